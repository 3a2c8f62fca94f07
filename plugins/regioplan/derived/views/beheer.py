"""Who runs the site, and what the owner still has to say about that."""

from dataclasses import dataclass

from ...data.beheer import Beheer
from ..links import ViewOf


@dataclass(frozen=True)
class BeheerView(ViewOf[Beheer]):
    """The steward of the site; in the record is None what only the owner can say and did not."""

    @property
    def rechten(self) -> str:
        """What others may do with texts, data and pictures, in a sentence; a proposal is told as a proposal."""
        licentie = self.record.licentie
        if licentie.bevestigd:
            return f"Licentie: {licentie.naam}."
        return f"Voorstel, nog niet bevestigd door de eigenaar van deze site: licentie {licentie.naam}."

    @property
    def ontbreekt(self) -> tuple[str, ...]:
        """What the owner still has to fill in, for editors."""
        asked = {
            "contact: wie kunnen bezoekers bereiken over de site?": self.record.contact,
            "beveiliging: waar meldt iemand een lek? (voor security.txt)": self.record.beveiliging,
            "toegankelijkheid › controle: wie deed de officiële controle, en wanneer?": (
                self.record.toegankelijkheid.controle
            ),
        }
        return tuple(question for question, answer in asked.items() if answer is None)

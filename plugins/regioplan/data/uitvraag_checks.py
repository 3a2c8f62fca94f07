"""Checks of rounds, and of what belongs to them."""

from collections.abc import Iterator
from datetime import date

from .entries import Loaded
from .problems import Problem


def check_uitvragen(loaded: Loaded, *, today: date) -> Iterator[Problem]:
    """A round ends after it begins, and answers belong to one."""
    for uitvraag in loaded.data.uitvragen:
        if uitvraag.sluit < uitvraag.opent:
            what, how = f"de ronde sluit voordat zij opent ({uitvraag.opent.isoformat()})", "verbeter een van de dagen"
            yield loaded.entry("uitvraag", uitvraag.id).problem(("sluit",), what, how)
    for antwoord in loaded.data.antwoorden:
        if antwoord.datum > today:
            what = f"{antwoord.datum.isoformat()} ligt in de toekomst"
            yield loaded.entry("antwoord", antwoord.id).problem(("datum",), what, "kijk het jaar na")
    for melding in loaded.data.meldingen:
        entry = loaded.entry("melding", melding.id)
        if (melding.uitvraag is None) != (melding.adressant is None):
            what = "een antwoord op een ronde heeft een ronde én iemand die antwoordde"
            yield entry.problem(("uitvraag",), what, "schrijf allebei: uitvraag: … en adressant: …, of geen van beide")
        if melding.sinds and melding.status == "klaar":
            yield entry.problem(("sinds",), "bij “klaar” hoort geen sinds", "schrijf de dag bij klaar_op")
        if melding.gepubliceerd and not melding.datum <= melding.gepubliceerd <= today:
            what = f"het bericht kan niet op {melding.gepubliceerd.isoformat()} op de site zijn gekomen"
            yield entry.problem(("gepubliceerd",), what, "schrijf de dag waarop u het bericht op de site zette")

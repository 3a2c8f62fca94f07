"""A round of asking: who was asked what, what came back, and what is different since."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ...data.adressanten import Adressant
from ...data.meldingen import Melding
from ...data.uitvragen import Uitvraag
from ..links import EditPlace, Link, PageView, ViewOf
from ..states import Label
from .punten import PuntView, StateView

Stand = Literal["alles", "deels", "niets"]


@dataclass(frozen=True)
class RijView:
    """One question: how does it go with this promise, there?"""

    kenmerk: str
    """Round, addressee, promise and municipality, with slashes between them: by this an answer is found again."""
    punt: PuntView
    """The promise."""
    gemeente: Link | None
    """The municipality, when promised for each."""
    staat: StateView
    """What is known of it now, in that municipality."""
    laatst: str
    """What was reported last, when and by whom, in a few sentences."""
    antwoorden: tuple[Melding, ...]
    """What this addressee reported in this round, newest first; corrected reports are not here."""
    is_ongewijzigd: bool
    """Whether this addressee said that nothing changed."""

    @property
    def is_beantwoord(self) -> bool:
        """Whether there is an answer of any kind."""
        return bool(self.antwoorden) or self.is_ongewijzigd


@dataclass(frozen=True)
class AdressantView:
    """Somebody who is asked, with the questions."""

    record: Adressant
    """Who it is."""
    link: Link | None
    """Its page; None for the region itself."""
    rijen: tuple[RijView, ...]
    """The questions, in the order of the plan."""

    @property
    def beantwoord(self) -> int:
        """How many questions have an answer."""
        return sum(rij.is_beantwoord for rij in self.rijen)

    @property
    def stand(self) -> Stand:
        """Whether all, some or none of the questions have an answer."""
        return "niets" if not self.beantwoord else "alles" if self.beantwoord == len(self.rijen) else "deels"


@dataclass(frozen=True)
class UitvraagView(ViewOf[Uitvraag]):
    """A round of asking how it goes."""

    edit: EditPlace | None
    """Where it is written; None for a round that was made up for one command."""
    adressanten: tuple[AdressantView, ...]
    """Who is asked: coalitions, municipalities, organisations, and the region last."""
    niet_gevraagd: tuple[PuntView, ...]
    """Promises that nobody is asked about in this round, in the order of the plan."""
    is_open: bool
    """Whether the reference date lies within it."""

    def met(self, stand: Stand) -> Sequence[AdressantView]:
        """The addressees of whom all, some or none of the questions have an answer."""
        return [adressant for adressant in self.adressanten if adressant.stand == stand]


@dataclass(frozen=True)
class Verschil:
    """A promise of which something else is known than before."""

    punt: PuntView
    """The promise."""
    gemeente: Link | None
    """The municipality, when promised for each."""
    eerst: Label
    """What was known of it before."""
    nu: Label
    """What is known of it since."""


@dataclass(frozen=True, kw_only=True)
class RondeView(PageView):
    """The page of a round that has opened."""

    uitvraag: UitvraagView
    """The round."""
    tot: date
    """The day that it is told of: its last day, or the reference date when that comes first."""
    sinds: date
    """The day that it is compared with: the last day of the round before, or of the time before this one opened."""
    heeft_eerdere: bool
    """Whether there was a round before it."""
    veranderd: tuple[Verschil, ...]
    """What is different, in the order of the plan."""

    @property
    def deelnemers(self) -> Sequence[AdressantView]:
        """Who answered at least one question."""
        return [een for een in self.uitvraag.adressanten if een.beantwoord]

    @property
    def vragen(self) -> int:
        """How many questions were asked."""
        return sum(len(een.rijen) for een in self.uitvraag.adressanten)

    @property
    def beantwoord(self) -> int:
        """How many of those have an answer."""
        return sum(een.beantwoord for een in self.uitvraag.adressanten)

    @property
    def wie(self) -> str:
        """What those who were asked are called together."""
        is_mixed = any(een.record.soort == "coalitie" for een in self.uitvraag.adressanten)
        return "organisaties en coalities" if is_mixed else "organisaties"

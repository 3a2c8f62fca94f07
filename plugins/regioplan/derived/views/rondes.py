"""What a round brought: who took part, and what is different since the round before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..links import Link, PageView
from ..states import Label
from .punten import PuntView
from .uitvragen import AdressantView, UitvraagView


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

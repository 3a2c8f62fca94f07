"""Cijfers about the region."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ...data.cijfers import Cijfer, Waarde
from ...data.meldingen import Meldingsbron
from ...data.records import Bron
from ...data.regio import Thema
from ...language.dates import say_period
from ...language.numbers import say_number, start_sentence
from ..links import PageView, ViewOf
from .punten import PuntView


@dataclass(frozen=True)
class WaardeView(ViewOf[Waarde]):
    """One number of a cijfer."""

    kenmerken: Mapping[str, str | None]
    """Which gebied, groep and jaar it is about, in words; None for what the source does not name."""
    getal: str
    """The number or the words, as shown."""

    @property
    def wanneer(self) -> str:
        """When it was measured, in words."""
        year = self.record.jaar
        return say_period(year.eerste, year.laatste) if year else "jaar niet genoemd"


@dataclass(frozen=True)
class Verandering:
    """The last number from before the plan beside the last one from after it, of one area and group."""

    voor: WaardeView
    """The number from before the plan was made."""
    na: WaardeView
    """The number from after that."""

    @property
    def zin(self) -> str:
        """The change as a sentence."""
        more = (self.na.record.waarde or Decimal()) - (self.voor.record.waarde or Decimal())
        by = f"{say_number(abs(more))} {'meer' if more > 0 else 'minder'}" if more else "hetzelfde"
        before = f"{start_sentence(self.voor.wanneer)} was het {self.voor.getal}"
        return f"{before}, en {self.na.wanneer} {self.na.getal}. Dat is {by}."


@dataclass(frozen=True, kw_only=True)
class CijferView(PageView, ViewOf[Cijfer]):
    """A cijfer about the region."""

    waarden: tuple[WaardeView, ...]
    """Its numbers, in the order of the source."""
    kolommen: tuple[str, ...]
    """Which of gebied, groep and jaar the table needs."""
    is_nieuw: bool
    """Whether a number was measured after the plan was made."""
    laatste: tuple[WaardeView, ...]
    """The last measured number of each area and group."""
    veranderingen: tuple[Verandering, ...]
    """Before and after the plan was made, of each area and group with both."""
    belofte: PuntView | None
    """The promise of a number that it shows; None when no promise is named."""
    is_uitgebleven: bool
    """Whether the next number should have been here."""

    @property
    def bronnen(self) -> tuple[Bron | Meldingsbron, ...]:
        """Where its numbers stand, its own source first."""
        return (self.record.bron, *(value.bron for value in self.record.waarden if value.bron))

    def waar(self, value: WaardeView) -> str:
        """The area and group of a number, as far as those differ."""
        return self.welke(value, "gebied", "groep") or start_sentence(value.kenmerken["gebied"] or "")

    def welke(self, value: WaardeView, *kenmerken: str) -> str:
        """Which of its numbers this is: those of the features in which they differ."""
        named = [value.kenmerken[name] for name in kenmerken if name in self.kolommen]
        return start_sentence(", ".join(filter(None, named)))

    @property
    def te_merken(self) -> tuple[Verandering, ...]:
        """What changed of what residents notice."""
        return self.veranderingen if self.laat_merken else ()

    @property
    def laat_merken(self) -> bool:
        """Whether it tells what residents notice: only an outcome does."""
        return self.record.soort == "outcome"

    @property
    def signalen(self) -> tuple[WaardeView, ...]:
        """The last numbers that passed the warning line."""
        signaal = self.record.signaal
        return tuple(value for value in self.laatste if signaal and signaal.is_on(value.record.waarde))


@dataclass(frozen=True)
class ThemaView(ViewOf[Thema]):
    """A group of cijfers."""

    cijfers: tuple[CijferView, ...]
    """Those of this group."""

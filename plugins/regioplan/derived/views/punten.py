"""A promise with its deadline, number and state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...data.punten import Punt
from ...data.records import Bron
from ..links import EditPlace, Link
from ..states import Label


@dataclass(frozen=True)
class StateView:
    """What is known of a promise, with its words."""

    status: Label
    tijdigheid: Label
    actualiteit: Label
    uitleg: str
    """How this state came about, in one or two sentences."""
    per_gemeente: tuple[tuple[Link, StateView], ...]
    gemeld_op: date | None
    """Day of the last report."""
    is_voorbij: bool
    """Whether the deadline is over, whatever was reported."""
    bericht: str | None
    """What the last report says."""
    bericht_url: str | None
    """The place of that report among all reports."""

    @property
    def label(self) -> Label:
        """What readers see of it: what the calendar says where that tells more, else what was reported."""
        return self.tijdigheid if self.tijdigheid.leads else self.status


@dataclass(frozen=True)
class MijlpaalView:
    """A step within a punt."""

    wanneer: str
    tekst: str
    deadline: date


@dataclass(frozen=True)
class EerderView:
    """A deadline that was moved."""

    wanneer: str
    reden: str
    bron: Bron


@dataclass(frozen=True)
class DoelwaardeView:
    """The number that was promised."""

    waarde: Decimal
    eenheid: str
    waarvan: str
    hoogstens: bool
    groei_per_jaar: Decimal | None
    zin: str
    """The number in a sentence."""


@dataclass(frozen=True)
class MetingView:
    """A number that somebody measured."""

    melding: str
    """Id of the report."""
    gemeten_op: date
    waarde: Decimal
    zin: str
    """The number with its unit and day."""


@dataclass(frozen=True)
class GemetenView:
    """What is known of a promised number."""

    oordeel: Label
    uitleg: str
    """How the verdict came about, in a few sentences."""
    uitgangswaarde: Decimal | None
    uitgangsdatum: date | None
    deadline: date | None
    """The day on which the number must be reached."""
    metingen: tuple[MetingView, ...]
    """Oldest first; empty when promised per municipality."""
    verwacht: Decimal | None
    """The promised line on the day of the last measurement."""
    per_gemeente: tuple[tuple[Link, GemetenView], ...]


@dataclass(frozen=True)
class PuntView:
    """Anything that was promised."""

    record: Punt
    """What the YAML says."""
    id: str
    soort: str
    naam: str
    """What it is called on its page: Resultaat 1, Afspraak a."""
    merk: str
    """Number or letter."""
    nummer: int | None
    letter: str | None
    stap: int | None
    anchor: str
    url: str
    titel: str | None
    tekst: str
    toelichting: str | None
    deelpunten: tuple[str, ...]
    wanneer: str
    """The deadline or norm as people say it; empty when there is none."""
    uiterlijk: str | None
    """As written."""
    vanaf: str | None
    """As written."""
    norm: str | None
    deadline: date | None
    """Last day in time."""
    eerder: tuple[EerderView, ...]
    mijlpalen: tuple[MijlpaalView, ...]
    doelwaarde: DoelwaardeView | None
    per_gemeente: bool
    landelijk: bool
    gemeenten: tuple[Link, ...]
    partners: tuple[Link, ...]
    coalities: tuple[Link, ...]
    let_op: str | None
    bron: Bron
    hoort_bij: Link
    """The page that it stands on."""
    coalitie: str | None
    doel: str | None
    bij: tuple[int, ...]
    """Numbers of the results that it works for."""
    afspraken: tuple[PuntView, ...]
    staat: StateView
    gemeten: GemetenView | None
    """What is known of the number; None when no number was promised."""
    edit: EditPlace

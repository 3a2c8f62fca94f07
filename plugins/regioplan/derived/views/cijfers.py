"""Figures about the region."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ...data.cijfers import Cijfer, Waarde
from ...data.records import Bron
from ..links import EditPlace, Link


@dataclass(frozen=True)
class WaardeView:
    """One number of a figure."""

    record: Waarde
    """What the YAML says."""
    gebied: str
    gemeente: str | None
    """Id of the municipality."""
    groep: str | None
    jaar: str | None
    waarde: Decimal | None
    tekst: str | None
    verwacht: bool
    getal: str
    """The number or the words, as shown."""


@dataclass(frozen=True)
class CijferView:
    """A figure about the region."""

    record: Cijfer
    """What the YAML says."""
    id: str
    url: str
    titel: str
    vraag: str
    antwoord: str
    thema: str
    eenheid: str
    gebied: str
    periode: str
    waarden: tuple[WaardeView, ...]
    kolommen: tuple[str, ...]
    """Which of gebied, groep and jaar the table needs."""
    grafiek: str
    is_nieuw: bool
    """Whether a number was measured after the plan was made."""
    vorige_ids: tuple[str, ...]
    """Names that its place on the page had before."""
    zoekwoorden: tuple[str, ...]
    let_op: tuple[str, ...]
    coalities: tuple[Link, ...]
    doelen: tuple[Link, ...]
    bron: Bron
    edit: EditPlace


@dataclass(frozen=True)
class Thema:
    """A group of figures."""

    id: str
    naam: str
    cijfers: tuple[CijferView, ...]

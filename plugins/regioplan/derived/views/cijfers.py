"""Cijfers about the region."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...data.cijfers import Cijfer, Waarde
from ...data.regio import Thema
from ..links import Link, PageView


@dataclass(frozen=True)
class WaardeView:
    """One number of a cijfer."""

    record: Waarde
    """What the YAML says."""
    kenmerken: Mapping[str, str | None]
    """Which gebied, groep and jaar it is about, in words; None for what the source does not name."""
    getal: str
    """The number or the words, as shown."""


@dataclass(frozen=True, kw_only=True)
class CijferView(PageView):
    """A cijfer about the region."""

    record: Cijfer
    """What the YAML says."""
    waarden: tuple[WaardeView, ...]
    """Its numbers, in the order of the source."""
    kolommen: tuple[str, ...]
    """Which of gebied, groep and jaar the table needs."""
    is_nieuw: bool
    """Whether a number was measured after the plan was made."""

    @property
    def link(self) -> Link:
        return Link(self.record.titel, self.url, "cijfer", self.record.id)


@dataclass(frozen=True)
class ThemaView:
    """A group of cijfers."""

    record: Thema
    """What the YAML says."""
    cijfers: tuple[CijferView, ...]
    """Those of this group."""

"""Whom people can call."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...data.hulplijnen import Hulplijn
from ..links import EditPlace, ViewOf


@dataclass(frozen=True)
class HulplijnView(ViewOf[Hulplijn]):
    """A help line."""

    url: str
    """Its place on the page with all of them."""
    edit: EditPlace
    """Where it is written."""
    is_na_te_kijken: bool
    """Whether nobody looked in the last year if it is still right."""


@dataclass(frozen=True)
class HulpView:
    """All help lines, and where they stand."""

    lijnen: tuple[HulplijnView, ...]
    """All of them, the most urgent first."""
    soorten: Mapping[str, tuple[HulplijnView, ...]]
    """The same per kind, under the heading of that kind."""
    per_pagina: Mapping[str, tuple[HulplijnView, ...]]
    """Those that the page at an address names at its top."""
    na_te_kijken: tuple[HulplijnView, ...]
    """Those that an editor should look at."""

    @property
    def edit(self) -> EditPlace | None:
        """Where the first is written."""
        return self.lijnen[0].edit if self.lijnen else None

    @property
    def nood(self) -> tuple[HulplijnView, ...]:
        """Those for people who cannot wait."""
        return tuple(lijn for lijn in self.lijnen if lijn.record.soort == "nood")

    def bij(self, url: str) -> tuple[HulplijnView, ...]:
        """Those that the page at `url` names at its top."""
        return self.per_pagina.get(url, ())

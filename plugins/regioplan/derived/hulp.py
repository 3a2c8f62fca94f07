"""From help lines in the data to what readers see of them, and on which pages."""

from collections.abc import Iterator
from datetime import timedelta

from ..data.hulplijnen import Hulplijn
from .addresses import address
from .derivation import Derivation
from .labels import HULPSOORT
from .views import HulplijnView, HulpView

A_YEAR = timedelta(days=365)


def derive_help(d: Derivation) -> HulpView:
    """All help lines at the reference date."""
    today = d.calendar.peildatum
    lines = tuple(
        HulplijnView(
            record=lijn,
            url=address("hulplijn", lijn.id),
            edit=d.links.edit("hulplijn", lijn.id),
            is_na_te_kijken=not lijn.nagekeken_op or abs(today - lijn.nagekeken_op) > A_YEAR,
        )
        for lijn in d.data.hulplijnen
    )
    grouped = {kop: tuple(line for line in lines if line.record.soort == soort) for soort, kop in HULPSOORT.items()}
    return HulpView(
        lijnen=lines,
        soorten={kop: members for kop, members in grouped.items() if members},
        per_pagina=_per_page(d, lines),
        na_te_kijken=tuple(line for line in lines if line.is_na_te_kijken),
    )


def _per_page(d: Derivation, lines: tuple[HulplijnView, ...]) -> dict[str, tuple[HulplijnView, ...]]:
    named: dict[str, set[str]] = {}
    for lijn in d.data.hulplijnen:
        for url in _pages_of(d, lijn):
            named.setdefault(url, set()).update((lijn.id, *lijn.samen_met))
    return {url: tuple(line for line in lines if line.record.id in ids) for url, ids in named.items()}


def _pages_of(d: Derivation, lijn: Hulplijn) -> Iterator[str]:
    """Addresses of the pages that name a help line; a coalition brings its goals and its easy page along."""
    for coalitie in lijn.bij.coalities:
        yield from (address("coalitie", coalitie), address("makkelijk", coalitie))
        yield from (address("doel", doel.id) for doel in d.data.doelen if doel.coalitie == coalitie)
    yield from (address("partner", one.id) for one in d.data.partners if one.soort in lijn.bij.partnersoorten)
    named = {
        "doel": lijn.bij.doelen,
        "hoofdstuk": lijn.bij.hoofdstukken,
        "makkelijk": lijn.bij.makkelijk,
        "ketenaanpak": lijn.bij.ketenaanpakken,
        "cijfer": lijn.bij.cijfers,
    }
    yield from (address(soort, id) for soort, ids in named.items() for id in ids)

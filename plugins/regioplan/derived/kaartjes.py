"""What can be shown on other sites: themes, goals, organisations, municipalities, and results everywhere or in one."""

from collections.abc import Iterator, Sequence

from ..data.records import Bron
from ..data.uitspraken import UitspraakVorm
from ..language.numbers import say_count
from .addresses import Addresses
from .counts import Counts, say_heard
from .kaders import KADERS
from .views import PuntView, Site, StateView
from .views.kaartjes import Kaartje


def kaartjes_of(site: Site) -> Iterator[Kaartje]:
    """Every card, in the order of the site."""
    for coalitie in site.coalities:
        about, zinnen = coalitie.record, _known(coalitie.counts)
        yield _of_page(coalitie.url, "Thema", about.titel, about.bron, zinnen, about.kort[:2])
    for doel in site.doelen:
        yield _of_page(doel.url, "Doel", doel.record.titel, doel.record.bron, _known(doel.counts), doel.record.doelzin)
        for punt in doel.resultaten:
            yield _of_punt(punt, punt.staat, punt.url, punt.naam)
    for partner in site.partners:
        known = _known(partner.counts) if partner.punten else ()
        yield _of_page(partner.url, "Organisatie", partner.record.naam, partner.record.bron, known)
    for url, gone in site.vervallen.items():
        if url.startswith(Addresses.partners) and not gone[0].anker:
            yield Kaartje(over=url, soort="", titel=gone[0].record.naam, zinnen=(gone[0].zin,))
    for gemeente in site.gemeenten:
        name = gemeente.record.naam
        yield _of_page(gemeente.url, "Gemeente", name, gemeente.record.bron, _known(gemeente.counts))
        for belofte in gemeente.beloften:
            if belofte.punt.soort == "resultaat":
                yield _of_punt(belofte.punt, belofte.staat, belofte.url, f"{belofte.punt.naam} in {name}")


def _known(counts: Counts) -> tuple[str, ...]:
    """What was heard, and of how many promises the deadline passed."""
    passed = f"Bij {say_count(counts.passed, 'punt', 'punten')} is de deadline voorbij." if counts.passed else ""
    return tuple(filter(None, (*say_heard(counts), passed)))


def _of_page(
    over: str, soort: str, titel: str, bron: Bron, zinnen: tuple[str, ...], uitspraken: Sequence[UitspraakVorm] = ()
) -> Kaartje:
    return Kaartje(over=over, soort=soort, titel=titel, uitspraken=tuple(uitspraken), bron=bron, zinnen=zinnen)


def _of_punt(punt: PuntView, staat: StateView, over: str, soort: str) -> Kaartje:
    return Kaartje(
        over=over,
        soort=soort,
        titel=punt.hoort_bij.naam,
        bron=punt.record.bron,
        label=KADERS[punt.record.soort_uitspraak].label,
        belofte=punt.record.tekst,
        wanneer=punt.wanneer,
        staat=staat.label,
    )

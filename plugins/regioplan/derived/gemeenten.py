"""From the municipalities to their views, what a goal means in each of them, and their villages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice

from ..data.coalities import Coalitie
from ..data.doelen import Doel, Voorbeeld
from ..data.gemeenten import Gemeente
from ..language.numbers import start_sentence
from .addresses import Addresses
from .begrippen import first_letter
from .derivation import Derivation
from .labels import PUNTSOORT
from .links import by_name
from .views import (
    BeloftenVan,
    CijferView,
    GemeenteCijfer,
    GemeentePunt,
    GemeenteView,
    InGemeente,
    KernLetter,
    KernView,
    MeldingView,
    PuntView,
    WaardeView,
)

HEARD_LAST = 20
"""How many meldingen the page of a municipality shows."""


def derive_gemeente(d: Derivation, gemeente: Gemeente, meldingen: Sequence[MeldingView]) -> GemeenteView:
    """The view of one municipality; `meldingen` are all that count."""
    own = next((partner for partner in d.data.partners if partner.gemeente == gemeente.id), None)
    promised = tuple(_promised(gemeente.id, d.punten.alle))
    return GemeenteView(
        record=gemeente,
        link=d.links.to("gemeente", gemeente.id),
        per_thema=tuple(_per_theme(d, promised)),
        genoemd=d.punten.naming("gemeenten", gemeente.id),
        voorbeelden=tuple(_examples(gemeente.id, (*d.data.coalities, *d.data.doelen))),
        cijfers=tuple(_cijfers(gemeente.id, d.cijfers)),
        partners=by_name(
            d.links.several("partner", [p.id for p in d.data.partners if gemeente.id in (*p.werkgebied, p.gemeente)])
        ),
        meldingen=tuple(islice((m for m in meldingen if m.record.gemeente == gemeente.id), HEARD_LAST)),
        coalities=d.links.several("coalitie", [c.id for c in d.data.coalities if own and own.id in c.partners]),
        edit=d.links.edit("gemeente", gemeente.id),
        counts=d.punten.count((one.punt for one in promised), gemeente.id),
    )


def derive_in_gemeenten(d: Derivation, doel: Doel) -> tuple[InGemeente, ...]:
    """What a goal means in each municipality that it says anything about."""
    found = (_in_gemeente(d, doel, gemeente) for gemeente in d.data.gemeenten)
    return tuple(one for one in found if one.beloften or one.genoemd or one.voorbeelden or one.cijfers)


def _in_gemeente(d: Derivation, doel: Doel, gemeente: Gemeente) -> InGemeente:
    punten = [punt for punt in d.punten.alle if punt.doel == doel.id]
    promised = tuple(_promised(gemeente.id, punten))
    link = d.links.to("gemeente", gemeente.id)
    return InGemeente(
        gemeente=replace(link, url=promised[0].url) if promised else link,
        beloften=promised,
        genoemd=tuple(punt for punt in punten if gemeente.id in punt.record.gemeenten),
        voorbeelden=tuple(_examples(gemeente.id, (doel,))),
        cijfers=tuple(_cijfers(gemeente.id, (c for c in d.cijfers if doel.id in c.record.doelen))),
        counts=d.punten.count((one.punt for one in promised), gemeente.id),
    )


def _promised(gemeente: str, punten: Iterable[PuntView]) -> Iterator[GemeentePunt]:
    """Those of `punten` that are promised in every municipality, as they stand in one."""
    for punt in punten:
        for link, state in punt.staat.per_gemeente:
            if link.id == gemeente:
                yield GemeentePunt(punt, state, Addresses.in_gemeente(gemeente, punt.id))


def _per_theme(d: Derivation, promised: Iterable[GemeentePunt]) -> Iterator[BeloftenVan]:
    """First the coalitions in their own order, then what no coalition promised."""
    groups: dict[str, list[GemeentePunt]] = {coalitie.id: [] for coalitie in d.data.coalities}
    for one in promised:
        groups.setdefault(one.punt.coalitie or one.punt.soort, []).append(one)
    names: dict[str, str] = {coalitie.id: coalitie.titel for coalitie in d.data.coalities}
    names |= {soort: start_sentence(several) for soort, (_, several) in PUNTSOORT.items()}
    names["ketendoel"] = d.data.ketenaanpakken.titel
    for key, group in groups.items():
        if group:
            yield BeloftenVan(names[key], f"thema-{key}", tuple(group))


def _examples(gemeente: str, holders: Iterable[Coalitie | Doel]) -> Iterator[Voorbeeld]:
    for holder in holders:
        yield from (example for example in holder.voorbeelden if gemeente in example.gemeenten)


def _cijfers(gemeente: str, cijfers: Iterable[CijferView]) -> Iterator[GemeenteCijfer]:
    for cijfer in cijfers:
        if own := [value for value in cijfer.waarden if value.record.gemeente == gemeente]:
            said = (_said(cijfer, value, is_one=len(own) == 1) for value in own)
            is_number = any(value.record.waarde is not None for value in own)
            yield GemeenteCijfer(cijfer, tuple(said), is_number, tuple(_larger(cijfer)) if is_number else ())


def _larger(cijfer: CijferView) -> Iterator[str]:
    """Numbers of larger areas; only of a cijfer that may have a chart, because there they are of one kind."""
    for value in cijfer.waarden if cijfer.record.grafiek != "geen" else ():
        if value.record.gemeente is None and value.record.waarde is not None:
            yield f"{cijfer.welke(value, 'gebied', 'groep', 'jaar')}: {value.getal}"


def _said(cijfer: CijferView, value: WaardeView, *, is_one: bool) -> str:
    """One value in words; with its group and year when there are more."""
    expected = ", verwacht" if value.record.verwacht else ""
    is_number = value.record.waarde is not None
    text = f"{value.getal} {cijfer.record.eenheid}{expected}" if is_number else value.getal
    which = cijfer.welke(value, "groep", "jaar")
    return text if is_one or not which else f"{which}: {text}"


def derive_kernen(d: Derivation) -> tuple[KernLetter, ...]:
    """Every village of the region, from A to Z."""
    found: dict[str, list[str]] = {}
    for gemeente in d.data.gemeenten:
        for naam in gemeente.kernen:
            found.setdefault(naam, []).append(gemeente.id)
    ordered = sorted(found, key=lambda naam: (first_letter(naam), naam.strip("'’ ").casefold()))
    kernen = (KernView(naam, d.links.several("gemeente", found[naam])) for naam in ordered)
    return tuple(
        KernLetter(letter, tuple(group)) for letter, group in groupby(kernen, key=lambda kern: first_letter(kern.naam))
    )

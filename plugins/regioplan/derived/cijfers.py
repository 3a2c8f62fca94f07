"""From the cijfers in the data to their views, with words for what is not known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from ..data.cijfers import Cijfer, Waarde
from ..data.regio import Thema
from ..language.numbers import say_number
from .links import Links
from .punten import Punten
from .views import CijferView, ThemaView, Verandering, WaardeView

COLUMNS = ("gebied", "groep", "jaar")


def derive_cijfer(cijfer: Cijfer, links: Links, punten: Punten, *, begin: date, peildatum: date) -> CijferView:
    """The view of one; `begin` is the day that the plan was made."""
    values = tuple(_value(cijfer, value, links) for value in cijfer.waarden)
    known = _measured(values, peildatum)
    varying = tuple(name for name in COLUMNS if len({value.kenmerken[name] for value in values}) > 1)
    return CijferView(
        record=cijfer,
        link=links.to("cijfer", cijfer.id),
        waarden=values,
        kolommen=varying or ("gebied",),
        is_nieuw=any(_day(own[-1]) > begin for own in known.values()),
        laatste=tuple(own[-1] for own in known.values()),
        veranderingen=tuple(_changes(known.values(), begin)),
        belofte=punten.views[cijfer.belofte] if cijfer.belofte else None,
        is_uitgebleven=cijfer.volgende is not None and cijfer.volgende.laatste < peildatum,
        edit=links.edit("cijfer", cijfer.id),
    )


def group(themas: tuple[Thema, ...], cijfers: tuple[CijferView, ...]) -> tuple[ThemaView, ...]:
    """The cijfers in the groups of the region."""
    return tuple(
        ThemaView(thema, tuple(cijfer for cijfer in cijfers if cijfer.record.thema == thema.id)) for thema in themas
    )


def _measured(values: Iterable[WaardeView], peildatum: date) -> Mapping[tuple[str | None, ...], list[WaardeView]]:
    """Of each area and group the numbers that are no forecast, the oldest first; what has no year comes before all."""
    found: dict[tuple[str | None, ...], list[WaardeView]] = {}
    for value in sorted(values, key=_day):
        if value.record.waarde is not None and not value.record.verwacht and _day(value) <= peildatum:
            found.setdefault((value.kenmerken["gebied"], value.kenmerken["groep"]), []).append(value)
    return found


def _day(value: WaardeView) -> date:
    return value.record.jaar.eerste if value.record.jaar else date.min


def _changes(known: Iterable[Sequence[WaardeView]], made: date) -> Iterator[Verandering]:
    for own in known:
        before = [value for value in own if date.min < _day(value) <= made]
        if before and _day(own[-1]) > made:
            yield Verandering(before[-1], own[-1])


def _value(cijfer: Cijfer, value: Waarde, links: Links) -> WaardeView:
    place = links.to("gemeente", value.gemeente).naam if value.gemeente else value.gebied or cijfer.gebied
    year = value.jaar.tekst if value.jaar else None
    return WaardeView(value, {"gebied": place, "groep": value.groep, "jaar": year}, _shown(value))


def _shown(value: Waarde) -> str:
    if value.waarde is None:
        return value.tekst or "niet bekend"
    number = say_number(value.waarde)
    return f"{number} ({value.tekst})" if value.tekst else number

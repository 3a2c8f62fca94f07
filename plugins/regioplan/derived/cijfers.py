"""From the cijfers in the data to their views, with words for what is not known."""

from datetime import date

from ..data.cijfers import Cijfer, Waarde
from ..data.regio import Thema
from ..language.numbers import say_number
from .addresses import address
from .links import Links
from .views import CijferView, ThemaView, WaardeView

COLUMNS = ("gebied", "groep", "jaar")


def derive_cijfer(cijfer: Cijfer, links: Links, *, begin: date, peildatum: date) -> CijferView:
    """The view of one; `begin` is the day that the plan was made."""
    values = tuple(_value(cijfer, value, links) for value in cijfer.waarden)
    varying = tuple(name for name in COLUMNS if len({value.kenmerken[name] for value in values}) > 1)
    return CijferView(
        record=cijfer,
        url=address("cijfer", cijfer.id),
        waarden=values,
        kolommen=varying or ("gebied",),
        is_nieuw=_is_new(cijfer, begin, peildatum),
        edit=links.edit("cijfer", cijfer.id),
    )


def group(themas: tuple[Thema, ...], cijfers: tuple[CijferView, ...]) -> tuple[ThemaView, ...]:
    """The cijfers in the groups of the region."""
    return tuple(
        ThemaView(thema, tuple(cijfer for cijfer in cijfers if cijfer.record.thema == thema.id)) for thema in themas
    )


def _is_new(cijfer: Cijfer, made: date, peildatum: date) -> bool:
    """Whether any number is of a time after the day that the plan was made, and not a forecast."""
    measured = [value for value in cijfer.waarden if value.waarde is not None and not value.verwacht]
    return any(value.jaar and made < value.jaar.eerste <= peildatum for value in measured)


def _value(cijfer: Cijfer, value: Waarde, links: Links) -> WaardeView:
    place = links.to("gemeente", value.gemeente).naam if value.gemeente else value.gebied or cijfer.gebied
    year = value.jaar.tekst if value.jaar else None
    return WaardeView(value, {"gebied": place, "groep": value.groep, "jaar": year}, _shown(value))


def _shown(value: Waarde) -> str:
    if value.waarde is None:
        return value.tekst or "niet bekend"
    number = say_number(value.waarde)
    return f"{number} ({value.tekst})" if value.tekst else number

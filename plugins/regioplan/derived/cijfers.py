"""From a figure in the data to a view of it, with words for what is not known."""

from __future__ import annotations

from datetime import date

from ..data.cijfers import Cijfer, Waarde
from ..data.entries import Entry
from ..language.numbers import say_number
from .addresses import address
from .punten import Promises
from .views import CijferView, WaardeView

COLUMNS = ("gebied", "groep", "jaar")


def derive_figure(entry: Entry, promises: Promises) -> CijferView:
    """The view of one figure."""
    cijfer: Cijfer = entry.record
    values = tuple(_value(cijfer, value, promises) for value in cijfer.waarden)
    return CijferView(
        record=cijfer,
        id=cijfer.id,
        url=address("cijfer", cijfer.id),
        titel=cijfer.titel,
        vraag=cijfer.vraag,
        antwoord=cijfer.antwoord,
        thema=cijfer.thema,
        eenheid=cijfer.eenheid,
        gebied=cijfer.gebied,
        periode=cijfer.periode,
        waarden=values,
        kolommen=tuple(name for name in COLUMNS if len({getattr(value, name) for value in values}) > 1) or ("gebied",),
        grafiek=cijfer.grafiek,
        is_nieuw=_is_new(cijfer, promises.loaded.data.regio.plan.begin.laatste, promises.calendar.peildatum),
        vorige_ids=cijfer.vorige_ids,
        zoekwoorden=cijfer.zoekwoorden,
        let_op=cijfer.let_op,
        coalities=promises.links.several("coalitie", cijfer.coalities),
        doelen=promises.links.several("doel", cijfer.doelen),
        bron=cijfer.bron,
        edit=promises.links.edit("cijfer", cijfer.id),
    )


def _is_new(cijfer: Cijfer, made: date, peildatum: date) -> bool:
    """Whether any number is of a time after the day that the plan was made, and not a forecast."""
    measured = [value for value in cijfer.waarden if value.waarde is not None and not value.verwacht]
    return any(value.jaar and made < value.jaar.eerste <= peildatum for value in measured)


def _value(cijfer: Cijfer, value: Waarde, promises: Promises) -> WaardeView:
    return WaardeView(
        record=value,
        gebied=promises.links.to("gemeente", value.gemeente).naam if value.gemeente else value.gebied or cijfer.gebied,
        gemeente=value.gemeente,
        groep=value.groep,
        jaar=value.jaar.tekst if value.jaar else None,
        waarde=value.waarde,
        tekst=value.tekst,
        verwacht=value.verwacht,
        getal=_shown(value),
    )


def _shown(value: Waarde) -> str:
    if value.waarde is None:
        return value.tekst or "niet bekend"
    number = say_number(value.waarde)
    return f"{number} ({value.tekst})" if value.tekst else number

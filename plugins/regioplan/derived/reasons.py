"""How a state came about, in words: what was reported, when, and what the calendar adds."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from ..data.meldingen import Melding
from ..data.punten import Doelwaarde, Mijlpaal, Punt
from ..data.values import Periode
from ..language.dates import FROM_AND_UNTIL, say_day, say_period, say_start
from ..language.languages import DUTCH, Wording
from ..language.numbers import say_list, say_number, say_rounded
from .links import Links
from .measured import Measured
from .state import State
from .states import ACTUALITEIT, OORDEEL, STATUS, Label

NOT_REPORTED = "Niemand heeft hierover iets gemeld."


def say_when(
    uiterlijk: Periode | None, vanaf: Periode | None, norm: str | None = None, wording: Wording = DUTCH
) -> str:
    """When something must be done, as people say it."""
    end = wording.period(uiterlijk.eerste, uiterlijk.laatste) if uiterlijk else ""
    begin = wording.start(vanaf.eerste, vanaf.laatste) if vanaf else ""
    both = wording.say(FROM_AND_UNTIL, begin=begin, einde=end) if begin and end else end or begin
    return ", ".join(filter(None, (both, norm)))


def say_doelwaarde(target: Doelwaarde) -> str:
    """A promised number: hoogstens 4 weken (wachttijd voor een gesprek)."""
    return f"{'hoogstens ' if target.hoogstens else ''}{say_number(target.waarde)} {target.eenheid} ({target.waarvan})"


def say_meting(melding: Melding, target: Doelwaarde) -> str:
    """What was measured of a promised number, and when; empty when nothing was."""
    if melding.waarde is None or melding.gemeten_op is None:
        return ""
    return f"{say_number(melding.waarde)} {target.eenheid}, gemeten op {say_day(melding.gemeten_op)}"


def say_state(state: State, punt: Punt, links: Links) -> str:
    """Why a promise is in this state, in a few sentences."""
    if state.per_gemeente:
        said = _said_in_each(STATUS, [inner.status for inner in state.per_gemeente.values()])
    elif state.melding:
        said = f"{_said(state.melding, links, by_plan=state.is_plans_own)} {ACTUALITEIT[state.actualiteit].zin}".strip()
    else:
        said = NOT_REPORTED
    return f"{said} {_said_by_calendar(state, punt)}".strip()


def _said(melding: Melding, links: Links, *, by_plan: bool) -> str:
    status = STATUS[melding.status].naam.lower()
    if melding.klaar_op:
        status += f" {say_period(melding.klaar_op.eerste, melding.klaar_op.laatste)}"
    if melding.sinds:
        status += f" {say_start(melding.sinds.eerste, melding.sinds.laatste)}"
    made = _made(melding, links)
    if made and (by_plan or made.eerste != made.laatste):
        title = links.document(melding.bron.document or "").titel
        period = re.sub("^(in|op) ", "", say_period(made.eerste, made.laatste))
        return f"In het document “{title}” ({period}) staat: {status}."
    return f"Op {say_day(melding.datum)} is gemeld: {status}."


def _made(melding: Melding, links: Links) -> Periode | None:
    """When the document was made that says it itself, without an organisation that reported it."""
    named = melding.bron.document
    return links.document(named).datum if named and melding.door is None else None


def _said_by_calendar(state: State, punt: Punt) -> str:
    if state.deadline is None:
        return ""
    if punt.uiterlijk is None and punt.vanaf is not None:
        return _said_of_start(state, punt, say_period(punt.vanaf.eerste, punt.vanaf.laatste))
    when = say_when(punt.uiterlijk, punt.vanaf)
    if state.tijdigheid == "te-laat":
        return f"De deadline was {when}. Daarna kwam het bericht dat het nog niet klaar is."
    if state.tijdigheid == "deadline-voorbij-geen-bericht":
        return f"De deadline was {when}.{_silence(state)} Wij weten dus niet of het klaar is."
    if state.is_past_deadline:
        return f"De deadline was {when}."
    said = say_moved(punt) or f"Het plan zegt: {when}."
    return f"{said} Die datum is nog niet voorbij." if state.tijdigheid == "loopt" else said


def say_moved(promised: Punt | Mijlpaal) -> str:
    """Every deadline that it had, the first one first; empty when none was moved."""
    if not promised.eerder:
        return ""
    first, *others = [say_when(old.uiterlijk, old.vanaf) for old in promised.eerder]
    then = "".join(f" Daarna werd het: {other}." for other in others)
    now = say_when(promised.uiterlijk, promised.vanaf)
    return f"Het plan zei eerst: {first}.{then} Nu is het: {now or 'zonder datum'}."


def _said_of_start(state: State, punt: Punt, when: str) -> str:
    """For what only has to begin."""
    if state.tijdigheid == "te-laat":
        return f"Het moest {when} begonnen zijn. Daarna kwam het bericht dat het nog niet is begonnen."
    if state.tijdigheid == "begin-voorbij-geen-bericht":
        return f"Het moest {when} begonnen zijn.{_silence(state)} Wij weten dus niet of het is begonnen."
    return say_moved(punt) or f"Het plan zegt dat het {when} begint."


def _silence(state: State) -> str:
    return " Daarna is er geen bericht gekomen." if state.melding else ""


def _said_in_each(labels: Mapping[Any, Label], found: Sequence[str]) -> str:
    parts = [f"{found.count(id)} {label.naam.lower()}" for id, label in labels.items() if id in found]
    return f"Dit belooft het plan per gemeente. Van de {len(found)} gemeenten: {say_list(parts)}."


def say_measured(measured: Measured, target: Doelwaarde, links: Links) -> str:
    """Why a promised number has this verdict, in a few sentences."""
    if measured.per_gemeente:
        return _said_in_each(OORDEEL, [inner.oordeel for inner in measured.per_gemeente.values()])
    said = [_measured_last(measured, target), _begin(target, links), _expectation(measured, target)]
    return " ".join(part for part in said if part)


def _measured_last(measured: Measured, target: Doelwaarde) -> str:
    last = measured.laatste
    if last is None or last.waarde is None or last.gemeten_op is None:
        return "Niemand heeft een meting gemeld."
    return f"Op {say_day(last.gemeten_op)} is gemeten: {say_rounded(Fraction(last.waarde))} {target.eenheid}."


def _begin(target: Doelwaarde, links: Links) -> str:
    base = target.uitgangswaarde
    if base is None:
        return "Wij weten niet hoeveel het bij het begin was. Daarom geven wij geen oordeel."
    source = links.document(base.bron.document).titel
    return f"Het begon op {say_day(base.datum)} met {say_rounded(Fraction(base.waarde))} {target.eenheid} ({source})."


def _expectation(measured: Measured, target: Doelwaarde) -> str:
    if target.uitgangswaarde is None or measured.laatste is None:
        return ""
    if measured.deadline is None:
        return "Het plan noemt geen datum. Daarom geven wij geen oordeel."
    if measured.oordeel == "nog-niet-te-zeggen" or measured.verwacht is None:
        return "Na het begin kwam er nog geen meting. Daarom geven wij geen oordeel."
    limit = "hoogstens " if target.hoogstens else "minstens "
    return f"Op die dag was te verwachten: {limit}{say_rounded(measured.verwacht)} {target.eenheid}."

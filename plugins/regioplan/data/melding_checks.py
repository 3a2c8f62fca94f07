"""Checks of meldingen and baselines: what was said, about what, when, and what it replaces."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from .all_punten import PuntMetId
from .entries import Entry, Loaded
from .meldingen import Melding
from .problems import Problem
from .punten import Doelwaarde, Punt


def check_meldingen(loaded: Loaded, punten: Mapping[str, PuntMetId], *, today: date) -> Iterator[Problem]:
    """A melding says enough, about something that fits, and not about the future."""
    for melding in loaded.data.meldingen:
        entry = loaded.entry("melding", melding.id)
        yield from _status_is_complete(entry, melding)
        yield from _days_are_possible(entry, melding, today)
        if item := punten.get(melding.over):
            yield from _fits(entry, melding, item.punt, loaded)
    yield from one_measurement_a_day(loaded)
    yield from corrections_are_clear(loaded)
    yield from nothing_goes_round(loaded, "vervangt", {m.id: m.vervangt for m in loaded.data.meldingen})
    yield from merging_ends(loaded)


def baselines_fit(loaded: Loaded, punten: tuple[PuntMetId, ...], *, today: date) -> Iterator[Problem]:
    """A baseline lies before the deadline and on the right side of the target."""
    for item in punten:
        target = item.punt.doelwaarde
        if target and target.uitgangswaarde:
            for what, how in _baseline_faults(item.punt, target, today):
                yield loaded.entry(*item.owner).problem((*item.location, "doelwaarde", "uitgangswaarde"), what, how)


def _baseline_faults(punt: Punt, target: Doelwaarde, today: date) -> Iterator[tuple[str, str]]:
    base, end = target.uitgangswaarde, punt.uiterlijk or punt.vanaf
    assert base is not None, "asked only with a baseline"
    if punt.per_gemeente:
        yield (
            "dit punt is per gemeente beloofd, maar er is één uitgangswaarde",
            "haal uitgangswaarde weg: elke gemeente begint ergens anders",
        )
    if base.datum > today:
        yield f"{base.datum.isoformat()} ligt in de toekomst", "een uitgangswaarde is al gemeten; kijk het jaar na"
    if end and base.datum >= end.laatste:
        yield (
            f"de uitgangswaarde is niet van voor de deadline ({end.laatste.isoformat()})",
            "schrijf het getal van voor de belofte, of schrijf het als melding met waarde en gemeten_op",
        )
    if not target.hoogstens and base.waarde > target.waarde:
        yield "het begin is hoger dan het doel", "is minder beter? Schrijf bij doelwaarde: hoogstens: ja"


def _status_is_complete(entry: Entry, melding: Melding) -> Iterator[Problem]:
    if melding.status == "klaar" and not melding.klaar_op and not melding.klaar_onbekend:
        yield entry.problem(
            ("status",), "bij “klaar” hoort een datum", 'voeg toe: klaar_op: "2025-06-30", of: klaar_onbekend: ja'
        )
    if melding.klaar_op and melding.klaar_onbekend:
        what = "er staat wanneer het klaar was, en ook dat niemand dat weet"
        yield entry.problem(("klaar_onbekend",), what, "haal een van de twee regels weg")
    if melding.status != "klaar" and (melding.klaar_op or melding.klaar_onbekend):
        what = "er staat een datum van klaar, maar de status is anders"
        yield entry.problem(("status",), what, "verander de status in klaar, of haal de datum weg")
    if (melding.status == "opgegaan-in") != bool(melding.opgegaan_in):
        yield entry.problem(
            ("status",), "bij “opgegaan-in” hoort het andere punt", "voeg toe: opgegaan_in: id-van-het-punt"
        )
    if (melding.waarde is None) != (melding.gemeten_op is None):
        what = "een meting heeft een getal én een dag nodig"
        yield entry.problem(("waarde",), what, 'schrijf allebei: waarde: 12 en gemeten_op: "2025-06-30"')


def _days_are_possible(entry: Entry, melding: Melding, today: date) -> Iterator[Problem]:
    if not melding.id.startswith(melding.datum.isoformat()):
        what = "de datum is anders dan in de bestandsnaam"
        yield entry.problem(("datum",), what, f"begin de bestandsnaam met {melding.datum.isoformat()}-")
    happened = {"gemeten_op": melding.gemeten_op, "klaar_op": melding.klaar_op.eerste if melding.klaar_op else None}
    for name, moment in {"datum": melding.datum, **happened}.items():
        if moment and moment > today:
            what = f"{moment.isoformat()} ligt in de toekomst"
            yield entry.problem((name,), what, "een melding gaat over wat al is gebeurd; kijk het jaar na")
    for name, moment in happened.items():
        if moment and melding.datum < moment <= today:
            what = f"{moment.isoformat()} is later dan het bericht zelf ({melding.datum.isoformat()})"
            yield entry.problem((name,), what, "een bericht gaat over wat al is gebeurd; kijk beide dagen na")


def _fits(entry: Entry, melding: Melding, punt: Punt, loaded: Loaded) -> Iterator[Problem]:
    if punt.per_gemeente and not melding.gemeente:
        example = loaded.data.gemeenten[0].id if loaded.data.gemeenten else "id-van-de-gemeente"
        yield entry.problem(
            ("over",), "dit punt is per gemeente beloofd", f"voeg toe welke gemeente het is: gemeente: {example}"
        )
    if melding.gemeente and not punt.per_gemeente:
        yield entry.problem(("gemeente",), "dit punt is niet per gemeente beloofd", "haal de regel met gemeente weg")
    if melding.waarde is not None and not punt.doelwaarde:
        what = "bij dit punt is geen getal beloofd"
        yield entry.problem(("waarde",), what, "haal waarde en gemeten_op weg, en schrijf het getal in de tekst")


def one_measurement_a_day(loaded: Loaded) -> Iterator[Problem]:
    """Of one promise there is one measurement a day; a corrected one does not count."""
    replaced = {melding.vervangt for melding in loaded.data.meldingen}
    seen: dict[tuple[Any, ...], str] = {}
    for melding in loaded.data.meldingen:
        if melding.gemeten_op and melding.id not in replaced:
            other = seen.setdefault((melding.over, melding.gemeente, melding.gemeten_op), melding.id)
            if other != melding.id:
                what = f"er is al een meting van deze dag ({other})"
                how = f"is dit een verbetering? Schrijf dan: vervangt: {other}"
                yield loaded.entry("melding", melding.id).problem(("gemeten_op",), what, how)


def corrections_are_clear(loaded: Loaded) -> Iterator[Problem]:
    """A melding is corrected once, by one that is not older."""
    days = {melding.id: melding.datum for melding in loaded.data.meldingen}
    first: dict[str, str] = {}
    for melding in loaded.data.meldingen:
        old = melding.vervangt
        if old is None or old not in days:
            continue
        entry, other = loaded.entry("melding", melding.id), first.setdefault(old, melding.id)
        if other != melding.id:
            yield entry.problem(
                ("vervangt",), f"die melding is al vervangen door {other}", f"vervang de nieuwste: vervangt: {other}"
            )
        if melding.datum < days[old]:
            what = f"de verbetering is ouder dan de melding zelf ({days[old].isoformat()})"
            yield entry.problem(("vervangt",), what, "geef de verbetering dezelfde of een latere datum")


def nothing_goes_round(loaded: Loaded, field: str, following: Mapping[str, str | None]) -> Iterator[Problem]:
    """Meldingen do not replace each other in a circle."""
    for start, current in following.items():
        seen = {start}
        while current and current not in seen:
            seen.add(current)
            current = following.get(current)
        if current == start:
            what = "deze meldingen vervangen elkaar in een kringetje"
            yield loaded.entry("melding", start).problem((field,), what, "laat alleen de nieuwste een oudere vervangen")


def merging_ends(loaded: Loaded) -> Iterator[Problem]:
    """What was merged into something else does not come back to itself."""
    replaced = {melding.vervangt for melding in loaded.data.meldingen}
    into = {m.over: m for m in sorted(loaded.data.meldingen, key=lambda m: (m.datum, m.id)) if m.id not in replaced}
    for melding in into.values():
        seen, current = {melding.over}, melding.opgegaan_in
        while current and current not in seen:
            seen.add(current)
            current = into[current].opgegaan_in if current in into else None
        if current == melding.over:
            yield loaded.entry("melding", melding.id).problem(
                ("opgegaan_in",), "zo gaat dit punt uiteindelijk op in zichzelf", "noem het punt dat overblijft"
            )

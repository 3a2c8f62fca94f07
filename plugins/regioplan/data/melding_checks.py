"""Checks of meldingen, baselines and rounds: what was said, about what, when, and what it replaces."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ..cache import digest
from ..language.numbers import say_number
from .all_punten import PuntMetId
from .entries import Fault, Loaded
from .meldingen import Melding
from .problems import Problem
from .punten import Punt
from .record_checks import can_be
from .values import Periode

MOST_YEARS_BEFORE = 10
"""What a report tells happened no longer before the plan; a spreadsheet makes 1900 of a day that is zero."""
_FEW = 3
"""So many reports may each be gone; when it is more, the folder is."""
CHANGED = "dit bericht is veranderd nadat het op de site kwam, en een bericht verandert nooit"
COPIED = "dit bericht staat er al"
"""What is told of a report that is other than it was published, and of a copy: nothing else in it matters then."""


def check_meldingen(loaded: Loaded, punten: Mapping[str, PuntMetId], *, today: date) -> Iterator[Problem]:
    """A melding says enough, about something that fits, and not about the future."""
    for melding in loaded.data.meldingen:
        entry = loaded.entry("melding", melding.id)
        if not entry.is_known or melding.bekend > today:  # what was possible then still is, but for an earlier today
            yield from entry.problems(_status_is_complete(melding))
            yield from entry.problems(_belongs_to_a_round(melding))
            yield from entry.problems(_days_are_possible(melding, today))
            yield from entry.problems(_is_of_the_plan(melding, loaded.data.regio.plan.begin))
        if item := punten.get(melding.over):
            yield from entry.problems(_fits(melding, item.punt, loaded))
    yield from who_left_reports_no_more(loaded)
    yield from check_rounds(loaded, today=today)
    yield from one_measurement_a_day(loaded)
    yield from one_state_a_day(loaded)
    yield from published_reports_stay(loaded)
    yield from corrections_are_clear(loaded)
    yield from nothing_goes_round(loaded)
    yield from merging_ends(loaded)


def baselines_fit(loaded: Loaded, punten: tuple[PuntMetId, ...], *, today: date) -> Iterator[Problem]:
    """A baseline lies before the deadline and on the right side of the target."""
    for item in punten:
        faults = _baseline_faults(item.punt, today)
        yield from loaded.entry(*item.owner).problems(faults, (*item.location, "doelwaarde", "uitgangswaarde"))


def _baseline_faults(punt: Punt, today: date) -> Iterator[Fault]:
    target, end = punt.doelwaarde, punt.uiterlijk or punt.vanaf
    base = target.uitgangswaarde if target else None
    if target is None or base is None:
        return
    if punt.per_gemeente:
        what = "dit punt is per gemeente beloofd, maar er is één uitgangswaarde"
        yield (), what, "haal uitgangswaarde weg: elke gemeente begint ergens anders"
    if base.datum > today:
        yield (), f"{base.datum.isoformat()} ligt in de toekomst", "een uitgangswaarde is al gemeten; kijk het jaar na"
    if end and base.datum >= end.laatste:
        what = f"de uitgangswaarde is niet van voor de deadline ({end.laatste.isoformat()})"
        yield (), what, "schrijf het getal van voor de belofte, of schrijf het als melding met waarde en gemeten_op"
    if not target.hoogstens and base.waarde > target.waarde:
        yield (), "het begin is hoger dan het doel", "is minder beter? Schrijf bij doelwaarde: hoogstens: ja"


def _status_is_complete(melding: Melding) -> Iterator[Fault]:
    if melding.status == "klaar" and not melding.klaar_op and not melding.klaar_onbekend:
        how = 'voeg toe: klaar_op: "2025-06-30", of: klaar_onbekend: ja'
        yield ("status",), "bij “klaar” hoort een datum", how
    if melding.klaar_op and melding.klaar_onbekend:
        what = "er staat wanneer het klaar was, en ook dat niemand dat weet"
        yield ("klaar_onbekend",), what, "haal een van de twee regels weg"
    if melding.status != "klaar" and (melding.klaar_op or melding.klaar_onbekend):
        what = "er staat een datum van klaar, maar de status is anders"
        yield ("status",), what, "verander de status in klaar, of haal de datum weg"
    if (melding.status == "opgegaan-in") != bool(melding.opgegaan_in):
        yield ("status",), "bij “opgegaan-in” hoort het andere punt", "voeg toe: opgegaan_in: id-van-het-punt"
    if (melding.waarde is None) != (melding.gemeten_op is None):
        how = 'schrijf allebei: waarde: 12 en gemeten_op: "2025-06-30"'
        yield ("waarde",), "een meting heeft een getal én een dag nodig", how
    if melding.sinds and melding.status == "klaar":
        yield ("sinds",), "bij “klaar” hoort geen sinds", "schrijf de dag bij klaar_op"


def _days_are_possible(melding: Melding, today: date) -> Iterator[Fault]:
    if not melding.id.startswith(melding.datum.isoformat()):
        how = f"begin de bestandsnaam met {melding.datum.isoformat()}-"
        yield ("datum",), "de datum is anders dan in de bestandsnaam", how
    happened = {"gemeten_op": melding.gemeten_op, "klaar_op": melding.klaar_op.eerste if melding.klaar_op else None}
    for name, moment in {"datum": melding.datum, **happened}.items():
        if moment and moment > today:
            how = "een melding gaat over wat al is gebeurd; kijk het jaar na"
            yield (name,), f"{moment.isoformat()} ligt in de toekomst", how
    for name, moment in happened.items():
        if moment and melding.datum < moment <= today:
            what = f"{moment.isoformat()} is later dan het bericht zelf ({melding.datum.isoformat()})"
            yield (name,), what, "een bericht gaat over wat al is gebeurd; kijk beide dagen na"
    if melding.gepubliceerd and not melding.datum <= melding.gepubliceerd <= today:
        what = f"het bericht kan niet op {melding.gepubliceerd.isoformat()} op de site zijn gekomen"
        yield ("gepubliceerd",), what, "schrijf de dag waarop u het bericht op de site zette"


def _is_of_the_plan(melding: Melding, begin: Periode) -> Iterator[Fault]:
    told = {"gemeten_op": melding.gemeten_op, "klaar_op": melding.klaar_op, "sinds": melding.sinds}
    for name, moment in told.items():
        day = moment.laatste if isinstance(moment, Periode) else moment
        if day and day.year < begin.eerste.year - MOST_YEARS_BEFORE:
            yield (name,), f"{day.year} is lang voor het plan, dat begon in {begin.tekst}", "kijk het jaar na"
    if melding.datum < begin.eerste:
        what = f"dit bericht is ouder dan het plan, dat begon in {begin.tekst}"
        yield ("datum",), what, "kijk het jaar na, ook in de naam van het bestand"


def _belongs_to_a_round(melding: Melding) -> Iterator[Fault]:
    if (melding.uitvraag is None) != (melding.adressant is None):
        what = "een antwoord op een ronde heeft een ronde én iemand die antwoordde"
        yield ("uitvraag",), what, "schrijf allebei: uitvraag: … en adressant: …, of geen van beide"


def _fits(melding: Melding, punt: Punt, loaded: Loaded) -> Iterator[Fault]:
    if punt.per_gemeente and not melding.gemeente:
        places = ", ".join(gemeente.id for gemeente in loaded.data.gemeenten)
        how = f"zoek in het bericht welke gemeente het is, en voeg toe: gemeente: … (een van deze: {places})"
        yield ("over",), "dit punt is per gemeente beloofd", how
    if melding.gemeente and not punt.per_gemeente:
        yield ("gemeente",), "dit punt is niet per gemeente beloofd", "haal de regel met gemeente weg"
    if melding.waarde is not None and not punt.doelwaarde:
        how = "haal waarde en gemeten_op weg, en schrijf het getal in de tekst"
        yield ("waarde",), "bij dit punt is geen getal beloofd", how
    elif (number := melding.waarde) is not None and punt.doelwaarde:
        unit = f"{punt.doelwaarde.eenheid} van {punt.doelwaarde.waarvan}"
        if not can_be(number, unit):
            yield ("waarde",), f"{say_number(number)} {unit} kan niet", "kijk het getal na"


def who_left_reports_no_more(loaded: Loaded) -> Iterator[Problem]:
    """An organisation reports nothing on a day after that on which it left."""
    left = {one.eigen_id: one.weg_sinds for one in loaded.data.vervallen if one.soort == "partner" and one.weg_sinds}
    for melding in loaded.data.meldingen if left else ():
        if melding.door in left and (day := left[melding.door]) < melding.datum:
            what = f"deze organisatie is er niet meer sinds {day.isoformat()}, en het bericht is van later"
            how = "kijk de datum en de organisatie na, en anders weg_sinds in data/vervallen.yml"
            yield loaded.entry("melding", melding.id).problem(("door",), what, how)


def check_rounds(loaded: Loaded, *, today: date) -> Iterator[Problem]:
    """A round ends after it begins, and what was answered has been answered."""
    for uitvraag in loaded.data.uitvragen:
        if uitvraag.sluit < uitvraag.opent:
            what, how = f"de ronde sluit voordat zij opent ({uitvraag.opent.isoformat()})", "verbeter een van de dagen"
            yield loaded.entry("uitvraag", uitvraag.id).problem(("sluit",), what, how)
    for antwoord in loaded.data.antwoorden:
        if antwoord.datum > today:
            what = f"{antwoord.datum.isoformat()} ligt in de toekomst"
            yield loaded.entry("antwoord", antwoord.id).problem(("datum",), what, "kijk het jaar na")


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


def one_state_a_day(loaded: Loaded) -> Iterator[Problem]:
    """What was said stands there once, and on one day nothing else is said of the same promise."""
    replaced = {melding.vervangt for melding in loaded.data.meldingen}
    said: dict[tuple[Any, ...], Melding] = {}
    for melding in (melding for melding in loaded.data.meldingen if melding.id not in replaced):
        other = said.setdefault((melding.over, melding.gemeente, melding.datum), melding)
        if other is melding:
            continue
        entry = loaded.entry("melding", melding.id)
        if other.status != melding.status:
            what = f"een ander bericht van deze dag zegt iets anders ({other.id}: {other.status})"
            yield entry.problem(
                ("status",), what, f"vraag na wat klopt. Is dit het goede? Schrijf: vervangt: {other.id}"
            )
        elif (other.tekst, other.door) == (melding.tekst, melding.door):
            yield entry.problem((), f"{COPIED} ({other.id})", "haal een van de twee bestanden weg")


def published_reports_stay(loaded: Loaded) -> Iterator[Problem]:
    """A report says for ever what it said when its address was kept.

    Of one that was changed `check` tells nothing else.
    """
    gone: list[str] = []
    for line in loaded.entry("adressen", "adressen").record.berichten:
        id, _, mark = line.partition(" ")
        entry = loaded.index.get(("melding", id))
        if entry is None and ("melding", id) not in loaded.unread:
            gone.append(id)
        elif entry and mark not in (fingerprint(entry.as_written or entry.record), fingerprint(entry.record)):
            how = f"zet het terug. Klopte het niet? Maak een nieuw bericht met vervangt: {id}"
            yield entry.problem((), CHANGED, how)
    if len(gone) > _FEW:
        what = f"hier ontbreken {len(gone)} berichten die op de site stonden, zoals {gone[0]}.yml"
        yield Problem("data/meldingen", 0, "", what, "zet de bestanden terug; een bericht blijft altijd staan")
        return
    for id in gone:
        how = f"zet het bestand terug. Klopte het niet? Maak dan een nieuw bericht met vervangt: {id}"
        yield Problem(f"data/meldingen/{id}.yml", 0, "", "dit bericht is er niet meer, en het stond op de site", how)


def fingerprint(melding: Melding) -> str:
    """A name for what a report says; when it came on the site is no part of that."""
    of_publishing = ("gepubliceerd", "publiceer_op")
    said = {name: value for name, value in vars(melding).items() if value and name not in of_publishing}
    told = said | {"bron": sorted(f"{name}={value}" for name, value in vars(melding.bron).items() if value)}
    return digest(*(f"{name}={told[name]}" for name in sorted(told)))[:12]


def corrections_are_clear(loaded: Loaded) -> Iterator[Problem]:
    """A melding is corrected once, by one that is not older."""
    days: dict[str, date] = {melding.id: melding.datum for melding in loaded.data.meldingen}
    first: dict[str, str] = {}
    for melding in loaded.data.meldingen:
        old = melding.vervangt
        if old is None or old not in days:
            continue
        entry, other = loaded.entry("melding", melding.id), first.setdefault(old, melding.id)
        if other != melding.id:
            what, how = f"die melding is al vervangen door {other}", f"vervang de nieuwste: vervangt: {other}"
            yield entry.problem(("vervangt",), what, how)
        if melding.datum < days[old]:
            what = f"de verbetering is ouder dan de melding zelf ({days[old].isoformat()})"
            yield entry.problem(("vervangt",), what, "geef de verbetering dezelfde of een latere datum")


def _goes_round(start: str, following: Mapping[str, str | None]) -> bool:
    """Whether the way from `start` comes back to it."""
    seen, current = {start}, following.get(start)
    while current and current not in seen:
        seen.add(current)
        current = following.get(current)
    return current == start


def nothing_goes_round(loaded: Loaded) -> Iterator[Problem]:
    """Meldingen do not replace each other in a circle."""
    replaced: Mapping[str, str | None] = {melding.id: melding.vervangt for melding in loaded.data.meldingen}
    for id in (id for id, other in replaced.items() if other):
        if _goes_round(id, replaced):
            what = "deze meldingen vervangen elkaar in een kringetje"
            how = "laat alleen de nieuwste een oudere vervangen"
            yield loaded.entry("melding", id).problem(("vervangt",), what, how)


def merging_ends(loaded: Loaded) -> Iterator[Problem]:
    """What was merged into something else does not come back to itself."""
    if not any(melding.opgegaan_in for melding in loaded.data.meldingen):
        return
    replaced = {melding.vervangt for melding in loaded.data.meldingen}
    last = {m.over: m for m in sorted(loaded.data.meldingen, key=lambda m: (m.datum, m.id)) if m.id not in replaced}
    into: Mapping[str, str | None] = {punt: melding.opgegaan_in for punt, melding in last.items()}
    for punt, melding in last.items():
        if _goes_round(punt, into):
            what, how = "zo gaat dit punt uiteindelijk op in zichzelf", "noem het punt dat overblijft"
            yield loaded.entry("melding", melding.id).problem(("opgegaan_in",), what, how)

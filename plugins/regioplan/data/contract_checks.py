"""What was published stays: no line of a contract goes, no deadline moves without its old one, and all is told."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256

from .all_punten import PuntMetId
from .answers import meant
from .entries import Fault, Loaded
from .problems import Problem
from .punten import EerdereTermijn, Mijlpaal, Punt
from .reading import Location
from .record_checks import YEARS_AFTER_PLAN
from .values import Periode
from .vervallen import KINDS

CONTRACTS = ("adressen", "termijnen")
"""Files that `build.py adressen` writes, each with a list of its own name."""
MOST_YEARS_AFTER = 25
"""What is promised for longer after the end of a plan has another year in it than was meant."""
_FEW = 3
"""So many deadlines before the plan are slips; more say that it began at another time."""


def check_contracts(loaded: Loaded, punten: Sequence[PuntMetId], *, today: date) -> Iterator[Problem]:
    """Contracts are whole, and every deadline that was published is still told."""
    yield from contracts_are_whole(loaded)
    yield from what_is_gone_is_gone(loaded, today)
    yield from moved_deadlines_are_told(loaded, punten, today)
    yield from deadlines_are_of_the_plan(loaded, punten)
    if not loaded.unread:
        yield from published_deadlines_stay(loaded, punten)


def signs_of(lines: Iterable[str]) -> tuple[str, ...]:
    """By which a missing line is seen: signs of all lines, in rows that start alike, so that versions merge well."""
    rows: dict[str, list[str]] = {}
    for sign in sorted({_sign(line) for line in lines}):
        rows.setdefault(sign[:2], []).append(sign[2:])
    return tuple(" ".join([begin, *rest]) for begin, rest in rows.items())


def _sign(line: str) -> str:
    return sha256(line.encode()).hexdigest()[:7]


def contracts_are_whole(loaded: Loaded) -> Iterator[Problem]:
    """No line of a contract was taken away or changed by hand; a line more is no fault."""
    for name in CONTRACTS:
        entry = loaded.index.get((name, name))
        rows = [row.split() for row in entry.record.controle] if entry else []
        known = {f"{begin}{rest}" for begin, *others in rows for rest in others}
        if entry and (gone := known - {_sign(line) for line in getattr(loaded.data, name)}):
            what = f"er is iets weg of veranderd in deze lijst ({len(gone)}×), en zij mag alleen langer worden"
            how = "zet terug wat er stond. Is een pagina er niet meer? Typ dan: python3 build.py weg partner/naam"
            yield entry.problem((name,), what, how)


def what_is_gone_is_gone(loaded: Loaded, today: date) -> Iterator[Problem]:
    """What is gone had an address, has no record any more, and leads to what is there, or what went after it."""
    there = {f"{soort}/{id}" for soort, id in loaded.index}
    chains = {f"ketenaanpak/{keten.id}" for keten in loaded.data.ketenaanpakken.ketenaanpakken}
    went = [one.id for one in loaded.data.vervallen]
    into = {one.id: f"{one.soort}/{one.opgegaan_in}" for one in loaded.data.vervallen if one.opgegaan_in}
    for number, gone in enumerate(loaded.data.vervallen):
        faults: list[Fault] = []
        if gone.soort not in KINDS:
            what, how = f"“{gone.soort}” is geen soort met een eigen adres", f"kies uit: {', '.join(KINDS)}"
            faults.append((("id",), what, how))
        if gone.id in there | chains:
            what, how = f"{gone.id} is er nog", "haal het daar weg, of haal deze regel weg"
            faults.append((("id",), what, how))
        way = [gone.id]
        while way[-1] in into and way[-1] not in way[:-1]:
            way.append(into[way[-1]])
        is_circle, last = way[-1] in way[:-1], [id for id in went if id in way][-1]
        if is_circle and gone.id == last:
            what = f"dit leidt in een kring: {' → '.join(way)}"
            faults.append((("opgegaan_in",), what, "noem iets wat er nog is, of haal de regel weg"))
        elif gone.opgegaan_in and not is_circle and way[1] not in there | chains | {*went}:
            known = [id for soort, id in loaded.index if soort == gone.soort]
            how = meant(gone.opgegaan_in, known) or "noem iets wat er nog is, of haal de regel weg"
            faults.append((("opgegaan_in",), f"{gone.soort} “{gone.opgegaan_in}” bestaat niet", how))
        if gone.weg_sinds and gone.weg_sinds > today:
            faults.append((("weg_sinds",), f"{gone.weg_sinds.isoformat()} ligt in de toekomst", "wacht tot die dag"))
        yield from loaded.entry("vervallen", "vervallen").problems(faults, ("vervallen", number))


def moved_deadlines_are_told(loaded: Loaded, punten: Sequence[PuntMetId], today: date) -> Iterator[Problem]:
    """An old deadline has a moment and a day that is over, and the oldest comes first."""
    for item in punten:
        entry = loaded.entry(*item.owner)
        yield from entry.problems(_moved(item.punt.eerder, today), item.location)
        for number, step in enumerate(item.punt.mijlpalen):
            yield from entry.problems(_moved(step.eerder, today), (*item.location, "mijlpalen", number))


def deadlines_are_of_the_plan(loaded: Loaded, punten: Sequence[PuntMetId]) -> Iterator[Problem]:
    """Nothing was to be done before the plan began, nor long after it; when much was before, that is not its begin."""
    last = loaded.data.regio.plan.einde.laatste.year
    begin, early = loaded.data.regio.plan.begin, list[tuple[Periode, PuntMetId, Location]]()
    for item in punten:
        steps = ((("mijlpalen", number), step) for number, step in enumerate(item.punt.mijlpalen))
        for place, promised in (((), item.punt), *steps):
            end: Periode | None = getattr(promised, "uiterlijk", None)
            is_span = getattr(promised, "vanaf", None)  # of which an end before its start is told
            if end and last + MOST_YEARS_AFTER < end.eerste.year <= last + YEARS_AFTER_PLAN:
                what, how = f"deze deadline ligt lang na het plan, dat tot {last} loopt", "kijk het jaar na"
                place = (*item.location, *place, "uiterlijk")
                yield loaded.entry(*item.owner).problem(place, what, how)
            if end and end.laatste < begin.eerste and not is_span:
                early.append((end, item, (*item.location, *place, "uiterlijk")))
    if len(early) > _FEW:
        what = f"{len(early)} deadlines liggen voor dit begin, zoals {early[0][0].tekst}"
        yield loaded.entry("regio", "regio").problem(("plan", "begin"), what, "kijk na wanneer het plan begon")
        return
    for _, item, location in early:
        what = f"deze deadline ligt voor het begin van het plan ({begin.tekst})"
        yield loaded.entry(*item.owner).problem(location, what, "kijk het jaar na")


def _moved(earlier: Sequence[EerdereTermijn], today: date) -> Iterator[Fault]:
    for number, old in enumerate(earlier):
        place = ("eerder", number)
        if not old.uiterlijk and not old.vanaf:
            yield place, "hier staat niet wat de oude deadline was", 'voeg toe: uiterlijk: "2025", of: vanaf: "2025"'
        if old.bekendgemaakt > today:
            what = f"{old.bekendgemaakt.isoformat()} ligt in de toekomst"
            yield (*place, "bekendgemaakt"), what, "schrijf de dag waarop de nieuwe deadline op de site kwam"
        if number and old.bekendgemaakt <= earlier[number - 1].bekendgemaakt:
            what = "deze deadline is niet later verschoven dan die erboven"
            yield (*place, "bekendgemaakt"), what, "zet de oudste bovenaan, elk met een eigen dag"


def published_deadlines_stay(loaded: Loaded, punten: Sequence[PuntMetId]) -> Iterator[Problem]:
    """A promise that is still there tells every deadline that it was published with."""
    by_id, told = {item.id: item for item in punten}, set(terms_of(punten))
    for line in loaded.data.termijnen:
        id, _, term = line.partition(" ")
        if line not in told and (item := by_id.get(id)):
            place = (*item.location, "uiterlijk")
            what = f"deze deadline is gepubliceerd als “{term}”, en dat staat er niet meer. Wat was de oude?"
            how = f"zet terug wat er stond, en typ dan: python3 build.py verschuif {id}. In een formulier kan het ook: "
            how += "open “Meer onderdelen” bij dit punt, en zet bij “Eerder” wat er stond"
            yield loaded.entry(*item.owner).problem(place, what, how)


def lost_promises(loaded: Loaded, punten: Iterable[PuntMetId]) -> tuple[str, ...]:
    """Promises that were published with a deadline and that stand nowhere any more, though their page did not go.

    While a file cannot be read nobody knows: then none is named.
    """
    if loaded.unread:
        return ()
    there, gone = {item.id for item in punten}, tuple(f"{one.eigen_id}-" for one in loaded.data.vervallen)
    named = dict.fromkeys(line.partition(" ")[0] for line in loaded.data.termijnen)
    return tuple(id for id in named if id not in there and not id.startswith(gone))


def terms_of(punten: Iterable[PuntMetId]) -> Iterator[str]:
    """Every moment that is told of a promise or of a step of one, as a line of the contract."""
    for item in punten:
        yield from _terms(item.id, item.punt)
        for step in item.punt.mijlpalen:
            yield from _terms(f"{item.id} {step.naam}", step)


def _terms(name: str, promised: Punt | Mijlpaal) -> Iterator[str]:
    for term in (*promised.eerder, promised):
        said = [f"{field} {getattr(term, field).tekst}" for field in ("vanaf", "uiterlijk") if getattr(term, field)]
        if said:
            yield " ".join([name, *said])

"""Checks across records: references, numbers, totals and dates. Each check reads as a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from .answers import nearest
from .entries import Entry, Loaded
from .model import Doel, Melding
from .problems import Problem
from .promises import Gemerkt, Punt, Record
from .punten import PuntMetId, all_punten, is_marked_well
from .reading import Location
from .values import Verwijzing


def check(loaded: Loaded, *, peildatum: date) -> Iterator[Problem]:
    """Everything that is wrong between the records."""
    punten = tuple(all_punten(loaded.data))
    yield from ids_are_unique(loaded, punten)
    yield from references_exist(loaded, punten)
    yield from punten_are_marked(loaded)
    yield from periods_run_forward(loaded)
    yield from approach_points_at_results(loaded)
    yield from old_ids_are_free(loaded)
    yield from map_cells_are_unique(loaded)
    yield from meldingen_are_complete(loaded, {item.id: item for item in punten}, peildatum)
    yield from totals_are_as_expected(loaded, punten)


def ids_are_unique(loaded: Loaded, punten: tuple[PuntMetId, ...]) -> Iterator[Problem]:
    """No two records of one kind, and no two punten, have the same id."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in loaded.entries:
        other = first.setdefault((entry.soort, entry.id), entry)
        if other is not entry:
            yield entry.problem(
                ("id",),
                f"de id “{entry.id}” bestaat al ({other.document.file}, regel {other.line})",
                "geef dit een andere id, of haal een van de twee weg",
            )
    seen: dict[str, PuntMetId] = {}
    for item in punten:
        other_item = seen.setdefault(item.id, item)
        if other_item is not item:
            yield loaded.entry(*item.owner).problem(
                item.location,
                f"het nummer, de letter of de id van dit punt is al gebruikt ({item.id})",
                "geef elk punt een eigen nummer of letter",
            )
    for coalitie in loaded.data.coalities:
        numbers = Counter(doel.nummer for doel in loaded.data.doelen if doel.coalitie == coalitie.id)
        for doel in loaded.data.doelen:
            if doel.coalitie == coalitie.id and numbers[doel.nummer] > 1:
                yield loaded.entry("doel", doel.id).problem(
                    ("nummer",),
                    f"nummer {doel.nummer} komt twee keer voor in deze coalitie",
                    "geef elk doel van een coalitie een eigen nummer",
                )


def references_exist(loaded: Loaded, punten: tuple[PuntMetId, ...]) -> Iterator[Problem]:
    """Every id that points elsewhere points at something."""
    known: dict[str, set[str]] = {"punt": {item.id for item in punten}}
    known["groep"] = {groep.id for groep in loaded.data.ketenaanpakken.groepen}
    for entry in loaded.entries:
        known.setdefault(entry.soort, set()).add(entry.id)
    known["thema"] = {thema.id for thema in loaded.data.regio.themas}
    for entry in loaded.entries:
        for location, value in _values(entry.record):
            if isinstance(value, Verwijzing) and value not in known.get(value.soort, set()):
                yield _unknown(entry, location, value, value.soort, known.get(value.soort, set()))
        if entry.soort == "cijfer" and entry.record.thema not in known["thema"]:
            yield _unknown(entry, ("thema",), entry.record.thema, "thema", known["thema"])


def _unknown(entry: Entry, location: Location, value: str, soort: str, known: set[str]) -> Problem:
    guess = nearest(value, known)
    how = f"bedoelde u “{guess}”?" if guess else f"schrijf de id van een {soort} die bestaat"
    return entry.problem(location, f"{soort} “{value}” bestaat niet", how.rstrip("?") + ("?" if guess else ""))


def punten_are_marked(loaded: Loaded) -> Iterator[Problem]:
    """Every punt of a list has a letter from the source, or else a number."""
    for entry in loaded.entries:
        for location, value in _records(entry.record):
            if isinstance(value, Gemerkt) and not is_marked_well(value):
                yield entry.problem(
                    location,
                    "dit punt heeft geen letter, of een letter én een stap",
                    "schrijf letter: a als de bron letters geeft, en anders stap: 1",
                )


def periods_run_forward(loaded: Loaded) -> Iterator[Problem]:
    """Nothing ends before it starts."""
    for entry in loaded.entries:
        for location, value in _records(entry.record):
            if (
                isinstance(value, Punt)
                and value.vanaf
                and value.uiterlijk
                and value.vanaf.eerste > value.uiterlijk.laatste
            ):
                yield entry.problem(
                    (*location, "uiterlijk"),
                    f"het einde ({value.uiterlijk.tekst}) ligt voor het begin ({value.vanaf.tekst})",
                    "draai de twee om, of verbeter het jaar",
                )


def approach_points_at_results(loaded: Loaded) -> Iterator[Problem]:
    """`bij` names results that the goal has."""
    for doel in loaded.data.doelen:
        numbers = {resultaat.nummer for resultaat in doel.resultaten}
        for location, number in _named_results(doel):
            if number not in numbers:
                yield loaded.entry("doel", doel.id).problem(
                    location,
                    f"dit doel heeft geen resultaat {number}",
                    f"kies uit: {', '.join(map(str, sorted(numbers)))}",
                )


def _named_results(doel: Doel) -> Iterator[tuple[Location, int]]:
    for field in ("aanpak", "opsommingen"):
        for index, item in enumerate(getattr(doel, field)):
            for position, number in enumerate(item.bij):
                yield (field, index, "bij", position), number


def old_ids_are_free(loaded: Loaded) -> Iterator[Problem]:
    """A retired id does not come back for something else."""
    current = {(entry.soort, entry.id) for entry in loaded.entries}
    claimed: dict[tuple[str, str], str] = {}
    for entry in loaded.entries:
        for index, old in enumerate(getattr(entry.record, "vorige_ids", ())):
            owner = claimed.setdefault((entry.soort, old), entry.id)
            if (entry.soort, old) in current or owner != entry.id:
                yield entry.problem(
                    ("vorige_ids", index),
                    f"“{old}” is ook de id van een andere {entry.soort}",
                    "haal de oude id hier weg, of geef de andere een andere id",
                )


def map_cells_are_unique(loaded: Loaded) -> Iterator[Problem]:
    """Two municipalities do not stand on one square of the map."""
    taken: dict[tuple[int, int], str] = {}
    for gemeente in loaded.data.gemeenten:
        if gemeente.kaart:
            other = taken.setdefault((gemeente.kaart.rij, gemeente.kaart.kolom), gemeente.id)
            if other != gemeente.id:
                yield loaded.entry("gemeente", gemeente.id).problem(
                    ("kaart",), f"op deze plek van de kaart staat {other} al", "kies een andere rij of kolom"
                )


def meldingen_are_complete(loaded: Loaded, punten: dict[str, PuntMetId], peildatum: date) -> Iterator[Problem]:
    """A report says enough, about something that fits, and not about the future."""
    measured: dict[tuple[Any, ...], str] = {}
    for melding in loaded.data.meldingen:
        entry = loaded.entry("melding", melding.id)
        yield from _melding_alone(entry, melding, peildatum)
        item = punten.get(melding.over)
        if item:
            yield from _melding_fits(entry, melding, item.punt)
        if melding.gemeten_op and not melding.vervangt:
            key = (melding.over, melding.gemeente, melding.gemeten_op)
            other = measured.setdefault(key, melding.id)
            if other != melding.id:
                yield entry.problem(
                    ("gemeten_op",),
                    f"er is al een meting van deze dag ({other})",
                    f"is dit een verbetering? Schrijf dan: vervangt: {other}",
                )
    yield from _corrections_end(loaded)


def _melding_alone(entry: Entry, melding: Melding, peildatum: date) -> Iterator[Problem]:
    if not melding.id.startswith(melding.datum.isoformat()):
        yield entry.problem(
            ("datum",),
            "de datum is anders dan in de bestandsnaam",
            f"begin de bestandsnaam met {melding.datum.isoformat()}-",
        )
    if melding.status == "klaar" and not melding.klaar_op and not melding.klaar_onbekend:
        yield entry.problem(
            ("status",), "bij “klaar” hoort een datum", 'voeg toe: klaar_op: "2025-06-30", of: klaar_onbekend: ja'
        )
    if melding.status != "klaar" and (melding.klaar_op or melding.klaar_onbekend):
        yield entry.problem(
            ("status",),
            "er staat een datum van klaar, maar de status is anders",
            "verander de status in klaar, of haal de datum weg",
        )
    if (melding.status == "opgegaan-in") != bool(melding.opgegaan_in):
        yield entry.problem(
            ("status",), "bij “opgegaan-in” hoort het andere punt", "voeg toe: opgegaan_in: id-van-het-punt"
        )
    if (melding.waarde is None) != (melding.gemeten_op is None):
        yield entry.problem(
            ("waarde",),
            "een meting heeft een getal én een dag nodig",
            'schrijf allebei: waarde: 12 en gemeten_op: "2025-06-30"',
        )
    for name in ("datum", "gemeten_op"):
        moment = getattr(melding, name)
        if moment and moment > peildatum:
            yield _in_future(entry, name, moment)
    if melding.klaar_op and melding.klaar_op.eerste > peildatum:
        yield _in_future(entry, "klaar_op", melding.klaar_op.eerste)


def _in_future(entry: Entry, name: str, moment: date) -> Problem:
    return entry.problem(
        (name,),
        f"{moment.isoformat()} ligt in de toekomst",
        "een melding gaat over wat al is gebeurd; kijk het jaar na",
    )


def _melding_fits(entry: Entry, melding: Melding, punt: Punt) -> Iterator[Problem]:
    if punt.per_gemeente and not melding.gemeente:
        yield entry.problem(
            ("over",), "dit punt is per gemeente beloofd", "voeg toe welke gemeente het is: gemeente: ommen"
        )
    if melding.gemeente and not punt.per_gemeente:
        yield entry.problem(("gemeente",), "dit punt is niet per gemeente beloofd", "haal de regel met gemeente weg")
    if melding.waarde is not None and not punt.doelwaarde:
        yield entry.problem(
            ("waarde",),
            "bij dit punt is geen getal beloofd",
            "haal waarde en gemeten_op weg, en schrijf het getal in de tekst",
        )


def _corrections_end(loaded: Loaded) -> Iterator[Problem]:
    replaced = {melding.id: melding.vervangt for melding in loaded.data.meldingen if melding.vervangt}
    for start in replaced:
        seen, current = {start}, replaced.get(start)
        while current and current not in seen:
            seen.add(current)
            current = replaced.get(current)
        if current == start:
            yield loaded.entry("melding", start).problem(
                ("vervangt",),
                "deze meldingen vervangen elkaar in een kringetje",
                "laat alleen de nieuwste een oudere vervangen",
            )


def totals_are_as_expected(loaded: Loaded, punten: tuple[PuntMetId, ...]) -> Iterator[Problem]:
    """The counts are those of regio.yml, so that nothing disappears unnoticed."""
    data, kinds = loaded.data, Counter(item.soort for item in punten)
    counted = {
        "coalities": len(data.coalities),
        "doelen": len(data.doelen),
        "resultaten": kinds["resultaat"],
        "afspraken": kinds["afspraak"],
        "aanpakpunten": kinds["aanpakpunt"],
        "gemeenten": len(data.gemeenten),
        "partners": len(data.partners),
        "cijfers": len(data.cijfers),
        "ketenaanpakken": len(data.ketenaanpakken.ketenaanpakken),
        "agendapunten": kinds["agendapunt"],
        "regioafspraken": kinds["regioafspraak"],
    }
    for name, expected in data.regio.verwacht:
        if counted[name] != expected:
            yield loaded.entry("regio", "regio").problem(
                ("verwacht", name),
                f"er zijn {counted[name]} {name}, maar er worden er {expected} verwacht",
                "is er per ongeluk iets weg of dubbel? Herstel dat. Klopt het aantal wel? Verander dan het getal hier",
            )


def _records(record: Record, location: Location = ()) -> Iterator[tuple[Location, Record]]:
    yield location, record
    for inner, value in _children(record, location):
        if isinstance(value, Record):
            yield from _records(value, inner)


def _values(record: Record) -> Iterator[tuple[Location, Any]]:
    for location, inner in _records(record):
        for place, value in _children(inner, location):
            if not isinstance(value, Record):
                yield place, value


def _children(record: Record, location: Location) -> Iterator[tuple[Location, Any]]:
    for name, value in record:
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield (*location, name, index), item
        else:
            yield (*location, name), value

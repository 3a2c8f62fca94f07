"""Checks across records: references, numbers, totals and dates. Each check reads as a sentence."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from .adressanten import adressanten
from .all_punten import PuntMetId, all_punten, is_marked_well
from .answers import meant
from .contract_checks import check_contracts
from .doelen import Doel
from .entries import Entry, Loaded
from .kind_checks import check_kinds
from .melding_checks import baselines_fit, check_meldingen
from .name_checks import check_names
from .plan_checks import check_plans
from .problems import Problem
from .punten import Gemerkt
from .reading import Location
from .record_checks import check_records
from .values import Verwijzing
from .vertaling_checks import check_translations

FEW_CHOICES = 12
"""As many ids as fit in an answer."""


def check(loaded: Loaded, *, peildatum: date) -> Iterator[Problem]:
    """Everything that is wrong within and between the records."""
    punten = tuple(all_punten(loaded.data))
    by_id = {item.id: item for item in punten}
    yield from check_records(loaded)
    yield from check_names(loaded)
    yield from ids_are_unique(loaded, punten)
    yield from references_exist(loaded, punten)
    yield from punten_are_marked(loaded)
    yield from approach_points_at_results(loaded)
    yield from old_ids_are_free(loaded)
    yield from baselines_fit(loaded, punten, today=peildatum)
    yield from check_contracts(loaded, punten, today=peildatum)
    yield from check_meldingen(loaded, by_id, today=peildatum)
    yield from check_kinds(loaded, by_id, today=peildatum)
    yield from check_plans(loaded)
    yield from check_translations(loaded, today=peildatum)
    if not loaded.unread:
        yield from totals_are_as_expected(loaded, punten)


def ids_are_unique(loaded: Loaded, punten: tuple[PuntMetId, ...]) -> Iterator[Problem]:
    """No two records of one kind, and no two punten, have the same id."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in loaded.entries:
        other = first.setdefault((entry.soort, entry.id), entry)
        if other is not entry:
            what = f"de id “{entry.id}” bestaat al ({other.document.file}, regel {other.line})"
            yield entry.problem(("id",), what, "geef dit een andere id, of haal een van de twee weg")
    seen: dict[str, PuntMetId] = {}
    for item in punten:
        other_item = seen.setdefault(item.id, item)
        if other_item is not item:
            what = f"het nummer, de letter of de id van dit punt is al gebruikt ({item.id})"
            yield loaded.entry(*item.owner).problem(item.location, what, "geef elk punt een eigen nummer of letter")
    for coalitie in loaded.data.coalities:
        numbers = Counter(doel.nummer for doel in loaded.data.doelen if doel.coalitie == coalitie.id)
        for doel in loaded.data.doelen:
            if doel.coalitie == coalitie.id and numbers[doel.nummer] > 1:
                what = f"nummer {doel.nummer} komt twee keer voor in deze coalitie"
                how = "geef elk doel van een coalitie een eigen nummer"
                yield loaded.entry("doel", doel.id).problem(("nummer",), what, how)


def references_exist(loaded: Loaded, punten: tuple[PuntMetId, ...]) -> Iterator[Problem]:
    """Every id that points elsewhere points at something."""
    known = known_ids(loaded, punten)
    for entry in loaded.entries:
        for location, value in entry.values:
            if (
                isinstance(value, Verwijzing)
                and value not in known.get(value.soort, set())
                and not _is_unread(value, loaded)
            ):
                yield _unknown(entry, location, value, value.soort, known.get(value.soort, set()))


def known_ids(loaded: Loaded, punten: Iterable[PuntMetId]) -> dict[str, set[str]]:
    """By kind: every id that something can point at."""
    known: dict[str, set[str]] = {"punt": {item.id for item in punten}}
    known["groep"] = {groep.id for groep in loaded.data.ketenaanpakken.groepen}
    known["ketenaanpak"] = {keten.id for keten in loaded.data.ketenaanpakken.ketenaanpakken}
    for entry in loaded.entries:
        known.setdefault(entry.soort, set()).add(entry.id)
    for gone in loaded.data.vervallen:
        known.setdefault(gone.soort, set()).add(gone.eigen_id)
    known["melder"] = {
        *adressanten(loaded.data),
        *(name for soort, id in loaded.unread for name in (id, f"{soort}-{id}")),
    }
    known["thema"] = {thema.id for thema in loaded.data.regio.themas}
    return known


def _is_unread(value: Verwijzing, loaded: Loaded) -> bool:
    """Whether it points into a file that could not be read: that file has an answer of its own."""
    if value.soort == "punt":
        return any(value.startswith(f"{id}-") for _, id in loaded.unread)
    return (value.soort, value) in loaded.unread


def _unknown(entry: Entry, location: Location, value: str, soort: str, known: set[str]) -> Problem:
    return entry.problem(location, f"{soort} “{value}” bestaat niet", meant(value, known) or _choose(soort, known))


def _choose(soort: str, known: set[str]) -> str:
    few = sorted(known)[:FEW_CHOICES]
    if len(few) == len(known):
        return f"kies uit: {', '.join(few)}" if few else f"er is nog geen {soort}; haal de regel weg"
    return f"schrijf de id van een {soort}, zoals: {', '.join(few[:3])}"


def punten_are_marked(loaded: Loaded) -> Iterator[Problem]:
    """Every punt of a list has a letter from the source, or else a number."""
    for entry in loaded.entries:
        for location, value in entry.records:
            if isinstance(value, Gemerkt) and not is_marked_well(value):
                what = "dit punt heeft geen letter, of een letter én een stap"
                yield entry.problem(location, what, "schrijf letter: a als de bron letters geeft, en anders stap: 1")


def approach_points_at_results(loaded: Loaded) -> Iterator[Problem]:
    """`bij` names results that the goal has."""
    for doel in loaded.data.doelen:
        numbers = {resultaat.nummer for resultaat in doel.resultaten}
        for location, number in _named_results(doel):
            if number not in numbers:
                what = f"dit doel heeft geen resultaat {number}"
                how = f"kies uit: {', '.join(map(str, sorted(numbers)))}"
                yield loaded.entry("doel", doel.id).problem(location, what, how)


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
                what = f"“{old}” is ook de id van een andere {entry.soort}"
                how = "haal de oude id hier weg, of geef de andere een andere id"
                yield entry.problem(("vorige_ids", index), what, how)


def totals_are_as_expected(loaded: Loaded, punten: tuple[PuntMetId, ...]) -> Iterator[Problem]:
    """The counts are those of regio.yml, so that nothing disappears unnoticed; what is gone was noticed."""
    data, kinds = loaded.data, Counter(item.soort for item in punten)
    gone = Counter(one.soort for one in data.vervallen if (one.soort, one.eigen_id) not in loaded.index)
    counted = {
        "coalities": len(data.coalities) + gone["coalitie"],
        "doelen": len(data.doelen) + gone["doel"],
        "resultaten": kinds["resultaat"],
        "afspraken": kinds["afspraak"],
        "aanpakpunten": kinds["aanpakpunt"],
        "gemeenten": len(data.gemeenten) + gone["gemeente"],
        "partners": len(data.partners) + gone["partner"],
        "cijfers": len(data.cijfers) + gone["cijfer"],
        "ketenaanpakken": len(data.ketenaanpakken.ketenaanpakken) + gone["ketenaanpak"],
        "agendapunten": kinds["agendapunt"],
        "regioafspraken": kinds["regioafspraak"],
        "doelpunten": kinds["doel"],
        "plannen": len(data.plannen) + gone["plan"],
    }
    for name, expected in data.regio.verwacht:
        if counted[name] != expected:
            what = f"er zijn {counted[name]} {name}, maar er worden er {expected} verwacht"
            how = "is er per ongeluk iets weg of dubbel? Herstel dat. Klopt het aantal wel? Verander dan het getal hier"
            yield loaded.entry("regio", "regio").problem(("verwacht", name), what, how)

"""`nieuw plan`: coalitions, goals, promises and partners of one spreadsheet become files, all of it or nothing."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from ..cache import NOTHING, Cache
from ..data.all_punten import all_punten
from ..data.answers import explain
from ..data.checks import counts
from ..data.entries import Loaded
from ..data.loading import load
from ..data.model import FOLDERS, LISTS
from ..data.problems import DataError, NothingChosen, Problem
from ..data.punten import Aanpakpunt, Afspraak, Coalitieafspraak, Doelpunt, Resultaat
from ..data.reading import Document, Location, field_name
from ..data.toml import read_toml
from ..data.values import ID_PATTERN, as_id
from ..data.writing import written
from ..derived.kaders import unlabelled
from ..language.getypt import folded, typed_period
from ..language.numbers import say_list
from ..output.open_data.files import TABLES
from ..output.open_data.table import Column, Table
from ..output.open_data.workbook import FIELDS, template
from ..output.werkboek import INFO
from ..saving import save
from .bewerken import Editor, Thing, form, typed
from .new import checked, write_checked
from .new_record import Files
from .werkbladen import MARK, VRAGEN, Rij, Unreadable, rows_in, sheets

_SAID = read_toml(__package__, "plantabel")
_ALL = {table.naam: table for table in TABLES}
_PUNTEN: dict[str, Any] = {"doel": Doelpunt, "resultaat": Resultaat, "afspraak": Afspraak}
_PUNTEN |= {"aanpakpunt": Aanpakpunt, "coalitieafspraak": Coalitieafspraak}
_YES_OR_NO = {"true": "ja", "waar": "ja", "x": "ja", "false": "", "onwaar": "", "nee": ""}


def _places(table: Table, *models: Any) -> Mapping[str, Location]:
    """Where in a record each column stands that is a field of it: the same table says so of what it tells."""
    fields = {name for model in models for name in model.model_fields}
    found: dict[str, Location] = {}
    for column in table.columns:
        ways = [tuple(column.van.removeprefix("record.").split(".")), (column.naam,)]
        if place := next((way for way in ways if way[0] in fields), None):
            found[column.naam] = place
    return {name: place for name, place in found.items() if name not in _SAID["niet"].get(table.naam, ())}


def _model(soort: str) -> Any:
    own = next((model for kind, model in FOLDERS.values() if kind == soort), None)
    holder = next((model for kind, model in LISTS.values() if kind == soort), None)
    return own or (holder and get_args(next(iter(holder.model_fields.values())).annotation)[0])


SHEETS: Mapping[str, Mapping[str, Location]] = {
    **{name: _places(_ALL[name], _model(soort)) for name, soort in _SAID["bladen"].items()},
    "punten": _places(_ALL["punten"], *_PUNTEN.values()),
}
"""What is read of each sheet: the column with its place in the record."""
_OWNERS = ("soort", "coalitie", "doel")
"""Columns that say where a promise belongs."""


def new_plan(
    root: Path, given: Path | None, empty: Path | None, *, keep: bool, peildatum: date, cache: Cache = NOTHING
) -> int:
    """Show what a spreadsheet would become, and write it when asked to; or write an empty one to fill in."""
    if (given is None) == (empty is None):
        raise NothingChosen(_SAID["zegt"]["kies"])
    if empty:
        if empty.exists():
            raise NothingChosen(_SAID["zegt"]["bestaat"].format(empty))
        save(empty, template([*_to_fill_in()], _SAID["zegt"]["titel"], _SAID["uitleg"]["regels"], peildatum))
        print(_SAID["zegt"]["leeg"].format(empty))
        return 0
    assert given
    loaded = load(root, peildatum=peildatum, cache=cache)
    try:
        rows, notes = _read(given)
    except (Unreadable, FileNotFoundError) as error:
        said = VRAGEN["bestand"]["weg"] if isinstance(error, FileNotFoundError) else str(error)
        raise NothingChosen(f"{given.name}: {said}.") from None
    plan = _Plan(root, *_without_examples(root, loaded, rows), rows, notes)
    files = plan.files()
    for note in notes:
        print(f"LET OP {note}.")
    try:
        if plan.problems:
            raise DataError([*plan.problems, *plan.refused()])
        checked(root, files, peildatum, cache)
    except DataError as error:
        raise DataError(map(plan.in_sheet, error.problems)) from None
    _tell(plan, files)
    if keep:
        write_checked(root, files, peildatum, cache)
    print(_SAID["zegt"]["klaar"].format(say_list([*files])) if keep else _SAID["zegt"]["nu"])
    return 0


def _without_examples(root: Path, loaded: Loaded, rows: Container[str]) -> tuple[Loaded, Files]:
    """Without the examples of `nieuw regio` that make way for what comes, and the files that say so.

    That is as long as nobody changed them, in a region that nobody can publish: an address was never given away.
    """
    begin, gone = Path(str(package_files("regioplan") / "begin")), set[str]()
    for names in (("coalities", "doelen"), ("partners",), ("gemeenten",)):  # each leans on those behind it
        own, first = (
            {path.name: path.read_bytes() for name in names for path in (at / "data").glob(f"{name}*/*.yml")}
            | {name: path.read_bytes() for name in names if (path := at / f"data/{name}.yml").is_file()}
            for at in (root, begin)
        )
        if not loaded.data.regio.is_voorbeeld or own != first or any(name not in rows for name in names):
            break
        gone |= {*names}
    if not gone:
        return loaded, {}
    kinds = {_SAID["bladen"][name] for name in gone}
    index = {key: entry for key, entry in loaded.index.items() if key[0] not in kinds}
    data = loaded.data.model_copy(update=dict.fromkeys(gone, ()))
    files: Files = {entry.document.file: None for entry in loaded.entries if entry.soort in kinds and not entry.prefix}
    files |= {f"data/{name}.yml": f"{name}: []\n" for name in gone if name in LISTS}
    files |= {
        "data/adressen.yml": (begin / "data/adressen.yml").read_text(encoding="utf-8"),
        "data/termijnen.yml": None,
    }
    return replace(loaded, data=data, entries=tuple(index.values()), index=index), files


def _to_fill_in() -> Iterator[Table]:
    """The tables with only what is read of them; what a record must have says so."""
    for name, places in SHEETS.items():
        fields = (Resultaat if name == "punten" else _model(_SAID["bladen"][name])).model_fields
        needed = {field for field, one in fields.items() if one.is_required()} - {"id", "nummer"}
        needed |= {"soort"} if name == "punten" else set()
        columns = [
            one for one in _ALL[name].columns if one.naam in places or (name == "punten" and one.naam in _OWNERS)
        ]
        must = {one.naam for one in columns if places.get(one.naam, (one.naam,))[0] in needed}
        said = (replace(one, betekenis=f"{one.betekenis}{' Verplicht.' * (one.naam in must)}") for one in columns)
        yield replace(_ALL[name], columns=tuple(said))


def _read(given: Path) -> tuple[dict[str, list[Rij]], list[str]]:
    """The rows of each of our sheets, and in Dutch what was not read; a folder may hold a csv file for each."""
    rows: dict[str, list[Rij]] = {}
    notes: list[str] = []
    for path in sorted(given.glob("*.csv")) if given.is_dir() else [given]:
        for name, cells in sheets(path, notes):
            table = _ALL.get(folded(name or path.stem))
            if table and table.naam in SHEETS:
                titles = {folded(said): c.naam for c in table.columns for said in (c.naam, c.naam.replace("_", " "))}
                found, unread = rows_in(path.name, name, cells, titles) or ([], [])
                rows.setdefault(table.naam, []).extend(found)
                notes += [f"{name or path.name}: {note}" for note in unread]
            elif not table and name not in (INFO, FIELDS) and any(map(any, cells)):
                notes.append(_SAID["zegt"]["ander-blad"].format(name or path.name, say_list([*SHEETS])))
    if not any(rows.values()):
        raise Unreadable("geen-titels")
    return rows, notes


@dataclass(frozen=True)
class _Made:
    """What a row becomes."""

    sheet: str
    rij: Rij
    file: str
    place: Location
    """Where it stands in that file."""
    tree: dict[str, Any]
    """What it says there."""


class _Plan:
    """What the rows become, with everything that is wrong with them."""

    def __init__(
        self, root: Path, loaded: Loaded, gone: Files, rows: Mapping[str, list[Rij]], notes: list[str]
    ) -> None:
        self.problems: list[Problem] = []
        self.gone = gone
        """What makes way, by file."""
        self.notes, self._loaded, self._rows, self._editor = notes, loaded, rows, Editor(root, date.min)
        self._names = {
            name: {folded(said): id for said, id in self._named(name, soort)} for name, soort in _SAID["bladen"].items()
        }
        """By sheet: the ids of what there is and comes, by what people call it."""
        self._seen: set[tuple[str, str]] = set()
        """Sheet and id of every row, also of one that is refused."""
        self.records = {name: {made.tree["id"]: made for made in self._records(name)} for name in _SAID["bladen"]}
        """By sheet and id: what is no promise."""
        self.promises = [*self._promises()]

    def files(self) -> Files:
        """Every file that comes, grows or goes, whole."""
        made = dict(self.gone)
        for name, records in self.records.items():
            thing = self._thing(name)
            fields = form(replace(thing, without=()), {})
            trees = [(one.file, _marks_first(typed(one.tree, fields))) for one in records.values()]
            if not thing.key:
                made |= {file: written({key: tree[key] for key in tree if key != "id"}) for file, tree in trees}
            elif trees:
                document = self._document(thing)
                items = [*(document.tree[thing.key] or []), *(tree for _, tree in trees)]
                made[thing.file] = written({**document.tree, thing.key: items}, document)
        regio, before, _ = self._editor.now(self._editor.thing("data/regio.yml"))
        expected = counts(self._loaded.data, all_punten(self._loaded.data))
        now = {name: f"{number + self.counts.get(name, 0)}" for name, number in expected.items()}
        return made | {"data/regio.yml": written({**before, "verwacht": {**before["verwacht"], **now}}, regio)}

    @property
    def counts(self) -> Mapping[str, int]:
        """How many come of all that `verwacht` counts."""
        of_promises = Counter(_SAID["punten"][folded(promise.rij.cellen["soort"])][1] for promise in self.promises)
        del of_promises[""]
        return {name: len(records) for name, records in self.records.items()} | of_promises

    def refused(self) -> Iterator[Problem]:
        """What is wrong within the records, for who has to mend rows already."""
        for name, records in self.records.items():
            model, fields = self._thing(name).model, form(replace(self._thing(name), without=()), {})
            for one in records.values():
                try:
                    model.model_validate(typed(one.tree, fields))
                except ValidationError as error:
                    for problem in explain(error, model, Document.unwritten(one.file, {})):
                        place = filter(None, (field_name(one.place), problem.field))
                        there = self.in_sheet(replace(problem, field=" › ".join(place)))
                        if all((there.line, there.field) != (known.line, known.field) for known in self.problems):
                            yield there

    def in_sheet(self, problem: Problem) -> Problem:
        """The same at the row and column that it comes from; what was there before stays where it is."""
        every = (*self.promises, *(one for records in self.records.values() for one in records.values()))
        ours = [one for one in every if one.file == problem.file and _within(problem.field, field_name(one.place))]
        if not ours:
            return problem
        one = max(ours, key=lambda made: len(made.place))
        rest = problem.field.removeprefix(field_name(one.place)).removeprefix(" › ")
        if missing := next((soort for soort, (key, _) in _SAID["punten"].items() if key == rest), None):
            return _problem(one.rij, "", problem.what, _SAID["zegt"]["geen-punten"].format(missing))
        ways = {column: field_name(place) for column, place in SHEETS[one.sheet].items()}
        near = (column for column, way in ways.items() if rest and (_within(rest, way) or _within(way, rest)))
        return _problem(one.rij, next(near, rest), problem.what, problem.how)

    def _refuse(self, rij: Rij, column: str, fault: str, *said: object) -> None:
        what, how = _SAID["fouten"][fault]
        blanks = what.count("{}")
        self.problems.append(_problem(rij, column, what.format(*said[:blanks]), how.format(*said[blanks:])))

    def _has_mark(self, rij: Rij, *columns: str) -> bool:
        """Whether one of these cannot be read, which is told."""
        found = {name: str(value) for name in columns if str(value := rij.cellen.get(name, "")).startswith(MARK)}
        for name, value in found.items():
            self._refuse(rij, name, "cel", VRAGEN["melder"][value.removeprefix(MARK)])
        return bool(found)

    def _document(self, thing: Thing) -> Document:
        """A file with a list, as far as it stays."""
        text = self.gone.get(thing.file)
        return Document(thing.file, text) if text else self._editor.now(thing)[0]

    def _thing(self, name: str) -> Thing:
        return self._editor.thing(f"data/{name}.yml#" if name in LISTS else f"data/{name}/nieuw.yml")

    def _named(self, name: str, soort: str) -> Iterator[tuple[str, str]]:
        """What people call each thing of a kind, with its id."""
        for entry in (entry for entry in self._loaded.entries if entry.soort == soort):
            called = (entry.record.naam, *getattr(entry.record, "ook_bekend_als", ()), entry.id)
            yield from ((said, entry.id) for said in called)
        for rij in self._rows.get(name, ()):
            yield from ((str(said), _id(rij)) for said in (rij.cellen.get("naam", ""), _id(rij)) if said)

    def _records(self, name: str) -> Iterator[_Made]:
        """What the rows of a sheet become; each has an id that nothing else has."""
        soort, thing, known, numbers = _SAID["bladen"][name], self._thing(name), dict[str, Rij](), Counter[str]()
        listed = len(self._document(thing).tree[thing.key] or []) if thing.key else 0
        for one in (
            entry.record for entry in self._loaded.entries if entry.soort == soort and hasattr(entry.record, "nummer")
        ):
            owner = str(getattr(one, "coalitie", ""))
            numbers[owner] = max(numbers[owner], one.nummer)
        for rij in self._rows.get(name, ()):
            id = _id(rij)
            if self._has_mark(rij, "id", "naam"):
                continue
            if not id:
                self._refuse(rij, "naam", "geen-id")
            elif not re.fullmatch(ID_PATTERN, id):
                self._refuse(rij, "id", "vreemd-id", id, as_id(id))
            elif id in known:
                self._refuse(rij, "id", "dubbel", id, known[id].nummer)
            elif (soort, id) in self._loaded.index:
                self._refuse(rij, "id", "bestaat", soort, id)
            else:
                tree = {"id": id} | self._fields(name, rij, _model(soort))
                numbers[tree.get("coalitie", "")] += 1
                more = {"nummer": f"{numbers[tree.get('coalitie', '')]}"} if name in ("coalities", "doelen") else {}
                more |= {"icoon": _SAID["iconen"][len(known) % len(_SAID["iconen"])]} if name == "coalities" else {}
                if name == "partners" and "gemeente" in tree:
                    tree.pop("website", None)  # the table has that of the municipality there
                place: Location = (thing.key, listed) if thing.key else ()
                yield _Made(name, rij, thing.file if thing.key else f"data/{name}/{id}.yml", place, more | tree)
                listed += 1
            known.setdefault(id, rij)
        self._seen |= {(name, id) for id in known if id}

    def _promises(self) -> Iterator[_Made]:
        """What the rows of promises become, within the record of their goal or coalition."""
        above: dict[str, _Made] = {}
        others: dict[str, list[str]] = {}
        for rij in self._rows.get("punten", ()):
            soort = folded(rij.cellen.get("soort", ""))
            column, sheet = ("coalitie", "coalities") if soort == "coalitieafspraak" else ("doel", "doelen")
            named = str(rij.cellen.get(column, ""))
            id = self._names[sheet].get(folded(named), "")
            owner = self.records[sheet].get(id)
            if self._has_mark(rij, "soort", column):
                continue
            if soort in _ALL["punten"].column("soort").waarden.keys() - _PUNTEN:
                others.setdefault(soort, []).append(str(rij.nummer))
            elif soort not in _PUNTEN:
                self._refuse(rij, "soort", "soort", soort, say_list([*_PUNTEN]))
            elif owner is None and (sheet, id) not in self._seen and (self.records[sheet] or not self._rows.get(sheet)):
                known = say_list([*self.records[sheet]])
                self._refuse(rij, column, "geen-doel", column, named, sheet, known and f", of kies uit: {known}")
            elif owner and soort == "afspraak" and owner.file not in above:
                self._refuse(rij, "soort", "geen-resultaat")
            elif owner:
                made = self._within(above[owner.file] if soort == "afspraak" else owner, soort, rij)
                above |= {owner.file: made} if soort == "resultaat" else {}
                yield made
        self.notes += [_SAID["zegt"]["geen-lezer"].format(soort, say_list(rows)) for soort, rows in others.items()]

    def _within(self, owner: _Made, soort: str, rij: Rij) -> _Made:
        """A promise, put in its list with the number or step that it has there."""
        key = _SAID["punten"][soort][0]
        tree = self._fields("punten", rij, _PUNTEN[soort])
        if tree.get("uitspraak") == _PUNTEN[soort].gewone_uitspraak:
            del tree["uitspraak"]
        if soort == "doel":
            owner.tree[key] = tree
            return _Made("punten", rij, owner.file, (*owner.place, key), tree)
        listed = owner.tree.setdefault(key, [])
        own = "nummer" if soort == "resultaat" else "stap"
        if not tree.keys() & {own, "letter"}:
            tree[own] = str(len(listed) + 1)
        listed.append(tree)
        return _Made("punten", rij, owner.file, (*owner.place, key, len(listed) - 1), tree)

    def _fields(self, sheet: str, rij: Rij, model: Any) -> dict[str, Any]:
        """What a row says, each at its place in the record."""
        tree: dict[str, Any] = {}
        for name, value in rij.cellen.items():
            place = SHEETS[sheet].get(name, ())
            if self._has_mark(rij, name):
                continue
            if missing := _SAID["let-op"].get(name):
                self.notes.append(_SAID["zegt"]["niet-gelezen"].format(rij.plek, name, missing))
            elif place and place[0] in model.model_fields and name != "id":
                inner = tree
                for step in map(str, place[:-1]):
                    inner = inner.setdefault(step, {})
                inner[str(place[-1])] = self._value(_ALL[sheet].column(name), value)
        if "bron" in tree:
            tree["bron"] = {"document": str(self._loaded.data.regio.plan.bron.document), **tree["bron"]}
        return tree

    def _value(self, column: Column, value: Any) -> Any:
        """A cell as a form would have it; what is named elsewhere becomes its id."""
        text = _text(value)
        names = self._names.get(column.naar, {})
        if column.lijst:
            parts = filter(None, map(str.strip, re.split(r"[|\n;]" if column.naar else r"[|\n]", text)))
            return [names.get(folded(part), part) if column.naar else unlabelled(part) for part in parts]
        if column.type == "boolean":
            return _YES_OR_NO.get(folded(text), text)
        return names.get(folded(text), text)


def _problem(rij: Rij, column: str, what: str, how: str) -> Problem:
    place = f"{rij.bestand}, blad {rij.blad}" if rij.blad else rij.bestand
    return Problem(place, rij.nummer, column, what, how, ("rij", "kolom"))


def _id(rij: Rij) -> str:
    """The id that a row gives, or that its name makes."""
    return _text(rij.cellen.get("id", "")) or as_id(str(rij.cellen.get("naam", "")))


def _text(value: Any) -> str:
    """What people see in a cell; a day in a spreadsheet stands for the period that was typed."""
    if isinstance(value, float):
        return f"{Decimal(format(value, '.12g')):f}"
    return typed_period(value) or "" if isinstance(value, date) else str(value).strip()


def _marks_first(value: Any) -> Any:
    """The same with what people call a promise above what it says, as in files that people write."""
    if isinstance(value, list):
        return [*map(_marks_first, value)]
    if not isinstance(value, dict):
        return value
    marks = ("nummer", "letter", "stap", "titel") if "tekst" in value else ()
    return {name: _marks_first(value[name]) for name in sorted(value, key=lambda name: name not in marks)}


def _within(field: str, way: str) -> bool:
    return not way or field == way or field.startswith(f"{way} › ")


def _tell(plan: _Plan, files: Files) -> None:
    print(f"Dit komt erbij: {say_list([f'{name} {number}' for name, number in plan.counts.items() if number])}.")
    for file in (file for file in files if files[file]):
        own = (one for records in plan.records.values() for one in records.values() if one.file == file)
        print(f"  {file}: {say_list([*(_text(one.tree.get('naam', '')) for one in own)]) or _SAID['zegt']['anders']}")
    if gone := [file for file, text in files.items() if text is None and file.count("/") > 1]:
        print(_SAID["zegt"]["weg"].format(say_list(gone)))

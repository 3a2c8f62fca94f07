"""Loading data/: every file read, validated and checked, or every mistake at once."""

import gc
import os
import pickle
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from ..cache import NOTHING, Cache, digest
from ..language.languages import code_like, is_language, name_in_dutch
from .answers import explain, nearest
from .checks import check
from .concepten import drafts_of, marked, names_of_drafts, published_drafts
from .entries import LASTING, Entry, Loaded
from .model import FOLDERS, LANGUAGE, LANGUAGES, LISTS, OPTIONAL, SINGLES, Regiodata
from .problems import DataError, Problem
from .reading import Document, parse, read_raw, text_of
from .records import Record
from .values import ID_PATTERN, as_id, copied_from, is_reserved, reference
from .vertaling_checks import translated_pages_exist
from .vertalingen import Taal, Vertaling
from .vervolg import FOLDER, file_of, from_region, plans_of, region_of

_OTHERS = {"schema", "taal", "slotstand", FOLDER.rpartition("/")[2], "README.md"}
"""What else lies in data/."""
_TELLING = 40
"""Letters from which a line says so much that two files do not have it both by chance."""
_COPIED = 0.85
"""The part of its lines from which a file is a copy: goals of one kind may have many sentences alike."""
_ALIKE = len("2026-03-01")
"""Letters of a name by which lasting files are kept together: names of reports begin with their day."""
_ID = re.compile(ID_PATTERN)
_OLD_IDS = re.compile(r"^(?:vorige_ids|eerste_id):(.*(?:\n *- .*)*)", re.MULTILINE)
"""What a file was called before, also when it cannot be read: what points there has no mistake of its own."""
_NAMED_BY = {"id": "bestandsnaam", "taal": "mapnaam"}
"""Fields that are not written in a file, with what says them."""


def load(
    root: Path,
    *,
    peildatum: date,
    cache: Cache = NOTHING,
    shown_on: date | None = None,
    with_drafts: bool = False,
) -> Loaded:
    """Load `root/data`; raises `DataError` with all mistakes, sorted by file and line.

    Drafts are checked as well, and then left out: what is one on `shown_on`, or else on `peildatum`.
    Of files that the cache knows, the record is there already; nothing was wrong within it.
    """
    was_collecting = gc.isenabled()
    gc.disable()  # it looks among all objects each time that many were made, and while reading there is no garbage
    try:
        return _load(root, peildatum, cache, shown_on or peildatum, with_drafts)
    finally:
        if was_collecting:
            gc.enable()


def _load(root: Path, peildatum: date, cache: Cache, shown_on: date, with_drafts: bool) -> Loaded:
    reader = _Reader(root, cache)
    entries = _with_current_ids(tuple(reader.entries()))
    if reader.has_lost_a_list:
        raise DataError(reader.problems)
    entries = reader.without_copies(entries)
    index = {(entry.soort, entry.id): entry for entry in entries}
    files = {entry.document.file for entry in entries} if root != reader.region else ()
    called = {file: from_region(root, file) for file in files}
    loaded = Loaded(_assemble(entries), entries, index, frozenset(reader.unread), called=called)

    def wrong() -> list[Problem]:
        return [*reader.problems, *check(loaded, peildatum=peildatum)] or [*translated_pages_exist(loaded)]

    checked = cache.pack("checked")
    seen = digest(peildatum, *reader.known.used(), *called.values())  # a list of the region says less than a copy of it
    if problems := wrong() if reader.problems else checked.made(seen, wrong):
        raise DataError(problems)
    reader.known.save()
    checked.save()
    return _as_shown(loaded, tuple(drafts_of(loaded, shown_on)), with_drafts)


def _as_shown(loaded: Loaded, drafts: tuple[Entry, ...], with_drafts: bool) -> Loaded:
    """The data without drafts, or with a mark on them; raises `DataError` for what points at one that is left out."""
    if not drafts:
        return loaded
    keys = {(entry.soort, entry.id) for entry in drafts}
    others = tuple(entry for entry in loaded.entries if (entry.soort, entry.id) not in keys)
    if with_drafts:
        others = tuple(marked(e) if (e.soort, e.id) in keys else e for e in loaded.entries)
    elif problems := tuple(published_drafts(drafts, loaded.data.adressen)) or tuple(
        names_of_drafts(others, drafts, loaded.data, _assemble(others))
    ):
        raise DataError(problems)
    index = {(entry.soort, entry.id): entry for entry in others}
    return replace(loaded, data=_assemble(others), entries=others, index=index, drafts=drafts)


class _Reader:
    """Reads every file of data/ and keeps the problems."""

    def __init__(self, root: Path, cache: Cache) -> None:
        self.root = root
        self.region = region_of(root)
        self.folder = root / "data"
        self.known = cache.pack("records")
        """What stands in files, by what that follows from: kind, names, file, and the file about the region."""
        region = self.folder / "regio.yml"
        self._region = digest(region.read_bytes() if region.is_file() else b"").encode()
        self._before = str(root / "x")[:-1]
        self._inside: set[str] = set()
        """Folders that lie within the project."""
        self.problems: list[Problem] = []
        self.unread: set[tuple[str, str]] = set()
        """Kind and id of files that could not be read."""
        self.has_lost_a_list = False
        """Whether a file is unusable that everything else leans on."""

    def entries(self) -> Iterator[Entry]:
        if not self.folder.is_dir():
            self._refuse("data", "de map data ontbreekt", "zet de map terug, of start vanuit de projectmap")
            self.has_lost_a_list = True
            return
        self._refuse_strangers()
        for name, model in SINGLES.items():
            yield from self._single(name, model)
        for name, (soort, model) in LISTS.items():
            yield from self._listed(name, soort, model)
        for name, (soort, model) in FOLDERS.items():
            yield from self._folder(name, soort, model)
        yield from self._languages()

    def _refuse_strangers(self) -> None:
        known = {f"{name}.yml" for name in (*SINGLES, *LISTS)} | {*FOLDERS, LANGUAGES, *_OTHERS}
        names = {Path(name).stem: name for name in sorted(known)}
        for path in sorted(self.folder.iterdir()):
            if path.name not in known and not path.name.startswith("."):
                guess = names.get(nearest(path.stem, names), "") if path.suffix in ("", ".yml", ".yaml") else ""
                self._refuse(
                    f"data/{path.name}",
                    "dit bestand of deze map hoort hier niet",
                    f"bedoelde u {guess}? Verander dan de naam"
                    if guess
                    else "haal het weg, of zet het in de goede map",
                )

        for path in sorted((self.folder / "schema").glob("[!.]*")):
            if path.suffix != ".json" or not path.is_file():
                how = "haal het weg, of zet het in de goede map"
                self._refuse(f"data/schema/{path.name}", "dit bestand of deze map hoort hier niet", how)
            elif not re.fullmatch(rb"\{.*\}\s*", path.read_bytes(), re.DOTALL):
                what, how = "dit schema is kapot, en uw editor heeft het nodig", "typ: python3 build.py schema"
                self._refuse(f"data/schema/{path.name}", what, how)
        for path in sorted((self.root / FOLDER).glob("[!.]*")):
            if (path not in plans_of(self.root) or is_reserved(path.name)) and path.name != "README.md":
                what = "in deze map horen alleen mappen van plannen, met een naam die een adres kan zijn"
                how = f"haal dit weg, of noem de map bijvoorbeeld: {as_id(path.name) or '2028'}"
                self._refuse(f"{FOLDER}/{path.name}", what, how)

    def _single(self, name: str, model: type[Record]) -> Iterator[Entry]:
        path = file_of(self.root, f"data/{name}.yml")
        if name in OPTIONAL and not path.exists():
            return
        read = self._in_list(path, name, lambda document: self._one(document, name, model))
        if not read:
            self.unread.add((name, name))
        self.has_lost_a_list |= not read and name not in OPTIONAL
        yield from read or ()

    def _one(self, document: Document, name: str, model: type[Record]) -> Iterator[Entry]:
        if record := self._record(document, model, document.tree):
            yield Entry(name, name, record, document)

    def _listed(self, name: str, soort: str, model: type[Record]) -> Iterator[Entry]:
        path = file_of(self.root, f"data/{name}.yml")
        read = self._in_list(path, soort, lambda document: self._items(document, soort, model))
        self.has_lost_a_list |= read is None
        yield from (self._here(entry, path) for entry in read or ())
        if name == "documenten" and self.root != self.region:  # what files of the region lean on
            other = self.region / "data" / path.name
            yield from self._in_list(other, soort, lambda document: self._items(document, soort, model)) or ()

    def _items(self, document: Document, soort: str, model: type[Record]) -> Iterator[Entry]:
        if holder := self._record(document, model, document.tree):
            ((key, records),) = list(holder)
            for index, record in enumerate(records):
                yield Entry(soort, record.id, record, document, (key, index))
        else:
            yield from self._readable_items(document, soort, model)

    def _here(self, entry: Entry, path: Path) -> Entry:
        """A record as this plan has it: one of the region stands by no goal or theme of this plan in particular."""
        record = entry.record
        if path.parent == self.folder or not hasattr(record, "bij"):
            return entry
        return Entry(
            entry.soort, entry.id, record.model_copy(update={"bij": type(record.bij)()}), entry.document, entry.prefix
        )

    def _readable_items(self, document: Document, soort: str, model: type[Record]) -> Iterator[Entry]:
        """The items of a list with a mistake in it, so that the other mistakes can be told as well."""
        ((key, field),) = model.model_fields.items()
        items = document.tree.get(key)
        self.has_lost_a_list |= not isinstance(items, list)
        for index, item in enumerate(items if isinstance(items, list) else ()):
            try:
                record = get_args(field.annotation)[0].model_validate(item)
            except ValidationError:
                self.unread.add((soort, str(item.get("id")) if isinstance(item, dict) else ""))
            else:
                yield Entry(soort, record.id, record, document, (key, index))

    def _folder(self, name: str, soort: str, model: type[Record]) -> Iterator[Entry]:
        folder = self.folder / name
        if not folder.is_dir():
            if name not in OPTIONAL:
                self._refuse(f"data/{name}", f"de map data/{name} ontbreekt", "zet de map terug")
                self.has_lost_a_list = True
            return
        files = self._files(folder, soort)
        if soort in LASTING:
            yield from self._lasting(self._file(folder), files, soort, model)
            return
        for id, path, is_link in files:
            if entry := self._named(path, soort, id, model, {"id": id}, is_link=is_link):
                yield entry
            else:
                raw = Path(path).read_bytes() if Path(path).is_file() else b""
                old = " ".join(_OLD_IDS.findall(raw.decode("utf-8", "replace")))
                self.unread |= {(soort, one) for one in (id, *re.findall(r"[a-z0-9][a-z0-9-]*", old))}

    def _lasting(
        self, folder: str, files: Iterable[tuple[str, str, bool]], soort: str, model: type[Record]
    ) -> Iterator[Entry]:
        """Records of which there are very many and that never change: what begins alike is kept together."""
        for _, alike in groupby(files, key=lambda file: file[0][:_ALIKE]):
            named = [(id, path, f"{folder}/{id}.yml", is_link) for id, path, is_link in alike]
            texts = [(id, file, self._raw(path, file, is_link)) for id, path, file, is_link in named]
            key = digest(self._region, soort, pickle.dumps(texts, pickle.HIGHEST_PROTOCOL))
            if kept := self.known.recall(key):
                yield from kept
                continue
            told: list[Entry] = []
            for id, file, raw in texts:
                document = None if raw is None else self._parsed(raw, file)
                if document and (record := self._named_record(document, model, {"id": id})):
                    entry = Entry(soort, id, record, document)
                    told += Entry.kept(document, (entry,))
                    yield entry
                else:
                    self.unread.add((soort, id))
            if len(told) == len(texts):
                self.known.keep(key, told)

    def _files(self, folder: Path, soort: str) -> Iterator[tuple[str, str, bool]]:
        """Id and path of the files that can be records, by their names, and if it is a link; there can be very many."""
        with os.scandir(folder) as found:
            files = sorted((each.name, each.is_file(), each.is_symlink()) for each in found if each.name[0] != ".")
        for name, is_file, is_link in files:
            id, _, ending = name.rpartition(".")
            if ending == "yml" and is_file and _ID.fullmatch(id):
                yield id, f"{folder}{os.sep}{name}", is_link
            else:
                self._refuse_name(folder / name)
                self.unread.add((soort, as_id(name.partition(".")[0])))

    def without_copies(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """The entries, but for files that are a copy of another one: everything in those would stand there twice."""
        kinds = {soort for soort, _ in FOLDERS.values()} - LASTING
        first: dict[tuple[str, str], Entry] = {}
        copies = []
        published = next((set(entry.record.adressen) for entry in entries if entry.soort == "adressen"), set[str]())
        order = [entry for entry in entries if entry.soort in kinds]
        order.sort(
            key=lambda e: (
                bool(copied_from(e.id)),
                getattr(e.record, "concept", False),
                not any(f"/{e.id}/" in one for one in published),
            )
        )
        for entry in order:
            lines = set(entry.document.text.split("\n"))
            longest = max(lines, key=lambda line: (len(line), line))
            other = first.setdefault((entry.soort, longest), entry)
            alike = len(lines & set(other.document.text.split("\n")))
            if other is not entry and len(longest) > _TELLING and alike > len(lines) * _COPIED:
                what = f"dit is een kopie van {from_region(self.root, other.document.file)}"
                how = "haal het bestand weg, of vervang alles wat er van het andere in staat"
                self._refuse(entry.document.file, what, how)
                self.unread.add((entry.soort, entry.id))
                copies.append(entry)
        return tuple(entry for entry in entries if entry not in copies) if copies else entries

    def _languages(self) -> Iterator[Entry]:
        """Every language with its pages; the folder of a language has its code for a name."""
        folder = self.folder / LANGUAGES
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.name.startswith("."):
                continue
            code, file = path.name, path.relative_to(self.root).as_posix()
            if not path.is_dir() or code == "nl" or not is_language(code):
                self._refuse(file, *_no_language(code, is_folder=path.is_dir()))
            elif self._is_there(fixed := path / f"{LANGUAGE}.yml") and (
                language := self._named(str(fixed), "taal", code, Taal, {"id": code})
            ):
                yield language
                yield from self._pages_in(path, code)

    def _pages_in(self, folder: Path, code: str) -> Iterator[Entry]:
        for id, path, is_link in self._files(folder, "vertaling"):
            if id != LANGUAGE:
                named, full = {"id": id, "taal": code}, f"{code}/{id}"
                if entry := self._named(path, "vertaling", full, Vertaling, named, is_link=is_link):
                    yield entry

    def _named(
        self,
        path: str,
        soort: str,
        id: str,
        model: type[Record],
        named: Mapping[str, str],
        *,
        is_link: bool | None = None,
    ) -> Entry | None:
        """The record in a file; what is `named` comes from the names of file and folder."""

        def read(document: Document) -> Iterator[Entry]:
            if record := self._named_record(document, model, named):
                yield Entry(soort, id, record, document)

        return next(iter(self._entries(path, soort, read, id=id, is_link=is_link) or ()), None)

    def _entries(
        self,
        path: str,
        soort: str,
        read: Callable[[Document], Iterable[Entry]],
        *,
        id: str = "",
        is_link: bool | None = None,
    ) -> tuple[Entry, ...] | None:
        """What stands in a file, which is kept in case nothing is wrong anywhere; None when it cannot be read."""
        file = self._file(path)
        raw = self._raw(path, file, is_link)
        if raw is None:
            return None
        key = digest(self._region, soort, id, file, raw)
        if kept := self.known.recall(key):
            return tuple(kept)
        document = self._parsed(raw, file)
        if document is None:
            return None
        entries = tuple(read(document))
        self.known.keep(key, Entry.kept(document, entries))
        return entries

    def _named_record(self, document: Document, model: type[Record], named: Mapping[str, str]) -> Any:
        if kind := _kind_elsewhere(document.tree, model):
            folder, soort = kind
            what = f"dit bestand heeft de velden van een {soort}, en staat in de verkeerde map"
            self._refuse(document.file, what, f"zet het in de map data/{folder}")
            self.unread.add((soort, named["id"]))
            return None
        for field, value in named.items():
            if document.tree.get(field, value) != value:
                what = f"de {field} is anders dan de {_NAMED_BY[field]}"
                how = f"haal de regel met {field} weg: de {_NAMED_BY[field]} is de {field}"
                self.problems.append(document.problem((field,), what, how))
                return None
        return self._record(document, model, {**document.tree, **named})

    def _refuse_name(self, path: Path) -> None:
        name = path.name.partition(".")[0]
        right, source = f"{as_id(name) or 'naam'}.yml", f"{copied_from(path.stem)}.yml"
        what = "in deze map horen alleen bestanden die eindigen op .yml"
        how = "verander de naam, of haal het bestand weg"
        if path.is_dir():
            how = "haal de bestanden uit deze map, en haal de map weg"
        elif path.with_name(source).exists():
            what, how = f"dit lijkt een kopie van {source}", "haal het weg, of geef het een eigen naam en eigen teksten"
        elif (there := path.with_name(right)).exists() and not there.samefile(path):
            what, how = f"{right} is er al", "haal dit bestand weg, of geef het een eigen naam en eigen teksten"
        elif path.suffix == ".yml" and path.is_file():
            what = "de naam van het bestand wordt het adres, en dat kan niet met deze naam"
            how = f"gebruik kleine letters, cijfers en losse streepjes, bijvoorbeeld: {right}"
        elif re.search(r"\.ya?ml", path.name, re.IGNORECASE):
            how = f"verander de naam in {right}"
        self._refuse(path.relative_to(self.root).as_posix(), what, how)

    def _refuse(self, file: str, what: str, how: str) -> None:
        """A problem with a file or folder as a whole."""
        self.problems.append(Problem(file, 0, "", what, how))

    def _is_there(self, path: Path) -> bool:
        if not path.is_file():
            what, how = "het bestand ontbreekt", "zet het bestand terug of maak het opnieuw; zie data/README.md"
            self._refuse(self._file(path), what, how)
        return path.is_file()

    def _in_list(self, path: Path, soort: str, read: Callable[[Document], Iterable[Entry]]) -> tuple[Entry, ...] | None:
        """What stands in a file that has to be there."""
        return self._entries(str(path), soort, read) if self._is_there(path) else None

    def _raw(self, path: str, file: str, is_link: bool | None) -> bytes | None:
        folder = path.rpartition(os.sep)[0]
        if (is_link is not False or folder not in self._inside) and self._leads_outside(path, folder):
            what, how = "dit bestand verwijst naar een plek buiten de map", "zet het bestand zelf in de map data"
            self._refuse(file, what, how)
            return None
        try:
            return read_raw(path, file)
        except DataError as error:
            self.problems.extend(error.problems)
            return None

    def _leads_outside(self, path: str, folder: str) -> bool:
        """Whether the file, or a folder that it is in, is a link to elsewhere; of a folder that is found out once."""
        if folder in self._inside and not Path(path).is_symlink():
            return False
        root = self.region.resolve()
        if Path(folder).resolve().is_relative_to(root):
            self._inside.add(folder)
        return not Path(path).resolve().is_relative_to(root)

    def _file(self, path: str | Path) -> str:
        """Path from the project folder, with forward slashes."""
        own = str(path).removeprefix(self._before)
        return own.removeprefix(f"{self.region}{os.sep}").replace(os.sep, "/")

    def _parsed(self, raw: bytes, file: str) -> Document | None:
        try:
            return parse(text_of(raw, file), file)
        except DataError as error:
            self.problems.extend(error.problems)
            return None

    def _record(self, document: Document, model: type[Record], tree: Any) -> Any:
        try:
            return model.model_validate(tree)
        except ValidationError as error:
            self.problems.extend(explain(error, model, document))
            return None


def _kind_elsewhere(tree: Any, model: type[Record]) -> tuple[str, str] | None:
    """Folder and kind of what a file is, when it lies in that of another kind: it has what is needed there."""
    said = {*tree, "id"} if isinstance(tree, dict) else {"id"}
    if said <= model.model_fields.keys():
        return None
    for name, (soort, other) in FOLDERS.items():
        fields = other.model_fields
        if said <= fields.keys() and said >= {name for name, field in fields.items() if field.is_required()}:
            return name, soort
    return None


def _with_current_ids(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Reports and answers never change, so what they name by an id of before is what has that id now."""
    now: dict[tuple[str, str], str] = {}
    named = [(e.soort, e.id, getattr(e.record, "vorige_ids", ())) for e in entries if e.soort not in LASTING]
    gone = next((entry.record.vervallen for entry in entries if entry.soort == "vervallen"), ())
    for soort, id, before in (*named, *((one.soort, one.eigen_id, one.vorige_ids) for one in gone)):
        for old in before:
            now[soort, old] = id
            now["melder", old] = id
            now["melder", f"{soort}-{old}"] = f"{soort}-{id}"
    for entry in entries if now else ():
        now.pop((entry.soort, entry.id), None)
    known = {old for _, old in now}
    if not known:
        return entries
    return tuple(
        _meaning(entry, now) if entry.soort in LASTING and any(id in known for _, id in entry.references) else entry
        for entry in entries
    )


def _meaning(entry: Entry, now: Mapping[tuple[str, str], str]) -> Entry:
    meant = {
        place[0]: reference(new, value.soort)
        for place, value in entry.references
        if (new := now.get((value.soort, value))) and len(place) == 1
    }
    told = entry.record.model_copy(update=meant)
    return replace(entry, record=told, as_written=entry.record) if meant else entry


def _no_language(code: str, *, is_folder: bool) -> tuple[str, str]:
    """What is wrong with something in the folder of languages, and how to do it right."""
    if not is_folder:
        return "in deze map horen alleen mappen, één voor elke taal", "zet het bestand in de map van zijn taal"
    if code == "nl":
        return "Nederlands is de taal van de site zelf", "verander de Nederlandse tekst waar die staat"
    guess = code_like(code)
    how = f"bedoelde u {guess} ({name_in_dutch(guess)})?" if guess else "zoek de code op, zoals: en, ar, tr of uk"
    return f"“{code}” is geen code van een taal", how


def _assemble(entries: tuple[Entry, ...]) -> Regiodata:
    found: dict[str, list[Any]] = {}
    for entry in entries:
        found.setdefault(entry.soort, []).append(entry.record)
    singles = {name: found.get(name, [None])[0] for name in SINGLES}
    lists = {key: found.get(soort, []) for soort, holder in LISTS.values() for key in holder.model_fields}
    folders = {name: _in_order(found.get(soort, []), model) for name, (soort, model) in FOLDERS.items()}
    languages = {"talen": found.get("taal", []), "vertalingen": found.get("vertaling", [])}
    several = {name: tuple(records) for name, records in (lists | folders | languages).items()}
    held = {name: getattr(singles[name], name, ()) for name in ("adressen", "termijnen", "vervallen", "overgang")}
    return Regiodata.model_construct(**singles | several | held)


def _in_order(records: list[Any], model: type[Record]) -> list[Any]:
    """What has a number goes by it; other records stay in the order of their files."""
    return sorted(records, key=lambda record: (record.nummer, record.id)) if "nummer" in model.model_fields else records

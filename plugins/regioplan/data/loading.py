"""Loading data/: every file read, validated and checked, or every mistake at once."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from ..language.languages import code_like, is_language, name_in_dutch
from .answers import explain, nearest
from .checks import check
from .entries import Entry, Loaded
from .model import FOLDERS, LANGUAGE, LANGUAGES, LISTS, OPTIONAL, SINGLES, Regiodata
from .problems import DataError, Problem
from .reading import Document, read
from .records import Record
from .values import ID_PATTERN
from .vertaling_checks import translated_sentences_exist
from .vertalingen import Taal, Vertaling

_NAMED_BY = {"id": "bestandsnaam", "taal": "mapnaam"}
"""Fields that are not written in a file, with what says them."""


def load(root: Path, *, peildatum: date) -> Loaded:
    """Load `root/data`; raises `DataError` with all mistakes, sorted by file and line."""
    reader = _Reader(root)
    entries = tuple(reader.entries())
    if reader.has_lost_a_list:
        raise DataError(reader.problems)
    index = {(entry.soort, entry.id): entry for entry in entries}
    loaded = Loaded(_assemble(entries), entries, index, frozenset(reader.unread))
    problems = [*reader.problems, *check(loaded, peildatum=peildatum)] or [*translated_sentences_exist(loaded)]
    if problems:
        raise DataError(problems)
    return loaded


class _Reader:
    """Reads every file of data/ and keeps the problems."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "data"
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
        known = {f"{name}.yml" for name in (*SINGLES, *LISTS)} | {*FOLDERS, LANGUAGES, "schema", "taal", "README.md"}
        names = {Path(name).stem: name for name in sorted(known)}
        for path in sorted(self.folder.iterdir()):
            if path.name not in known and not path.name.startswith("."):
                guess = names.get(nearest(path.stem, names), "")
                self._refuse(
                    f"data/{path.name}",
                    "dit bestand of deze map hoort hier niet",
                    f"bedoelde u {guess}? Verander dan de naam"
                    if guess
                    else "haal het weg, of zet het in de goede map",
                )

    def _single(self, name: str, model: type[Record]) -> Iterator[Entry]:
        if name in OPTIONAL and not (self.folder / f"{name}.yml").exists():
            return
        document = self._document(self.folder / f"{name}.yml")
        record = document and self._record(document, model, document.tree)
        if document and record:
            yield Entry(name, name, record, document)
        elif name not in OPTIONAL:
            self.has_lost_a_list = True

    def _listed(self, name: str, soort: str, model: type[Record]) -> Iterator[Entry]:
        document = self._document(self.folder / f"{name}.yml")
        if document is None:
            self.has_lost_a_list = True
        elif holder := self._record(document, model, document.tree):
            ((key, records),) = list(holder)
            for index, record in enumerate(records):
                yield Entry(soort, record.id, record, document, (key, index))
        else:
            yield from self._readable_items(document, soort, model)

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
        for path in self._files(folder, soort):
            if entry := self._named(path, soort, path.stem, model):
                yield entry
            else:
                self.unread.add((soort, path.stem))

    def _files(self, folder: Path, soort: str) -> Iterator[Path]:
        """The files that can be records, by their names."""
        for path in sorted(folder.iterdir()):
            if path.name.startswith("."):
                continue
            if path.suffix != ".yml" or not path.is_file() or not re.fullmatch(ID_PATTERN, path.stem):
                self._refuse_name(path)
                self.unread.add((soort, path.stem))
            else:
                yield path

    def _languages(self) -> Iterator[Entry]:
        """Every language with its pages; the folder of a language has its code for a name."""
        folder = self.folder / LANGUAGES
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.name.startswith("."):
                continue
            code, file = path.name, path.relative_to(self.root).as_posix()
            if not path.is_dir() or code == "nl" or not is_language(code):
                self._refuse(file, *_no_language(code, is_folder=path.is_dir()))
            elif language := self._named(path / f"{LANGUAGE}.yml", "taal", code, Taal):
                yield language
                yield from self._pages_in(path, code)

    def _pages_in(self, folder: Path, code: str) -> Iterator[Entry]:
        for path in self._files(folder, "vertaling"):
            if path.stem != LANGUAGE:
                entry = self._named(path, "vertaling", path.stem, Vertaling, taal=code)
                if entry:
                    yield replace(entry, id=f"{code}/{path.stem}")

    def _named(self, path: Path, soort: str, id: str, model: type[Record], **given: str) -> Entry | None:
        """The record in a file; its id, and what else is `given`, come from the names of file and folder."""
        document = self._document(path)
        if document is None:
            return None
        named = {"id": id, **given}
        for field, value in named.items():
            if document.tree.get(field, value) != value:
                what = f"de {field} is anders dan de {_NAMED_BY[field]}"
                how = f"haal de regel met {field} weg: de {_NAMED_BY[field]} is de {field}"
                self.problems.append(document.problem((field,), what, how))
                return None
        record = self._record(document, model, {**document.tree, **named})
        return Entry(soort, id, record, document) if record else None

    def _refuse_name(self, path: Path) -> None:
        what = "in deze map horen alleen bestanden die eindigen op .yml"
        how = "verander de naam, of haal het bestand weg"
        if path.suffix == ".yml" and path.is_file():
            words = re.findall(r"[a-z0-9]+", path.stem.lower())
            what = "de naam van het bestand wordt het adres, en dat kan niet met deze naam"
            how = f"gebruik kleine letters, cijfers en losse streepjes, bijvoorbeeld: {'-'.join(words) or 'naam'}.yml"
        self._refuse(path.relative_to(self.root).as_posix(), what, how)

    def _refuse(self, file: str, what: str, how: str) -> None:
        """A problem with a file or folder as a whole."""
        self.problems.append(Problem(file, 0, "", what, how))

    def _document(self, path: Path) -> Document | None:
        file = path.relative_to(self.root).as_posix()
        if not path.is_file():
            self._refuse(file, "het bestand ontbreekt", "zet het bestand terug of maak het opnieuw; zie data/README.md")
            return None
        if not path.resolve().is_relative_to(self.root.resolve()):
            self._refuse(
                file, "dit bestand verwijst naar een plek buiten de map", "zet het bestand zelf in de map data"
            )
            return None
        try:
            return read(path, self.root)
        except DataError as error:
            self.problems.extend(error.problems)
            return None

    def _record(self, document: Document, model: type[Record], tree: Any) -> Any:
        try:
            return model.model_validate(tree)
        except ValidationError as error:
            self.problems.extend(explain(error, model, document))
            return None


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
    folders = {name: sorted(found.get(soort, []), key=_order) for name, (soort, _) in FOLDERS.items()}
    languages = {"talen": found.get("taal", []), "vertalingen": found.get("vertaling", [])}
    several = {name: tuple(records) for name, records in (lists | folders | languages).items()}
    return Regiodata.model_construct(**singles | several | {"adressen": singles["adressen"].adressen})


def _order(record: Any) -> tuple[Any, ...]:
    """What has a number goes by it; other records stay in the order of their files."""
    return (record.nummer, record.id) if "nummer" in type(record).model_fields else ()

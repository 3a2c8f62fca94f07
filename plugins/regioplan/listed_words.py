"""The word lists of editors in data/taal/, with the names and the glossary of the site."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from .cache import digest
from .data.entries import Entry, Loaded
from .data.problems import DataError, Problem
from .data.reading import read
from .data.records import Record
from .data.vervolg import region_of
from .data.walking import levels_of
from .derived.begrippen import forms
from .language.plain import Explanation, ListError, WordLists, read_word_lists

LISTS = "data/taal"


def word_lists(root: Path, loaded: Loaded) -> WordLists:
    """All words that are listed; raises `DataError` with all mistakes."""
    root = root if (root / LISTS).is_dir() else region_of(root)
    for path in sorted((root / LISTS).glob("*.yml")):
        read(path, root)
    glossary = [Explanation(begrip.term, forms(begrip), begrip.uitleg) for begrip in loaded.data.begrippen]
    try:
        lists = _read(root, digest(*(path.read_bytes() for path in sorted((root / LISTS).glob("*")))))
    except ListError as error:
        mistakes = error.mistakes
        raise DataError(Problem(one.place.file, one.place.line, "", one.what, one.how) for one in mistakes) from None
    return lists.with_names(_proper_names(loaded.entries)).with_glossary(glossary)


@lru_cache(1)
def _read(root: Path, _said: str) -> WordLists:
    """What the files of editors say, as long as they say the same."""
    return read_word_lists(root / LISTS, root=root)


def hard_forms(lists: WordLists) -> frozenset[str]:
    """The hard words in all their forms, in small letters."""
    hard = (word for word in lists.words if word.manner == "hard" and not word.is_mild)
    return frozenset(form.lower() for word in hard for form in word.all_forms)


def _proper_names(entries: Iterable[Entry]) -> Iterator[str]:
    """What things are called in the data: a name counts as one word, and is not a hard one.

    A name of one word is left out, unless it is somebody's: "Monitoring" is also just a word.
    """
    for entry in entries:
        if entry.soort in ("partner", "gemeente"):
            yield entry.record.naam
            yield from (*getattr(entry.record, "ook_bekend_als", ()), *getattr(entry.record, "kernen", ()))
        elif entry.soort == "document":
            yield entry.record.titel
        else:
            yield from (name for _, record in entry.records if " " in (name := _name(record)))


def _name(record: Record) -> str:
    """What a record is called officially; a name in our own words is a text."""
    is_text = "naam" in levels_of(type(record))
    return "" if is_text else getattr(record, "naam", None) or ""

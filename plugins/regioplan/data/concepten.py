"""Drafts: records that editors see, and that are not on the site until somebody says so or their day has come."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from .all_punten import all_punten
from .entries import Entry, Loaded
from .model import FOLDERS, LISTS, Regiodata
from .problems import Problem
from .records import Publiceerbaar

MARK = "Concept – "
"""Stands before what a draft is called, wherever it is shown."""
_CALLED = ("titel", "uitleg", "tekst", "naam")
"""Fields that readers know a record by, the first that it has."""
_TRANSLATED = ("coalitie", "makkelijk")
"""Kinds of which the translations are no more public than they are."""


def drafts_of(loaded: Loaded, day: date) -> Iterator[Entry]:
    """Every record that is no part of the site on this day, with its translations."""
    kinds = {type(e.record) for e in loaded.entries}
    may_be = {kind for kind in kinds if issubclass(kind, Publiceerbaar)}
    own = [e for e in loaded.entries if type(e.record) in may_be and e.record.is_concept(day)]
    keys = {(entry.soort, entry.id) for entry in own}
    yield from own
    for entry in (entry for entry in loaded.entries if entry.soort == "vertaling"):
        if any((soort, entry.record.id) in keys for soort in _TRANSLATED):
            yield entry


def marked(entry: Entry) -> Entry:
    """A draft as editors see it: it says so wherever it is shown."""
    name = next((name for name in _CALLED if isinstance(getattr(entry.record, name, None), str)), "")
    as_it_will_be = {"concept": False, "publiceer_op": None}  # a report of a later day would be left out
    update: dict[str, object] = {name: f"{MARK}{getattr(entry.record, name)}"} if name else {}
    return replace(entry, record=entry.record.model_copy(update=update | as_it_will_be))


def published_drafts(drafts: Iterable[Entry], adressen: Iterable[str]) -> Iterator[Problem]:
    """What readers have a page of is no draft: that page would be gone."""
    known, folders = set(adressen), {soort: folder for folder, (soort, _) in {**FOLDERS, **LISTS}.items()}
    for entry in drafts:
        if f"/{folders.get(entry.soort)}/{entry.id}/" in known:
            gone = f"python3 build.py weg {entry.soort}/{entry.id}"
            how = f"laat het staan, zonder concept en publiceer_op; is het er niet meer, typ dan: {gone}"
            yield entry.problem(("concept",), "dit staat al op de site, en kan geen concept meer worden", how)


def names_of_drafts(
    shown: Iterable[Entry], drafts: Iterable[Entry], whole: Regiodata, public: Regiodata
) -> Iterator[Problem]:
    """What is on the site does not point at what is not; `public` is the `whole` without drafts."""
    punten = {item.id for item in all_punten(whole)} - {item.id for item in all_punten(public)}
    hidden = {(entry.soort, entry.id) for entry in drafts} | {("punt", id) for id in punten}
    for entry in shown:
        for location, value in entry.references:
            if (value.soort, str(value)) in hidden:
                what = f"{value.soort} “{value}” is nog een concept, en deze plek is dat niet"
                yield entry.problem(location, what, "haal dit hier weg, of zet ook hierbij concept: ja")

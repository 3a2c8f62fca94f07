"""Names of people in a text, as far as they look like it: a title, initials or a first name before a last name."""

import re
from collections.abc import Iterable

from .plain.dutch.function_words import FUNCTION_WORDS
from .plain.dutch.lexicon import dutch
from .plain.dutch.words import listed

_LAST = r"[A-ZÀ-Þ][\w'’-]*[^\W\d_]"
_BETWEEN = r"(?i:(?:de|den|der|van|van 't|in 't|ten|ter|te|el|al|bin|ben) )*"
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ]")
_TITLE = re.compile(rf"(?i)\b(?:{'|'.join(listed('titles'))})\.? {_BETWEEN}\Z")
_LONGEST_TITLE = 30
_NAME = re.compile(rf"(?:[A-Z]\. ?)+{_BETWEEN}{_LAST}|(?P<first>{_LAST})(?P<rest>(?: [A-Z]\.)* {_BETWEEN}{_LAST})?")


def person_in(text: str, names: Iterable[str]) -> str:
    """What looks like the name of a person; empty when nothing does. `names` are of places, organisations and plans."""
    if not _first(text):
        return ""
    for name in sorted((name for name in names if name in text), key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(name)}(?:s|'s|’s)?\b", "…", text)
    return _first(text)


def _first(text: str) -> str:
    for capital in _CAPITAL.finditer(text):
        at = capital.start()
        found, title = _NAME.match(text, at), _TITLE.search(text[max(0, at - _LONGEST_TITLE) : at])
        is_name = found and found[0].split()[-1].lower() not in FUNCTION_WORDS
        if found and is_name and (title or not found["first"] or _is_person(found)):
            return f"{title[0] if title else ''}{found[0]}"
    return ""


def _is_person(found: re.Match[str]) -> bool:
    """A first name that many people have; two names that are no words of Dutch may be somebody as well."""
    first, rest = found["first"].lower(), found["rest"] or ""
    if first.split("-")[0] in listed("first-names"):
        return bool(rest) or first not in listed("first-names-that-are-words")
    last = rest.lower().split()[-1:]
    return bool(last) and first[1:] == found["first"][1:] and not any(map(dutch().is_known, (first, *last)))

"""Languages by their code: which exist, how they are called and written, and how one says phrases, days and numbers."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from .dates import fill, period_phrase, say_day, start_phrase

Direction = Literal["ltr", "rtl"]
_EUROPEAN = {"en": "en_GB"}
"""Where a language is written in more than one way: 22 November 2026, and not November 22, 2026."""
_NAMES = {str(name).casefold(): code for code, name in Locale("nl").languages.items()}
"""The code of each language by its Dutch name."""


def is_language(code: str) -> bool:
    """Whether this is the code of a language whose months and numbers are known."""
    try:
        _locale(code)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def code_like(word: str) -> str:
    """The code of the language that somebody may have meant, such as en for engels; empty when none looks like it."""
    found = difflib.get_close_matches(word.casefold(), _NAMES, n=1, cutoff=0.75)
    code = _NAMES[found[0]] if found else word[:2]
    return code if is_language(code) else ""


def name_in_dutch(code: str) -> str:
    """What a language is called in Dutch: Arabisch."""
    return str(_locale(code).get_display_name("nl"))


def direction(code: str) -> Direction:
    """Whether a language is written from left to right, or from right to left."""
    return "rtl" if _locale(code).text_direction == "rtl" else "ltr"


def locale_of(code: str) -> str:
    """The name under which the months and numbers of a language are known."""
    return _EUROPEAN.get(code, str(_locale(code)))


def _locale(code: str) -> Locale:
    return Locale.parse(code, sep="-")


@dataclass(frozen=True)
class Wording:
    """How fixed phrases are said in one language; each is known by its Dutch words, which are said otherwise."""

    locale: str = "nl"
    """The name under which the months and numbers of the language are known."""
    phrases: Mapping[str, str] = field(default_factory=dict)
    """Dutch phrases with their translation; both have the same places for values, between braces."""

    def say(self, phrase: str, **values: object) -> str:
        """A phrase with its values filled in."""
        return self._translated(phrase).format(**values)

    def day(self, day: date) -> str:
        """A day with the month in letters."""
        return say_day(day, self.locale)

    def number(self, number: int) -> str:
        """A whole number."""
        return format_decimal(number, locale=self.locale)

    def period(self, first: date, last: date) -> str:
        """When something happens within a period."""
        return fill(self._translated(period_phrase(first, last)), first, last, self.locale)

    def start(self, first: date, last: date) -> str:
        """From when something is so."""
        return fill(self._translated(start_phrase(first, last)), first, last, self.locale)

    def _translated(self, phrase: str) -> str:
        return self.phrases.get(phrase, phrase)


DUTCH = Wording()
"""The language of the site."""

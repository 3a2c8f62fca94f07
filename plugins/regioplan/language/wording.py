"""Saying fixed phrases, days and numbers in one language. Every phrase is known by its Dutch words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from babel.numbers import format_decimal

from .dates import fill, period_phrase, say_day, start_phrase


@dataclass(frozen=True)
class Wording:
    """How fixed phrases are said in one language; one that has no translation is said in Dutch."""

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

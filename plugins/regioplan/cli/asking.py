"""Asking in a terminal: every answer is looked at straight away, and asked again when it cannot be."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from ..data.values import Getal, Periode, Webadres, plain
from ..language.getypt import typed_day, typed_period
from ..language.plain.passages import Level

MOST_SHOWN = 9

Ask = Callable[[str], str]
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Choice(Generic[Thing]):
    """Something that can be chosen."""

    id: str
    tekst: str
    """How it is shown."""
    thing: Thing
    words: str = ""
    """What it can also be found by."""


@dataclass(frozen=True)
class Asker:
    """Asks with `ask`, which is `input` outside tests."""

    ask: Ask
    look: Callable[[str, Level], Iterable[str]] | None = None
    """What has to change in a text before readers may read it."""

    def text(self, question: str, *, name: str = "", niveau: Level = "B1", may_skip: bool = False) -> str:
        """A text, looked at straight away, so that no other answer is lost over it; `name` is no hard word in it."""
        while answer := (self.optional if may_skip else self.needed)(question):
            looked_at = re.sub(re.escape(name), "dit", answer, flags=re.IGNORECASE) if name else answer
            if not (faults := list(self.look(looked_at, niveau)) if self.look else []):
                break
            print("\n".join(f"  {fault}" for fault in faults))
        return answer

    def needed(self, question: str) -> str:
        """An answer that is not empty."""
        while True:
            if answer := self.ask(f"{question}: ").strip():
                return answer
            print("  Dit mag niet leeg zijn.")

    def optional(self, question: str) -> str:
        """An answer, or an empty string."""
        return self.ask(f"{question} (mag leeg): ").strip()

    def yes(self, question: str) -> bool:
        """Whether the answer is yes; Enter means yes."""
        while True:
            answer = self.ask(f"{question} (ja of nee) [ja]: ").strip().lower()
            if answer in ("", "j", "ja", "n", "nee"):
                return answer in ("", "j", "ja")
            print("  Typ ja of nee.")

    def day(self, question: str, default: date, *, first: date | None = None, last: date) -> date:
        """A day from `first` up to and including `last`."""
        while True:
            answer = self.ask(f"{question} [{default.isoformat()}]: ").strip()
            typed = typed_day(answer or default)
            if typed is None:
                print("  Schrijf jaar, maand en dag, bijvoorbeeld: 2026-11-22")
            elif (day := date.fromisoformat(typed)) > last:
                print(f"  Dat is later dan {last.isoformat()}. Het moet al gebeurd zijn.")
            elif first and day < first:
                print(f"  Dat is eerder dan {first.isoformat()}. Kies die dag of een latere.")
            else:
                return day

    def period(self, question: str, *, last: date = date.max) -> str:
        """A period that had begun on `last`, as written; empty when nobody knows."""
        while True:
            answer = self.ask(f"{question}: ").strip()
            if not answer:
                return ""
            try:
                period = Periode.parse(typed_period(answer) or answer)
            except PydanticCustomError as error:
                print(f"  Dat lukt niet: {error.context['remedy'] if error.context else ''}.")
                continue
            if period.eerste <= last:
                return period.tekst
            print(f"  Dat is later dan het bericht zelf ({last.isoformat()}).")

    def number(self, question: str) -> str:
        """A number with a point, or an empty string."""
        return self.valid(question, Getal, lambda answer: answer.replace(",", "."))

    def web_address(self, question: str) -> str:
        """An address that starts with https, or an empty string."""
        return self.valid(question, Webadres)

    def valid(self, question: str, kind: Any, mend: Callable[[str], str] = str, *, may_skip: bool = True) -> str:
        """An answer that a file may hold, or an empty string."""
        while answer := mend((self.optional if may_skip else self.needed)(question)):
            try:
                TypeAdapter(kind).validate_python(answer)
            except ValidationError as error:
                context = error.errors()[0].get("ctx", {})
                print(f"  Dat lukt niet: {context.get('fault', '')}. Zo kan het: {context.get('remedy', '')}.")
            else:
                return answer
        return ""

    def one_of(self, question: str, choices: Sequence[Choice[Thing]]) -> Thing:
        """One of a few choices, all shown."""
        chosen = self._one(self.needed, question, choices)
        assert chosen is not None, "no answer is not taken for one"
        return chosen

    def one_or_none(self, question: str, choices: Sequence[Choice[Thing]]) -> Thing | None:
        """One of a few choices, all shown, or nothing."""
        return self._one(self.optional, question, choices, ", of druk op Enter")

    def _one(self, ask: Ask, question: str, choices: Sequence[Choice[Thing]], or_else: str = "") -> Thing | None:
        _show(choices)
        while answer := ask(f"{question} Typ het nummer"):
            if chosen := _by_number(answer, choices) or _by_name(answer, choices):
                return chosen.thing
            print(f"  Kies een nummer van 1 tot en met {len(choices)}{or_else}.")
        return None

    def found(self, question: str, choices: Sequence[Choice[Thing]], *, may_skip: bool = False) -> Thing | None:
        """One of many choices, found by id or by words."""
        shown: Sequence[Choice[Thing]] = ()
        while True:
            asked = f"{question} Typ {'een nummer, of andere' if shown else 'een paar'} woorden"
            answer = self.optional(asked) if may_skip else self.needed(asked)
            if not answer:
                return None
            if chosen := _by_number(answer, shown) or _by_name(answer, choices):
                return chosen.thing
            matches = find(answer, choices)
            if not matches:
                print(f"  Er is niets gevonden met “{answer}”. Probeer een ander woord, of een deel van een woord.")
                continue
            shown = matches[:MOST_SHOWN]
            _show(shown)
            if len(matches) > len(shown):
                print(f"  Er zijn er nog {len(matches) - len(shown)}. Typ meer woorden om beter te zoeken.")


def find(answer: str, choices: Iterable[Choice[Thing]]) -> list[Choice[Thing]]:
    """The choices in which most of the words stand; first those where they stand in the text that is shown."""
    wanted = [plain(word) for word in answer.split()]
    scored = [(_hits(wanted, f"{c.tekst} {c.words}"), _hits(wanted, c.tekst), c) for c in choices]
    best = max((anywhere for anywhere, _, _ in scored), default=0)
    matches = [(shown, choice) for anywhere, shown, choice in scored if anywhere == best and best]
    return [choice for _, choice in sorted(matches, key=lambda match: -match[0])]


def _hits(words: Iterable[str], text: str) -> int:
    """How many of the words stand in the text."""
    return sum(word in plain(text) for word in words)


def _show(choices: Sequence[Choice[Thing]]) -> None:
    for number, choice in enumerate(choices, start=1):
        print(f"  {number}. {choice.tekst}")


def _by_number(answer: str, choices: Sequence[Choice[Thing]]) -> Choice[Thing] | None:
    if answer.isdecimal() and 1 <= int(answer) <= len(choices):
        return choices[int(answer) - 1]
    return None


def _by_name(answer: str, choices: Iterable[Choice[Thing]]) -> Choice[Thing] | None:
    return next((choice for choice in choices if plain(answer) in (choice.id, plain(choice.tekst))), None)

"""Answers to mistakes: where it is, what is wrong, how to do it right. All in Dutch."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake, told to an editor."""

    file: str
    """Path from the project folder, with forward slashes."""
    line: int
    """Line in that file, from 1; 0 when the whole file is meant."""
    field: str
    """The field, as `resultaten 2 › uiterlijk`; empty when the whole file is meant."""
    what: str
    """What is wrong."""
    how: str
    """How to do it right, with an example."""
    line_and_field: tuple[str, str] = ("regel", "veld")
    """What people call a line and a field there: in a spreadsheet they are a row and a column."""

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place += f", {self.line_and_field[0]} {self.line}"
        if self.field:
            place += f", {self.line_and_field[1]} “{self.field}”"
        return f"{place}\n  Fout: {sentence(self.what)}\n  Zo kan het: {sentence(self.how)}"


def sentence(text: str) -> str:
    """What is wrong, or how to do it right, with what a sentence ends in."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


class DataError(Exception):
    """The data cannot be used; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(tell_problems(self.problems))


def refusal(file: str, what: str, how: str, line: int = 0) -> DataError:
    """One mistake, of a whole file or in a line of it."""
    return DataError([Problem(file, line, "", what, how)])


class NotBuilt(Exception):
    """There is no site, for another reason than the data; the message says why."""


class NothingChosen(Exception):
    """No text belongs to what was asked for; the message is Dutch."""


def tell_problems(problems: Iterable[Problem]) -> str:
    """All problems under each other, sorted by file and line, with a total."""
    ordered = sorted(problems)
    total = "1 fout gevonden" if len(ordered) == 1 else f"{len(ordered)} fouten gevonden"
    return "\n\n".join([*map(str, ordered), f"{total}. De site is niet veranderd."])

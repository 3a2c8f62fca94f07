"""What the YAML parser stumbled over, said in Dutch: line, fault and remedy. Each is one row of syntax.toml.

Both parsers of PyYAML (in C and in Python) give the same marks, but other words for the same fault.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from .toml import read_toml

_DASH = re.compile(r" *-[^\s\d-]")
_ROWS = read_toml(__package__, "syntax")["fout"]


@dataclass(frozen=True)
class Fault:
    """One line that is no valid YAML."""

    line: int
    """From 1."""
    what: str
    how: str


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """The answer to what the parser refused."""
    stop = error.problem_mark or error.context_mark
    start = error.context_mark or stop
    lines, (last, column) = text.rstrip("\n").split("\n"), (stop.line, stop.column) if stop else (0, 0)
    stopped_in = lines[last] if last < len(lines) else ""
    before = stopped_in[:column]
    known = {"zegt": f"{error.context or ''} | {error.problem or ''}", "voor": before, "na": stopped_in[column:]}
    quote = before.rstrip()[-1:]
    places = {
        "begin": start.line if start else 0,
        "eind": last,
        "aanhaling": _with_open_quote(lines[:last], quote) if quote and before.count(quote) % 2 else None,
        "streep": _with_marks(lines),
        "streepje": _with_bare_dash(lines, last),
    }
    for row in _ROWS:
        place = places[row["plek"]]
        if place is not None and all(re.search(row.get(name, ""), found) for name, found in known.items()):
            number = min(place, len(lines) - 1)
            shown = lines[number].strip()[:70]
            what = f"{row['wat']}: “{shown}”" if shown else row["wat"]
            return Fault(number + 1, what, row["zo"].replace("{teken}", quote))
    raise AssertionError("the last row of syntax.toml fits everything")


def _with_bare_dash(lines: Sequence[str], last: int) -> int | None:
    """That line or the one above it, when it begins with a dash without a space."""
    numbers = (number for number in (last, last - 1) if 0 <= number < len(lines))
    return next((number for number in numbers if _DASH.match(lines[number])), None)


def _with_open_quote(lines: Sequence[str], quote: str) -> int | None:
    return max((number for number, line in enumerate(lines) if line.count(quote) % 2), default=None)


def _with_marks(lines: Sequence[str]) -> int | None:
    """The last line that begins a new document or ends one; the first line of a file may."""
    marks = (number for number, line in enumerate(lines) if number and re.match(r"(?:---|\.\.\.)", line))
    return max(marks, default=None)

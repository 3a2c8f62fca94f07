"""Reading one YAML file: plain strings, with the line of every key and item.

The nodes are read instead of `safe_load` values: YAML's own guesses (`no` is False,
12:30 is 750, the last of two equal keys wins) never reach the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .problems import DataError, Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
NULL_TAG = "tag:yaml.org,2002:null"
PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "timestamp", "map", "seq", "merge", "value")
}

Location = tuple[str | int, ...]
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Document:
    """One YAML file as read."""

    file: str
    """Path from the project folder, with forward slashes."""
    tree: Any
    """Mappings, lists, strings and None."""
    lines: Mapping[Location, int]
    """Line of each key and list item, from 1."""
    text: str = ""
    """The file as written."""

    def line_of(self, location: Location) -> int:
        """The line of `location`, or of the nearest thing around it that exists."""
        for end in range(len(location), -1, -1):
            if location[:end] in self.lines:
                return self.lines[location[:end]]
        return 1

    def problem(self, location: Location, what: str, how: str) -> Problem:
        """A problem at `location` in this file."""
        return Problem(self.file, self.line_of(location), field_name(location), what, how)


def field_name(location: Location) -> str:
    """How an editor would say it: list positions count from 1."""
    words = [f"{part + 1}" if isinstance(part, int) else part for part in location]
    return " › ".join(words)


def read(path: Path, root: Path) -> Document:
    """Read `path`; raises `DataError` with everything that is wrong with its form."""
    file = path.relative_to(root).as_posix()
    text = read_text(path, file)
    _refuse_tabs(text, file)
    _refuse_depth(text, file)
    node = _compose(text, file)
    if node is None:
        raise _error(file, 0, "het bestand is leeg", "vul het bestand, of haal het weg")
    walk = _Walk(file)
    tree = walk.value(node, ())
    if walk.problems:
        raise DataError(walk.problems)
    if not isinstance(tree, dict):
        raise _error(
            file,
            1,
            "bovenaan horen velden, maar er staat een lijst of een losse tekst",
            "begin met een veld, bijvoorbeeld: titel: Dichtbij hulp",
        )
    return Document(file, tree, {(): 1, **walk.lines}, text)


def _error(file: str, line: int, what: str, how: str) -> DataError:
    return DataError([Problem(file, line, "", what, how)])


def read_text(path: Path, file: str) -> str:
    """The text of a file; raises `DataError` when it is too large or not UTF-8."""
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError:
        raise _error(
            file, 0, "het bestand kan niet worden gelezen", "kijk of het bestand bestaat en open is voor u"
        ) from None
    if size > MAX_BYTES:
        raise _error(
            file,
            0,
            f"het bestand is te groot ({size // 1_000_000} MB)",
            "houd een bestand kleiner dan 1 MB; splits het, of haal weg wat er niet hoort",
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _error(
            file, line, "er staat een teken dat niet leesbaar is", "bewaar het bestand opnieuw met codering UTF-8"
        ) from None


def _refuse_tabs(text: str, file: str) -> None:
    lines = [number for number, line in enumerate(text.splitlines(), 1) if re.match(r" *\t\s*\S", line)]
    if lines:
        raise DataError(
            Problem(file, line, "", "de regel begint met een tab", "gebruik spaties: twee voor elk niveau")
            for line in lines
        )


def _refuse_depth(text: str, file: str) -> None:
    """Stop what would nest without end before the parser sees it."""
    depth = text.count("[") - text.count("]") + text.count("{") - text.count("}")
    deepest = re.search(rf"^\s*(?:- ){{{MAX_DEPTH},}}|[\[{{]{{{MAX_DEPTH},}}", text, re.MULTILINE)
    if deepest or depth > MAX_DEPTH:
        line = text.count("\n", 0, deepest.start()) + 1 if deepest else 1
        raise _error(
            file, line, "er staan te veel lijsten in elkaar", "gebruik de vorm van het voorbeeld in data/README.md"
        )


def _compose(text: str, file: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _error(file, mark.line + 1 if mark else 1, *_explain(str(error.problem), text, mark)) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 if isinstance(error.position, int) else 1
        raise _error(
            file, line, "er staat een teken dat niet mag", "haal het vreemde teken weg en typ de regel opnieuw"
        ) from None
    except RecursionError:
        raise _error(
            file, 1, "er staan te veel lijsten in elkaar", "gebruik de vorm van het voorbeeld in data/README.md"
        ) from None


_EXPLANATIONS = (
    (
        r"mapping values are not allowed",
        "er staat een dubbele punt op een plek waar dat niet kan",
        'zet de hele tekst tussen aanhalingstekens, bijvoorbeeld: titel: "Let op: nieuw"; of kijk of de regel ver genoeg is ingesprongen',
    ),
    (
        r"could not find expected ':'",
        "er mist een dubbele punt na de naam van een veld",
        "schrijf: veld: tekst, met een spatie na de dubbele punt",
    ),
    (
        r"expected <block end>|expected block end|did not find expected '-' indicator|did not find expected key",
        "de regels staan niet recht onder elkaar, of een aanhalingsteken is te vroeg gesloten",
        "zet velden van hetzelfde niveau recht onder elkaar, met twee spaties per niveau",
    ),
    (
        r"unexpected end of stream|found unexpected end",
        "een aanhalingsteken wordt niet gesloten",
        'zet aan het eind van de tekst ook een "',
    ),
    (
        r"unexpected document|expected a single document|but found another document",
        "er staan streepjes (---) midden in het bestand",
        "haal de regel met --- weg",
    ),
    (
        r"cannot start any token",
        "een tekst begint met een teken dat in YAML iets anders betekent",
        'zet de tekst tussen aanhalingstekens, bijvoorbeeld: "@Ease"',
    ),
    (
        r"alias|anchor",
        "de tekens & en * verwijzen in YAML naar iets anders; dat mag hier niet",
        'schrijf de tekst uit, of zet hem tussen aanhalingstekens: "*"',
    ),
    (
        r"expected ',' or '[\]}]'|did not find expected ',' or",
        "een lijst tussen haken is niet af",
        "kijk of elke [ een ] heeft en elke { een }, met komma's ertussen",
    ),
    (r"escape", "achter een \\ staat een teken dat daar niet kan", "gebruik enkele aanhalingstekens: 'C:\\map'"),
)


def _explain(problem: str, text: str, mark: Any) -> tuple[str, str]:
    shown = ""
    if mark is not None and 0 <= mark.line < len(lines := text.splitlines()):
        shown = f": “{lines[mark.line].strip()[:70]}”"
    for pattern, what, how in _EXPLANATIONS:
        if re.search(pattern, problem):
            return what + shown, how
    return "deze regel is geen geldige YAML" + shown, "vergelijk de regel met het voorbeeld in data/README.md"


class _Walk:
    """Turns nodes into plain values and remembers where each stood."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Location, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, location: Location) -> Any:
        if id(node) in self._seen:
            self._refuse(
                node,
                location,
                "de tekens & en * verwijzen naar een andere plek; dat mag hier niet",
                "schrijf de waarde hier opnieuw uit",
            )
            return None
        self._seen.add(id(node))
        if node.tag != NULL_TAG and node.tag not in PLAIN_TAGS:
            self._refuse(
                node,
                location,
                f"“{node.tag}” heeft hier geen betekenis",
                "haal het woord met ! weg, of zet de tekst tussen aanhalingstekens",
            )
            return None
        if isinstance(node, yaml.MappingNode):
            return dict(self._entries(node, location))
        if isinstance(node, yaml.SequenceNode):
            return [self._item(item, (*location, index)) for index, item in enumerate(node.value)]
        return None if node.tag == NULL_TAG else node.value

    def _item(self, node: yaml.Node, location: Location) -> Any:
        self.lines[location] = node.start_mark.line + 1
        return self.value(node, location)

    def _entries(self, node: yaml.MappingNode, location: Location) -> Iterator[tuple[str, Any]]:
        """The entries that have a value: an empty field is the same as no field."""
        known: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(
                    key_node, location, "de naam van een veld moet een gewoon woord zijn", "schrijf: veld: tekst"
                )
                continue
            key = key_node.value
            if key in known:
                self._refuse(
                    key_node,
                    (*location, key),
                    f"het veld “{key}” staat er twee keer (ook op regel {known[key]})",
                    "houd er één over",
                )
                continue
            known[key] = line
            self.lines[(*location, key)] = line
            value = self.value(value_node, (*location, key))
            if value is not None:
                yield key, value

    def _refuse(self, node: yaml.Node, location: Location, what: str, how: str) -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, field_name(location), what, how))

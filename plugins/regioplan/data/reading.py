"""Reading one YAML file: plain strings, with the line of every key and item.

The nodes are read instead of `safe_load` values: YAML's own guesses (`no` is False,
12:30 is 750, the last of two equal keys wins) never reach the model.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

from ..language.plain.letters import broken_letters, decode, mend, mend_entities
from .problems import DataError, Problem, refusal
from .syntax import explain_syntax

MAX_BYTES = 1_000_000
MAX_ADDRESSES = 10_000_000
"""The list of addresses is written by a command, and has a line for each report."""
MAX_DEPTH = 40
_REMEMBERED = 2000
"""Files that are kept, so that a preview reads changed ones only."""
_AT_ONCE = 32_768
"""Bytes that hold nearly every file."""
_AS_IT_IS = os.O_RDONLY | getattr(os, "O_BINARY", 0)
NULL_TAG = "tag:yaml.org,2002:null"

Location = tuple[str | int, ...]
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Quicker where it can be; both say the same."""
_LINE_END = re.compile(r"\r\n?")
_MERGE = re.compile(r"^[ \t]*(?:[<>|]{7}(?: .*)?|={7})$", re.MULTILINE)
"""What a program leaves that could not put two versions of a text together."""
_UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the order of letters round, so that readers see another text than was typed."""
_ESCAPE = re.compile(r'\\(?:[\\"/\n]|(.))')
"""What stands behind a \\ between double quotes; the group is there when YAML would make another sign of it."""
_NESTING = re.compile(rf"[\[\]{{}}]|^[ ?-]{{{2 * MAX_DEPTH},}}", re.MULTILINE)
_ODD_SPACE = "de regel begint met een vreemde spatie, die op een gewone lijkt"
_ODD_SPACES = {
    "\t": "in deze regel staat een tab",
    **dict.fromkeys("\x85\u2028\u2029", "in deze regel staat een onzichtbaar teken voor een nieuwe regel"),
}
_ODD = re.compile(r"([\t\x85\u2028\u2029])|^ *(?:- )?([\u00a0\u2000-\u200f\u202f\u3000\ufeff])")
_MAY_BE_SIGN = re.compile(r"(?:^|[:\-,\[{?])\s*[&*!]", re.MULTILINE)
_SIGNS = (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)


@dataclass(frozen=True)
class Document:
    """One YAML file; what it says is read when somebody asks, and then raises `DataError` with what is wrong."""

    file: str
    """Path from the project folder, with forward slashes."""
    text: str = ""
    """The file as written."""
    known_lines: Mapping[Location, int] | None = field(default=None, repr=False, compare=False)
    """Line of each key and list item, when that is known from before."""

    @classmethod
    def unwritten(cls, file: str, tree: Any) -> "Document":
        """A file that does not exist yet."""
        document = cls(file)
        vars(document)["_read"] = tree, {(): 1}
        return document

    @property
    def tree(self) -> Any:
        """Mappings, lists, strings and None."""
        return self._read[0]

    @property
    def lines(self) -> Mapping[Location, int]:
        """Line of each key and list item, from 1."""
        return self._read[1] if self.known_lines is None else self.known_lines

    @property
    def node(self) -> yaml.Node | None:
        """What the parser made of it: how each value was written, and where."""
        return _compose(self.text, self.file) if self.text else None

    @cached_property
    def _read(self) -> tuple[Any, Mapping[Location, int]]:
        return _tree_and_lines(self.text, self.file, LOADER)

    def line_of(self, location: Location) -> int:
        """The line of `location`, or of the nearest thing around it that exists."""
        for end in range(len(location), 0, -1):
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
    return parse(read_text(path, file), file)


def parse(text: str, file: str) -> Document:
    """Read the YAML in `text`; raises `DataError` with everything that is wrong with its form."""
    document = Document(file, text)
    assert document.lines
    return document


@lru_cache(_REMEMBERED)
def _tree_and_lines(text: str, file: str, _loader: object) -> tuple[Any, Mapping[Location, int]]:
    _refuse_spaces(text, file)
    _refuse_depth(text, file)
    _refuse_signs(text, file)
    node = _compose(text, file)
    if node is None:
        raise refusal(file, "het bestand is leeg", "vul het bestand, of haal het weg")
    walk = _Walk(file, text)
    tree = walk.value(node, ())
    if walk.problems:
        raise DataError(walk.problems)
    if not isinstance(tree, dict):
        what = "bovenaan horen velden, maar er staat een lijst of een losse tekst"
        raise refusal(file, what, "begin met een veld, bijvoorbeeld: titel: Dichtbij hulp", 1)
    return tree, {(): 1, **walk.lines}


def read_text(path: Path | str, file: str) -> str:
    """The text of a file; raises `DataError` when it is too large or its letters are not sure."""
    return text_of(read_raw(path, file), file)


def read_raw(path: Path | str, file: str) -> bytes:
    """The bytes of a file; raises `DataError` when they are too many."""
    most = MAX_ADDRESSES if file == "data/adressen.yml" else MAX_BYTES
    try:
        handle = os.open(path, _AS_IT_IS)  # with a stream the system is asked twice as often, and files can be many
        try:
            raw = os.read(handle, _AT_ONCE)
            size = len(raw) if len(raw) < _AT_ONCE else os.fstat(handle).st_size
            while _AT_ONCE <= len(raw) < size <= most and (more := os.read(handle, size - len(raw))):
                raw += more
        finally:
            os.close(handle)
    except OSError:
        how = "kijk of het bestand bestaat en open is voor u"
        raise refusal(file, "het bestand kan niet worden gelezen", how) from None
    if size > most:
        what = f"het bestand is te groot ({size // 1_000_000} MB)"
        raise refusal(file, what, "houd een bestand kleiner dan 1 MB; splits het, of haal weg wat er niet hoort")
    return raw


def text_of(raw: bytes, file: str) -> str:
    """What the bytes of a file say; raises `DataError` when its letters are not sure."""
    try:
        text = decode(raw)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        how = "bewaar het bestand opnieuw met codering UTF-8"
        raise refusal(file, "er staat een teken dat niet leesbaar is", how, line) from None
    return _sound(_LINE_END.sub("\n", text), file)


@lru_cache(_REMEMBERED)
def _sound(text: str, file: str) -> str:
    """The text with broken letters put right; raises `DataError` with those that cannot be, and with what is unseen."""
    if merge := _MERGE.search(text):
        what = "hier staan twee versies door elkaar, want een programma kon ze niet samenvoegen"
        how = "kies wat moet blijven, en haal de rest weg, ook de regels met <<<<<<<, ======= en >>>>>>>"
        raise refusal(file, what, how, text.count("\n", 0, merge.start()) + 1)
    mended = mend(text)
    for found in filter(None, (yaml.reader.Reader.NON_PRINTABLE.search(mended), _UNSEEN.search(mended))):
        what = "er staat een onzichtbaar teken dat niet mag"
        how = "typ de regel opnieuw, en bewaar het bestand als gewone tekst"
        raise refusal(file, what, how, mended.count("\n", 0, found.start()) + 1)
    problems = [
        Problem(
            file,
            broken.line,
            "",
            f"{'dit woord is afgebroken' if ' ' in broken.word else 'in dit woord is een letter kapot gegaan'}: "
            f"“{broken.word}”",
            f"schrijf “{broken.guess}”" if broken.guess else "typ het woord opnieuw; kijk hoe het in de bron staat",
        )
        for broken in broken_letters(mended)
    ]
    if problems:
        raise DataError(problems)
    return mended


def _for_spaces(sign: str | None) -> str:
    if sign in (None, "\t"):
        return "gebruik gewone spaties: twee voor elk niveau"
    return "haal het weg, met wat ernaast staat, en typ dat stuk opnieuw"


def _refuse_spaces(text: str, file: str) -> None:
    """Tabs and special spaces look like spaces, but are none to YAML."""
    problems = [
        Problem(file, number, "", _ODD_SPACES.get(match[1], _ODD_SPACE), _for_spaces(match[1]))
        for number, line in enumerate(text.split("\n"), 1)
        if (match := _ODD.search(line))
    ]
    if problems:
        raise DataError(problems)


def _refuse_depth(text: str, file: str) -> None:
    """Stop what would nest without end before the parser, which is recursive, sees it."""
    depth = 0
    for match in _NESTING.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], MAX_DEPTH + 1)
        if depth > MAX_DEPTH:
            raise _too_deep(file, text.count("\n", 0, match.start()) + 1)
        depth = max(depth, 0)


def _too_deep(file: str, line: int) -> DataError:
    how = "gebruik de vorm van het voorbeeld in data/README.md"
    return refusal(file, "er staan te veel lijsten in elkaar", how, line)


def _refuse_signs(text: str, file: str) -> None:
    """Stop `&name`, `*name` and `!name` before a value: YAML would drop the sign and the word without a sound."""
    if not _MAY_BE_SIGN.search(text):
        return
    try:
        found = [token for token in yaml.scan(text, Loader=LOADER) if isinstance(token, _SIGNS)]
    except (yaml.YAMLError, RecursionError):
        return  # composing gives the answer
    if found:
        raise DataError(_sign_problems(file, text, found))


def _sign_problems(file: str, text: str, found: Sequence[yaml.Token]) -> Iterator[Problem]:
    """One for each text that begins with a sign; of one that is named to be said again elsewhere, where that is."""
    again = {one.value: one.start_mark.line + 1 for one in found if isinstance(one, yaml.AliasToken)}
    named = {one.value for one in found if isinstance(one, yaml.AnchorToken)} & again.keys()
    for one in found:
        mark, name = one.start_mark, getattr(one, "value", "")
        shown = text[mark.index :][:40].splitlines()[0]
        what = f"een tekst begint met {shown[:1]}, en dat betekent in YAML iets anders: “{shown.strip()}”"
        how = f'zet aanhalingstekens om de hele tekst, bijvoorbeeld: "{shown[:1]} alleen in 2025"'
        if name in named:
            what = f"een tekst begint met &{name}, om op regel {again[name]} terug te komen, en dat kan hier niet"
            how = f"haal &{name} weg, en schrijf de tekst ook op die regel"
        if name not in named or isinstance(one, yaml.AnchorToken):
            yield Problem(file, mark.line + 1, "", what, how)


def _compose(text: str, file: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        fault = explain_syntax(error, text)
        raise refusal(file, fault.what, fault.how, fault.line) from None
    except RecursionError:
        raise _too_deep(file, 1) from None


class _Walk:
    """Turns nodes into plain values and remembers where each stood."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._text = text
        self._lines = text.split("\n")
        self.lines: dict[Location, int] = {}
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node, location: Location) -> Any:
        if isinstance(node, yaml.MappingNode):
            return dict(self._entries(node, location))
        if isinstance(node, yaml.SequenceNode):
            return [self._item(item, (*location, index)) for index, item in enumerate(node.value)]
        if node.style == '"':
            self._refuse_signs(node, location)
        if node.style not in ("|", ">"):
            self._refuse_hidden(node, location)
        return None if node.tag == NULL_TAG else mend_entities(node.value)

    def _refuse_hidden(self, node: yaml.Node, location: Location) -> None:
        """`Fase #2` and `Op plek # 1` would become `Fase` and `Op plek` without a sound; a remark has two spaces."""
        mark = node.end_mark
        rest = self._lines[mark.line][mark.column :] if mark.line < len(self._lines) else ""
        behind = rest.strip()
        looks_meant = re.match(r" *# *\d+$" if " " not in node.value else r" #| *# *\d", rest)
        if (looks_meant and not node.style) or re.match(r"#[^\s#]", behind):
            what = f"wat achter # staat, komt niet op de site: “{behind[:60]}”"
            how = "zet aanhalingstekens om de hele tekst, of zet het stuk met # op een eigen regel"
            self._refuse(node, location, what, how)

    def _refuse_signs(self, node: yaml.Node, location: Location) -> None:
        """`"K:\\advies"` would become K: and a bell, and `"K:\\nu"` two lines."""
        written = self._text[node.start_mark.index : node.end_mark.index]
        if any(found[1] for found in _ESCAPE.finditer(written)):
            what = "achter een \\ staat een letter, en samen worden die een ander teken"
            self._refuse(node, location, what, "gebruik enkele aanhalingstekens: 'K:\\map'")

    def _item(self, node: yaml.Node, location: Location) -> Any:
        self.lines[location] = node.start_mark.line + 1
        return self.value(node, location)

    def _entries(self, node: yaml.MappingNode, location: Location) -> Iterator[tuple[str, Any]]:
        """Every field once; an empty one is None."""
        known: dict[str, int] = {}
        names = [key_node.value for key_node, _ in node.value]
        if len(names) - len(set(map(str, names))) > 1 and names[0] in names[1:]:
            what = "hier begint een tweede met dezelfde velden"
            how = "zet er een streepje voor: - " if location else "zet het in een bestand van zichzelf"
            self._refuse(
                node.value[names.index(names[0], 1)][0], location, what, f"{how}{names[0] if location else ''}"
            )
            return
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(
                    key_node, location, "de naam van een veld moet een gewoon woord zijn", "schrijf: veld: tekst"
                )
                continue
            key = key_node.value
            if key in known:
                what = f"het veld “{key}” staat er twee keer (ook op regel {known[key]})"
                self._refuse(key_node, (*location, key), what, "houd er één over")
                continue
            known[key] = line
            self.lines[(*location, key)] = line
            yield key, self.value(value_node, (*location, key))

    def _refuse(self, node: yaml.Node, location: Location, what: str, how: str) -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, field_name(location), what, how))

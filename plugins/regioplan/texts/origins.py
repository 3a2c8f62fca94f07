"""Where a sentence is made that nobody wrote in data/ or content/: the line of a template, a script or the code.

A sentence that is made holds, letter for letter, what its line says between the values that are filled in. Those
pieces are known: Jinja's own lexer finds them in templates, Python's parser in the code. So a sentence is taken
apart into runs of words, and each is looked up; the longest piece decides, nothing is guessed from words that are
alike. Marks that the renderer leaves in a page would know no more, for code makes sentences before a template
does; and they would have to be taken out of every page again.
"""

import ast
import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import jinja2

from ..cache import NOTHING, Cache, digest
from ..language.plain import Place

Pieces = Iterable[tuple[int, str]]
"""What a file says literally: line and text."""

_PACKAGE = Path(__file__).parent.parent
_LEXER = jinja2.Environment()
_INLINE = re.compile(r"</?(?:a|abbr|b|dfn|em|i|mark|small|span|strong)(?:\s[^<>]*)?>")
_END = re.compile(r"[<>\"=|\n]|[.!?:]\W*\s")
"""Where a piece ends: at mark-up, and with its sentence."""
_LEAST_SHARE = 1 / 6
"""How much of a sentence a piece has to be, but in the template of its page: "over de" may come from anywhere."""
_WORD = re.compile(r"\w+")
_STRING = re.compile(r"\"([^\"]*)\"")
_SCRIPT_COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)
_SCRIPT_KEY = re.compile(r"(?<=[{,])\s*(?:\"[^\"\n]+\"|'[^'\n]+')\s*:")
_SCRIPT_TEXT = re.compile(r"\"([^\"\n]+)\"|'([^'\n]+)'|`([^`]+)`")
_SCRIPT_VALUE = re.compile(r"\$\{[^{}]*\}")


@dataclass(frozen=True)
class Origins:
    """The lines of templates, scripts and code by what they say literally."""

    lines: Mapping[str, tuple[Place, ...]]
    """For each piece, from its first word to its last, the lines that have it."""

    def of(self, sentence: str, template: str) -> Place | None:
        """The line that says most of `sentence`, of a page made with `template`; None when no line says any of it.

        What the template of the page says itself goes first, unless that is only a part of what another line says.
        """
        least = _LEAST_SHARE * len(sentence)
        said: dict[Place, list[int]] = {}
        for piece in _longest(piece for piece in _runs(sentence.lower()) if piece in self.lines):
            for place in self.lines[piece]:
                if len(piece) >= least or place.file == template:
                    said.setdefault(place, []).append(len(piece))
        best = {place: max(sizes) for place, sizes in said.items()}
        return max(
            best, key=lambda at: (at.file == template and best[at] >= least, best[at], sum(said[at])), default=None
        )


def read_origins(overrides: Path, cache: Cache = NOTHING) -> Origins:
    """The lines of all templates, scripts and modules that make sentences."""
    lines: dict[str, list[Place]] = {}
    known = cache.pack("origins")
    for path, name, pieces_in in _files(overrides):
        source = path.read_text(encoding="utf-8")
        key = digest(pieces_in.__name__, source)
        for number, piece in known.made(key, lambda: _pieces_of(source, pieces_in)):  # noqa: B023 - called at once
            lines.setdefault(piece, []).append(Place(name, number))
    known.save()
    return Origins({piece: tuple(places) for piece, places in lines.items()})


def script_texts(script: str) -> Iterator[tuple[int, str]]:
    """Line and text of each string of a script that is no key."""
    bare = _SCRIPT_KEY.sub(_blank, _SCRIPT_COMMENT.sub(_blank, script))
    for match in _SCRIPT_TEXT.finditer(bare):
        yield bare.count("\n", 0, match.start()) + 1, next(filter(None, match.groups()))


def _blank(match: re.Match[str]) -> str:
    """Nothing, on as many lines."""
    return "\n" * match[0].count("\n")


def _files(overrides: Path) -> Iterator[tuple[Path, str, Callable[[str], Pieces]]]:
    for pattern, pieces_in in (("**/*.html", _in_template), ("**/*.md", _in_template), ("assets/*.js", _in_script)):
        for path in sorted(overrides.glob(pattern)):
            yield path, f"{overrides.name}/{path.relative_to(overrides).as_posix()}", pieces_in
    for pattern in ("derived/**/*.py", "output/**/*.py", "language/*.py", "derived/*.toml", "output/**/*.toml"):
        for path in sorted(_PACKAGE.glob(pattern)):
            name = f"plugins/{_PACKAGE.name}/{path.relative_to(_PACKAGE).as_posix()}"
            yield path, name, _in_module if path.suffix == ".py" else _in_table


def _pieces_of(source: str, pieces_in: Callable[[str], Pieces]) -> tuple[tuple[int, str], ...]:
    """Line and words of each piece in a file."""
    found = []
    for start, text in pieces_in(source):
        for number, line in enumerate(_INLINE.sub(_blank, text).split("\n"), start):
            found += [(number, words) for piece in _END.split(f"{line} ") if (words := _words(html.unescape(piece)))]
    return tuple(found)


def _words(piece: str) -> str:
    """A piece from its first word to its last, in small letters and with single spaces."""
    words = list(_WORD.finditer(piece := " ".join(piece.lower().split())))
    return piece[words[0].start() : words[-1].end()] if words else ""


def _runs(sentence: str) -> Iterator[str]:
    """All words in a row, two or more."""
    for first, last in combinations(_WORD.finditer(sentence), 2):
        yield sentence[first.start() : last.end()]


def _longest(pieces: Iterable[str]) -> list[str]:
    """The pieces that are no part of another one."""
    found = set(pieces)
    return [piece for piece in sorted(found) if not any(piece in other for other in found - {piece})]


def _in_template(source: str) -> Pieces:
    """The texts between the tags of Jinja, and the strings in them."""
    for line, kind, text in _LEXER.lex(source):
        if kind in ("data", "string"):
            yield line, text


def _in_script(source: str) -> Pieces:
    return ((line, part) for line, text in script_texts(source) for part in _SCRIPT_VALUE.split(text))


def _in_module(source: str) -> Pieces:
    """The strings of a module, but for its explanations."""
    tree, lines = ast.parse(source), source.split("\n")
    explaining: set[ast.AST] = set()
    for node in ast.walk(tree):  # what holds a string comes before it
        if isinstance(node, ast.Expr):
            explaining.add(node.value)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in explaining:
            for piece in _END.split(f"{node.value} "):
                yield _line_of(piece, node, lines), piece


def _in_table(source: str) -> Pieces:
    """The strings of a TOML file, each on a line of its own."""
    return ((number, text) for number, line in enumerate(source.split("\n"), 1) for text in _STRING.findall(line))


def _line_of(piece: str, node: ast.Constant, lines: Sequence[str]) -> int:
    """Where a piece begins of a string that may go on over more lines."""
    begin = " ".join(piece.split()[:2])
    numbers = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return next((number for number in numbers if begin in lines[number - 1]), node.lineno)

"""The form in which commands and the preview write YAML: one for all files, close to how people write them.

Where a text breaks off into a next line, and what stands between braces on one line, stays as it was as long as it
fits; so do remarks. A file in this form stays the same to the byte, and a change of one text changes only its lines.
"""

import json
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from io import StringIO
from typing import Any

import yaml
from yaml.emitter import Emitter
from yaml.resolver import Resolver

from .model import kinds
from .reading import LOADER, NULL_TAG, Document, Location
from .values import NUMBER_PATTERN, PERIODE_PATTERN

WIDTH, MOST = 104, 120
"""Characters on a line that is made, and on one that stays as people wrote it."""
SOURCE = "bron"
"""A field that is written between braces when it fits on its line."""
_BLOCK = ("|", ">")
_NOTHING = re.compile(r"\s*(#.*)?")


class Pairs(dict[str, Any]):
    """Fields that people name themselves: one that is gone is gone, also when nothing stood behind it."""


def written(tree: Mapping[str, Any], before: Document | None = None, *, most: int = MOST) -> str:
    """A file that says what `tree` does, in our form; the lines that `before` has for the same things stay.

    That is, when they have at most `most` characters.
    """
    ending = "\r\n" if before and "\r\n" in before.text else "\n"
    return "".join(f"{line}{ending}" for line in _Writer(before or Document(""), most).lines(tree))


def arranged(tree: Any, before: Any) -> Any:
    """The same with the order, spaces and empty fields of `before`; a new field stays behind the one before it."""
    if isinstance(tree, dict) and isinstance(before, dict | None):
        known, above = before or {}, list[str]()
        order = [name for name, value in known.items() if name in tree or not (value or isinstance(tree, Pairs))]
        for name in tree:
            if name not in known:
                order.insert(next((order.index(one) + 1 for one in reversed(above) if one in order), 0), name)
            above.append(name)
        return {name: arranged(tree[name], known.get(name)) if name in tree else known[name] for name in order}
    if isinstance(tree, list) and isinstance(before, list):
        return [arranged(item, old) for item, old in _beside(tree, before, before)]
    return before if _words(tree) == _words(before) else tree


def changed(tree: Any, place: Location, change: Callable[[Any], Any]) -> Any:
    """The same with what `change` makes of the value at a place."""
    if not place:
        return change(tree)
    step, inner = place[0], changed(tree[place[0]], place[1:], change)
    return {**tree, step: inner} if isinstance(tree, dict) else [*tree[:step], inner, *tree[step + 1 :]]  # type: ignore[operator]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text."""
    return re.split(r"\n\s*\n", text.strip())


def _words(value: Any) -> Any:
    """The words of each paragraph, whether they stand in a list or in one text; anything else as it is."""
    texts = paragraphs(value) if isinstance(value, str) else value
    are_texts = isinstance(texts, list) and all(isinstance(text, str) for text in texts)
    return [text.split() for text in texts] if are_texts else value


class _Writer:
    """Writes what a file is to say, beside how it was written before."""

    def __init__(self, before: Document, most: int) -> None:
        self._most = most
        self._root, self._lines = before.node, re.split(r"\r\n|\r|\n", before.text)
        scalars = (one for one in yaml.parse(before.text, LOADER) if isinstance(one, yaml.ScalarEvent))
        self._texts = {one.start_mark.line: self._below(one) for one in scalars if one.style in _BLOCK}
        """By the line of its mark: where the lines of each text below its name are."""
        self._covered = {line for lines in self._texts.values() for line in lines}

    def lines(self, tree: Mapping[str, Any]) -> list[str]:
        """The lines of a whole file."""
        tail = [line for line in self._remarks(len(self._lines), "") if line] if self._root else []
        return [*self._fields(tree, self._root, ""), *tail]

    def _below(self, text: yaml.ScalarEvent) -> range:
        first, end = text.start_mark.line + 1, text.end_mark.line + bool(text.end_mark.column)
        while end > first and not self._lines[end - 1].strip():
            end -= 1
        return range(first, end)

    def _fields(self, tree: Mapping[str, Any], node: yaml.Node | None, margin: str) -> Iterator[str]:
        old = {key.value: (key, was) for key, was in node.value} if isinstance(node, yaml.MappingNode) else {}
        for name, value in tree.items():
            key, was = old.get(name, (None, None))
            if key and not node.flow_style:  # type: ignore[union-attr]
                yield from self._remarks(key.start_mark.line, margin, behind=(key, was))
            yield from self._under(f"{margin}{name}:", value, was, margin, name)

    def _items(self, items: list[Any], node: yaml.Node | None, margin: str, name: str) -> Iterator[str]:
        olds = node.value if isinstance(node, yaml.SequenceNode) else []
        for item, was in _beside(items, [_plain(old) for old in olds], olds):
            if isinstance(item, dict) and self._inline(item, was, len(margin) + 1, name) is None:
                lines = list(self._fields(item, was, f"{margin}  "))
                first = next(at for at, line in enumerate(lines) if not _NOTHING.fullmatch(line))
                yield from (f"{margin}{line.strip()}".rstrip() for line in lines[:first])
                yield f"{margin}- {lines[first].lstrip()}"
                yield from lines[first + 1 :]
                continue
            if was and not node.flow_style:  # type: ignore[union-attr]
                line = was.start_mark.line
                while was.value is not item and line and not self._lines[line].lstrip().startswith("-"):
                    line -= 1
                yield from self._remarks(line, margin, behind=(was, was))
            yield from self._under(f"{margin}-", item, was, margin, name)

    def _under(self, head: str, value: Any, was: yaml.Node | None, margin: str, name: str) -> Iterator[str]:
        """A field or an item, behind `head` or below it."""
        inline, inner = self._inline(value, was, len(head), name), f"{margin}  "
        if inline is not None:
            yield f"{head} {inline}".rstrip()
        elif isinstance(value, str):
            mark, lines = self._kept(value, was, inner) or (">-", _folded(value, WIDTH - len(inner)))
            yield f"{head} {mark}"
            yield from (f"{inner}{line}".rstrip() for line in lines)
        elif isinstance(value, dict):
            yield from (head, *self._fields(value, was, inner))
        elif isinstance(was, yaml.SequenceNode) and was.flow_style and not any(isinstance(one, dict) for one in value):
            listed = _flow(value, was, name)
            yield from (head, *textwrap.wrap(listed, WIDTH, initial_indent=inner, subsequent_indent=f"{inner} "))
        else:
            yield from (head, *self._items(value, was, inner, name))

    def _inline(self, value: Any, was: yaml.Node | None, used: int, name: str) -> str | None:
        """What stands behind a name on its line; None when it stands below."""
        if isinstance(value, str):
            may, line = not self._kept(value, was, " " * used), _scalar(value, was, name, in_flow=False)
        else:
            is_flow = was.flow_style if isinstance(was, yaml.CollectionNode) else name == SOURCE and was is None
            may, line = is_flow or not value, _flow(value, was, name)
        most = self._most if was and _plain(was) == value else WIDTH
        is_one_word = isinstance(value, str) and " " not in value
        return line if may and "\n" not in line and (used + 1 + len(line) <= most or is_one_word) else None

    def _kept(self, value: str, was: yaml.Node | None, margin: str) -> tuple[str, list[str]] | None:
        """The mark and the lines of a text below its name that says the same as before."""
        if not isinstance(was, yaml.ScalarNode) or was.style not in _BLOCK or was.value != value:
            return None
        at = was.start_mark.line
        mark = re.match(r"[|>][-+]?(?=\s*(#|$))", self._lines[at][was.start_mark.column :])
        lines = textwrap.dedent("\n".join(self._lines[line] for line in self._texts[at])).split("\n")
        return (mark[0], lines) if mark and max(map(len, lines)) + len(margin) <= self._most else None

    def _remarks(self, line: int, margin: str, *, behind: tuple[yaml.Node, yaml.Node] | None = None) -> Iterator[str]:
        """Remarks and empty lines directly above a line, and what stands behind a field or its value."""
        start = line
        while start and start - 1 not in self._covered and _NOTHING.fullmatch(self._lines[start - 1]):
            start -= 1
        yield from (f"{margin}{one.strip()}".rstrip() for one in self._lines[start:line])
        if behind:
            key, was = behind
            is_below = was.start_mark.line in self._texts or not getattr(was, "flow_style", True)
            end = key.end_mark if is_below else was.end_mark
            found = re.match(r"[:\s|>+-]*(#.*)", self._lines[end.line][end.column :])
            if found and not (is_below and key is was):
                yield f"{margin}{found[1]}"


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [*map(_plain, node.value)]
    return None if node.tag == NULL_TAG else node.value


def _beside(items: list[Any], said: list[Any], olds: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Each item with that of `olds` that said the same, or else what looks most like it; each of those once."""
    free, found = set(range(len(said))), dict[int, int]()
    for least in (1.0, 0.0):
        for at, item in enumerate(items):
            in_place = at in free and item == said[at]
            looked_at = () if at in found else (at,) if in_place else free
            alike = [(_likeness(item, said[old]), old == at, -old) for old in looked_at]
            best = max(alike, default=(-1.0, False, 0))
            if best[0] >= least and (best[0] > 0 or best[1]):
                found[at] = -best[2]
                free.discard(-best[2])
    return ((item, olds[found[at]] if at in found else None) for at, item in enumerate(items))


def _likeness(one: Any, other: Any) -> float:
    """From 0 to 1: how many fields say the same."""
    if one == other:
        return 1
    both = isinstance(one, dict) and isinstance(other, dict)
    return sum(other.get(name) == value for name, value in one.items()) / (len(one | other) + 1) if both else 0


def _flow(value: Any, was: yaml.Node | None, name: str) -> str:
    """Everything on one line."""
    if isinstance(value, dict):
        old = {key.value: inner for key, inner in was.value} if isinstance(was, yaml.MappingNode) else {}
        return f"{{{', '.join(f'{key}: {_flow(inner, old.get(key), key)}' for key, inner in value.items())}}}"
    if isinstance(value, list):
        olds = was.value if isinstance(was, yaml.SequenceNode) else []
        return f"[{', '.join(_flow(one, old, name) for one, old in _beside(value, [*map(_plain, olds)], olds))}]"
    return "" if value is None else _scalar(value, was, name, in_flow=True)


def _scalar(value: str, was: yaml.Node | None, name: str, *, in_flow: bool) -> str:
    """A text on one line, between quotes when YAML would read it as something else, or when it was."""
    is_same = isinstance(was, yaml.ScalarNode) and was.value == value
    if value and not (is_same and was.style in ("'", '"')):  # type: ignore[union-attr]
        in_block, inside_flow, is_text = _without_quotes(value)
        may = inside_flow if in_flow else in_block
        is_number = name in _numbers() and re.fullmatch(NUMBER_PATTERN, value)
        if may and (is_same or is_text or is_number):
            return value
    return '"{}"'.format(value.replace("\\", "\\\\").replace('"', '\\"'))


@lru_cache(50_000)
def _without_quotes(value: str) -> tuple[bool, bool, bool]:
    """Whether a text may stand so on a line of its own or between braces, and whether YAML then reads a text."""
    read = Emitter(StringIO(), allow_unicode=True).analyze_scalar(value)
    tag = Resolver().resolve(yaml.ScalarNode, value, (True, False))
    is_text = tag == Resolver.DEFAULT_SCALAR_TAG and not re.match(PERIODE_PATTERN, value)
    return read.allow_block_plain, read.allow_flow_plain, is_text


def _folded(value: str, width: int) -> list[str]:
    """Lines of a text; a new paragraph needs two empty ones."""
    made = (textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False) for text in paragraphs(value))
    return "\n\n\n".join(made).split("\n")


@cache
def _numbers() -> frozenset[str]:
    """Fields that hold a number: it stands without quotes."""
    schemas = [model.model_json_schema() for _, model, _ in kinds()]
    parts = [part for schema in schemas for part in (schema, *schema.get("$defs", {}).values())]
    fields = [field for part in parts for field in part.get("properties", {}).items()]
    return frozenset(name for name, said in fields if re.search('"type": "(number|integer)"', json.dumps(said)))

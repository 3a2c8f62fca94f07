"""The form in which commands and the preview write YAML: one for all files, close to how people write them.

Where a text breaks off into a next line, and what stands between braces on one line, stays as it was as long as it
fits; so do remarks. A file in this form stays the same to the byte, and a change of one text changes only its lines.
"""

import re
import textwrap
from collections.abc import Iterator, Sequence
from functools import cache
from io import StringIO
from typing import Any

import yaml
from yaml.emitter import Emitter
from yaml.resolver import Resolver

from .model import kinds
from .reading import Document

WIDTH, MOST = 104, 120
"""Characters on a line that is made, and on one that stays as people wrote it."""
SOURCE = "bron"
"""A field that is written between braces when it fits on its line."""
_STRING = "tag:yaml.org,2002:str"
_NO_CONTENT = re.compile(r"\s*(#.*)?")


def written(tree: Any, before: Document | None = None) -> str:
    """A file that says what `tree` does, in our form; the lines that `before` has for the same things stay."""
    writer = _Writer(before or Document(""))
    return "".join(f"{line}\n" for line in [*writer.mapping(tree, writer.root, ""), *writer.tail])


def arranged(tree: Any, before: Any, names: Sequence[str] = ()) -> Any:
    """The same, with fields in the order of `before`; a new field stands behind the one that it follows in `names`."""
    if isinstance(tree, list):
        olds = before if isinstance(before, list) else []
        return [
            arranged(item, None if at is None else olds[at], names)
            for item, at in zip(tree, _same(tree, olds), strict=True)
        ]
    if not isinstance(tree, dict):
        return tree
    known = before if isinstance(before, dict) else {}
    order = [name for name in known if name in tree]
    for name in sorted(tree.keys() - known, key=lambda name: names.index(name) if name in names else -1):
        above = names[: names.index(name)] if name in names else ()
        order.insert(max((order.index(one) + 1 for one in above if one in order), default=0), name)
    return {name: arranged(tree[name], known.get(name), names) for name in order}


class _Writer:
    """Writes what a file is to say, beside what it said."""

    def __init__(self, before: Document) -> None:
        self._lines = re.split(r"\r\n|\r|\n", before.text)
        self.root = before.node
        self._texts = dict(self._blocks(self.root)) if self.root else {}
        """By the line of their mark: the lines of the texts below it."""
        self._covered = {at for lines in self._texts.values() for at in lines}

    @property
    def tail(self) -> list[str]:
        """The remarks at the end."""
        end = len(self._lines)
        return [line for line in self._remarks(end, "") if line]

    def mapping(self, tree: dict[str, Any], node: yaml.Node | None, margin: str) -> Iterator[str]:
        """The lines of fields."""
        old = {key.value: (key, value) for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
        for name, value in tree.items():
            key, was = old.get(name, (None, None))
            if key and not node.flow_style:  # type: ignore[union-attr]
                yield from self._remarks(key.start_mark.line, margin)
                yield from self._remark_behind(key, was, margin)
            yield from self._under(f"{margin}{name}:", value, was, margin, name)

    def _items(self, items: list[Any], node: yaml.Node | None, margin: str, name: str) -> Iterator[str]:
        olds = node.value if isinstance(node, yaml.SequenceNode) else []
        for item, at in zip(items, _same(items, [_plain(old) for old in olds]), strict=True):
            was = None if at is None else olds[at]
            if not isinstance(item, dict) or self._inline(item, was, len(margin) + 1, name) is not None:
                if was and not node.flow_style:  # type: ignore[union-attr]
                    yield from self._remarks(self._dash_of(was), margin)
                    yield from self._remark_behind(was, was, margin)
                yield from self._under(f"{margin}-", item, was, margin, name)
                continue
            lines = list(self.mapping(item, was, f"{margin}  "))
            first = next(at for at, line in enumerate(lines) if not _NO_CONTENT.fullmatch(line))
            yield from (f"{margin}{line.strip()}".rstrip() for line in lines[:first])
            yield f"{margin}- {lines[first].lstrip()}"
            yield from lines[first + 1 :]

    def _under(self, head: str, value: Any, was: yaml.Node | None, margin: str, name: str) -> Iterator[str]:
        inline = self._inline(value, was, len(head), name)
        if inline is not None:
            yield f"{head} {inline}".rstrip()
        elif isinstance(value, str):
            mark, lines = self._kept(value, was, margin) or (">-", _folded(value, WIDTH - len(margin) - 2))
            yield f"{head} {mark}"
            yield from (f"{margin}  {line}".rstrip() for line in lines)
        elif isinstance(was, yaml.SequenceNode) and was.flow_style and not any(isinstance(one, dict) for one in value):
            is_item, width = head.endswith("-"), WIDTH - len(margin) - 2
            lines = self._kept_list(value, was) or textwrap.wrap(_flow(value, was, name), width, subsequent_indent=" ")
            yield from () if is_item else (head,)
            yield from (f"{head if is_item and not at else f'{margin} '} {line}" for at, line in enumerate(lines))
        else:
            yield head
            inner = f"{margin}  "
            yield from (
                self.mapping(value, was, inner) if isinstance(value, dict) else self._items(value, was, inner, name)
            )

    def _inline(self, value: Any, was: yaml.Node | None, used: int, name: str) -> str | None:
        """What stands behind a name on its line; None when it stands below."""
        is_same = was is not None and _plain(was) == value
        if isinstance(value, str):
            if self._kept(value, was, " " * used) or ("\n" in value and not was):
                return None
            line, may = _scalar(value, was, name, in_flow=False), True
        else:
            is_flow = was.flow_style if isinstance(was, yaml.CollectionNode) else name == SOURCE and was is None
            line, may = _flow(value, was, name), is_flow or not value
        fits = used + 1 + len(line) <= (MOST if is_same else WIDTH) or (isinstance(value, str) and " " not in value)
        return line if may and fits else None

    def _kept(self, value: str, was: yaml.Node | None, margin: str) -> tuple[str, list[str]] | None:
        """The mark and the lines of a text that says the same as before below its name."""
        if not isinstance(was, yaml.ScalarNode) or was.style not in ("|", ">") or was.value != value:
            return None
        at = was.start_mark.line
        found = re.search(r"[|>][-+]?(?=\s*(#.*)?$)", self._lines[at][was.start_mark.column :])
        lines = textwrap.dedent("\n".join(self._lines[line] for line in self._texts[at])).split("\n")
        fits = all(len(margin) + 2 + len(line) <= MOST for line in lines)
        return (found[0], lines) if found and fits else None

    def _kept_list(self, value: list[Any], was: yaml.Node) -> list[str]:
        """The lines of a list between brackets that says the same as before; none when they do not fit."""
        lines = self._lines[was.start_mark.line : was.end_mark.line + 1]
        lines = [lines[0][was.start_mark.column :], *(f" {line.strip()}" for line in lines[1:])]
        fits = _plain(was) == value and all(was.start_mark.column + len(line) <= MOST for line in lines)
        return lines if fits and len(lines) > 1 and not any("#" in line for line in lines) else []

    def _dash_of(self, item: yaml.Node) -> int:
        """The line with the dash of an item; a list within a list may begin below it."""
        line = int(item.start_mark.line)
        if isinstance(item, yaml.SequenceNode) and not item.flow_style:
            while line and self._lines[line].strip() != "-":
                line -= 1
        return line

    def _blocks(self, node: yaml.Node) -> Iterator[tuple[int, range]]:
        if isinstance(node, yaml.CollectionNode):
            for inner in node.value:
                for one in inner if isinstance(inner, tuple) else (inner,):
                    yield from self._blocks(one)
        elif node.style in ("|", ">"):
            first = node.start_mark.line + 1
            depth = next((len(line) - len(line.lstrip()) for line in self._lines[first:] if line.strip()), 0)
            end = first
            while end < len(self._lines) and (
                not self._lines[end].strip() or len(self._lines[end]) - len(self._lines[end].lstrip()) >= depth
            ):
                end += 1
            while end > first and not self._lines[end - 1].strip():
                end -= 1
            yield first - 1, range(first, end)

    def _remarks(self, line: int, margin: str) -> list[str]:
        """Remarks and empty lines directly above a line."""
        start = line
        while start and start - 1 not in self._covered and _NO_CONTENT.fullmatch(self._lines[start - 1]):
            start -= 1
        return [f"{margin}{text}" if (text := one.strip()) else "" for one in self._lines[start:line]]

    def _remark_behind(self, key: yaml.Node, was: yaml.Node, margin: str) -> Iterator[str]:
        """A remark behind a field, which moves to the line above it."""
        is_below = isinstance(was, yaml.CollectionNode) and not was.flow_style
        end = key.end_mark if is_below or was.start_mark.line in self._texts else was.end_mark
        if key is was and is_below:
            return
        behind = re.match(r"[:\s]*(?:[|>][-+]?)?\s*(#.*)", self._lines[end.line][end.column :])
        if behind:
            yield f"{margin}{behind[1]}"


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return None if node.tag == "tag:yaml.org,2002:null" else node.value


def _same(items: list[Any], olds: list[Any]) -> list[int | None]:
    """For each item the place where it stood, or where what looks most like it did; each place once."""
    free = dict.fromkeys(range(len(olds)))
    found: list[int | None] = [None] * len(items)
    for is_exact in (True, False):
        for at, item in enumerate(items):
            if found[at] is None:
                alike = {old: _likeness(item, olds[old]) for old in free}
                best = max(alike, key=lambda old: (alike[old], old == at, -old), default=None)  # noqa: B023
                if best is not None and (alike[best] == 1 if is_exact else alike[best] > 0 or best == at):
                    found[at] = best
                    del free[best]
    return found


def _likeness(one: Any, other: Any) -> float:
    """From 0 to 1: how many fields say the same."""
    if one == other:
        return 1
    if not isinstance(one, dict) or not isinstance(other, dict):
        return 0
    return sum(other.get(name) == value for name, value in one.items()) / (len(one.keys() | other) + 1)


def _flow(value: Any, was: yaml.Node | None, name: str) -> str:
    """Everything on one line."""
    if isinstance(value, dict):
        old = {key.value: inner for key, inner in was.value} if isinstance(was, yaml.MappingNode) else {}
        return f"{{{', '.join(f'{key}: {_flow(inner, old.get(key), key)}' for key, inner in value.items())}}}"
    if isinstance(value, list):
        olds = was.value if isinstance(was, yaml.SequenceNode) else []
        places = _same(value, [_plain(old) for old in olds])
        inner = [
            _flow(item, None if at is None else olds[at], name) for item, at in zip(value, places, strict=True)
        ]
        return f"[{', '.join(inner)}]"
    return "" if value is None else _scalar(value, was, name, in_flow=True)


def _scalar(value: str, was: yaml.Node | None, name: str, *, in_flow: bool) -> str:
    """A text on one line, between quotes when YAML would read it as something else, or when it was."""
    is_same = isinstance(was, yaml.ScalarNode) and was.value == value
    if value and not (is_same and was.style in ("'", '"')):  # type: ignore[union-attr]
        read = Emitter(StringIO(), allow_unicode=True).analyze_scalar(value)
        is_text = Resolver().resolve(yaml.ScalarNode, value, (True, False)) == _STRING
        if (is_same or is_text or name in _numbers()) and (read.allow_flow_plain if in_flow else read.allow_block_plain):
            return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _folded(value: str, width: int) -> list[str]:
    """Lines of a text; a new paragraph needs two empty ones."""
    lines: list[str] = []
    for paragraph in re.split(r"\n\s*\n", value.strip()):
        made = textwrap.wrap(" ".join(paragraph.split()), width, break_long_words=False, break_on_hyphens=False)
        lines += ["", "", *made] if lines else made
    return lines


@cache
def _numbers() -> frozenset[str]:
    """Fields that hold a number: it stands without quotes."""
    found = set()
    for _, model, _ in kinds():
        schema = model.model_json_schema()
        for part in (schema, *schema.get("$defs", {}).values()):
            for name, said in part.get("properties", {}).items():
                if {one.get("type") for one in (said, said.get("items", {}), *said.get("anyOf", ()))} & {
                    "number",
                    "integer",
                }:
                    found.add(name)
    return frozenset(found)

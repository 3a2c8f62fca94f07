"""Changing one place in a YAML file as people wrote it: everything else stays, to the byte."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from ..data.reading import Location

_LINE = re.compile(r".*(?:\r\n|\r|\n)|.+")


def node_at(text: str, location: Location) -> Any:
    """The node of the value at `location`; None when there is no such field."""
    return _below(yaml.compose(text, Loader=yaml.SafeLoader), location)


def _below(node: Any, location: Location) -> Any:
    for step in location:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
        else:
            node = next((value for key, value in node.value if key.value == step), None)
        if node is None:
            return None
    return node


def with_value(text: str, location: Location, value: str, *, after: str = "") -> str:
    """The file with a single value at `location`; a new field comes below the one that is named `after`."""
    node = node_at(text, location)
    if node is None:
        return _with_field(text, location, value, after)
    shown = f'"{value}"' if node.style == '"' and '"' not in value and "\\" not in value else as_yaml(value, flow=True)
    return text[: node.start_mark.index] + shown + text[node.end_mark.index :]


def with_values(text: str, values: Mapping[Location, str]) -> str:
    """The file with other values where there are some already."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    found = ((_below(root, location), value) for location, value in values.items())
    for node, value in sorted(found, key=lambda one: -one[0].start_mark.index):
        text = text[: node.start_mark.index] + as_yaml(value, flow=True) + text[node.end_mark.index :]
    return text


def with_item(text: str, location: Location, item: Any, *, after: str = "") -> str:
    """The file with an item more at the end of a list; the list is made when there is none."""
    node = node_at(text, location)
    if node is None:
        return _with_field(text, location, [item], after)
    if node.flow_style:
        at = node.end_mark.index - 1
        return f"{text[:at]}{', ' if node.value else ''}{as_yaml(item, flow=True)}{text[at:]}"
    return with_lines(text, line_after(node), node.start_mark.column, as_yaml([item]))


def without(text: str, location: Location) -> str:
    """The file without the item of a list, or the field, that stands on lines of its own."""
    node, lines = node_at(text, location), _LINE.findall(text)
    holder = node_at(text, location[:-1])
    key = next((key for key, value in holder.value if value is node), node) if isinstance(location[-1], str) else node
    return "".join(lines[: key.start_mark.line] + lines[line_after(node) :])


def with_lines(text: str, where: int, margin: int, made: str) -> str:
    """The file with the lines of `made` above line `where`, so far from the left."""
    lines = _LINE.findall(text)
    ending = "\r\n" if "\r\n" in text else "\n"
    if where == len(lines) and lines and not lines[-1].endswith(ending):
        lines[-1] += ending
    added = "".join(f"{' ' * margin}{line}{ending}" for line in made.splitlines())
    return "".join([*lines[:where], added, *lines[where:]])


def line_after(node: yaml.Node) -> int:
    """The first line below a node; for YAML a block ends only where something else begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        return line_after(node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1])
    return int(node.end_mark.line) + bool(node.end_mark.column)


def as_yaml(value: Any, *, flow: bool = False) -> str:
    """A value as editors write it."""
    style: Mapping[str, Any] = {"default_flow_style": True, "width": 10**6} if flow else {"width": 100}
    made = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, **style)
    return str(made).removesuffix("...\n").strip("\n")


def _with_field(text: str, location: Location, value: Any, after: str) -> str:
    *above, name = location
    parent = node_at(text, tuple(above))
    if parent.flow_style:
        at = parent.end_mark.index - 1
        return f"{text[:at]}, {name}: {as_yaml(value, flow=True)}{text[at:]}"
    beside = next((held for key, held in parent.value if key.value == after), parent)
    return with_lines(text, line_after(beside), parent.value[0][0].start_mark.column, as_yaml({name: value}))


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]
    """Lists spring in, and a day or a number that is a text has double quotes."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:
        return super().increase_indent(flow, False)


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, '"' if text[:1].isdigit() else None),
)

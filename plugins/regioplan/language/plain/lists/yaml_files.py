"""Reading one YAML file of a word list: everything is text, and every mistake has a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from ..passages import Place

Node = yaml.Node
Value = str | dict[str, str]

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_YAML_HELP = "zet de regels recht onder elkaar; zet een tekst met een dubbele punt of komma tussen aanhalingstekens"


class ListError(Exception):
    """A word list cannot be used. The message says where and what to do, in Dutch."""

    def __init__(self, place: Place, what: str, how: str) -> None:
        self.place, self.what, self.how = place, what, how
        super().__init__(f"{place}\n  Fout: {what}.\n  Zo kan het: {how}.")


@dataclass(frozen=True)
class ListFile:
    """A YAML file with headings, and a list or fields under each."""

    name: str
    """Path from the project folder."""
    node: yaml.MappingNode
    """What was read."""

    @classmethod
    def read(cls, path: Path, root: Path) -> ListFile:
        """Read `path`; raises `ListError` when it is not there or not as it should be."""
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
        node = _compose(path, name)
        if not isinstance(node, yaml.MappingNode):
            how = "vergelijk het bestand met het voorbeeld bovenaan"
            raise ListError(Place(name, 1), "bovenaan hoort een kop, zoals “woorden:”", how)
        return cls(name, node)

    def parts(self) -> Iterator[tuple[str, Node]]:
        """The headings of the file, with what stands under each."""
        return ((key.value, value) for key, value in self.node.value)

    def items(self, heading: str) -> list[Node]:
        """The list under `heading`."""
        node = dict(self.parts()).get(heading)
        if not isinstance(node, yaml.SequenceNode):
            how = f"begin met “{heading}:”, met de regels eronder"
            raise ListError(Place(self.name, 1), f"het bestand heeft geen lijst “{heading}:”", how)
        return list(node.value)

    def fields(self, node: Node, known: Sequence[str] = ()) -> dict[str, Value]:
        """The fields under `node`. One that stands there twice, or is not `known`, is an error."""
        if not isinstance(node, yaml.MappingNode):
            raise self.error(
                node, "hier horen velden, zoals “woord: ...”", "vergelijk de regel met het voorbeeld bovenaan"
            )
        found: dict[str, Value] = {}
        for key, value in node.value:
            if known and key.value not in known:
                raise self.error(key, f"het veld “{key.value}” bestaat niet", f"kies uit: {', '.join(known)}")
            if key.value in found:
                raise self.error(key, f"“{key.value}” staat er twee keer", "houd er één over")
            found[key.value] = self._forms(value) if isinstance(value, yaml.MappingNode) else self._value(value)
        return found

    def needed(self, node: Node, field: str) -> str:
        """The text of a field that has to be there."""
        value = self.fields(node).get(field)
        if not value or not isinstance(value, str):
            raise self.error(node, f"het veld “{field}” ontbreekt", f"schrijf er bij: {field}: ...")
        return value

    def text(self, node: Node) -> str:
        """The one text that `node` has to be."""
        value = self._value(node)
        if not value:
            raise self.error(node, "hier hoort een tekst", "vul de regel, of haal hem weg")
        return value

    def line(self, node: Node) -> int:
        """Line of `node` in the file, from 1."""
        return node.start_mark.line + 1

    def error(self, node: Node, what: str, how: str) -> ListError:
        """A mistake at `node`."""
        return ListError(Place(self.name, self.line(node)), what, how)

    def _forms(self, node: yaml.MappingNode) -> dict[str, str]:
        return {key.value: self._value(value) for key, value in node.value}

    def _value(self, node: Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(node, "hier hoort een tekst, geen lijst", "zet de tekst achter de dubbele punt")
        return str(node.value).strip()


def _compose(path: Path, name: str) -> Node | None:
    try:
        return yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=_Loader)
    except OSError:
        raise ListError(Place(name, 1), "het bestand is er niet", "zet het terug, of maak het opnieuw") from None
    except UnicodeDecodeError:
        how = "bewaar het bestand met codering UTF-8"
        raise ListError(Place(name, 1), "er staat een teken dat niet leesbaar is", how) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise ListError(
            Place(name, mark.line + 1 if mark else 1), "deze regel is geen geldige YAML", _YAML_HELP
        ) from None

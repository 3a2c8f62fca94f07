"""Reading one YAML file of a word list: everything is text, and every mistake has a line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from ..letters import broken_letters, decode, mend
from ..passages import Place

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_EXAMPLE = "vergelijk de regel met het voorbeeld bovenaan"
_YAML_HELP = "zet de regels recht onder elkaar; zet een tekst met een dubbele punt of komma tussen aanhalingstekens"


@dataclass(frozen=True, order=True)
class Mistake:
    """Something in a word list that cannot be used."""

    place: Place
    """Where it is."""
    what: str
    """What is wrong, in Dutch."""
    how: str
    """How to do it right."""

    def __str__(self) -> str:
        return f"{self.place}\n  Fout: {self.what}.\n  Zo kan het: {self.how}."


class ListError(Exception):
    """The word lists cannot be used; carries every mistake that was found."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__("\n\n".join(map(str, self.mistakes)))


@dataclass(frozen=True)
class ListFile:
    """A YAML file with headings, and a list or fields under each. What is not as it should be is remembered."""

    name: str
    """Path from the project folder."""
    node: yaml.MappingNode
    """What was read."""
    mistakes: list[Mistake] = field(default_factory=list)
    """What was wrong with the parts that were asked for."""

    @classmethod
    def read(cls, path: Path, root: Path) -> "ListFile":
        """Read `path`; raises `ListError` when it is not there, or no YAML with headings."""
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
        node = _compose(path, name)
        if not isinstance(node, yaml.MappingNode):
            how = "vergelijk het bestand met het voorbeeld bovenaan"
            raise _error(name, 1, "bovenaan hoort een kop, zoals “woorden:”", how)
        return cls(name, node)

    def parts(self) -> Iterator[tuple[str, yaml.Node]]:
        """The headings of the file, with what stands under each."""
        return ((key.value, value) for key, value in self.node.value)

    def items(self, heading: str) -> list[yaml.Node]:
        """The list under `heading`."""
        node = dict(self.parts()).get(heading)
        if isinstance(node, yaml.SequenceNode):
            return list(node.value)
        how = f"begin met “{heading}:”, met de regels eronder"
        self.refuse(self.node, f"het bestand heeft geen lijst “{heading}:”", how)
        return []

    def fields(self, node: yaml.Node, known: Sequence[str] = (), needed: Sequence[str] = ()) -> Mapping[str, yaml.Node]:
        """The fields under `node`: one that stands there twice, is not `known`, or is `needed` and empty, is wrong."""
        if not isinstance(node, yaml.MappingNode):
            self.refuse(node, "hier horen velden, zoals “woord: ...”", _EXAMPLE)
            return {}
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if known and key.value not in known:
                self.refuse(key, f"het veld “{key.value}” bestaat niet", f"kies uit: {', '.join(known)}")
            elif key.value in found:
                self.refuse(key, f"“{key.value}” staat er twee keer", "houd er één over")
            found[key.value] = value
        for name in needed:
            if name not in found or not found[name].value:
                self.refuse(node, f"het veld “{name}” ontbreekt", f"schrijf er bij: {name}: ...")
        return found

    def text(self, node: yaml.Node | None) -> str:
        """The one text that `node` is; empty when there is none."""
        if node is None or isinstance(node, yaml.ScalarNode):
            return str(node.value).strip() if node else ""
        self.refuse(node, "hier hoort een tekst, geen lijst", "zet de tekst achter de dubbele punt")
        return ""

    def line(self, node: yaml.Node) -> int:
        """Line of `node` in the file, from 1."""
        return int(node.start_mark.line) + 1

    def refuse(self, node: yaml.Node, what: str, how: str) -> None:
        """Remember a mistake at `node`."""
        self.mistakes.append(Mistake(Place(self.name, self.line(node)), what, how))


def _compose(path: Path, name: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(_text(path, name), Loader=_Loader)
    except OSError:
        raise _error(name, 1, "het bestand is er niet", "zet het terug, of maak het opnieuw") from None
    except UnicodeDecodeError:
        how = "bewaar het bestand met codering UTF-8"
        raise _error(name, 1, "er staat een teken dat niet leesbaar is", how) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _error(name, mark.line + 1 if mark else 1, "deze regel is geen geldige YAML", _YAML_HELP) from None
    return node


def _text(path: Path, name: str) -> str:
    """The text of a file with whole letters; raises `ListError` for letters that are broken for good."""
    text = mend(decode(path.read_bytes()))
    broken = [
        Mistake(
            Place(name, one.line), f"in dit woord is een letter kapot gegaan: “{one.word}”", "typ het woord opnieuw"
        )
        for one in broken_letters(text)
    ]
    if broken:
        raise ListError(broken)
    return text


def _error(name: str, line: int, what: str, how: str) -> ListError:
    return ListError([Mistake(Place(name, line), what, how)])

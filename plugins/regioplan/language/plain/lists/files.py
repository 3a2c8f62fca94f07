"""Reading the word lists: jargon.yml, formeel.yml, namen.yml and uitzonderingen.yml."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import yaml

from ..passages import Exempt, Place
from ..rules.names import PAGE_RULES, RULES, rule_named
from .listed import HARD_KINDS, ListedWord, Manner, WordLists
from .yaml_files import ListError, ListFile, Mistake

_HARD_FIELDS = ("woord", "soort", "voluit", "schrijf", "uitleg", "vormen", "tip", "los")
_EXEMPT_FIELDS = ("zin", "regel", "reden", "bestand")
_MANNERS: dict[str, Manner] = {"stijf": "stiff", "mild": "stiff", "afgekort": "short", "gewoon": "plain"}
"""The headings of formeel.yml, and what kind of words stand under each."""
_Value = TypeVar("_Value")


def read_word_lists(folder: Path, *, root: Path | None = None) -> WordLists:
    """The lists in `folder`. Messages name files from `root`. Raises `ListError` with all mistakes."""
    mistakes: list[Mistake] = []

    def listed(name: str, values_in: Callable[[ListFile], Iterable[_Value]]) -> tuple[_Value, ...]:
        try:
            file = ListFile.read(folder / f"{name}.yml", root or folder)
        except ListError as error:
            mistakes.extend(error.mistakes)
            return ()
        values = tuple(values_in(file))
        mistakes.extend(file.mistakes)
        return values

    lists = WordLists(
        words=(*listed("jargon", _hard_words), *listed("formeel", _plain_words)),
        names=frozenset(listed("namen", _names)),
        exceptions=listed("uitzonderingen", _exceptions),
    )
    if mistakes:
        raise ListError(mistakes)
    return lists


def _hard_words(file: ListFile) -> Iterator[ListedWord]:
    for node in file.items("woorden"):
        fields = dict(file.fields(node, _HARD_FIELDS, needed=("woord", "soort", "uitleg")))
        forms = _forms(file, fields.pop("vormen", None))
        entry = {name: file.text(value) for name, value in fields.items()}
        kind = entry.get("soort", "")
        if kind and kind not in HARD_KINDS:
            file.refuse(node, f"de soort “{kind}” bestaat niet", f"kies uit: {', '.join(HARD_KINDS)}")
        yield ListedWord(
            word=entry.get("woord", ""),
            manner="hard",
            kind=kind,
            in_full=entry.get("voluit", ""),
            plain=entry.get("schrijf", ""),
            meaning=entry.get("uitleg", ""),
            forms=forms,
            is_mild=entry.get("tip") == "ja",
            is_loose=entry.get("los") == "ja",
        )


def _forms(file: ListFile, node: yaml.Node | None) -> dict[str, str]:
    """Other forms of a word, each with what fits in its place."""
    if node is None or not node.value:
        return {}
    if not isinstance(node, yaml.MappingNode):
        how = "schrijf: vormen: {meervoud: wat daar past}"
        file.refuse(node, "bij “vormen” staat geen lijst van vormen", how)
        return {}
    return {form: file.text(value) for form, value in file.fields(node).items()}


def _plain_words(file: ListFile) -> Iterator[ListedWord]:
    for heading, node in file.parts():
        if heading not in _MANNERS:
            file.refuse(node, f"de kop “{heading}” bestaat niet", f"kies uit: {', '.join(_MANNERS)}")
        elif heading == "gewoon":
            yield from (ListedWord(word=word, manner="plain") for word in _lines(file, heading))
        else:
            for word, value in file.fields(node).items():
                if not (plain := file.text(value)):
                    file.refuse(value, f"bij “{word}” staat geen gewoon woord", f"schrijf: {word}: gewoon woord")
                is_mild = heading == "mild"
                yield ListedWord(word=word, manner=_MANNERS[heading], plain=plain, is_mild=is_mild, is_loose=True)


def _names(file: ListFile) -> Iterator[str]:
    for heading, _ in file.parts():
        yield from _lines(file, heading)


def _lines(file: ListFile, heading: str) -> Iterator[str]:
    """The texts of a plain list; none is empty."""
    for node in file.items(heading):
        if not node.value:
            file.refuse(node, "hier hoort een tekst", "vul de regel, of haal hem weg")
        yield file.text(node)


def _exceptions(file: ListFile) -> Iterator[Exempt]:
    for node in file.items("uitzonderingen"):
        fields = file.fields(node, _EXEMPT_FIELDS, needed=("regel", "reden"))
        entry = {name: file.text(value) for name, value in fields.items()}
        rule = rule_named(entry.get("regel", ""))
        if not entry.get("zin") and (rule not in PAGE_RULES or not entry.get("bestand")):
            file.refuse(
                node, "het veld “zin” ontbreekt", "schrijf er bij: zin: ... (voor een hele pagina: bestand: ...)"
            )
        if rule and rule not in RULES:
            file.refuse(node, f"de regel “{rule}” bestaat niet", f"kies uit: {', '.join(RULES)}")
        yield Exempt(
            sentence=" ".join(entry.get("zin", "").split()),
            rule=rule,
            reason=entry.get("reden", ""),
            place=Place(file.name, file.line(node)),
            file=entry.get("bestand", ""),
        )

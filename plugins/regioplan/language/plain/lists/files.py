"""Reading the word lists: jargon.yml, formeel.yml, namen.yml and uitzonderingen.yml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..passages import Place
from ..rules.names import RULES
from .listed import HARD_KINDS, Exempt, ListedWord, WordLists
from .yaml_files import ListFile, Node

_HARD_FIELDS = ("woord", "soort", "voluit", "schrijf", "uitleg", "vormen", "tip", "los")
_EXEMPT_FIELDS = ("zin", "regel", "reden", "bestand")
_PLAIN_HEADINGS = ("stijf", "mild", "afgekort", "gewoon")


def read_word_lists(folder: Path, *, root: Path | None = None) -> WordLists:
    """The lists in `folder`. Messages name files from `root`. Raises `ListError` at the first mistake."""
    files = {
        name: ListFile.read(folder / f"{name}.yml", root or folder)
        for name in ("jargon", "formeel", "namen", "uitzonderingen")
    }
    return WordLists(
        words=(*_hard_words(files["jargon"]), *_plain_words(files["formeel"])),
        names=frozenset(_names(files["namen"])),
        exceptions=tuple(_exceptions(files["uitzonderingen"])),
    )


def _hard_words(file: ListFile) -> Iterator[ListedWord]:
    for node in file.items("woorden"):
        entry = file.fields(node, _HARD_FIELDS)
        vormen = entry.get("vormen") or {}
        if not isinstance(vormen, dict):
            raise file.error(
                node, "bij “vormen” staat geen lijst van vormen", "schrijf: vormen: {meervoud: wat daar past}"
            )
        yield ListedWord(
            word=file.needed(node, "woord"),
            manner="hard",
            kind=_kind(file, node),
            in_full=str(entry.get("voluit", "")),
            plain=str(entry.get("schrijf", "")),
            meaning=file.needed(node, "uitleg"),
            forms=vormen,
            is_mild=entry.get("tip") == "ja",
            is_loose=entry.get("los") == "ja",
        )


def _kind(file: ListFile, node: Node) -> str:
    kind = file.needed(node, "soort")
    if kind not in HARD_KINDS:
        raise file.error(node, f"de soort “{kind}” bestaat niet", f"kies uit: {', '.join(HARD_KINDS)}")
    return kind


def _plain_words(file: ListFile) -> Iterator[ListedWord]:
    for heading, node in file.parts():
        if heading not in _PLAIN_HEADINGS:
            raise file.error(node, f"de kop “{heading}” bestaat niet", f"kies uit: {', '.join(_PLAIN_HEADINGS)}")
        if heading == "gewoon":
            yield from (ListedWord(word=file.text(item), manner="plain") for item in file.items(heading))
            continue
        for word, plain in file.fields(node).items():
            if not plain:
                raise file.error(node, f"bij “{word}” staat geen gewoon woord", f"schrijf: {word}: gewoon woord")
            manner = "short" if heading == "afgekort" else "stiff"
            yield ListedWord(word=word, manner=manner, plain=str(plain), is_mild=heading == "mild", is_loose=True)


def _names(file: ListFile) -> Iterator[str]:
    for heading, _ in file.parts():
        for node in file.items(heading):
            yield file.text(node)


def _exceptions(file: ListFile) -> Iterator[Exempt]:
    for node in file.items("uitzonderingen"):
        entry = file.fields(node, _EXEMPT_FIELDS)
        rule = file.needed(node, "regel")
        if rule not in RULES:
            raise file.error(node, f"de regel “{rule}” bestaat niet", f"kies uit: {', '.join(RULES)}")
        yield Exempt(
            sentence=" ".join(file.needed(node, "zin").split()),
            rule=rule,
            reason=file.needed(node, "reden"),
            place=Place(file.name, file.line(node)),
            file=str(entry.get("bestand", "")),
        )

"""A text is a text, whatever it holds: mark-up in any field of any kind is shown, never obeyed."""

from __future__ import annotations

import json
import re
import shutil
import typing
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import yaml
from fictional import PEILDATUM, copy_region
from lxml import etree, html
from pydantic import BaseModel, BeforeValidator
from regioplan.building import build_site
from regioplan.data import values
from regioplan.data.loading import load
from regioplan.data.model import FOLDERS, LISTS, SINGLES
from regioplan.data.vertaalbaar import easy_texts
from regioplan.texts.examiner import Examined

HOSTILE = (
    "=- zo{number}zo <script>alert(1)</script> <img src=x onerror=alert(1)> \"'> **vet** _schuin_ ~~weg~~ `code` "
    "[klik](javascript:alert(1)) ![x](x) https://kwaad.example/ <b>dik</b> &amp; &lt; &#60; {{{{ 7*7 }}}} {{% raw %}} "
    "{{: .klasse #anker }} <!-- toon: themas --> | # kop ]]> \\ \\* $x^2$ 1. 50% © “’” --- {{# x #}} *[HTML]: x "
    "zo{number}zo"
)
QUESTION = ".boodschap.opening"
"""Only a question may stand here, so a hostile one does."""
_WITHOUT_BRACKETS = str.maketrans("", "", "[]")
MADE_FROM_TITLES = {"id", "for", "aria-labelledby", "aria-describedby", "popovertarget"}
"""The h1 has an anchor of the words in it; letters, digits and dashes only."""
NOT_SHOWN = {
    "Regio.plan.bron.plaats",  # the page about the region names the source of the region
    "begrippen.begrippen.varianten",  # forms by which the glossary finds a term
    "fijne-buurt.resultaten.afspraken.eerder.bron.plaats",  # beside the reason of a moved deadline
    # How a command finds the numbers in a table.
    *(f"buren-kennen.afkomst.{name}" for name in ("tabel", "gebied", "jaar", "waarde", "filter", "groep", "eenheid")),
    *(f"inwoners.afkomst.{name}" for name in ("tabel", "gebied", "eenheid", "gebieden")),
    # The block with the sources shows them; no page of the fictional region asks for it.
    "documenten.documenten.let_op",
    "documenten.documenten.omschrijving",
    # A page of a plan names the source of a list or a theme; that of each line is in the files of the plans.
    "bergstad.geld.lijsten.regels.bron.plaats",
    "waterproef.geld.lijsten.regels.bron.plaats",
    "waterproef.looptijden.bron.plaats",
    "waterproef.themas.subthemas.bron.plaats",
}
IN_SENTENCES = {"redactie/taal/index.html"}
"""Pages that show texts cut into sentences."""
MARK = re.compile(r"zo(\d+)zo")

pytestmark = pytest.mark.slow


class Poisoned:
    """A copy of the fictional region with a hostile text in every field that takes a text."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.fields: list[str] = []
        for name, model in SINGLES.items():
            if name != "adressen" and (root / "data" / f"{name}.yml").is_file():
                self._poison(root / "data" / f"{name}.yml", model)
        for name, (_, model) in LISTS.items():
            self._poison(root / "data" / f"{name}.yml", model)
        for name, (_, model) in FOLDERS.items():
            for path in sorted((root / "data" / name).glob("*.yml")):
                self._poison(path, model)
        self._poison_language(root / "data" / "vertalingen" / "eo")

    def text(self, number: int) -> str:
        text = HOSTILE.format(number=number) + "?" * self.fields[number].endswith(QUESTION)
        return text.translate(_WITHOUT_BRACKETS) if self.fields[number].startswith("eo.") else text

    def _poison_language(self, folder: Path) -> None:
        """Every sentence of every page gets a hostile translation. There brackets have a meaning: a Dutch name."""
        words = yaml.load((folder / "taal.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        pages = sorted(path.stem for path in folder.glob("*.yml") if path.stem != "taal")
        shutil.rmtree(folder)
        texts = easy_texts(load(self.root, peildatum=PEILDATUM).data)
        folder.mkdir()
        for page in pages:
            pairs = [{"nl": text, "tekst": self._new(f"eo.{page}")} for text in texts[page]]
            looked_over = {"nagekeken_door": self._new(f"eo.{page}.nagekeken_door"), "nagekeken_op": "2023-06-01"}
            words_of_search = {"zoekwoorden": [self._new(f"eo.{page}.zoekwoorden")]}
            _write(folder / f"{page}.yml", {"zinnen": pairs} | looked_over | words_of_search)
        (plan,) = (pair for pair in words["woorden"] if pair["nl"] == "het merenplan")
        plan.update(nl=self.text(self.fields.index("Regio.plan.kort")), tekst=self._new("eo.plan"))
        _write(folder / "taal.yml", words | {"naam": self._new("eo.naam")})

    def _new(self, place: str) -> str:
        self.fields.append(place)
        return self.text(len(self.fields) - 1)

    def _poison(self, path: Path, model: type[BaseModel]) -> None:
        tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        tree.pop("publiceer_op", None)  # what stays off the site until its day shows nothing
        if model is FOLDERS["cijfers"][1]:
            tree.pop("belofte", None)  # it must count in the same unit
        poisoned = self._record(model, tree, path.stem if model not in SINGLES.values() else model.__name__)
        _write(path, poisoned)

    def _record(self, model: type[BaseModel], tree: dict[str, Any], place: str) -> dict[str, Any]:
        kinds = typing.get_type_hints(model, include_extras=True)
        return {name: self._value(kinds[name], value, f"{place}.{name}") for name, value in tree.items()}

    def _value(self, annotation: Any, value: Any, place: str) -> Any:
        if isinstance(value, list):
            return [self._value(annotation, item, place) for item in value]
        if isinstance(value, dict):
            return self._record(next(_records(annotation)), value, place)
        if not _takes_text(annotation):
            return value
        return self._new(place)


def _write(path: Path, tree: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")


def _records(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and not typing.get_args(annotation):
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for inner in typing.get_args(annotation):
        yield from _records(inner)


_TEXTS: Any = (values.Naam, values.Tekst, values.MakkelijkeTekst, values.Alineas)
_READ_AS_TEXT = [kind.__metadata__[0] for kind in _TEXTS]
"""What reads a text, and what reads paragraphs."""


def _takes_text(annotation: Any) -> bool:
    if isinstance(annotation, BeforeValidator):
        return annotation in _READ_AS_TEXT
    return any(_takes_text(inner) for inner in typing.get_args(annotation)) or any(
        _takes_text(inner) for inner in getattr(annotation, "__metadata__", ())
    )


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Poisoned:
    return Poisoned(copy_region(tmp_path_factory.mktemp("kwaad") / "regio"))


@pytest.fixture(scope="module")
def built(poisoned: Poisoned, peildatum: date) -> Path:
    folder = poisoned.root.parent / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Examined, "errors", ())  # these texts are none to read
        build_site(poisoned.root, folder, peildatum=peildatum)
    return folder


def test_every_kind_of_file_takes_part(poisoned: Poisoned) -> None:
    assert len(poisoned.fields) > 250
    assert {"Regio.titel", "partners.partners.naam", "fijne-buurt.resultaten.tekst"} <= set(poisoned.fields)


def test_pages_show_mark_up_as_text(poisoned: Poisoned, built: Path) -> None:
    for path in sorted(built.rglob("*.html")):
        page = html.document_fromstring(path.read_bytes())
        where = path.relative_to(built).as_posix()
        for element in page.iter():
            assert element.tag not in ("b", "del") or not MARK.search(element.text_content()), where
            if not isinstance(element.tag, str):
                assert not MARK.search(element.text or ""), f"{where}: a text ended up in a comment"
                continue
            assert not any(name.startswith("on") for name in element.attrib), f"{where}: {element.attrib}"
            assert not element.get("href", "").startswith(("javascript:", "https://kwaad")), where
            assert element.get("class") != "klasse" and element.get("id") != "anker", where
            for name, value in element.attrib.items():
                if name in MADE_FROM_TITLES or value.startswith("#"):
                    continue
                as_typed = unquote(value) if value.startswith("mailto:") else value
                _assert_whole(as_typed, poisoned, f"{where} <{element.tag} {name}>")
            if element.tag == "script":
                assert "alert(1)" not in (element.text or "") or element.get("type", "").endswith("json"), where
        if where not in IN_SENTENCES:
            _read_yaml(page)
            _assert_whole(page.find("body").text_content(), poisoned, where)
        _assert_whole(page.findtext("head/title"), poisoned, f"{where} <title>")


def _read_yaml(page: html.HtmlElement) -> None:
    """Put what YAML reads in the place of each block of it that an editor can copy: texts without its quotes."""
    for code in page.iterfind(".//pre/code"):
        if MARK.search(code.text_content()):
            read = yaml.load(code.text_content(), Loader=yaml.BaseLoader)
            entries = read if isinstance(read, list) else [read]
            values = [value for entry in entries for value in entry.values()]
            assert values and all(isinstance(value, str) for value in values), code.text_content()
            code[:], code.text = [], " ".join(values)


def _assert_whole(text: str | None, poisoned: Poisoned, where: str) -> None:
    """Every hostile text in `text` is there from begin to end, character for character; lines may be broken."""
    text = "".join((text or "").split())
    for number in {int(mark) for mark in MARK.findall(text)}:
        marker, whole = f"zo{number}zo", "".join(poisoned.text(number).split())
        assert 2 * text.count(whole) == text.count(marker) or _is_shortened(text, marker, whole), (
            f"{where}, {poisoned.fields[number]}:\n{text[max(0, text.find(marker) - 30) : text.find(marker) + 420]}"
        )


def _is_shortened(text: str, marker: str, whole: str) -> bool:
    """A title or description may be cut off, but what is there must be as written."""
    start = text.index(marker) - whole.index(marker)
    return text.count(marker) == 1 and start >= 0 and whole.startswith(text[start:].partition("…")[0][:60])


def test_machine_readable_files_hold_the_text_as_written(poisoned: Poisoned, built: Path) -> None:
    for path in sorted(built.rglob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        is_for_plotly = {"data", "layout"} <= set(data)
        if path.name == "oembed.json":
            assert not re.search(r"<(?!/?iframe)\w", data.pop("html")), (
                "the code to embed is mark-up, and holds none of theirs"
            )
        for text in _strings(data):
            if is_for_plotly:  # plotly obeys some mark-up, so its texts are escaped and folded with <br>
                assert not re.search(r"<(?!br>|/?b>|extra>|/extra>)\w", text), f"{path.name}: {text}"
            else:
                _assert_whole(text, poisoned, path.name)
    for path in sorted(built.rglob("*.xml")):
        etree.parse(path)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    elif isinstance(value, str):
        yield value


def test_every_text_of_an_editor_is_on_the_site(poisoned: Poisoned, built: Path) -> None:
    """On a page or, for words that only search uses, in its list; nobody writes for the drawer.

    The open data has everything that the YAML says, so that does not count.
    """
    shown = set()
    for path in built.rglob("*"):
        if path.suffix in (".html", ".json", ".js") and "/bron/" not in path.as_posix() and path.name != "plan.json":
            shown |= {int(mark) for mark in MARK.findall(path.read_text(encoding="utf-8"))}
    hidden = {place for number, place in enumerate(poisoned.fields) if number not in shown}
    assert sorted(hidden - NOT_SHOWN) == [], "\n".join(sorted(hidden - NOT_SHOWN))

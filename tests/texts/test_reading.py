"""Which texts are read, at which level, and that nothing a reader meets is left out or told twice."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from inspect import isclass
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, get_args

import pytest
import regioplan.data
from fictional import OVERRIDES, ROOT
from lxml import html
from regioplan.data.doelen import Doel
from regioplan.data.makkelijk import MakkelijkeKaart
from regioplan.data.model import Regiodata
from regioplan.data.partners import Partner
from regioplan.data.plannen import Plan
from regioplan.data.problems import DataError
from regioplan.data.records import Record
from regioplan.data.uitspraken import MakkelijkeUitspraak, Uitspraak
from regioplan.data.values import Naam, Tekst
from regioplan.data.walking import levels_of
from regioplan.language.plain import Passage, Place, sentences_of
from regioplan.texts.examiner import SitePage, Texts, generated_passages
from regioplan.texts.gathering import shell_pages

from .conftest import examine

MODULES = [import_module(f"regioplan.data.{module.name}") for module in iter_modules(regioplan.data.__path__)]
RECORDS = sorted(
    {
        kind
        for module in MODULES
        for kind in vars(module).values()
        if isclass(kind) and issubclass(kind, Record) and kind is not Regiodata
    },
    key=lambda kind: kind.__name__,
)


def said_by(passages: Iterable[Passage]) -> list[str]:
    return [sentence for passage in passages for sentence in sentences_of(passage)]


def said_in(html_text: str) -> list[str]:
    return said_by(SitePage("/x/", "X", "B1", Place("x.md", 1), "x.md", html_text).read().passages)


def bare_texts(annotation: Any) -> Iterator[Any]:
    """Every `str` in an annotation that nothing was said about."""
    if annotation is str:
        yield annotation
    elif not hasattr(annotation, "__metadata__"):
        for inner in get_args(annotation):
            yield from bare_texts(inner)


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_text_in_the_data_is_a_text_or_a_name(kind: type[Record]) -> None:
    fields = kind.model_fields.items()
    bare = [name for name, field in fields if not field.metadata and list(bare_texts(field.annotation))]
    assert bare == []


def test_names_are_no_texts() -> None:
    assert "naam" not in levels_of(Partner)
    assert "omschrijving" in levels_of(Partner)
    assert Naam != Tekst


@pytest.mark.parametrize(
    ("kind", "field", "level"),
    [
        (MakkelijkeUitspraak, "streven", "A2"),
        (Doel, "waarom", "B1"),
        (Uitspraak, "belofte", "B1"),
        (Partner, "omschrijving", "B1"),
        (MakkelijkeKaart, "titel", "A2"),
        (Plan, "inleiding", "B1"),
    ],
)
def test_a_field_has_the_level_of_its_readers(kind: type[Record], field: str, level: str) -> None:
    assert levels_of(kind)[field].niveau == level


def test_every_page_is_read(texts: Texts) -> None:
    urls = {page.url for page in texts.pages}
    assert {"/", "/doelen/fijne-buurt/", "/partners/kliniek-de-kuif/", "/voortgang/", "/makkelijk/"} <= urls
    assert {"overrides/404.html", "overrides/schil/voet.html", "overrides/assets/zoek.js"} <= urls


def test_easy_pages_have_to_be_easier(texts: Texts) -> None:
    levels = {page.url: page.niveau for page in texts.pages}
    assert (levels["/makkelijk/"], levels["/doelen/"]) == ("A2", "B1")


def test_what_people_wrote_is_not_told_again_for_each_page_that_shows_it() -> None:
    written = [Passage("U kunt altijd bellen.", Place("data/x.yml", 3))]
    page = [Passage("U kunt altijd bellen. Dit is nieuw.", Place("overrides/x.md", 1))]
    place = Place("overrides/y.md", 1)
    quoted = [Passage("“U kunt altijd bellen.”", place), Passage("Zo is het: U kunt altijd bellen.", place)]
    found = generated_passages([page, page, quoted], written)
    assert [passage.text for passage in found] == ["Dit is nieuw.", "Zo is het:"]


def test_headings_names_of_sources_and_search_words_are_not_read() -> None:
    text = "## De governance {: #kop }\n\n<p>Bron: <cite>governance</cite>.</p>\n<p>Zoek op <kbd>governance</kbd>.</p>"
    assert "governance" not in " ".join(said_in(text))


def test_letters_keep_their_lines() -> None:
    letter = "<textarea>Beste mensen,\n\nHoe gaat het\n- Goed?</textarea>"
    assert said_in(letter) == ["Beste mensen,", "Hoe gaat het", "- Goed?"]


@pytest.mark.parametrize("name", ["schil/voet.html", "404.html", "assets/zoek.js", "assets/voorlezen.js"])
def test_the_frame_and_the_scripts_are_read_too(name: str) -> None:
    page = next(page for page in shell_pages(OVERRIDES) if page.url == f"overrides/{name}")
    said = " ".join(said_by(page.read().passages))
    assert len(said.split()) > 1
    assert not re.search(r"[{}<>]|querySelector|\bconst\b", said)


def test_everything_a_built_page_says_has_been_read(voorbeeld_folder: Path, texts: Texts) -> None:
    """The paragraphs of finished pages, made by MkDocs, are those that were examined."""
    read = texts.read()
    known = {_letters(sentence) for sentence in said_by(read.written)}
    known |= {_letters(sentence) for page in read.pages for sentence in said_by(page.passages)}
    pages = [path for path in sorted(voorbeeld_folder.glob("*/*/index.html")) if path.parent.name != "taal"]
    unread = [
        (path.parent.name, sentence)
        for path in pages
        if (tree := html.parse(path)).getroot().get("lang") == "nl"
        for paragraph in tree.findall(".//article//p")
        for sentence in sentences_of(Passage(_shown(paragraph), Place("", 1)))
        if (said := _letters(sentence)) and said not in known
    ]
    assert len(known) > 500
    assert unread == []


def _shown(paragraph: html.HtmlElement) -> str:
    """What a reader sees or hears of a paragraph, but for names, search words and labels."""
    for label in paragraph.xpath(".//*[@data-merk]"):
        label.tail = f". {label.tail or ''}"
    for left_out in paragraph.xpath(".//cite|.//kbd|.//code|.//time|.//*[@aria-hidden='true' or @data-merk]"):
        left_out.drop_tree()
    for line in paragraph.xpath(".//br|.//button"):
        line.tail = f". {line.tail or ''}"
    return " ".join(paragraph.text_content().split())


def _letters(sentence: str) -> str:
    return re.sub(r"\W+", " ", sentence).strip()


@pytest.mark.slow
def test_what_the_program_says_only_of_some_data_passes_the_lists_of_editors(copy_of_voorbeeld: Path) -> None:
    """Such as a round that is open; what the small region does not explain, the real one does."""
    for name in ("formeel", "jargon"):
        shutil.copy(ROOT / f"data/taal/{name}.yml", copy_of_voorbeeld / "data/taal")
    ours = [one for one in examine(copy_of_voorbeeld).errors if one.place.file.startswith(("overrides/", "plugins/"))]
    assert [
        one.sentence for one in ours if not re.search("coalitie|ketenaanpak|transformatie", one.sentence.lower())
    ] == []


@pytest.mark.slow
def test_a_page_may_be_easier_or_free_and_says_why(copy_of_voorbeeld: Path) -> None:
    hard = "De governance.\n"
    path = copy_of_voorbeeld / "content" / "index.md"
    text = path.read_text(encoding="utf-8").rstrip() + f"\n\n{hard}"
    path.write_text(text, encoding="utf-8")
    assert any(finding.place.file == "content/index.md" for finding in examine(copy_of_voorbeeld).errors)
    free = "---\nniveau: vrij\nniveau_reden: Alleen voor juristen.\n"
    path.write_text(text.replace("---\n", free, 1), encoding="utf-8")
    assert not any(finding.place.file == "content/index.md" for finding in examine(copy_of_voorbeeld).errors)


@pytest.mark.parametrize(
    ("head", "field", "what"),
    [
        ("niveau: C2", "niveau", "“C2” is geen niveau"),
        ("niveau: vrij", "niveau_reden", "een pagina die moeilijk mag zijn, zegt niet waarom"),
    ],
)
def test_a_level_that_cannot_be_is_told(head: str, field: str, what: str, copy_of_voorbeeld: Path) -> None:
    path = copy_of_voorbeeld / "content" / "index.md"
    path.write_text(path.read_text(encoding="utf-8").replace("---\n", f"---\n{head}\n", 1), encoding="utf-8")
    with pytest.raises(DataError) as told:
        examine(copy_of_voorbeeld)
    assert [(problem.file, problem.field, problem.what) for problem in told.value.problems] == [
        ("content/index.md", field, what)
    ]

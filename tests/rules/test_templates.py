"""House rules of the templates: a header that is true, no arithmetic, nothing trusted that editors wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import jinja2
import pytest
import regioplan
from every import every
from regioplan.data.records import Record
from regioplan.derived.addresses import Addresses
from regioplan.derived.views import SlotstandView
from regioplan.output import blocks
from regioplan.output.frame import Frame
from regioplan.output.pages import forms_of, pages_of
from regioplan.output.rendering import Renderer
from regioplan.output.templating import environment
from regioplan.pipeline import Prepared


def subclasses(model: type[Record]) -> Iterator[type[Record]]:
    for inner in model.__subclasses__():
        yield inner
        yield from subclasses(inner)


OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
TEMPLATES = sorted(
    path for path in OVERRIDES.rglob("*") if path.suffix in (".md", ".html") and "assets" not in path.parts
)
SOURCES = "\n".join(
    path.read_text(encoding="utf-8") for path in [*TEMPLATES, *Path(regioplan.__file__).parent.rglob("*.py")]
)
"""All that can use a field."""
RECORDS = {model.__name__: model for model in subclasses(Record)}
OURS = [path for path in TEMPLATES if path.relative_to(OVERRIDES).parts[0] in ("paginas", "blokken", "onderdelen")]


def name_of(path: Path) -> str:
    return path.relative_to(OVERRIDES).as_posix()


def without_comments(source: str) -> str:
    return re.sub(r"\{#.*?#\}", "", source, flags=re.DOTALL)


@every(TEMPLATES, name_of)
def test_a_template_opens_with_what_it_shows(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert re.match(r"\{#-?\s+\S[^#]{10,}#\}|\{#-?\s+\S.{10,}?#\}", source, re.DOTALL), "begin with {# what it shows #}"


@pytest.fixture(scope="module")
def given(voorbeeld: Prepared) -> Mapping[str, set[str]]:
    """Names in the context of each page and block template, as they are really rendered."""
    found: dict[str, set[str]] = {}
    original = jinja2.Template.render

    def render(template: jinja2.Template, *args: Any, **names: Any) -> str:
        if template.name:
            found.setdefault(template.name, set()).update(dict(*args, **names))
        return original(template, *args, **names)

    patch = pytest.MonkeyPatch()
    patch.setattr(jinja2.Template, "render", render)
    try:
        renderer = Renderer(voorbeeld.site, OVERRIDES)
        renderer.render((*pages_of(voorbeeld.site), *forms_of(voorbeeld.site, "")), base_url="")
        closed = replace(voorbeeld.site, slotstand=SlotstandView(voorbeeld.site.peildatum, (), (), (), ()))
        ended = [page for page in pages_of(closed) if page.soort == "slotstand"]
        assert [Renderer(closed, OVERRIDES).page(page).url for page in ended] == [Addresses.slotstand]
        for name in blocks.names(OVERRIDES):
            renderer.fill(f"<!-- toon: {name} -->")
    finally:
        patch.undo()
    return found


@every([p for p in OURS if p.parent.name in ("paginas", "blokken") and not p.name.startswith("_")], name_of)
def test_the_header_lists_exactly_what_a_template_is_given(path: Path, given: Mapping[str, set[str]]) -> None:
    name = name_of(path)
    assert name in given, "the fictional region must render every page and block"
    assert documented(name) == given[name]


def test_parts_that_are_rendered_by_themselves_have_a_true_header_too(given: Mapping[str, set[str]]) -> None:
    for name, names in given.items():
        if name.startswith("onderdelen/"):
            assert documented(name) == names, name


@every(OURS, name_of)
def test_a_header_says_only_what_differs_from_the_template_that_it_extends(path: Path) -> None:
    if extended := extended_by(name_of(path)):
        assert described(name_of(path)) & documented(extended) == set()


def documented(name: str) -> set[str]:
    """Names that the header of a template describes, and those that the template that it extends describes."""
    extended = extended_by(name)
    return described(name) | (documented(extended) if extended else set())


def described(name: str) -> set[str]:
    header = (OVERRIDES / name).read_text(encoding="utf-8").partition("#}")[0]
    return set(re.findall(r"^\s*-\s+(\w+)\s+\(", header, re.MULTILINE))


def extended_by(name: str) -> str | None:
    found = re.search(r"\{% extends \"([^\"]+)\" %\}", (OVERRIDES / name).read_text(encoding="utf-8"))
    return found[1] if found else None


@every(OURS, name_of)
def test_templates_do_not_compute(path: Path) -> None:
    source = without_comments(path.read_text(encoding="utf-8"))
    code = " ".join(re.findall(r"\{[{%].*?[%}]\}", source, re.DOTALL))
    code = re.sub(r"\"[^\"]*\"|'[^']*'", '""', code)
    assert not re.search(r"\|\s*(?:sort|round|int|float|groupby|strftime)\b", code), "put a named value in the view"
    assert not re.search(r"[\w)\]]\s[-+/]\s[\w(]|//|\*\*", code), "no arithmetic: put a named value in the view"


@every(OURS, name_of)
def test_nothing_of_an_editor_is_trusted(path: Path) -> None:
    source = without_comments(path.read_text(encoding="utf-8"))
    assert "autoescape false" not in source
    assert not re.search(r"\|\s*safe\b", source)


@every(TEMPLATES, name_of)
def test_the_page_policy_can_be_strict(path: Path) -> None:
    source = without_comments(path.read_text(encoding="utf-8"))
    assert not re.search(r"<[^>{}]*\sstyle=", source), "no style attributes"
    assert not re.search(r"<[^>{}]*\son\w+=", source), "no event handlers"
    assert not re.search(r"<script(?![^>]*(?:\bsrc=|\bld\+json))[^>]*>\s*\S", source), "no scripts in the page"


@every(sorted(RECORDS))
def test_what_editors_write_is_used(record: str) -> None:
    """A field that no template asks for, and no code, is a text for the drawer."""
    unused = [name for name in RECORDS[record].model_fields if not re.search(rf"\.{name}\b|\"{name}\"", SOURCES)]
    assert unused == [], f"show these fields of {record} in a template of overrides/"


@every(OURS, name_of)
def test_every_template_can_be_compiled(path: Path, voorbeeld: Prepared) -> None:
    environment(OVERRIDES, voorbeeld.site).get_template(name_of(path))


def test_the_style_sheet_works_in_both_directions() -> None:
    """Start and end, and never left and right: a translated page may be written from right to left."""
    sheet = (OVERRIDES / "assets" / "stijl.css").read_text(encoding="utf-8")
    physical = re.findall(
        r"(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|[\s;{](?:left|right):", sheet
    )
    assert physical == []
    uneven = [
        line
        for line in re.findall(r"(?:margin|padding|border-width|border-radius): [^;{}()]+;", sheet)
        if len(sides := line.partition(": ")[2].rstrip(";").split()) == 4 and sides[1] != sides[3]
    ]
    assert uneven == []


def test_the_frame_asks_only_what_it_is_given() -> None:
    """A kept page is used again while this is the same; and the theme's environment says nothing of a wrong name."""
    around = [OVERRIDES / "main.html", OVERRIDES / "404.html", *(OVERRIDES / "schil").glob("*.html")]
    asked = {
        name
        for path in around
        for name in re.findall(r"\bsite\.(?!js\b)(\w+)", without_comments(path.read_text(encoding="utf-8")))
    }
    assert asked == {field.name for field in fields(Frame)}

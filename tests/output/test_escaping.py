"""A value in a template is text: through Markdown and HTML it comes back as it was written."""

from __future__ import annotations

import random
from pathlib import Path

import markdown
import pytest
import yaml
from lxml import html
from regioplan.output.page import Page, front_matter
from regioplan.output.templating import environment, escape_for_markdown
from regioplan.pipeline import Prepared

ROOT = Path(__file__).resolve().parents[2]
MARKDOWN = markdown.Markdown(extensions=["attr_list", "def_list", "tables", "toc"])
PLACES = {
    "a paragraph of Markdown": "{value}\n",
    "the middle of a paragraph": "Er staat {value} op de site.\n",
    "a heading": "## {value}\n",
    "a heading with an anchor": "## {value} {{: #anker }}\n",
    "a list item": "- {value}\n",
    "a paragraph of HTML": "<p>{value}</p>\n",
    "an attribute": '<p title="{value}">x</p>\n',
    "a link in HTML": '<p><a href="/x/">{value}</a></p>\n',
    "a definition": "begrip\n:   {value}\n",
    "a cell of a table": "| a | b |\n|---|---|\n| {value} | x |\n",
}
TEXTS = [
    "gewone tekst",
    "<script>alert(1)</script>",
    "<b>dik</b> & <i>schuin</i>",
    "*schuin* **vet** _schuin_ __vet__",
    "`code` en ``code``",
    "[tekst](https://kwaad.example/)",
    "[tekst]: https://kwaad.example/",
    "[tekst][1] [^1] [x]",
    "![beeld](x.png)",
    "<https://kwaad.example/>",
    "# kop",
    "#geen kop",
    "a # b",
    "- streepje",
    "+ plus",
    "* ster",
    "1. een",
    "1) een",
    "2024. Een jaar",
    "> aanhaling",
    ": uitleg",
    "~~~",
    "```",
    "---",
    "===",
    "***",
    "| a | b |",
    "{: .klasse #anker }",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "<!-- toon: themas -->",
    "<!-- geen",
    "&amp; &lt; &#60; &copy; &nbsp;",
    "AT&T & zo",
    "\\* \\\\ \\",
    "a  b",
    "“aanhaling” ‘enkel’ ’s avonds",
    "\"dubbel\" 'enkel'",
    "€ 12,50 – 50% korting!",
    "x@y",
    "ünïcode ≤ 5 😀",
    "*[HTML]: afkorting",
    "a | b",
    "$x^2$ ~x~ ==x== ^x^",
    "javascript:alert(1)",
    "]]>",
    "</p><p>",
    "'><img src=x onerror=alert(1)>",
]


def rendered(place: str, text: str) -> html.HtmlElement:
    source = place.format(value=escape_for_markdown(text))
    return html.fragment_fromstring(MARKDOWN.reset().convert(source), create_parent="div")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("place", PLACES)
def test_a_text_is_shown_as_it_was_written(place: str, text: str) -> None:
    _assert_shown(place, " ".join(text.split()))


def _assert_shown(place: str, text: str) -> None:
    found = rendered(PLACES[place], text)
    shown = found[0].get("title") if place == "an attribute" else found.text_content()
    assert text in shown
    allowed = {"p", "h2", "ul", "li", "a", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "div"}
    assert {element.tag for element in found.iter()} <= allowed
    assert all(set(element.attrib) <= {"id", "title", "href"} for element in found.iter())
    assert {link.get("href") for link in found.iter("a")} <= {"/x/"}


@pytest.mark.slow
def test_any_mixture_of_signs_is_shown_as_it_was_written() -> None:
    draw = random.Random(11)
    signs = "\\`*_{}[]()#+-.!|~<>&\"':=^$%@/?;, aZ1é’\u00a0"
    for _ in range(400):
        text = " ".join("".join(draw.choices(signs, k=draw.randint(1, 14))).split())
        if text:
            for place in PLACES:
                _assert_shown(place, text)


def test_front_matter_holds_any_text() -> None:
    for text in TEXTS:
        head = front_matter(Page(url="/", soort="doel", titel=text, omschrijving=text))
        fields = yaml.safe_load(head.strip().strip("-"))
        assert (fields["title"], fields["description"]) == (text, text)


@pytest.mark.parametrize("source", ["{{ onbekend }}", "{{ site.onbekend }}", "{% for x in onbekend %}{% endfor %}"])
def test_an_unknown_name_stops_the_build(source: str, voorbeeld: Prepared) -> None:
    env = environment(ROOT / "overrides", voorbeeld.site)
    with pytest.raises(Exception, match="onbekend"):
        env.from_string(source).render(site=object())

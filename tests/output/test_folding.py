"""Sections that ask for it are folded behind their heading, and keep their place."""

from __future__ import annotations

from lxml import html
from regioplan.output.folding import fold_sections

PAGE = """<h1>Titel</h1>
<p>Begin &amp; eind</p>
<h2 id="open">Open</h2>
<p>Een</p>
<h2 class="vouw" id="dicht">Dicht</h2>
<p>Twee</p>
<!-- een opmerking -->
<ul><li>Drie</li></ul>
<h2 class="vouw" id="ook">Ook dicht</h2>
<p>Vier</p>
<nav class="buren">Vorige</nav>
<div class="herkomst">Bron</div>"""


def folded() -> html.HtmlElement:
    return html.fragment_fromstring(fold_sections(PAGE), create_parent="div")


def test_a_section_is_folded_up_to_the_next_heading() -> None:
    first, second = folded().xpath("./details[@class='vouw']")
    assert first.xpath("string(./summary/h2[@id='dicht'])") == "Dicht"
    assert [child.tag for child in first if isinstance(child.tag, str)] == ["summary", "p", "ul"]
    assert second.xpath("string(./p)") == "Vier"


def test_what_belongs_to_the_whole_page_stays_outside() -> None:
    page = folded()
    assert [child.tag for child in page] == ["h1", "p", "h2", "p", "details", "details", "nav", "div"]
    assert page.xpath("string(./p[1])") == "Begin & eind"


def test_a_page_that_does_not_ask_stays_as_it_was() -> None:
    source = PAGE.replace(' class="vouw"', "")
    assert fold_sections(source) == source

"""Hard words are explained once, where they first stand in running text, and nowhere else."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from regioplan.data.begrippen import Begrip
from regioplan.derived.views import BegripView, EditPlace
from regioplan.output.glossary import MOST_MARKS, Glossary
from regioplan.pipeline import Prepared


def term(id: str, *forms: str, voluit: str | None = None) -> BegripView:
    place = EditPlace("data/begrippen.yml", 1)
    begrip = Begrip(id=id, term=forms[0], voluit=voluit, uitleg=f"Uitleg van {id}.")
    return BegripView(begrip, f"/woordenlijst/#{id}", forms, place)


GLOSSARY = Glossary(
    [
        term("ggz", "ggz"),
        term("ic", "IC", "intensive care"),
        term("coalitie", "coalitie", "coalities"),
        term("acute-zorg", "acute zorg"),
        term("zorg", "zorg"),
        term("acm", "ACM", "Autoriteit Consument & Markt"),
        term("preventie", "preventie"),
    ],
    names=("Gezond Leven & Preventie", "Netwerk Acute Zorg", "Coalitie voor zorg", "zorg"),
)


def marked(html: str) -> str:
    """The result with links as [word](id)."""
    return re.sub(r'<a class="begrip" href="/woordenlijst/#([\w-]+)"[^>]*>(.*?)</a>', r"[\2](\1)", GLOSSARY.mark(html))


CASES = {
    "a term is linked": ("<p>De ggz helpt.</p>", "<p>De [ggz](ggz) helpt.</p>"),
    "only the first time": ("<p>De ggz en de ggz.</p><p>ggz</p>", "<p>De [ggz](ggz) en de ggz.</p><p>ggz</p>"),
    "another form of the same term is no first time": (
        "<p>De coalities en de coalitie.</p>",
        "<p>De [coalities](coalitie) en de coalitie.</p>",
    ),
    "a capital at the start of a sentence": ("<p>Coalitie!</p>", "<p>[Coalitie](coalitie)!</p>"),
    "an abbreviation must be written just so": ("<p>ic en Ic en IC.</p>", "<p>ic en Ic en [IC](ic).</p>"),
    "all capitals are another word": ("<p>De GGZ.</p>", "<p>De GGZ.</p>"),
    "a compound with a dash is another word": (
        "<p>De ggz-instelling en IC-bed.</p>",
        "<p>De ggz-instelling en IC-bed.</p>",
    ),
    "a compound is another word": ("<p>De coalitieleden, zorgplicht.</p>", "<p>De coalitieleden, zorgplicht.</p>"),
    "the longest term wins": ("<p>Het is acute zorg.</p>", "<p>Het is [acute zorg](acute-zorg).</p>"),
    "after the longest a shorter one can come": (
        "<p>Geen acute zorg maar zorg.</p>",
        "<p>Geen [acute zorg](acute-zorg) maar [zorg](zorg).</p>",
    ),
    "two terms in one text": ("<p>ggz en zorg</p>", "<p>[ggz](ggz) en [zorg](zorg)</p>"),
    "signs around a term": (
        "<p>(ggz), “zorg”; coalitie.</p>",
        "<p>([ggz](ggz)), “[zorg](zorg)”; [coalitie](coalitie).</p>",
    ),
    "a term with a sign in it": (
        "<p>De Autoriteit Consument &amp; Markt.</p>",
        "<p>De [Autoriteit Consument &amp; Markt](acm).</p>",
    ),
    "not in a heading": ("<h2>ggz</h2><p>ggz</p>", "<h2>ggz</h2><p>[ggz](ggz)</p>"),
    "not in a link": ('<p><a href="/x/">ggz</a> ggz</p>', '<p><a href="/x/">ggz</a> [ggz](ggz)</p>'),
    "not in a button, label or code": (
        "<p><button>ggz</button><label>ggz</label><code>ggz</code></p>",
        "<p><button>ggz</button><label>ggz</label><code>ggz</code></p>",
    ),
    "not where the template says no": (
        "<div data-geen-uitleg><p>ggz</p></div>",
        "<div data-geen-uitleg><p>ggz</p></div>",
    ),
    "not outside running text": ("<div>ggz</div>", "<div>ggz</div>"),
    "not within the name of a coalition": (
        "<p>De coalitie Gezond Leven &amp; Preventie doet aan preventie.</p>",
        "<p>De [coalitie](coalitie) Gezond Leven &amp; Preventie doet aan [preventie](preventie).</p>",
    ),
    "not within the name of an organisation": (
        "<p>Coalitie voor zorg helpt. Dat is zorg.</p>",
        "<p>Coalitie voor zorg helpt. Dat is [zorg](zorg).</p>",
    ),
    "a capital inside a sentence is a name": (
        "<p>Het Forum Zorg helpt. Zorg kost geld.</p>",
        "<p>Het Forum Zorg helpt. [Zorg](zorg) kost geld.</p>",
    ),
    "in a list item and a cell": (
        "<ul><li>ggz</li></ul><table><tbody><tr><td>zorg</td></tr></tbody></table>",
        "<ul><li>[ggz](ggz)</li></ul><table><tbody><tr><td>[zorg](zorg)</td></tr></tbody></table>",
    ),
    "behind an element in a paragraph": ("<p><em>x</em> ggz</p>", "<p><em>x</em> [ggz](ggz)</p>"),
    "within an element in a paragraph": ("<p><em>ggz</em></p>", "<p><em>[ggz](ggz)</em></p>"),
    "a page without terms stays as it is": ("<p>a &amp; b<br>c</p>", "<p>a &amp; b<br>c</p>"),
    "escaped mark-up stays escaped": (
        "<p>&lt;b&gt;ggz&lt;/b&gt;</p>",
        "<p>&lt;b&gt;[ggz](ggz)&lt;/b&gt;</p>",
    ),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=list(CASES))
def test_marking(before: str, after: str) -> None:
    assert marked(before).replace('data-geen-uitleg=""', "data-geen-uitleg") == after


def test_without_terms_nothing_happens() -> None:
    assert Glossary([]).mark("<p>ggz</p>") == "<p>ggz</p>"


def test_a_word_that_may_not_be_explained_is_left_alone() -> None:
    silent = replace(term("plan", "plan"), vormen=())
    assert Glossary([silent]).mark("<p>plan</p>") == "<p>plan</p>"


def test_a_page_has_at_most_twelve_marks() -> None:
    words = [f"woord{letter}" for letter in "abcdefghijklmnop"]
    many = Glossary([term(word, word) for word in words])
    assert many.mark(f"<p>{', '.join(words)}.</p>").count('class="begrip"') == MOST_MARKS == 12


def test_names_of_the_site_and_of_the_list_are_known(voorbeeld: Prepared) -> None:
    site = voorbeeld.site
    names = {coalitie.record.naam for coalitie in site.coalities} | {plan.record.naam for plan in site.plannen.alle}
    names |= {partner.record.naam for partner in site.partners} | {document.titel for document in site.data.documenten}
    names |= {"De Kuif", site.regio.titel, site.regio.plan.naam, site.regio.plan.kort}
    for name in (name for name in names if " " in name):
        part = term("deel", name.split()[-1])
        glossary = replace(voorbeeld, site=replace(site, begrippen=(part,))).glossary
        assert "begrip" not in glossary.mark(f"<p>Zij kennen {name}.</p>"), name
        assert "begrip" in glossary.mark(f"<p>Zij kennen {name.split()[-1]}.</p>"), name


WORDS = [f"woord{letter}" for letter in "abcdefghijklmnop"]


def many(hard: tuple[str, ...]) -> Glossary:
    return Glossary([term(word, word) for word in WORDS], hard=hard)


def test_of_many_words_the_hard_ones_are_explained_first() -> None:
    page = f"<p>{', '.join(WORDS)}.</p>"
    html = many(("woordo", "woordp")).mark(page)
    explained = [word for word in WORDS if f">{word}</a>" in html]
    assert explained == [*WORDS[:10], "woordo", "woordp"]
    assert many(("woordo", "woordp")).left_out(page) == {*WORDS[10:14]}


def test_of_many_hard_words_those_without_plain_words_beside_them_go_first() -> None:
    page = f"<p>Eerst dit ({WORDS[0]}). Dan {', '.join(WORDS[1:13])}.</p>"
    assert many(tuple(WORDS)).left_out(page) == {WORDS[0]}


def test_on_a_page_with_few_terms_none_is_left_out() -> None:
    assert many(()).left_out(f"<p>{', '.join(WORDS[:MOST_MARKS])}.</p>") == frozenset()
    assert many(()).left_out("") == Glossary([]).left_out("<p>ggz</p>") == frozenset()

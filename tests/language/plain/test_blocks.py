"""What a reader meets in a Markdown file or a piece of HTML."""

from __future__ import annotations

import pytest
from regioplan.language.plain import Place, read_html, read_markdown

MARKDOWN = """\
---
titel: Wat niet telt
---
# Een kop telt niet

Eerste alinea met **nadruk** en een [link](https://governance.nl), die
doorloopt op de volgende regel.

- eerste punt
- tweede punt met [pilot](../woordenlijst/#pilot)
    - punt in een punt

| kop | tweede kop |
| --- | --- |
| cel | <!-- weg --> andere cel |

![Foto van een fiets](fiets.jpg)

> Iemand anders zegt dit.

```
code telt niet
```

Gebruik `code` niet.

Woord
: Uitleg van het woord.

<button>Lees meer</button>
"""

EXPECTED = [
    (6, "Eerste alinea met nadruk en een link, die\ndoorloopt op de volgende regel."),
    (9, "eerste punt"),
    (10, "tweede punt met pilot"),
    (11, "punt in een punt"),
    (13, "kop"),
    (13, "tweede kop"),
    (15, "cel"),
    (15, "andere cel"),
    (17, "Foto van een fiets"),
    (19, "Iemand anders zegt dit."),
    (25, "Gebruik  niet."),
    (27, "Woord"),
    (28, "Uitleg van het woord."),
    (30, "Lees meer"),
]

HTML = {
    "a paragraph": ("<p>Dit is <em>een</em> zin.</p>", ["Dit is een zin."]),
    "an image tells its alt": ('<p>Kijk.<img alt="Een fiets"></p>', ["Kijk.", "Een fiets"]),
    "a label for the ear": ('<button aria-label="Sluit het menu">x</button>', ["Sluit het menu"]),
    "nothing that is only decoration": ('<p aria-hidden="true">Weg</p>', []),
    "what a script can show": ("<p hidden>Later</p>", ["Later"]),
    "no headings, code or scripts": ("<h2>Kop</h2><pre>code</pre><script>x()</script>", []),
    "a forced line break ends a sentence": ("<p>Zwolle<br>Kampen</p>", ["Zwolle\n\nKampen"]),
    "text beside a block": ("<li>Eerst dit<p>dan dat</p></li>", ["Eerst dit", "dan dat"]),
    "no bare numbers": ("<td>12,5</td><td>57 procent</td>", ["57 procent"]),
    "nothing": ("  ", []),
}


def test_markdown_gives_every_block_with_its_line() -> None:
    passages = read_markdown(MARKDOWN, file="content/tekst.md")
    assert [(passage.place.line, passage.text) for passage in passages] == EXPECTED


def test_markdown_knows_quotations_and_links_to_the_glossary() -> None:
    passages = {passage.text: passage for passage in read_markdown(MARKDOWN)}
    assert passages["Iemand anders zegt dit."].kind == "citaat"
    assert passages["tweede punt met pilot"].explained == {"pilot"}
    assert passages["eerste punt"].explained == frozenset()


@pytest.mark.parametrize(("html", "expected"), HTML.values(), ids=HTML)
def test_html(html: str, expected: list[str]) -> None:
    assert [passage.text for passage in read_html(html, place=Place("pagina", 1))] == expected


def test_words_in_dfn_and_abbr_are_explained() -> None:
    (passage,) = read_html("<p>De <dfn>pilot</dfn> en <abbr>ggz</abbr>.</p>", place=Place("pagina", 1))
    assert passage.explained == {"pilot", "ggz"}

"""No promise reads as a fact: a page, feed, table or file that shows one without its frame is found."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from regioplan.output.framing import unframed
from regioplan.pipeline import Prepared

WISH = "U kent uw buren."
"""A statement of the fictional region that is a wish."""


def found(voorbeeld: Prepared, body: str = "", *, description: str = "", **files: str) -> list[str]:
    page = replace(voorbeeld.output.pages[0], body=body, omschrijving=description)
    named = {name.replace("_", "."): text for name, text in files.items()}
    return [problem.what for problem in unframed(voorbeeld.loaded, voorbeeld.site, [page], named)]


def test_the_whole_site_frames_what_it_says(voorbeeld: Prepared) -> None:
    assert list(unframed(voorbeeld.loaded, voorbeeld.site, voorbeeld.output.pages, voorbeeld.output.files)) == []


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{WISH}</p>",
        f'<p class="kader">Dit belooft het plan:</p><p>{WISH}</p>',
        f'<p class="kader">Dit wil het plan:</p><p>Iets.</p>\n## Een kop\n<p>{WISH}</p>',
        f'<p><a href="/doelen/fijne-buurt/">{WISH}</a></p>',
        f"<p>Een buurt. {WISH} Dat is fijn.</p>",
        f"<p>Dit belooft het plan: {WISH}</p>",
        f"<p>In het plan staat: “Een buurt.” Let op. {WISH}</p>",
    ],
)
def test_a_page_with_a_bare_wish(voorbeeld: Prepared, body: str) -> None:
    assert len(found(voorbeeld, body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        f'<p class="kader">Dit wil het plan:</p><p>{WISH}</p>',
        f'<p class="zin kader">Dit wilde het plan:</p><p class="zin">Iets.</p><p class="zin">{WISH}</p>',
        f'<p><span class="soort">Wens:</span> <a href="/doelen/">{WISH}</a></p>',
        f"<p>Dit wil het plan: Iets. {WISH}</p>",
        f"<textarea>2. In het plan staat:\n“Een buurt. {WISH}”</textarea>",
    ],
)
def test_a_page_with_a_framed_wish(voorbeeld: Prepared, body: str) -> None:
    assert found(voorbeeld, body) == []


def test_a_description_and_a_feed(voorbeeld: Prepared) -> None:
    assert len(found(voorbeeld, description=f"Een buurt. {WISH}")) == 1
    assert found(voorbeeld, description=f"Dit wil het plan: {WISH}") == []
    assert len(found(voorbeeld, feed_xml=f"<summary>{WISH}</summary>")) == 1
    assert found(voorbeeld, feed_xml=f"<summary>Wens: {WISH}</summary>") == []


def test_a_table_and_a_json_file_say_what_kind_it_is(voorbeeld: Prepared) -> None:
    assert len(found(voorbeeld, a_csv=f"id;tekst\r\n1;{WISH}\r\n")) == 1
    assert found(voorbeeld, a_csv=f"id;uitspraak;tekst\r\n1;streven;{WISH}\r\n") == []
    assert len(found(voorbeeld, a_csv=f"id;uitspraak;tekst\r\n1;uitleg;{WISH}\r\n")) == 1
    assert len(found(voorbeeld, a_json=json.dumps({"kort": [WISH]}))) == 1
    assert found(voorbeeld, a_json=json.dumps({"kort": [{"uitspraak": "streven", "tekst": WISH}]})) == []


def test_a_page_that_people_wrote_is_looked_at_with_its_parts(voorbeeld: Prepared) -> None:
    written = {"content/over.md": f"<p>{WISH}</p>"}
    (problem,) = unframed(voorbeeld.loaded, voorbeeld.site, (), {}, written)
    assert problem.file == "content/over.md"

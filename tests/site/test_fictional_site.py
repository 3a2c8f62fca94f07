"""The fictional region goes through the same door as the real one."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from regioplan.handwritten import unreached
from regioplan.pipeline import Prepared, prepare


def test_the_fictional_region_has_every_status_and_every_timeliness(voorbeeld: Prepared) -> None:
    punten = voorbeeld.site.punten
    states = [*(punt.staat for punt in punten), *(state for punt in punten for _, state in punt.staat.per_gemeente)]
    assert {state.status.id for state in states} == set(voorbeeld.site.labels["status"])
    assert {state.tijdigheid.id for state in states} == set(voorbeeld.site.labels["tijdigheid"])


def test_the_fictional_region_builds(voorbeeld_folder: Path) -> None:
    assert (voorbeeld_folder / "doelen" / "fijne-buurt" / "index.html").is_file()


def test_the_real_region_builds(site_folder: Path) -> None:
    assert (site_folder / "index.html").is_file()


def test_the_sitemap_says_when_a_page_had_news_and_not_when_it_was_built(
    voorbeeld: Prepared, voorbeeld_folder: Path
) -> None:
    sitemap = (voorbeeld_folder / "sitemap.xml").read_text(encoding="utf-8")
    told = dict(re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>\s*<lastmod>([^<]*)</lastmod>", sitemap))
    lines = [line.datum for line in voorbeeld.site.historie if line.punt.startswith("veilig-huis")]
    assert told["/doelen/veilig-huis/"] == max(lines).isoformat()
    assert "/woordenlijst/" in sitemap and "/woordenlijst/" not in told
    assert "/zoeken/" not in sitemap


def test_the_foot_of_every_page_names_the_licence_and_whether_it_is_a_proposal(
    voorbeeld: Prepared, voorbeeld_folder: Path
) -> None:
    licentie = voorbeeld.site.beheer.record.licentie
    feet = [
        text.partition('<footer class="voet">')[2]
        for path in voorbeeld_folder.rglob("*.html")
        if (text := path.read_text(encoding="utf-8")) and 'class="voet"' in text
    ]
    assert len(feet) > 80
    assert [foot for foot in feet if licentie.naam not in foot or ("(voorstel)" in foot) is licentie.bevestigd] == []


def test_every_page_names_the_file_that_editors_change(voorbeeld_folder: Path) -> None:
    pages = {path: path.read_text(encoding="utf-8") for path in voorbeeld_folder.rglob("index.html")}
    texts = {path: text for path, text in pages.items() if '<article class="tekst"' in text}
    assert len(texts) > 80
    assert [path for path, text in texts.items() if not re.search("Voor de werkgroep: |data-bestand=", text)] == []
    named = {
        name for text in texts.values() for name in re.findall(r"<code>((?:overrides|content)/[^<]+)</code>", text)
    }
    assert {"content/index.md", "overrides/paginas/planning.md"} <= named


def test_a_page_that_no_other_leads_to_can_be_found(copy_of_voorbeeld: Path, root: Path, peildatum: date) -> None:
    head = "---\ntitle: Zwemmen & zonnen\ndescription: Waar u kunt zwemmen.\n---\n\n"
    text = f"{head}# Zwemmen\n\nU kunt zwemmen in het meer.\n"
    (copy_of_voorbeeld / "content" / "zwemmen.md").write_text(text, encoding="utf-8")
    made = prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides")
    over = next(page.text for page in made.sources.written if page.src == "over.md")
    assert '<a href="/zwemmen/">Zwemmen &amp; zonnen</a>' in made.renderer.fill(over)
    linked = replace(made.sources.written[0], src="over.md", text="[Zwemmen](zwemmen.md)")
    assert [link.url for link in unreached((*made.sources.written, linked)) if "zwemmen" in link.url] == []

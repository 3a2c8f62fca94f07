"""The real site as a reader and a robot find it: every link, every place, every page complete."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from fictional import ROOT
from lxml import etree, html

STARTS_HERE = {"index.html", "404.html", "zoeken/index.html"}
"""Pages without a way back: the start itself, the search and the page for a wrong address."""

TEXTS = "partners/materiaal"
"""The folder of the texts that partners can take over: a page about each theme, goal and municipality."""
OF_NO_RECORD = {f"{TEXTS}/index.html", f"{TEXTS}/kalender/index.html"}
"""The list of those pages, and the days on which to use them: both are about all of the plan."""


@pytest.fixture(scope="module")
def pages(site_folder: Path) -> Mapping[str, html.HtmlElement]:
    """Every page of the site, without those that only lead on, and cards: these stand on the sites of others."""
    found = {}
    for path in sorted(site_folder.rglob("*.html")):
        page = html.parse(path).getroot()
        if not page.xpath("//meta[@http-equiv='refresh']") and path.parent.name != "kaart":
            found[path.relative_to(site_folder).as_posix()] = page
    return found


@pytest.fixture(scope="module")
def plan(site_folder: Path) -> dict[str, Any]:
    return json.loads((site_folder / "data/v1/plan.json").read_text(encoding="utf-8"))


def links(page: html.HtmlElement) -> Iterator[str]:
    for element in page.iter():
        for name in ("href", "src", "action", "data-begin"):
            if isinstance(element.tag, str) and (value := element.get(name)):
                yield value
        if isinstance(element.tag, str) and element.tag == "script":
            yield from element.get("data-zoek", "").split()


def target_of(link: str, page: str) -> tuple[str, str] | None:
    """File and anchor of a link within the site; None for a link to elsewhere."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if path.startswith("/"):
        whole = path.strip("/") or "."
    if path.endswith(("/", "/.", "/..")) or path in (".", "..", "./") or whole == ".":
        whole = posixpath.normpath(posixpath.join(whole, "index.html"))
    return whole, unquote(parts.fragment)


def test_no_place_has_the_name_of_another(pages: Mapping[str, html.HtmlElement]) -> None:
    twice = {
        name: found
        for name, page in pages.items()
        if (found := [one for one, times in Counter(page.xpath("//@id")).items() if times > 1])
    }
    assert twice == {}


def test_every_page_says_in_which_direction_it_reads(pages: Mapping[str, html.HtmlElement]) -> None:
    """The theme has no word for it in Dutch, and an empty attribute is an error of every page."""
    assert {page.xpath("string(//body/@dir)") for page in pages.values()} == {"ltr", "rtl"}


PLACES_OF_2026 = [line.split() for line in (Path(__file__).parent / "plekken.txt").read_text("utf-8").splitlines()]
"""Per page the places that it had in November 2026 and that data/adressen.yml does not record, without its h1."""


def test_every_place_that_a_page_ever_had_is_still_on_it(pages: Mapping[str, html.HtmlElement]) -> None:
    """Also what was made on the way: a heading, a chart, its title. A page that leads on has none."""
    lost = {}
    for address, *names in PLACES_OF_2026:
        page = pages.get(f"{address}index.html".lstrip("/"))
        if page is not None and (gone := set(names) - set(page.xpath("//@id"))):
            lost[address] = gone
    assert lost == {}


def test_every_link_and_every_place_exists(pages: Mapping[str, html.HtmlElement], site_folder: Path) -> None:
    @cache
    def places(file: str) -> frozenset[str]:
        return frozenset(html.parse(site_folder / file).xpath("//@id | //a/@name"))

    broken = []
    for name, page in pages.items():
        if name == "404.html":
            continue  # served from any folder: its links stand from the root of the site
        for link in set(links(page)):
            target = target_of(link, name)
            if target is None:
                continue
            file, anchor = target
            if not (site_folder / file).is_file():
                broken.append(f"{name}: {link} → {file}")
            elif anchor and file.endswith(".html") and anchor not in places(file):
                broken.append(f"{name}: {link} has no such place")
    assert not broken, "\n".join(["", *map(str, broken)][:60])


def test_there_are_pages_of_every_kind(pages: Mapping[str, html.HtmlElement], plan: dict[str, Any]) -> None:
    folders = Counter(name.split("/")[0] for name in pages)
    goals = sum(len(coalitie["doelen"]) for coalitie in plan["coalities"])
    texts = sum(posixpath.dirname(posixpath.dirname(name)) == TEXTS for name in pages if name not in OF_NO_RECORD)
    assert folders["coalities"] == len(plan["coalities"]) + 1
    assert folders["doelen"] == goals + 1
    assert texts == len(plan["coalities"]) + goals + len(plan["gemeenten"])
    assert folders["partners"] == len(plan["partners"]) + 1 + texts + len(OF_NO_RECORD)
    assert folders["gemeenten"] == len(plan["gemeenten"]) + 1
    named = "planning cijfers ketenaanpakken netwerk acute-zorg geld woordenlijst over hoe-werkt-het methode open-data"
    for name in [*named.split(), "vragen", "zoeken", "handleiding", "werkagenda", "regio"]:
        assert f"{name}/index.html" in pages


def language_of(name: str) -> str:
    """Translated pages stand in a folder with the code of their language."""
    folder = name.split("/")[0]
    return folder if (ROOT / "data" / "vertalingen" / folder).is_dir() else "nl"


def test_every_page_has_one_heading_a_title_and_a_description(pages: Mapping[str, html.HtmlElement]) -> None:
    incomplete = []
    for name, page in pages.items():
        head = page.find("head")
        description = head.xpath("meta[@name='description']/@content")
        if len(page.xpath("//h1")) != 1 or not page.xpath("string(//h1)").strip():
            incomplete.append(f"{name}: h1")
        if not (head.findtext("title") or "").strip():
            incomplete.append(f"{name}: title")
        if len(description) != 1 or not 20 <= len(description[0]) <= 400:
            incomplete.append(f"{name}: description {description}")
        if page.get("lang") != language_of(name):
            incomplete.append(f"{name}: lang")
        if name != "404.html" and len(head.xpath("link[@rel='canonical']/@href")) != 1:
            incomplete.append(f"{name}: canonical")
        for part in ("og:title", "og:description", "og:url", "og:image", "og:image:alt"):
            if name != "404.html" and len(head.xpath(f"meta[@property='{part}']/@content")) != 1:
                incomplete.append(f"{name}: {part}")
    assert not incomplete, "\n".join(["", *map(str, incomplete)][:60])


def test_titles_are_all_different(pages: Mapping[str, html.HtmlElement]) -> None:
    titles = Counter(page.findtext("head/title") for name, page in pages.items() if name != "404.html")
    assert [title for title, count in titles.items() if count > 1] == []


def test_no_heading_is_skipped(pages: Mapping[str, html.HtmlElement]) -> None:
    skipped = []
    for name, page in pages.items():
        headings = page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")
        for before, after in pairwise(int(heading.tag[1]) for heading in headings):
            if after > before + 1:
                skipped.append(f"{name}: h{before} → h{after}")
    assert not skipped, "\n".join(["", *map(str, skipped)][:60])


def test_every_id_is_used_once(pages: Mapping[str, html.HtmlElement]) -> None:
    doubled = []
    for name, page in pages.items():
        doubled += [f"{name}: {id}" for id, count in Counter(page.xpath("//@id")).items() if count > 1]
    assert not doubled, "\n".join(["", *map(str, doubled)][:60])


def test_every_generated_page_says_where_it_comes_from(pages: Mapping[str, html.HtmlElement]) -> None:
    """The way back, the source, the day and the file in which an editor changes it."""
    incomplete = []
    for name, page in pages.items():
        if not page.xpath("//*[contains(@class, 'herkomst')]"):
            continue
        text = " ".join(page.xpath("string(//*[contains(@class, 'herkomst')])").split())
        said = r"(?:[Ss]tand|pagina is) van " if language_of(name) == "nl" else ""
        if not re.search(rf"{said}\d{{1,2}} \w+ \d{{4}}", text):
            incomplete.append(f"{name}: day")
        if not page.xpath("//nav[contains(@class, 'kruimels')]//a"):
            incomplete.append(f"{name}: way back")
        above = posixpath.dirname(posixpath.dirname(name))
        is_record = above in ("doelen", "coalities", "partners", "gemeenten", TEXTS) and name not in OF_NO_RECORD
        if is_record and ("regel" not in text or "data/" not in text):
            incomplete.append(f"{name}: file to edit")
        if is_record and not page.xpath("//*[contains(@class, 'herkomst')]//*[contains(@class, 'bron')]"):
            incomplete.append(f"{name}: source")
    assert not incomplete, "\n".join(["", *map(str, incomplete)][:60])


def test_every_page_leads_back(pages: Mapping[str, html.HtmlElement]) -> None:
    lost = [
        name
        for name, page in pages.items()
        if name not in STARTS_HERE and not page.xpath("//nav[contains(@class, 'kruimels')]")
        if not page.xpath("//header//nav//a")
    ]
    assert not lost, "\n".join(["", *map(str, lost)][:60])


def test_goals_and_other_records_lead_to_the_next(pages: Mapping[str, html.HtmlElement], plan: dict[str, Any]) -> None:
    listed = pages["partners/index.html"].xpath("//ul[@class='partners']//a/@href")
    for kind, ids in {
        "doelen": [doel["id"] for coalitie in plan["coalities"] for doel in coalitie["doelen"]],
        "partners": [link.strip("./").rpartition("/")[2] for link in listed],
        "gemeenten": [gemeente["id"] for gemeente in plan["gemeenten"]],
        "coalities": [coalitie["id"] for coalitie in plan["coalities"]],
    }.items():
        for before, after in pairwise(ids):
            following = pages[f"{kind}/{before}/index.html"].xpath("//a[@rel='next']/@href")
            assert [target_of(link, f"{kind}/{before}/index.html") for link in following] == [
                (f"{kind}/{after}/index.html", "")
            ]


def test_nothing_is_fetched_from_elsewhere(pages: Mapping[str, html.HtmlElement], site_folder: Path) -> None:
    fetched = []
    for name, page in pages.items():
        wanted = page.xpath(
            "//script/@src | //img/@src | //img/@srcset | //iframe/@src | //source/@src | //video/@src | //audio/@src"
            " | //object/@data | //embed/@src | //use/@href | //link[not(@rel='canonical')]/@href | //form/@action"
        )
        fetched += [
            f"{name}: {link}" for link in wanted if urlsplit(link).scheme not in ("", "data") or link.startswith("//")
        ]
    for path in site_folder.rglob("*.css"):
        for link in re.findall(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", path.read_text(encoding="utf-8")):
            if re.match(r"(?:https?:)?//", "".join(link)):
                fetched.append(f"{path.name}: {link}")
    assert not fetched, "\n".join(["", *map(str, fetched)][:60])


def test_links_to_elsewhere_are_safe(pages: Mapping[str, html.HtmlElement]) -> None:
    schemes = {urlsplit(link).scheme for page in pages.values() for link in page.xpath("//a/@href")}
    told = "tel: is for numbers such as 112, mailto: for the contact, webcal: for calendars that are followed"
    assert schemes <= {"", "https", "tel", "mailto", "webcal"}, told


def test_no_page_has_styles_or_scripts_of_its_own(pages: Mapping[str, html.HtmlElement]) -> None:
    own = []
    for name, page in pages.items():
        for element in page.iter():
            if isinstance(element.tag, str):
                own += [f"{name}: <{element.tag} {a}>" for a in element.attrib if a == "style" or a.startswith("on")]
    assert not own, "\n".join(["", *map(str, own)][:60])


def test_the_sitemap_lists_every_page_that_is_for_readers(
    pages: Mapping[str, html.HtmlElement], site_folder: Path
) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = {urlsplit(loc.text).path for loc in etree.parse(site_folder / "sitemap.xml").iterfind(".//s:loc", space)}
    for_readers = {
        f"/{name.removesuffix('index.html')}"
        for name, page in pages.items()
        if not page.xpath("//meta[@name='robots'][contains(@content, 'noindex')]")
    }
    assert listed == for_readers


def test_canonical_addresses_are_those_of_the_pages(pages: Mapping[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        for address in page.xpath("//link[@rel='canonical']/@href"):
            assert urlsplit(address).path == f"/{name.removesuffix('index.html')}"


def test_the_menu_stays_small(pages: Mapping[str, html.HtmlElement]) -> None:
    """With every page in the menu, building becomes quadratic."""
    sizes = {len(page.xpath("//header//nav//a")) for page in pages.values()}
    assert max(sizes) <= 20


def test_pages_stay_light(site_folder: Path) -> None:
    """No page is more than 15 percent over the heaviest of when this was set; only the workgroup has a longer one."""
    sizes = {path.relative_to(site_folder).as_posix(): path.stat().st_size for path in site_folder.rglob("*.html")}
    heavy = {name: size for name, size in sizes.items() if size > HEAVIEST.get(name, 211_000)}
    assert heavy == {}


HEAVIEST = {"redactie/index.html": 331_000, "redactie/taal/index.html": 478_000}


def test_no_text_of_the_machine_reaches_a_reader(pages: Mapping[str, html.HtmlElement]) -> None:
    leaked = re.compile(r"\bNone\b|\bUndefined\b|\{\{|\}\}|\{%|<!--|\bnan\b|Decimal\(|datetime|&amp;|&#\d+;|\btoon:")
    found = []
    for name, page in pages.items():
        for element in page.xpath("//script | //style | //code | //pre"):
            element.tail, tail = None, element.tail
            parent = element.getparent()
            if parent is not None:
                element.text = ""
                for child in list(element):
                    element.remove(child)
                element.tail = tail
        text = page.find("body").text_content()
        found += [f"{name}: {text[max(0, m.start() - 40) : m.end() + 20]!r}" for m in leaked.finditer(text)]
    assert not found, "\n".join(["", *map(str, found)][:60])

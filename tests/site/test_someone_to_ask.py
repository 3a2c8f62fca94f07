"""Under every page stands whom to ask, and what to do when something is not right."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from regioplan.pipeline import Prepared


def page(folder: Path, name: str) -> html.HtmlElement:
    return html.parse(folder / name / "index.html").getroot()


def foot(folder: Path, name: str) -> html.HtmlElement:
    (section,) = page(folder, name).xpath("//section[@class='vraag-het']")
    return section


def said(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def table(prepared: Prepared, name: str) -> dict[str, dict[str, str]]:
    text = prepared.output.files[f"data/v1/{name}.csv"].removeprefix("\ufeff")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text), delimiter=";")}


@pytest.mark.parametrize("name", ["", "doelen/fijne-buurt", "makkelijk", "over", "vragen", "partners/inwonersraad"])
def test_every_kind_of_page_says_whom_to_ask(name: str, voorbeeld_folder: Path) -> None:
    links = foot(voorbeeld_folder, name).xpath(".//li/a/@href")
    assert links == ["https://www.lisvaart.example/"]


def test_a_goal_also_leads_to_its_organisations(voorbeeld_folder: Path) -> None:
    goal = page(voorbeeld_folder, "doelen/fijne-buurt")
    assert goal.xpath("//section[@class='vraag-het']//a[@href='#partners']") and goal.xpath("//*[@id='partners']")


def test_an_organisation_can_be_asked_itself(voorbeeld_folder: Path) -> None:
    hospital = foot(voorbeeld_folder, "partners/ziekenhuis-de-reiger")
    first, *_ = hospital.xpath(".//a/@href")
    assert first == "https://reiger.example/"
    assert said(hospital).index("Ziekenhuis De Reiger zelf") < said(hospital).index("uw gemeente")


def test_a_page_of_a_municipality_leads_to_that_municipality_alone(site_folder: Path) -> None:
    for name in ("gemeenten/ommen", "partners/gemeente-ommen"):
        section = foot(site_folder, name)
        assert section.xpath(".//a/@href") == ["https://www.ommen.nl/"], name
        assert "Vraag het aan de gemeente Ommen" in said(section)


def test_who_comes_to_a_page_that_is_not_there_can_search_ask_and_go_on(site_folder: Path) -> None:
    lost = html.parse(site_folder / "404.html").getroot()
    assert lost.xpath("//main//form[@role='search']")
    assert lost.xpath("//section[@class='vraag-het']//li/a")
    assert len(lost.xpath("//main//ul[@class='wegen']//a")) >= 4


def test_a_message_about_a_page_names_the_page(voorbeeld_folder: Path) -> None:
    (mail,) = foot(voorbeeld_folder, "doelen/fijne-buurt").xpath(".//a[starts-with(@href, 'mailto:')]/@href")
    assert urlsplit(mail).path == "site@merenland.example"
    subject, body = unquote(urlsplit(mail).query).split("&body=")
    assert subject == "subject=Klopt dit? Een buurt waar mensen elkaar kennen"
    assert "Adres: https://merenland.example/doelen/fijne-buurt/" in body


def test_without_a_contact_the_page_says_so_and_what_to_tell(site_folder: Path) -> None:
    section = foot(site_folder, "doelen/informele-steun")
    assert section.xpath(".//a[starts-with(@href, 'mailto:')]") == []
    assert "heeft nog niet gezegd wie uw bericht kan lezen" in said(section)
    assert "“Dichtbij terechtkunnen met uw verhaal”" in said(section)
    assert "/doelen/informele-steun/" in said(section)


def test_search_does_not_read_it(voorbeeld_folder: Path) -> None:
    assert not foot(voorbeeld_folder, "doelen/fijne-buurt").xpath("ancestor::*[@data-pagefind-body]")


def test_the_file_of_a_page_is_one_small_line_and_not_on_easy_pages(voorbeeld_folder: Path) -> None:
    (origin,) = page(voorbeeld_folder, "doelen/fijne-buurt").xpath("//*[@class='herkomst']")
    assert "Voor de werkgroep: data/doelen/fijne-buurt.yml, regel 1." in said(origin)
    for name in ("makkelijk", "makkelijk/wat-kan-ik-doen", "makkelijk/samen-sterk"):
        assert "data/" not in said(page(voorbeeld_folder, name))


def test_the_page_for_the_workgroup_has_no_such_part(voorbeeld_folder: Path) -> None:
    assert page(voorbeeld_folder, "redactie").xpath("//section[@class='vraag-het']") == []


def test_a_link_to_another_website_says_so(site_folder: Path) -> None:
    unmarked = []
    for path in (path for path in site_folder.rglob("*.html") if path.parent.name != "kaart"):
        tree = html.parse(path)
        is_translated = tree.xpath("string(/html/@lang)") != "nl"
        for link in tree.xpath("//a[starts-with(@href, 'https://')]"):
            is_told = is_translated or "andere website" in said(link.getparent())
            if link.get("rel") != "noopener" or not is_told:
                unmarked.append(f"{path.relative_to(site_folder).as_posix()}: {link.get('href')}")
    assert unmarked == []


def test_a_partner_that_is_a_municipality_has_its_website(voorbeeld: Prepared) -> None:
    towns, partners = table(voorbeeld, "gemeenten"), table(voorbeeld, "partners")
    assert towns["lisvaart"]["website"] == partners["gemeente-lisvaart"]["website"] == "https://www.lisvaart.example/"
    assert partners["ziekenhuis-de-reiger"]["website"] == "https://reiger.example/"
    assert towns["oeverkerk"]["website"] == partners["inwonersraad"]["website"] == ""


def test_every_municipality_of_the_region_has_a_website(real: Prepared) -> None:
    assert all(row["website"] for row in table(real, "gemeenten").values())


def test_the_workgroup_sees_which_organisations_have_none(voorbeeld: Prepared) -> None:
    missing = {link.id for link, _ in voorbeeld.site.redactie.zonder_website}
    assert "inwonersraad" in missing and "gemeente-oeverkerk" in missing
    assert not missing & {"gemeente-lisvaart", "ziekenhuis-de-reiger"}
    place = next(edit for link, edit in voorbeeld.site.redactie.zonder_website if link.id == "inwonersraad")
    assert place.file == "data/partners.yml"


def test_who_mails_about_a_promise_names_it_and_its_page(voorbeeld_folder: Path) -> None:
    links = page(voorbeeld_folder, "doelen/fijne-buurt").xpath("//div[@id='bij-r1']//a[starts-with(@href, 'mailto:')]")
    (mail,) = (urlsplit(link.get("href")) for link in links)
    subject, body = (unquote(part.partition("=")[2]) for part in mail.query.split("&"))
    assert mail.path == "site@merenland.example"
    assert subject == "Klopt dit? Een buurt waar mensen elkaar kennen: Resultaat 1"
    assert "/doelen/fijne-buurt/#r1" in body

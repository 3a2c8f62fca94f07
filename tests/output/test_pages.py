"""A page is an address, a template and what it uses: declared first, and rendered alone or with all others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fictional import OVERRIDES
from regioplan.derived.views import SlotstandView
from regioplan.output.pages import forms_of, pages_of
from regioplan.output.rendering import Renderer
from regioplan.pipeline import Prepared


def test_a_page_rendered_alone_is_the_page_of_the_whole_site(voorbeeld: Prepared) -> None:
    renderer = Renderer(voorbeeld.site, OVERRIDES)
    renderer.publish_at("https://merenland.example")
    together = {page.url: page.markdown for page in voorbeeld.output.pages}
    for page in reversed(list(pages_of(voorbeeld.site))):
        assert renderer.page(page).markdown == together[page.url]


def test_every_page_has_an_address_and_a_text_of_its_own(voorbeeld: Prepared) -> None:
    pages = list(pages_of(voorbeeld.site))
    assert len({page.url for page in pages}) == len({page.src for page in pages}) == len(pages)
    assert all((OVERRIDES.parent / page.template).is_file() for page in pages)


def test_every_kind_of_page_has_a_template_and_the_other_way_round(voorbeeld: Prepared) -> None:
    templates = {path.stem for path in Path(OVERRIDES / "paginas").glob("[!_]*.md")}
    closed = replace(voorbeeld.site, slotstand=SlotstandView(voorbeeld.site.peildatum, (), (), (), ()))
    pages = (*pages_of(voorbeeld.site), *pages_of(closed), *forms_of(voorbeeld.site, ""))
    assert {page.soort for page in pages} == templates


def test_only_easy_pages_have_to_be_easier(voorbeeld: Prepared) -> None:
    easy = {page.url for page in pages_of(voorbeeld.site) if page.niveau == "A2"}
    assert easy == {page.url for page in pages_of(voorbeeld.site) if page.url.startswith(("/makkelijk/", "/eo/"))}


def test_what_comes_for_an_organisation_is_what_it_and_its_coalitions_promised(voorbeeld: Prepared) -> None:
    day, coalities = voorbeeld.site.peildatum, {one.record.id: one for one in voorbeeld.site.coalities}
    shown = 0
    for partner in voorbeeld.site.partners:
        for group in partner.straks:
            assert partner.record.id in coalities[group.id].record.partners
            shown += len(group.punten)
        ahead = [punt for group in partner.straks for punt in group.punten] + list(partner.verwacht)
        assert all(punt.deadline >= day and punt.staat.status.id not in ("klaar", "gestopt") for punt in ahead)
    assert shown
    page = next(page for page in voorbeeld.output.pages if page.url == "/partners/kliniek-de-kuif/")
    assert "{: #straks }" in page.markdown and "/coalities/samen-sterk/feed.xml" in page.markdown

"""Questions as residents ask them find the right page among the first three, and help comes before anything else.

The tables are in tests/zoeken/: a line each, with tabs. `vragen.tsv` has how it is said, the question, and the pages of
which one must be among the first three (soort/id or an address); a - stands for a question that the site cannot answer.
`hulp.tsv` has the question and the help line that it asks for, or a - when it asks for none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from regioplan.derived.addresses import address

from browser.conftest import PHONE, watched

pytestmark = pytest.mark.browser

TABLES = Path(__file__).parents[1] / "zoeken"
RIGHT = 0.95
"""The part of the questions that finds its page: 57 of 60."""
BEST = 3


def table(name: str) -> list[list[str]]:
    lines = (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line]


@pytest.fixture(scope="module")
def search_page(chromium: Browser, address: str) -> Iterator[Page]:
    """The search page, once a first question has fetched everything."""
    with watched(chromium, address, viewport=PHONE) as page:
        page.goto("/zoeken/#q=zorg")
        page.locator("main .zoekresultaten > li").first.wait_for()
        yield page


def found(page: Page, questions: list[str]) -> list[dict[str, object]]:
    """For each question what search answers: addresses of pages, and whether they fit."""
    return page.evaluate(
        """async (questions) => {
            const answers = [];
            for (const question of questions) {
                const { resultaten, past, wie } = await regioplanZoeken.zoek(question, 10);
                const paths = resultaten.map(({ adres }) => new URL(adres)).map((url) => url.pathname + url.hash);
                answers.push({ question, paths, past, elsewhere: wie ?? null });
            }
            return answers;
        }""",
        questions,
    )


@pytest.mark.parametrize("register", sorted({row[0] for row in table("vragen")} - {"niets"}))
def test_everyday_questions_find_their_page(search_page: Page, register: str) -> None:
    wanted = {question: pages.split() for how, question, pages in table("vragen") if how == register}
    missed = [
        f"{one['question']}: {one['elsewhere'] or one['paths'][:BEST]}"
        for one in found(search_page, list(wanted))
        if one["elsewhere"]
        or not any(is_at(path, page) for path in one["paths"][:BEST] for page in wanted[one["question"]])
    ]
    assert len(missed) <= (1 - RIGHT) * len(wanted), "\n".join(["", *missed])


def is_at(path: str, wanted: str) -> bool:
    """Whether a result leads to the page, wherever on it, or to the very place when one is wanted."""
    where = wanted if wanted.startswith("/") else address(*wanted.split("/"))
    return path == where if "#" in where else path.partition("#")[0] == where


def test_what_the_site_does_not_know_gets_people_and_no_noise(search_page: Page) -> None:
    strange = [question for how, question, _ in table("vragen") if how == "niets"]
    told = [one for one in found(search_page, strange) if one["paths"] and one["past"]]
    assert len(told) <= len(strange) / 20, told


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("demensie", "dementie"),
        ("mantelzrog", "mantelzorg"),
        ("psygoloog", "psycholoog"),
        ("physiotherapie", "fysiotherapie"),
        ("vallpreventie", "valpreventie"),
        ("eensaam", "eenzaam"),
        ("huisartzenpost", "huisartsenpost"),
        ("alzeimer", "alzheimer"),
        ("reumma", "reuma"),
        ("verpleegkundigge", "verpleegkundige"),
    ],
)
def test_a_typing_error_finds_what_was_meant(search_page: Page, typed: str, meant: str) -> None:
    wrong, right = found(search_page, [typed, meant])
    assert wrong["paths"][0] in right["paths"][:BEST], (wrong, right)


@pytest.mark.parametrize(("question", "line"), table("hulp"), ids=lambda text: str(text)[:40])
def test_a_question_that_asks_for_help_gets_the_line_and_no_other_does(
    search_page: Page, question: str, line: str
) -> None:
    asked = search_page.evaluate(
        """async (question) => {
            const { hulp } = await regioplanZoeken.haalLijst();
            return regioplanZoekhulp.hulpBij(hulp, question)
                .filter(({ isGevraagd }) => isGevraagd).map(({ id }) => id);
        }""",
        question,
    )
    assert line in asked if line != "-" else asked == []


def test_who_wants_to_die_first_sees_whom_to_call(tab: Page) -> None:
    tab.goto("/zoeken/#q=ik wil niet meer leven")
    box = tab.locator("form .hulp")
    box.wait_for()
    assert {"tel:112", "tel:113", "tel:08000113"} <= set(box.locator("a").evaluate_all("all => all.map(a => a.href)"))
    assert box.locator("a[href^='https:']").evaluate_all("all => all.every(a => a.rel === 'noopener')")
    tab.locator("main .zoekresultaten > li").first.wait_for()
    order = box.evaluate("box => box.compareDocumentPosition(document.querySelector('main .zoekresultaten'))")
    assert order & 4, "the box stands before the results"
    assert tab.locator("main .zoekresultaten > li > a").first.get_attribute("href").endswith("/hulp/")
    expect(tab.locator("main .hulp >> visible=true")).to_have_count(1)
    tab.locator("main input[type=search]").fill("wat kost het plan")
    box.wait_for(state="detached")
    expect(tab.locator("main .hulp >> visible=true")).to_have_count(1)


def test_what_is_nowhere_is_said_politely_and_leads_to_people(tab: Page) -> None:
    tab.goto("/zoeken/#q=xyzzyplugh")
    told = tab.locator("main [role=status]")
    expect(told).to_contain_text("Niets gevonden")
    expect(told.get_by_role("link", name="Kijk wie u kan helpen.")).to_be_visible()
    expect(tab.locator("[data-zoekhulp]")).to_be_visible()


def test_what_others_know_is_said_with_who_knows_it(tab: Page) -> None:
    tab.goto("/zoeken/#q=krijg ik mijn nieuwe bril vergoed")
    told = tab.locator("main [role=status]")
    expect(told).to_contain_text("Hierover gaat deze site niet. Vraag het aan uw zorgverzekeraar.")
    expect(told.get_by_role("link", name="Kijk wie u kan helpen.")).to_be_visible()
    expect(tab.locator("[data-zoekhulp]")).to_be_visible()


def test_search_costs_nothing_until_it_is_used(page: Page) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto("/over/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in requests if "pagefind" in url or "zoek" in url or "minisearch" in url]


def test_mark_up_in_a_question_stays_text(tab: Page) -> None:
    tab.goto("/zoeken/#q=" + "%3Cimg src=x onerror=alert(1)%3E")
    expect(tab.locator("main [role=status]")).to_contain_text("<img")
    assert tab.locator("main [role=status] img").count() == 0


@pytest.fixture
def frail_page(chromium: Browser, address: str) -> Iterator[Page]:
    """A page on a phone whose requests may fail: the console may say so."""
    context = chromium.new_context(base_url=address, locale="nl-NL", viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("file", ["**/assets/zoek*.js", "**/assets/minisearch/*", "**/zoeken/lijst.js"])
def test_one_failed_request_is_told_and_the_next_question_tries_again(frail_page: Page, file: str) -> None:
    frail_page.route(file, lambda route: route.abort())
    frail_page.goto("/zoeken/#q=mantelzorg")
    told = frail_page.locator("main [role=status]")
    expect(told).to_contain_text("Zoeken lukt nu niet")
    expect(told).not_to_contain_text("Niets gevonden")
    expect(told.get_by_role("link", name="Of kijk wie u kan helpen.")).to_be_visible()
    frail_page.unroute(file)
    frail_page.locator("main input[type=search]").fill("mantelzorger")
    frail_page.locator("main .zoekresultaten > li").first.wait_for()
    expect(told).not_to_contain_text("Zoeken lukt nu niet")


def test_without_the_index_the_short_list_and_the_help_still_answer(frail_page: Page) -> None:
    frail_page.route("**/pagefind/**", lambda route: route.fulfill(status=404))
    frail_page.goto("/zoeken/#q=zelfmoord")
    frail_page.locator("form .hulp").wait_for()
    told = frail_page.locator("main [role=status]")
    expect(told).to_contain_text("niet op alle pagina’s")
    frail_page.locator("main input[type=search]").fill("xyzzyplugh")
    expect(told).to_contain_text("Zoeken lukt nu niet helemaal")
    expect(told).not_to_contain_text("Niets gevonden")


def test_an_index_that_comes_back_is_used_again(frail_page: Page) -> None:
    frail_page.route("**/pagefind/**", lambda route: route.abort())
    frail_page.goto("/zoeken/#q=mantelzorg")
    told = frail_page.locator("main [role=status]")
    expect(told).to_contain_text("niet op alle pagina’s")
    frail_page.unroute("**/pagefind/**")
    frail_page.locator("main input[type=search]").fill("mantelzorgers")
    expect(told).to_contain_text("mantelzorgers")
    expect(told).not_to_contain_text("niet op alle pagina’s")


@pytest.mark.parametrize("part", ["**/pagefind/index/**", "**/pagefind/fragment/**"])
def test_parts_of_the_index_that_a_release_took_away_are_told_and_fetched_anew(frail_page: Page, part: str) -> None:
    """As in a tab that was open before: pagefind itself says nothing, and never asks again."""
    frail_page.goto("/zoeken/#q=mantelzorg")
    told, field = frail_page.locator("main [role=status]"), frail_page.locator("main input[type=search]")
    expect(told).to_contain_text("pagina’s over")
    expect(told).not_to_contain_text("niet op alle pagina’s")
    frail_page.route(part, lambda route: route.fulfill(status=404))
    field.fill("wijkverpleging")
    expect(told).to_contain_text("niet op alle pagina’s")
    frail_page.unroute(part)
    field.fill("wijkverpleging thuis")
    expect(told).to_contain_text("wijkverpleging thuis")
    expect(told).not_to_contain_text("niet op alle pagina’s")


def test_without_scripts_the_search_page_says_whom_to_call(chromium: Browser, address: str) -> None:
    with watched(chromium, address, viewport=PHONE, java_script_enabled=False) as page:
        page.goto("/zoeken/?q=ik+wil+niet+meer+leven")
        expect(page.locator("main .hulp a[href='tel:113']")).to_be_visible()
        expect(page.locator("main noscript, main p").filter(has_text="JavaScript").first).to_be_visible()

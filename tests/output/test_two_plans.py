"""A next plan beside the old one: two sites in one, of which only the new one is that of now; it takes YAML only."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from fictional import OVERRIDES, copy_region
from fictional import TWEEPLANNEN as REGION
from lxml import html
from regioplan.cache import NOTHING, of_project, sources
from regioplan.cli.main import main
from regioplan.cli.site import build
from regioplan.data.all_punten import all_punten
from regioplan.data.loading import load
from regioplan.data.problems import DataError
from regioplan.data.vervolg import named_by_plan
from regioplan.output.plans import moved
from regioplan.pipeline import Prepared, prepare
from sharing import once_for_all_workers

pytestmark = pytest.mark.slow

DAY, CLOSED = date(2026, 3, 1), date(2025, 1, 15)
BASE = "https://duinstreek.example/"


def of(root: Path, day: date = DAY, base_url: str = BASE) -> Prepared:
    return prepare(root, peildatum=day, overrides=OVERRIDES, base_url=base_url)


@pytest.fixture(scope="module")
def old() -> Prepared:
    return of(REGION)


@pytest.fixture(scope="module")
def new() -> Prepared:
    return of(REGION / "data" / "vervolg" / "2025", base_url=f"{BASE}2025/")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both plans, built into one site."""

    def fill(folder: Path) -> None:
        assert build(REGION, folder, peildatum=DAY) == 0

    return once_for_all_workers(tmp_path_factory, "tweeplannen", fill)


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A copy of both that can be changed."""
    return copy_region(tmp_path / "regio", REGION)


def test_the_old_plan_stays_at_its_day_and_the_new_one_goes_on(old: Prepared, new: Prepared) -> None:
    assert (old.site.peildatum, new.site.peildatum) == (CLOSED, DAY)
    assert old.site.opvolging.zin == "Dit plan liep tot en met 2024."
    assert old.site.opvolging.nu and old.site.opvolging.nu.naam == "Duinplan 2025-2028"
    assert new.site.opvolging.nu is None and not new.site.opvolging.zin


def test_counts_never_mix(old: Prepared, new: Prepared, two: Path, tmp_path: Path) -> None:
    """Each plan counts as it does when the other one is not there."""
    alone = tmp_path / "alleen"
    shutil.copytree(two, alone, ignore=shutil.ignore_patterns("vervolg"))
    assert of(alone).site.counts == old.site.counts
    assert {punt.id for punt in old.site.punten} != {punt.id for punt in new.site.punten}
    assert new.site.counts.total == len(new.site.punten) == 6
    assert old.site.counts.total == len(old.site.punten)
    for made in (old, new):
        told = json.loads(made.output.files["data/v1/plan.json"])["telling"]["totaal"]
        assert told == made.site.counts.total == made.output.files["data/v1/punten.csv"].count("\n") - 1


def test_what_became_of_a_promise_leads_both_ways(old: Prepared, new: Prepared) -> None:
    there, back = old.site.opvolging.van("hulp-voor-mantelzorgers-r1"), new.site.opvolging.van("hulp-in-de-buurt-r1")
    assert [(one.werd, one.naar[0].url) for one in there] == [("ging-verder", "/2025/doelen/hulp-in-de-buurt/#r1")]
    assert [(one.is_terug, one.naar[0].url) for one in back] == [(True, "/../doelen/hulp-voor-mantelzorgers/#r1")]
    became = {id: one.werd for id, one in old.site.opvolging.werd}
    assert became.keys() == {punt.id for punt in old.site.punten}, "of each promise something is said"
    assert (became["meer-bewegen-r1"], became["gezond-eten-r1"]) == ("gestopt", "gestopt")
    assert (became["fijne-buurt-aanpak-a"], became.get("kijken", "onbekend")) == (
        "klaar",
        "onbekend",
    )
    assert next(werd for werd, _ in old.site.opvolging.per_werd) == "onbekend", "what nobody knows comes first"


def test_plans_stand_side_by_side_only_where_that_is_fair(new: Prepared) -> None:
    side = new.site.opvolging.vergelijking
    assert side and not side.is_eerlijk
    assert side.dag == date(2021, 1, 1) + (DAY - date(2025, 1, 1))
    page = next(page for page in new.pages if page.url == "/voortgang/")
    assert "te weinig bekend. Daarom zetten wij ze niet naast elkaar" in page.markdown


def test_two_plans_of_which_enough_is_known_stand_side_by_side_at_the_same_age(two: Path) -> None:
    """The first plan reported early too; it is closed with that, and both tell their own counts."""
    later = two / "data/vervolg/2025"
    (two / "data/slotstand.yml").unlink()
    shutil.rmtree(two / "data/slotstand")
    (two / "data/adressen.yml").write_text("adressen: []\n", "utf-8")  # as if it was not closed before
    bron = 'bron: {document: voortgangsbrief, plaats: "blz. 2"}'
    for root, day in ((two, "2022-01-15"), (later, "2026-01-15")):
        with named_by_plan(root):
            ids = [one.id for one in all_punten(load(root, peildatum=DAY).data) if not one.punt.per_gemeente]
        for id in ids:
            text = f'datum: "{day}"\nover: {id}\nstatus: bezig\ntekst: Zij zijn begonnen met {id}.\n{bron}\n'
            (root / f"data/meldingen/{day}-{id}.yml").write_text(text, "utf-8")
    assert main(["afsluiten", "--met-onbekend", "--peildatum", CLOSED.isoformat()], root=two) == 0
    new = of(later, base_url=f"{BASE}2025/")
    side = new.site.opvolging.vergelijking
    assert side and side.is_eerlijk and side.dag == date(2022, 3, 1)
    page = next(page for page in new.pages if page.url == "/voortgang/").markdown
    part = page[page.index("{: #vorige-plan") : page.index("{: #merken-we-het-al")]
    assert "Duinplan 2021-2024 op 1 maart 2022" in part and "Dit plan op 1 maart 2026" in part
    assert "Over 9 van de 13 punten heeft iemand iets gemeld." in part
    assert "Over alle 6 punten heeft iemand iets gemeld." in part
    assert (side.toen.total, new.site.counts.total) == (13, 6), "each counts its own"


def test_feeds_and_calendars_of_the_old_plan_lead_on_once(old: Prepared, new: Prepared) -> None:
    for path, text in old.output.files.items():
        if path.endswith(("feed.xml", "deadlines.ics")) and "materiaal" not in path:
            unfolded = text.replace("\r\n ", "")
            assert unfolded.count("Volg het plan van nu") == 1, path
            assert "https://duinstreek.example/2025/volgen/" in unfolded
    assert not any("Volg het plan van nu" in text for text in new.output.files.values())
    told = json.loads(old.output.files["data/v1/plan.json"])["opvolging"]
    assert told["plan_van_nu"] == "https://duinstreek.example/2025/"


def test_nothing_that_people_follow_has_one_name_in_two_plans(old: Prepared, new: Prepared) -> None:
    """A promise may have one id in both: a calendar or reader that has both plans must not take them for one."""

    def names(made: Prepared) -> set[str]:
        texts = [text for path, text in made.output.files.items() if path.endswith((".xml", ".ics"))]
        return set(re.findall(r"UID:\S*|<id>[^<]*", "\n".join(texts)))

    assert {punt.id for punt in old.site.punten} & {punt.id for punt in new.site.punten}
    assert len(names(old)) > 20 < 2 * len(names(new)) and names(old) & names(new) == set()
    assert "UID:fijne-buurt-r1@duinstreek.regioplan" in names(old), "as it was before there was another plan"


@pytest.mark.parametrize(
    ("old_text", "new_text", "told"),
    [
        ("van: fijne-buurt-r1", "van: fijne-buurt-r9", "fijne-buurt-r9” staat niet in het plan hiervoor"),
        ("van: fijne-buurt-r2", "van: fijne-buurt-r1", "staat hier twee keer"),
        ("werd: gestopt", "werd: ging-verder", "“werd” en “als” passen niet bij elkaar"),
        ("als: [hulp-in-de-buurt-r1]", "als: [hulp-in-de-buurt-r7]", "hulp-in-de-buurt-r7"),
    ],
)
def test_a_mistake_between_plans_has_its_place(old_text: str, new_text: str, told: str, two: Path) -> None:
    path = two / "data/vervolg/2025/data/overgang.yml"
    text = path.read_text(encoding="utf-8")
    assert old_text in text
    path.write_text(text.replace(old_text, new_text, 1), "utf-8")
    with pytest.raises(DataError, match=told):
        of(two / "data" / "vervolg" / "2025")


def test_a_mistake_in_a_later_plan_names_its_file(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = two / "data/vervolg/2025/data/doelen/fijne-buurt.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("coalitie: samen-thuis", "coalitie: samen-thus"), "utf-8")
    assert main(["--uit", str(two / "site"), "--peildatum", DAY.isoformat()], root=two) == 1
    assert "data/vervolg/2025/data/doelen/fijne-buurt.yml" in capsys.readouterr().err
    assert not (two / "site").exists()


def test_a_page_and_a_hard_sentence_name_the_file_of_the_plan(
    new: Prepared, two: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages, goal = {page.url: page.markdown for page in new.pages}, "data/vervolg/2025/data/doelen/fijne-buurt.yml"
    assert f"<code>{goal}</code>" in pages["/doelen/fijne-buurt/"], "the first plan has a goal of that name too"
    assert "<code>data/partners.yml</code>" in pages["/partners/thuiszorg-duin/"], "that is of the region"
    assert '"/data/v1/bron/doelen/fijne-buurt.yml"' in pages["/doelen/fijne-buurt/"]
    hard = "Wij faciliteren de buren middels interventies."
    path = two / goal
    path.write_text(path.read_text("utf-8").replace("Wie de buren kent, is minder vaak eenzaam.", hard), "utf-8")
    for chosen in ("doel/fijne-buurt", "data/doelen/fijne-buurt.yml"):
        asked = ["controleer", "--plan", "2025", "--peildatum", DAY.isoformat(), "--taal", chosen]
        assert main(asked, root=two) == 1
        assert f"{goal}, regel 10" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["2021", "doelen", "assets", "over"])
def test_an_address_of_the_region_is_no_name_for_a_plan(name: str, two: Path) -> None:
    (two / "data/vervolg/2025").rename(two / "data/vervolg" / name)
    with pytest.raises(DataError, match=f"/{name}/ is al van iets anders"):
        of(two)


@pytest.mark.parametrize(("name", "right"), [("Plan 2025", "plan-2025"), ("con", "con"), ("lees.txt", "lees-txt")])
def test_what_is_no_plan_is_told(name: str, right: str, two: Path) -> None:
    (two / "data/vervolg/2025").rename(two / "data/vervolg" / name)
    with pytest.raises(DataError, match=f"data/vervolg/{name}\n.*horen alleen mappen van plannen(.|\n)*{right}"):
        of(two)


def test_a_third_plan_follows_on_the_second_and_not_on_the_first(old: Prepared, two: Path) -> None:
    third = shutil.copytree(two / "data/vervolg/2025", two / "data/vervolg/2029") / "data"
    shutil.rmtree(third / "meldingen")
    (third / "termijnen.yml").unlink()
    (third / "adressen.yml").write_text("adressen: []\n", "utf-8")
    bron = '    bron: {document: nieuw-plan, plaats: "bijlage"}\n'
    (third / "overgang.yml").write_text(f"overgang:\n  - van: fijne-buurt-r2\n    werd: gestopt\n{bron}", "utf-8")
    text = (third / "regio.yml").read_text("utf-8").replace("Duinplan 2025-2028", "Duinplan 2029-2032")
    (third / "regio.yml").write_text(
        text.replace('"2025-01"', '"2029-01"').replace("2028-12-31", "2032-12-31"), "utf-8"
    )
    for path in third.rglob("*.yml"):
        text = path.read_text("utf-8").replace("2028 woont", "2032 woont")
        path.write_text(re.sub(r'uiterlijk: "202\d', 'uiterlijk: "2031', text), "utf-8")
    day = date(2029, 3, 1)
    first, second, last = (of(root, day) for root in (two, two / "data/vervolg/2025", third.parent))
    assert [one.site.opvolging.erna and one.site.opvolging.erna.plek for one in (first, second, last)] == [
        "2025",
        "../2029",
        None,
    ]
    assert first.site.opvolging.nu and first.site.opvolging.nu.plek == "2029"
    page = next(page for page in first.pages if page.url == "/slotstand/").markdown
    assert 'Het volgende plan is <a href="/2025/">Duinplan 2025-2028</a>' in page
    assert dict(second.site.opvolging.werd)["fijne-buurt-r2"].werd == "gestopt"
    assert (first.site.counts, last.site.counts.total) == (old.site.counts, 6), "no plan counts with another"


def test_two_plans_do_not_begin_on_one_day(two: Path) -> None:
    copy = shutil.copytree(two / "data/vervolg/2025", two / "data/vervolg/2026")
    (copy / "data/overgang.yml").unlink()
    with pytest.raises(DataError, match="dit plan begint op dezelfde dag als Duinplan 2025-2028"):
        of(copy)


def test_a_second_plan_is_yaml_only(tmp_path: Path) -> None:
    """The data of a second plan, put beside another region, are enough; nothing but YAML is written."""
    region = copy_region(tmp_path / "regio")
    plan = region / "data" / "vervolg" / "2028"
    shutil.copytree(REGION / "data/vervolg/2025/data", plan / "data")
    own = {path.suffix for path in plan.rglob("*") if path.is_file()}
    assert own == {".yml"}
    for path in plan.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        for before, after in (
            ("gemeente-duinstad, gemeente-duindorp, thuiszorg-duin", "gemeente-oeverkerk, thuiszorg-waterlelie"),
            ("door: gemeente-duinstad", "door: gemeente-oeverkerk"),
            ("Duinstreek", "Merenland"),
            ("gemeenten: 2", "gemeenten: 3"),
            ("partners: 4", "partners: 8"),
            ('einde: "2028-12-31"', 'einde: "2031-12-31"'),
            ('begin: "2025-01"', 'begin: "2028-01"'),
        ):
            text = text.replace(before, after)
        text = re.sub(r'uiterlijk: "202[567][^"]*"', 'uiterlijk: "2030"', text)
        path.write_text(text, "utf-8")
    shutil.rmtree(plan / "data/meldingen")
    (plan / "data/termijnen.yml").unlink()
    (plan / "data/adressen.yml").write_text("adressen: []\n", "utf-8")
    (plan / "data/overgang.yml").unlink()
    first = of(region, date(2028, 2, 1))
    second = of(plan, date(2028, 2, 1), f"{BASE}2028/")
    assert first.site.opvolging.nu and first.site.opvolging.nu.plek == "2028"
    assert second.site.opvolging.ernaast[0].is_voorbij
    assert {page.url for page in second.pages} >= {"/doelen/fijne-buurt/", "/voortgang/"}
    assert all(werd.werd in ("onbekend", "klaar", "gestopt") for _, werd in first.site.opvolging.werd)


@pytest.mark.parametrize(
    ("address", "old_place", "new_place", "there"),
    [
        ("./doelen/", "2025", "", "2025/doelen/"),
        ("doelen/x/#r1", "2025", "", "2025/doelen/x/#r1"),
        ("../2021/", "2025", "", "2021/"),
        ("../assets/a.css", "2025", "", "assets/a.css"),
        ("./", "2025", "", "2025/"),
        (".", "2025", "", "2025/"),
        ("..", "2025", "", "./"),
        ("doelen/", "", "2021", "../doelen/"),
        ("#thema", "", "2021", "#thema"),
        ("https://x.nl/", "", "2021", "https://x.nl/"),
    ],
)
def test_a_page_elsewhere_leads_where_it_led(address: str, old_place: str, new_place: str, there: str) -> None:
    assert moved(f'<a href="{address}">', old_place, new_place) == f'<a href="{there}">'
    assert (
        moved('<script data-begin="." data-archief="..">', "2025", "") == '<script data-begin="2025" data-archief=".">'
    )


def test_every_link_between_the_plans_leads_somewhere(whole: Path) -> None:
    missing = {
        (page.relative_to(whole).as_posix(), address)
        for page in whole.rglob("*.html")
        if page.name != "404.html"
        for address, target in _links(page, page.read_text(encoding="utf-8"))
        if not target.exists() and not address.endswith("privacy/")  # its pages of content/ are few
    }
    assert not missing


def _links(page: Path, text: str) -> Iterator[tuple[str, Path]]:
    for _, _, address, _ in html.fromstring(text).iterlinks():
        parts = urlsplit(address)
        if parts.path and not (parts.scheme or parts.netloc):
            target = page.parent / parts.path
            yield parts.path, target / "index.html" if parts.path.endswith(("/", ".")) else target


def test_a_copy_of_a_list_of_the_region_is_checked_anew(tmp_path: Path) -> None:
    """Of the list itself a later plan leaves out by which goals a help line stands; in a copy that counts."""
    region = shutil.copytree(REGION, tmp_path / "regio")
    later, path = region / "data/vervolg/2025", region / "data/hulplijnen.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  - id: ", "  - bij: {doelen: [gezond-eten]}\n    id: ", 1), encoding="utf-8")
    load(later, peildatum=DAY, cache=of_project(later))
    shutil.copy(path, later / "data/hulplijnen.yml")
    for cache in (NOTHING, of_project(later)):
        with pytest.raises(DataError, match="gezond-eten"):
            load(later, peildatum=DAY, cache=cache)


@pytest.mark.parametrize("file", ["data/partners.yml", "data/vervolg/2025/data/doelen/fijne-buurt.yml"])
def test_a_mistake_names_the_file_in_which_it_stands(tmp_path: Path, file: str) -> None:
    region = shutil.copytree(REGION, tmp_path / "regio")
    path = region / file
    path.write_text(f"{path.read_text(encoding='utf-8')}gekkigheid: ja\n", encoding="utf-8")
    later = region / "data/vervolg/2025"
    with pytest.raises(DataError) as refused, named_by_plan(later):
        load(later, peildatum=DAY)
    assert {problem.file for problem in refused.value.problems} == {file}


def test_the_whole_of_data_made_tidy_leaves_reports_of_every_plan_as_they_are(tmp_path: Path) -> None:
    region = shutil.copytree(REGION, tmp_path / "regio")
    report = next((region / "data/vervolg/2025/data/meldingen").glob("*.yml"))
    goal = region / "data/vervolg/2025/data/doelen/fijne-buurt.yml"
    for path in (report, goal):
        path.write_text(path.read_text(encoding="utf-8").replace(": ", ":   ", 1), encoding="utf-8")
    before = report.read_bytes(), goal.read_bytes()
    assert main(["netjes"], root=region) == 0
    assert report.read_bytes() == before[0]
    assert goal.read_bytes() != before[1]


def with_drafts(region: Path, said: str) -> Path:
    """A goal, a report and a page of the later plan are drafts."""
    plan = region / "data/vervolg/2025"
    goal, report = plan / "data/doelen/hulp-in-de-buurt.yml", plan / "data/meldingen/2026-02-20-geheim.yml"
    goal.write_text(f"{said}\n{goal.read_text(encoding='utf-8')}", "utf-8")
    over = 'over: fijne-buurt-r1\nstatus: bezig\nbron: {document: nieuw-plan, plaats: "blz. 3"}\n'
    report.write_text(f'{said}\ndatum: "2026-02-20"\n{over}tekst: Er is een geheime proef.\n', "utf-8")
    head = f"---\n{said}\ntitle: Een geheim idee\ndescription: Wat wij nog willen schrijven.\n---\n"
    (plan / "data/adressen.yml").write_text("adressen: []\n", "utf-8")  # as if nothing was online yet
    (plan / "content").mkdir()
    (plan / "content/geheim.md").write_text(f"{head}\n# Een geheim idee\n\nDit is nog niet af.\n", "utf-8")
    return region


def test_what_became_of_a_promise_does_not_lean_on_a_draft(two: Path) -> None:
    with_drafts(two, "concept: ja")
    with pytest.raises(DataError) as refused:
        of(two)
    assert "data/vervolg/2025/data/overgang.yml" in str(refused.value)
    assert "“hulp-in-de-buurt-r1” is nog een concept" in str(refused.value)
    old = prepare(two, peildatum=DAY, overrides=OVERRIDES, with_drafts=True)
    assert [one.werd for one in old.site.opvolging.van("hulp-voor-mantelzorgers-r1")] == ["ging-verder"]
    with_day = two / "data/vervolg/2025/data/doelen/hulp-in-de-buurt.yml"
    with_day.write_text(with_day.read_text("utf-8").replace("concept: ja", f'publiceer_op: "{DAY}"'), "utf-8")
    assert of(two).site.opvolging.van("hulp-voor-mantelzorgers-r1")[0].naar, "on its day it is there for both"


def test_drafts_of_a_later_plan_are_only_in_a_site_for_a_colleague(
    two: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = with_drafts(two, 'publiceer_op: "2026-03-05"') / "data/vervolg/2025/data/overgang.yml"
    text = path.read_text(encoding="utf-8").replace("ging-verder\n    als: [hulp-in-de-buurt-r1]", "gestopt")
    path.write_text(text, "utf-8")
    path.with_name("adressen.yml").write_text("adressen: []\n", "utf-8")
    path.with_name("termijnen.yml").unlink()  # nothing of it was published yet
    public = of(path.parents[1])
    assert "/doelen/hulp-in-de-buurt/" not in public.addresses and "/geheim/" not in public.addresses
    assert not [page.url for page in public.pages if "geheim" in page.markdown.lower()]
    asked = ["--met-concepten", "--uit", str(tmp_path / "site"), "--peildatum", DAY.isoformat()]
    assert main(asked, root=two) == 0
    assert "Concepten: 2, zoals doel hulp-in-de-buurt. Die staan er ook in." in capsys.readouterr().out
    for page in ("geheim", "doelen/hulp-in-de-buurt"):
        html = (tmp_path / f"site/2025/{page}/index.html").read_text(encoding="utf-8")
        assert "Concept – " in html and "Dit is een proef." in html


def test_checking_again_finds_the_answer_of_before(tmp_path: Path) -> None:
    """What is kept lies outside data/, by which the plans are known."""
    region = shutil.copytree(REGION, tmp_path / "regio")
    before = sources(region)
    assert main(["controleer", "--peildatum", DAY.isoformat()], root=region) == 0
    assert sources(region) == before
    assert not list((region / "data").rglob(".*"))


def test_every_page_of_the_old_plan_says_so_and_leads_to_the_new_one(whole: Path, old: Prepared) -> None:
    for page in old.pages:
        html = (whole / page.url.strip("/") / "index.html").read_text(encoding="utf-8")
        assert "Dit plan liep tot en met 2024." in html, page.url
        menu = re.search(r'<nav class="menu".*?</nav>', html, re.DOTALL)
        assert menu is None or all("2025/" in address for address in re.findall(r'href="([^"]*)"', menu[0])), page.url
    for path in (whole / "2025").rglob("*.html"):
        assert "Dit plan liep" not in path.read_text(encoding="utf-8")


def test_the_front_page_is_of_the_plan_of_now_and_keeps_its_places(whole: Path) -> None:
    front, archive = (whole / name for name in ("index.html", "2021/index.html"))
    now, before = front.read_text(encoding="utf-8"), archive.read_text(encoding="utf-8")
    assert "<title>Het nieuwe plan van de Duinstreek uitgelegd</title>" in now
    assert "<title>Het plan van de Duinstreek uitgelegd</title>" in before
    assert set(re.findall(r'id="([^"]+)"', now)) >= {"thema", "gemeente", "vraag", "nieuw", "getallen"}
    assert 'rel="canonical" href="https://duinstreek.example/2021/"' in before
    assert not list(whole.glob("2025/assets")) and not list(whole.glob("2025/_headers"))
    assert "/2025/sitemap.xml" in (whole / "robots.txt").read_text(encoding="utf-8")

"""`_headers` and `_redirects`, read by the rules that such hosts document.

The limits are those of the strictest: https://developers.cloudflare.com/pages/configuration/headers/ (100 rules,
2,000 characters a line), https://developers.cloudflare.com/pages/configuration/redirects/ (1,000 characters a line)
and https://docs.gitlab.com/user/project/pages/redirects/ (1,000 redirects). Netlify sets no lower ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from regioplan.output.hosting import files
from regioplan.output.security import HEADERS, IN_FRAMES, NO_FRAME, header_policy
from regioplan.pipeline import Prepared

POLICY = "Content-Security-Policy"
RULES, HEADER_LINE = 100, 2_000
REDIRECTS, REDIRECT_LINE = 1_000, 1_000
CODES = {"301", "302", "303", "307", "308"}
_PATH = re.compile(r"/(?:[^\s*:#?/]*/|:[a-z]/)*(?:[^\s*:#?/]*\*?|:[a-z])")
"""A name with a colon, such as :a, is any one folder or file."""
_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_PLAIN = re.compile(r"/[^\s*:#?]*")

Rules = dict[str, dict[str, str]]


def headers_of(text: str) -> Rules:
    """For each path its headers; fails for a line that a host would leave out."""
    rules: Rules = {}
    path = ""
    for number, line in enumerate(text.splitlines(), 1):
        assert len(line) <= HEADER_LINE, f"line {number} is too long"
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace():
            assert path, f"line {number}: a header before any path"
            name, colon, value = line.strip().partition(": ")
            assert colon and value.strip() and _FIELD.fullmatch(name), f"line {number} is no header: {line}"
            assert name not in rules[path], f"line {number}: {name} twice"
            rules[path][name] = value
        else:
            path = line
            assert _PATH.fullmatch(path), f"line {number} is no path: {line}"
            assert path not in rules, f"line {number}: {path} twice"
            rules[path] = {}
    assert len(rules) <= RULES
    assert all(rules.values()), "a path without headers"
    return rules


def sent_with(rules: Rules, path: str) -> dict[str, str]:
    """What the host sends: the headers of every rule that fits, joined by a comma."""
    sent: dict[str, str] = {}
    for pattern, headers in rules.items():
        if re.fullmatch(re.sub(r":[a-z]", "[^/]+", pattern).replace("*", ".*"), path):
            for name, value in headers.items():
                sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return sent


def redirects_of(text: str) -> dict[str, str]:
    """Old and new paths; fails for a line that a host would leave out."""
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        assert len(line) <= REDIRECT_LINE, f"line {number} is too long"
        if not line.strip() or line.startswith("#"):
            continue
        words = line.split()
        assert len(words) == 3 and words[2] in CODES, f"line {number} is no redirect: {line}"
        old, new, _ = words
        assert _PLAIN.fullmatch(old) and _PLAIN.fullmatch(new), f"line {number} is no redirect: {line}"
        assert old not in found, f"line {number}: {old} twice, only the first counts"
        assert old != new, f"line {number}: in a circle"
        found[old] = new
    assert len(found) <= REDIRECTS
    return found


@pytest.fixture(params=[pytest.param("real", marks=pytest.mark.slow), "fictional"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The built site."""
    return request.getfixturevalue("site_folder" if request.param == "real" else "voorbeeld_folder")


def test_every_page_gets_every_header_once(folder: Path) -> None:
    rules = headers_of((folder / "_headers").read_text(encoding="utf-8"))
    wanted = {**HEADERS, **NO_FRAME, "Content-Security-Policy": header_policy()}
    pages = [page for page in folder.rglob("index.html") if page.parent.name != "kaart"]
    for page in pages:
        address = f"/{page.relative_to(folder).as_posix().removesuffix('index.html')}"
        sent = sent_with(rules, address)
        assert {name: sent.get(name) for name in wanted} == wanted, address
    shared = {**wanted, "Access-Control-Allow-Origin": "*"}
    kept = {**shared, "Cache-Control": "public, max-age=31536000, immutable"}
    assert sent_with(rules, "/assets/a.1a2b3c4d.css") == kept
    feeds = [path for kind in ("feed.xml", "deadlines.ics") for path in folder.rglob(kind)]
    assert sent_with(rules, "/assets/") == sent_with(rules, "/assets/plotly/") == shared
    assert sent_with(rules, "/data/v1/plan.json") == shared
    for file in feeds:
        sent = sent_with(rules, f"/{file.relative_to(folder).as_posix()}")
        assert sent == {**sent, **HEADERS, "Access-Control-Allow-Origin": "*"}, file


def test_the_file_for_iis_says_the_same(folder: Path) -> None:
    rules = headers_of((folder / "_headers").read_text(encoding="utf-8"))
    told = ElementTree.parse(folder / "web.config").getroot()
    sent = {at.get("path"): added(at) for at in (told, *told.findall("location"))}
    assert {**HEADERS, **NO_FRAME, "Content-Security-Policy": header_policy()}.items() <= sent[None].items()
    shared = {path.strip("/*"): told for path, told in rules.items() if "Access-Control-Allow-Origin" in told}
    for path, headers in shared.items():
        assert headers["Access-Control-Allow-Origin"] == sent[path]["Access-Control-Allow-Origin"], path
    assert set(sent) == {None, *shared}


def test_only_a_card_may_stand_in_the_frame_of_another_site(folder: Path) -> None:
    rules = headers_of((folder / "_headers").read_text(encoding="utf-8"))
    cards = [card.parent.relative_to(folder).as_posix() for card in folder.rglob("kaart/index.html")]
    assert cards
    for card in cards:
        sent = sent_with(rules, f"/{card}/")
        assert sent == {**sent, **HEADERS, **IN_FRAMES} and not sent.keys() & NO_FRAME.keys(), card


def test_an_address_that_is_not_there_is_closed_too(folder: Path) -> None:
    """As far as a host can be told: all its rules count, and none can leave out the cards."""
    rules = headers_of((folder / "_headers").read_text(encoding="utf-8"))
    for address in ("/onzin", "/doelen/onzin", "/doelen/onzin/", "/onzin/anders", "/planning/onzin/verder/"):
        sent = sent_with(rules, address)
        assert sent["X-Frame-Options"].startswith("DENY") and "frame-ancestors 'none'" in sent[POLICY], address
    for address in ("/onzin/", "/doelen/fijne-buurt/onzin/"):
        assert not sent_with(rules, address).keys() & NO_FRAME.keys(), "a rule for these would close the cards"


def test_pages_of_others_may_fetch_every_picture(folder: Path) -> None:
    rules = headers_of((folder / "_headers").read_text(encoding="utf-8"))
    pictures = [path for kind in ("deel.png", "qr.svg", "apple-touch-icon.png") for path in folder.rglob(kind)]
    assert len(pictures) > 20
    for picture in pictures:
        sent = sent_with(rules, f"/{picture.relative_to(folder).as_posix()}")
        assert sent["Access-Control-Allow-Origin"] == "*", picture


def added(place: Element) -> dict[str, str]:
    found = place.findall("system.webServer/httpProtocol/customHeaders/add")
    return {str(header.get("name")): str(header.get("value")) for header in found}


def test_every_redirect_leads_from_an_old_address_to_a_page(folder: Path) -> None:
    moved = redirects_of((folder / "_redirects").read_text(encoding="utf-8"))
    for old, new in moved.items():
        assert new not in moved, f"{old} leads on twice"
        assert (folder / new.lstrip("/") / "index.html").is_file()


def test_a_line_has_room_to_spare(voorbeeld: Prepared) -> None:
    """A thousand redirects with long names still keep the limits."""
    long = [(f"/doelen/{'oud-' * 12}{number}/", f"/doelen/{'nieuw-' * 12}{number}/") for number in range(1_000)]
    made = files(voorbeeld.site, base_url="https://merenland.example/", icon="assets/a.svg", redirects=long)
    assert len(redirects_of(made["_redirects"])) == 1_000


WRONG_HEADERS = {
    "a header before any path": "  X-Frame-Options: DENY\n",
    "no space after the colon": "/*\n  X-Frame-Options:DENY\n",
    "a header without a value": "/*\n  X-Frame-Options: \n",
    "a path without a slash": "assets/*\n  X-Frame-Options: DENY\n",
    "words behind the star": "/*.css\n  X-Frame-Options: DENY\n",
    "a path twice": "/*\n  X-Frame-Options: DENY\n/*\n  Referrer-Policy: no-referrer\n",
    "a header twice": "/*\n  X-Frame-Options: DENY\n  X-Frame-Options: DENY\n",
    "a path without headers": "/*\n",
    "a line that is too long": f"/*\n  Content-Security-Policy: {'a' * 2_000}\n",
    "too many rules": "".join(f"/{number}/\n  X-Frame-Options: DENY\n" for number in range(101)),
}
WRONG_REDIRECTS = {
    "no code": "/a/ /b/\n",
    "a code that is no redirect": "/a/ /b/ 200\n",
    "a space in an address": "/a b/ /c/ 301\n",
    "a place on a page, which no host sees": "/a/#x /b/ 301\n",
    "a star": "/a/* /b/ 301\n",
    "no slash": "a/ /b/ 301\n",
    "twice": "/a/ /b/ 301\n/a/ /c/ 301\n",
    "in a circle": "/a/ /a/ 301\n",
    "a line that is too long": f"/{'a' * 1_000}/ /b/ 301\n",
    "too many": "".join(f"/{number}/ /b/ 301\n" for number in range(1_001)),
}


@pytest.mark.parametrize(
    ("read", "text"),
    [
        *(pytest.param(headers_of, text, id=f"headers: {name}") for name, text in WRONG_HEADERS.items()),
        *(pytest.param(redirects_of, text, id=f"redirects: {name}") for name, text in WRONG_REDIRECTS.items()),
    ],
)
def test_a_wrong_line_is_noticed(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(AssertionError):
        read(text)

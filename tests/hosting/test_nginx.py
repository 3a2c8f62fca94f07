"""The configuration that the build writes, in the real nginx, also under load."""

from __future__ import annotations

import gzip
import http.client
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest
from regioplan.cli.compressing import compress
from regioplan.output.security import HEADERS, IN_FRAMES, NO_FRAME, header_policy

from hosting.serving import Server, ask, program, running

pytestmark = pytest.mark.skipif(not program(), reason="no nginx on this machine; on Debian: apt install nginx-light")

READERS = 16
REQUESTS = 2_000
KEPT = "public, max-age=31536000, immutable"
FRESH = "public, max-age=300, must-revalidate"
SHARED = ("/data/v1/plan.json", "/data/v1/punten.csv", "/wijzigingen/feed.xml", "/planning/deadlines.ics")
TYPES = {
    "/": "text/html; charset=utf-8",
    "/planning/": "text/html; charset=utf-8",
    "/planning/deadlines.ics": "text/calendar; charset=utf-8",
    "/wijzigingen/feed.xml": "text/xml; charset=utf-8",
    "/data/v1/plan.json": "application/json",
    "/manifest.webmanifest": "application/manifest+json",
    "/robots.txt": "text/plain; charset=utf-8",
}


@pytest.fixture(scope="module")
def nginx(voorbeeld_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """nginx on a published copy of the fictional site."""
    folder = tmp_path_factory.mktemp("nginx")
    site = folder / "site"
    shutil.copytree(voorbeeld_folder, site)
    compress(site)
    with running(site, folder) as server:
        yield server
    assert server.errors.read_text(encoding="utf-8") == ""


def asset(nginx: Server, suffix: str = "css") -> str:
    return "/" + next((nginx.root / "assets").glob(f"[!ik]*.{suffix}")).relative_to(nginx.root).as_posix()


def test_every_answer_carries_every_header(nginx: Server) -> None:
    for path in ("/", asset(nginx), "/data/v1/plan.json", "/wijzigingen/feed.xml", "/bestaat-niet/"):
        headers = nginx.get(path).headers
        for name, value in {**HEADERS, **NO_FRAME, "Content-Security-Policy": header_policy()}.items():
            assert headers.get(name.lower()) == value, (path, name)


def test_pages_of_others_may_fetch_data_and_no_page(nginx: Server) -> None:
    for path in SHARED:
        assert nginx.get(path).headers["access-control-allow-origin"] == "*", path
    for path in ("/", "/planning/", "/bestaat-niet/"):
        headers = nginx.get(path).headers
        assert "access-control-allow-origin" not in headers, path
        assert headers["x-frame-options"] == "DENY"


def test_only_a_card_may_stand_in_the_frame_of_another_site(nginx: Server) -> None:
    for card in ("/doelen/fijne-buurt/kaart/", "/gemeenten/oeverkerk/fijne-buurt-r1/kaart/"):
        headers = nginx.get(card).headers
        assert headers["content-security-policy"] == IN_FRAMES["Content-Security-Policy"]
        assert "x-frame-options" not in headers and headers["x-content-type-options"] == "nosniff"
    assert nginx.get("/doelen/fijne-buurt/kaart/kaart.svg").headers["access-control-allow-origin"] == "*"


def test_a_folder_of_files_has_a_page_that_leads_on(nginx: Server) -> None:
    for path in ("/data/v1/", "/data/v1/doelen/", "/data/v1/bron/", "/assets/"):
        answer = nginx.get(path)
        assert answer.status == 200 and "open-data/" in answer.body.decode(), path


def test_what_may_change_is_asked_again_and_what_has_a_lasting_name_is_kept(nginx: Server) -> None:
    assert nginx.get("/").headers["cache-control"] == FRESH
    assert nginx.get("/bestaat-niet/").headers["cache-control"] == FRESH
    for folder in ("/assets/", "/assets/plotly/"):
        assert nginx.get(folder).headers["cache-control"] == FRESH
    for suffix in ("css", "js", "svg"):
        assert nginx.get(asset(nginx, suffix)).headers["cache-control"] == KEPT


@pytest.mark.parametrize("path", TYPES)
def test_every_file_says_what_it_is(nginx: Server, path: str) -> None:
    answer = nginx.get(path)
    assert (answer.status, answer.headers["content-type"]) == (200, TYPES[path])


def test_a_table_and_an_editors_file_say_what_they_are(nginx: Server) -> None:
    for suffix, kind in (("csv", "text/csv; charset=utf-8"), ("yml", "application/yaml")):
        file = next((nginx.root / "data").rglob(f"*.{suffix}"))
        assert nginx.get(f"/{file.relative_to(nginx.root).as_posix()}").headers["content-type"] == kind


@pytest.mark.parametrize("path", ["/", "/data/v1/plan.json", "asset"])
def test_the_compressed_copy_is_sent_to_who_can_read_it(nginx: Server, path: str) -> None:
    path = asset(nginx) if path == "asset" else path
    file = nginx.root / (f"{path}index.html" if path.endswith("/") else path).lstrip("/")
    plain, packed = nginx.get(path), nginx.get(path, Accept_Encoding="gzip")
    assert plain.body == file.read_bytes() and "content-encoding" not in plain.headers
    assert (packed.headers["content-encoding"], packed.headers["vary"]) == ("gzip", "Accept-Encoding")
    assert packed.body == file.with_name(f"{file.name}.gz").read_bytes()
    assert gzip.decompress(packed.body) == plain.body


def test_brotli_comes_first_where_nginx_has_it(nginx: Server) -> None:
    if not nginx.has_brotli:
        pytest.skip("this nginx has no brotli; on Debian: apt install libnginx-mod-http-brotli-static")
    packed = nginx.get("/", Accept_Encoding="gzip, br")
    assert packed.headers["content-encoding"] == "br"
    assert brotli.decompress(packed.body) == nginx.get("/").body


def test_an_address_without_its_last_slash_leads_to_the_page(nginx: Server) -> None:
    answer = nginx.get("/planning")
    assert (answer.status, answer.headers["location"]) == (301, "/planning/")


def test_every_old_address_leads_to_a_page(nginx: Server) -> None:
    lines = (nginx.root / "_redirects").read_text(encoding="utf-8").split("\n")[:-1]
    assert lines, "the fictional region has an address of before"
    for old, new, status in (line.split() for line in lines):
        answer = nginx.get(old)
        assert (str(answer.status), answer.headers["location"]) == (status, new)
        assert nginx.get(new).status == 200


def test_an_address_that_does_not_exist_gives_the_page_that_helps(nginx: Server) -> None:
    for path in ("/bestaat-niet/", "/doelen/bestaat-niet", "/assets/oud.00000000.css"):
        answer = nginx.get(path)
        assert answer.status == 404
        assert "Deze pagina bestaat niet" in answer.body.decode()


def test_the_files_for_hosts_are_not_for_readers(nginx: Server) -> None:
    for path in ("/_headers", "/_redirects", "/server/nginx.conf", "/.htaccess", "/web.config"):
        assert nginx.get(path).status == 404


def test_many_readers_at_once_all_get_their_page(nginx: Server) -> None:
    """No measure of speed: every answer is whole and right."""
    pages = {f"/{file.relative_to(nginx.root).as_posix()}": file.read_bytes() for file in nginx.root.rglob("*.html")}

    def read(reader: int) -> list[str]:
        connection = http.client.HTTPConnection("127.0.0.1", nginx.port, timeout=30)
        paths = [list(pages)[(reader * 7 + turn) % len(pages)] for turn in range(REQUESTS // READERS)]
        wrong = []
        for turn, path in enumerate(paths):
            answer = ask(connection, path, Accept_Encoding="gzip" if turn % 2 else "identity")
            body = gzip.decompress(answer.body) if "content-encoding" in answer.headers else answer.body
            if answer.status != 200 or body != pages[path]:
                wrong.append(f"{path}: {answer.status}")
        connection.close()
        return wrong

    with ThreadPoolExecutor(READERS) as readers:
        assert [fault for faults in readers.map(read, range(READERS)) for fault in faults] == []

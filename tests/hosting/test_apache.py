"""The .htaccess that the build writes, in the real Apache."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from regioplan.output.security import HEADERS, IN_FRAMES, NO_FRAME, header_policy

from hosting.serving import APACHE, Server, program, running_apache
from hosting.test_nginx import FRESH, KEPT, SHARED, TYPES

pytestmark = pytest.mark.skipif(
    not program(APACHE), reason="no Apache on this machine; on Debian: apt install apache2-bin"
)


@pytest.fixture(scope="module")
def apache(voorbeeld_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Apache on the fictional site, as it is."""
    with running_apache(voorbeeld_folder, tmp_path_factory.mktemp("apache")) as server:
        yield server


def test_it_sends_what_nginx_sends(apache: Server) -> None:
    for path in ("/", "/data/v1/plan.json", "/bestaat-niet/"):
        headers = apache.get(path).headers
        for name, value in {
            **HEADERS,
            **NO_FRAME,
            "Content-Security-Policy": header_policy(),
            "Cache-Control": FRESH,
        }.items():
            assert headers.get(name.lower()) == value, (path, name)
    style = next((apache.root / "assets").glob("*.css")).relative_to(apache.root).as_posix()
    assert apache.get(f"/{style}").headers["cache-control"] == KEPT
    assert apache.get("/assets/").headers["cache-control"] == FRESH
    types = {path: apache.get(path).headers["content-type"] for path in TYPES}
    assert {path: kind.partition(";")[0] for path, kind in types.items()} == {
        path: kind.partition(";")[0].replace("text/xml", "application/xml") for path, kind in TYPES.items()
    }


def test_pages_of_others_may_fetch_data_and_no_page(apache: Server) -> None:
    for path in SHARED:
        assert apache.get(path).headers["access-control-allow-origin"] == "*", path
    for path in ("/", "/planning/", "/bestaat-niet/"):
        assert "access-control-allow-origin" not in apache.get(path).headers, path


def test_old_addresses_lead_on_and_what_is_not_there_has_the_page_that_helps(apache: Server) -> None:
    for old, new, status in map(str.split, (apache.root / "_redirects").read_text(encoding="utf-8").splitlines()):
        answer = apache.get(old)
        assert (str(answer.status), urlsplit(answer.headers["location"]).path) == (status, new)
    for path in ("/bestaat-niet/", "/_headers", "/web.config", "/server/nginx.conf"):
        answer = apache.get(path)
        assert answer.status == 404 and "Deze pagina bestaat niet" in answer.body.decode(), path
    assert apache.get("/data/v1/").status == 200


def test_only_a_card_may_stand_in_the_frame_of_another_site(apache: Server) -> None:
    headers = apache.get("/doelen/fijne-buurt/kaart/").headers
    assert headers["content-security-policy"] == IN_FRAMES["Content-Security-Policy"]
    assert "x-frame-options" not in headers

"""Files for hosts and browsers: headers, redirects, manifest, robots, security.txt."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from regioplan.output.assets import fingerprinted
from regioplan.output.hosting import SECURITY_TXT, files
from regioplan.pipeline import Prepared


def made(prepared: Prepared, **changes: object) -> dict[str, str]:
    record = prepared.site.beheer.record.model_copy(update=changes)
    site = replace(prepared.site, beheer=replace(prepared.site.beheer, record=record))
    made = files(site, base_url="https://merenland.example/", icon="assets/a.svg", redirects=[("/oud/", "/nieuw/")])
    return dict(made)


def test_every_header_of_the_static_hosts_is_also_in_the_nginx_configuration(voorbeeld: Prepared) -> None:
    result = made(voorbeeld)
    headers = [line.strip().split(":")[0] for line in result["_headers"].splitlines() if line.startswith("  ")]
    assert "Content-Security-Policy" in headers
    for name in headers:
        assert f"add_header {name} " in result["server/nginx.conf"]


def test_an_old_address_leads_on_at_every_host(voorbeeld: Prepared) -> None:
    result = made(voorbeeld)
    assert result["_redirects"] == "/oud/ /nieuw/ 301\n"
    assert "location = /oud/ { return 301 /nieuw/; }" in result["server/nginx.conf"]


def test_security_txt_needs_an_address_of_the_owner(voorbeeld: Prepared) -> None:
    assert "Contact: mailto:veilig@merenland.example" in made(voorbeeld)[SECURITY_TXT]
    assert "Expires: 2026-08-30T00:00:00Z" in made(voorbeeld)[SECURITY_TXT]
    assert SECURITY_TXT not in made(voorbeeld, beveiliging=None)


def test_robots_may_read_everything_but_search(voorbeeld: Prepared) -> None:
    robots = made(voorbeeld)["robots.txt"]
    assert "Disallow: /zoeken/" in robots
    assert "Sitemap: https://merenland.example/sitemap.xml" in robots


def test_the_manifest_says_whose_site_it_is(voorbeeld: Prepared) -> None:
    manifest = json.loads(made(voorbeeld)["manifest.webmanifest"])
    assert manifest["lang"] == "nl"
    assert manifest["short_name"] == voorbeeld.site.regio.samenwerking


def test_what_only_the_owner_knows_is_asked_for(voorbeeld: Prepared) -> None:
    assert len(voorbeeld.site.beheer.ontbreekt) == 1


def test_what_somebody_left_among_scripts_and_styles_is_no_part_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    for name in ("stijl.css", "Notulen overleg.docx", "stijl.css.bak", "stijl - kopie.css", "notities.txt"):
        (tmp_path / "assets" / name).write_text("x", encoding="utf-8")
    assert list(fingerprinted(tmp_path)) == ["stijl.css"]

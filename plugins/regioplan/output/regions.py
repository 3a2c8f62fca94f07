"""What several regions in one folder have together: assets, a front page, and files for hosts."""

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import jinja2

from ..cache import NOTHING
from . import hosting
from .assets import FOLDER, fingerprinted
from .looks import COLOUR
from .pictures import drawings_of, drawn
from .security import with_policy

_ATTRIBUTE = re.compile(r"(?<==\")[^\"<>]*assets/[^\"<>]*(?=\")")
_TITLE = "Zorg en gezondheid: wat verandert er bij u?"
_WHAT = "In elke regio maakten gemeenten en organisaties een plan. Kies uw regio of uw gemeente."
OF_HOSTS = ("_headers", ".htaccess", "web.config", "robots.txt", "server/nginx.conf")
"""What is for the whole of a server. A region keeps its list of redirects: if it cannot be built anew, that is read."""


def share_assets(whole: Path, regions: Sequence[Path]) -> None:
    """Move scripts, styles and pictures of the regions to one folder, and let their pages name that.

    A name changes with its content, so two files of one name are the same.
    """
    for region in regions:
        for path in sorted((region / FOLDER).rglob("*")):
            if path.is_file() and path.suffix != ".html":
                shared = whole / path.relative_to(region)
                shared.parent.mkdir(parents=True, exist_ok=True)
                path.replace(shared)
        shutil.rmtree(region / FOLDER, ignore_errors=True)
        for page in region.rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            if (changed := _sharing(text, region.name, len(page.relative_to(region).parts) - 1)) != text:
                page.write_text(changed, encoding="utf-8", newline="\n")


def _sharing(html: str, region: str, depth: int) -> str:
    """A page so many folders deep in its region, with its assets one folder higher."""
    up = "../" * depth
    relative, absolute = rf"(?<!\S)(?:\./)?{re.escape(up)}{FOLDER}/", rf"(?<=/){re.escape(region)}/{FOLDER}/"
    higher = f"../{up}{FOLDER}/"
    return _ATTRIBUTE.sub(lambda at: re.sub(absolute, f"{FOLDER}/", re.sub(relative, higher, at[0])), html)


def front_files(regions: Sequence[Path], overrides: Path, base_url: str) -> Iterator[tuple[str, str | bytes]]:
    """Path and content of the front page, the page for a wrong address, pictures, and what servers are told."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(overrides), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    told = [_told(region) for region in regions]
    for name, begin in (("index.html", "./"), ("404.html", base_url)):
        page = env.get_template("regios.html").render(
            regios=told,
            assets=fingerprinted(overrides),
            begin=begin,
            adres=base_url,
            titel=_TITLE,
            wat=_WHAT,
            is_fout=name != "index.html",
        )
        yield name, with_policy(page)
    said = [("soort", "Regioplannen in gewone taal"), ("titel", _TITLE), ("tekst", _WHAT)]
    yield from drawn(dict(drawings_of({"/": said}, COLOUR, env)), NOTHING)
    places = "".join(f"<sitemap><loc>{base_url}{region.name}/sitemap.xml</loc></sitemap>" for region in regions)
    yield "sitemap.xml", f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</sitemapindex>\n'
    yield from _for_hosts(regions, base_url)


def _told(region: Path) -> dict[str, Any]:
    """What the front page says of a region, from its open data."""
    plan = json.loads((region / "data/v1/plan.json").read_text(encoding="utf-8"))
    places = [{**place, "zoek": " ".join([place["naam"], *place["kernen"]])} for place in plan["gemeenten"]]
    return {"id": region.name, **plan["regio"], "gemeenten": places}


def redirects_in(region: Path) -> list[tuple[str, str]]:
    """The old and new addresses that a built site has a list of."""
    lines = (region / "_redirects").read_text(encoding="utf-8").splitlines()
    return [(old, new) for old, new, _ in (line.split(" ") for line in lines)]


def _for_hosts(regions: Sequence[Path], base_url: str) -> Iterator[tuple[str, str]]:
    redirects, sites = [], {}
    for region in regions:
        redirects += [(f"/{region.name}{old}", f"/{region.name}{new}") for old, new in redirects_in(region)]
        for name in OF_HOSTS:
            (region / name).unlink(missing_ok=True)
        paths = (path.relative_to(region).as_posix() for path in region.rglob("*") if path.is_file())
        sites[f"/{region.name}/"] = [path.removesuffix("index.html") for path in paths]
    no_search = "".join(f"Disallow: /{region.name}/zoeken/\n" for region in regions)
    yield "robots.txt", f"User-agent: *\n{no_search}Sitemap: {base_url}sitemap.xml\n"
    yield from hosting.for_servers(redirects, sites).items()

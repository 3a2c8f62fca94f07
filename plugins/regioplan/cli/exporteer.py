"""`exporteer`: the same site without MkDocs and its theme, made by Python-Markdown, Jinja and templates of our own.

It is the way out for when the theme is no longer kept up. What it leaves to the normal build stands in the README.
"""

import os
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import markdown
import yaml

from ..cache import Cache, of_project
from ..data.vervolg import later_plans, named_by_plan, place_of
from ..derived.addresses import Addresses
from ..handwritten import FOLDER, PICTURES, address_of_source
from ..language.numbers import say_count
from ..output import assets
from ..output.finishing import finished, put_back, relative_links, set_aside, subscribing_links
from ..output.navigation import menu
from ..output.plans import put_together
from ..pipeline import Prepared, prepare
from ..saving import put
from .regions import ADDRESS
from .search_index import SearchIndex
from .site import replace_site

_EXTENSIONS = ("attr_list", "def_list", "fenced_code", "tables", "toc")
"""Those of mkdocs.yml, and those that MkDocs adds."""
_SETTINGS = {"toc": {"permalink": False, "toc_depth": 2}}
_MD_LINK = re.compile(r"(\]\()([^):#]+\.md)(?=[#)])")
_SITE_URL = re.compile(r"^site_url:.*?(https?://[^\s\"'\]]+)", re.MULTILINE)
_FRAME = "kaal"
"""The folder of the templates with what stands in for the frame of the theme."""


@dataclass
class _Page:
    """A page as the templates of the frame ask for it."""

    url: str
    """Its address, without the first slash."""
    title: str
    src: str
    """Where it comes from, below content/."""
    meta: Mapping[str, Any] = field(default_factory=dict)
    content: str = ""
    toc: list[Any] = field(default_factory=list)
    canonical_url: str = ""
    active: bool = False

    @property
    def is_homepage(self) -> bool:
        """Whether the site begins here."""
        return not self.url

    @property
    def file(self) -> "_Page":
        """Templates ask a file for its page and its source."""
        return self

    @property
    def page(self) -> "_Page":
        return self

    @property
    def src_uri(self) -> str:
        return self.src


def export(root: Path, folder: Path | None, *, peildatum: date, cache: Cache) -> int:
    """Write the site into `folder`; the old one stays whole until the new one is there."""
    plans = {place_of(plan): plan for plan in (root, *later_plans(root))}
    base_url, made, count = address_of_site(root), dict[str, Prepared](), 0
    for place, plan in plans.items():
        own = of_project(plan) if cache.folder else cache
        with named_by_plan(plan):
            made[place] = prepare(plan, peildatum=peildatum, base_url=_below(base_url, place), cache=own)

    def fill(fresh: Path) -> str:
        nonlocal count
        for begin, prepared in made.items():
            with SearchIndex(fresh / begin, is_wanted=True) as index:
                for path, content in files(prepared, _below(base_url, begin)):
                    count += path.endswith("index.html")
                    put(fresh / begin / path, content)
                index.start()
                index.finish()
        put_together(fresh, [*made][1:], opvolging=made[""].site.opvolging, base_url=base_url)
        return f"Klaar zonder MkDocs: {say_count(count, 'pagina', 'pagina’s')}. De teksten zijn niet nagekeken."

    return replace_site(root, folder or root / "export", fill, lambda told, target: print(f"{told} Zie {target}"))


def _below(base_url: str, place: str) -> str:
    return f"{base_url}{place}/" if place else base_url


def address_of_site(root: Path) -> str:
    """Where the site is published: as REGIOPLAN_URL says, or else mkdocs.yml."""
    told = _SITE_URL.search((root / "mkdocs.yml").read_text(encoding="utf-8"))
    return (os.environ.get(ADDRESS) or (told[1] if told else "https://regioplan.example")).rstrip("/") + "/"


def files(prepared: Prepared, base_url: str) -> Iterator[tuple[str, str | bytes]]:
    """Path and content of every file of the site."""
    yield from prepared.files(base_url).items()
    yield from prepared.on_paper()
    yield from prepared.pictures()
    own, content = prepared.sources.overrides / assets.FOLDER, prepared.sources.root / FOLDER
    yield from ((name, (own / file).read_bytes()) for file, name in prepared.assets.items())
    pictures = (path for path in sorted(content.rglob("*")) if path.suffix in PICTURES)
    yield from ((path.relative_to(content).as_posix(), path.read_bytes()) for path in pictures)
    yield from _Frame(prepared, base_url).pages()


class _Frame:
    """What stands around every page."""

    def __init__(self, prepared: Prepared, base_url: str) -> None:
        self._prepared, self._base_url = prepared, base_url
        overrides = prepared.sources.overrides
        loader = jinja2.FileSystemLoader([overrides, overrides / _FRAME])
        self._env = jinja2.Environment(loader=loader)
        self._env.filters["url"] = jinja2.pass_context(lambda context, to: relative(to, context["hier"]))
        extra = prepared.frame(base_url)
        self._config = SimpleNamespace(site_name=prepared.site.regio.titel, site_url=base_url, extra=extra)
        named = [
            (title, src)
            for item in menu(prepared.site.data, is_over=bool(prepared.site.opvolging.nu))
            for title, src in item.items()
        ]
        self._menu = [_Page(address_of_source(src).lstrip("/"), title, src) for title, src in named]

    def pages(self) -> Iterator[tuple[str, str]]:
        """Path and content of every page, of the one for a wrong address, and of the list for search engines."""
        written = [
            (page.src, self._prepared.renderer.fill(page.text), False) for page in self._prepared.sources.written
        ]
        made = [(page.src, page.markdown, True) for page in self._prepared.pages]
        pages = [self._page(*one) for one in (*written, *made)]
        for page in pages:
            html = subscribing_links(relative_links(self._around("main.html", page), page.url), self._base_url)
            yield Addresses.pagina(page.url).lstrip("/"), finished(html, has_policy=True)
        yield "404.html", finished(self._around("404.html", None), has_policy=True)
        yield "sitemap.xml", self._around("sitemap.xml", None, pages=pages)

    def _page(self, src: str, text: str, is_made: bool) -> _Page:
        _, head, body = text.split("---\n", 2)
        meta, url = yaml.safe_load(head), address_of_source(src).lstrip("/")
        rest, islands = set_aside(body) if is_made else (_resolved(body, src, url), ())
        converter = markdown.Markdown(extensions=_EXTENSIONS, extension_configs=_SETTINGS)
        html = put_back(converter.convert(rest), islands)
        content = self._prepared.content(html, is_translated="taal" in meta)
        toc = [_heading(token) for token in converter.toc_tokens]
        return _Page(url, meta["title"], src, meta, content, toc, self._base_url + url)

    def _around(self, template: str, page: _Page | None, **more: Any) -> str:
        for item in self._menu:
            item.active = page is not None and item.url == page.url
        nav = SimpleNamespace(items=self._menu, homepage=self._menu[0])
        given = {"page": page, "config": self._config, "nav": nav, "hier": page.url if page else None}
        return self._env.get_template(template).render(**given, begin=self._base_url, **more)


def relative(to: str, here: str | None) -> str:
    """An address below the site as a page says it; one that may stand anywhere (None) begins at the root."""
    if to.startswith(("#", "/")) or "://" in to:
        return to
    if here is None:
        return f"/{'' if to == '.' else to}"
    return posixpath.relpath(to or ".", here or ".") + ("/" if to.endswith("/") else "")


def _resolved(body: str, src: str, url: str) -> str:
    """A text with its links to other texts as addresses."""

    def lead(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(src), match[2]))
        return match[1] + relative(address_of_source(target).lstrip("/"), url)

    return _MD_LINK.sub(lead, body)


def _heading(token: Mapping[str, Any]) -> SimpleNamespace:
    """A heading, in the list of the parts of a page."""
    below = [_heading(inner) for inner in token["children"]]
    return SimpleNamespace(title=token["name"], url=f"#{token['id']}", level=token["level"], children=below)

"""Letting MkDocs build or show a site, and saying in our own words what it says."""

import logging
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from logging.handlers import MemoryHandler
from pathlib import Path
from typing import Unpack

import jinja2
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from .cache import ELSEWHERE, NOTHING, Cache, of_project
from .data.problems import DataError, NotBuilt, Problem
from .data.vervolg import region_of
from .folders import paths_in
from .handwritten import BEGIN
from .handwritten import FOLDER as CONTENT
from .output.templating import Compiled
from .pipeline import Draft, Prepared, Reading
from .plugin import GeneratedFile, NotPublished, RegioplanPlugin
from .settings_file import ADDRESS, check_settings
from .shipped import templates
from .texts.background import Background
from .texts.examiner import Examined


@dataclass(frozen=True)
class Built:
    """What a build made."""

    pages: int
    """How many HTML files."""
    address: str
    """Where it is published."""
    prepared: Prepared
    """What they were made from."""
    examined: Examined
    """How easy the texts are."""
    warnings: tuple[str, ...]
    """What MkDocs warned of."""


def build_site(
    root: Path,
    folder: Path,
    *,
    background: Background | None = None,
    when_written: Callable[[], None] = lambda: None,
    when_prepared: Callable[[Prepared, str], None] = lambda *_: None,
    with_forms: bool = False,
    **reading: Unpack[Reading],
) -> Built:
    """Build into `folder`; raises `DataError` for mistakes of editors and `NotBuilt` for other faults.

    `background` is a process that was begun before, to examine the texts. `when_prepared` may refuse the site at its
    address before any page is there. `when_written` is called when all pages for the public are there, and the texts
    are still being examined. `with_forms` adds those of rounds.
    """
    try:
        with _warnings() as warnings, _build_day(reading["peildatum"]):
            config = _config(root, site_dir=str(folder))
            plugin = _plugin(config)
            plugin.background, plugin.when_written, plugin.when_prepared = background, when_written, when_prepared
            plugin.asked = {**reading, "with_forms": with_forms}
            theme_env, cache = config.theme.get_env, reading.get("cache", NOTHING)
            config.theme.get_env = lambda: _quick(theme_env(), cache)  # type: ignore[method-assign]
            config.plugins.on_startup(command="build", dirty=False)
            try:
                mkdocs_build.build(config)
            finally:
                config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        raise _failure(error) from error
    if not warnings:
        plugin.pages.save()
    pages = sum(path.endswith(".html") for path in paths_in(folder))
    said = tuple(record.getMessage() for record in warnings)
    return Built(pages, config.site_url or "", plugin.prepared, plugin.examined, said)


class Shown:
    """A site as a preview has it: every page is made when somebody asks for it."""

    def __init__(self, root: Path, draft: Draft) -> None:
        self.draft = draft
        self._config = _config(root)
        self._plugin = _plugin(self._config)
        self._plugin.is_preview = True
        self._plugin.use(draft, self._config)
        self._env = _quick(self._config.theme.get_env(), of_project(root))
        files = get_files(self._config)
        files.add_files_from_theme(self._env, self._config)
        self._files = self._config.plugins.on_files(files, config=self._config)
        set_exclusions(self._files, self._config)
        self._nav = get_navigation(self._files, self._config)
        self._by_path = {file.dest_uri: file for file in self._files}
        self._sources = {page.src: page for page in draft.pages}
        self._made: dict[str, bytes] = {}

    @property
    def address(self) -> str:
        """Where the site is published."""
        return self._config.site_url or ""

    def content(self, path: str) -> bytes | None:
        """What stands at a path in the site; None when that is nothing, or a file that follows from all pages."""
        file = self._by_path.get(path)
        if file is None or not file.is_documentation_page():
            return file.content_bytes if file else None
        if path not in self._made:
            self._made[path] = self._page(file).encode()
        return self._made[path]

    def missing(self) -> bytes:
        """What a reader sees at an address where nothing is."""
        template = self._env.get_template("404.html")
        return mkdocs_build._build_template("404.html", template, self._files, self._config, self._nav).encode()

    def _page(self, file: File) -> str:
        if made := self._sources.get(file.src_uri):
            assert isinstance(file, GeneratedFile), "that is where such pages are"
            file.made = self.draft.renderer.page(made)
        page = file.page or Page(None, file, self._config)
        mkdocs_build._populate_page(page, self._config, self._files)
        context = mkdocs_build.get_context(self._nav, self._files, self._config, page)
        context = self._config.plugins.on_page_context(context, page=page, config=self._config, nav=self._nav)
        html = self._env.get_template("main.html").render(context)
        return self._config.plugins.on_post_page(html, page=page, config=self._config)


def site_address(root: Path) -> str:
    """Where the site is published, as mkdocs.yml says."""
    return _config(root).site_url or ""


def _config(root: Path, **given: str) -> MkDocsConfig:
    """The settings of a region; one that names no templates gets those of the program.

    Raises `DataError` when it leans on a file or a folder that is not there.
    """
    file, region = root / "mkdocs.yml", region_of(root)
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines() if file.is_file() else (), 1):
        named = ELSEWHERE.match(line)
        if named and not (root / named[2]).exists():
            how = "zet de map van deze regio terug op haar plek, of schrijf hier waar het staat"
            what = f"{named[2]} is er niet, gezien vanuit de map van deze regio"
            raise DataError([Problem(file.name, number, named[1].strip(), what, how)])
    address = os.environ.get("REGIOPLAN_URL", "")
    if address and not re.fullmatch(ADDRESS, address):
        what = f"“{address}” is geen webadres; het staat in REGIOPLAN_URL"
        raise DataError([Problem(file.name, 0, "site_url", what, "schrijf bijvoorbeeld: https://www.regioplan.nl/")])
    if region != root and not file.is_file():
        config = _config(region, docs_dir=str(_pages_of(root)), **given)
        config.config_file_path, config.site_url = str(file), f"{config.site_url or '/'}{root.name}/"
        return config
    check_settings(root)
    config = load_config(str(file), **given)
    if not config.theme.custom_dir:
        config.theme.dirs.insert(0, str(templates(root)))
    return config


def _pages_of(root: Path) -> Path:
    """The folder with the pages of a later plan, or else the one with those of every region."""
    own = root / CONTENT
    return own if own.is_dir() else BEGIN / CONTENT


def _plugin(config: MkDocsConfig) -> RegioplanPlugin:
    plugin = config.plugins["regioplan"]
    assert isinstance(plugin, RegioplanPlugin), "mkdocs.yml names ours"
    return plugin


def _quick(env: jinja2.Environment, cache: Cache) -> jinja2.Environment:
    """The theme's own environment, with its templates as they were compiled before."""
    env.loader = _Shown(env.loader.searchpath)  # type: ignore[union-attr]
    env.bytecode_cache = Compiled(cache)
    return env


class _Shown(jinja2.FileSystemLoader):
    """Lists what a theme may ship, and does not walk through the eleven thousand icons that it hides."""

    def list_templates(self) -> list[str]:
        found = set()
        for place in map(Path, self.searchpath):
            for folder, inner, files in os.walk(place):
                inner[:] = [name for name in inner if not name.startswith(".")]
                found |= {(Path(folder) / name).relative_to(place).as_posix() for name in files}
        return sorted(found)


@contextmanager
def _warnings() -> Iterator[list[logging.LogRecord]]:
    """What MkDocs warns of."""
    handler, logger = MemoryHandler(0), logging.getLogger("mkdocs")  # without a target it keeps what it gets
    handler.addFilter(lambda record: record.levelno == logging.WARNING)
    logger.addHandler(handler)
    try:
        yield handler.buffer
    finally:
        logger.removeHandler(handler)


@contextmanager
def _build_day(peildatum: date) -> Iterator[None]:
    """Let MkDocs date its own files by the reference date: the same peildatum gives the same bytes."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.combine(peildatum, time(), UTC).timestamp()))
    try:
        yield
    finally:
        os.environ.pop("SOURCE_DATE_EPOCH")
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


def _failure(error: BaseException) -> Exception:
    """What lies behind an exception of MkDocs, in our own words."""
    cause: BaseException | None = error
    while cause:
        if isinstance(cause, NotBuilt):
            return cause
        if isinstance(cause, NotPublished):
            return cause.cause if isinstance(cause.cause, DataError) else NotBuilt(str(cause))
        cause = cause.__cause__ or cause.__context__
    return NotBuilt(str(error))

"""Letting MkDocs build or show a site, and saying in our own words what it says."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

import jinja2
from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from .cache import NOTHING, Cache
from .data.problems import DataError, NotBuilt
from .output.templating import Compiled
from .pipeline import Prepared
from .plugin import NotPublished, RegioplanPlugin
from .texts.background import Background
from .texts.examiner import Examined


@dataclass(frozen=True)
class Built:
    """What a build made."""

    pages: int
    """How many HTML files."""
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
    peildatum: date,
    background: Background | None = None,
    when_written: Callable[[], None] = lambda: None,
    cache: Cache = NOTHING,
    with_forms: bool = False,
) -> Built:
    """Build into `folder`; raises `DataError` for mistakes of editors and `NotBuilt` for other faults.

    `background` is a process that was begun before, to examine the texts. `when_written` is called when
    all pages for the public are there, and the texts are still being examined. `with_forms` adds those of rounds.
    """
    try:
        with _warnings() as warnings:
            plugin = _run(root, folder, peildatum, background, when_written, cache, with_forms)
    except (MkDocsException, SystemExit) as error:
        raise _failure(error) from error
    pages = sum(1 for _ in folder.rglob("*.html"))
    return Built(pages, plugin.prepared, plugin.examined, tuple(warnings))


def serve_site(root: Path, *, port: int) -> None:
    """Preview with a reload on every save; raises `NotBuilt` when the first build fails."""
    livereload = logging.getLogger("mkdocs.livereload")
    livereload.addFilter(_in_dutch)
    try:
        mkdocs_serve.serve(str(root / "mkdocs.yml"), dev_addr=f"127.0.0.1:{port}", livereload=True, watch=[])
    except OSError as error:
        raise NotBuilt(f"nummer {port} is al in gebruik; kies een ander, zoals --poort {port + 1}") from error
    except (MkDocsException, SystemExit) as error:
        raise NotBuilt("verbeter eerst de fouten hierboven") from error
    finally:
        livereload.removeFilter(_in_dutch)


def site_address(root: Path) -> str:
    """Where the site is published, as mkdocs.yml says."""
    return load_config(str(root / "mkdocs.yml")).site_url or ""


def _run(
    root: Path,
    folder: Path,
    peildatum: date,
    background: Background | None,
    when_written: Callable[[], None],
    cache: Cache,
    with_forms: bool,
) -> RegioplanPlugin:
    """Build; returns the plugin, which knows what was made."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder))
    plugin = config.plugins["regioplan"]
    assert isinstance(plugin, RegioplanPlugin), "mkdocs.yml names ours"
    plugin.config.peildatum = peildatum.isoformat()
    plugin.background, plugin.when_written, plugin.cache = background, when_written, cache
    theme_env = config.theme.get_env
    config.theme.get_env = lambda: _quick(theme_env(), cache)  # type: ignore[method-assign]
    plugin.with_forms = with_forms
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with _build_day(peildatum):
            mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()
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
def _warnings() -> Iterator[list[str]]:
    """What MkDocs warns of."""
    handler, logger = _Warnings(), logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield handler.messages
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
        if isinstance(cause, NotPublished):
            return cause.cause if isinstance(cause.cause, DataError) else NotBuilt(str(cause))
        cause = cause.__cause__ or cause.__context__
    return NotBuilt(str(error))


def _in_dutch(record: logging.LogRecord) -> bool:
    """Say in Dutch what MkDocs says when a reload fails."""
    if "error happened during the rebuild" in record.getMessage():
        record.msg, record.args = "De fout staat hierboven. Verbeter hem en bewaar: dan ververst de site vanzelf.", ()
        record.exc_info = None
    return True


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno == logging.WARNING:
            self.messages.append(record.getMessage())

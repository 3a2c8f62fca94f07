"""Letting MkDocs build or show a site, and saying in our own words what it says."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from .data.problems import DataError
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


class BuildFailed(Exception):
    """MkDocs could not build; the message says why."""


def build_site(
    root: Path,
    folder: Path,
    *,
    peildatum: date,
    background: Background | None = None,
    when_written: Callable[[], None] = lambda: None,
    with_forms: bool = False,
) -> Built:
    """Build into `folder`; raises `DataError` for mistakes of editors and `BuildFailed` for other faults.

    `background` is a process that was begun before, to examine the texts. `when_written` is called when
    all pages for the public are there, and the texts are still being examined. `with_forms` adds those of rounds.
    """
    try:
        with _warnings() as warnings:
            plugin = _run(root, folder, peildatum, background, when_written, with_forms)
    except (MkDocsException, SystemExit) as error:
        raise _failure(error) from error
    pages = sum(1 for _ in folder.rglob("*.html"))
    return Built(pages, plugin.prepared, plugin.examined, tuple(warnings))


def serve_site(root: Path, *, port: int) -> None:
    """Preview with a reload on every save; raises `BuildFailed` when the first build fails."""
    livereload = logging.getLogger("mkdocs.livereload")
    livereload.addFilter(_in_dutch)
    try:
        mkdocs_serve.serve(str(root / "mkdocs.yml"), dev_addr=f"127.0.0.1:{port}", livereload=True, watch=[])
    except OSError as error:
        raise BuildFailed(f"nummer {port} is al in gebruik; kies een ander, zoals --poort {port + 1}") from error
    except (MkDocsException, SystemExit) as error:
        raise BuildFailed("verbeter eerst de fouten hierboven") from error
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
    with_forms: bool,
) -> RegioplanPlugin:
    """Build; returns the plugin, which knows what was made."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder))
    plugin = config.plugins["regioplan"]
    assert isinstance(plugin, RegioplanPlugin), "mkdocs.yml names ours"
    plugin.config.peildatum = peildatum.isoformat()
    plugin.background, plugin.when_written, plugin.with_forms = background, when_written, with_forms
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with _build_day(peildatum):
            mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()
    return plugin


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
            return cause.cause if isinstance(cause.cause, DataError) else BuildFailed(str(cause))
        cause = cause.__cause__ or cause.__context__
    return BuildFailed(str(error))


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

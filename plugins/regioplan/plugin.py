"""The adapter to MkDocs: load, derive, render, hand over. The only module that imports mkdocs."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from .data.problems import DataError, Problem, report
from .language.plain import Finding
from .language.plain.report import tell
from .output import assets, hosting, language_report
from .output.finishing import redirect_page, relative_links, without_leftovers
from .output.islands import put_back, set_aside
from .output.navigation import menu
from .output.security import with_policy
from .pipeline import Prepared, prepare_sources, read_sources
from .texts.background import Background
from .texts.examining import Examined
from .texts.gathering import all_texts, written_texts
from .texts.origins import read_origins, trace
from .texts.release import read_release
from .texts.report import report as report_of_texts


class EditorMistakes(PluginError):
    """Mistakes in data or content, in the form that MkDocs prints without a traceback."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(report(problems))
        self.problems = problems


class TextMistakes(PluginError):
    """Texts that are too hard to publish, in the form that MkDocs prints without a traceback."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        super().__init__(f"deze teksten moeten anders.\n\n{tell(tuple(findings))}")


class RegioplanConfig(Config):
    """Options in mkdocs.yml."""

    peildatum = config_options.Optional(config_options.Type(str))
    """The reference date, as 2026-11-22; the build day when left out."""


class RegioplanPlugin(BasePlugin[RegioplanConfig]):
    """Gives MkDocs the generated pages and files."""

    prepared: Prepared
    examined: Examined
    """What is known of the texts; there once the site has been built."""

    def __init__(self) -> None:
        super().__init__()
        self.when_written: Callable[[], None] = lambda: None
        self._islands: dict[str, tuple[str, ...]] = {}
        self._is_preview = False
        self.background: Background | None = None
        """The process that examines texts."""
        self._examining: Future[Examined]
        self._known: frozenset[tuple[str, ...]] | None = None
        """What an earlier build of this preview found."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self._is_preview = command == "serve"

    def on_shutdown(self) -> None:
        if self.background:
            self.background.close()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = _root(config)
        peildatum = date.fromisoformat(self.config.peildatum) if self.config.peildatum else today()
        self.background = self.background or Background()
        try:
            sources = read_sources(root, peildatum=peildatum, overrides=_overrides(config), vandaag=today())
            written = written_texts(sources)
            self.background.begin(written)
            self._release = read_release(root)
            self.prepared = prepare_sources(sources, peildatum=peildatum, base_url=config.site_url or "")
            self._examining = self.background.examine(all_texts(written, self.prepared))
        except DataError as error:
            raise EditorMistakes(error.problems) from None
        config.nav = menu()
        config.site_name = self.prepared.site.regio.titel
        config.extra["site"] = self.prepared.site
        config.extra["assets"] = assets.fingerprinted(_overrides(config))
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        self._keep_own_assets(files, config)
        for page in self.prepared.output.pages:
            file = File.generated(config, page.src, content=page.markdown)
            file.edit_uri = f"../{page.edit.file}" if page.edit else None
            files.append(file)
        for path, text in self._texts(config).items():
            files.append(File.generated(config, path, content=text, inclusion=InclusionLevel.INCLUDED))
        return files

    def _keep_own_assets(self, files: Files, config: MkDocsConfig) -> None:
        """Ours get their lasting names; scripts and styles of the theme stay out, no page uses them."""
        for file in [file for file in files if file.src_uri.startswith("assets/")]:
            if name := config.extra["assets"].get(file.src_uri.removeprefix("assets/")):
                file.dest_uri = name
            else:
                files.remove(file)

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        if not page.file.generated_by:
            return self.prepared.renderer.fill(markdown)
        rest, self._islands[page.file.src_uri] = set_aside(markdown)
        return rest

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        whole = put_back(html, self._islands.pop(page.file.src_uri, ()))
        return self.prepared.output.glossary.mark(whole)

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        return self._finished(relative_links(output, page.url))

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        return self._finished(output) if template_name.endswith(".html") else output

    def _finished(self, html: str) -> str:
        valid = without_leftovers(html)
        return valid if self._is_preview else with_policy(valid)  # a preview reloads with an inline script

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Publish nothing that is too hard to read; in a preview, say so and go on."""
        self.when_written()
        origins = read_origins(self.prepared.sources.overrides)
        self.examined = trace(self._examining.result(), origins)
        errors = self.examined.errors
        if errors and not self._is_preview:
            raise TextMistakes(errors)
        if self._is_preview:
            self._tell_new()
        self._add_report(Path(config.site_dir) / "redactie" / "taal" / "index.html")

    def _tell_new(self) -> None:
        """Say what the last change brought; at the start only what must change."""
        if self._known is None:
            new = list(self.examined.errors)
        else:
            new = [finding for finding in self.examined.findings if _wherever(finding) not in self._known]
        if new:
            print(tell(new), flush=True)
        self._known = frozenset(map(_wherever, self.examined.findings))

    def _add_report(self, path: Path) -> None:
        html = self.prepared.renderer.language_report(report_of_texts(self.examined, self._release))
        page = path.read_text(encoding="utf-8")
        whole = language_report.fill(page, relative_links(html, "redactie/taal/"))
        path.write_text(whole, encoding="utf-8", newline="\n")

    def on_serve(self, server: mkdocs_serve.LiveReloadServer, config: MkDocsConfig, builder: Callable) -> None:
        root = _root(config)
        for folder in ("data", "overrides"):
            server.watch(str(root / folder), builder)

    def _texts(self, config: MkDocsConfig) -> dict[str, str]:
        documents = {entry.document.file: entry.document.text for entry in self.prepared.loaded.entries}
        sources = {f"data/v1/bron/{file.removeprefix('data/')}": text for file, text in documents.items()}
        moved = {
            f"{redirect.old.strip('/')}/index.html": redirect_page(redirect.old, redirect.new, config.site_url or "/")
            for redirect in self.prepared.redirects
        }
        files = self.prepared.output.files
        copies = {  # programs that fetch a feed or calendar do not read a page that says where it went
            f"{redirect.old}{path.removeprefix(redirect.new[1:])}".lstrip("/"): text
            for redirect in self.prepared.redirects
            for path, text in files.items()
            if path.startswith(redirect.new[1:])
        }
        served = hosting.files(
            self.prepared.site,
            base_url=config.site_url or "",
            icon=config.extra["assets"]["favicon.svg"],
            redirects=[(redirect.old, redirect.new) for redirect in self.prepared.redirects],
        )
        return {**files, **copies, **served, **sources, **moved}


@dataclass(frozen=True)
class Built:
    """What a build made."""

    pages: int
    prepared: Prepared
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
) -> Built:
    """Build into `folder`; raises `DataError` for mistakes of editors and `BuildFailed` for other faults.

    `background` is a process that was begun before, to examine the texts. `when_written` is called when
    all pages for the public are there, and the texts are still being examined.
    """
    warnings = _Warnings()
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder))
        plugin = config.plugins["regioplan"]
        plugin.config.peildatum = peildatum.isoformat()
        plugin.background = background
        plugin.when_written = when_written
        config.plugins.on_startup(command="build", dirty=False)
        try:
            with _build_day(peildatum):
                mkdocs_build.build(config)
        finally:
            config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        raise _failure(error) from error
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)
    pages = sum(1 for _ in folder.rglob("*.html"))
    return Built(pages, plugin.prepared, plugin.examined, tuple(warnings.messages))


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
        if isinstance(cause, EditorMistakes):
            return DataError(cause.problems)
        if isinstance(cause, TextMistakes):
            return BuildFailed(str(cause))
        cause = cause.__cause__ or cause.__context__
    return BuildFailed(str(error))


def _in_dutch(record: logging.LogRecord) -> bool:
    """Say in Dutch what MkDocs says when a reload fails."""
    if "error happened during the rebuild" in record.getMessage():
        record.msg, record.args = "De fout staat hierboven. Verbeter hem en bewaar: dan ververst de site vanzelf.", ()
        record.exc_info = None
    return True


def today() -> date:
    """The build day, or that of SOURCE_DATE_EPOCH."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def site_address(root: Path) -> str:
    """Where the site is published, as mkdocs.yml says."""
    return load_config(str(root / "mkdocs.yml")).site_url or ""


def _wherever(finding: Finding) -> tuple[str, ...]:
    """A finding whatever its line: a line more above it makes nothing new of it."""
    return finding.place.file, finding.rule, finding.sentence, finding.found


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _overrides(config: MkDocsConfig) -> Path | None:
    return Path(config.theme.custom_dir) if config.theme.custom_dir else None


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno == logging.WARNING:
            self.messages.append(record.getMessage())

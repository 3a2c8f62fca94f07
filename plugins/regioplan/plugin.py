"""The adapter to MkDocs: it hands over what the pipeline made. Only this module and `building` know the renderer."""

import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime
from mkdocs.utils.templates import TemplateContext

from .cache import NOTHING, Cache, Pack, digest, settings
from .data.problems import DataError
from .derived.addresses import Addresses
from .output.finishing import finished, put_back, relative_links, set_aside, subscribing_links, with_taalverslag
from .output.navigation import menu
from .output.page import RenderedPage
from .pipeline import Draft, Prepared, prepare
from .saving import put
from .texts.background import Background
from .texts.examination import Examination, HardTexts
from .texts.examiner import Examined
from .texts.report import report_files, taalverslag
from .texts.scores import read_release


class NotPublished(PluginError):
    """Why there is no site, in the form that MkDocs prints without a traceback."""

    def __init__(self, cause: DataError | HardTexts) -> None:
        super().__init__(str(cause))
        self.cause = cause


KEPT = "bewaard.html"
"""The template of a page that was made before."""


@dataclass(frozen=True)
class Kept:
    """A page as an earlier build made it."""

    title: str | None
    meta: Mapping[str, Any]
    anchors: set[str]
    """The places on it."""
    text: bytes
    """All of it, compressed: of ten thousand pages that is much."""

    @property
    def html(self) -> str:
        """All of it."""
        return zlib.decompress(self.text).decode()


class GeneratedFile(File):
    """A generated page as MkDocs reads it: put together when it is asked for, since of ten thousand that is much."""

    made: RenderedPage | None = None
    """The page; None in a preview until somebody asks for it."""

    @property  # type: ignore[misc] # nobody sets it
    def content_string(self) -> str:
        assert self.made, "nobody reads a page that is not there yet"
        return self.made.markdown


class KnownPage(Page):
    """A page that is not made again when its text, its place and all around it are as they were."""

    kept: Kept | None = None
    """What an earlier build made."""

    def __init__(
        self, title: str | None, file: File, config: MkDocsConfig, known: Pack, around: str, told: Callable[[str], str]
    ) -> None:
        """`title` is what the menu calls it.

        Its HTML follows from `around`, its place, and what is `told` of its text.
        """
        super().__init__(title, file, config)
        self._known, self._around, self._told = known, around, told

    def read_source(self, config: MkDocsConfig) -> None:
        self._key = digest(self._around, self.url, self.edit_url, self._told(self.file.content_string))
        self.kept = self._known.recall(self._key)
        if self.kept is None:
            super().read_source(config)
        else:
            self.title, self.markdown, self.meta = self.kept.title, "", {**self.kept.meta, "template": KEPT}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        if self.kept is None:
            super().render(config, files)
        else:
            self.content, self.present_anchor_ids = "", self.kept.anchors

    def keep(self, html: str) -> str:
        """Keep what was made of the page, unless its links lean on places on other pages."""
        if self._known.lasts and not self.links_to_anchors:
            text = zlib.compress(html.encode(), 1)
            self._known.keep(self._key, Kept(self.title, self.meta, self.present_anchor_ids or set(), text))
        return html


class WrittenBeside(File):
    """A generated file that is no page: it is written while pages are made, for a disk can be slow."""

    beside: "Beside"
    """What writes it."""

    def copy_file(self, dirty: bool = False) -> None:
        self.beside.do(super().copy_file, dirty)


class Beside:
    """Work that leaves Python free for other work meanwhile: that of a disk, and of what sets texts on paper."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(2)
        self._done = deque[Future[Any]]()

    def do(self, work: Callable[..., object], *given: object) -> None:
        """Begin with it; raises what went wrong before."""
        while self._done and self._done[0].done():
            self._done.popleft().result()
        self._done.append(self._threads.submit(work, *given))

    def wait(self) -> None:
        """Wait until all is done; raises what went wrong."""
        for done in self._done:
            done.result()

    def stop(self) -> None:
        """Begin with nothing more."""
        self._threads.shutdown(cancel_futures=True)


class RegioplanConfig(Config):
    """Options in mkdocs.yml."""

    peildatum = config_options.Optional(config_options.Type(str))
    """The reference date, as 2026-11-22; the build day when left out."""


class RegioplanPlugin(BasePlugin[RegioplanConfig]):
    """Gives MkDocs the generated pages and files."""

    pages: Pack
    """The pages that were made before; to be saved when there is nothing to warn of."""
    draft: Draft
    """The site that pages are made of."""
    prepared: Prepared
    """The whole of it; there in a build, and not in a preview."""
    beside: Beside
    """What is done meanwhile; there in a build."""
    examined: Examined
    """What is known of the texts; there once the site has been built."""

    def __init__(self) -> None:
        super().__init__()
        self.when_written: Callable[[], None] = lambda: None
        """Called when all pages for the public are there, and the texts are still being examined."""
        self.when_prepared: Callable[[Prepared, str], None] = lambda *_: None
        """Called with the site and its address before any page is there; may refuse it."""
        self.asked: Mapping[str, Any] = {}
        """What `prepare` is asked for, as far as that is not what MkDocs knows."""
        self.background: Background | None = None
        """The process that examines texts."""
        self.is_preview = False
        """Whether the pages are for the editor only: these have no policy, so that they can show what is new."""

    def on_shutdown(self) -> None:
        self.beside.stop()
        if self.background:
            self.background.close()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        cache: Cache = self.asked.get("cache", NOTHING)
        self.background, self.pages = self.background or Background(), cache.pack("pages")
        self.beside = Beside()
        self._examination = Examination(self.background, cache)
        try:
            self._prepare(config)
        except DataError as error:
            raise NotPublished(error) from None
        self.use(self.prepared, config)
        return config

    def use(self, draft: Draft, config: MkDocsConfig) -> None:
        """Make pages of this site from now on."""
        self.draft, config.site_name = draft, draft.site.regio.titel
        config.nav = menu(draft.site.data, is_over=bool(draft.site.opvolging.nu))
        config.extra.update(draft.frame(config.site_url or "", is_preview=self.is_preview))

    def _prepare(self, config: MkDocsConfig) -> None:
        """Load, derive and render; the texts are examined meanwhile."""
        day, templates, address = self.config.peildatum, config.theme.custom_dir, config.site_url or ""
        known = {
            "peildatum": date.fromisoformat(day) if day else get_build_datetime().date(),
            "overrides": Path(templates) if templates else None,
        }
        begin = self._examination.begin
        self.prepared = prepare(_root(config), base_url=address, when_read=begin, **{**known, **self.asked})
        self._release = read_release(_root(config))
        self.when_prepared(self.prepared, address)
        self._examination.complete(self.prepared)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        self._name_assets(files, config)
        for written in self.draft.sources.written:  # as it was checked, whatever happened to the file since
            if written.src not in files.src_uris:
                files.append(File.generated(config, written.src, content=""))
            files.src_uris[written.src].content_string = written.text
        shown = {written.src for written in self.draft.sources.written}
        for file in [file for file in files.documentation_pages() if file.src_uri not in shown]:
            files.remove(file)  # a draft
        around = "" if self.is_preview else digest(*self._around(config, files))
        for page in self.draft.pages:
            file = GeneratedFile.generated(config, page.src, content="")
            assert isinstance(file, GeneratedFile), "generated makes one of its own class"
            file.made = page if isinstance(page, RenderedPage) else None
            file.edit_uri = f"../{page.edit.file}" if page.edit else None
            files.append(file)
        if not self.is_preview:
            in_menu = {src: title for item in config.nav or () for title, src in item.items()}
            for file in files.documentation_pages():
                KnownPage(in_menu.get(file.src_uri), file, config, self.pages, around, partial(self._told, file))
            for path, content in self.prepared.files(config.site_url or "").items():
                made = WrittenBeside.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED)
                assert isinstance(made, WrittenBeside), "generated makes one of its own class"
                made.beside = self.beside
                files.append(made)
            self.beside.do(self._write, self.prepared.on_paper(), config.site_dir)
        return files

    def _told(self, file: File, text: str) -> str:
        """What the HTML of one page follows from besides all around it: its text, and the words of its language."""
        if not isinstance(file, GeneratedFile):
            return self.draft.renderer.fill(text)
        return self.draft.translator(f"/{file.url}").told + text

    def _around(self, config: MkDocsConfig, files: Files) -> Iterator[object]:
        """All that the HTML of any page follows from, and the program."""
        yield from (sorted(files.src_uris), [page.src for page in self.draft.pages])
        yield from (
            settings(_root(config)),
            config.site_url,
            config.nav,
            config.extra["site"],
            config.extra["bestanden"],
            self.draft.glossary.told,
        )
        yield from (sorted(self.draft.assets.items()), config.extra["icoon"], config.extra["kleurblad"])
        for path in sorted(self.draft.sources.overrides.rglob("*.html")):
            yield from (path.name, path.read_bytes())

    def _name_assets(self, files: Files, config: MkDocsConfig) -> None:
        """Ours get their lasting names; what else lies beside templates stays out, no page uses it."""
        for file in [file for file in files if file.src_dir in config.theme.dirs]:
            if name := self.draft.assets.get(file.src_uri.removeprefix("assets/")):
                file.dest_uri = name
            else:
                files.remove(file)

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        return set_aside(markdown)[0] if isinstance(page.file, GeneratedFile) else self.draft.renderer.fill(markdown)

    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Only now is a page made whole: of ten thousand, one at a time."""
        if not (isinstance(page, KnownPage) and page.kept):
            made = page.file.made if isinstance(page.file, GeneratedFile) else None
            whole = put_back(page.content or "", set_aside(made.body)[1] if made else ())
            page.content = self.draft.content(whole, is_translated="taal" in page.meta)
        return context

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        page.content = ""
        if isinstance(page, KnownPage) and page.kept:
            return page.kept.html
        html = subscribing_links(relative_links(output, page.url), config.site_url or "")
        whole = finished(html, has_policy=not self.is_preview)
        return page.keep(whole) if isinstance(page, KnownPage) else whole

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        return finished(output, has_policy=not self.is_preview) if template_name.endswith(".html") else output

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Publish nothing that is too hard to read."""
        self.beside.wait()
        self.when_written()
        self._write(self.prepared.pictures(), config.site_dir)  # while another process examines the texts
        self.examined = self._examination.result()
        if self.examined.errors:
            raise NotPublished(HardTexts(self.examined.errors))
        html = self.prepared.renderer.taalverslag(taalverslag(self.examined, self._release))
        path = Path(config.site_dir) / Addresses.pagina(Addresses.redactie_taal)
        page = with_taalverslag(path.read_text(encoding="utf-8"), relative_links(html, Addresses.redactie_taal))
        path.write_text(page, encoding="utf-8", newline="\n")
        for name, text in report_files(self.examined).items():
            (path.parent / name).write_text(text, encoding="utf-8", newline="")

    @staticmethod
    def _write(files: Iterable[tuple[str, bytes]], folder: str) -> None:
        for name, content in files:
            put(Path(folder) / name, content)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent

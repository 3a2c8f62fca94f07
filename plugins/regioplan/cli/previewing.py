"""`bekijk`: the site on this machine, which follows every change.

The program stays warm. A change is read, checked and derived; then the pages that people look at are made, and their
browsers are told. After that comes what takes longer: everything that only shows in the whole site, and the texts.
"""

import gc
import json
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files as package_files
from mimetypes import guess_type
from pathlib import Path
from queue import Queue
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from watchfiles import watch

from ..building import Shown
from ..cache import of_project
from ..data.problems import DataError, Problem
from ..data.reading import MAX_BYTES
from ..language.plain import Finding, Place
from ..output.page import Page
from ..pipeline import Draft, Prepared, draft, finish
from ..texts.background import Background
from ..texts.examination import Examination, Preview
from ..texts.examiner import Texts
from .bewerken import API, HOME, Editor

FOLLOWED = ("data", "content", "overrides", "mkdocs.yml")
EVENTS, SCRIPT = "/.bekijk/nieuws", "/.bekijk/bekijk.js"
"""Addresses that only a preview has."""
QUIET, PATIENCE = 50, 300
"""Milliseconds without another change before one is followed, and before a mistake is told: it may be half a save."""
WAIT = 20
"""Seconds that a file may take that follows from the whole site."""
ALIVE = 10
"""Seconds after which a connection is tried."""


EMPTY = b"<!doctype html><html lang=nl><meta charset=utf-8><title>Nog geen pagina</title><body></body></html>"
"""The page as long as there is none, because of a mistake at the start."""
_BAR = package_files(__package__).joinpath("bekijk.js").read_bytes()


def preview(root: Path, *, port: int, peildatum: date) -> int:
    """Show the site on this machine until the user stops it."""
    showing = Showing()
    with Background() as background:
        try:
            server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, showing, Editor(root, peildatum)))
        except OSError:
            how = f"nummer {port} is al in gebruik; kies een ander, zoals --poort {port + 1}"
            print(f"De voorvertoning is niet gelukt: {how}", file=sys.stderr)
            return 1
        print(f"Open http://127.0.0.1:{port}/ in uw browser. Stop met Ctrl+C.", flush=True)
        print(f"Bewerken met een formulier: http://127.0.0.1:{port}{HOME}", flush=True)
        print("Zoeken vindt hier alleen titels en vragen. Zoeken in alle tekst kan in een gebouwde site.", flush=True)
        threading.Thread(target=Follower(root, showing, background, peildatum).follow, daemon=True).start()
        with server:
            server.serve_forever()
    return 0


class Showing:
    """What browsers get to see: the last site without a mistake, with what is wrong with the newest one."""

    def __init__(self) -> None:
        self.number = 0
        """Another one for each site."""
        self.site: Shown | None = None
        self.whole: Prepared | None = None
        """The same site with all that follows from it; None while that is being made."""
        self.fault = ""
        """What is wrong with a newer one."""
        self.problems: tuple[Problem, ...] = ()
        """The same for each place in the data, when it is there."""
        self.findings: tuple[Finding, ...] = ()
        """What the bar says of the texts."""
        self.looked_at: dict[int, str] = {}
        """Paths of the pages that are open, by the connection of their browser."""
        self.news = threading.Condition()

    def tell(self, **changed: Any) -> None:
        """Change what browsers get to see, and let them know."""
        with self.news:
            vars(self).update(changed)
            self.news.notify_all()

    def message(self) -> str:
        """What browsers are told."""
        bar = [
            {"plek": str(one.place), "zin": one.sentence, "raad": _advice(one), **_line(one.place)}
            for one in self.findings
        ]
        wrong = [{"veld": one.field, "wat": one.what, "hoe": one.how, **_line(one)} for one in self.problems]
        return json.dumps({"nummer": self.number, "fout": self.fault, "fouten": wrong, "taal": bar})

    def content(self, path: str) -> tuple[HTTPStatus, bytes, int]:
        """Status, content and number of what stands at a path in the site."""
        with self.news:
            self.news.wait_for(lambda: self.site or self.fault, WAIT)
            if self.site is None:
                return HTTPStatus.SERVICE_UNAVAILABLE, EMPTY, self.number
            if found := self.site.content(path):
                return HTTPStatus.OK, found, self.number
            if not path.endswith(".html"):
                self.news.wait_for(lambda: self.whole or self.fault, WAIT)
            if self.whole and path in (files := self.whole.files(self.site.address)):
                content = files[path]
                return HTTPStatus.OK, content.encode() if isinstance(content, str) else content, self.number
            return HTTPStatus.NOT_FOUND, self.site.missing(), self.number


def _line(place: Place | Problem) -> dict[str, Any]:
    return {"bestand": place.file, "regel": place.line}


def _advice(finding: Finding) -> str:
    return " ".join(filter(None, (finding.reason, finding.advice, finding.rewritten)))


class Follower:
    """Follows changes and makes the site anew."""

    def __init__(self, root: Path, showing: Showing, background: Background, peildatum: date) -> None:
        self._root, self._showing, self._peildatum = root, showing, peildatum
        self._background, self._preview, self._cache = background, Preview(), of_project(root, is_warm=True)
        self._texts: Texts | None = None
        """Those that were examined last."""
        self._changes: Queue[object] = Queue()
        self._latest = 0
        """The number of the change that is followed."""

    def follow(self) -> None:
        """Make the site, and again at every change."""
        threading.Thread(target=self._watch, daemon=True).start()
        gc.disable()  # garbage is collected while nobody waits
        while True:
            self._latest += 1
            self._try(self._make)
            self._changes.get()
            while not self._changes.empty():
                self._changes.get()

    def _watch(self) -> None:
        followed = [path for name in FOLLOWED if (path := self._root / name).exists()]
        for changes in watch(*followed, step=QUIET, raise_interrupt=False):
            self._changes.put(changes)

    def _try(self, act: Callable[[int], None]) -> None:
        """Do something for the newest change; tell what is wrong when it is still so in a moment, and nothing newer.

        A file may be half saved, or about to get another name.
        """
        number = self._latest
        problems: tuple[Problem, ...] = ()
        try:
            act(number)
        except _Newer:
            return
        except DataError as error:
            fault, problems = str(error), error.problems
        except Exception as error:  # a template may raise anything, and the preview goes on
            fault = f"Een pagina kan niet worden gemaakt: {type(error).__name__}: {error}"
        else:
            return
        time.sleep(PATIENCE / 1000)
        with suppress(_Newer):
            self._go_on(number)
            print(fault, file=sys.stderr, flush=True)
            self._showing.tell(fault=fault, problems=problems)

    def _go_on(self, number: int) -> None:
        """Stop when there is a newer change: what is being made now, nobody needs to see."""
        if number != self._latest or not self._changes.empty():
            raise _Newer

    def _make(self, number: int) -> None:
        """The pages that are open; the rest follows meanwhile."""
        started, showing = time.perf_counter(), self._showing
        made = draft(self._root, peildatum=self._peildatum, cache=self._cache, with_drafts=True)
        site = Shown(self._root, made)
        for path in dict.fromkeys(showing.looked_at.values()):
            site.content(path)
        self._go_on(number)
        showing.tell(site=site, whole=None, number=time.time_ns() // 10**6, fault="", problems=())
        print(f"Ververst in {time.perf_counter() - started:.2f} seconden.".replace(".", ",", 1), flush=True)
        threading.Thread(target=self._try, args=(partial(self._finish, made, site),), daemon=True).start()

    def _finish(self, made: Draft, site: Shown, number: int) -> None:
        """What only shows in the whole site, and the texts: those that changed first."""
        examination, showing = Examination(self._background, self._cache), self._showing
        if self._texts:
            examined, files = examination.of_changes(made.sources, self._texts)
            self._go_on(number)
            showing.tell(findings=self._preview.tell(examined, files))
        else:
            examination.begin(made.sources)
        whole = finish(made, base_url=site.address, pages=self._while_newest(made.pages, number))
        self._go_on(number)
        showing.tell(whole=whole)
        examination.complete(whole)
        examined = examination.result()
        self._go_on(number)
        showing.tell(findings=self._preview.tell(examined))
        self._texts = examination.texts
        self._cache.write()
        gc.collect()

    def _while_newest(self, pages: Iterable[Page], number: int) -> Iterator[Page]:
        for page in pages:
            self._go_on(number)
            yield page


class _Newer(Exception):
    """There is a newer change."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, showing: Showing, editor: Editor, *connection: Any) -> None:
        self._showing, self._editor = showing, editor
        super().__init__(*connection)

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        path = unquote(asked.path)
        if path == EVENTS:
            self._tell_news(_file(parse_qs(asked.query).get("pad", ["/"])[0]))
        elif path == SCRIPT:
            self._send(HTTPStatus.OK, "text/javascript", _BAR)
        elif path.startswith((HOME, API)):
            site = self._showing.site
            self._send(*self._editor.get(path, parse_qs(asked.query), self._given, site.draft if site else None))
        elif _file(path) == path[1:] or path.endswith("/"):
            self._send_file(_file(path))
        else:
            self._send(HTTPStatus.FOUND, "text/html", b"", {"Location": f"{asked.path}/"})

    @property
    def _given(self) -> dict[str, str]:
        return {name.title(): value for name, value in self.headers.items()}

    def do_POST(self) -> None:
        sent = self.rfile.read(min(int(self.headers.get("Content-Length") or 0), MAX_BYTES))
        self.close_connection = True
        self._send(*self._editor.post(self.path, self._given, sent))

    def _send_file(self, path: str) -> None:
        status, content, number = self._showing.content(path)
        kind = guess_type(path)[0] or "application/octet-stream"
        if path.endswith(".html"):
            bar = f'<script defer src="{SCRIPT}" data-nummer="{number}"></script></body>'
            content = content.replace(b"</body>", bar.encode(), 1)
        self._send(status, kind, content)

    def _send(self, status: HTTPStatus, kind: str, content: bytes, more: Mapping[str, str] | None = None) -> None:
        is_text = kind.startswith("text/") or kind.endswith(("json", "xml", "javascript"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache")
        for name, value in (more or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def _tell_news(self, looked_at: str) -> None:
        """Say what is new until the browser goes away."""
        showing, told = self._showing, ""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        showing.looked_at[id(self)] = looked_at
        try:
            while True:
                with showing.news:
                    is_new = showing.news.wait_for(lambda: showing.message() != told, ALIVE)  # noqa: B023
                    told = showing.message()
                self.wfile.write(f"data: {told}\n\n".encode() if is_new else b":\n\n")
        except OSError:
            pass  # it went away
        finally:
            del showing.looked_at[id(self)]

    def log_message(self, *_: object) -> None:
        """The terminal is for what editors have to know."""


def _file(path: str) -> str:
    """The file of a page in the site, and any other file as it is."""
    return f"{path.strip('/')}/index.html".lstrip("/") if "." not in path.rpartition("/")[2] else path.lstrip("/")

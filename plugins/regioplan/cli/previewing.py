"""`bekijk`: the site on this machine, which follows every change.

The program stays warm. A change is read, checked and derived; then the pages that people look at are made, and their
browsers are told. After that comes what takes longer: everything that only shows in the whole site, and the texts.
"""

import gc
import json
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files as package_files
from mimetypes import guess_type
from pathlib import Path
from queue import Empty, Queue
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from watchfiles import watch

from ..building import Shown
from ..cache import Cache, of_project
from ..data.problems import DataError, Problem, sentence
from ..data.reading import MAX_BYTES
from ..data.vervolg import named_by_plan, place_of, plans_of
from ..derived.views import Opvolging
from ..language.plain import Finding, Place
from ..output.page import Page
from ..output.plans import PAGE, moved
from ..pipeline import Prepared, draft, finish
from ..texts.background import Background
from ..texts.examination import Examination, Preview
from ..texts.examiner import Examined, Texts
from .bewerken import API, HOME, Editor

FOLLOWED = ("data", "content", "overrides", "mkdocs.yml")
EVENTS, SCRIPT = "/.bekijk/nieuws", "/.bekijk/bekijk.js"
"""Addresses that only a preview has."""
STEP = 10
"""Milliseconds between looks at what changed."""
QUIET, PATIENCE = 50, 300
"""Milliseconds without another change before one is followed, and before a mistake is told: it may be half a save."""
IN_A_ROW, ROW = 150, 500
"""The same when somebody saved just before: within so many milliseconds, a third save often follows a second."""
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
        editors = {place_of(plan): Editor(plan, peildatum) for plan in plans_of(root)}
        try:
            server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, showing, editors))
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
        self.sites: Mapping[str, Shown] = {}
        """The site of each plan, by where that begins."""
        self.wholes: Mapping[str, Prepared] = {}
        """The same sites with all that follows from them; not there while that is being made."""
        self.fault = ""
        """What is wrong with a newer one."""
        self.problems: tuple[Problem, ...] = ()
        """The same for each place in the data, when it is there."""
        self.findings: Mapping[str, tuple[Finding, ...]] = {}
        """What the bar says of the texts, by plan."""
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
            {
                "plek": str(one.place),
                "zin": f"“{one.sentence}”" if one.sentence else "",
                "raad": " ".join(filter(None, (one.reason, one.advice, one.rewritten))),
                **_line(one.place),
            }
            for found in self.findings.values()
            for one in found
        ]
        wrong = [
            {"veld": one.field, "wat": sentence(one.what), "hoe": sentence(one.how), **_line(one)}
            for one in self.problems
        ]
        return json.dumps({"nummer": self.number, "fout": self.fault, "fouten": wrong, "taal": bar})

    def content(self, path: str) -> tuple[HTTPStatus, bytes, int]:
        """Status, content and number of what stands at a path in the site."""
        with self.news:
            self.news.wait_for(lambda: "" in self.sites or self.fault, WAIT)
            if "" not in self.sites:
                return HTTPStatus.SERVICE_UNAVAILABLE, EMPTY, self.number
            place, own = self.placed(path)
            self.news.wait_for(lambda: place in self.sites or self.fault, WAIT)
            site = self.sites.get(place) or self.sites[""]
            if found := site.content(own):
                here = path.removesuffix(PAGE).rstrip("/")
                is_elsewhere = own == PAGE and here != place
                found = moved(found.decode(), place, here).encode() if is_elsewhere else found
                return HTTPStatus.OK, found, self.number
            if not own.endswith(".html"):
                self.news.wait_for(lambda: place in self.wholes or self.fault, WAIT)
            if place in self.wholes and own in (files := self.wholes[place].files(site.address)):
                content = files[own]
                return HTTPStatus.OK, content.encode() if isinstance(content, str) else content, self.number
            return HTTPStatus.NOT_FOUND, site.missing(), self.number

    def placed(self, path: str) -> tuple[str, str]:
        """Where the site of a plan begins, and a path in it; at the front is the page of the plan of now."""
        seen = self.sites[""].draft.site.opvolging if "" in self.sites else Opvolging()
        if path == PAGE and seen.nu:
            return seen.nu.plek, PAGE
        if seen.nu and path == f"{seen.voorpagina.strip('/')}/{PAGE}":
            return "", PAGE
        place, _, own = path.partition("/")
        return (place, own) if place in {one.plek for one in seen.ernaast} else ("", path)


def _fault(error: Exception, root: Path) -> tuple[str, tuple[Problem, ...]]:
    """What is wrong with a project, and the same for each place in its data."""
    if not (root / "data").is_dir():  # what is kept for it may be there again
        how = "Stop met Ctrl+C, ga naar de nieuwe map, en begin daar opnieuw."
        return f"De map {root} is er niet meer. Is hij verplaatst, of heet hij nu anders? {how}", ()
    if isinstance(error, DataError):
        return str(error), error.problems
    return f"Een pagina kan niet worden gemaakt: {type(error).__name__}: {error}", ()


def _line(place: Place | Problem) -> dict[str, Any]:
    return {"bestand": place.file, "regel": place.line}


@dataclass
class _Plan:
    """One plan of the region, with what is known of it from one change to the next."""

    root: Path
    cache: Cache
    preview: Preview = field(default_factory=Preview)
    texts: Texts | None = None
    """Those that were examined last."""

    @property
    def place(self) -> str:
        """Where its site begins."""
        return place_of(self.root)


class Follower:
    """Follows changes and makes the site anew: those of the plans that people look at first."""

    def __init__(self, root: Path, showing: Showing, background: Background, peildatum: date) -> None:
        self._root, self._showing, self._peildatum, self._background = root, showing, peildatum, background
        self._plans: dict[Path, _Plan] = {}
        self._changes: Queue[object] = Queue()
        self._latest = 0
        """The number of the change that is followed."""
        self._saved = 0.0
        """When somebody last saved, on a clock of the machine."""

    def follow(self) -> None:
        """Make the site, and again at every change."""
        threading.Thread(target=self._watch, daemon=True).start()
        gc.disable()  # garbage is collected while nobody waits
        while True:
            self._latest += 1
            self._try(self._make)
            self._await_change()

    def _await_change(self) -> None:
        """Until somebody saved, and does not save again for a moment: ten saves in a second give one site."""
        self._changes.get()
        quiet = IN_A_ROW if time.monotonic() - self._saved < ROW / 1000 else QUIET
        with suppress(Empty):
            while True:
                self._changes.get(timeout=quiet / 1000)
                quiet = IN_A_ROW
        self._saved = time.monotonic()

    def _watch(self) -> None:
        followed = [path for name in FOLLOWED if (path := self._root / name).exists()]
        for changes in watch(*followed, step=STEP, raise_interrupt=False):
            self._changes.put(changes)

    def _try(self, act: Callable[[int], None]) -> None:
        """Do something for the newest change; tell what is wrong when it is still so in a moment, and nothing newer.

        A file may be half saved, or about to get another name.
        """
        number = self._latest
        try:
            act(number)
        except _Newer:
            return
        except Exception as error:  # a template may raise anything, and the preview goes on
            fault, problems = _fault(error, self._root)
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
        seen = [showing.placed(path) for path in dict.fromkeys(showing.looked_at.values())]
        roots = sorted(plans_of(self._root), key=lambda root: place_of(root) not in dict(seen))
        plans = [self._plans.setdefault(root, _Plan(root, of_project(root, is_warm=True))) for root in roots]
        open_plans = [plan for plan in plans if plan.place in dict(seen)] or plans[:1]
        sites = {plan.place: self._shown(plan) for plan in open_plans}
        for place, path in seen:
            if place in sites:
                sites[place].content(path)
        self._go_on(number)
        all_sites = {
            plan.place: site for plan in plans if (site := sites.get(plan.place) or showing.sites.get(plan.place))
        }
        showing.tell(sites=all_sites, wholes={}, number=time.time_ns() // 10**6, fault="", problems=())
        print(f"Ververst in {time.perf_counter() - started:.2f} seconden.".replace(".", ",", 1), flush=True)
        threading.Thread(target=self._try, args=(partial(self._finish, plans, sites),), daemon=True).start()

    def _shown(self, plan: _Plan) -> Shown:
        with named_by_plan(plan.root):
            made = draft(plan.root, peildatum=self._peildatum, cache=plan.cache, with_drafts=True)
            return Shown(plan.root, made)

    def _finish(self, plans: Sequence[_Plan], sites: Mapping[str, Shown], number: int) -> None:
        """The plans that nobody looks at; then what only shows in a whole site, and the texts."""
        for plan in plans:
            if plan.place not in sites:
                sites = {**sites, plan.place: self._shown(plan)}
                self._go_on(number)
                self._showing.tell(sites={**self._showing.sites, **sites})
        for plan in plans:
            with named_by_plan(plan.root):
                self._complete(plan, sites[plan.place], number)
        gc.collect()

    def _complete(self, plan: _Plan, site: Shown, number: int) -> None:
        """What only shows in a whole site, and the texts: those that changed first."""
        examination, showing, made = Examination(self._background, plan.cache), self._showing, site.draft

        def tell(examined: Examined, files: frozenset[str] | None = None) -> None:
            self._go_on(number)
            showing.tell(findings={**showing.findings, plan.place: plan.preview.tell(examined, files)})

        if plan.texts:
            tell(*examination.of_changes(made.sources, plan.texts))
        else:
            examination.begin(made.sources)
        whole = finish(made, base_url=site.address, pages=self._while_newest(made.pages, number))
        self._go_on(number)
        showing.tell(wholes={**showing.wholes, plan.place: whole})
        examination.complete(whole)
        tell(examination.result())
        plan.texts = examination.texts
        plan.cache.write()

    def _while_newest(self, pages: Iterable[Page], number: int) -> Iterator[Page]:
        for page in pages:
            self._go_on(number)
            yield page


class _Newer(Exception):
    """There is a newer change."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, showing: Showing, editors: Mapping[str, Editor], *connection: Any) -> None:
        self._showing, self._editors = showing, editors
        super().__init__(*connection)

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        path = unquote(asked.path)
        if path == EVENTS:
            self._tell_news(_file(parse_qs(asked.query).get("pad", ["/"])[0]))
        elif path == SCRIPT:
            self._send(HTTPStatus.OK, "text/javascript", _BAR)
        elif found := self._form(path):
            place, own = found
            site = self._showing.sites.get(place)
            query, made = parse_qs(asked.query), site.draft if site else None
            self._send(*self._editors[place].get(own, query, self._given, made))
        elif _file(path) == path[1:] or path.endswith("/"):
            self._send_file(_file(path))
        else:
            self._send(HTTPStatus.FOUND, "text/html", b"", {"Location": f"{asked.path}/"})

    @property
    def _given(self) -> dict[str, str]:
        return {name.title(): value for name, value in self.headers.items()}

    def do_POST(self) -> None:
        told = self.headers.get("Content-Length") or ""
        sent = self.rfile.read(min(int(told), MAX_BYTES) if told.isdecimal() else 0)
        self.close_connection = True
        place, own = self._form(self.path) or ("", self.path)
        self._send(*self._editors[place].post(own, self._given, sent))

    def _form(self, path: str) -> tuple[str, str] | None:
        """The plan that a form is about, and what it asks for; None when something else is asked."""
        place, _, own = path[1:].partition("/")
        place, own = (place, f"/{own}") if place in self._editors else ("", path)
        return (place, own) if own.startswith((HOME, API)) else None

    def _send_file(self, path: str) -> None:
        try:
            status, content, number = self._showing.content(path)
        except Exception as error:  # a template may raise anything, and the preview goes on
            fault, problems = _fault(error, self._showing.sites[""].draft.sources.root)
            print(fault, file=sys.stderr, flush=True)
            self._showing.tell(fault=fault, problems=problems)
            status, content, number = HTTPStatus.SERVICE_UNAVAILABLE, EMPTY, self._showing.number
        kind = guess_type(path)[0] or "application/octet-stream"
        if path.endswith(".html"):
            place = self._showing.placed(path)[0]
            begin = f"/{place}/" if place else "/"
            bar = f'<script defer src="{SCRIPT}" data-nummer="{number}" data-begin="{begin}"></script></body>'
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

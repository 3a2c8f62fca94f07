"""No promise reads as a fact: wherever a statement is shown, the words for what it is stand before it.

A statement that is not done, and that does not say how things are, is looked for in every page, description, feed,
calendar, table and JSON file. Its frame ("Dit wil het plan:") or its label ("Wens:") must be the last one before it,
or stand beside it in a field of its own.
"""

import csv
import html
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from ..cache import NOTHING, Cache, Pack, digest
from ..data.entries import Loaded
from ..data.problems import Problem
from ..data.uitspraken import Uitspraaksoort, UitspraakVorm
from ..data.vertaling_checks import NAME
from ..derived.kaders import FREE, KADERS, frames_of
from ..derived.views import Site, TaalView
from .page import RenderedPage

_RUN = re.compile(r">([^<>]+)<")
"""A run of text in mark-up."""
_SENTENCE = re.compile(r"[.?!:؟] (?=\S)")
"""Where a sentence ends and another begins."""
_START = 12
"""By so many signs statements are looked up, if none is shorter."""
_NAME_APART = re.compile(r"</?bdi(?: lang=\"nl\")?>")
"""What keeps a Dutch name or a value apart within a translation."""
_FRAME = re.compile(r'class="(?:[^"]* )?(?:kader|soort)">([^<]*)<')
_QUOTED = re.compile(r"staat:\s“[^”]*$")
"""A letter that quotes the plan: what stands there is as well a later sentence of the quotation."""
_HEADING = re.compile(r"^#{2,} |<h[1-6]", re.MULTILINE)
_FIELD = "uitspraak"
"""The column or key that says of what kind a statement is."""
_REACH = 600
"""So many signs before a statement its frame may stand, where there is no mark-up: others of its kind come between."""
_NEAR = 4000
"""So many signs before it in mark-up."""


def unframed(
    loaded: Loaded,
    site: Site,
    pages: Iterable[RenderedPage],
    files: Mapping[str, str],
    written: Mapping[str, str] | None = None,
    cache: Cache = NOTHING,
) -> Iterator[Problem]:
    """A problem for every place where a statement stands without its frame.

    `written` are the pages in content/ with their generated parts, by file.
    """
    statements, known = _by_text(_statements(loaded, site)), cache.pack("framed")
    dutch = _Frames(statements, _WORDS, known)
    taal_of = {taal.record.id: taal for taal in site.talen}
    others = {id: _Frames(_translated(statements, taal), _words_in(taal), known) for id, taal in taal_of.items()}
    for page in pages:
        frames, body = others.get(page.taal, dutch), _NAME_APART.sub("", page.body)
        yield from frames.look(frames.of_mark_up, page.template, page.url, body)
        yield from frames.look(frames.of_text, f"de omschrijving van {page.url}", page.omschrijving)
    for file, text in (written or {}).items():
        yield from dutch.look(dutch.of_mark_up, file, "", text)
    for path, text in files.items():
        yield from dutch.look(dutch.of_file, path, text)
    known.save()


def _by_text(statements: Iterable[tuple[str, Uitspraaksoort]]) -> Mapping[str, set[Uitspraaksoort]]:
    known: dict[str, set[Uitspraaksoort]] = {}
    for text, soort in statements:
        known.setdefault(text, set()).add(soort)
    return known


def _translated(dutch: Mapping[str, set[Uitspraaksoort]], taal: TaalView) -> Mapping[str, set[Uitspraaksoort]]:
    """The statements in another language with their kinds, and the Dutch ones that stand between them."""
    said = (
        (_without_names(said), soort)
        for page in taal.paginas.values()
        for text, said in page.gepaard.zinnen.items()
        for soort in dutch.get(text, ())
    )
    return {**dutch, **_by_text(said)}


def _without_names(text: str) -> str:
    """A translation without what keeps its Dutch names apart."""
    return NAME.sub(r"\1", text)


def _statements(loaded: Loaded, site: Site) -> Iterator[tuple[str, Uitspraaksoort]]:
    """Every text that is not so yet, as far as anybody knows, with its kind."""
    done = {punt.id for punt in site.punten if punt.staat.status.id == "klaar"}
    for entry in loaded.entries:
        for _, record in entry.records:
            if isinstance(record, UitspraakVorm) and record.soort not in FREE and record.over not in done:
                yield record.tekst, record.soort
    for punt in site.punten:
        if punt.record.soort_uitspraak not in FREE and punt.id not in done:
            yield punt.record.tekst, punt.record.soort_uitspraak


def _words(soort: Uitspraaksoort) -> tuple[str, ...]:
    frame = KADERS[soort]
    return (*frame.tijdens.values(), *frame.daarna.values(), f"{frame.label}:")


Words = Mapping[Uitspraaksoort, tuple[str, ...]]
"""What may stand before statements of each kind."""

_WORDS: Words = {soort: _words(soort) for soort in KADERS}


def _words_in(taal: TaalView) -> Words:
    """The same in another language."""
    return {
        soort: tuple(taal.kaders.phrases.get(phrase, phrase) for phrase in frames_of(kader))
        for soort, kader in KADERS.items()
    }


class _Frames:
    """Looks for statements without their frame."""

    def __init__(self, statements: Mapping[str, set[Uitspraaksoort]], words: Words, known: Pack) -> None:
        self._known = known
        self._told = digest(sorted((text, *sorted(kinds)) for text, kinds in statements.items()), words)
        self._statements = statements
        self._words = words
        self._start = min((_START, *map(len, statements)))
        """By so many signs statements are looked up: none is shorter."""
        self._by_start: dict[str, list[str]] = {}
        for statement in sorted(statements, key=len, reverse=True):
            self._by_start.setdefault(statement[: self._start], []).append(statement)

    def look(self, find: Callable[..., Iterator[Problem]], *given: str) -> tuple[Problem, ...]:
        """What one of the ways below finds in what it is given; with the same statements it finds the same again."""
        return self._known.made(digest(self._told, find.__name__, *given), lambda: tuple(find(*given)))

    def of_mark_up(self, file: str, where: str, body: str) -> Iterator[Problem]:
        """Every statement with which a sentence begins; its frame stands before it in the same run or in an element."""
        for run in _RUN.finditer(body):
            text = html.unescape(run[1]).strip()
            if len(text) < self._start:
                continue
            before = body[max(run.start() - _NEAR, 0) : run.start()]
            for start in (0, *(match.end() for match in _SENTENCE.finditer(text))):
                statement = self._at(text, start)
                soorten = self._statements.get(statement, set())
                if soorten and not (
                    self._last_frame(text[:start]) in soorten
                    or self._is_framed(before, soorten)
                    or _QUOTED.search(text[:start])
                ):
                    yield _problem(file, where, statement)

    def _at(self, text: str, start: int) -> str:
        """The longest statement that begins here; empty when there is none."""
        near = self._by_start.get(text[start : start + self._start], ())
        return next((statement for statement in near if text.startswith(statement, start)), "")

    def of_file(self, path: str, text: str) -> Iterator[Problem]:
        if path.endswith(".csv"):
            yield from self._of_table(path, text)
        elif path.endswith(".json"):
            yield from self._of_json(path, json.loads(text))
        elif path.endswith((".xml", ".ics", ".js", ".png")):
            yield from self.of_text(path, html.unescape(text.replace("\r\n ", "").replace("\\,", ",")))

    def of_text(self, where: str, text: str) -> Iterator[Problem]:
        """Long statements first: a short one may be the beginning of a long one."""
        starts = {text[place : place + self._start] for place in range(len(text))}
        near = (statement for start in starts for statement in self._by_start.get(start, ()))
        for statement in sorted(near, key=lambda one: (-len(one), one)):
            start = text.find(statement)
            while start >= 0:
                if self._last_frame(text[max(start - _REACH, 0) : start]) not in self._statements[statement]:
                    yield _problem(where, where, statement)
                text = f"{text[:start]}{' ' * len(statement)}{text[start + len(statement) :]}"
                start = text.find(statement, start)

    def _of_table(self, path: str, text: str) -> Iterator[Problem]:
        for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"):
            yield from self._of_fields(path, row)

    def _of_json(self, path: str, value: Any) -> Iterator[Problem]:
        if isinstance(value, dict):
            yield from self._of_fields(path, value)
            for inner in value.values():
                yield from self._of_json(path, inner)
        elif isinstance(value, list):
            for inner in value:
                if isinstance(inner, str) and inner in self._statements:
                    yield _problem(path, path, inner)
                yield from self._of_json(path, inner)

    def _of_fields(self, path: str, fields: Mapping[str, Any]) -> Iterator[Problem]:
        for value in fields.values():
            soorten = self._statements.get(value, set()) if isinstance(value, str) else set()
            if soorten and fields.get(_FIELD) not in soorten:
                yield _problem(path, path, value)

    def _last_frame(self, before: str) -> Uitspraaksoort | None:
        """The kind of the last frame in a text; None when there is none."""
        last = {soort: max(map(before.rfind, words)) for soort, words in self._words.items() if soort != "uitleg"}
        soort = max(last, key=lambda soort: last[soort])
        return soort if last[soort] >= 0 else None

    def _is_framed(self, before: str, soorten: set[Uitspraaksoort]) -> bool:
        """Whether the last frame before a statement is one of its kind, with no heading between them."""
        last = next(iter(reversed(list(_FRAME.finditer(before)))), None)
        said = html.unescape(last[1]).strip() if last else ""
        is_own = any(said in self._words[soort] for soort in soorten)
        return bool(last and is_own and not _HEADING.search(before, last.end()))


def _problem(file: str, where: str, text: str) -> Problem:
    return Problem(
        file,
        0,
        where,
        f"hier staat een belofte of wens als feit: “{text[:80]}”",
        "zet het kader ervoor: tekst.uitspraken, tekst.punt of lopend; of een veld uitspraak ernaast",
    )

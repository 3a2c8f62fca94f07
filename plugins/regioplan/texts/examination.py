"""One examination of the texts of a site: begun when they were read, done when the pages are written."""

from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import replace

from ..cache import NOTHING, Cache
from ..data.vervolg import from_region
from ..language.plain import Finding, in_order
from ..language.plain.telling import tell_findings
from ..pipeline import Prepared, Sources
from .background import Background
from .examiner import KEPT, Examined, Texts, examine
from .gathering import all_texts, written_texts
from .origins import Origins, read_origins


class HardTexts(Exception):
    """Texts that are too hard to publish; the message is Dutch."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        super().__init__(f"deze teksten moeten anders.\n\n{tell_findings(tuple(findings))}")


class Examination:
    """The texts of one site, examined by another process while this one makes the site."""

    texts: Texts
    """What is examined, as far as it is known."""

    def __init__(self, background: Background, cache: Cache = NOTHING) -> None:
        self._background, self._cache = background, cache
        self._examined: Future[Examined]

    def begin(self, sources: Sources) -> None:
        """Take what people wrote, before there are pages: what is read now is not read again.

        Raises `DataError` when a word list cannot be used.
        """
        self._take(sources)
        self._background.run(examine, self.texts)

    def of_changes(self, sources: Sources, before: Texts) -> tuple[Examined, frozenset[str]]:
        """What there is to say at once of what is not in `before`, and the files where that stands."""
        self._take(sources)
        changed = self.texts.besides(before)
        files = frozenset(text.place.file for text in changed.fields) | {page.place.file for page in changed.content}
        examined = self._named(self._background.run(examine, changed).result())
        return examined, frozenset(from_region(self._root, file) for file in files)

    def _take(self, sources: Sources) -> None:
        self.texts, self._overrides, self._root = written_texts(sources), sources.overrides, sources.root

    def complete(self, prepared: Prepared, *, is_idle: bool = False) -> None:
        """Take the pages as well. When this process `is_idle` and none was read before, it reads them all."""
        texts = all_texts(self.texts, prepared)
        self.texts = texts.read() if is_idle and self._cache.load(KEPT) is None else texts
        self._examined = self._background.run(examine, self.texts)

    def result(self) -> Examined:
        """What came out of it, as soon as it is known."""
        origins = read_origins(self._overrides, self._cache)  # meanwhile the other process is still at work
        return self._named(with_origins(self._examined.result(), origins))

    def _named(self, examined: Examined) -> Examined:
        """The same, with files of a later plan as they are called from the folder of the region."""
        files = {one.place.file for one in examined.findings}
        called = {file: from_region(self._root, file) for file in files}
        found = (replace(one, place=replace(one.place, file=called[one.place.file])) for one in examined.findings)
        return replace(examined, findings=tuple(found))


def with_origins(examined: Examined, origins: Origins) -> Examined:
    """The same, with what is found in sentences that nobody wrote at the line that makes them."""
    made = {sentence: origins.of(sentence, template) for sentence, template in examined.made_with.items()}
    placed = (replace(one, place=made.get(one.sentence) or one.place) for one in examined.findings)
    return replace(examined, findings=in_order(placed))


class Preview:
    """What an editor hears of the texts while a preview runs."""

    def __init__(self) -> None:
        self._start: frozenset[tuple[str, ...]] | None = None
        self._known: frozenset[tuple[str, ...]] = frozenset()
        """What was found before the first change, and what an earlier build found."""
        self._to_do: tuple[Finding, ...] = ()

    def tell(self, examined: Examined, files: frozenset[str] | None = None) -> tuple[Finding, ...]:
        """Say what the last change brought; at the start only what must change.

        Returns what is left to do: what must change, and what any change brought. When only some `files` were
        examined, what is known of others stays.
        """
        found = frozenset(map(_wherever, examined.findings))
        new = [one for one in examined.findings if _wherever(one) not in self._known]
        if self._start is None:
            self._start, new = found, list(examined.errors)
        if new:
            print(tell_findings(new), flush=True)
        to_do = [one for one in examined.findings if one.severity == "fout" or _wherever(one) not in self._start]
        if files is not None:
            found |= self._known
            to_do += [one for one in self._to_do if one.place.file not in files]
        self._known, self._to_do = found, tuple(to_do)
        return self._to_do


def _wherever(finding: Finding) -> tuple[str, ...]:
    """A finding whatever its line: a line more above it makes nothing new of it."""
    return finding.place.file, finding.rule, finding.sentence, finding.found

"""The frame around statements: what kind of statement it is, when it must be so, and what is known of that.

A statement is written as if it were so ("In elke gemeente is een steunpunt."). These are the only words that
make a promise of it, in every output; no text hedges for itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import Literal

from ..data.all_punten import PuntMetId
from ..data.punten import Punt
from ..data.records import Bron, Document
from ..data.toml import read_toml
from ..data.uitspraken import MakkelijkeUitspraak, Uitspraaksoort, UitspraakVorm
from ..data.values import Periode
from ..language.dates import FROM_AND_UNTIL, PERIOD_PHRASES
from ..language.languages import DUTCH, Wording
from ..language.numbers import start_sentence
from .links import ViewOf
from .state import Calendar, State

Taalniveau = Literal["B1", "A2"]


@dataclass(frozen=True)
class Kader:
    """The words around statements of one kind."""

    label: str
    """One or two words for beside a single statement."""
    tijdens: Mapping[Taalniveau, str]
    """What stands before it while the plan runs, per level."""
    daarna: Mapping[Taalniveau, str]
    """The same once the plan is over."""


_WORDS = read_toml(__package__, "kaders")
KADERS: Mapping[Uitspraaksoort, Kader] = {soort: Kader(**words) for soort, words in _WORDS["kader"].items()}
"""Every kind of statement with its frame; what exists also names the moment of the source."""
_UNKNOWN: Mapping[Taalniveau, str] = _WORDS["onbekend"]
FREE: frozenset[Uitspraaksoort] = frozenset({"bestaat", "uitleg"})
"""Kinds that say how things are, not how they should become."""


@dataclass(frozen=True)
class UitspraakView(ViewOf[UitspraakVorm]):
    """A statement with what the calendar and the reports add to it."""

    termijn: str
    """When it must be so and what is known of that, in one or two sentences; empty without a date of its own."""


@dataclass(frozen=True)
class Uitspraken:
    """Statements of one kind that stand together under one frame."""

    soort: Uitspraaksoort
    """Their kind."""
    kader: str
    """What stands above or before them; empty for an explanation."""
    uitspraken: tuple[UitspraakView, ...]
    """In the order of the YAML."""
    termijn: str
    """When all of them must be so, for after the last one; empty where each says that itself."""


def labelled(one: UitspraakVorm) -> str:
    """A statement in a table: behind its label, and before what it is about or when it must be so."""
    more = ((name, getattr(one, name)) for name in UitspraakVorm.model_fields)
    said = "".join(f" ({name} {getattr(value, 'tekst', value)})" for name, value in more if value)
    return f"{KADERS[one.soort].label or one.soort.capitalize()}: {one.tekst}{said}"


def unlabelled(text: str) -> dict[str, str] | str:
    """The fields of a statement as `labelled` says it; the text itself when there is no label before it."""
    label, colon, said = text.partition(":")
    kinds = {name.lower(): soort for soort, kader in KADERS.items() for name in (soort, kader.label or soort)}
    soort, fields = kinds.get(label.strip().lower()) if colon else None, dict[str, str]()
    while found := re.fullmatch(rf"(.*\S) \(({'|'.join(UitspraakVorm.model_fields)}) ([\w-]+)\)", said.strip()):
        said, fields[found[2]] = found[1], found[3]
    return {soort: said.strip(), **fields} if soort else text


class Omlijsting:
    """Puts statements in their frame on one reference date."""

    def __init__(
        self,
        calendar: Calendar,
        *,
        plan: str,
        documents: Mapping[str, Document],
        punten: Mapping[str, PuntMetId],
        states: Mapping[str, State],
    ) -> None:
        self._calendar = calendar
        self._plan = plan
        """Id of the document of the plan that the site is about; what other plans wanted is of the past."""
        self._documents = documents
        self._punten = punten
        self._states = states
        self._wording = DUTCH

    def in_words(self, wording: Wording) -> "Omlijsting":
        """The same in another language."""
        other = copy(self)
        other._wording = wording
        return other

    def groepen(self, uitspraken: Iterable[UitspraakVorm], bron: Bron) -> tuple[Uitspraken, ...]:
        """Statements that come from `bron` in their frames; neighbours of one kind share one, and so do equal terms."""
        views = _unknown_once([UitspraakView(een, self._termijn(een)) for een in uitspraken], self._wording)
        return tuple(
            Uitspraken(soort, self.kader(soort, bron, niveau), together, termijn)
            for (soort, niveau), group in groupby(views, key=lambda view: (view.record.soort, niveau_of(view.record)))
            for termijn, together in _by_term(group)
        )

    def lopend(self, uitspraken: Iterable[UitspraakVorm], bron: Bron) -> str:
        """Statements with their frames as one run of text, for where there is no mark-up."""
        groups = self.groepen(uitspraken, bron)
        said = (part for groep in groups for part in (groep.kader, *map(_whole, groep.uitspraken), groep.termijn))
        return " ".join(filter(None, said))

    def kader(self, soort: Uitspraaksoort, bron: Bron, niveau: Taalniveau = "B1") -> str:
        """What stands before statements of one kind that come from `bron`, on the reference date."""
        is_past = self._calendar.is_closed or bron.document != self._plan
        words = KADERS[soort].daarna if is_past else KADERS[soort].tijdens
        made = self._documents[bron.document].datum
        when = self._wording.period(made.eerste, made.laatste) if made else self._wording.say(_WORDS["bron"]["toen"])
        return self._wording.say(words[niveau], wanneer=when)

    def _termijn(self, een: UitspraakVorm) -> str:
        if een.over:
            punt, state = self._punten[een.over].punt, self._states[een.over]
            return self.termijn(punt.uiterlijk, punt.vanaf, een.soort, niveau_of(een), state)
        return self.termijn(een.uiterlijk, een.vanaf, een.soort, niveau_of(een))

    def termijn(
        self,
        uiterlijk: Periode | None,
        vanaf: Periode | None,
        soort: Uitspraaksoort,
        niveau: Taalniveau = "B1",
        state: State | None = None,
    ) -> str:
        """When something must be so, and what is known of that at the reference date."""
        say, who = self._wording.say, _WORDS["wie"]["plan" if state and state.is_plans_own else "iemand"]
        if state and (known := _WORDS["gemeld"].get(state.status)):
            return say(f"{who} {known}")
        period = uiterlijk or vanaf
        if period is None or soort in FREE:
            return ""
        when = (self._wording.period if uiterlijk else self._wording.start)(period.eerste, period.laatste)
        will, would = _WORDS["verwacht"]["voornemen" if soort == "voornemen" else "belofte"][niveau]
        is_over = self._calendar.day > period.laatste
        term = start_sentence(say(would if is_over else will, wanneer=when))
        if not is_over:
            return term
        known = _known_after(state, has_only_to_begin=not uiterlijk)
        return _followed(term, say(f"{who} {known}" if known else _UNKNOWN[niveau]))


def _known_after(state: State | None, *, has_only_to_begin: bool) -> str:
    """What was reported of something that must be so by now and is not done; empty when nothing was."""
    said: Mapping[str, str] = _WORDS["daarna"]
    if state and state.tijdigheid == "te-laat":
        return said["niet_begonnen" if has_only_to_begin else "niet_klaar"]
    return said["begonnen"] if state and state.status == "bezig" and has_only_to_begin else ""


def _unknown_once(views: Sequence[UitspraakView], wording: Wording) -> Sequence[UitspraakView]:
    """Where nobody knows what became of several terms, only the last says so, for all of them."""
    each = {niveau: wording.say(unknown) for niveau, unknown in _UNKNOWN.items()}
    terms = [view.termijn for view in views if view.termijn.endswith(tuple(each.values()))]
    if len(set(terms)) < 2:
        return views
    said = dict.fromkeys(terms, "")
    for niveau, unknown in each.items():
        said |= {term: _alone(term.removesuffix(unknown)) for term in said if term.endswith(unknown)}
        if terms[-1].endswith(unknown):
            said[terms[-1]] = terms[-1].replace(unknown, wording.say(_WORDS["onbekend_van_alles"][niveau]))
    return [replace(view, termijn=said.get(view.termijn, view.termijn)) for view in views]


def _followed(term: str, known: str) -> str:
    """What was expected and what is known of it: one sentence where the second part goes on with the first."""
    return f"{term.removesuffix('.')}, {known}" if known[:1].islower() else f"{term} {known}"


def _alone(term: str) -> str:
    """What was expected without what was known of it."""
    return f"{term.removesuffix(', ')}." if term.endswith(", ") else term.strip()


def _by_term(views: Iterable[UitspraakView]) -> Iterator[tuple[str, tuple[UitspraakView, ...]]]:
    """Neighbours with the same term, once and without it; others stay together and keep their own."""
    runs = (tuple(run) for _, run in groupby(views, key=lambda view: view.termijn))
    for is_shared, group in groupby(runs, key=lambda run: len(run) > 1 and bool(run[0].termijn)):
        if is_shared:
            yield from ((run[0].termijn, tuple(replace(view, termijn="") for view in run)) for run in group)
        else:
            yield "", tuple(chain.from_iterable(group))


def frame_phrases() -> tuple[str, ...]:
    """Everything that may stand around an easy statement: what a translation cannot do without."""
    frames = (words for kader in KADERS.values() for words in frames_of(kader))
    expected = chain.from_iterable(words["A2"] for words in _WORDS["verwacht"].values())
    known = (*_WORDS["gemeld"].values(), *_WORDS["daarna"].values())
    reported = (f"{who} {what}" for who in _WORDS["wie"].values() for what in known)
    unknown = (_UNKNOWN["A2"], _WORDS["onbekend_van_alles"]["A2"])
    whole = (*frames, _WORDS["bron"]["toen"], *expected, *reported, *unknown, *PERIOD_PHRASES, FROM_AND_UNTIL)
    return tuple(dict.fromkeys(whole))


def frames_of(kader: Kader) -> tuple[str, ...]:
    """What may stand before easy statements of one kind, now and once the plan is over; nothing for an explanation."""
    return tuple(dict.fromkeys(filter(None, (kader.tijdens["A2"], kader.daarna["A2"]))))


def in_kader(punt: Punt, tekst: str = "") -> str:
    """A promise as one line of text: `Belofte: In elke gemeente is een steunpunt.`"""
    label = KADERS[punt.soort_uitspraak].label
    return f"{label}: {tekst or punt.tekst}" if label else tekst or punt.tekst


def _whole(een: UitspraakView) -> str:
    return f"{een.record.tekst} {een.termijn}".strip()


def niveau_of(een: UitspraakVorm) -> Taalniveau:
    """How easy a statement is."""
    return "A2" if isinstance(een, MakkelijkeUitspraak) else "B1"

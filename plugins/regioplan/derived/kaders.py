"""The frame around statements: what kind of statement it is, when it must be so, and what is known of that.

A statement is written as if it were so ("In elke gemeente is een steunpunt."). These are the only words that
make a promise of it, in every output; no text hedges for itself.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import Literal

from ..data.all_punten import PuntMetId
from ..data.documenten import Document
from ..data.punten import Punt
from ..data.records import Bron
from ..data.uitspraken import MakkelijkeUitspraak, Uitspraaksoort, UitspraakVorm
from ..data.values import Periode
from ..language.dates import say_period, say_start
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


KADERS: Mapping[Uitspraaksoort, Kader] = {
    "belofte": Kader(
        "Belofte",
        {"B1": "Dit belooft het plan:", "A2": "Dit belooft het plan:"},
        {"B1": "Dit beloofde het plan:", "A2": "Dit beloofde het plan:"},
    ),
    "streven": Kader(
        "Wens",
        {"B1": "Dit wil het plan:", "A2": "Dit wil het plan:"},
        {"B1": "Dit wilde het plan:", "A2": "Dit wilde het plan:"},
    ),
    "voornemen": Kader(
        "Van plan",
        {"B1": "De organisaties zijn dit van plan:", "A2": "Dit willen de organisaties doen:"},
        {"B1": "De organisaties waren dit van plan:", "A2": "Dit wilden de organisaties doen:"},
    ),
    "vraag": Kader(
        "Vraag",
        {"B1": "Het plan vraagt zich af:", "A2": "Deze vraag staat in het plan:"},
        {"B1": "Het plan vroeg zich af:", "A2": "Deze vraag stond in het plan:"},
    ),
    "bestaat": Kader(
        "Was er al",
        {"B1": "Dit was er al{wanneer}, zegt het plan:", "A2": "Dit was er al{wanneer}:"},
        {"B1": "Dit was er al{wanneer}, zegt het plan:", "A2": "Dit was er al{wanneer}:"},
    ),
    "uitleg": Kader("", {"B1": "", "A2": ""}, {"B1": "", "A2": ""}),
}
"""Every kind of statement with its frame; what exists also names the moment of the source."""

FREE: frozenset[Uitspraaksoort] = frozenset({"bestaat", "uitleg"})
"""Kinds that say how things are, not how they should become."""


@dataclass(frozen=True)
class UitspraakView:
    """A statement with what the calendar and the reports add to it."""

    record: UitspraakVorm
    """What the YAML says."""
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

    def groepen(self, uitspraken: Iterable[UitspraakVorm], bron: Bron) -> tuple[Uitspraken, ...]:
        """Statements that come from `bron` in their frames; neighbours of one kind share one, and so do equal terms."""
        views = _unknown_once([self._view(een, niveau_of(een)) for een in uitspraken])
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
        when = f" {say_period(made.eerste, made.laatste)}" if made else " toen het plan werd geschreven"
        return words[niveau].format(wanneer=when)

    def _view(self, een: UitspraakVorm, niveau: Taalniveau) -> UitspraakView:
        return UitspraakView(een, self._termijn(een, niveau))

    def _termijn(self, een: UitspraakVorm, niveau: Taalniveau) -> str:
        if een.over:
            punt, state = self._punten[een.over].punt, self._states[een.over]
            return self.termijn(punt.uiterlijk, punt.vanaf, een.soort, niveau, state)
        return self.termijn(een.uiterlijk, een.vanaf, een.soort, niveau, None)

    def termijn(
        self,
        uiterlijk: Periode | None,
        vanaf: Periode | None,
        soort: Uitspraaksoort,
        niveau: Taalniveau = "B1",
        state: State | None = None,
    ) -> str:
        """When something must be so, and what is known of that at the reference date."""
        who = "Het plan zelf zegt" if state and state.is_plans_own else "Iemand heeft gemeld"
        if state and (known := _REPORTED.get(state.status)):
            return f"{who} dat dit {known}."
        period = uiterlijk or vanaf
        if period is None or soort in FREE:
            return ""
        when = say_period(period.eerste, period.laatste) if uiterlijk else say_start(period.eerste, period.laatste)
        is_deed = soort == "voornemen"
        if self._calendar.day <= period.laatste:
            return f"Dat gaat {when} gebeuren, zegt het plan." if is_deed else f"Dat moet {when} zo zijn."
        expected = f"Dat zou {when} gebeuren." if is_deed else f"Dat moest {when} zo zijn."
        if state and state.tijdigheid == "te-laat":
            return f"{expected} {who} dat het nog niet {'klaar is' if uiterlijk else 'is begonnen'}."
        if state and state.status == "bezig" and not uiterlijk:
            return f"{expected} {who} dat het is begonnen."
        return f"{expected} {_UNKNOWN[niveau]}"


_REPORTED = {
    "klaar": "klaar is",
    "gestopt": "niet doorgaat",
    "opgegaan-in": "bij iets anders hoort",
}
"""What a report says that ends a promise."""
_UNKNOWN: Mapping[Taalniveau, str] = {
    "B1": "Of dat is gelukt, weten wij niet.",
    "A2": "Wij weten niet of dat is gelukt.",
}
_UNKNOWN_OF_ALL: Mapping[Taalniveau, str] = {
    "B1": "Of dit allemaal is gelukt, weten wij niet.",
    "A2": "Wij weten niet of dit allemaal is gelukt.",
}
"""The same for several statements that stand together."""


def _unknown_once(views: Sequence[UitspraakView]) -> Sequence[UitspraakView]:
    """Where nobody knows what became of several terms, only the last says so, for all of them."""
    terms = [view.termijn for view in views if view.termijn.endswith(tuple(_UNKNOWN.values()))]
    if len(set(terms)) < 2:
        return views
    said = dict.fromkeys(terms, "")
    for niveau, unknown in _UNKNOWN.items():
        said |= {term: term.removesuffix(unknown).strip() for term in said if term.endswith(unknown)}
        if terms[-1].endswith(unknown):
            said[terms[-1]] = terms[-1].replace(unknown, _UNKNOWN_OF_ALL[niveau])
    return [replace(view, termijn=said.get(view.termijn, view.termijn)) for view in views]


def _by_term(views: Iterable[UitspraakView]) -> Iterator[tuple[str, tuple[UitspraakView, ...]]]:
    """Neighbours with the same term, once and without it; others stay together and keep their own."""
    runs = (tuple(run) for _, run in groupby(views, key=lambda view: view.termijn))
    for is_shared, group in groupby(runs, key=lambda run: len(run) > 1 and bool(run[0].termijn)):
        if is_shared:
            yield from ((run[0].termijn, tuple(replace(view, termijn="") for view in run)) for run in group)
        else:
            yield "", tuple(chain.from_iterable(group))


def in_kader(punt: Punt, tekst: str = "") -> str:
    """A promise as one line of text: `Belofte: In elke gemeente is een steunpunt.`"""
    label = KADERS[punt.soort_uitspraak].label
    return f"{label}: {tekst or punt.tekst}" if label else tekst or punt.tekst


def _whole(een: UitspraakView) -> str:
    return f"{een.record.tekst} {een.termijn}".strip()


def niveau_of(een: UitspraakVorm) -> Taalniveau:
    """How easy a statement is."""
    return "A2" if isinstance(een, MakkelijkeUitspraak) else "B1"

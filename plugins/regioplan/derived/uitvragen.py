"""From a round to its questions, which promises, who is asked and what they answered; and what each round brought."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from ..data.adressanten import REGIO, Adressant, adressanten
from ..data.meldingen import Melding
from ..data.uitvragen import Uitvraag
from ..language.dates import say_day
from .derivation import Derivation
from .links import Link, with_neighbours
from .reasons import NOT_REPORTED
from .state import State
from .states import STATUS, TIJDIGHEID, Status
from .views import AdressantView, PuntView, RijView, RondeView, StateView, UitvraagView, Verschil

Known = Mapping[tuple[str, str], Status]
"""What was reported of each promise, by its id and that of the municipality."""


def derive_uitvragen(d: Derivation) -> tuple[UitvraagView, ...]:
    """All rounds that have opened or are still to open, newest first."""
    rounds = sorted(d.data.uitvragen, key=lambda uitvraag: (uitvraag.opent, uitvraag.id), reverse=True)
    return tuple(derive_uitvraag(d, uitvraag) for uitvraag in rounds)


def derive_uitvraag(d: Derivation, uitvraag: Uitvraag) -> UitvraagView:
    """One round, with everybody who is asked; one without an id is of no file."""
    return _Round(d, uitvraag).view()


def kenmerk(uitvraag: str | None, adressant: str | None, punt: str, gemeente: str | None) -> str:
    """What finds the question back that a row answers: `najaar/gemeente-lisvaart/fijne-buurt-r1/lisvaart`."""
    return "/".join(part or "" for part in (uitvraag, adressant, punt, gemeente))


def say_last(d: Derivation, melding: Melding | None) -> str:
    """What was reported, when and by whom."""
    if melding is None:
        return NOT_REPORTED
    by = d.links.maybe("partner", melding.door)
    who = f", door {by.naam}" if by else ""
    return f"{STATUS[melding.status].naam} (gemeld op {say_day(melding.datum)}{who}). {melding.tekst}"


class _Round:
    def __init__(self, d: Derivation, uitvraag: Uitvraag) -> None:
        self.d = d
        self.uitvraag = uitvraag
        self.who = adressanten(d.data)
        self.chosen: Mapping[str, str] = {choice.punt: choice.melder for choice in uitvraag.melders}
        self.towns: Mapping[str, str] = {a.van: a.id for a in self.who.values() if a.soort == "gemeente"}
        self.gone = {one.eigen_id for one in d.data.vervallen if not one.weg_sinds or one.weg_sinds <= uitvraag.opent}
        """Whom there is nobody to ask at any more."""
        known = [melding for melding in d.punten.meldingen.newest_first if melding.uitvraag == uitvraag.id]
        corrected = d.punten.meldingen.corrected_by
        self.answers: dict[str, list[Melding]] = {}
        for melding in known if uitvraag.id else ():
            if melding.id not in corrected:
                key = kenmerk(uitvraag.id, melding.adressant, melding.over, melding.gemeente)
                self.answers.setdefault(key, []).append(melding)
        self.unchanged = {
            kenmerk(uitvraag.id, answer.adressant, one.over, one.gemeente)
            for answer in d.data.antwoorden
            if answer.uitvraag == uitvraag.id and answer.datum <= d.calendar.peildatum
            for one in answer.ongewijzigd
        }

    def view(self) -> UitvraagView:
        """The round; its questions are those of the day on which it opens."""
        asked: dict[str, list[RijView]] = {id: [] for id in self.who}
        for punt, gemeente in self._questions():
            for id in self._asked(punt, gemeente):
                asked[id].append(self._row(id, punt, gemeente))
        about = {row.punt.id for rows in asked.values() for row in rows}
        return UitvraagView(
            record=self.uitvraag,
            edit=self.d.links.edit("uitvraag", self.uitvraag.id) if self.uitvraag.id else None,
            adressanten=tuple(self._addressee(self.who[id], rows) for id, rows in asked.items() if rows),
            niet_gevraagd=tuple(punt for punt in self.d.punten.alle if punt.id not in about),
            is_open=self.uitvraag.opent <= self.d.calendar.peildatum <= self.uitvraag.sluit,
        )

    def _questions(self) -> Iterator[tuple[PuntView, Link | None]]:
        """Each promise that the round is about, per municipality where it is promised to each."""
        d, day = self.d, min(self.uitvraag.opent, self.d.calendar.peildatum)
        others = [melding for melding in d.data.meldingen if melding.uitvraag != self.uitvraag.id]
        for id, town, state in d.punten.states_on(day, others):
            punt = d.punten.views[id]
            if punt.is_belofte and self._is_meant(punt, town) and self._is_open(state):
                yield punt, d.links.maybe("gemeente", town)

    def _is_meant(self, punt: PuntView, town: str) -> bool:
        which, named = self.uitvraag.welke, {town} if town else set(punt.record.gemeenten)
        is_of_coalition = not which.coalities or punt.coalitie in which.coalities
        is_of_year = not which.jaren or bool(punt.deadline and punt.deadline.year in which.jaren)
        return is_of_coalition and is_of_year and (not which.gemeenten or not named.isdisjoint(which.gemeenten))

    def _is_open(self, state: State) -> bool:
        """Whether there was more to hear of it; what is done or stopped is not asked again."""
        if self.uitvraag.welke.zonder_bericht:
            return TIJDIGHEID[state.tijdigheid].is_silent
        return state.status == "onbekend" or STATUS[state.status].is_open

    def _asked(self, punt: PuntView, gemeente: Link | None) -> Sequence[str]:
        """The ids of who is asked: as the round says, or the promise, or else who has to do it."""
        chosen = self.chosen.get(punt.id) or punt.record.melder
        named = [chosen] if chosen else [self.towns[gemeente.id]] if gemeente else punt.record.partners
        left = [id for id in named if id not in self.gone]
        return left or [f"coalitie-{punt.coalitie}" if punt.coalitie else REGIO]

    def _row(self, who: str, punt: PuntView, gemeente: Link | None) -> RijView:
        key = kenmerk(self.uitvraag.id, who, punt.id, gemeente.id if gemeente else None)
        state: StateView = next((inner for link, inner in punt.staat.per_gemeente if link == gemeente), punt.staat)
        return RijView(
            kenmerk=key,
            punt=punt,
            gemeente=gemeente,
            staat=state,
            laatst=say_last(self.d, state.melding),
            antwoorden=tuple(self.answers.get(key, ())),
            is_ongewijzigd=key in self.unchanged,
        )

    def _addressee(self, who: Adressant, rows: Sequence[RijView]) -> AdressantView:
        return AdressantView(who, self.d.links.to(who.soort, who.van) if who.soort != REGIO else None, tuple(rows))


def derive_rounds(d: Derivation, uitvragen: Sequence[UitvraagView]) -> tuple[RondeView, ...]:
    """The rounds that opened, newest first, as `uitvragen` are."""
    opened = [uitvraag for uitvraag in uitvragen if uitvraag.record.opent <= d.calendar.peildatum]
    pages = (_round(d, one, previous) for one, previous in zip_longest(opened, opened[1:]))
    return with_neighbours(pages, listed=reversed)


def _round(d: Derivation, uitvraag: UitvraagView, previous: UitvraagView | None) -> RondeView:
    day_before = uitvraag.record.opent - timedelta(days=1)
    since = min(previous.record.sluit, day_before) if previous else day_before
    until = min(uitvraag.record.sluit, d.calendar.peildatum)
    return RondeView(
        link=d.links.to("uitvraag", uitvraag.record.id),
        edit=uitvraag.edit,
        uitvraag=uitvraag,
        tot=until,
        sinds=since,
        heeft_eerdere=previous is not None,
        veranderd=tuple(_changes(d, _known(d, since), _known(d, until))),
    )


def _known(d: Derivation, day: date) -> Known:
    """What had been reported on a day."""
    return {(id, town): state.status for id, town, state in d.punten.states_on(day, d.data.meldingen)}


def _changes(d: Derivation, before: Known, after: Known) -> Iterator[Verschil]:
    for (id, town), status in after.items():
        if before[id, town] != status:
            yield Verschil(
                d.punten.views[id], d.links.maybe("gemeente", town), STATUS[before[id, town]], STATUS[status]
            )

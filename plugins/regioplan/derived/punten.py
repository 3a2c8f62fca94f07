"""From everything that was promised to what readers see of it: its words, its state, its number."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ..data.all_punten import PuntMetId, all_punten
from ..data.entries import Loaded
from ..data.meldingen import Melding
from ..data.punten import Doelwaarde, Punt
from ..language.numbers import round_tenth, start_sentence
from .addresses import address, address_of_punt, lasting_address_of_punt
from .counts import Counts, count
from .labels import PUNTPAGINA, PUNTWOORD
from .links import Link, Links
from .measured import Measured, derive_measured
from .reasons import say_measured, say_state, say_when
from .state import Calendar, Meldingen, State, as_on, deadline_of, derive_state, termijnen_of
from .states import ACTUALITEIT, OORDEEL, STATUS, TIJDIGHEID
from .views import GemetenView, PuntView, StateView


class Punten:
    """All punten of the plan, with their states."""

    def __init__(self, loaded: Loaded, links: Links, calendar: Calendar) -> None:
        data = loaded.data
        self._links = links
        self._end = calendar.einde
        self._plan = data.regio.plan.bron.document
        self._gemeenten = [gemeente.id for gemeente in data.gemeenten]
        self._keten_titles: Mapping[str, str] = {
            doel.id: keten.titel for keten in data.ketenaanpakken.ketenaanpakken for doel in keten.doelen
        }
        self.meldingen = Meldingen(data.meldingen, calendar, self._plan)
        self.items: Mapping[str, PuntMetId] = {
            item.id: replace(item, punt=as_on(item.punt, calendar.peildatum)) for item in all_punten(data)
        }
        self.states: Mapping[str, State] = {
            item.id: derive_state(item, meldingen=self.meldingen, gemeenten=self._gemeenten, calendar=calendar)
            for item in self.items.values()
        }
        self.views: Mapping[str, PuntView] = self._views()
        self.alle: tuple[PuntView, ...] = tuple(view for view in self.views.values() if view.is_belofte)
        """What can be reported of: what stands in the place of a lost sentence is only on its own page."""
        ahead = (view for view in self.alle if view.deadline and view.deadline >= calendar.day)
        self.straks: tuple[PuntView, ...] = tuple(
            sorted((view for view in ahead if view.staat.tijdigheid.id == "loopt"), key=lambda view: str(view.deadline))
        )
        """What is still to come, the first deadline first."""

    def of(self, soort: str, owner: str) -> tuple[PuntView, ...]:
        """The punten of one kind that stand on the page of `owner`, in the order of the plan."""
        return tuple(
            self.views[item.id] for item in self.items.values() if item.soort == soort and item.owner[1] == owner
        )

    def several(self, ids: Iterable[str]) -> tuple[PuntView, ...]:
        """The punten with these ids, in the order given."""
        return tuple(self.views[id] for id in ids)

    def naming(self, field: str, id: str) -> tuple[PuntView, ...]:
        """Punten in which the source names this record."""
        return tuple(punt for punt in self.alle if id in getattr(punt.record, field))

    def states_on(self, day: date, meldingen: Iterable[Melding]) -> Iterator[tuple[str, str, State]]:
        """The state of every punt on a day by these `meldingen`, in each municipality where it is promised to each."""
        calendar = Calendar(day, self._end)
        known = Meldingen(meldingen, calendar, self._plan)
        for item in self.items.values():
            state = derive_state(item, meldingen=known, gemeenten=self._gemeenten, calendar=calendar)
            for town, inner in (state.per_gemeente or {"": state}).items():
                yield item.id, town, inner

    def count(self, punten: Iterable[PuntView], gemeente: str = "") -> Counts:
        """The counts of these punten, or of what was promised to every municipality as it stands in one."""
        states = (self.states[punt.id] for punt in punten)
        return count(state.per_gemeente[gemeente] if gemeente else state for state in states)

    def _views(self) -> dict[str, PuntView]:
        """The last ones first: a result holds its agreements, which stand below it."""
        made: dict[str, PuntView] = {}
        within: dict[str, list[PuntView]] = {}
        for item in reversed(tuple(self.items.values())):
            made[item.id] = view = self._view(item, within.get(item.id, ()))
            if item.bovenliggend:
                within.setdefault(item.bovenliggend, []).insert(0, view)
        return {id: made[id] for id in self.items}

    def _view(self, item: PuntMetId, afspraken: Sequence[PuntView]) -> PuntView:
        punt = item.punt
        return PuntView(
            record=punt,
            id=item.id,
            soort=item.soort,
            naam=_name(item),
            anchor=item.anchor,
            url=address_of_punt(item),
            blijvend=lasting_address_of_punt(item),
            termijnen=termijnen_of(punt),
            wanneer=say_when(punt.uiterlijk, punt.vanaf, punt.norm),
            deadline=deadline_of(punt),
            hoort_bij=self._owner(item),
            coalitie=item.coalitie,
            doel=item.doel,
            afspraken=tuple(afspraken),
            staat=self._state_view(self.states[item.id], punt),
            gemeten=self._gemeten(item),
            edit=self._links.edit(*item.owner, item.location),
        )

    def _owner(self, item: PuntMetId) -> Link:
        if item.soort == "ketendoel":
            return Link(self._keten_titles[item.id], address_of_punt(item).partition("#")[0])
        soort, id = item.owner
        return Link(PUNTPAGINA[soort], address(soort, id)) if soort in PUNTPAGINA else self._links.to(soort, id)

    def _state_view(self, state: State, punt: Punt) -> StateView:
        return StateView(
            status=STATUS[state.status],
            tijdigheid=TIJDIGHEID[state.tijdigheid],
            actualiteit=ACTUALITEIT[state.actualiteit],
            uitleg=say_state(state, punt, self._links),
            per_gemeente=tuple(
                (self._links.to("gemeente", name), self._state_view(inner, punt))
                for name, inner in state.per_gemeente.items()
            ),
            melding=state.melding,
            is_gemeld=state.is_reported,
            is_voorbij=state.is_past_deadline,
            is_begin_voorbij=state.is_past_begin,
        )

    def _gemeten(self, item: PuntMetId) -> GemetenView | None:
        measured = derive_measured(item, meldingen=self.meldingen, gemeenten=self._gemeenten)
        target = item.punt.doelwaarde
        return self._gemeten_view(measured, target) if measured and target else None

    def _gemeten_view(self, measured: Measured, target: Doelwaarde) -> GemetenView:
        return GemetenView(
            record=target,
            oordeel=OORDEEL[measured.oordeel],
            uitleg=say_measured(measured, target, self._links),
            deadline=measured.deadline,
            metingen=measured.metingen,
            verwacht=round_tenth(measured.verwacht) if measured.verwacht is not None else None,
            per_gemeente=tuple(
                (self._links.to("gemeente", name), self._gemeten_view(inner, target))
                for name, inner in measured.per_gemeente.items()
            ),
        )


def _name(item: PuntMetId) -> str:
    """What it is called: Resultaat 1, Afspraak a, or only Afspraak when the source gives no mark."""
    marks = (getattr(item.punt, field, None) for field in ("merk", "letter", "nummer"))
    mark = next(filter(None, marks), "")
    return start_sentence(f"{PUNTWOORD[item.soort]} {mark}".strip())

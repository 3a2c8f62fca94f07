"""From a punt in the data to a punt that a template may see."""

from __future__ import annotations

from collections.abc import Mapping

from ..data.all_punten import PuntMetId, all_punten
from ..data.entries import Loaded
from ..data.meldingen import Melding, Meldingsbron
from ..data.punten import Doelwaarde, Mijlpaal, Punt
from ..language.dates import say_day, say_period
from ..language.numbers import round_tenth, say_number, start_sentence
from .addresses import address, address_of_punt
from .labels import PUNTSOORT
from .links import Links
from .measured import Measured, derive_measured
from .reasons import say_measured, say_state, say_when
from .state import Calendar, Meldingen, State, deadline_of, derive_state
from .states import ACTUALITEIT, OORDEEL, STATUS, TIJDIGHEID
from .views import (
    DoelwaardeView,
    EditPlace,
    EerderView,
    GemetenView,
    Link,
    MetingView,
    MijlpaalView,
    PuntView,
    StateView,
)


class Promises:
    """All punten as views, by id, with their states."""

    def __init__(self, loaded: Loaded, calendar: Calendar) -> None:
        data = loaded.data
        self.loaded = loaded
        self.calendar = calendar
        self._documents = {document.id: document for document in data.documenten}
        self.links = Links(loaded)
        self.meldingen = Meldingen(data.meldingen, calendar)
        self._gemeenten = [gemeente.id for gemeente in data.gemeenten]
        self.items: Mapping[str, PuntMetId] = {item.id: item for item in all_punten(data)}
        self.states: Mapping[str, State] = {
            item.id: derive_state(item, meldingen=self.meldingen, gemeenten=self._gemeenten, calendar=calendar)
            for item in self.items.values()
        }
        self._afspraken: dict[str, list[PuntMetId]] = {}
        for item in self.items.values():
            if item.bovenliggend:
                self._afspraken.setdefault(item.bovenliggend, []).append(item)
        self._keten_names = {
            doel.id: keten.naam for keten in data.ketenaanpakken.ketenaanpakken for doel in keten.doelen
        }
        self.views: dict[str, PuntView] = {}
        for item in self.items.values():
            self.views[item.id] = self._view(item)

    def say_source(self, bron: Meldingsbron) -> str:
        """Where a report comes from: a document and a place in it, or how it came in."""
        return f"{self._documents[bron.document].titel}, {bron.plaats}" if bron.document else bron.plaats

    def of(self, soort: str, owner: str) -> tuple[PuntView, ...]:
        """The punten of one kind that stand on the page of `owner`, in the order of the plan."""
        return tuple(
            self.views[item.id] for item in self.items.values() if item.soort == soort and item.owner[1] == owner
        )

    def _view(self, item: PuntMetId) -> PuntView:
        punt = item.punt
        owner = self.links.to(*item.owner) if item.owner[0] in ("coalitie", "doel", "hoofdstuk") else self._listed(item)
        return PuntView(
            record=punt,
            id=item.id,
            soort=item.soort,
            naam=self._name(item),
            merk=getattr(punt, "merk", None) or getattr(punt, "letter", None) or str(getattr(punt, "nummer", "")),
            nummer=getattr(punt, "nummer", None),
            letter=getattr(punt, "letter", None),
            stap=getattr(punt, "stap", None),
            anchor=item.anchor,
            url=address_of_punt(item),
            titel=getattr(punt, "titel", None),
            tekst=punt.tekst,
            toelichting=punt.toelichting,
            deelpunten=punt.deelpunten,
            wanneer=say_when(punt.uiterlijk, punt.vanaf, punt.norm),
            uiterlijk=punt.uiterlijk.tekst if punt.uiterlijk else None,
            vanaf=punt.vanaf.tekst if punt.vanaf else None,
            norm=punt.norm,
            deadline=deadline_of(punt),
            eerder=tuple(
                EerderView(say_period(old.uiterlijk.eerste, old.uiterlijk.laatste), old.reden, old.bron)
                for old in punt.eerder
            ),
            mijlpalen=tuple(_mijlpaal(mijlpaal) for mijlpaal in punt.mijlpalen),
            doelwaarde=_doelwaarde(punt.doelwaarde) if punt.doelwaarde else None,
            per_gemeente=punt.per_gemeente,
            landelijk=punt.landelijk,
            gemeenten=self.links.several("gemeente", punt.gemeenten),
            partners=self.links.several("partner", punt.partners),
            coalities=self.links.several("coalitie", punt.coalities),
            let_op=punt.let_op,
            bron=punt.bron,
            hoort_bij=owner,
            coalitie=item.coalitie,
            doel=item.doel,
            bij=getattr(punt, "bij", ()),
            afspraken=tuple(self._view(inner) for inner in self._afspraken.get(item.id, ())),
            staat=self.state_view(self.states[item.id], punt),
            gemeten=self._gemeten(item),
            edit=self._edit(item),
        )

    def _edit(self, item: PuntMetId) -> EditPlace:
        return self.links.edit(*item.owner, item.location)

    def _gemeten(self, item: PuntMetId) -> GemetenView | None:
        measured = derive_measured(item, meldingen=self.meldingen, gemeenten=self._gemeenten)
        target = item.punt.doelwaarde
        return self._gemeten_view(measured, target) if measured and target else None

    def _gemeten_view(self, measured: Measured, target: Doelwaarde) -> GemetenView:
        base = target.uitgangswaarde
        return GemetenView(
            oordeel=OORDEEL[measured.oordeel],
            uitleg=say_measured(measured, target, self._documents),
            uitgangswaarde=base.waarde if base else None,
            uitgangsdatum=base.datum if base else None,
            deadline=measured.deadline,
            metingen=tuple(_meting(melding, target) for melding in measured.metingen),
            verwacht=round_tenth(measured.verwacht) if measured.verwacht is not None else None,
            per_gemeente=tuple(
                (self.links.to("gemeente", name), self._gemeten_view(inner, target))
                for name, inner in measured.per_gemeente.items()
            ),
        )

    def _listed(self, item: PuntMetId) -> Link:
        if item.soort == "ketendoel":
            return Link(self._keten_names[item.id], address_of_punt(item))
        names = {"werkagenda": "Werkagenda", "ketenaanpakken": "Ketenaanpakken"}
        return Link(names[item.owner[0]], address(*item.owner))

    def _name(self, item: PuntMetId) -> str:
        punt = item.punt
        mark = getattr(punt, "merk", None) or getattr(punt, "letter", None) or getattr(punt, "nummer", None)
        words = {"coalitieafspraak": "afspraak", "regioafspraak": "afspraak", "ketendoel": "doel", "agendapunt": "punt"}
        word = words.get(item.soort, PUNTSOORT[item.soort][0])
        return start_sentence(f"{word} {mark}" if mark else word)

    def state_view(self, state: State, punt: Punt) -> StateView:
        """A state with its words and the reason for it."""
        return StateView(
            status=STATUS[state.status],
            tijdigheid=TIJDIGHEID[state.tijdigheid],
            actualiteit=ACTUALITEIT[state.actualiteit],
            uitleg=say_state(state, punt, self._documents),
            per_gemeente=tuple(
                (self.links.to("gemeente", name), self.state_view(inner, punt))
                for name, inner in state.per_gemeente.items()
            ),
            gemeld_op=state.melding.datum if state.melding else None,
            is_voorbij=state.is_past_deadline,
            bericht=state.melding.tekst if state.melding else None,
            bericht_url=address("melding", state.melding.id) if state.melding else None,
        )


def _mijlpaal(mijlpaal: Mijlpaal) -> MijlpaalView:
    period = mijlpaal.uiterlijk or mijlpaal.vanaf
    assert period is not None, "checked when loading"
    return MijlpaalView(say_when(mijlpaal.uiterlijk, mijlpaal.vanaf), mijlpaal.tekst, period.laatste)


def _meting(melding: Melding, target: Doelwaarde) -> MetingView:
    assert melding.waarde is not None and melding.gemeten_op is not None, "checked when loading"
    said = f"{say_number(melding.waarde)} {target.eenheid}, gemeten op {say_day(melding.gemeten_op)}"
    return MetingView(melding.id, melding.gemeten_op, melding.waarde, said)


def _doelwaarde(value: Doelwaarde) -> DoelwaardeView:
    return DoelwaardeView(
        value.waarde,
        value.eenheid,
        value.waarvan,
        value.hoogstens,
        value.groei_per_jaar,
        f"{'hoogstens ' if value.hoogstens else ''}{say_number(value.waarde)} {value.eenheid} ({value.waarvan})",
    )

"""What the workgroup should look at, most urgent first, with a question that is ready to send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ..language.dates import say_day
from ..language.numbers import say_list
from .redactie_brieven import letter, question
from .state import Calendar
from .views import CoalitieView, Link, MeldingView, PartnerView, PuntView, RegioView, StateView
from .views.voortgang import Aandacht, AandachtVan, Redactie
from .voortgang import REST, REST_NAME

KINDS = ("deadline", "oud", "meting", "bron")
"""From most to least urgent."""


def derive_attention(
    punten: Sequence[PuntView],
    *,
    meldingen: Sequence[MeldingView],
    coalities: Sequence[CoalitieView],
    partners: Sequence[PartnerView],
    regio: RegioView,
    calendar: Calendar,
) -> Redactie:
    """All that needs attention at the reference date."""
    attention = _Attention(meldingen, coalities, partners, regio, calendar)
    items = sorted(attention.items(punten), key=lambda item: (KINDS.index(item.soort), -item.dagen, item.id))
    return Redactie(
        items=tuple(items),
        aantallen={kind: sum(item.soort == kind for item in items) for kind in KINDS},
        per_coalitie=tuple(attention.of_coalitions(items)),
        per_partner=tuple(attention.of_partners(items)),
    )


class _Attention:
    def __init__(
        self,
        meldingen: Sequence[MeldingView],
        coalities: Sequence[CoalitieView],
        partners: Sequence[PartnerView],
        regio: RegioView,
        calendar: Calendar,
    ) -> None:
        self.coalities = coalities
        self.partners = partners
        self.regio = regio
        self.day = calendar.day
        self.reports: dict[str, list[MeldingView]] = {}
        for melding in meldingen:
            self.reports.setdefault(melding.punt_id, []).append(melding)
        self.partner_of: Mapping[str, PartnerView] = {p.gemeente.url: p for p in partners if p.gemeente}
        """The partner that is a municipality, by the address of that municipality."""

    def items(self, punten: Sequence[PuntView]) -> Iterator[Aandacht]:
        for punt in punten:
            yield from self._silent_or_old(punt)
            yield from self._without_measurement(punt)
            yield from self._without_source(punt)

    def of_coalitions(self, items: Sequence[Aandacht]) -> Iterator[AandachtVan]:
        places: list[tuple[str, str, str | None]] = [(c.id, c.naam, c.url) for c in self.coalities]
        for id, naam, url in [*places, (REST, REST_NAME, None)]:
            own = tuple(item for item in items if (item.punt.coalitie or REST) == id)
            if own:
                to = f"de coalitie {naam}" if url else "alle coalities"
                yield AandachtVan(f"coalitie-{id}", naam, url, own, letter(own, to, self.regio))

    def of_partners(self, items: Sequence[Aandacht]) -> Iterator[AandachtVan]:
        for partner in self.partners:
            own = tuple(item for item in items if partner.url in {link.url for link in self._asked(item)})
            if own:
                text = letter(own, partner.naam, self.regio, gemeente=partner.gemeente)
                yield AandachtVan(f"partner-{partner.id}", partner.naam, partner.url, own, text)

    def _asked(self, item: Aandacht) -> tuple[Link, ...]:
        """Organisations that can know: the municipalities that it is about, or those named with the promise."""
        if not item.gemeenten:
            return item.punt.partners
        municipal = [self.partner_of[link.url] for link in item.gemeenten if link.url in self.partner_of]
        return tuple(Link(partner.naam, partner.url) for partner in municipal)

    def _silent_or_old(self, punt: PuntView) -> Iterator[Aandacht]:
        each = punt.staat.per_gemeente or ((None, punt.staat),)
        silent = [link for link, state in each if state.tijdigheid.id == "deadline-voorbij-geen-bericht"]
        if silent and punt.deadline:
            what = "De deadline was" if punt.uiterlijk else "Het moest begonnen zijn op"
            said = f"{what} {say_day(punt.deadline)}. Daarna kwam er geen bericht."
            yield self._item("deadline", punt, said, punt.deadline, silent)
        old = [(link, state) for link, state in each if _is_old(state) and link not in silent]
        if old:
            oldest = min(state.gemeld_op for _, state in old if state.gemeld_op)
            said = f"Het laatste bericht is van {say_day(oldest)}. Toen was het nog niet klaar."
            yield self._item("oud", punt, said, oldest, [link for link, _ in old])

    def _without_measurement(self, punt: PuntView) -> Iterator[Aandacht]:
        number = punt.gemeten
        if number is None or punt.doelwaarde is None:
            return
        measured = [link for link, inner in number.per_gemeente if not inner.metingen]
        if not number.metingen and (measured or not number.per_gemeente):
            said = f"Beloofd is {punt.doelwaarde.zin}. Niemand heeft nog een meting gemeld."
            yield self._item("meting", punt, said, number.deadline, measured or [None])
        elif number.metingen and number.uitgangswaarde is None:
            said = "Er is een meting, maar het getal bij het begin ontbreekt. Daarom is er geen oordeel."
            yield self._item("meting", punt, said, None, [None])

    def _without_source(self, punt: PuntView) -> Iterator[Aandacht]:
        for melding in self.reports.get(punt.id, ()):
            if not melding.heeft_bron:
                said = f"Bij de melding van {melding.datum_tekst} staat geen document en geen webadres."
                item = self._item("bron", punt, said, melding.datum, [melding.gemeente])
                yield Aandacht(**{**vars(item), "id": f"bron-{melding.id}", "edit": melding.edit})

    def _item(self, soort: str, punt: PuntView, wat: str, since: date | None, where: Sequence[Link | None]) -> Aandacht:
        gemeenten = tuple(link for link in where if link)
        to = _municipalities(gemeenten) or say_list([link.naam for link in punt.partners]) or self._coalition_of(punt)
        return Aandacht(
            id=f"{soort}-{punt.id}",
            soort=soort,
            punt=punt,
            wat=wat,
            dagen=max((self.day - since).days, 0) if since else 0,
            gemeenten=gemeenten,
            aan=to,
            vraag=question(soort, punt, wat, gemeenten, to, self.regio),
            edit=punt.edit,
        )

    def _coalition_of(self, punt: PuntView) -> str:
        names = [coalitie.naam for coalitie in self.coalities if coalitie.id == punt.coalitie]
        return f"de coalitie {names[0]}" if names else "alle coalities"


def _municipalities(gemeenten: Sequence[Link]) -> str:
    names = say_list([link.naam for link in gemeenten])
    return f"de gemeenten {names}" if len(gemeenten) > 1 else f"de gemeente {names}" if names else ""


def _is_old(state: StateView) -> bool:
    return state.status.is_open and state.actualiteit.id in ("verouderd", "sterk-verouderd")

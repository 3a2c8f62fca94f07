"""What needs attention of the workgroup, who can know, and questions to them in plain Dutch, ready to copy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ..data.regio import Regio
from ..language.dates import say_day
from ..language.numbers import say_count, say_list
from .derivation import Derivation
from .labels import VRAAG
from .links import Link
from .reasons import say_doelwaarde
from .views import Aandacht, AandachtVan, CoalitieView, MeldingView, PartnerView, PuntView, Redactie
from .voortgang import REST, places

KINDS = ("deadline", "oud", "meting", "bron")
"""From most to least urgent."""
MOST_SOURCES = 50
"""How many meldingen without a source are named: there can be one for each melding."""
END = "Wij zetten uw antwoord op de site. Daar staat dan bij van wie het komt en van welke dag het is."


def derive_attention(
    d: Derivation,
    *,
    meldingen: Sequence[MeldingView],
    coalities: Sequence[CoalitieView],
    partners: Sequence[PartnerView],
) -> Redactie:
    """All that needs attention at the reference date; `meldingen` are those that count."""
    attention = _Attention(d, meldingen)
    items = sorted(attention.items(), key=lambda item: (KINDS.index(item.soort), -item.dagen, item.id))
    told = [item for item in items if item.soort != "bron"]
    told += [item for item in items if item.soort == "bron"][:MOST_SOURCES]
    return Redactie(
        items=tuple(told),
        aantallen={kind: sum(item.soort == kind for item in items) for kind in KINDS},
        per_coalitie=tuple(attention.of_coalitions(told, coalities)),
        per_partner=tuple(attention.of_partners(told, partners)),
        zonder_website=tuple(
            (partner.link, d.links.edit("partner", partner.record.id)) for partner in partners if not partner.website
        ),
    )


class _Attention:
    def __init__(self, d: Derivation, meldingen: Sequence[MeldingView]) -> None:
        self.d = d
        self.regio = d.data.regio
        self.meldingen: dict[str, list[MeldingView]] = {}
        for melding in meldingen:
            self.meldingen.setdefault(melding.punt.id, []).append(melding)
        self.partner_of: Mapping[str, str] = {p.gemeente: p.id for p in d.data.partners if p.gemeente}
        """The partner that is a municipality, by the id of that municipality."""

    def items(self) -> Iterator[Aandacht]:
        for punt in self.d.punten.alle:
            yield from self._silent_or_old(punt)
            yield from self._without_measurement(punt)
            yield from self._without_source(punt)

    def of_coalitions(self, items: Sequence[Aandacht], coalities: Sequence[CoalitieView]) -> Iterator[AandachtVan]:
        for id, naam, url in places(coalities):
            own = tuple(item for item in items if (item.punt.coalitie or REST) == id)
            if own:
                to = f"de coalitie “{naam}”" if url else "alle coalities"
                yield AandachtVan(f"coalitie-{id}", naam, url, own, letter(own, to, self.regio))

    def of_partners(self, items: Sequence[Aandacht], partners: Sequence[PartnerView]) -> Iterator[AandachtVan]:
        for partner in partners:
            record = partner.record
            own = tuple(item for item in items if record.id in self._asked(item))
            if own:
                text = letter(own, record.naam, self.regio, gemeente=self.d.links.maybe("gemeente", record.gemeente))
                yield AandachtVan(f"partner-{record.id}", record.naam, partner.url, own, text)

    def _asked(self, item: Aandacht) -> Sequence[str]:
        """Organisations that can know: the municipalities that it is about, or those named with the promise."""
        if not item.gemeenten:
            return item.punt.record.partners
        return [self.partner_of[link.id] for link in item.gemeenten if link.id in self.partner_of]

    def _silent_or_old(self, punt: PuntView) -> Iterator[Aandacht]:
        each = punt.staat.per_gemeente or ((None, punt.staat),)
        silent = [link for link, state in each if state.tijdigheid.is_silent]
        if silent and punt.deadline:
            what = "De deadline was" if punt.record.uiterlijk else "Het moest begonnen zijn op"
            said = f"{what} {say_day(punt.deadline)}. Daarna kwam er geen bericht."
            yield self._item("deadline", punt, said, punt.deadline, silent)
        still_open = [(link, state) for link, state in each if state.status.is_open and link not in silent]
        old = [(link, state) for link, state in still_open if state.actualiteit.id in ("verouderd", "sterk-verouderd")]
        if old:
            oldest = min(state.melding.datum for _, state in old if state.melding)
            said = f"Het laatste bericht is van {say_day(oldest)}. Toen was het nog niet klaar."
            yield self._item("oud", punt, said, oldest, [link for link, _ in old])

    def _without_measurement(self, punt: PuntView) -> Iterator[Aandacht]:
        number = punt.gemeten
        if number is None:
            return
        measured = [link for link, inner in number.per_gemeente if not inner.metingen]
        if not number.metingen and (measured or not number.per_gemeente):
            said = f"Beloofd is {say_doelwaarde(number.record)}. Niemand heeft nog een meting gemeld."
            yield self._item("meting", punt, said, number.deadline, measured or [None])
        elif number.metingen and number.record.uitgangswaarde is None:
            said = "Er is een meting, maar het getal bij het begin ontbreekt. Daarom is er geen oordeel."
            yield self._item("meting", punt, said, None, [None])

    def _without_source(self, punt: PuntView) -> Iterator[Aandacht]:
        for melding in self.meldingen.get(punt.id, ()):
            if not melding.heeft_bron:
                record = melding.record
                said = f"Het bericht van {say_day(record.datum)} noemt geen document en geen webadres."
                where = self.d.links.maybe("gemeente", record.gemeente)
                item = self._item("bron", punt, said, record.datum, [where])
                yield replace(item, id=f"bron-{record.id}", edit=melding.edit)

    def _item(self, soort: str, punt: PuntView, wat: str, since: date | None, where: Sequence[Link | None]) -> Aandacht:
        gemeenten = tuple(link for link in where if link)
        partners = self.d.links.several("partner", punt.record.partners)
        to = _municipalities(gemeenten) or say_list([link.naam for link in partners]) or self._coalition_of(punt)
        return Aandacht(
            id=f"{soort}-{punt.id}",
            soort=soort,
            punt=punt,
            wat=wat,
            dagen=max((self.d.calendar.day - since).days, 0) if since else 0,
            gemeenten=gemeenten,
            aan=to,
            vraag=question(soort, punt, wat, gemeenten, to, self.regio),
            edit=punt.edit,
        )

    def _coalition_of(self, punt: PuntView) -> str:
        coalitie = self.d.links.maybe("coalitie", punt.coalitie)
        return f"de coalitie “{coalitie.naam}”" if coalitie else "alle coalities"


def _municipalities(gemeenten: Sequence[Link]) -> str:
    names = say_list([link.naam for link in gemeenten])
    return f"de gemeenten {names}" if len(gemeenten) > 1 else f"de gemeente {names}" if names else ""


def question(soort: str, punt: PuntView, wat: str, gemeenten: Sequence[Link], to: str, regio: Regio) -> str:
    """One question about one promise."""
    about = _about(soort, punt, wat, gemeenten, f"In het plan “{regio.plan.naam}” staat:")
    return "\n".join([f"Beste mensen van {to},", "", *about, "", END])


def letter(items: Sequence[Aandacht], to: str, regio: Regio, *, gemeente: Link | None = None) -> str:
    """One letter about several promises; to a municipality only about itself."""
    lines = [
        f"Beste mensen van {to},",
        "",
        f"Wij houden bij hoe het gaat met het plan “{regio.plan.naam}”.",
        f"Wij hebben {say_count(len(items), 'vraag', 'vragen')} voor u.",
    ]
    for number, item in enumerate(items, start=1):
        where = [link for link in item.gemeenten if gemeente is None or link == gemeente]
        lines += ["", *_about(item.soort, item.punt, item.wat, where, f"{number}. In het plan staat:")]
    return "\n".join([*lines, "", END])


def _about(soort: str, punt: PuntView, wat: str, gemeenten: Sequence[Link], opening: str) -> list[str]:
    lines = [opening, f"“{punt.record.tekst}”", f"De plek in het plan: “{punt.record.bron.plaats}”."]
    if gemeenten:
        lines.append(f"Het gaat om: {say_list([link.naam for link in gemeenten])}.")
    return [*lines, wat, *(f"- {asked}" for asked in VRAAG[soort])]

"""Who runs the site and what is known of its accessibility, as readers see it."""

from __future__ import annotations

from dataclasses import dataclass

from ..data.beheer import Beheer, Contact, Controle
from ..language.dates import say_day


@dataclass(frozen=True)
class ContactView:
    """Whom to reach."""

    organisatie: str
    email: str
    antwoord_binnen: str


@dataclass(frozen=True)
class ControleView:
    """An official audit."""

    door: str
    op: str
    """The day, as people say it."""
    uitkomst: str


@dataclass(frozen=True)
class OnderzoekView:
    """Something that was examined."""

    wat: str
    hoe: str
    op: str
    """The day, as people say it."""
    uitkomst: str


@dataclass(frozen=True)
class TekortView:
    """Something that is not good yet."""

    wat: str
    gevolg: str


@dataclass(frozen=True)
class BeheerView:
    """The steward of the site; None where only the owner can say it and did not."""

    contact: ContactView | None
    beveiliging: str | None
    """Mail address for security reports."""
    norm: str
    onderzoeken: tuple[OnderzoekView, ...]
    tekorten: tuple[TekortView, ...]
    niet_onderzocht: tuple[str, ...]
    controle: ControleView | None
    ontbreekt: tuple[str, ...]
    """What the owner still has to fill in, for editors."""


def derive_steward(beheer: Beheer) -> BeheerView:
    """The view of beheer.yml."""
    known = beheer.toegankelijkheid
    return BeheerView(
        contact=_contact(beheer.contact),
        beveiliging=beheer.beveiliging,
        norm=known.norm,
        onderzoeken=tuple(OnderzoekView(o.wat, o.hoe, say_day(o.op), o.uitkomst) for o in known.onderzoeken),
        tekorten=tuple(TekortView(t.wat, t.gevolg) for t in known.tekorten),
        niet_onderzocht=known.niet_onderzocht,
        controle=_controle(known.controle),
        ontbreekt=tuple(_missing(beheer)),
    )


def _contact(contact: Contact | None) -> ContactView | None:
    return ContactView(contact.organisatie, contact.email, contact.antwoord_binnen) if contact else None


def _controle(controle: Controle | None) -> ControleView | None:
    return ControleView(controle.door, say_day(controle.op), controle.uitkomst) if controle else None


def _missing(beheer: Beheer) -> list[str]:
    wanted = {
        "contact: wie kunnen bezoekers bereiken over de site?": beheer.contact,
        "beveiliging: waar meldt iemand een lek? (voor security.txt)": beheer.beveiliging,
        "toegankelijkheid › controle: wie deed de officiële controle, en wanneer?": beheer.toegankelijkheid.controle,
    }
    return [question for question, answer in wanted.items() if answer is None]

"""Goals, and the questions of residents that fit them."""

from dataclasses import dataclass

from ...data.doelen import Doel, Inwonersvraag
from ...data.records import Bron
from ..counts import Counts
from ..links import Link, PageView, ViewOf
from .cijfers import CijferView
from .gemeenten import InGemeente
from .punten import PuntView


@dataclass(frozen=True)
class VraagView(ViewOf[Inwonersvraag]):
    """A question of a resident with its answer."""

    bron: Bron
    """Where the goal that it fits stands: what was promised there depends on the age of that document."""
    url: str
    """Its place on the page with all questions."""
    plek: str
    """Address of the place where more stands."""
    punt: PuntView | None
    """What was promised there; None when it is another place."""


@dataclass(frozen=True, kw_only=True)
class DoelView(PageView, ViewOf[Doel]):
    """A goal."""

    kleur: str
    """The icon of its coalition, which gives its colour."""
    omschrijving: str
    """What the goal is, in its frame, as one run of text."""
    punt: PuntView | None
    """The goal itself as a promise, when the plan gives it a date; None when not."""
    resultaten: tuple[PuntView, ...]
    """What must be done, with what is known of it."""
    aanpak: tuple[PuntView, ...]
    """The steps towards it, with what is known of them."""
    cijfers: tuple[CijferView, ...]
    """Those that say why it is needed."""
    nieuwe_cijfers: tuple[CijferView, ...]
    """Those of them that were measured after the plan was made, and tell what inhabitants notice."""
    vragen: tuple[VraagView, ...]
    """What residents ask about it, with the answers."""
    in_gemeenten: tuple[InGemeente, ...]
    """What it means in each municipality that it says anything about."""
    partners: tuple[Link, ...]
    """Organisations that the source names with this goal or its punten."""
    counts: Counts
    """States of results, agreements and steps."""

    @property
    def beloften(self) -> tuple[PuntView, ...]:
        """What is promised: the goal itself, when it has a date, and its results."""
        return (self.punt, *self.resultaten) if self.punt else self.resultaten

    @property
    def icoon(self) -> str:
        """Its own picture, or else that of its coalition."""
        return self.record.icoon or self.kleur

"""What became of the promises of the plan before this one."""

from typing import Literal

from .records import Record, UitBron
from .values import Id, NaarPunt, Tekst

Werd = Literal["ging-verder", "gestopt", "klaar"]


class Overgegaan(UitBron):
    """Wat er in dit plan werd van een belofte uit het plan hiervoor."""

    van: Id
    """De id van de belofte in het plan hiervoor."""
    werd: Werd
    """Wat ermee gebeurde: ging-verder, gestopt of klaar. Weet niemand het? Laat de belofte dan weg uit dit bestand."""
    als: tuple[NaarPunt, ...] = ()
    """De id van de belofte in dit plan waarin zij verdergaat. Het mogen er meer zijn."""
    uitleg: Tekst | None = None
    """Wat erbij te zeggen is, in B1. Alleen wat in een bron staat."""


class Overgang(Record):
    """Het bestand overgang.yml: wat er werd van de beloften uit het plan hiervoor."""

    overgang: tuple[Overgegaan, ...]
    """Per belofte wat ermee gebeurde."""

"""Small pages about one thing, for others to show on a site of their own."""

from dataclasses import dataclass

from ...data.records import Bron
from ...data.uitspraken import UitspraakVorm
from ..states import Label

CARD = "/kaart/"
"""How the address of a card ends."""


@dataclass(frozen=True, kw_only=True)
class Kaartje:
    """What such a page says: all of it stands on a page of the site too."""

    over: str
    """Address of the page, or of the place on it, that this is about."""
    soort: str
    """What kind of thing it is, in words: Doel, Resultaat 1 in a municipality; empty for what is gone."""
    titel: str
    """What it is called; empty where its statement says all."""
    uitspraken: tuple[UitspraakVorm, ...] = ()
    """Statements about it."""
    bron: Bron | None = None
    """Where these stand."""
    label: str = ""
    """What kind of statement `belofte` is: Belofte, Wens."""
    belofte: str = ""
    """What was promised; empty for what holds more promises."""
    wanneer: str = ""
    """Its deadline as people say it; empty when there is none."""
    staat: Label | None = None
    """What is known of it; None for what holds more promises."""
    zinnen: tuple[str, ...] = ()
    """What is known, in sentences."""

    @property
    def url(self) -> str:
        """Its address, which stays as long as that of what it is about."""
        return f"{self.over.replace('#', '').rstrip('/')}{CARD}"

    @property
    def naam(self) -> str:
        """What it is about, in a line."""
        return f"{self.soort}: {self.titel}" if self.soort else self.titel

    @property
    def is_van_pagina(self) -> bool:
        """Whether it is about a whole page, which then names it to programs that embed pages (oEmbed)."""
        return "#" not in self.over

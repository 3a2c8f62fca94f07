"""Whom a round can ask, or could: organisations, coalitions, and the region itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from .model import Regiodata

REGIO = "regio"
"""Who is asked about what no coalition promised: the organisations together."""


@dataclass(frozen=True)
class Adressant:
    """Whom a round asks. A municipality is known by the id of the organisation that it is."""

    id: str
    """Id of the organisation; otherwise coalitie-<id>, gemeente-<id> or regio."""
    soort: Literal["coalitie", "gemeente", "partner", "regio"]
    """What it is."""
    naam: str
    """How it is called."""
    van: str
    """Id of that coalition, municipality or organisation; for the region this is regio."""
    partner: str | None
    """The organisation, when it is one."""
    werknaam: str = ""
    """How a coalition calls itself, which is no theme of residents; empty for others."""

    @property
    def aan(self) -> str:
        """How it is called in a sentence to itself."""
        return f"de coalitie {self.werknaam}" if self.werknaam else self.naam


def adressanten(data: Regiodata) -> Mapping[str, Adressant]:
    """Everybody who can be asked, by id: coalitions, municipalities, organisations, and the region last."""
    return {adressant.id: adressant for adressant in _all(data)}


def _all(data: Regiodata) -> Iterator[Adressant]:
    for coalitie in data.coalities:
        yield Adressant(f"coalitie-{coalitie.id}", "coalitie", coalitie.titel, coalitie.id, None, coalitie.naam)
    of_town = {partner.gemeente: partner for partner in data.partners if partner.gemeente}
    for gemeente in data.gemeenten:
        partner = of_town.get(gemeente.id)
        id = partner.id if partner else f"gemeente-{gemeente.id}"
        yield Adressant(id, "gemeente", f"Gemeente {gemeente.naam}", gemeente.id, partner.id if partner else None)
    for partner in data.partners:
        if not partner.gemeente:
            yield Adressant(partner.id, "partner", partner.naam, partner.id, partner.id)
    for gone in data.vervallen:
        if gone.soort == "partner":
            yield Adressant(gone.eigen_id, "partner", gone.naam, gone.eigen_id, gone.eigen_id)
    yield Adressant(REGIO, "regio", data.regio.samenwerking, REGIO, None)

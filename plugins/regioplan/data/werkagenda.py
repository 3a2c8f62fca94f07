"""What the partners meant to do when: the work agenda."""

from .punten import Agendapunt
from .records import Record, UitBron
from .values import Alineas, Id, Periode, Tekst, Teksten


class Agendablok(Record):
    """Een periode van de werkagenda."""

    id: Id
    """Vast id."""
    titel: Tekst
    """De periode in woorden, zoals: eerste deel van 2024."""
    jaar: Periode
    """Het jaar of de periode."""
    let_op: Tekst | None = None
    """Wat er in de bron onduidelijk is."""
    punten: tuple[Agendapunt, ...]
    """Wat er in deze periode op de agenda staat."""


class Werkagenda(UitBron):
    """Het bestand werkagenda.yml."""

    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    inleiding: Alineas
    """Wat de lezer eerst moet weten, in B1."""
    blokken: tuple[Agendablok, ...]
    """De periodes, op volgorde."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""

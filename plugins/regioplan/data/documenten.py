"""The documents that everything comes from."""

from .records import Record
from .values import Id, Naam, Periode, Tekst


class Document(Record):
    """Een bron van de gegevens."""

    id: Id
    """Vast id."""
    titel: Naam
    """De naam van het document."""
    omschrijving: Tekst
    """Wat het is, in B1."""
    datum: Periode | None = None
    """Wanneer het is gemaakt, als dat bekend is."""
    let_op: Tekst | None = None
    """Wat er aan het document niet duidelijk is."""

"""The municipalities of the region."""

from .boodschappen import MetBoodschap
from .records import Bron, UitBron
from .values import CbsCode, Naam, Namen, Tekst, Teksten, Webadres


class Feit(UitBron):
    """Iets wat de bron over een gemeente zegt."""

    tekst: Tekst
    """Het feit, in B1."""


class Gemeente(MetBoodschap):
    """Een gemeente in de regio."""

    naam: Naam
    """De naam."""
    website: Webadres | None = None
    """Het webadres van de gemeente zelf. Dit is openbare kennis, en staat niet in de bron."""
    website_bron: Naam | None = None
    """Hoe u zeker weet dat dit het webadres is, en wanneer u dat nakeek."""
    cbs_code: CbsCode | None = None
    """De code van het CBS, zoals GM0001. Dit is openbare kennis. Tabellen noemen soms alleen die code."""
    code_bron: Naam | None = None
    """Hoe u zeker weet dat dit de code is, en wanneer u dat nakeek."""
    kernen: Namen = ()
    """Elke stad en elk dorp in de gemeente, en bekende buurtschappen."""
    kernen_bron: Bron | None = None
    """Waar die namen vandaan komen."""
    feiten: tuple[Feit, ...] = ()
    """Wat de bron over deze gemeente zegt."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar de gemeente staat."""

"""All of data/ together: which file holds what, the files that hold lists, and everything that was read.

A record is exactly what the YAML says. What follows from it lives in `derived`.
"""

from collections.abc import Mapping

from .begrippen import Begrip
from .beheer import Beheer
from .cijfers import Cijfer
from .coalities import Coalitie
from .documenten import Document
from .doelen import Doel
from .gemeenten import Gemeente
from .hoofdstukken import Hoofdstuk
from .hulplijnen import Hulplijn
from .kalender import Moment
from .ketenaanpakken import Ketenaanpakken
from .landkaart import Landkaart
from .makkelijk import MakkelijkePagina
from .meldingen import Melding
from .partners import Partner
from .plannen import Plan
from .records import Record
from .regio import Regio
from .transformatieplannen import Transformatieplan
from .uitvragen import Antwoord, Uitvraag
from .values import Namen
from .verhalen import Verhaal
from .vertalingen import Taal, Vertaling
from .werkagenda import Werkagenda
from .zoeken import Zoeken


class Partnerlijst(Record):
    """Het bestand partners.yml."""

    partners: tuple[Partner, ...]
    """Alle organisaties."""


class Gemeentelijst(Record):
    """Het bestand gemeenten.yml."""

    gemeenten: tuple[Gemeente, ...]
    """Alle gemeenten."""


class Begrippenlijst(Record):
    """Het bestand begrippen.yml."""

    begrippen: tuple[Begrip, ...]
    """Alle moeilijke woorden."""


class Documentenlijst(Record):
    """Het bestand documenten.yml."""

    documenten: tuple[Document, ...]
    """Alle bronnen."""


class Hulplijnenlijst(Record):
    """Het bestand hulplijnen.yml."""

    hulplijnen: tuple[Hulplijn, ...]
    """Alle hulplijnen, in de volgorde waarin lezers ze zien: het dringendste eerst."""


class Kalender(Record):
    """Het bestand kalender.yml."""

    momenten: tuple[Moment, ...]
    """Alle momenten."""


class Adreslijst(Record):
    """Het bestand adressen.yml: elk adres dat ooit is gepubliceerd."""

    adressen: Namen
    """De adressen, zoals /doelen/informele-steun/."""


FOLDERS: Mapping[str, tuple[str, type[Record]]] = {
    "coalities": ("coalitie", Coalitie),
    "doelen": ("doel", Doel),
    "cijfers": ("cijfer", Cijfer),
    "hoofdstukken": ("hoofdstuk", Hoofdstuk),
    "meldingen": ("melding", Melding),
    "plannen": ("plan", Plan),
    "uitvragen": ("uitvraag", Uitvraag),
    "antwoorden": ("antwoord", Antwoord),
    "makkelijk": ("makkelijk", MakkelijkePagina),
    "transformatieplannen": ("transformatieplan", Transformatieplan),
    "verhalen": ("verhaal", Verhaal),
}
"""Folders with one file per record: the file name is the id."""

LISTS: Mapping[str, tuple[str, type[Record]]] = {
    "partners": ("partner", Partnerlijst),
    "gemeenten": ("gemeente", Gemeentelijst),
    "begrippen": ("begrip", Begrippenlijst),
    "documenten": ("document", Documentenlijst),
    "kalender": ("moment", Kalender),
    "hulplijnen": ("hulplijn", Hulplijnenlijst),
}
"""Files with a list under a top-level key."""

SINGLES: Mapping[str, type[Record]] = {
    "regio": Regio,
    "ketenaanpakken": Ketenaanpakken,
    "werkagenda": Werkagenda,
    "adressen": Adreslijst,
    "beheer": Beheer,
    "landkaart": Landkaart,
    "zoeken": Zoeken,
}
"""Files that are one record."""

OPTIONAL = {
    "meldingen",
    "plannen",
    "uitvragen",
    "antwoorden",
    "makkelijk",
    "landkaart",
    "transformatieplannen",
    "verhalen",
}
"""Folders and single files that a region may lack."""

LANGUAGES = "vertalingen"
"""A folder with a folder for each language, named by its code; a region may lack it."""
LANGUAGE = "taal"
"""In each of them: the file with the fixed words of the language. The others are one page each."""


class Regiodata(Record):
    """Everything that data/ says: a field for each folder, list and single file."""

    regio: Regio
    documenten: tuple[Document, ...]
    coalities: tuple[Coalitie, ...]
    doelen: tuple[Doel, ...]
    partners: tuple[Partner, ...]
    gemeenten: tuple[Gemeente, ...]
    begrippen: tuple[Begrip, ...]
    cijfers: tuple[Cijfer, ...]
    hoofdstukken: tuple[Hoofdstuk, ...]
    ketenaanpakken: Ketenaanpakken
    werkagenda: Werkagenda
    momenten: tuple[Moment, ...]
    hulplijnen: tuple[Hulplijn, ...]
    meldingen: tuple[Melding, ...]
    plannen: tuple[Plan, ...]
    uitvragen: tuple[Uitvraag, ...]
    antwoorden: tuple[Antwoord, ...]
    makkelijk: tuple[MakkelijkePagina, ...]
    transformatieplannen: tuple[Transformatieplan, ...]
    verhalen: tuple[Verhaal, ...]
    talen: tuple[Taal, ...]
    vertalingen: tuple[Vertaling, ...]
    adressen: tuple[str, ...]
    beheer: Beheer
    landkaart: Landkaart | None
    zoeken: Zoeken

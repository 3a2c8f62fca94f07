"""All of data/ together: the files that hold lists, and everything that was read.

A record is exactly what the YAML says. What follows from it lives in `derived`.
"""

from __future__ import annotations

from .agenda import Moment, Werkagenda
from .chains import Ketenaanpakken
from .chapters import Hoofdstuk
from .easy import MakkelijkePagina
from .figures import Cijfer
from .goals import Coalitie, Doel
from .places import Gemeente, Partner
from .plans import Plan
from .promises import Record
from .region import Regio
from .reports import Melding
from .steward import Beheer
from .values import Namen
from .words import Begrip, Document


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


class Kalender(Record):
    """Het bestand kalender.yml."""

    momenten: tuple[Moment, ...]
    """Alle momenten."""


class Adreslijst(Record):
    """Het bestand adressen.yml: elk adres dat ooit is gepubliceerd."""

    adressen: Namen
    """De adressen, zoals /doelen/informele-steun/."""


class Regiodata(Record):
    """Everything that data/ says."""

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
    meldingen: tuple[Melding, ...]
    plannen: tuple[Plan, ...]
    makkelijk: tuple[MakkelijkePagina, ...]
    adressen: tuple[str, ...]
    beheer: Beheer

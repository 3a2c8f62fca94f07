"""All of data/ together: the files that hold lists, and everything that was read.

A record is exactly what the YAML says. What follows from it lives in `derived`.
"""

from __future__ import annotations

from .begrippen import Begrip
from .beheer import Beheer
from .cijfers import Cijfer
from .coalities import Coalitie
from .documenten import Document
from .doelen import Doel
from .gemeenten import Gemeente
from .hoofdstukken import Hoofdstuk
from .kalender import Moment
from .ketenaanpakken import Ketenaanpakken
from .makkelijk import MakkelijkePagina
from .meldingen import Melding
from .partners import Partner
from .plannen import Plan
from .records import Record
from .regio import Regio
from .values import Namen
from .werkagenda import Werkagenda


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

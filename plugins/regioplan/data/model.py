"""All of data/ together: which file holds what, the files that hold lists, and everything that was read.

A record is exactly what the YAML says. What follows from it lives in `derived`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import Field, create_model

from .begrippen import Begrip
from .beheer import Beheer
from .cijfers import Cijfer
from .coalities import Coalitie
from .doelen import Doel
from .gemeenten import Gemeente, Landkaart
from .hoofdstukken import Hoofdstuk
from .hulplijnen import Hulplijn
from .kalender import Moment
from .ketenaanpakken import Ketenaanpakken
from .makkelijk import MakkelijkePagina
from .meldingen import Melding
from .overgang import Overgang, Overgegaan
from .partners import Partner
from .plannen import Plan
from .records import Contract, Document, Record
from .regio import Regio
from .transformatieplannen import Transformatieplan
from .uitvragen import Antwoord, Uitvraag
from .values import Datum, Namen
from .verhalen import Verhaal
from .vertalingen import Taal, Vertaling
from .vervallen import Vervallen, Vervallenlijst
from .werkagenda import Werkagenda
from .zoeken import Zoeken


def _list_in(file: str, title: str, field: str, record: type[Record], meaning: str) -> type[Record]:
    """The model of a file that is a list under one key; editors read what it means."""
    listed: Any = (tuple[record, ...], Field(description=meaning))  # type: ignore[valid-type]
    return create_model(title, __base__=Record, __doc__=f"Het bestand {file}.yml.", **{field: listed})


class Adreslijst(Contract):
    """Het bestand adressen.yml: elk adres dat ooit is gepubliceerd."""

    adressen: Namen
    """De adressen, zoals /doelen/informele-steun/."""
    berichten: Namen = ()
    """Elk bericht dat is gepubliceerd, met een kenmerk van wat erin staat. De opdracht schrijft dit, u niet."""


class Termijnlijst(Contract):
    """Het bestand termijnen.yml: elke deadline die ooit is gepubliceerd."""

    termijnen: Namen
    """Wat er per belofte is gepubliceerd, zoals informele-steun-r1 uiterlijk 2025."""


class Slotstand(Record):
    """Het bestand slotstand.yml: hoe elke belofte ervoor stond toen het plan werd afgesloten. De opdracht afsluiten
    schrijft dit, u niet."""

    peildatum: Datum
    """De dag van de slotstand. Elke pagina van dit plan blijft op die dag staan."""
    beloften: Namen
    """Per belofte wat er was gemeld en wat de kalender zei. Achter een @ staat de gemeente."""
    uitgave: Namen
    """De bestanden met open data van die dag, uit de map data/slotstand, elk met een kenmerk van wat erin staat."""


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

_HULP = "Alle hulplijnen, in de volgorde waarin lezers ze zien: het dringendste eerst."
LISTS: Mapping[str, tuple[str, type[Record]]] = {
    "partners": ("partner", _list_in("partners", "Partnerlijst", "partners", Partner, "Alle organisaties.")),
    "gemeenten": ("gemeente", _list_in("gemeenten", "Gemeentelijst", "gemeenten", Gemeente, "Alle gemeenten.")),
    "begrippen": ("begrip", _list_in("begrippen", "Begrippenlijst", "begrippen", Begrip, "Alle moeilijke woorden.")),
    "documenten": ("document", _list_in("documenten", "Documentenlijst", "documenten", Document, "Alle bronnen.")),
    "kalender": ("moment", _list_in("kalender", "Kalender", "momenten", Moment, "Alle momenten.")),
    "hulplijnen": ("hulplijn", _list_in("hulplijnen", "Hulplijnenlijst", "hulplijnen", Hulplijn, _HULP)),
}
"""Files with a list under a top-level key."""

SINGLES: Mapping[str, type[Record]] = {
    "regio": Regio,
    "ketenaanpakken": Ketenaanpakken,
    "werkagenda": Werkagenda,
    "adressen": Adreslijst,
    "termijnen": Termijnlijst,
    "vervallen": Vervallenlijst,
    "slotstand": Slotstand,
    "overgang": Overgang,
    "beheer": Beheer,
    "landkaart": Landkaart,
    "zoeken": Zoeken,
}
"""Files that are one record."""

OPTIONAL = {
    *("meldingen", "plannen", "uitvragen", "antwoorden", "makkelijk", "landkaart", "transformatieplannen", "verhalen"),
    *("termijnen", "vervallen", "slotstand", "overgang"),
}
"""Folders and single files that a region may lack."""

LANGUAGES = "vertalingen"
"""A folder with a folder for each language, named by its code; a region may lack it."""
LANGUAGE = "taal"
"""In each of them: the file with the fixed words of the language. The others are one page each."""


def kinds() -> Iterator[tuple[str, type[Record], tuple[str, ...]]]:
    """Every kind of file: the name of its schema, its model, and the fields that the names of file and folder say."""
    for soort, model in FOLDERS.values():
        yield soort, model, ("id",)
    yield "taal", Taal, ("id",)
    yield "vertaling", Vertaling, ("id", "taal")
    for name, (_, model) in LISTS.items():
        yield name, model, ()
    for name, model in SINGLES.items():
        yield name, model, ()


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
    termijnen: tuple[str, ...]
    vervallen: tuple[Vervallen, ...]
    overgang: tuple[Overgegaan, ...]
    slotstand: Slotstand | None
    beheer: Beheer
    landkaart: Landkaart | None
    zoeken: Zoeken

"""The meldingen, corrected ones too, and the states that followed from them."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ...derived.links import Links
from ...derived.views import MeldingView, Site
from .publishing import Adres, published
from .table import Column, Table

MELDINGEN = Table(
    "meldingen",
    "De meldingen",
    lambda site: site.wijzigingen,
    (
        Column("id", "Vast id."),
        Column("datum", "De dag van de melding.", "date"),
        Column("over", "Id van het punt."),
        Column("status", "Wat er is gemeld."),
        Column("gemeente", "Id van de gemeente."),
        Column("klaar_op", "Wanneer het klaar was."),
        Column("sinds", "Sinds wanneer het zo staat."),
        Column("opgegaan_in", "Id van het punt waar het nu bij hoort."),
        Column("waarde", "Het gemeten getal.", "number"),
        Column("gemeten_op", "De dag van de meting.", "date"),
        Column("tekst", "Wat er is gebeurd."),
        Column("let_op", "Waarom het bericht niet zeker is."),
        Column("door", "Id van de organisatie die het meldt."),
        Column("uitvraag", "Id van de ronde waarop dit een antwoord is."),
        Column("adressant", "Wie in die ronde antwoordde."),
        Column("gepubliceerd", "De dag waarop het op de site kwam; leeg als dat niet is opgeschreven.", "date"),
        Column("vervangt", "Id van de melding die niet klopte."),
        Column("vervangen_door", "Id van de melding die deze verbetert. Dan telt deze niet meer."),
        Column("bron", "Waar het bericht vandaan komt."),
        Column("link", "Webadres van het bericht.", van="record.bron.link"),
    ),
    uitleg="De meldingen, ook die later zijn verbeterd",
)

HISTORIE = Table(
    "historie",
    "De standen door de tijd",
    lambda site: site.historie,
    (
        Column("punt", "Id van het punt."),
        Column("gemeente", "Id van de gemeente, als het per gemeente is beloofd."),
        Column("datum", "De dag waarop er iets gebeurde.", "date"),
        Column("aanleiding", "melding, deadline-voorbij of begin-voorbij."),
        Column("status", "Wat er toen was gemeld."),
        Column("tijdigheid", "Wat de kalender toen zei."),
        Column("melding", "Id van de melding waar de status uit komt."),
    ),
    uitleg="Hoe elke belofte ervoor stond na elk bericht en na elke deadline",
)


def per_year(site: Site) -> Iterator[tuple[int, list[MeldingView]]]:
    """The meldingen of each year, newest first; there are too many for one file."""
    for jaar, meldingen in groupby(site.wijzigingen, key=lambda melding: melding.record.datum.year):
        yield jaar, list(meldingen)


def file_of_year(jaar: int) -> str:
    """Name of the file with the meldingen of a year."""
    return f"meldingen-{jaar}.json"


def published_melding(melding: MeldingView, links: Links) -> dict[str, Any]:
    """A melding; `bron` is in words as in the table, so its document and place stand beside it."""
    bron = melding.record.bron
    return published(
        melding.record,
        url=Adres(melding.url),
        vervangen_door=melding.vervangen_door,
        bron=links.say_bron(bron),
        link=bron.link,
        document=bron.document,
        plaats=bron.plaats,
    )

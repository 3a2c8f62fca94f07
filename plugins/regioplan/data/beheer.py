"""Model of beheer.yml: who runs the site, how to reach them, and what is known of its accessibility.

Only the owner can fill some of it in. What is missing is left out for readers and named to editors.
"""

from typing import Annotated

from pydantic import WithJsonSchema

from .records import Record
from .values import Datum, JaNee, Naam, Tekst, Teksten, Webadres, shaped

_EMAIL = r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
Email = Annotated[
    str,
    shaped(_EMAIL, "e-mailadres", "schrijf bijvoorbeeld: info@example.nl"),
    WithJsonSchema({"type": "string", "pattern": f"^{_EMAIL}$"}),
]


class Contact(Record):
    """Wie bezoekers kunnen bereiken over de site."""

    organisatie: Naam
    """De organisatie die de site beheert."""
    email: Email
    """Het e-mailadres voor vragen en klachten over de site."""
    antwoord_binnen: Tekst
    """Hoe snel iemand antwoord krijgt, bijvoorbeeld: 5 werkdagen."""


class Controle(Record):
    """Een officiële controle door een bedrijf of deskundige van buiten."""

    door: Naam
    """Wie de controle deed."""
    op: Datum
    """Dag van het rapport."""
    uitkomst: Tekst
    """Wat de uitkomst was, in B1."""


class Onderzoek(Record):
    """Iets wat is onderzocht aan de toegankelijkheid."""

    wat: Tekst
    """Wat is onderzocht, in B1."""
    hoe: Tekst
    """Hoe, en met welk programma."""
    op: Datum
    """Dag van het onderzoek."""
    uitkomst: Tekst
    """Wat eruit kwam, in B1."""


class Tekort(Record):
    """Iets wat nog niet goed is."""

    wat: Tekst
    """Wat er niet goed is, in B1."""
    gevolg: Tekst
    """Wat een bezoeker daarvan merkt, en wat dan wel kan."""


class Toegankelijkheid(Record):
    """Wat bekend is over de toegankelijkheid van de site."""

    norm: Naam
    """De regels waaraan de site wil voldoen."""
    onderzoeken: tuple[Onderzoek, ...] = ()
    """Wat is onderzocht. Zet er alleen in wat echt is gedaan."""
    tekorten: tuple[Tekort, ...] = ()
    """Wat nog niet goed is."""
    niet_onderzocht: Teksten = ()
    """Wat nog niemand heeft onderzocht."""
    controle: Controle | None = None
    """De officiële controle, als die er is geweest."""


class Licentie(Record):
    """Wat anderen mogen met onze teksten, gegevens en plaatjes."""

    naam: Naam = "CC BY 4.0"
    """De naam van de licentie, zoals lezers die zien."""
    code: Naam = "CC-BY-4.0"
    """De naam waaronder programma’s de licentie kennen, uit de lijst van SPDX."""
    url: Webadres = "https://creativecommons.org/licenses/by/4.0/"
    """Waar de licentie te lezen is."""
    bevestigd: JaNee = False
    """ja als de eigenaar van de site ermee instemt. Tot die tijd zegt de site dat het een voorstel is."""


class Beheer(Record):
    """Het bestand beheer.yml."""

    contact: Contact | None = None
    """Wie bezoekers kunnen bereiken."""
    websites_opgezocht: Datum | None = None
    """Dag waarop iemand de webadressen van partners en gemeenten voor het laatst opzocht. Doe dat elk jaar."""
    beveiliging: Email | None = None
    """E-mailadres voor wie een lek in de beveiliging vindt. Komt in security.txt."""
    licentie: Licentie = Licentie()
    """Wat anderen mogen met onze teksten, gegevens en plaatjes. Alleen de eigenaar kan dat bevestigen."""
    toegankelijkheid: Toegankelijkheid
    """Wat bekend is over de toegankelijkheid."""

"""What kinds and states of plans and amounts are called, in B1."""

from collections.abc import Mapping

PLANSOORT: Mapping[str, str] = {
    "netwerk": "Netwerk",
    "project": "Project",
    "agenda": "Agenda",
    "programma": "Programma van een gemeente",
}

BESLUITSTATUS: Mapping[str, str] = {"voorstel": "Voorstel", "vastgesteld": "Vastgesteld", "onbekend": "Niet bekend"}

GELDSTAND: Mapping[str, str] = {
    "geraamd": "van tevoren geschat",
    "voorgesteld": "voorgesteld",
    "aangevraagd": "aangevraagd",
    "toegekend": "toegekend",
    "beschikbaar": "beschikbaar",
    "ingezet": "al gebruikt",
    "onbekend": "niet bekend",
}

VERVOLGSOORT: Mapping[str, str] = {
    "staat-in-bron": "Dit staat in de bron",
    "zelfde-onderwerp": "Alleen het onderwerp is hetzelfde",
}

NU: Mapping[str, str] = {"coalitie": "thema", "doel": "doel", "ketenaanpak": "ketenaanpak", "hoofdstuk": "onderwerp"}
"""What each kind of thing of today is called for readers."""

"""Plans for a great change in care, for which money is asked: the third level that the plan wants to follow."""

from typing import Literal

from .meldingen import Meldingsbron
from .records import Page, Record
from .values import Alineas, Bedrag, Naam, NaarCoalitie, NaarPartner, NaarPunt, Namen, Periode, Tekst, Teksten

Fase = Literal["idee", "snelle-toets", "aangevraagd", "toegekend", "afgewezen", "loopt", "afgelopen"]


class Fasestap(Record):
    """Een fase van het plan, en sinds wanneer."""

    fase: Fase
    """De fase waar het plan toen in kwam."""
    sinds: Periode
    """Wanneer dat was."""
    uitleg: Tekst | None = None
    """Wat er toen gebeurde, in B1."""
    bron: Meldingsbron
    """Waar dat staat."""


class Transformatieplan(Page):
    """Een plan voor een grote verandering in de zorg."""

    naam: Naam
    """De naam van het plan."""
    titel: Tekst
    """In gewone woorden: waar gaat het over?"""
    uitleg: Alineas
    """Wat het plan wil veranderen, in B1. Zeg dat het een plan is: Het plan wil dat mensen thuis beter worden."""
    coalitie: NaarCoalitie
    """De coalitie die het plan maakt."""
    partijen: tuple[NaarPartner, ...] = ()
    """Organisaties die meedoen."""
    andere_partijen: Namen = ()
    """Organisaties die meedoen en niet in partners.yml staan."""
    verloop: tuple[Fasestap, ...]
    """Elke fase tot nu toe, de eerste bovenaan."""
    gevraagd: Bedrag | None = None
    """Hoeveel euro er is gevraagd. Weglaten als dat niet bekend is."""
    toegekend: Bedrag | None = None
    """Hoeveel euro er is toegekend. Weglaten als dat niet bekend is."""
    vanaf: Periode | None = None
    """Wanneer de uitvoering begint."""
    tot_en_met: Periode | None = None
    """Wanneer de uitvoering klaar moet zijn."""
    punten: tuple[NaarPunt, ...] = ()
    """Beloften waar het plan bij hoort."""
    let_op: Teksten = ()
    """Wat niet zeker is."""
    bron: Meldingsbron
    """Waar het plan staat."""

    @property
    def nu(self) -> Fasestap:
        """The phase that it is in."""
        return self.verloop[-1]

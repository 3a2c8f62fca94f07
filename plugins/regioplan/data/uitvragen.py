"""Rounds of asking how it goes, and who answered that nothing changed."""

from .records import Record
from .values import Datum, Geheel, Id, JaNee, Naam, NaarCoalitie, NaarGemeente, NaarMelder, NaarPunt, NaarUitvraag


class Keuze(Record):
    """Naar welke beloften een ronde vraagt. Staat er meer dan één regel? Dan telt wat bij allemaal past."""

    coalities: tuple[NaarCoalitie, ...] = ()
    """Alleen beloften van deze coalities."""
    jaren: tuple[Geheel, ...] = ()
    """Alleen beloften met een deadline in deze jaren."""
    gemeenten: tuple[NaarGemeente, ...] = ()
    """Alleen wat in deze gemeenten is beloofd, of waar het plan deze gemeenten bij noemt."""
    zonder_bericht: JaNee = False
    """ja voor alleen beloften waarvan de datum voorbij is, en waarover daarna niets is gemeld."""


class Melderkeuze(Record):
    """Wie een vraag over een belofte krijgt, als dat anders is dan gewoonlijk."""

    punt: NaarPunt
    """De belofte."""
    melder: NaarMelder
    """Id van een organisatie, of coalitie-<id>, of regio voor de samenwerking zelf."""


class Uitvraag(Record):
    """Een ronde waarin de werkgroep vraagt hoe het gaat. Zet er geen namen van mensen en geen mailadressen in."""

    id: Id
    """Vast id: de bestandsnaam en het adres."""
    naam: Naam
    """Hoe de ronde heet. Bijvoorbeeld: Najaar 2026."""
    opent: Datum
    """De dag waarop de vragen weggaan. Gevraagd wordt naar wat op die dag nog niet klaar was."""
    sluit: Datum
    """De laatste dag om te antwoorden."""
    welke: Keuze = Keuze()
    """Naar welke beloften de ronde vraagt. Weglaten als het om alle beloften gaat."""
    melders: tuple[Melderkeuze, ...] = ()
    """Wie een vraag krijgt, als dat anders is dan gewoonlijk."""


class Ongewijzigd(Record):
    """Een belofte waarover is geantwoord dat er niets is veranderd."""

    over: NaarPunt
    """De belofte."""
    gemeente: NaarGemeente | None = None
    """De gemeente, als het punt per gemeente is beloofd."""


class Antwoord(Record):
    """Een antwoord op een ronde zonder nieuws. De opdracht verwerk schrijft dit bestand."""

    id: Id
    """Vast id: de bestandsnaam, die begint met de datum."""
    uitvraag: NaarUitvraag
    """De ronde."""
    adressant: NaarMelder
    """Wie het antwoord gaf: een organisatie, coalitie-<id>, of regio."""
    datum: Datum
    """De dag van het antwoord."""
    ongewijzigd: tuple[Ongewijzigd, ...]
    """De beloften waarover niets nieuws te melden is."""

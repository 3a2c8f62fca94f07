"""What was said of how it goes with a promise."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from .records import Publiceerbaar, Record
from .toml import read_toml
from .values import (
    Datum,
    Getal,
    Id,
    JaNee,
    Naam,
    NaarDocument,
    NaarGemeente,
    NaarMelder,
    NaarMelding,
    NaarPartner,
    NaarPunt,
    NaarUitvraag,
    Periode,
    Tekst,
    Webadres,
)

Status = Literal["niet-gestart", "bezig", "klaar", "gestopt", "opgegaan-in"]
OOK: Mapping[str, Sequence[str]] = read_toml(__package__, "meldingen")["ook"]
"""Other words that people type for each status."""


class Meldingsbron(Record):
    """Waar een melding of een getal vandaan komt."""

    document: NaarDocument | None = None
    """Id van het document, uit documenten.yml."""
    plaats: Naam
    """De plek in het document, of hoe het bericht binnenkwam."""
    link: Webadres | None = None
    """Webadres van het bericht of de tabel."""


class Melding(Publiceerbaar):
    """Een bericht over hoe het gaat met een punt. Een melding verandert nooit."""

    id: Id
    """Vast id: de bestandsnaam, die begint met de datum."""
    datum: Datum
    """De dag van het bericht."""
    over: NaarPunt
    """Het punt waar het over gaat."""
    status: Status
    """Hoe het ervoor staat, volgens het bericht."""
    gemeente: NaarGemeente | None = None
    """De gemeente, als het punt per gemeente is beloofd."""
    klaar_op: Periode | None = None
    """Wanneer het klaar was. Verplicht bij klaar, of schrijf klaar_onbekend: ja."""
    klaar_onbekend: JaNee = False
    """ja als niemand weet wanneer het klaar was."""
    sinds: Periode | None = None
    """Sinds wanneer het zo staat, als de melder dat zegt. Bij klaar is dat klaar_op."""
    opgegaan_in: NaarPunt | None = None
    """Het andere punt. Verplicht bij opgegaan-in."""
    waarde: Getal | None = None
    """Het gemeten getal, als er iets is gemeten."""
    gemeten_op: Datum | None = None
    """De dag van de meting."""
    tekst: Tekst
    """Wat er is gebeurd, in B1."""
    door: NaarPartner | None = None
    """De organisatie die het meldt."""
    uitvraag: NaarUitvraag | None = None
    """De ronde waarop dit bericht een antwoord is."""
    adressant: NaarMelder | None = None
    """Wie in die ronde antwoordde: een organisatie, coalitie-<id>, of regio."""
    gepubliceerd: Datum | None = None
    """De dag waarop het bericht op de site kwam. De opdracht schrijft dit, u niet."""
    vervangt: NaarMelding | None = None
    """Id van een eerdere melding die niet klopte."""
    let_op: Tekst | None = None
    """Waarom dit bericht niet zeker is."""
    bron: Meldingsbron
    """Waar het bericht vandaan komt."""

    @property
    def bekend(self) -> date:
        """The day on which readers could know it: that of publishing, or else its own."""
        return max(self.gepubliceerd or self.datum, self.publiceer_op or date.min)

"""The CSV files: what each holds and what each column means."""

from __future__ import annotations

from . import rows
from .plan_tables import PLAN_TABLES
from .tables import Table, columns

_STATE_COLUMNS = (
    ("status", "string", "Wat er is gemeld: onbekend, niet-gestart, bezig, klaar, gestopt of opgegaan-in."),
    ("tijdigheid", "string", "Wat de kalender zegt op de peildatum."),
    ("actualiteit", "string", "Hoe oud het laatste bericht is."),
    ("gemeld_op", "date", "De dag van het laatste bericht."),
)

TABLES = (
    Table(
        "doelen",
        "De doelen",
        columns(
            ("id", "string", "Vast id."),
            ("coalitie", "string", "Id van de coalitie."),
            ("nummer", "integer", "Nummer binnen de coalitie."),
            ("naam", "string", "Officiële korte naam."),
            ("titel", "string", "Het doel in gewone woorden."),
            ("doelzin", "string", "Het doel in een of twee zinnen."),
            ("uiterlijk", "string", "Deadline, zoals in de YAML."),
            ("punten", "integer", "Aantal resultaten, afspraken en stappen."),
            ("bekend", "integer", "Van hoeveel daarvan iemand iets heeft gemeld."),
            ("bron", "string", "Plaats in het plan."),
        ),
        rows.doel_rows,
    ),
    Table(
        "punten",
        "Alles wat is beloofd",
        columns(
            ("id", "string", "Vast id. Een punt dat per gemeente is beloofd, heeft ook een rij per gemeente."),
            (
                "soort",
                "string",
                "resultaat, afspraak, aanpakpunt, coalitieafspraak, ketendoel, agendapunt of regioafspraak.",
            ),
            ("coalitie", "string", "Id van de coalitie."),
            ("doel", "string", "Id van het doel."),
            ("nummer", "integer", "Nummer in de bron."),
            ("letter", "string", "Letter in de bron."),
            ("stap", "integer", "Volgnummer als de bron geen letter geeft."),
            ("titel", "string", "Korte naam, als de bron die geeft."),
            ("tekst", "string", "Wat er is beloofd, in gewone woorden."),
            ("gemeente", "string", "Id van de gemeente, bij een rij per gemeente."),
            ("uiterlijk", "string", "Deadline, zoals in de YAML."),
            ("vanaf", "string", "Begin, zoals in de YAML."),
            ("norm", "string", "Tempo, als er geen datum is."),
            ("doelwaarde", "number", "Het getal dat is beloofd."),
            ("eenheid", "string", "Waarin dat getal is geteld."),
            ("uitgangswaarde", "number", "Het getal bij het begin; leeg als dat niet bekend is."),
            ("laatste_meting", "number", "Het laatst gemeten getal; leeg als niemand iets heeft gemeten."),
            ("gemeten_op", "date", "De dag van die meting."),
            (
                "oordeel",
                "string",
                "gehaald, op-koers, loopt-achter, loopt-ver-achter, verkeerde-kant-op of nog-niet-te-zeggen; "
                "leeg als er geen getal is beloofd.",
            ),
            *_STATE_COLUMNS,
            ("bron", "string", "Plaats in het plan."),
        ),
        rows.punt_rows,
    ),
    Table(
        "partners",
        "De organisaties",
        columns(
            ("id", "string", "Vast id."),
            ("naam", "string", "De naam."),
            ("soort", "string", "Wat voor organisatie het is."),
            ("ook_bekend_als", "string", "Andere schrijfwijzen, gescheiden door |."),
            ("gemeente", "string", "Id van de gemeente, als de partner een gemeente is."),
            ("werkgebied", "string", "Ids van gemeenten, gescheiden door |."),
            ("onderdeel_van", "string", "Id van een andere partner."),
            ("onzeker", "string", "Wat er niet zeker is."),
            ("website", "string", "Webadres."),
            ("coalities", "string", "Ids van coalities, gescheiden door |."),
            ("bron", "string", "Plaats in het plan."),
        ),
        rows.partner_rows,
    ),
    Table(
        "gemeenten",
        "De gemeenten",
        columns(
            ("id", "string", "Vast id."),
            ("naam", "string", "De naam."),
            ("beloften", "integer", "Aantal punten dat in elke gemeente is beloofd."),
            ("bekend", "integer", "Van hoeveel daarvan in deze gemeente iets is gemeld."),
            ("bron", "string", "Plaats in het plan."),
        ),
        rows.gemeente_rows,
    ),
    Table(
        "cijfers",
        "De cijfers",
        columns(
            ("cijfer", "string", "Id van het cijfer."),
            ("titel", "string", "Korte naam."),
            ("gebied", "string", "Het gebied."),
            ("gemeente", "string", "Id van de gemeente."),
            ("groep", "string", "De groep mensen."),
            ("jaar", "string", "Jaar of dag."),
            ("waarde", "number", "Het getal; leeg als het niet bekend is."),
            ("tekst", "string", "Wat de bron zegt, als er geen getal staat."),
            ("verwacht", "boolean", "Of het een verwachting is."),
            ("eenheid", "string", "Waarin is geteld."),
            ("let_op", "string", "Waarom u voorzichtig moet zijn, gescheiden door |."),
            ("bron", "string", "Plaats in het plan."),
        ),
        rows.cijfer_rows,
    ),
    Table(
        "meldingen",
        "De meldingen",
        columns(
            ("id", "string", "Vast id."),
            ("datum", "date", "De dag van de melding."),
            ("over", "string", "Id van het punt."),
            ("status", "string", "Wat er is gemeld."),
            ("gemeente", "string", "Id van de gemeente."),
            ("klaar_op", "string", "Wanneer het klaar was."),
            ("opgegaan_in", "string", "Id van het punt waar het nu bij hoort."),
            ("waarde", "number", "Het gemeten getal."),
            ("gemeten_op", "date", "De dag van de meting."),
            ("tekst", "string", "Wat er is gebeurd."),
            ("door", "string", "Id van de organisatie die het meldt."),
            ("vervangt", "string", "Id van de melding die niet klopte."),
            ("vervangen_door", "string", "Id van de melding die deze verbetert. Dan telt deze niet meer."),
            ("bron", "string", "Waar het bericht vandaan komt."),
            ("link", "string", "Webadres van het bericht."),
        ),
        rows.melding_rows,
    ),
    Table(
        "historie",
        "De standen door de tijd",
        columns(
            ("punt", "string", "Id van het punt."),
            ("gemeente", "string", "Id van de gemeente, als het per gemeente is beloofd."),
            ("datum", "date", "De dag waarop er iets gebeurde."),
            ("aanleiding", "string", "melding of deadline-voorbij."),
            ("status", "string", "Wat er toen was gemeld."),
            ("tijdigheid", "string", "Wat de kalender toen zei."),
            ("melding", "string", "Id van de melding waar de status uit komt."),
        ),
        rows.historie_rows,
    ),
    *PLAN_TABLES,
)
"""Every CSV file of the site."""

"""Whom people can call."""

from .table import Column, Table

HULPLIJNEN = Table(
    "hulplijnen",
    "Hulplijnen",
    lambda site: site.hulp.lijnen,
    (
        Column("id", "Vast id."),
        Column("naam", "De naam."),
        Column("soort", "Waar iemand hulp bij zoekt."),
        Column("voor_wie", "Voor wie het is."),
        Column("telefoon", "De nummers, gescheiden door |."),
        Column("raad", "Wat iemand doet als er geen vast nummer is."),
        Column("website", "Webadres."),
        Column("nagekeken_op", "De dag waarop iemand dit voor het laatst nakeek.", "date"),
        Column("bron", "Waar dit na te kijken is."),
    ),
    "Wie mensen kunnen bellen die hulp nodig hebben",
)

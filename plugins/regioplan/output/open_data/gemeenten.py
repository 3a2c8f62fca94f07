"""The municipalities of the region."""

from .table import Column, Table

GEMEENTEN = Table(
    "gemeenten",
    "De gemeenten",
    lambda site: site.gemeenten,
    (
        Column("id", "Vast id."),
        Column("naam", "De naam."),
        Column("website", "Webadres van de gemeente zelf. Het komt niet uit het plan."),
        Column("beloften", "Aantal punten dat in elke gemeente is beloofd.", "integer", "counts.total"),
        Column("bekend", "Van hoeveel daarvan in deze gemeente iets bekend is.", "integer", "counts.known"),
        Column("gemeld", "Van hoeveel daarvan iemand in deze gemeente iets meldde.", "integer", "counts.reported"),
        Column("bron", "Plaats in het plan.", van="record.bron.plaats"),
    ),
)

"""The organisations that take part."""

from .table import Column, Table

PARTNERS = Table(
    "partners",
    "De organisaties",
    lambda site: site.partners,
    (
        Column("id", "Vast id."),
        Column("naam", "De naam."),
        Column("soort", "Wat voor organisatie het is."),
        Column("ook_bekend_als", "Andere schrijfwijzen, gescheiden door |."),
        Column("gemeente", "Id van de gemeente, als de partner een gemeente is."),
        Column("werkgebied", "Ids van gemeenten, gescheiden door |."),
        Column("onderdeel_van", "Id van een andere partner."),
        Column("onzeker", "Wat er niet zeker is."),
        Column("website", "Webadres van de organisatie. Het komt niet uit het plan.", van="website"),
        Column("coalities", "Ids van coalities, gescheiden door |."),
        Column("bron", "Plaats in het plan.", van="record.bron.plaats"),
    ),
)

"""The organisations that take part."""

from .table import Table, columns_of

PARTNERS = Table(
    "partners",
    "De organisaties",
    lambda site: site.partners,
    columns_of("partners"),
)

"""The municipalities of the region."""

from .table import Table, columns_of

GEMEENTEN = Table(
    "gemeenten",
    "De gemeenten",
    lambda site: site.gemeenten,
    columns_of("gemeenten"),
)

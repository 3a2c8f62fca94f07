"""Whom people can call."""

from .table import Table, columns_of

HULPLIJNEN = Table(
    "hulplijnen",
    "Hulplijnen",
    lambda site: site.hulp.lijnen,
    columns_of("hulplijnen"),
    "Wie mensen kunnen bellen die hulp nodig hebben",
)

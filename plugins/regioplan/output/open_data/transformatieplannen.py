"""Plans for a great change in care."""

from ...data.transformatieplannen import Fase
from .table import Table, columns_of

TRANSFORMATIEPLANNEN = Table(
    "transformatieplannen",
    "De transformatieplannen",
    lambda site: site.data.transformatieplannen,
    columns_of("transformatieplannen", Fase=Fase),
    uitleg="Plannen voor grote veranderingen in de zorg",
)

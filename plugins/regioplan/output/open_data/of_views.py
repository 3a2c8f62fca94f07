"""Tables with a row for each view or record as it is, and that of the cijfers with a row for each number."""

from collections.abc import Iterator
from typing import Any

from ...derived.views import Site
from .table import Table, row

GEMEENTEN = Table.of("gemeenten", lambda site: site.gemeenten)
PARTNERS = Table.of("partners", lambda site: site.partners)
HULPLIJNEN = Table.of("hulplijnen", lambda site: site.hulp.lijnen)
TRANSFORMATIEPLANNEN = Table.of("transformatieplannen", lambda site: site.data.transformatieplannen)
MELDINGEN = Table.of("meldingen", lambda site: site.wijzigingen)
HISTORIE = Table.of("historie", lambda site: site.historie)
COALITIES = Table.of("coalities", lambda site: site.coalities)
DOELEN = Table.of("doelen", lambda site: site.doelen)


def _numbers(site: Site) -> Iterator[Any]:
    for cijfer in site.cijfers:
        for value in cijfer.waarden:
            area, source = value.kenmerken["gebied"], value.record.bron or cijfer.record.bron
            yield row(value.record, cijfer=cijfer.record, url=cijfer.url, gebied=area, plaats=source.plaats)


CIJFERS = Table.of("cijfers", _numbers)

"""Tables with a row for each view or record, as it is."""

from .table import Table

GEMEENTEN = Table.of("gemeenten", lambda site: site.gemeenten)
PARTNERS = Table.of("partners", lambda site: site.partners)
HULPLIJNEN = Table.of("hulplijnen", lambda site: site.hulp.lijnen)
TRANSFORMATIEPLANNEN = Table.of("transformatieplannen", lambda site: site.data.transformatieplannen)
MELDINGEN = Table.of("meldingen", lambda site: site.wijzigingen)
HISTORIE = Table.of("historie", lambda site: site.historie)
COALITIES = Table.of("coalities", lambda site: site.coalities)
DOELEN = Table.of("doelen", lambda site: site.doelen)

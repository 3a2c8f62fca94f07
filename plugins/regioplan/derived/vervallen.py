"""What became of what is gone: in words, at the address that it had."""

from collections.abc import Iterable, Mapping

from ..data.vervallen import PAGINA, Vervallen
from ..language.dates import say_day
from .addresses import addresses_of_gone
from .links import Links
from .views import VervallenView

_GONE = {"partner": "doet {sinds}niet meer mee.", PAGINA: "is {sinds}geen pagina meer op deze site."}
"""What is said of a kind, when it has words of its own."""
_GONE_AT_ALL = "staat {sinds}niet meer op deze site."


def derive_gone(gone: Iterable[Vervallen], links: Links) -> Mapping[str, tuple[VervallenView, ...]]:
    """Everything that is gone, by the address of the page that it stood on."""
    found: dict[str, tuple[VervallenView, ...]] = {}
    for record in gone:
        for place in addresses_of_gone(record):
            page, _, anchor = place.partition("#")
            found[page] = (*found.get(page, ()), _view(record, anchor, links))
    return found


def _view(record: Vervallen, anchor: str, links: Links) -> VervallenView:
    since = f"sinds {say_day(record.weg_sinds)} " if record.weg_sinds else ""
    said = _GONE.get(record.soort, _GONE_AT_ALL).format(sinds=since)
    into = links.maybe(record.soort, record.opgegaan_in) if record.soort != PAGINA else None
    return VervallenView(record, anchor, f"{record.naam} {said}", into, links.edit("vervallen", "vervallen"))

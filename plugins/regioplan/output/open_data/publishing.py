"""What a record looks like in JSON: every field that the YAML has, under its own key.

References are ids, days are 2026-11-22, a period is as written, and unknown is null and never 0.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ...data.coalities import Coalitie
from ...data.doelen import Doel
from ...data.hulplijnen import Hulplijn
from ...data.kalender import Moment
from ...data.makkelijk import MakkelijkeKaart, MakkelijkePagina
from ...data.records import Publiceerbaar, Record
from ...data.regio import Regio
from ...data.uitspraken import UitspraakVorm
from ...data.values import Periode
from ...derived.addresses import whole
from ...derived.links import Link
from ...derived.views import MeldingView, PuntView

KEPT_BACK: Mapping[tuple[type[Record], str], str] = {
    (Coalitie, "icoon"): "a picture on pages of this site",
    (Doel, "icoon"): "a picture on pages of this site",
    (MakkelijkeKaart, "icoon"): "a picture on pages of this site",
    (MakkelijkePagina, "icoon"): "a picture on pages of this site",
    (Hulplijn, "verkeerd_gespeld"): "words that only search on this site uses",
    (Hulplijn, "hele_vraag"): "words that only search on this site uses",
    (Hulplijn, "bij"): "which pages of this site name it",
    (Regio, "verwacht"): "guards the build against losing data; readers never see it",
}
"""Fields that are about the site and not about the plan, each with the reason why they are not published."""


def is_kept_back(model: type[Record], field: str) -> bool:
    """Whether a field is not published: whatever is published is no draft."""
    return (model, field) in KEPT_BACK or (field in Publiceerbaar.model_fields and issubclass(model, Publiceerbaar))


@dataclass(frozen=True)
class Adres:
    """An address on the site: whoever reads a file needs the host as well."""

    url: str
    """From the root of the site."""


def published(record: Record, **follows: Any) -> dict[str, Any]:
    """What the YAML says, and beside or instead of that what follows from it."""
    return {name: value for name, value in record if not is_kept_back(type(record), name)} | follows


def last_day(item: Moment) -> date:
    """The last day of what happens at one time, or until another."""
    return (item.tot_en_met or item.wanneer).laatste


def json_text(value: Any, *, base_url: str = "") -> str:
    """A whole file; records, links, days and addresses may stand anywhere in `value`."""
    host = base_url.rstrip("/")
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=lambda item: _known(item, host)) + "\n"


def _known(value: Any, host: str) -> Any:
    match value:
        case UitspraakVorm():
            return {"uitspraak": value.soort, "tekst": value.tekst} | {
                name: getattr(value, name) for name in UitspraakVorm.model_fields
            }
        case Record():
            return published(value)
        case Adres():
            return whole(value.url, host)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Link() | PuntView() | MeldingView() | Periode() | date():
            return plain(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def plain(value: Any) -> Any:
    """The text of a value that is more than a text; a list of them stays a list, and anything else is as it was."""
    match value:
        case Link() | PuntView():
            return value.id
        case MeldingView():
            return value.record.id
        case Periode():
            return value.tekst
        case date():
            return value.isoformat()
        case tuple():
            return [plain(item) for item in value]
    return value

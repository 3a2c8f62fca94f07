"""The columns of a question: the one list that spreadsheet, csv, form and import are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from ..data.meldingen import OOK, Status
from ..data.toml import read_toml
from .reasons import say_doelwaarde
from .states import STATUS
from .views import RijView

Kolomsoort = Literal["tekst", "link", "keuze", "periode", "dag", "getal", "organisatie"]
ONGEWIJZIGD = "ongewijzigd"
"""The answer that nothing changed: it is kept with the round and is no report."""
KEUZES: Mapping[str, str] = {id: STATUS[id].naam for id in get_args(Status)} | {ONGEWIJZIGD: "Niets veranderd"}
"""What can be answered on how it goes, in the words of the site."""


@dataclass(frozen=True)
class Kolom:
    """One column of the spreadsheet, and one field of the form."""

    id: str
    """The fixed word in files."""
    titel: str
    """What stands above it."""
    soort: Kolomsoort
    """What kind of value it takes."""
    breedte: int
    """Width in characters."""
    uitleg: str
    """What to fill in, in a few sentences."""
    voorbeeld: str = ""
    """A right answer; empty when it is no answer."""
    is_vast: bool = False
    """Whether it is ours: nobody fills it in."""
    is_verborgen: bool = False
    """Whether it is not for people."""
    ook: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Other words that people type for each choice."""
    is_redactie: bool = False
    """Whether only the workgroup sees it, in the list of what is not clear."""

    @property
    def keuzes(self) -> Mapping[str, str]:
        """What can be chosen, by id; empty when anything can be written."""
        return KEUZES if self.soort == "keuze" else {}


_TABLE = read_toml(__package__, "kolommen")
_TABLE["status"]["ook"] |= OOK
KOLOMMEN: Mapping[str, Kolom] = {id: Kolom(id, **fields) for id, fields in _TABLE.items()}
"""All columns by id, in the order of the sheet."""
GEVRAAGD = tuple(kolom for kolom in KOLOMMEN.values() if not kolom.is_redactie)
"""The columns of those who are asked."""


def vaste_waarden(rij: RijView, base_url: str) -> dict[str, str]:
    """What our own columns say of a question; `base_url` is the public address of the site."""
    record = rij.punt.record
    return {
        "kenmerk": rij.kenmerk,
        "belofte": record.tekst,
        "gemeente": rij.gemeente.naam if rij.gemeente else "",
        "plan_term": "; ".join(record.plan_term),
        "wanneer": rij.punt.wanneer,
        "doelwaarde": say_doelwaarde(record.doelwaarde) if record.doelwaarde else "",
        "laatst": rij.laatst,
        "link": base_url.rstrip("/") + rij.punt.url,
    }

"""What had a page and has none any more: its address says what became of it."""

from .records import Record
from .values import Datum, Id, Naam, Siteadres, SoortEnId, Tekst

PAGINA = "pagina"
"""The kind of a page in content/."""
KINDS = (
    *("partner", "gemeente", "coalitie", "doel", "cijfer", "begrip", "vraag", "hulplijn", "hoofdstuk", "plan"),
    *("ketenaanpak", "makkelijk", "transformatieplan", "verhaal", PAGINA),
)
"""What has an address, and can be gone."""


class Vervallen(Record):
    """Iets wat een pagina of een plek op de site had, en er niet meer is."""

    id: SoortEnId
    """Wat het was: soort en id, zoals partner/buurthuis. Een pagina uit content heet pagina/naam."""
    naam: Naam
    """Hoe het heette."""
    weg_sinds: Datum | None = None
    """Sinds welke dag het er niet meer is. Weglaten als niemand dat weet."""
    opgegaan_in: Id | None = None
    """De id van wat ervoor in de plaats kwam, van dezelfde soort."""
    zie: Siteadres | None = None
    """Een adres op deze site waar de lezer nu verder kan."""
    uitleg: Tekst | None = None
    """Wat ermee gebeurde, in B1. Alleen wat in een bron staat."""
    vorige_ids: tuple[Id, ...] = ()
    """Oude ids. Het oude adres verwijst dan door."""

    @property
    def soort(self) -> str:
        """Its kind."""
        return self.id.partition("/")[0]

    @property
    def eigen_id(self) -> str:
        """Its id among those of its kind."""
        return self.id.partition("/")[2]


class Vervallenlijst(Record):
    """Het bestand vervallen.yml."""

    vervallen: tuple[Vervallen, ...]
    """Alles wat er niet meer is."""

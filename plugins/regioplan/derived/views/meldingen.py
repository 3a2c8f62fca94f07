"""What was said of how it goes with a promise."""

from dataclasses import dataclass
from datetime import date

from ...data.meldingen import Melding
from ..links import EditPlace, PageView, ViewOf
from ..states import Label
from .punten import PuntView


@dataclass(frozen=True)
class MeldingView(ViewOf[Melding]):
    """A message of how it goes with a promise."""

    url: str
    """Its place on the page with all meldingen."""
    punt: PuntView
    """The promise that it is about."""
    status: Label
    """What was reported, in words."""
    meting: str
    """The measurement in words; empty when nothing was measured."""
    opgegaan_in: PuntView | None
    """The promise that it is a part of from now on."""
    vervangen_door: str | None
    """Id of the melding that corrects this one."""
    bijgewerkt: date
    """The day on which readers could last read something new about it: that of its correction, if there is one."""
    edit: EditPlace
    """Where it is written."""
    is_van_plan: bool
    """Whether it is the plan itself that says so: that is nobody's report."""

    @property
    def heeft_bron(self) -> bool:
        """Whether others can look it up: in a document or at an address."""
        return bool(self.record.bron.document or self.record.bron.link)


@dataclass(frozen=True, kw_only=True)
class Kwartaaldeel(PageView):
    """A page with the meldingen of a quarter, or of a part of it when a page cannot hold them all."""

    kwartaal: str
    """Id of the quarter: 2026-Q4."""
    deel: int | None
    """Which part it is, from 1 and the oldest first; None when the quarter is one page."""
    vanaf: str
    """Id of the oldest melding on it."""
    meldingen: tuple[MeldingView, ...]
    """Newest first."""


@dataclass(frozen=True)
class Kwartaal:
    """All meldingen of three months."""

    id: str
    """Its year and number: 2026-Q4."""
    naam: str
    """Its months: oktober tot en met december 2026."""
    url: str
    """The page with its newest."""
    aantal: int
    """How many meldingen it has."""
    delen: tuple[Kwartaaldeel, ...]
    """Its pages, newest first."""
    verhuisd: tuple[str, ...]
    """Ids of meldingen that others look for on the page with the newest, and that are not there any more."""

"""What was said of how it goes with a promise."""

from dataclasses import dataclass

from ...data.meldingen import Melding
from ..links import EditPlace
from ..states import Label
from .punten import PuntView


@dataclass(frozen=True)
class MeldingView:
    """A message of how it goes with a promise."""

    record: Melding
    """What the YAML says."""
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
    edit: EditPlace
    """Where it is written."""
    is_van_plan: bool
    """Whether it is the plan itself that says so: that is nobody's report."""

    @property
    def heeft_bron(self) -> bool:
        """Whether others can look it up: in a document or at an address."""
        return bool(self.record.bron.document or self.record.bron.link)

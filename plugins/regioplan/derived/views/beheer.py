"""Who runs the site."""

from dataclasses import dataclass

from ...data.beheer import Beheer
from ..links import ViewOf


@dataclass(frozen=True)
class BeheerView(ViewOf[Beheer]):
    """The steward of the site; in the record is None what only the owner can say and did not."""

    rechten: str
    """What others may do with texts, data and pictures, in a sentence; a proposal is told as a proposal."""
    ontbreekt: tuple[str, ...]
    """What the owner still has to fill in, for editors."""

"""Who runs the site."""

from dataclasses import dataclass

from ...data.beheer import Beheer


@dataclass(frozen=True)
class BeheerView:
    """The steward of the site; in the record is None what only the owner can say and did not."""

    record: Beheer
    """What the YAML says."""
    rechten: str
    """What others may do with texts, data and pictures, in a sentence; a proposal is told as a proposal."""
    ontbreekt: tuple[str, ...]
    """What the owner still has to fill in, for editors."""

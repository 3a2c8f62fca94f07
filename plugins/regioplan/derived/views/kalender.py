"""What happens on a day that is not a promise."""

from dataclasses import dataclass

from ...data.kalender import Moment
from ..states import Label


@dataclass(frozen=True)
class MomentView:
    """Something that happens or happened."""

    record: Moment
    """What the YAML says."""
    wanneer: str
    """From begin to end, as people say it."""
    tijdigheid: Label | None
    """What the calendar says of an intention; None for what has happened already."""

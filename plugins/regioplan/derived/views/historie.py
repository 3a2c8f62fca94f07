"""What was known of each promise, and when."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class HistorieRegel:
    """The state of a promise after something happened to it."""

    punt: str
    """Id of the promise."""
    gemeente: str | None
    """Id of the municipality, when promised for each."""
    datum: date
    """The day on which it happened."""
    aanleiding: str
    """melding or deadline-voorbij."""
    status: str
    """What had been reported by then."""
    tijdigheid: str
    """What the calendar said on that day."""
    melding: str | None
    """Id of the melding that the status comes from."""

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
    """The day on which it became known: of a melding, the day on which it was published."""
    aanleiding: str
    """melding, deadline-voorbij, begin-voorbij or deadline-verschoven."""
    deadline: date | None
    """The last day in time, as it was promised by then."""
    status: str
    """What had been reported by then."""
    tijdigheid: str
    """What the calendar said on that day."""
    melding: str | None
    """Id of the melding that the status comes from."""

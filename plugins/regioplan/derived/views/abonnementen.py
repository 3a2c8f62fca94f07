"""What people can follow."""

from dataclasses import dataclass
from datetime import date

from ..links import Link


@dataclass(frozen=True)
class Bericht:
    """An entry of a feed."""

    id: str
    """Permanent name, unique in the region."""
    titel: str
    """What it is about, in one line."""
    dag: date
    """The day on which it became known, or the day after the deadline."""
    bijgewerkt: date
    """The day on which it got its last words: that of the correction, if there is one."""
    url: str
    """The page where it stands."""
    alineas: tuple[str, ...]
    """What it says."""
    links: tuple[Link, ...]
    """The promises that it is about."""


@dataclass(frozen=True)
class AgendaItem:
    """An all-day event of a calendar."""

    id: str
    """Permanent name, unique in the region."""
    titel: str
    """The promise in one line, shortened if it is long."""
    dag: date
    """The last day in time."""
    url: str
    """The place of the promise."""
    regels: tuple[str, ...]
    """The promise, when it must be done and what is known."""
    hoort_bij: str
    """Name of the page that the promise stands on."""
    gewijzigd: date
    """The day since which it says this."""
    verschoven: int
    """How many times the date was moved."""


@dataclass(frozen=True)
class Abonnement:
    """A feed and a calendar about one thing."""

    naam: str
    """What it is about."""
    soort: str
    """plan, coalitie, gemeente, or materiaal: moments to tell something."""
    url: str
    """The page that it is about."""
    feed: str
    """Address of the feed from the root of the site."""
    feed_id: str
    """The address that it had first: its name never changes."""
    agenda: str
    """Address of the calendar from the root of the site."""
    berichten: tuple[Bericht, ...]
    """Newest first."""
    deadlines: tuple[AgendaItem, ...]
    """In order of time."""

    @property
    def agendanaam(self) -> str:
        """What the calendar is called."""
        return self.naam if self.soort == "materiaal" else f"Deadlines: {self.naam}"

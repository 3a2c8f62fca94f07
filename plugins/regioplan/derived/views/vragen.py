"""Questions of residents."""

from dataclasses import dataclass

from ...data.records import Bron
from ...data.vragen import Inwonersvraag
from .punten import PuntView


@dataclass(frozen=True)
class VraagView:
    """A question of a resident with its answer."""

    record: Inwonersvraag
    """What the YAML says."""
    bron: Bron
    """Where the goal that it fits stands: what was promised there depends on the age of that document."""
    url: str
    """Its place on the page with all questions."""
    plek: str
    """Address of the place where more stands."""
    punt: PuntView | None
    """What was promised there; None when it is another place."""

"""What happens on a day that is not a promise."""

from typing import Literal

from .records import Publiceerbaar, UitBron
from .uitspraken import Uitspraaksoort
from .values import Id, Periode, Tekst


class Moment(Publiceerbaar, UitBron):
    """Iets wat op een bepaald moment gebeurt of is gebeurd."""

    id: Id
    """Vast id."""
    wanneer: Periode
    """Het moment."""
    tot_en_met: Periode | None = None
    """Het einde, als het langer duurt."""
    tekst: Tekst
    """Wat er gebeurt, in B1."""
    soort: Literal["mijlpaal", "communicatie"]
    """mijlpaal van het plan, of moment uit het communicatieplan."""
    uitspraak: Uitspraaksoort = "voornemen"
    """Wat voor uitspraak dit is. Een voornemen is nog niet gebeurd; bestaat is volgens de bron al gebeurd."""
    let_op: Tekst | None = None
    """Wat er in de bron onduidelijk is."""

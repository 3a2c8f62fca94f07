"""What people write for the ready-made texts; all else in those follows from what stands there already."""

from typing import Annotated

from pydantic import AfterValidator

from .records import PageOfPunten, Record
from .uitspraken import Uitspraak
from .values import Tekst, refuse


def _asked(text: str) -> str:
    """A question promises nothing, so it needs no frame."""
    if not text.endswith("?"):
        raise refuse(f"“{text[:60]}” is geen vraag", "schrijf één vraag, bijvoorbeeld: Kent u de mensen in uw buurt?")
    return text


class Boodschap(Record):
    """Wat u zelf schrijft voor de kant-en-klare teksten: post, poster en folder. De rest maakt de site zelf."""

    opening: Annotated[Tekst, AfterValidator(_asked)] | None = None
    """Een vraag aan de lezer om mee te beginnen, in B1. Zet er geen belofte en geen cijfer in."""
    kern: tuple[Uitspraak, ...] = ()
    """De kern in één of twee zinnen, als die korter kan dan het doel of de samenvatting zelf."""


class MetBoodschap(PageOfPunten):
    """Een pagina waar ook kant-en-klare teksten van zijn."""

    boodschap: Boodschap | None = None
    """Wat u zelf schrijft voor de kant-en-klare teksten. Weglaten mag: dan begint de tekst met de titel."""

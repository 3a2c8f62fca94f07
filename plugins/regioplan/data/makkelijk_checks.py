"""Checks of the easy pages."""

from collections.abc import Iterator

from .entries import Loaded
from .model import LANGUAGE
from .problems import Problem
from .vertaalbaar import START


def check_easy(loaded: Loaded) -> Iterator[Problem]:
    """No easy page takes the address of the easy page of a coalition, or a name that translations need."""
    coalities = {coalitie.id for coalitie in loaded.data.coalities}
    for page in loaded.data.makkelijk:
        if page.id in coalities:
            what = f"/makkelijk/{page.id}/ is al de makkelijke pagina van een coalitie"
            how = "geef het bestand een andere naam; de site maakt de pagina van een coalitie zelf"
            yield loaded.entry("makkelijk", page.id).problem(("id",), what, how)
        if page.id in (START, LANGUAGE):
            what, how = f"“{page.id}” is een vaste naam bij vertalingen", "geef het bestand een andere naam"
            yield loaded.entry("makkelijk", page.id).problem(("id",), what, how)

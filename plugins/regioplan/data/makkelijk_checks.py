"""Checks of the easy pages."""

from collections.abc import Iterator

from .entries import Loaded
from .problems import Problem


def check_easy(loaded: Loaded) -> Iterator[Problem]:
    """No easy page takes the address of the easy page of a coalition."""
    coalities = {coalitie.id for coalitie in loaded.data.coalities}
    for page in loaded.data.makkelijk:
        if page.id in coalities:
            what = f"/makkelijk/{page.id}/ is al de makkelijke pagina van een coalitie"
            how = "geef het bestand een andere naam; de site maakt de pagina van een coalitie zelf"
            yield loaded.entry("makkelijk", page.id).problem(("id",), what, how)

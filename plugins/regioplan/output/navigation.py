"""The menu: small and fixed, whatever the number of pages."""

from ..data.model import Regiodata

MENU = (
    ("Start", "index.md"),
    ("Thema’s", "coalities/index.md"),
    ("Gemeenten", "gemeenten/index.md"),
    ("Vragen", "vragen/index.md"),
    ("Hoe staat het ervoor?", "voortgang/index.md"),
    ("Verhalen", "verhalen/index.md"),
    ("Grote plannen", "transformatieplannen/index.md"),
    ("Planning", "planning/index.md"),
    ("Cijfers", "cijfers/index.md"),
    ("Partners", "partners/index.md"),
    ("Over het plan", "over.md"),
)
"""Title and source of each item; those of `MAY_BE_EMPTY` are there when the region has any."""
MAY_BE_EMPTY = ("verhalen", "transformatieplannen")


def menu(data: Regiodata) -> list[dict[str, str]]:
    """The menu in the form of a MkDocs `nav`."""
    empty = {f"{kind}/index.md" for kind in MAY_BE_EMPTY if not getattr(data, kind)}
    return [{title: source} for title, source in MENU if source not in empty]

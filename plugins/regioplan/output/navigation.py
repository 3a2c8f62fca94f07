"""The menu: small and fixed, whatever the number of pages."""

MENU = (
    ("Start", "index.md"),
    ("Thema’s", "coalities/index.md"),
    ("Gemeenten", "gemeenten/index.md"),
    ("Vragen", "vragen/index.md"),
    ("Hoe staat het ervoor?", "voortgang/index.md"),
    ("Planning", "planning/index.md"),
    ("Cijfers", "cijfers/index.md"),
    ("Partners", "partners/index.md"),
    ("Over het plan", "over.md"),
)
"""Title and source of each item."""


def menu() -> list[dict[str, str]]:
    """The menu in the form of a MkDocs `nav`."""
    return [{title: source} for title, source in MENU]

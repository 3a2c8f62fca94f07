"""The menu: small and fixed, whatever the number of pages."""

from collections.abc import Mapping

from ..data.model import Regiodata
from ..data.toml import read_toml
from ..data.vervallen import PAGINA

MENU: Mapping[str, str] = read_toml(__package__, "menu")
"""Title and source of each item; those of `MAY_BE_EMPTY` are there when the region has any."""
MAY_BE_EMPTY = ("verhalen", "transformatieplannen")


def menu(data: Regiodata, *, is_over: bool = False) -> list[dict[str, str]]:
    """The menu as a MkDocs `nav`, without what is gone; on pages of a plan that is over it leads to the plan of now."""
    empty = {f"{kind}/index.md" for kind in MAY_BE_EMPTY if is_over or not getattr(data, kind)}
    empty |= {f"{gone.eigen_id}.md" for gone in data.vervallen if gone.soort == PAGINA}
    return [{title: source} for title, source in MENU.items() if source not in empty]

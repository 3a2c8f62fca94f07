"""What goes with the program besides its code: templates, word lists, pages and help lines for every region."""

from pathlib import Path

from .data.vervolg import region_of

_PACKAGE = Path(__file__).resolve().parent
_PACKED = _PACKAGE / "shipped"
"""Where a wheel has it; see pyproject.toml."""
OVERRIDES = "overrides"
"""The folder of the templates."""


def shipped() -> Path:
    """The folder with what is shipped: of the wheel, or the project that the program is developed in."""
    return _PACKED if _PACKED.is_dir() else _PACKAGE.parents[1]


def templates(root: Path) -> Path:
    """The templates for the region in `root`: its own when it has a folder for them, else those of the program."""
    own = region_of(root) / OVERRIDES
    return own if own.is_dir() else shipped() / OVERRIDES

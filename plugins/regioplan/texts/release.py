"""How easy the site was at the last release: kept in a file, so that the trend can be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ..data.problems import DataError, Problem
from ..data.reading import read
from ..language.plain import PageScore
from .examining import Examined

FILE = "data/taal/vorige-uitgave.yml"
_HEAD = """# Hoe makkelijk de teksten waren bij de vorige uitgave van de site.
# Dit bestand maakt u met: python3 build.py taal --leg-vast
"""


@dataclass(frozen=True)
class Kept:
    """The numbers of a page that are kept."""

    woorden: float
    """Words in a sentence, on average."""
    flesch: float
    lint: float | None

    @classmethod
    def of(cls, score: PageScore) -> Kept:
        """The numbers of `score`, rounded as they are kept."""
        lint = None if score.lint is None else round(score.lint, 1)
        return cls(round(score.mean_words, 1), round(score.flesch, 1), lint)


@dataclass(frozen=True)
class Release:
    """The scores of a release."""

    datum: date
    alles: Kept
    paginas: Mapping[str, Kept]
    """By address."""


def read_release(root: Path) -> Release | None:
    """The last release; None when none was kept. Raises `DataError` when the file is damaged."""
    path = root / FILE
    if not path.is_file():
        return None
    tree = read(path, root).tree
    try:
        pages = {url: _kept(fields) for url, fields in tree["paginas"].items()}
        return Release(date.fromisoformat(tree["datum"]), _kept(tree["alles"]), pages)
    except (AttributeError, KeyError, TypeError, ValueError):
        how = "maak het opnieuw met: python3 build.py taal --leg-vast"
        raise DataError([Problem(FILE, 0, "", "dit bestand is niet te gebruiken", how)]) from None


def write_release(root: Path, examined: Examined, datum: date) -> None:
    """Keep the scores of `examined` as those of the release of `datum`."""
    pages = sorted(examined.pages, key=lambda page: page.url)
    tree = {
        "datum": datum.isoformat(),
        "alles": _fields(Kept.of(examined.whole)),
        "paginas": {page.url: _fields(Kept.of(page.score)) for page in pages},
    }
    text = _HEAD + yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000)
    (root / FILE).write_text(text, encoding="utf-8", newline="\n")


def _kept(fields: Mapping[str, Any]) -> Kept:
    lint = fields.get("lint")
    return Kept(float(fields["woorden"]), float(fields["flesch"]), None if lint is None else float(lint))


def _fields(kept: Kept) -> dict[str, float]:
    return {name: value for name, value in asdict(kept).items() if value is not None}

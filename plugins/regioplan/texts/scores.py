"""How easy the pages are, in a line, and kept at a release to hold later ones against."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from ..data.problems import refusal
from ..data.reading import read
from ..language.numbers import say_count
from ..language.plain import PageScore
from ..language.plain.telling import blocks
from ..listed_words import LISTS, SCORES
from ..saving import save
from .examiner import Examined

FILE = f"{LISTS}/{SCORES}"
_HEAD = """# Hoe makkelijk de teksten waren bij de vorige uitgave van de site.
# Dit bestand maakt u met: python3 build.py taal --leg-vast
"""


@dataclass(frozen=True)
class Kept:
    """The numbers of a page that are kept."""

    woorden: float
    """Words in a sentence, on average."""
    flesch: float
    """Flesch-Douma."""
    lint: float | None = None
    """Estimate of LiNT; None when it could not be made."""

    @classmethod
    def of(cls, score: PageScore) -> "Kept":
        """The numbers of `score`, rounded as they are kept."""
        lint = None if score.lint is None else round(score.lint, 1)
        return cls(round(score.mean_words, 1), round(score.flesch, 1), lint)


@dataclass(frozen=True)
class Release:
    """The scores of a release."""

    datum: date
    alles: Kept
    """The numbers of all texts together."""
    paginas: Mapping[str, Kept]
    """Those of each page, by address."""


def summary(examined: Examined) -> str:
    """The scores of the whole site in a line, for the end of a build."""
    score = examined.whole
    lint = f", LiNT naar schatting {score.lint:.0f}" if score.lint is not None else ""
    tips = sum(block[0].severity == "tip" for block in blocks(examined.findings))
    return (
        f"Taal: gemiddeld {say_decimal(score.mean_words)} woorden in een zin. "
        f"{long_sentences(score.long_sentences)} meer dan 20 woorden. "
        f"In {say_decimal(score.passive_percentage)} procent staat niet wie iets doet. "
        f"Flesch-Douma {score.flesch:.0f}{lint}. {say_count(tips, 'tip', 'tips')}."
    )


def read_release(root: Path) -> Release | None:
    """The last release; None when none was kept. Raises `DataError` when the file is damaged."""
    path = root / FILE
    if not path.is_file():
        return None
    try:
        return TypeAdapter(Release).validate_python(read(path, root).tree)
    except ValidationError:
        how = "maak het opnieuw met: python3 build.py taal --leg-vast"
        raise refusal(FILE, "dit bestand is niet te gebruiken", how) from None


def write_release(root: Path, examined: Examined, datum: date) -> None:
    """Keep the scores of `examined` as those of the release of `datum`."""
    pages = {page.url: Kept.of(page.score) for page in sorted(examined.pages, key=lambda page: page.url)}
    release = Release(datum, Kept.of(examined.whole), pages)
    tree = TypeAdapter(Release).dump_python(release, mode="json", exclude_none=True)
    text = _HEAD + yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000)
    save(root / FILE, text)


def say_decimal(value: float, decimals: int = 1) -> str:
    """A number with a comma: 8,4."""
    return f"{value:.{decimals}f}".replace(".", ",").replace("-", "−")


def long_sentences(count: int) -> str:
    """How many sentences are too long, as the start of a sentence."""
    return say_count(count, "zin heeft", "zinnen hebben") if count else "Geen enkele zin heeft"

"""The page for editors that shows how easy the texts are: what its template is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import jinja2

MARKER = "<!-- taalverslag -->"
"""Where the report goes: the texts are examined while the pages are being made."""


@dataclass(frozen=True)
class Getal:
    """A number with what became of it since the last release."""

    tekst: str
    """With a comma: 8,4; a dash when there is nothing to count."""
    waarde: float
    """To sort by."""
    verschil: str
    """As "+0,3" or "−1,2"; empty without an earlier number, "gelijk" when it is the same."""
    oordeel: str
    """beter, slechter, or empty when there is nothing to compare."""


@dataclass(frozen=True)
class TaalPagina:
    """The scores of a page."""

    url: str
    titel: str
    niveau: str
    bestand: str
    zinnen: int
    woorden: Getal
    """Words in a sentence, on average."""
    lang: int
    """Sentences with more than 20 words."""
    lijdend: Getal
    """Sentences that do not say who does something, in percent."""
    flesch: Getal
    lint: Getal
    let_op: bool
    """Whether a number is past what is aimed at for this level."""


@dataclass(frozen=True)
class Taaltip:
    """Something that could be better."""

    plaats: str
    soort: str
    zin: str
    reden: str
    advies: str


@dataclass(frozen=True)
class Taalverslag:
    """The whole report."""

    alles: TaalPagina
    """All texts of the site, each counted once."""
    lange_zinnen: str
    """How many sentences have more than 20 words, as the start of a sentence."""
    paginas: tuple[TaalPagina, ...]
    """Hardest first."""
    tips: tuple[Taaltip, ...]
    uitzonderingen: tuple[tuple[str, str], ...]
    """Sentences that may stay as they are, with the reason."""
    vorige_uitgave: str
    """Day of the last release in words; empty when none was kept."""


def render(report: Taalverslag, env: jinja2.Environment) -> str:
    """The HTML of the report."""
    return env.get_template("onderdelen/taalverslag.html").render(taal=report)


def fill(page: str, report: str) -> str:
    """A finished page with the report in its place."""
    return page.replace(MARKER, report)


def hardest_first(pages: Sequence[TaalPagina]) -> tuple[TaalPagina, ...]:
    """Pages that ask most of their reader, and then by address."""
    return tuple(sorted(pages, key=lambda page: (-page.lint.waarde, page.url)))

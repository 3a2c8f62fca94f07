"""`nieuws`: what changed between two days, as plain text for a newsletter."""

import sys
from datetime import date
from pathlib import Path

from ..building import site_address
from ..derived.nieuws import derive_news
from ..output.nieuwsbrief import as_html, as_markdown, newsletter
from ..pipeline import prepare
from .clock import today


def print_news(root: Path, *, since: date, peildatum: date, form: str = "tekst") -> int:
    """Print the text; 2 when the days are the wrong way round."""
    if since > peildatum:
        print(
            f"De dag bij --sinds ({since.isoformat()}) ligt na de peildatum ({peildatum.isoformat()}).\n"
            "Kies een eerdere dag, bijvoorbeeld: --sinds 2026-01-01",
            file=sys.stderr,
        )
        return 2
    site = prepare(root, peildatum=peildatum, vandaag=today()).site
    text = newsletter(derive_news(site, since=since), site.regio, site.links, base_url=site_address(root))
    print(as_html(text) if form == "html" else as_markdown(text) if form == "markdown" else text, end="")
    return 0

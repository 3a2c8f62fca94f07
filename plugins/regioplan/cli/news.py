"""`nieuws`: what changed since a day or since a release, for a newsletter."""

import sys
from datetime import date
from pathlib import Path

from ..building import site_address
from ..data.problems import NothingChosen
from ..data.vervolg import place_of, region_of
from ..derived.nieuws import derive_news
from ..language.numbers import say_list
from ..output.nieuwsbrief import as_html, as_markdown, newsletter
from ..pipeline import prepare
from .clock import today
from .publishing import tell_where_links_lead
from .uitgeven import FOLDER, kept_release, release_that_is_out, releases
from .vergelijk import LEFT, NEWS, Built, Part, changes


def print_news(root: Path, *, since: date | None, release: str, peildatum: date, form: str = "tekst") -> int:
    """Print the text; 2 when the days are the wrong way round. Raises `NothingChosen`."""
    if (since is None) == (not release):
        raise NothingChosen("Noem een dag of een uitgave, zoals: nieuws --sinds 2026-01-01")
    region = region_of(root)  # a release has every plan
    old = kept_release(region, release) if since is None else kept_release(region, before=since)
    if since is None:
        if old is None:
            kept = say_list([path.name for path in releases(region)]) or "nog geen enkele"
            raise NothingChosen(f"De uitgave “{release}” is niet bewaard. In de map {FOLDER} staat: {kept}.")
        since = date.fromisoformat(old.name[: len("2026-01-01")])
    if since > peildatum:
        print(
            f"De dag bij --sinds ({since.isoformat()}) ligt na de peildatum ({peildatum.isoformat()}).\n"
            "Kies een eerdere dag, bijvoorbeeld: --sinds 2026-01-01",
            file=sys.stderr,
        )
        return 2
    site = prepare(root, peildatum=peildatum, vandaag=today()).site
    news = derive_news(site, since=since)
    told = {f"{LEFT}{one.record.naam}" for one in news.weg}
    parts = ((title, [line for line in lines if line not in told]) for title, lines in _beside(root, old))
    beside = [part for part in parts if part[1]]
    if now := site.opvolging.nu:
        print(f"Dit plan is voorbij. Nieuws van het plan van nu: nieuws --plan {now.plek}", file=sys.stderr)
    tell_where_links_lead(address := site_address(root))
    text = newsletter(news, site.regio, site.links, base_url=address, beside=beside)
    print(as_html(text) if form == "html" else as_markdown(text) if form == "markdown" else text, end="")
    return 0


def _beside(root: Path, old: Path | None) -> list[Part]:
    """What only two releases can tell: who came and went, and which texts, figures and stories are other."""
    last = kept_release(region_of(root))
    new = release_that_is_out(region_of(root)) or last
    if new and new != last:
        print(f"Op de site staat nu uitgave {new.name}. Van wat daarna kwam, kan hier ook iets staan.", file=sys.stderr)
    if old is None or new is None:
        print(
            "Welke teksten en cijfers anders zijn, zien wij pas als er een uitgave van voor die dag is.",
            file=sys.stderr,
        )
        return []
    told = dict(changes(Built(old / place_of(root)), Built(new / place_of(root))))
    return [(title, told[title]) for title in NEWS if title in told]

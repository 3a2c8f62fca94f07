"""Small pages and pictures of one thing for other sites, and what tells programs of them (oEmbed)."""

import html
import json
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import jinja2
from markupsafe import Markup

from ..derived.kaartjes import kaartjes_of
from ..derived.views import Site
from ..derived.views.kaartjes import Kaartje
from .looks import COLOUR
from .security import policy_of_card, with_policy

WIDTH, HEIGHT = 400, 380
"""The size that the code to embed asks for, in CSS pixels; a card itself fits from 240 wide on."""


@dataclass(frozen=True, kw_only=True)
class Maten:
    """The sizes of a picture, in pixels, for each kind of text in it."""

    tekens: Mapping[str, int]
    """How many signs surely fit on a line."""
    stap: Mapping[str, int]
    """How far a line stands under the one before."""
    meeste: Mapping[str, int] = field(default_factory=dict)
    """How many lines there is room for, if not for all."""
    marge: int
    """Where lines begin, and how far from the edge they stay."""
    wit: int
    """How much room there is above a text."""


_MATEN = Maten(
    tekens={"soort": 44, "titel": 34, "tekst": 42, "klein": 50},
    stap={"soort": 22, "titel": 25, "tekst": 22, "klein": 18},
    marge=20,
    wit=6,
)


@dataclass(frozen=True)
class Regel:
    """A line of text in a picture."""

    tekst: str
    soort: str
    """The kind of text: its class."""
    y: int
    """Where its letters stand, from above."""


def files(site: Site, env: jinja2.Environment, *, base_url: str) -> Iterator[tuple[str, str]]:
    """Path and text of each page, picture and description."""
    page, picture = env.get_template("kaartjes/kaartje.html"), env.get_template("kaartjes/beeld.html")
    root, colour = base_url.rstrip("/"), Markup(site.regio.kleur or COLOUR)  # a colour, or it was refused
    for kaartje in kaartjes_of(site):
        folder = kaartje.url.lstrip("/")
        made = page.render(site=site, kaartje=kaartje, basis=root, kleur=colour)
        yield f"{folder}index.html", with_policy(made, policy_of_card)
        regels = tuple(lines(said(site, kaartje), _MATEN))
        sizes = {"breedte": WIDTH, "hoogte": regels[-1].y + _MATEN.marge, "marge": _MATEN.marge}
        drawn = picture.render(site=site, kaartje=kaartje, kleur=colour, regels=regels, **sizes)
        yield f"{folder}kaart.svg", drawn
        if kaartje.is_van_pagina:
            yield f"{folder}oembed.json", _oembed(site, kaartje, root)


def _oembed(site: Site, kaartje: Kaartje, root: str) -> str:
    quoted = html.escape(kaartje.naam)
    frame = (
        f'<iframe src="{root}{kaartje.url}" width="{WIDTH}" height="{HEIGHT}" title="{quoted}" loading="lazy"></iframe>'
    )
    described = {
        "version": "1.0",
        "type": "rich",
        "title": kaartje.naam,
        "provider_name": site.regio.samenwerking,
        "provider_url": f"{root}/",
        "html": frame,
        "width": WIDTH,
        "height": HEIGHT,
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def lines(texts: Iterable[tuple[str, str]], maten: Maten) -> Iterator[Regel]:
    """Texts of these kinds, wrapped; a picture cannot do that by itself."""
    y = maten.marge
    for soort, text in texts:
        y += maten.wit
        for line in textwrap.wrap(text, maten.tekens[soort], max_lines=maten.meeste.get(soort), placeholder=" …"):
            y += maten.stap[soort]
            yield Regel(line, soort, y)


def said(site: Site, kaartje: Kaartje) -> Iterator[tuple[str, str]]:
    """Kind and text of all that a card says."""
    if kaartje.soort:
        yield "soort", kaartje.soort
    yield "titel", kaartje.titel
    if kaartje.bron and kaartje.uitspraken:
        yield "tekst", site.omlijsting.lopend(kaartje.uitspraken, kaartje.bron)
    if kaartje.belofte:
        yield "tekst", f"{kaartje.label}: {kaartje.belofte}" if kaartje.label else kaartje.belofte
    if kaartje.wanneer:
        yield "tekst", f"Wanneer: {kaartje.wanneer}."
    if kaartje.staat:
        yield "tekst", f"Stand: {kaartje.staat.naam}."
    if kaartje.zinnen:
        yield "tekst", " ".join(kaartje.zinnen)
    yield "klein", f"Stand van {site.peildatum_tekst}. Bron: {site.regio.samenwerking}"

"""Small pages and pictures of one thing for other sites, and what tells programs of them (oEmbed)."""

import base64
import hashlib
import html
import json
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

import jinja2
from markupsafe import Markup

from ..derived.kaartjes import kaartjes_of
from ..derived.views import Site
from ..derived.views.kaartjes import Kaartje
from .looks import COLOUR

WIDTH, HEIGHT = 400, 380
"""The size that the code to embed asks for, in CSS pixels; a card itself fits from 240 wide on."""
_SIGNS = {"soort": 44, "titel": 34, "tekst": 42, "klein": 50}
"""How many signs of each kind of text surely fit on a line of a picture."""
_STEP = {"soort": 22, "titel": 25, "tekst": 22, "klein": 18}
_MARGIN = 20


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
        yield f"{folder}index.html", _with_policy(page.render(site=site, kaartje=kaartje, basis=root, kleur=colour))
        lines = tuple(_lines(site, kaartje))
        height = lines[-1].y + _MARGIN
        yield (
            f"{folder}kaart.svg",
            picture.render(
                site=site, kaartje=kaartje, kleur=colour, regels=lines, breedte=WIDTH, hoogte=height, marge=_MARGIN
            ),
        )
        if kaartje.is_van_pagina:
            yield f"{folder}oembed.json", _oembed(site, kaartje, root)


def _with_policy(page: str) -> str:
    """The page with what it may load in its head: its own style, and nothing else."""
    style = page.partition("<style>")[2].partition("</style>")[0]
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    told = f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'"
    meta = f'<meta http-equiv="Content-Security-Policy" content="{told}">'
    return page.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n{meta}', 1)


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


def _lines(site: Site, kaartje: Kaartje) -> Iterator[Regel]:
    """All that a card says, wrapped; a picture cannot do that by itself."""
    y = _MARGIN
    for soort, text in _said(site, kaartje):
        y += 6
        for line in textwrap.wrap(text, _SIGNS[soort]):
            y += _STEP[soort]
            yield Regel(line, soort, y)


def _said(site: Site, kaartje: Kaartje) -> Iterator[tuple[str, str]]:
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

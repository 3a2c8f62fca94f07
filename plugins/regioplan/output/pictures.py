"""Pictures that go with a link where people share it, and the icon that a phone shows.

Others keep such a picture, so its address never changes: one name beside the page. Goals, themes, municipalities and
the parts of the site have one of their own; the other pages share that of the part that they are in, or of the site.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

import jinja2
from markupsafe import Markup

from ..cache import Cache, digest
from ..derived.kaartjes import kaartjes_of
from ..derived.views import Site
from .cards import Maten, Regel, lines, said
from .looks import COLOUR
from .page import HOME, Page, has_own_picture

WIDTH, HEIGHT = 1200, 630
"""What those who show such pictures ask for."""
ICON = "apple-touch-icon.png"
"""Where phones look for it."""
_FOOT = 590
"""Where the last line stands."""
_LETTERS = tuple(sorted((Path(__file__).parent / "paper").glob("*.ttf")))
_MATEN = Maten(
    tekens={"soort": 52, "titel": 29, "tekst": 62, "klein": 74},
    stap={"soort": 44, "titel": 68, "tekst": 40, "klein": 34},
    meeste={"soort": 1, "titel": 3, "tekst": 3, "klein": 1},
    marge=48,
    wit=10,
)


def address(url: str) -> str:
    """Where the picture of a page is: `/doelen/informele-steun/deel.png`."""
    return f"{url}deel.png"


def drawings(site: Site, pages: Iterable[Page], env: jinja2.Environment) -> Iterator[tuple[str, str]]:
    """Path and drawing of each picture."""
    regio, known = site.regio, {kaartje.over: kaartje for kaartje in kaartjes_of(site)}
    told = {HOME.url: [("soort", regio.samenwerking), ("titel", regio.titel), ("tekst", regio.slogan)]}
    for page in filter(has_own_picture, pages):
        of_part = [("soort", regio.titel), ("titel", page.titel), ("tekst", page.omschrijving)]
        told[page.url] = list(said(site, known[page.url])) if page.heeft_kaartje else of_part
    return drawings_of(told, regio.kleur or COLOUR, env)


def drawings_of(
    told: Mapping[str, Iterable[tuple[str, str]]], colour: str, env: jinja2.Environment
) -> Iterator[tuple[str, str]]:
    """The same for kind and text of what each picture says, by the address of its page; and the icon."""
    colours = {"kleur": Markup(colour), "eigen_kleur": COLOUR}  # a colour, or it was refused
    template = env.get_template("kaartjes/deelplaatje.html")
    for url, texts in told.items():
        drawing = template.render(regels=_placed(texts), breedte=WIDTH, hoogte=HEIGHT, marge=_MATEN.marge, **colours)
        yield address(url).lstrip("/"), drawing
    yield ICON, env.get_template("kaartjes/icoon.html").render(colours)


def _placed(texts: Iterable[tuple[str, str]]) -> tuple[Regel, ...]:
    """The lines of a picture; of what day it is stands at the foot."""
    *above, last = lines(texts, _MATEN)
    return (*above, replace(last, y=max(last.y, _FOOT)) if last.soort == "klein" else last)


def drawn(drawings: Mapping[str, str], kept: Cache) -> Iterator[tuple[str, bytes]]:
    """Path and content of each picture; that takes long, so what was drawn before is not drawn again."""
    known = kept.pack("pictures")
    for path, drawing in drawings.items():
        yield path, known.made(digest(drawing), partial(_png, drawing))
    known.save()


@lru_cache(100)
def _png(drawing: str) -> bytes:
    from resvg_py import svg_to_bytes

    return svg_to_bytes(svg_string=drawing, skip_system_fonts=True, font_files=[str(path) for path in _LETTERS])

"""Pictures that go with a link where people share it, and the icon that a phone shows.

Others keep such a picture, so its address never changes: one name beside the page. Goals, themes, municipalities and
the parts of the site have one of their own; the other pages share that of the part that they are in, or of the site.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import jinja2
from markupsafe import Markup

from ..cache import Cache, digest
from ..derived.kaartjes import kaartjes_of
from ..derived.views import Site
from .cards import Maten, Regel, lines, said
from .looks import COLOUR
from .page import HOME, Page, has_own_picture

if TYPE_CHECKING:
    from PIL import Image, ImageFont

WIDTH, HEIGHT = 1200, 630
"""What those who show such pictures ask for."""
ICON = "apple-touch-icon.png"
"""Where phones look for it."""
_PAPER = Path(__file__).parent / "paper"
"""Where our letters are."""
_FOOT = 590
"""Where the last line stands."""


class _Letters(NamedTuple):
    weight: str
    """Which file in paper/ they are in."""
    size: int
    """In pixels."""
    ink: int
    """Which colour: that of the region, of a text, or of what stands beside it."""


_INKS = COLOUR, "#1c2526", "#4b585a"
"""The first gives way to the colour of the region."""
_LETTERS = {
    "soort": _Letters("400Regular", 32, 2),
    "titel": _Letters("700Bold", 62, 0),
    "tekst": _Letters("400Regular", 32, 1),
    "klein": _Letters("400Regular", 25, 2),
}
_SHADES = 16
"""So many from white to ink has an edge of a letter: enough for the eye, and a picture stays small."""
_OF_GROUND = 256 - len(_INKS) * _SHADES
"""So many colours are left for what letters stand on."""
_PRESSED = 4
"""How hard a picture is pressed: a third of the time of the most, for a tenth more."""
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


@dataclass(frozen=True)
class Drawing:
    """A picture that is still to be drawn."""

    ground: str
    """All but its texts (SVG)."""
    colour: str = COLOUR
    """That of the region."""
    regels: tuple[Regel, ...] = ()
    """What it says, line by line."""

    @property
    def tekst(self) -> str:
        """What it says, as one text."""
        return " ".join(regel.tekst for regel in self.regels)


def drawings(site: Site, pages: Iterable[Page], env: jinja2.Environment) -> Iterator[tuple[str, Drawing]]:
    """Path and drawing of each picture."""
    regio, known = site.regio, {kaartje.over: kaartje for kaartje in kaartjes_of(site)}
    told = {HOME.url: [("soort", regio.samenwerking), ("titel", regio.titel), ("tekst", regio.slogan)]}
    for page in filter(has_own_picture, pages):
        of_part = [("soort", regio.titel), ("titel", page.titel), ("tekst", page.omschrijving)]
        told[page.url] = list(said(site, known[page.url])) if page.heeft_kaartje else of_part
    return drawings_of(told, regio.kleur or COLOUR, env)


def drawings_of(
    told: Mapping[str, Iterable[tuple[str, str]]], colour: str, env: jinja2.Environment
) -> Iterator[tuple[str, Drawing]]:
    """The same for kind and text of what each picture says, by the address of its page; and the icon."""
    colours = {"kleur": Markup(colour), "eigen_kleur": COLOUR}  # a colour, or it was refused
    ground = env.get_template("kaartjes/deelplaatje.html").render(breedte=WIDTH, hoogte=HEIGHT, **colours)
    for url, texts in told.items():
        yield address(url).lstrip("/"), Drawing(ground, colour, _placed(texts))
    yield ICON, Drawing(env.get_template("kaartjes/icoon.html").render(colours))


def _placed(texts: Iterable[tuple[str, str]]) -> tuple[Regel, ...]:
    """The lines of a picture; of what day it is stands at the foot."""
    *above, last = lines(texts, _MATEN)
    return (*above, replace(last, y=max(last.y, _FOOT)) if last.soort == "klein" else last)


def drawn(drawings: Mapping[str, Drawing], kept: Cache) -> Iterator[tuple[str, bytes]]:
    """Path and content of each picture; that takes long, so what was drawn before is not drawn again."""
    known = kept.pack("pictures")
    for path, drawing in drawings.items():
        yield path, known.made(digest(drawing), partial(_png, drawing))
    known.save()


@lru_cache(100)
def _png(drawing: Drawing) -> bytes:
    if not drawing.regels:
        return _drawn_ground(drawing.ground)
    picture, file = _paper(drawing.ground, drawing.colour).copy(), BytesIO()
    for regel in drawing.regels:
        _write(regel, picture)
    picture.save(file, "png", compress_level=_PRESSED)
    return file.getvalue()


def _drawn_ground(ground: str) -> bytes:
    """What a region has in its icon may be letters too: ours, as those of a machine are not the same everywhere."""
    from resvg_py import svg_to_bytes

    fonts = [str(path) for path in sorted(_PAPER.glob("*.ttf"))]
    return svg_to_bytes(svg_string=ground, skip_system_fonts=True, font_files=fonts)


@lru_cache(4)
def _paper(ground: str, colour: str) -> "Image.Image":
    """What letters stand on; its last colours are the shades of each ink."""
    from PIL import Image, ImageColor
    from PIL.PngImagePlugin import PngImageFile

    made = PngImageFile(BytesIO(_drawn_ground(ground)))
    paper = made.convert("RGB").quantize(_OF_GROUND, dither=Image.Dither.NONE)
    own = (paper.getpalette() or [])[: 3 * _OF_GROUND]
    inks = [ImageColor.getrgb(ink) for ink in (colour, *_INKS[1:])]
    darkness = [number / (_SHADES - 1) for number in range(_SHADES)]
    shades = [round(255 + (part - 255) * dark) for ink in inks for dark in darkness for part in ink[:3]]
    paper.putpalette([*own, *[0] * (3 * _OF_GROUND - len(own)), *shades])
    return paper


def _write(regel: Regel, picture: "Image.Image") -> None:
    """A line of text in the shades of its ink; where there is no letter the paper stays."""
    from PIL import Image, ImageDraw

    letters = _LETTERS[regel.soort]
    font = _font(letters.weight, letters.size)
    above, below = font.getmetrics()
    strip = Image.new("L", (picture.width - _MATEN.marge, above + below))
    ImageDraw.Draw(strip).text((0, above), regel.tekst, fill=255, font=font, anchor="ls")
    first = _OF_GROUND + letters.ink * _SHADES
    shades = strip.point([first + round(dark * (_SHADES - 1) / 255) for dark in range(256)])
    picture.paste(shades, (_MATEN.marge, regel.y - above), strip.point([0, *[255] * 255]))


@cache
def _font(weight: str, size: int) -> "ImageFont.FreeTypeFont":
    """Our own letters, set in the way that every machine has: then a picture is the same everywhere."""
    from PIL import ImageFont

    (file,) = _PAPER.glob(f"*_{weight}.ttf")
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)

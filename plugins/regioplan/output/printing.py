"""What is printed: posters, leaflets and books, as PDF that a program can read aloud (PDF/UA-1).

The words come from templates in overrides/papier/, so that they are held to the same as those of pages; typst sets
them, with the designs in paper/. It gets them as data: no text can become mark-up there.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from lxml import html

from ..cache import Cache, digest
from ..derived.addresses import Addresses
from ..derived.views import Site
from . import qr
from .looks import COLOUR

if TYPE_CHECKING:
    import typst

PAPER = Path(__file__).with_name("paper")
"""The designs, and the letters that they are set in."""
CONTENTS = "Wat staat waar?"
"""Above the table of contents."""
_BOOKS = {
    Addresses.boek_plan: ("plan", "Het hele plan"),
    Addresses.boek_voortgang: ("voortgang", "De voortgang"),
}
_LARGE = 1_000_000
"""So many signs are a book of hundreds of pages; typst would keep the room that it took until the end of a build."""
_HOLDS_MARKS = ("div", "ul")
"""What holds other marks only: space between them is nothing."""
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True)
class Print:
    """Something to print, with all its words."""

    design: str
    """The file in paper/ that says how it looks."""
    titel: str
    markup: str
    """What it says."""
    qr: str = ""
    """The QR code that it shows, as SVG."""

    def given(self, site: Site) -> dict[str, Any]:
        """What its design takes."""
        return {
            "titel": self.titel,
            "van": site.regio.samenwerking,
            "kleur": site.regio.kleur or COLOUR,
            "dag": [site.peildatum.year, site.peildatum.month, site.peildatum.day],
            "inhoud": CONTENTS,
            "qr": self.qr,
            "delen": _parts(html.fragment_fromstring(self.markup, create_parent="div")),
        }


def prints(site: Site, env: jinja2.Environment, pictures: Mapping[str, bytes]) -> Mapping[str, Print]:
    """Everything that can be printed, by its path in the site; `pictures` has the QR code of each page."""
    made = {}
    for one in site.materiaal:
        for address, name, design in ((one.poster, "poster", "poster"), (one.folder, "folder", "leaflet")):
            said = env.get_template(f"papier/{name}.html").render(site=site, materiaal=one)
            code = pictures[qr.address(one.over.url).lstrip("/")].decode()
            made[address.lstrip("/")] = Print(design, one.over.naam, said, code)
    for address, (name, title) in _BOOKS.items():
        said = env.get_template(f"papier/{name}.html").render(site=site)
        made[address.lstrip("/")] = Print("book", f"{title}: {site.regio.plan.naam}", said)
    return made


def files(site: Site, made: Mapping[str, Print], kept: Cache) -> Iterator[tuple[str, bytes]]:
    """Path in the site and content of each PDF; one that says the same as before is not made again."""
    known = kept.pack("printed")
    for path, one in made.items():
        given = json.dumps(one.given(site), ensure_ascii=False)
        yield path, known.made(digest(one.design, given), lambda: pdf(one.design, given))  # noqa: B023 - called at once
    known.save()


def pdf(design: str, given: str) -> bytes:
    """One PDF; whatever would make it unfit to be read aloud is an error of typst."""
    return _set_apart(design, given) if len(given) > _LARGE else _set(design, given)


def _set_apart(design: str, given: str) -> bytes:
    """The same by a process of its own."""
    code = f"import sys; from {__name__} import _set; "
    code += "sys.stdout.buffer.write(_set(sys.argv[1], sys.stdin.buffer.read().decode()))"
    command = [sys.executable, "-c", code, design]
    return subprocess.run(command, input=given.encode(), stdout=subprocess.PIPE, check=True).stdout


def _set(design: str, given: str) -> bytes:
    made = _press(design).compile(sys_inputs={"given": given}, pdf_standards="ua-1")
    assert isinstance(made, bytes), "only one page of a picture would be more"
    return made


@cache
def _press(design: str) -> "typst.Compiler":
    """What sets texts in a design: with its letters read once, a poster takes two thirds of the time."""
    import typst  # reading it takes time, and mostly nothing is printed anew

    return typst.Compiler(PAPER / f"{design}.typ", root=PAPER, font_paths=[PAPER], ignore_system_fonts=True)


def _parts(element: html.HtmlElement) -> list[Any]:
    """What stands in a mark: texts, and marks with what stands in those."""
    parts: list[Any] = [_SPACES.sub(" ", element.text or "")]
    for child in element:
        said = {name: child.get(name, "") for name in ("class", "href", "alt")}
        node = {"tag": child.tag, **said, "delen": _parts(child)}
        parts += [node, _SPACES.sub(" ", child.tail or "")]
    if element.tag in _HOLDS_MARKS:
        return [part for part in parts if part not in ("", " ")]
    return [part for part in parts[:-1] if part] + [part.rstrip() for part in parts[-1:] if part.strip()]

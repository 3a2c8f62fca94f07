"""The pages in content/, before they are rendered: is their form right, and do their links lead somewhere?"""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from .data.answers import nearest
from .data.problems import DataError, Problem
from .data.reading import parse, read_text
from .language.plain.passages import Level
from .output import blocks

FOLDER = "content"
LEVELS: tuple[Level, ...] = ("B1", "A2", "vrij")
"""How easy a page has to be, the usual one first; `vrij` takes a reason, in `niveau_reden`."""
_HEAD = re.compile(r"\A---[ \t]*\r?\n(?P<fields>.*?)^---[ \t]*$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?P<markdown>[^)\s]+)[^)]*\)|\bhref=\"(?P<html>[^\"]*)\"")
_ALMOST_DIRECTIVE = re.compile(r"<!--\s*to+n(?:en|t)?\b[^>]*-->", re.IGNORECASE)
_CODE = re.compile(r"^```.*?^```[ \t]*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Handwritten:
    """One page that people wrote."""

    file: str
    """Path from the project folder."""
    src: str
    """Path in content/."""
    text: str

    @cached_property
    def head(self) -> Mapping[str, Any]:
        """The fields above the text; none when they cannot be read, which `form_problems` tells."""
        match = _HEAD.match(self.text)
        try:
            return parse(f"\n{match['fields']}", self.file).tree if match else {}
        except DataError:
            return {}

    @property
    def titel(self) -> str:
        """The title of the page."""
        return str(self.head.get("title", ""))

    @property
    def omschrijving(self) -> str:
        """What the page tells, in a sentence."""
        return str(self.head.get("description", ""))

    @property
    def niveau(self) -> Level:
        """How easy the text has to be."""
        return cast(Level, self.head.get("niveau", LEVELS[0]))

    @property
    def prose(self) -> str:
        """The text in which examples between backticks are blanked out; lines stay where they are."""
        return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), self.text)

    def problem(self, what: str, how: str, *, position: int = 0, field: str = "") -> Problem:
        """A problem at a position in the text."""
        return Problem(self.file, self.text.count("\n", 0, position) + 1, field, what, how)


def read_pages(root: Path) -> tuple[tuple[Handwritten, ...], tuple[Problem, ...]]:
    """Every page that can be read, and the problems of those that cannot."""
    pages: list[Handwritten] = []
    problems: list[Problem] = []
    folder = root / FOLDER
    for path in sorted(folder.rglob("*.md")):
        file = path.relative_to(root).as_posix()
        try:
            pages.append(Handwritten(file, path.relative_to(folder).as_posix(), read_text(path, file)))
        except DataError as error:
            problems.extend(error.problems)
    return tuple(pages), tuple(problems)


def form_problems(page: Handwritten, known_blocks: tuple[str, ...]) -> Iterator[Problem]:
    """What is wrong with the head of a page and with the parts that it asks for."""
    yield from _head_problems(page)
    for unknown in blocks.unknown_blocks(page.prose, known_blocks):
        guess = nearest(unknown.name, known_blocks)
        how = f"bedoelde u <!-- toon: {guess} -->?" if guess else f"kies uit: {', '.join(known_blocks)}"
        yield Problem(page.file, unknown.line, "", f"het deel “{unknown.name}” bestaat niet", how)
    for match in _ALMOST_DIRECTIVE.finditer(page.prose):
        if not blocks.is_directive(page.prose, match.start()):
            how = f"zet het alleen op een regel: <!-- toon: {known_blocks[0] if known_blocks else 'naam'} -->"
            what = f"dit vraagt om een deel, maar in de verkeerde vorm: “{match[0][:60]}”"
            yield page.problem(what, how, position=match.start())


def _head_problems(page: Handwritten) -> Iterator[Problem]:
    head = _HEAD.match(page.text)
    if head is None:
        how = "begin met vier regels: ---, title: …, description: …, ---"
        yield page.problem("de pagina begint niet met een titel en een omschrijving", how)
        return
    try:
        fields = parse(f"\n{head['fields']}", page.file).tree
    except DataError as error:
        yield from error.problems
        return
    for name, meaning in (("title", "de titel van de pagina"), ("description", "één zin over de pagina")):
        if not fields.get(name):
            how = f"voeg toe: {name}: … ({meaning})"
            yield page.problem(f"het veld “{name}” ontbreekt of is leeg", how, field=name)
    if fields.get("niveau", LEVELS[0]) not in LEVELS:
        how = f"kies uit: {', '.join(LEVELS)}"
        yield page.problem(f"“{fields['niveau']}” is geen niveau", how, field="niveau")
    if fields.get("niveau") == "vrij" and not fields.get("niveau_reden"):
        how = "voeg toe: niveau_reden: … (waarom deze tekst niet makkelijker kan)"
        yield page.problem("een pagina die moeilijk mag zijn, zegt niet waarom", how, field="niveau_reden")


def broken_links(page: Handwritten, addresses: Collection[str]) -> Iterator[Problem]:
    """Links to pages of this site that do not exist; files and places on a page are left to the crawl of the site."""
    known = {address.partition("#")[0] for address in addresses}
    for match in _LINK.finditer(page.prose):
        link = (match["markdown"] or match["html"] or "").strip("<>")
        target = _target(link, page.src)
        if target.endswith("/") and target not in known:
            guess = nearest(target, known)
            how = f"bedoelde u “{guess}”?" if guess else "kijk het adres na, bijvoorbeeld: /doelen/"
            what = f"de link “{link}” gaat naar een pagina die niet bestaat"
            yield page.problem(what, how, position=match.start())


def _target(link: str, src: str) -> str:
    """The address that a link inside the site leads to; empty for any other link."""
    path = re.split(r"[#?]", link, maxsplit=1)[0]
    if not path or path.startswith("//") or re.match(r"[a-z][a-z0-9+.-]*:", path, re.IGNORECASE):
        return ""
    if path.startswith("/"):
        return path if path.endswith("/") or "." in posixpath.basename(path) else f"{path}/"
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(src), path))
    return address_of_source(whole) if whole.endswith(".md") else f"/{whole}"


def address_of_source(src: str) -> str:
    """The address of the page that is written in `src`: doelen/x.md is at /doelen/x/."""
    path = src.removesuffix(".md")
    path = "" if path == "index" else path.removesuffix("/index")
    return f"/{path}/" if path else "/"

"""What people put in content/, before it is rendered: does it belong there, is it right, do links lead somewhere?"""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from importlib.resources import files as package_files
from pathlib import Path
from typing import Annotated, Any, cast

from pydantic import Field, ValidationError

from .data.answers import explain, nearest
from .data.concepten import MARK
from .data.problems import DataError, Problem
from .data.reading import parse, read_text
from .data.record_checks import not_for_readers
from .data.records import Publiceerbaar
from .data.toml import read_toml
from .data.values import ID_PATTERN, LONG_WORD, JaNee, Naam, as_id, copied_from, is_reserved, not_for_everybody
from .data.vervolg import region_of
from .derived.addresses import Addresses
from .derived.links import Link
from .language.plain.blocks import as_html
from .language.plain.dutch.words import word_set
from .language.plain.passages import Level
from .output import blocks
from .output.places import lost_place

FOLDER = "content"
BEGIN = Path(str(package_files(__package__))) / "begin"
"""What another region begins with."""
LEVELS: tuple[Level, ...] = ("B1", "A2", "vrij")
"""How easy a page has to be, the usual one first; `vrij` takes a reason, in `niveau_reden`."""
PICTURES = {".jpg": b"\xff\xd8\xff", ".png": b"\x89PNG", ".webp": b"RIFF"}
"""The endings of pictures, with how such a file begins."""
_MOST_LETTERS = 500
"""Signs without a space that a page can have: a long address in a link."""
_MOST_BYTES = 2_000_000
"""A larger picture costs readers too much; a camera makes them of ten times that."""
_RUNNING = word_set("script style iframe frame object embed applet link meta base audio video source track svg math")
_RUNNING |= word_set("center font marquee blink")
"""Mark-up that runs something, or has it fetched from elsewhere, or that looks otherwise than the site."""
_ADDRESSES = ("href", "src", "srcset", "action", "formaction", "poster", "data", "srcdoc", "background")
_SAFE = re.compile(
    r"https://|tel:|mailto:|[/?#]|[^:/?#]*(?:/[^:?#]*)?(?:/|\.(?:md|jpg|png|webp))(?:[?#]|$)|$", re.IGNORECASE
)
_IN_DUTCH = {"titel": "title", "omschrijving": "description", "beschrijving": "description"}
"""What editors call the two fields that MkDocs has an English name for."""
_HEAD = re.compile(r"\A---[ \t]*\r?\n(?P<fields>.*?)^---[ \t]*$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?P<markdown>[^)\s]++)[^)]*+\)|\bhref=\"(?P<html>[^\"]*)\"")
_ALMOST_DIRECTIVE = re.compile(r"<!--\s*to+n(?:en|t)?\b[^>]*-->", re.IGNORECASE)
_REMARK = re.compile(r"<!--.*?-->", re.DOTALL)
_UNCLOSED_REMARK = re.compile(r"<!--(?!(?s:.*?)-->)")
"""A remark without an end: what stands below it would be gone."""
_UNCLOSED = re.compile(r"<[a-z/][^<>]*+<", re.IGNORECASE)
"""Mark-up in which other mark-up begins: reading that takes the square of its length."""
_TOO_DEEP = re.compile(r"^(?:[ \t]{100}|[ \t]*(?:>[ \t]*|(?:[-*+]|\d+[.)])[ \t]+){10})(?=.*\w)", re.MULTILINE)
"""A list in a list in a list, or a quotation: Python cannot follow hundreds of them."""
_UNCLOSED_LINK = re.compile(r"\]\([^()]*\]\(")
"""The same of links."""
_TABLE = re.compile(r"^[^\n|]*\|[^\n]*\n[ ]*(?:\|[ ]*)?:?-+:?[ ]*\|[ |:-]*\n(?:[^\n]*\|[^\n]*(?:\n|\Z))*", re.MULTILINE)
_CELL_ENDS = re.compile(r"(?<!\\)\|")
_FOOTNOTE = re.compile(r"\[\^\w{1,40}\]")


_LOOKED_FOR = {
    name: [(re.compile(row["patroon"], re.MULTILINE), row["wat"], row["zo"]) for row in rows]
    for name, rows in read_toml(__package__, "handwritten").items()
}
"""Patterns by what becomes of the text, each with what is wrong, and how to write it."""
_NO_LINK = "dit lijkt een link, maar werkt niet", "schrijf het zo: [de doelen](/doelen/)"
_AS_SHOWN = ("attr_list", "def_list", "footnotes", "tables")
"""Extensions of Markdown that change how the text of a page is read."""
_VAGUE = word_set("hier klik link lees deze dit website pagina meer verder op de")
_CODE = re.compile(r"^```.*?^```[ \t]*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


class Bladzijde(Publiceerbaar):
    """Een pagina met uw eigen tekst. Alleen zo’n pagina staat niet in de map data, maar in content."""

    title: Annotated[Naam, Field(json_schema_extra={"x-titel": "Titel"})]
    """De titel van de pagina, in het menu en in zoekmachines."""
    description: Annotated[Naam, Field(json_schema_extra={"x-titel": "Omschrijving"})]
    """Eén zin over de pagina."""
    tekst: Annotated[str, Field(json_schema_extra={"x-soort": "regels"})]
    """De tekst van de pagina. Begin met: # Titel. Een kopje begint met ##, en elk punt van een lijst met een streepje.
    Een link schrijft u zo: [de doelen](/doelen/)."""
    niveau: Level = LEVELS[0]
    """Hoe makkelijk de tekst moet zijn: B1 is gewoon, A2 is makkelijk. Bij “vrij” is er geen grens."""
    niveau_reden: Naam = ""
    """Alleen bij “vrij”: waarom de tekst niet makkelijker kan."""
    zoeken_uit: JaNee = False
    """ja als mensen deze pagina niet met zoeken hoeven te vinden."""


FIELDS = tuple(name for name in (*Bladzijde.__annotations__, *Publiceerbaar.model_fields) if name != "tekst")
"""What the head of a page can say."""


@dataclass(frozen=True)
class Handwritten:
    """One page that people wrote."""

    file: str
    """Path from the project folder."""
    src: str
    """Path in content/."""
    text: str

    @property
    def parts(self) -> tuple[str, str]:
        """Its head, on the lines where it stands, and the text below it."""
        match = _HEAD.match(self.text)
        return (f"\n{match['fields']}", self.text[match.end() :].strip()) if match else ("", self.text.strip())

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

    @cached_property
    def prose(self) -> str:
        """The text in which examples between backticks are blanked out; lines stay where they are."""
        return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), self.text)

    def is_concept(self, day: date) -> bool:
        """Whether readers do not see the page on this day."""
        return Publiceerbaar.model_validate(self.publication).is_concept(day)

    @property
    def publication(self) -> Mapping[str, Any]:
        """What the head says of that."""
        return {name: self.head[name] for name in Publiceerbaar.model_fields if name in self.head}

    def problem(self, what: str, how: str, *, position: int = 0, field: str = "") -> Problem:
        """A problem at a position in the text."""
        return Problem(self.file, self.text.count("\n", 0, position) + 1, field, what, how)


def as_shown(pages: Iterable[Handwritten], day: date, *, with_drafts: bool) -> Iterator[Handwritten]:
    """The pages that are on the site on this day; of those that are not, only editors see that they are there."""
    for page in pages:
        if not page.is_concept(day):
            yield page
        elif with_drafts:
            yield replace(page, text=re.sub(r"^# ", f"# {MARK}", page.text, count=1, flags=re.MULTILINE))


def read_pages(root: Path) -> tuple[tuple[Handwritten, ...], tuple[Problem, ...]]:
    """Every page that can be read, and a problem for all else that lies there and is no picture."""
    pages: list[Handwritten] = []
    problems: list[Problem] = []
    for folder, path in _sources(root):
        src = path.relative_to(folder).as_posix()
        file = f"{FOLDER}/{src}"
        if fault := _stranger(path):
            problems.append(Problem(file, 0, "", *fault))
        elif path.suffix == ".md":
            try:
                pages.append(Handwritten(file, src, read_text(path, file)))
            except DataError as error:
                problems.extend(error.problems)
    return tuple(pages), tuple(problems)


def _sources(root: Path) -> Iterator[tuple[Path, Path]]:
    """The files of a region; a later plan takes over the pages that it has not: the general ones, then those there."""
    region, seen = region_of(root), set[str]()
    for place in (root,) if root == region else (root, BEGIN, region):
        for path in _files(place / FOLDER):
            src = path.relative_to(place / FOLDER).as_posix()
            if src not in seen and (place == root or path.suffix == ".md"):
                yield place / FOLDER, path
            seen.add(src)


def _files(folder: Path) -> Iterator[Path]:
    """What lies in a folder and those within it; what begins with a dot is never published. Links are not followed."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        elif not path.name.startswith("."):
            yield path


def _stranger(path: Path) -> tuple[str, str] | None:
    """Why a file cannot be published, and what to do; None when it can."""
    name, ending = path.stem, path.suffix
    right = as_id(name) or "naam"
    if path.is_symlink():
        return "dit verwijst naar een bestand op een andere plek", "zet het bestand zelf hier, of haal dit weg"
    if ending.lower() not in (".md", *PICTURES, ".jpeg"):
        how = "haal het weg. Hier horen alleen pagina’s (.md) en plaatjes (.jpg, .png en .webp)"
        return "dit bestand hoort niet in content, want alles hier komt op de site", how
    if (source := copied_from(name)) and path.with_name(f"{source}{ending}").exists():
        how = "haal het weg, of geef het een eigen naam en een eigen tekst"
        return f"dit lijkt een kopie van {source}{ending}", how
    if ending == ".jpeg" or ending != ending.lower() or not re.fullmatch(ID_PATTERN, name) or is_reserved(name):
        right = f"{right}-pagina" if is_reserved(right) else right
        how = f"gebruik kleine letters, cijfers en losse streepjes: {right}{ending.lower().replace('jpeg', 'jpg')}"
        return "de naam van het bestand wordt het adres, en dat kan niet met deze naam", how
    if ending in PICTURES:
        is_picture = path.read_bytes().startswith(PICTURES[ending])
        if not is_picture:
            return f"dit heet {ending}, maar is iets anders", "bewaar het plaatje opnieuw als .jpg, .png of .webp"
        if path.stat().st_size > _MOST_BYTES:
            size = path.stat().st_size // 1_000_000
            return f"dit plaatje is te groot ({size} MB)", "maak het kleiner, bijvoorbeeld 1.600 punten breed"
    return None


def form_problems(page: Handwritten, known_blocks: tuple[str, ...]) -> Iterator[Problem]:
    """What is wrong with the head of a page and with the parts that it asks for."""
    yield from _head_problems(page)
    yield from _text_problems(page) if _HEAD.match(page.text) else ()
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
        document = parse(f"\n{head['fields']}", page.file)
    except DataError as error:
        yield from error.problems
        return
    fields = document.tree
    misspelt = {name: _IN_DUTCH.get(name) or nearest(name, FIELDS) for name in sorted(fields.keys() - set(FIELDS))}
    for name, guess in misspelt.items():
        how = f"{f'bedoelde u “{guess}”? Dit' if guess else 'dit'} zijn de velden die hier kunnen: {', '.join(FIELDS)}"
        yield page.problem(f"“{name}” is geen bekend veld", how, field=name)
    for name, meaning in (("title", "de titel van de pagina"), ("description", "één zin over de pagina")):
        if not fields.get(name) and name not in misspelt.values():
            how = f"voeg toe: {name}: … ({meaning})"
            yield page.problem(f"het veld “{name}” ontbreekt of is leeg", how, field=name)
    said = {name: value for name, value in fields.items() if name in FIELDS and name != "niveau" and value}
    try:
        Bladzijde.model_validate({"title": "-", "description": "-", "tekst": "-"} | said)
    except ValidationError as error:
        yield from explain(error, Bladzijde, document)
    if fields.get("niveau", LEVELS[0]) not in LEVELS:
        how = f"kies uit: {', '.join(LEVELS)}"
        yield page.problem(f"“{fields['niveau']}” is geen niveau", how, field="niveau")
    if fields.get("niveau") == "vrij" and not fields.get("niveau_reden"):
        how = "voeg toe: niveau_reden: … (waarom deze tekst niet makkelijker kan)"
        yield page.problem("een pagina die moeilijk mag zijn, zegt niet waarom", how, field="niveau_reden")


def _text_problems(page: Handwritten) -> Iterator[Problem]:
    """What is wrong with the text itself: what it shows of people, what it runs, and how it is divided."""
    if (found := LONG_WORD.search(page.prose)) and len(found[0]) > _MOST_LETTERS:
        yield page.problem("hier staan te veel tekens zonder spatie", "typ de tekst opnieuw", position=found.start())
        return
    if (found := _UNCLOSED.search(page.prose)) or (found := _UNCLOSED_REMARK.search(page.prose)):
        how = "zet er > achter, of schrijf &lt; als u het teken zelf bedoelt"
        yield page.problem(f"hier begint iets dat niet sluit: “{found[0][:30]}”", how, position=found.start())
        return
    if found := _TOO_DEEP.search(page.prose):
        how = "begin een regel met één teken: - of 1. of >"
        yield page.problem("hier staan te veel lijsten of citaten in elkaar", how, position=found.start())
        return
    if found := _UNCLOSED_LINK.search(page.prose):
        yield page.problem(*_NO_LINK, position=found.start())
        return
    for position, what, how in not_for_readers(page.prose):
        yield page.problem(what, how, position=position)
    from lxml import html

    body = _HEAD.sub("", page.prose)
    tree = html.fragment_fromstring(_REMARK.sub("", as_html(body, _AS_SHOWN)), create_parent="div")
    elements = [element for element in tree.iter() if isinstance(element.tag, str)][1:]
    for element in elements:
        for fault, how, shown in _dangers(element):
            yield page.problem(fault, how, position=max(0, page.text.find(shown)))
    shown = tree.xpath(".//text()[not(ancestor::code or ancestor::pre)]")
    for said in (*(f"\0{text}" if text.is_tail else text for text in shown), *_FOOTNOTE.findall(page.prose)):
        for pattern, what, how in _LOOKED_FOR["zoals_getypt"]:
            if found := pattern.search(said):
                line = said[found.start() :].strip().split("\n")[0]
                yield page.problem(what, how, position=max(0, page.text.find(line)))
    for element in tree.xpath(".//a[@href='']"):
        position = max(0, page.text.find(f"[{element.text_content()}]("))
        how = "zet het adres tussen de haakjes: [de doelen](/doelen/)"
        yield page.problem(f"de link “{element.text_content()}” gaat nergens heen", how, position=position)
    for pattern, what, how in _LOOKED_FOR["anders_gelezen"]:
        for found in pattern.finditer(page.prose, len(page.text) - len(body)):
            yield page.problem(what, how, position=found.start())
    yield from _lost_cells(page)
    yield from (page.problem(what, how, position=max(0, page.text.find(shown))) for what, how, shown in _lost(elements))
    levels = [int(element.tag[1]) for element in elements if re.fullmatch("h[1-6]", element.tag)]
    titles = [match.start() for match in re.finditer(r"^#(?!#)", page.prose, re.MULTILINE)]
    if not re.sub(r"^#.*$", "", body, flags=re.MULTILINE).strip():
        yield page.problem("de pagina is leeg", "schrijf onder de titel wat erop moet, of haal het bestand weg")
    elif levels.count(1) != 1:
        what = f"de pagina heeft {'meer dan één titel' if levels.count(1) else 'geen titel'}"
        how = "begin met één regel met één hekje: # Titel. Schrijf andere kopjes met ##"
        yield page.problem(what, how, position=titles[1] if len(titles) > 1 else 0)


def _lost_cells(page: Handwritten) -> Iterator[Problem]:
    """Cells of a table that readers do not see, for there is no title above them."""
    for table in _TABLE.finditer(page.prose):
        lines = [*re.finditer(r"[^\n]+", table[0])]
        width, *others = (len(_CELL_ENDS.split(line[0].strip().strip("|"))) for line in lines)
        if wide := next((line for line, cells in zip(lines[1:], others, strict=True) if cells > width), None):
            what = f"deze rij heeft meer dan {width} vakken, en boven wat te veel is staat geen titel"
            how = "zet er in de eerste rij een titel bij, of haal een streepje | weg"
            yield page.problem(what, how, position=table.start() + wide.start())


def _lost(elements: Iterable[Any]) -> Iterator[tuple[str, str, str]]:
    """What readers cannot find or follow, the remedy, and how to find it in the text."""
    level = 1
    for element in elements:
        said = element.text_content().strip()
        if element.tag == "pre" and re.match(r"[A-Z“][^:{}]*[.?!]$", said):
            how = "haal de spaties aan het begin van de regel weg"
            yield "deze regel springt vier spaties in, en wordt daardoor een code", how, said.split("\n")[0]
        elif element.get("href", "#")[:1] != "#" and not (
            len(element) or set(re.findall(r"\w+", said.lower())) - _VAGUE
        ):
            how = "schrijf wat er te vinden is: [de doelen](/doelen/)"
            yield f"de link “{said}” zegt niet waar hij heen gaat", how, f"[{said}]"
        elif re.fullmatch("h[1-6]", element.tag):
            if not said:
                yield "hier staat een kopje zonder woorden", "schrijf er een kopje, of haal de hekjes weg", "## \n"
            elif int(element.tag[1]) > level + 1:
                yield f"het kopje “{said}” slaat een niveau over", f"schrijf: {'#' * (level + 1)} {said}", said
            level = int(element.tag[1])


def _dangers(element: Any) -> Iterator[tuple[str, str, str]]:
    """What an element does that no page may do, the remedy, and how to find it in the text."""
    if element.tag in _RUNNING:
        yield f"op een pagina kan geen <{element.tag}> staan", "haal het weg, of schrijf tekst", f"<{element.tag}"
        return
    for name, value in element.attrib.items():
        if name == "style" and element.tag in ("td", "th"):
            sign = "-:" if "right" in value else ":-"
            yield "een kolom heeft hier geen eigen kant", "schrijf onder de titels alleen streepjes: |---|---|", sign
        elif name.startswith("on") or name == "style":
            yield f"op een pagina kan geen “{name}” staan", f"haal weg: {name}=…", f"{name}="
        elif name in _ADDRESSES and re.match(r"file://|[A-Z]:\\\w", value.strip()):
            continue  # told where all texts are held against what only an own computer understands
        elif name in ("src", "srcset") and (found := re.match(r"(data:)|(?:https?:)?//", value.strip())):
            what = "dit plaatje is geen bestand" if found[1] else "dit komt van een andere website"
            yield f"{what}: “{value[:60]}”", "zet het plaatje zelf in de map content", value
        elif name in _ADDRESSES and not _SAFE.match(value.strip()):
            how = "een link begint met https:// of met /, bijvoorbeeld: https://www.example.nl/"
            yield f"deze link kan niet: “{value[:60]}”", how, value
        elif name == "src" and " " in value.strip():
            how = "geef het bestand een naam met streepjes, zoals: mijn-boom.jpg"
            yield f"in de naam van dit plaatje staat een spatie: “{value[:60]}”", how, value
        elif name in _ADDRESSES and (fault := not_for_everybody(value.strip())):
            yield (*fault, value)
    if element.tag == "img" and not element.get("alt"):
        how = "zeg wat er te zien is: ![Een wandelgroep in het park](foto.jpg)"
        yield "bij dit plaatje staat niet wat erop te zien is", how, element.get("src", "")


def broken_links(
    page: Handwritten, addresses: Collection[str], bodies: Mapping[str, str], root: Path, base_url: str = ""
) -> Iterator[Problem]:
    """Links to pages and pictures of this site that do not exist, or to places that a page does not have.

    `bodies` are the texts of pages by their address. A link that names the site itself would lead away from a trial.
    """
    own = re.compile(rf"https?://{re.escape(base_url.partition('://')[2].strip('/') or '-')}(?=[/?#]|$)", re.IGNORECASE)
    known = {address.partition("#")[0] for address in addresses}
    for match in _LINK.finditer(page.prose):
        link = (match["markdown"] or match["html"] or "").strip("<>")
        if own.match(link):
            how = f"schrijf alleen wat achter de naam van de site staat: {own.sub('', link) or '/'}"
            yield page.problem(f"de link “{link}” gaat naar deze site zelf", how, position=match.start())
            continue
        path, _, place = link.partition("#")
        target = _target(link, page.src) if path else address_of_source(page.src)
        if target.endswith("/") and target not in known:
            guess = nearest(target, known)
            how = f"bedoelde u “{guess}”?" if guess else "kijk het adres na, bijvoorbeeld: /doelen/"
            what = f"de link “{link}” gaat naar een pagina die niet bestaat"
            if (root / FOLDER / f"{target.strip('/')}.md").is_file():
                what, how = f"de link “{link}” gaat naar een concept", "haal hem weg, of zet ook hier concept: ja"
            yield page.problem(what, how, position=match.start())
        elif target in bodies and f"{target}#{place}" not in addresses and (fault := lost_place(place, bodies[target])):
            yield page.problem(f"de link “{link}” gaat naar een plek die er niet is", fault, position=match.start())
        elif target.endswith(tuple(PICTURES)) and not (root / FOLDER / target[1:]).is_file():
            how = "zet het plaatje in de map content, en kijk hoe het bestand heet"
            yield page.problem(f"het plaatje “{link}” is er niet", how, position=match.start())


def unreached(pages: Collection[Handwritten]) -> Iterator[Link]:
    """Pages that no reader can find: no page that each region has leads to them."""
    fixed = {place for place in vars(Addresses).values() if isinstance(place, str)}
    start = [page for page in pages if address_of_source(page.src) in fixed]
    linked = {_target(one["markdown"] or one["html"] or "", p.src) for p in start for one in _LINK.finditer(p.prose)}
    for page in pages:
        if (url := address_of_source(page.src)) not in fixed | linked and not page.head.get("zoeken_uit"):
            yield Link(page.titel, url)


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

"""What a single value in the YAML can become: an id, a text, a period, a number, a date.

The reader hands over plain strings. Every conversion lives here, and every refusal says
in Dutch what is wrong and what a right value looks like.
"""

import calendar
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from ..language.getypt import readings, typed_day, typed_period

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
NUMBER_PATTERN = r"-?(0|[1-9]\d{0,14})(\.\d{1,10})?"
MOST = 10**15
"""Larger numbers than this are none of a region."""
TELEFOON_PATTERN = r"1\d\d|0\d[\d -]{5,11}\d"
TRACKING = r"(?:(?<=\?)|&)((?:utm_|fbclid|gclid|msclkid|mc_[ce]id)[^&#]*)"
"""What other websites hang on an address to follow who opens it."""
_WITHIN = re.compile(
    r"https?://(?:localhost|[\d.]+|[^/:?#]*\.(?:local|lan|intern|sharepoint\.com|protection\.outlook\.com)"
    r"|(?:teams|outlook)\.[^/:?#]+|(?:docs|drive|mail)\.google\.com|(?:1drv|onedrive)\.[^/:?#]+)(?=[:/?#]|$)",
    re.IGNORECASE,
)
"""Addresses of an own computer, an own network, and of what colleagues share."""
PLEK_PATTERN = r"/(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+)?"
_RESERVED = re.compile(r"con|nul|aux|prn|(?:com|lpt)[0-9]")
"""No files on Windows."""
_COPY = re.compile(
    r"[-_. ]*\([^()]*conflict[^()]*\)$|[-_. ]+(?:sync-)?conflict.*$|(?-i:-(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{3,}$)"
    r"|[-_ ]*(?:\b|_)(?:kopie|copie|copy)(?:[-_ ]van|[-_ ]of)?(?:[-_ ]*\(?\d+\)?)?[-_ ]*|[-_ ]*\(\d+\)$",
    re.IGNORECASE,
)
"""What computers add to the name of a copy, and what shared folders add when two people changed a file."""
LEAST_CONTRAST = 5.5
"""Between white and the colour of a region: WCAG asks 4.5, and its letters also stand on a tinted ground."""
LONG_WORD = re.compile(r"(?<!\S)\S{100,}")
"""So many signs without a space are no word."""
PERIODE_PATTERN = r"^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$"


def is_reserved(id: str) -> bool:
    """Whether no file can have this name, so that no page can have it."""
    return _RESERVED.fullmatch(id) is not None


def copied_from(name: str) -> str:
    """The name of which this one is that of a copy: over for `over - kopie` and `Kopie van over`; empty for others."""
    found, times = _COPY.subn("", name)
    return found if times else ""


def refuse(fault: str, remedy: str) -> PydanticCustomError:
    """An error that carries both halves of the answer to an editor."""
    return PydanticCustomError("regioplan", "{fault}", {"fault": fault, "remedy": remedy})


def _id(value: str) -> str:
    if not re.fullmatch(ID_PATTERN, value):
        remedy = "gebruik alleen kleine letters, cijfers en losse streepjes, bijvoorbeeld: informele-steun"
        raise refuse(f"“{value[:60]}” kan geen id zijn", remedy)
    return value


_Written = Annotated[str, WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
Id = Annotated[_Written, AfterValidator(_id)]
"""The permanent name of a thing: it is its file name and its address."""


class Verwijzing(str):
    """An id that must exist elsewhere; the loader checks that it does."""

    __slots__ = ("soort",)
    soort: str

    def __new__(cls, id: str, soort: str) -> "Verwijzing":
        made = super().__new__(cls, id)
        made.soort = soort
        return made

    def __reduce__(self) -> tuple[Any, tuple[str, str]]:
        return reference, (str(self), self.soort)


@lru_cache(2_000)
def reference(id: str, soort: str) -> Verwijzing:
    """The same one each time: with very many reports, most references are to the same few things."""
    return Verwijzing(id, soort)


def plain(text: str) -> str:
    """Small letters without accents."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()


def as_id(name: str) -> str:
    """The id that a name would have: cooperatie-zorg for Coöperatie Zorg; can be empty."""
    return re.sub(r"[^a-z0-9]+", "-", plain(name)).strip("-")


def domain(website: str) -> str:
    """What readers see of a web address: example.nl for https://www.example.nl/."""
    return website.removeprefix("https://").removeprefix("www.").rstrip("/")


@dataclass(frozen=True)
class _To:
    """Makes a reference of an id; the schema says to what, so that a form can offer what there is.

    What cannot be an id exists nowhere, and is answered with what does.
    """

    soort: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(lambda id: reference(id, self.soort), handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "x-naar": self.soort}


NaarCoalitie = Annotated[_Written, _To("coalitie")]
NaarDoel = Annotated[_Written, _To("doel")]
NaarPunt = Annotated[_Written, _To("punt")]
NaarPartner = Annotated[_Written, _To("partner")]
NaarGemeente = Annotated[_Written, _To("gemeente")]
NaarDocument = Annotated[_Written, _To("document")]
NaarMelding = Annotated[_Written, _To("melding")]
NaarBegrip = Annotated[_Written, _To("begrip")]
NaarGroep = Annotated[_Written, _To("groep")]
NaarHoofdstuk = Annotated[_Written, _To("hoofdstuk")]
NaarKetenaanpak = Annotated[_Written, _To("ketenaanpak")]
NaarPlan = Annotated[_Written, _To("plan")]
NaarCijfer = Annotated[_Written, _To("cijfer")]
NaarMakkelijk = Annotated[_Written, _To("makkelijk")]
NaarHulplijn = Annotated[_Written, _To("hulplijn")]
NaarThema = Annotated[_Written, _To("thema")]
NaarUitvraag = Annotated[_Written, _To("uitvraag")]
NaarMelder = Annotated[_Written, _To("melder")]
"""Who can be asked how it goes: an organisation, `coalitie-<id>`, or `regio`."""


class Plek(str):
    """An address on this site, with or without a place on that page: `/woordenlijst/#pgo`."""

    __slots__ = ()


def _place(value: str) -> Plek | Verwijzing:
    """A place where something stands: an address, or the id of a punt."""
    return _site_address(value) if value.startswith("/") else reference(value, "punt")


def _site_address(value: str) -> Plek:
    if not re.fullmatch(PLEK_PATTERN, value):
        raise refuse(
            f"“{value[:80]}” is geen adres op deze site",
            "schrijf het adres zonder de naam van de site, bijvoorbeeld: /doelen/informele-steun/#voorbeelden",
        )
    return Plek(value)


NaarPlek = Annotated[str, AfterValidator(_place), WithJsonSchema({"type": "string", "x-naar": "plek"})]
"""Where more stands: the id of a punt, or an address on this site."""

Siteadres = Annotated[
    str, AfterValidator(_site_address), WithJsonSchema({"type": "string", "pattern": f"^{PLEK_PATTERN}$"})
]
"""An address on this site, with or without a place on that page."""


@dataclass(frozen=True, order=True)
class Periode:
    """A day, month, quarter or year, with its first and last day."""

    eerste: date
    laatste: date
    tekst: str
    """As written: 2025, 2025-Q2, 2025-06 or 2025-06-30."""

    @classmethod
    def parse(cls, value: str) -> "Periode":
        """Read a period; raises `PydanticCustomError` with the remedy."""
        text = value.strip()
        if not re.fullmatch(PERIODE_PATTERN, text, re.ASCII):
            raise refuse(f"“{text[:60]}” is geen datum of periode", _right_period(text))
        year, _, rest = text.partition("-")
        try:
            first, last = _bounds(int(year), rest)
        except ValueError:
            raise refuse(
                f"“{text}” bestaat niet op de kalender", "kijk de dag en de maand na, bijvoorbeeld: 2025-02-28"
            ) from None
        return cls(first, last, text)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls.parse,
            core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda periode: periode.tekst),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": PERIODE_PATTERN, "examples": ["2025", "2025-Q2", "2025-06-30"]}


def _right_period(text: str) -> str:
    """The remedy for what is no period; a Dutch date is turned round."""
    if dutch := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", text):
        day, month, year = dutch.groups()
        return f"schrijf eerst het jaar, dan de maand en dan de dag: {year}-{month:0>2}-{day:0>2}"
    if typed := typed_period(text):
        return f"schrijf het zo: {typed}"
    if text[:1] in "“”„‘’":
        return f'gebruik gewone aanhalingstekens: "{text.strip("“”„‘’")[:20]}"'
    return "schrijf een jaar (2025), kwartaal (2025-Q2), maand (2025-06) of dag (2025-06-30)"


def _bounds(year: int, rest: str) -> tuple[date, date]:
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    if rest.startswith("Q"):
        month = 3 * int(rest[1])
        return date(year, month - 2, 1), _last_of_month(year, month)
    months, _, days = rest.partition("-")
    month = int(months)
    if days:
        exact = date(year, month, int(days))
        return exact, exact
    return date(year, month, 1), _last_of_month(year, month)


def _last_of_month(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError(month)
    return date(year, month, calendar.monthrange(year, month)[1])


def _from_text(read: Callable[[str], Any]) -> BeforeValidator:
    """Reads what is written; what the program hands over is no text any more."""
    return BeforeValidator(lambda value: read(value) if isinstance(value, str) else value)


def _text(value: str) -> str:
    value = " ".join(value.split())
    if not value:
        raise refuse("hier staat geen tekst", "vul een zin in, of haal de regel weg")
    if (found := LONG_WORD.search(value)) and "/" not in found[0]:
        raise refuse(f"hier staat een woord van {len(found[0])} tekens", "typ de tekst opnieuw, met spaties")
    return value


def _paragraphs(value: str) -> list[str]:
    return [part for part in re.split(r"\n\s*\n", value) if part.strip()] or [value]


def _yes_or_no(value: Any) -> Any:
    answers = {"ja": True, "nee": False, "true": True, "false": False}
    if isinstance(value, str) and value.lower() in answers:
        return answers[value.lower()]
    raise refuse(f"“{value}” is geen ja of nee", "schrijf: ja, of: nee")


def _day(value: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value.strip(), re.ASCII):
        typed = typed_day(value)
        how = f"schrijf het zo: {typed}" if typed else "schrijf jaar, maand en dag, bijvoorbeeld: 2025-06-30"
        raise refuse(f"“{value[:60]}” is geen dag", how)
    return Periode.parse(value).eerste


def _number(value: str, most_decimals: int = 10) -> Decimal:
    read = readings(value)
    meant = [number for number in read if abs(number) < MOST and number == round(number, most_decimals)]
    if re.fullmatch(NUMBER_PATTERN, value, re.ASCII) and meant == [Decimal(value)]:
        return meant[0]
    if len(meant) > 1:
        large, small = map(_written, meant)
        raise refuse(
            f"“{value}” kan twee getallen zijn", f"schrijf {large} als het om duizend gaat, of schrijf {small}"
        )
    if meant:
        raise refuse(f"“{value[:60]}” is geen gewoon getal", f"schrijf alleen het getal: {_written(meant[0])}")
    if read and abs(read[0]) < MOST:
        fault = f"“{value[:60]}” heeft meer dan {most_decimals} cijfers achter de punt"
        raise refuse(fault, f"rond het getal af: {_written(round(read[0], most_decimals))}")
    remedy = "schrijf alleen cijfers, met een punt voor de decimalen, bijvoorbeeld: 12.5"
    raise refuse(f"“{value[:60]}” is geen getal", remedy)


def _written(number: Decimal) -> str:
    """A number in the only way that it can be read: 1250 and 12.5, and 1.2350, for 1.235 has two meanings."""
    whole, _, rest = f"{number:f}".partition(".")
    rest = rest.rstrip("0")
    return f"{whole}.{rest}{'0' * (len(rest) == 3)}" if rest else whole


def _whole_number(value: str) -> int:
    if not re.fullmatch(r"0|[1-9][0-9]{0,14}", value):
        meant = [number for number in readings(value) if number == round(number) and 0 <= number < MOST]
        remedy = f"schrijf alleen cijfers: {meant[0]:.0f}" if meant else "schrijf alleen cijfers, bijvoorbeeld: 12"
        raise refuse(f"“{value[:60]}” is geen heel getal", remedy)
    return int(value)


def _amount(value: str) -> Decimal:
    number = _number(value, most_decimals=2)
    if number < 0:
        raise refuse(f"“{value}” is minder dan nul", "schrijf een bedrag zonder min, bijvoorbeeld: 2389.48")
    return number


def _web_address(value: str) -> str:
    if re.match(r"https://\S*\s", value):
        first, without = value.split()[0], "".join(value.split())
        how = f"schrijf er één: {first[:80]}" if "://" in value[len(first) :] else f"haal de spatie weg: {without[:80]}"
        raise refuse(f"in het webadres “{value[:80]}” staat een spatie", how)
    if (
        not re.fullmatch(r"https://[\w-]+(?:\.[\w-]+)*\.\w{2,}(?::\d+)?(?:[/?#][^\s<>\"'@]*)?", value)
        or ";https:" in value
    ):
        raise refuse(
            f"“{value[:80]}” is geen veilig webadres", "begin met https://, bijvoorbeeld: https://www.example.nl/"
        )
    if fault := not_for_everybody(value):
        raise refuse(*fault)
    return value


def not_for_everybody(address: str) -> tuple[str, str] | None:
    """Why an address cannot be that of what readers may open, and what to do."""
    if within := _WITHIN.match(address):
        how = "neem het adres over van de pagina die iedereen kan openen, bijvoorbeeld: https://www.example.nl/"
        return f"“{within[0][:80]}” is er alleen voor u of uw collega’s", how
    if tracker := re.search(TRACKING, address):
        without = re.sub(TRACKING, "", address).rstrip("?")[:80]
        return f"“{tracker[1]}” in het webadres volgt bezoekers", f"haal dat weg: {without}"
    return None


def _border(value: str) -> str:
    value = " ".join(value.split())
    if not re.fullmatch(r"[Mm][MmLlHhVvZz0-9 ,.-]+", value):
        remedy = "neem het pad over uit een tekenprogramma, bijvoorbeeld: M0,0 l100,0 0,80 -100,0 z"
        raise refuse("dit is geen rand die getekend kan worden", remedy)
    return value


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise refuse(f"“{value[:60]}” is geen kleur", 'schrijf een # en zes tekens, bijvoorbeeld: "#0b4a57"')
    contrast = 1.05 / (0.05 + _luminance(value))
    if contrast < LEAST_CONTRAST:
        fault = f"witte letters op “{value}” zijn slecht te lezen (contrast {contrast:.1f})"
        raise refuse(fault, f"kies een donkerder kleur, met een contrast van {LEAST_CONTRAST} of meer")
    return value


def _luminance(colour: str) -> float:
    """How light a colour is, from 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def shaped(pattern: str, what: str, remedy: str) -> BeforeValidator:
    """Refuses a text that has another form, with the word for `what` it is not."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value, re.ASCII):
            raise refuse(f"“{value[:60]}” is geen {what}", remedy)
        return value

    return _from_text(check)


@dataclass(frozen=True)
class Niveau:
    """Marks a text that readers read, with how easy it has to be; the schema says so, for who asks that text."""

    niveau: Literal["B1", "A2"]

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "x-niveau": self.niveau}


Naam = Annotated[str, _from_text(_text)]
"""What somebody or something is called, or a place in a source: kept as it is, however hard."""

Tekst = Annotated[str, _from_text(_text), Niveau("B1")]
"""One run of plain text; white space is folded, mark-up has no meaning."""

MakkelijkeTekst = Annotated[str, _from_text(_text), Niveau("A2")]
"""A text for people who read with difficulty."""

Alineas = Annotated[tuple[Tekst, ...], _from_text(_paragraphs)]
"""Paragraphs: a list, or one text in which an empty line starts a new paragraph."""

Namen = tuple[Naam, ...]
Teksten = tuple[Tekst, ...]
JaNee = Annotated[bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": ["ja", "nee", True, False]})]
Datum = Annotated[date, _from_text(_day), WithJsonSchema({"type": "string", "format": "date"})]
Getal = Annotated[
    Decimal, _from_text(_number), WithJsonSchema({"type": "number"}), PlainSerializer(lambda number: number)
]
Bedrag = Annotated[
    Decimal, _from_text(_amount), WithJsonSchema({"type": "number", "minimum": 0}), PlainSerializer(lambda n: n)
]
"""An exact amount in euros, with at most two decimals."""

Geheel = Annotated[int, _from_text(_whole_number), WithJsonSchema({"type": "integer"})]
Webadres = Annotated[str, _from_text(_web_address), WithJsonSchema({"type": "string", "format": "uri"})]
Grens = Annotated[str, _from_text(_border)]
"""Straight pieces of an SVG path: what a border on a map is drawn with."""
Kleur = Annotated[str, _from_text(_colour), WithJsonSchema({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"})]
"""A colour as style-sheets write it, dark enough for white letters on it."""
_RIGHT_PHONE = 'schrijf cijfers, met een streepje of spaties ertussen, bijvoorbeeld: "0800-2000"'
Telefoon = Annotated[
    str,
    shaped(TELEFOON_PATTERN, "telefoonnummer", _RIGHT_PHONE),
    WithJsonSchema({"type": "string", "pattern": f"^({TELEFOON_PATTERN})$"}),
]
"""A number as people write it: 112, 0800-2000 or 088 0767 000."""

SoortEnId = Annotated[
    str, shaped(f"[a-z]+/{ID_PATTERN[1:-1]}", "soort met een id", "schrijf de soort en de id, zoals: partner/buurthuis")
]
"""A record of any kind: `partner/buurthuis`."""

CbsCode = Annotated[str, Field(pattern=r"^GM[0-9]{4}$")]
"""The code that Statistics Netherlands gives a municipality."""

Plaatje = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(jpg|png|webp)$")]
"""The file of a picture, without its folder."""

Letter = Annotated[
    str,
    shaped("[a-z]", "letter", "schrijf één kleine letter, bijvoorbeeld: a"),
    WithJsonSchema({"type": "string", "pattern": "^[a-z]$"}),
]

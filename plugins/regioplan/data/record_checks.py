"""Checks within one record: lists with something in them, moments, cijfers, personal data."""

import math
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, product

from ..language.getypt import MONTHS, typed_period
from ..language.numbers import say_number
from .cijfers import Cijfer, Waarde
from .coalities import Verbinding
from .entries import Entry, Fault, Loaded
from .problems import Problem
from .punten import Mijlpaal, Punt
from .reading import Location
from .records import Record
from .regio import Regio
from .toml import read_toml
from .uitspraken import UITSPRAAKSOORTEN, UitspraakVorm
from .values import Periode, Verwijzing

STARTS, ENDS = {"vanaf", "wanneer", "begin"}, {"tot_en_met", "uiterlijk", "einde"}
"""Fields that say from when to when something runs."""
FIRST_LIKELY_YEAR, YEARS_AFTER_PLAN = 1900, 60
E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
IBAN = re.compile(r"\bNL\d\d ?[A-Z]{4}(?: ?\d){10}\b")
PHONE = re.compile(r"(?<![\d.,-])(?:\+31|0031|0)(?:[ ()-]*\d){9}(?![\d.,]*\d)")
"""Ten digits of a Dutch number. Short numbers, such as 112, are for everybody."""
_CITIZEN = re.compile(r"(?<![\w./=#&,-])\d{9}(?![\w/=&-]|[.,]\d)")

WHOLE = 100
"""Percent of a group: more there cannot be."""
_MAY_BE_LESS = re.compile(
    r"^procent(?! van )|stijging|daling|groei|krimp|verschil|verandering|vergelek|saldo|tekort|erbij|meer|minder|hoger"
    r"|lager|euro|graden",
    re.IGNORECASE,
)
"""Units of which there can be less than nothing."""
NOTE = re.compile(
    r"\b(?:TODO|TBD|FIXME|n\.t\.b\.|X{3,}|lorem ipsum|hier komt nog|tekst volgt|(?:xx|dd)[-/](?:xx|mm)[-/]\w{2,4})\b"
    r"|\?{3}|\(nog (?:in te )?(?:vul|aanvul|uitzoek)|«\w{2,30}»|%[A-Z_]{3,20}%|\[[A-Z]{2,4}\d{1,3}\]"
    r"|\[(?:naam|datum|bedrag|adres|plaats|gemeente|organisatie|invullen|link)\](?![(:[])"
    r"|@\w{2,20}[:,]? (?:graag|kun|wil|kijk|klopt|check)\b|\[\w{2,20}: [^\]\n]{1,200}\](?![(:])",
    re.IGNORECASE,
)
"""What people write for each other while a text is not ready."""


def check_records(loaded: Loaded) -> Iterator[Problem]:
    """Everything that is wrong within a record, whatever else there is."""
    last_year = loaded.data.regio.plan.einde.laatste.year + YEARS_AFTER_PLAN
    for entry in loaded.entries:
        if entry.soort != "adressen" and not entry.is_known:
            yield from entry.problems(faults_in(entry, last_year))


def faults_in(entry: Entry, last_year: int) -> Iterator[Fault]:
    """What is wrong within the record of an entry, wherever it was written."""
    for location, record in entry.records:
        for place, what, how in chain.from_iterable(check(record) for check in CHECKS):
            yield (*location, *place), what, how
        if isinstance(record, Verbinding) and record.met == entry.id:
            yield (
                (*location, "met"),
                "hier verwijst de coalitie naar zichzelf",
                "noem de andere coalitie, of haal met weg",
            )
    for location, value in entry.values:
        if isinstance(value, Periode) and not FIRST_LIKELY_YEAR <= value.eerste.year <= last_year:
            yield location, f"het jaar {value.eerste.year} kan bijna niet", "kijk het jaar na"
        if isinstance(value, str) and not value.startswith("https://") and not _may_be_contact(entry, location):
            yield from ((location, what, how) for _, what, how in not_for_readers(value))


def _may_be_contact(entry: Entry, location: Location) -> bool:
    """Whether an address or number may stand here: that of the owner, or the number of a help line."""
    return entry.soort == "beheer" or (entry.soort == "hulplijn" and location[0] == "telefoon")


def lists_hold_something(record: Record) -> Iterator[Fault]:
    """A list that must be there is not empty; only a region may have no areas beside it."""
    for name, field in type(record).model_fields.items():
        if field.is_required() and getattr(record, name) == () and (type(record), name) != (Regio, "gebieden"):
            how = f"zet er minstens één ding in ({(field.description or name).rstrip('.')})"
            yield (name,), f"de lijst “{name}” is leeg", how


def references_stand_once(record: Record) -> Iterator[Fault]:
    """A list does not name the same thing twice."""
    for name, values in record:
        if isinstance(values, tuple):
            for index, value in enumerate(values):
                if isinstance(value, Verwijzing) and value in values[:index]:
                    yield (name, index), f"“{value}” staat twee keer in deze lijst", "haal er één weg"


def statements_are_of_one_kind(record: Record) -> Iterator[Fault]:
    """A statement is a promise, a wish, a plan, a question, a fact or an explanation, and only one of these."""
    if isinstance(record, UitspraakVorm) and len(record.soorten) != 1:
        found = " en ".join(record.soorten)
        what = f"hier staat {found}, en dat kan niet samen" if found else "hier staat niet wat voor uitspraak dit is"
        yield (), what, f"schrijf precies één van deze: {', '.join(UITSPRAAKSOORTEN)}"
    if isinstance(record, UitspraakVorm) and record.over and (record.uiterlijk or record.vanaf):
        what = f"de datum staat al bij het punt “{record.over}”, dus een tweede datum kan niet"
        yield ("over",), what, "haal hier de datum weg, of haal over weg"


def milestones_have_a_moment(record: Record) -> Iterator[Fault]:
    """A milestone says when it is reached, or when it begins."""
    if isinstance(record, Mijlpaal) and not record.uiterlijk and not record.vanaf:
        yield (), "deze mijlpaal heeft geen moment", 'voeg toe: uiterlijk: "2025", of: vanaf: "2025"'


def nothing_ends_before_it_starts(record: Record) -> Iterator[Fault]:
    """Of a start and an end in one record, the end does not come first."""
    given = {name: value for name, value in record if isinstance(value, Periode)}
    for start, end in product(STARTS & given.keys(), ENDS & given.keys()):
        if given[start].eerste > given[end].laatste:
            what = f"het einde ({given[end].tekst}) ligt voor het begin ({given[start].tekst})"
            yield (end,), what, "draai de twee om, of verbeter het jaar"


def statements_are_sentences(record: Record) -> Iterator[Fault]:
    """One word promises nothing; it would be found everywhere."""
    text = record.tekst if isinstance(record, Punt) or (isinstance(record, UitspraakVorm) and record.soorten) else " "
    if " " not in text:
        yield (), f"“{text}” is geen zin", "schrijf op wat er gebeurt, zoals: Buren kennen elkaar"


def cijfers_say_something(record: Record) -> Iterator[Fault]:
    """A line of a cijfer has a number or words, and one area."""
    if isinstance(record, Waarde):
        if record.waarde is None and record.tekst is None:
            yield (), "hier staat geen getal en geen tekst", "voeg toe: waarde: 12, of: tekst: Niet genoemd."
        if record.gebied and record.gemeente:
            yield ("gebied",), "hier staan een gebied en een gemeente", "haal een van de twee weg"
    if isinstance(record, Cijfer):
        for index, value in enumerate(record.waarden):
            if value.waarde is not None and not can_be(value.waarde, record.eenheid):
                what = f"{value.waarde} {record.eenheid} kan niet"
                yield ("waarden", index, "waarde"), what, "kijk het getal en de eenheid na"
    if isinstance(record, Cijfer) and record.grafiek != "geen" and all(v.waarde is None for v in record.waarden):
        how = "schrijf: grafiek: geen, of voeg een waarde toe"
        yield ("grafiek",), "zonder getallen kan er geen grafiek zijn", how


def can_be(number: Decimal, unit: str) -> bool:
    """Whether there can be so many of something: not less than nothing, nor more than all."""
    least = -math.inf if _MAY_BE_LESS.search(unit) else 0.0
    return least <= number <= (WHOLE if unit.startswith("procent van ") else math.inf)


CHECKS = (
    *(lists_hold_something, references_stand_once, statements_are_of_one_kind, milestones_have_a_moment),
    *(nothing_ends_before_it_starts, statements_are_sentences, cijfers_say_something),
)
"""What is asked of every record, and of every record within it."""


_ONLY_HERE = [
    (re.compile(row["patroon"]), row["wat"], row["zo"]) for row in read_toml(__package__, "alleen_hier")["fout"]
]
"""What only the program or the computer of who wrote it understands, with what is wrong, and what to do."""
_DAY = re.compile(rf"(?<![\d.,-])(\d\d? (?:{'|'.join(MONTHS)}))(?: ((?:19|20)\d\d))?\b")


def _is_citizen(digits: str) -> bool:
    """Whether nine digits pass the test that the number of a citizen passes, and one in eleven of other numbers."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def _no_days(text: str) -> Iterator[tuple[int, str, str]]:
    """A day that is on no calendar; one without a year may be of a leap year."""
    for match in _DAY.finditer(text):
        if typed_period(f"{match[1]} {match[2] or 2024}") is None:
            yield match.start(), f"“{match[0]}” bestaat niet op de kalender", "kijk de dag en de maand na"


def not_for_readers(text: str) -> Iterator[tuple[int, str, str]]:
    """Where something begins in a text that is of somebody, or that says nothing to readers; what, and what to do."""
    account = IBAN.search(text)
    for sign, pattern, name in (
        ("", IBAN, "een rekeningnummer"),
        ("@", E_MAIL, "een e-mailadres"),
        ("0", PHONE, "een telefoonnummer"),
    ):
        if sign in text and (match := pattern.search(text)) and (pattern is not PHONE or not account):
            how = "haal het weg, en noem de organisatie; haar website hoort bij website in data/partners.yml"
            yield match.start(), f"in de tekst staat {name}: “{match[0]}”", how
    for match in _CITIZEN.finditer(text):
        if _is_citizen(match[0]):
            what = f"in de tekst staat een nummer zoals dat van een burger (BSN): “{match[0]}”"
            how = f"haal het weg. Is het een aantal? Schrijf dan {say_number(int(match[0]))}"
            yield match.start(), what, how
    for pattern, what, how in _ONLY_HERE:
        if match := pattern.search(text):
            yield match.start(), f"{what}: “{match[0]}”", how
    yield from _no_days(text)
    if match := NOTE.search(text):
        how = "maak de tekst af, of haal dit weg"
        yield match.start(), f"hier staat een aantekening voor uzelf of een collega: “{match[0]}”", how

"""What people type where a period or a number is asked. What is not certain is None: it is asked, and never guessed."""

import re
import tomllib
from datetime import date
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

_WORDS = tomllib.loads(files(__package__).joinpath("getypt.toml").read_text(encoding="utf-8"))
EMPTY, UNKNOWN = frozenset(_WORDS["leeg"]), frozenset(_WORDS["onbekend"])
MONTHS: tuple[str, ...] = tuple(_WORDS["maanden"])
_NAMES = (_WORDS["maanden"], _WORDS["afgekort"])
_MONTHS: dict[str, int] = _WORDS["ook"] | {name: n for names in _NAMES for n, name in enumerate(names, start=1)}
_QUARTERS = {name: index for index, name in enumerate(_WORDS["kwartalen"], start=1)}
_YEAR = r"(?:van )?(?P<y>(?:19|20)\d\d|'\d\d)"
_MONTH = rf"(?P<m>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_PERIODS = [
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"{_YEAR}",
        r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?: 00:00:00)?",
        r"(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})",
        r"(?P<m>\d{1,2})[-/](?P<y>(?:19|20)\d\d)",
        r"(?P<d>\d{1,2})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d|\d\d)",
        rf"(?:(?P<d>\d{{1,2}})[ -])?{_MONTH}[ -]?{_YEAR}",
        rf"(?:(?P<d>\d{{1,2}})-)?{_MONTH}-(?P<y>\d\d)",
        rf"[qk] ?(?P<q>[1-4])[ -]?{_YEAR}",
        r"(?P<y>(?:19|20)\d\d)[ -]?[qk](?P<q>[1-4])",
        rf"(?P<q>[1-4])e kwartaal {_YEAR}",
        rf"(?P<q>{'|'.join(_QUARTERS)}) kwartaal {_YEAR}",
        rf"(?P<q>eind|begin)(?: van)? {_YEAR}",
    )
]
_PARTS = {"begin": 1, "eind": 4}
_TIMES: dict[str, int] = _WORDS["keer"]
_NUMBER = re.compile(
    rf"(?P<sign>[+-]?)(?:€|eur)? ?(?P<digits>\d[\d., '_]*|\.\d+|\d+e\+?\d)(?:(?<=[.,])(?:-|=)+)?"
    rf" ?(?P<times>{'|'.join(_TIMES)})?(?: ?(?:€|eur|euro|%|procent))?",
    re.ASCII,
)
_GROUPED = re.compile(
    r"(?P<whole>\d{1,3}(?P<group>[., '_])\d{3}(?:(?P=group)\d{3})*)(?:(?!(?P=group))[.,](?P<rest>\d+))?"
    r"|(?P<long>\d+[.,]\d{3})",
    re.ASCII,
)
_PLAIN = re.compile(r"\d*(?:[.,]\d*)?|\d+e\+?\d", re.ASCII)
_MOST = 40
"""Signs that a number has at most: 1e999999999 costs a lifetime to write out."""


@lru_cache(20_000, typed=True)
def folded(value: object) -> str:
    """What was typed, in small letters and without odd spaces and quotes; empty for what means nothing."""
    text = " ".join(str(value).replace("’", "'").replace("‘", "'").split()).lower()
    return "" if text in EMPTY else text


def typed_period(value: object) -> str | None:
    """A year, quarter, month or day as YAML has it: 2025, 2025-Q4, 2025-12 or 2025-12-31; None when not certain.

    A spreadsheet makes the first day of a month of a month, so a date of its own on such a day is that month.
    """
    if isinstance(value, date):
        return f"{value:%Y-%m}" if value.day == 1 else f"{value:%Y-%m-%d}"
    text = folded(int(value) if isinstance(value, float) and value.is_integer() else value)
    found = next((match for pattern in _PERIODS if (match := pattern.fullmatch(text))), None)
    return _period(found.groupdict()) if found and text else None


def typed_day(value: object) -> str | None:
    """One day as YAML has it; None when not certain."""
    text = f"{value:%Y-%m-%d}" if isinstance(value, date) else typed_period(value) or ""
    return text if len(text) == len("2025-12-31") else None


def typed_number(value: object, unit: str) -> Decimal | None:
    """A number in `unit`; None when not certain, such as 1.250, or 0,3 of a spreadsheet where per cents are asked."""
    is_share = unit == "procent"
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = Decimal(format(value, ".12g"))
        return number if number.is_finite() and not (is_share and 0 < number <= 1) else None
    text = folded(value).removesuffix("%" if is_share else unit).removesuffix(unit).strip()
    text = text.removeprefix("€") if unit == "euro" else text
    meant = readings(text) if not re.search(r"[^\W\d_]|[€%]", text) else ()
    return meant[0] if len(meant) == 1 else None


def readings(typed: str) -> tuple[Decimal, ...]:
    """Every number that somebody can mean who types this: 1.250 is 1250 or 1.25, € 12,50 is 12.5, and ten is none."""
    found = _NUMBER.fullmatch(folded(typed.replace("−", "-"))) if len(typed) < _MOST else None
    if found is None:
        return ()
    digits, times = found["digits"].strip(), int(f"{found['sign']}1") * _TIMES.get(found["times"], 1)
    meant = []
    if (grouped := _GROUPED.fullmatch(digits)) and not digits.startswith("0"):
        whole, rest = re.sub(r"\D", "", grouped["whole"] or grouped["long"]), grouped["rest"]
        meant.append(f"{whole}.{rest}" if rest else whole)
    if _PLAIN.fullmatch(digits):
        meant.append(digits.replace(",", "."))
    return tuple(dict.fromkeys(times * Decimal(text) for text in meant))


def _period(part: dict[str, str | None]) -> str | None:
    year, month = str(part["y"]).removeprefix("'"), part.get("m")
    year = year if len(year) == 4 else f"20{year}"
    if quarter := part.get("q"):
        return f"{year}-Q{_QUARTERS.get(quarter) or _PARTS.get(quarter) or quarter}"
    if month is None:
        return year
    number, day = _MONTHS.get(month) or int(month), part.get("d")
    if part.get("s") == "/" and day and int(day) <= 12 and int(day) != number:
        return None  # in some countries the month comes first
    try:
        exact = date(int(year), number, int(day or 1))
    except ValueError:
        return None
    return f"{exact:%Y-%m-%d}" if day else f"{exact:%Y-%m}"

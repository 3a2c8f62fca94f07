"""Languages by their code: which exist, what they are called in Dutch, in which direction they are written."""

import difflib
from typing import Literal

from babel import Locale, UnknownLocaleError

Direction = Literal["ltr", "rtl"]
_EUROPEAN = {"en": "en_GB"}
"""Where a language is written in more than one way: 22 November 2026, and not November 22, 2026."""
_NAMES = {str(name).casefold(): code for code, name in Locale("nl").languages.items()}
"""The code of each language by its Dutch name."""


def is_language(code: str) -> bool:
    """Whether this is the code of a language whose months and numbers are known."""
    try:
        _locale(code)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def code_like(word: str) -> str:
    """The code of the language that somebody may have meant, such as en for engels; empty when none looks like it."""
    found = difflib.get_close_matches(word.casefold(), _NAMES, n=1, cutoff=0.75)
    code = _NAMES[found[0]] if found else word[:2]
    return code if is_language(code) else ""


def name_in_dutch(code: str) -> str:
    """What a language is called in Dutch: Arabisch."""
    return str(_locale(code).get_display_name("nl"))


def direction(code: str) -> Direction:
    """Whether a language is written from left to right, or from right to left."""
    return "rtl" if _locale(code).text_direction == "rtl" else "ltr"


def locale_of(code: str) -> str:
    """The name under which the months and numbers of a language are known."""
    return _EUROPEAN.get(code, str(_locale(code)))


def _locale(code: str) -> Locale:
    return Locale.parse(code, sep="-")

"""Cutting a sentence into words, and counting their syllables."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

_ADDRESS = (
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|jsonld|json|csv|ya?ml|toml|md|html|js|css|svg|png|jpe?g|pdf|zip|xml|ics|xlsx?|docx?|odt|txt)\b(?:/\S*)?"
)
_SHORT_FORM = r"\b[^\W\d_](?:\.[^\W\d_]{1,4})+\b\.?"
_NUMBER = r"\d+(?:[.,:/]\d+)*(?:[-‑]?[^\W\d_]+)*"
_PLAIN = r"['’‘][st](?=\s)|@?[^\W\d_]\w*(?:[-‑'’&/]\w+)*(?:-(?=\s|,))?"
_SIGNS = re.compile(r"[\d@]|\.\w|://")
"""What numbers, addresses and short forms have, and other sentences do not."""
_ONLY_PLAIN = re.compile(_PLAIN)
_WORD = re.compile(f"(?P<address>{_ADDRESS})|(?P<short>{_SHORT_FORM})|(?P<number>{_NUMBER})|(?P<plain>{_PLAIN})")

_SOUNDS = re.compile(
    r"eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|ij|ei|ui|oe|eu|au|ou|(?<=t)io|(?<=q)u[aeio]"
    r"|[aeiouyáàäâéèëêíìïîóòöôúùüûå]"
)


def listed(name: str) -> frozenset[str]:
    """The set of this name in words.txt."""
    return _listed()[name]


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    text = files(__package__).joinpath("words.txt").read_text(encoding="utf-8")
    _, *parts = re.split(r"^\[(\S+)\]$", text, flags=re.MULTILINE)
    return dict(zip(parts[::2], map(word_set, parts[1::2]), strict=True))


def word_set(text: str) -> frozenset[str]:
    """The words in `text`, as a set that is easy to read in the source."""
    return frozenset(text.split())


class Token(NamedTuple):
    """A word, number or address as it stands in a sentence."""

    text: str
    start: int
    """Place of its first character in the sentence."""
    kind: str
    """address, short (o.a.), number or plain."""


def tokens(sentence: str) -> list[Token]:
    """The words of a sentence in order, without punctuation."""
    if _SIGNS.search(sentence):
        return [Token(match[0], match.start(), match.lastgroup or "plain") for match in _WORD.finditer(sentence)]
    return [Token(match[0], match.start(), "plain") for match in _ONLY_PLAIN.finditer(sentence)]


@lru_cache(maxsize=100_000)
def syllables(word: str) -> int:
    """How many syllables a word has when it is read aloud; at least one."""
    return max(1, len(_SOUNDS.findall(word.lower())))

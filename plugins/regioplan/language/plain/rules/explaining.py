"""Whether a text explains a hard word where it uses it: ABC (volle naam), volle naam (ABC), ABC betekent ..."""

import re

from ..dutch.function_words import ARTICLES, AUXILIARIES, FUNCTION_WORDS
from ..dutch.reading import ReadSentence
from ..lists.listed import Hit

_IN_BRACKETS = re.compile(r"[\"'”’]?\s*\((?P<inside>[^()]{3,})\)")
_BEFORE_BRACKET = re.compile(r"(?P<before>[^\s(]{2,})\s*\([\"'“‘]?$")
_BEGINS = re.compile(r"(?:\w+: )?")
_LABEL = re.compile(r":\s+[^\W\d_A-Z]\w*\s+\w")
"""A label, with small letters after it that say more: Proces: de stappen."""
_AFTER_BRACKET = re.compile(r"[\"'”’]?\)")
_MEANS = re.compile(
    r"[\"'”’]?\s*(?:betekent|betekenen|staat voor|staan voor|is de afkorting|is kort voor|wil zeggen"
    r"|,? (?:dat|dit) (?:is|zijn|betekent)\b|[:,] (?:dat|dit|dus|oftewel|of wel)\b|,? ook wel\b)"
)
_SAYS_AFTER = re.compile(r":\s+\w+(?:\s+[^\s.]+){3,}[.!]?|, (?:de|het|een) [^\W\d_]+\b[^,]*[,.]")
"""After a name or abbreviation: Advance Care Planning: op tijd praten over ...; de BAG, de lijst van adressen."""
_IS_CALLED = re.compile(
    r"\b(?:heet|heten|noemt|noemen|genoemd|ook wel|bedoelen we|oftewel)"
    r"(?: dat| dit| het| zo'n| ook| vaak| we| wij| ze| men)*(?: een| de| het)?[\"'“‘ ]*$"
)
_WHAT_IT_IS = r"een|als|iets|iemand|mensen|hulp|zorg|alle|alles"
_BEHIND_COLON = re.compile(r"(?:\S+ ){4,}\S+: (?:de |het |een )?[\"'“‘]?")
"""Vaste afspraken om ziekte te voorkomen: de ..."""
_IS_KIND_OF = re.compile(rf"\s+(?:is|zijn)\s+(?:{_WHAT_IT_IS}|dat|wanneer|wie|wat|afspraken)\b")
_IS_THE = re.compile(r"\s+is\s+(?:de|het)\s+\w{4,}\s+(?:van|voor|die|dat|waar|met|om)\b")
"""After an abbreviation that opens a sentence: de VNG is de vereniging van gemeenten."""
_GOES_ON = re.compile(
    rf"(?:dat|dit|die|daarmee|hiermee) (?:betekent|betekenen|heet|bedoelen|(?:is|zijn) (?:het|de|{_WHAT_IT_IS}))\b",
    re.IGNORECASE,
)


def is_explained(sentence: ReadSentence, hit: Hit, following: str = "") -> bool:
    """Whether the sentence, or the `following` one, says what the word means."""
    start, end = sentence.words[hit.first].start, sentence.words[hit.end - 1].end
    before, after = sentence.text[:start], sentence.text[end:]
    return (
        bool(hit.listed.in_full and hit.listed.in_full.lower() in sentence.text.lower())
        or is_named_beside(sentence, hit.first, hit.end)
        or _has_brackets(after)
        or (hit.text[:1].isupper() and hit.first > 0 and bool(_SAYS_AFTER.match(after)))
        or bool(_MEANS.match(after) or _IS_CALLED.search(before))
        or (bool(_BEHIND_COLON.fullmatch(before)) and not after.strip(" .!?”"))
        or (_opens_sentence(before, hit) and bool(_IS_KIND_OF.match(after)))
        or (hit.listed.is_abbreviation and _says_what_it_is(hit, before, after, following))
        or (not after.strip(" .!?") and bool(_GOES_ON.match(following)))
    )


def is_named_beside(sentence: ReadSentence, first: int, end: int) -> bool:
    """Whether plain words say what the words at `first` mean: uw mening geven (raadplegen), proces: de stappen."""
    before, after = sentence.text[: sentence.words[first].start], sentence.text[sentence.words[end - 1].end :]
    return _is_in_brackets(before, after) or (_BEGINS.fullmatch(before) is not None and _LABEL.match(after) is not None)


def _says_what_it_is(hit: Hit, before: str, after: str, following: str) -> bool:
    """Whether an abbreviation opens with what it is, or its letters are written out right after the sentence."""
    letters = "".join(word[0] for word in following.partition(": ")[2].lower().split())
    return letters == hit.text.lower() or (_opens_sentence(before, hit) and bool(_IS_THE.match(after)))


def _has_brackets(after: str) -> bool:
    """ABC (volle naam): a real word between the brackets."""
    match = _IN_BRACKETS.match(after)
    words = match["inside"].lower().split() if match else ()
    return any(len(word) > 3 and word[0].isalpha() and word not in FUNCTION_WORDS for word in words)


def _is_in_brackets(before: str, after: str) -> bool:
    """Volle naam (ABC)."""
    match = _BEFORE_BRACKET.search(before)
    if match is None or not _AFTER_BRACKET.match(after):
        return False
    word = match["before"].lower()
    return word not in FUNCTION_WORDS or word in AUXILIARIES


def _opens_sentence(before: str, hit: Hit) -> bool:
    """Een coalitie is een groep: at the start, but for an article."""
    words = before.lower().split()
    articles = ARTICLES if hit.listed.is_abbreviation else {"een"}
    return not words or (len(words) == 1 and words[0] in articles)

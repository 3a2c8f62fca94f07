"""Pieces of a sentence put together as a new one."""

from typing import NamedTuple

from ...dutch.finite import closing_verb, taken_apart
from ...dutch.reading import ReadSentence

_CLOSING = ')”’"'


class Made(NamedTuple):
    """Sentences that a long one can become."""

    at: int
    """Position of the word where the second one begins in the old sentence."""
    sentences: tuple[str, ...]
    """The new ones, in order."""
    how: str
    """What to do, in a few words."""
    tie: str = ""
    """The word of cause that is lost by it; empty when none is."""


def piece(sentence: ReadSentence, begin: int, end: int) -> str:
    """The words from `begin` to `end` as they stand, without what comes before and after them."""
    if begin >= end:
        return ""
    last = sentence.words[end - 1].end
    text = sentence.text[sentence.words[begin].start : last]
    rest = sentence.text[last:]
    closing = rest[: len(rest) - len(rest.lstrip(_CLOSING))]
    is_open = text.count("(") > text.count(")") or text.count("“") > text.count("”")
    return text + closing if closing and is_open else text


def whole(*pieces: str, mark: str = ".") -> str:
    """Pieces as a sentence: with a capital, single spaces and a mark at the end."""
    text = " ".join(filter(None, pieces)).rstrip(" ,;:–")
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else mark}"


def cut_before(sentence: ReadSentence, at: int, second: str, tie: str = "") -> Made:
    """The sentence cut before the word at `at`, with `second` for what follows."""
    first = whole(piece(sentence, 0, at))
    return Made(at, (first, whole(second)), f"Knip bij “{sentence.words[at].lower}”", tie)


def small(sentence: ReadSentence, begin: int, end: int) -> str:
    """A piece from the start of the sentence, inside another one: a capital stays only where it belongs."""
    text, word = piece(sentence, begin, end), sentence.words[begin]
    return text if word.kind == "name" or word.text[1:2].isupper() else text[:1].lower() + text[1:]


def verb_second(sentence: ReadSentence, first: str, begin: int, verb: int, end: int) -> str | None:
    """The clause from `begin` to `end` with `first` in front and its verb after that; None when the verb is unsure.

    Die + "in de wijk werkt" is "Die werkt in de wijk"; Daardoor + "de zorg beter wordt" is "Daardoor wordt ...".
    """
    apart = taken_apart(sentence.words[verb])
    if apart is None:
        return None
    form, particle = apart
    return " ".join(filter(None, [first, form, piece(sentence, begin, verb), particle, piece(sentence, verb + 1, end)]))


def question(sentence: ReadSentence, begin: int, end: int) -> str | None:
    """The clause from `begin` to `end` as a question: "u het heeft ingevuld" is "Heeft u het ingevuld?"."""
    verb = closing_verb(sentence, begin, end)
    if verb is None or sentence.words[begin].lower in ("je", "jij", "dat", "dit"):
        return None
    asked = verb_second(sentence, "", begin, verb, end)
    return whole(asked, mark="?") if asked else None


def is_balanced(sentence: ReadSentence, end: int) -> bool:
    """Whether brackets and quotation marks that open before the word at `end` close before it too."""
    text = sentence.text[sentence.words[0].start : sentence.words[end - 1].end + 1]
    return text.count("(") == text.count(")") and text.count("“") == text.count("”") and "‘" not in text

"""How a remark says which plain words to write."""

from typing import NamedTuple

from ..dutch.reading import ReadSentence
from ..lists.terms import Hit
from ..passages import Remark
from .fitting import replacements
from .wording import choice, listed_choice


class Remedy(NamedTuple):
    """What to write instead of a listed word."""

    advice: str
    brief: str
    """The same in a few words."""
    rewritten: str = ""
    """The sentence with it, when it fits as it is."""


def plainer(sentence: ReadSentence, hit: Hit) -> Remedy:
    """What fits in the place; else the plain words, for the writer to choose a form."""
    found = list(replacements(sentence, hit))
    if found:
        first = found[0]
        plain = choice([one.new for one in found if one.old == first.old])
        instead = f" in plaats van “{first.old}”" if first.old.lower() != hit.text.lower() else ""
        return Remedy(f"Schrijf: {plain}{instead}.", f"“{first.old}” → {plain}", first.sentence)
    plain = listed_choice(hit.plain or hit.listed.plain)
    return Remedy(f"Gewoner is: {plain}. Kies zelf de vorm die past.", f"“{hit.text}” (gewoner: {plain})")


def is_worth_it(remark: Remark, sentence: ReadSentence, hit: Hit) -> bool:
    """Whether a remark on a listed word helps: good texts have mild words too, and then a plain one has to fit.

    As a label, or with a capital inside the sentence, a mild word is only what something is called.
    """
    if remark.severity == "fout" or not hit.listed.is_mild:
        return True
    is_name = len(sentence.words) == 1 or sentence.is_name(hit.first)
    return not is_name and bool(remark.rewritten or " " in hit.listed.word)

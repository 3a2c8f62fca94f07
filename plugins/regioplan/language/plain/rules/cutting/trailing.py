"""A clause at the end of a sentence, as a sentence of its own: ..., zodat ...; ..., die ...; ..., door ... te ..."""

from collections.abc import Iterator

from ...dutch.clauses import subordinate_clauses
from ...dutch.finite import PRONOUNS, closing_verb, finite_verbs, is_plural_noun, second_verb
from ...dutch.function_words import COORDINATORS, WORDEN, ZIJN
from ...dutch.lexicon import dutch
from ...dutch.reading import ReadSentence
from ...dutch.verbs import is_infinitive
from ...dutch.words import word_set
from .subjects import subject_end
from .wording import Made, cut_before, is_balanced, piece, question, small, verb_second, whole

_FEWEST = 4
_HELD = COORDINATORS | word_set("alleen vooral juist mede zelfs bijvoorbeeld niet ook pas namelijk onder")
"""Words that belong to the clause after them: alleen omdat, en die."""
_CAUSES = {"omdat": "De reden is dat", "aangezien": "De reden is dat", "doordat": "Dat komt doordat"}
"""Words of cause, with a start after which the clause stays as it is."""
_RELATIVE = ("die", "dat")
_LIMITS = {"tenzij": "Dat geldt niet als", "mits": "Dat geldt alleen als"}
"""Words of a condition, with a start after which the clause stays as it is."""
_CONDITIONS = word_set("als indien wanneer")
_RESULTS = {"zodat": "Daardoor", "waardoor": "Daardoor"}
_PLACES = {
    f"waar{last}": f"Daar{last}" for last in ("aan", "bij", "in", "mee", "na", "naar", "op", "over", "uit", "voor")
}


def trailing(sentence: ReadSentence) -> Iterator[Made]:
    """What can be made of the last clause, when it goes on to the end of the sentence."""
    end = len(sentence.words)
    about = {at for at in sentence.pauses if sentence.words[at].lower in _RELATIVE}
    for at in sorted(about.union(subordinate_clauses(sentence))):
        word = sentence.words[at].lower
        if at < _FEWEST or end - at < _FEWEST or not is_balanced(sentence, at) or not _is_apart(sentence, at):
            continue
        if word in _CONDITIONS:
            yield from _condition_first(sentence, at)
            continue
        second = _second(sentence, at, word)
        if second and _is_main(sentence, at):
            tie = word if word in _CAUSES or word in _RESULTS else ""
            yield cut_before(sentence, at, second, tie)
    yield from _by_doing(sentence)


def _is_main(sentence: ReadSentence, at: int) -> bool:
    """Whether what stands before the clause is a sentence, be it one that opens with a clause."""
    if second_verb(sentence, 0, at) is not None:
        return True
    opening = [pause for pause in sorted(sentence.pauses) if pause < at]
    return bool(opening) and any(verb == opening[0] for verb in finite_verbs(sentence))


def _is_apart(sentence: ReadSentence, at: int) -> bool:
    """Whether the clause goes on to the end, and belongs to the whole sentence: no "alleen" or clause before it."""
    clauses = subordinate_clauses(sentence)
    if any(one in sentence.pauses for one in range(at + 1, len(sentence.words))):
        return False
    if sentence.words[at - 1].lower in _HELD or sentence.words[at - 1].lower in ("het", "dat", "dit"):
        return False
    return at in sentence.pauses or not any(0 < one < at for one in clauses)


def _second(sentence: ReadSentence, at: int, word: str) -> str | None:
    """The last clause as a sentence of its own."""
    end = len(sentence.words)
    if word in _LIMITS:
        return f"{_LIMITS[word]} {piece(sentence, at + 1, end)}"
    verb = closing_verb(sentence, at + 1, end)
    if verb is None:
        return None
    if word in _CAUSES:
        return f"{_CAUSES[word]} {piece(sentence, at + 1, end)}"
    if word in _RESULTS:
        return verb_second(sentence, _RESULTS[word], at + 1, verb, end)
    if at not in sentence.pauses:
        return None
    if word in _PLACES:
        return verb_second(sentence, _PLACES[word], at + 1, verb, end)
    return _about_noun(sentence, at, verb) if word in _RELATIVE else None


def _condition_first(sentence: ReadSentence, at: int) -> Iterator[Made]:
    """U krijgt geld als u op tijd belt: Belt u op tijd? Dan krijgt u geld."""
    verb, asked = second_verb(sentence, 0, at), question(sentence, at + 1, len(sentence.words))
    then = _then(sentence, verb, at) if verb is not None else None
    if asked and then:
        yield Made(at, (asked, whole(then)), "Maak van het laatste deel een vraag vooraf")


def _then(sentence: ReadSentence, verb: int, end: int) -> str | None:
    """The main clause up to `end` with "Dan" in front: Dan krijgt u geld."""
    form, rest = sentence.words[verb].text, piece(sentence, verb + 1, end)
    if subject_end(sentence, 0) == verb and verb + 1 < end and sentence.words[verb + 1].lower not in PRONOUNS:
        return f"Dan {form} {small(sentence, 0, verb)} {rest}"
    if verb + 2 < end and sentence.words[verb + 1].lower in PRONOUNS:
        subject = sentence.words[verb + 1].text
        return f"Dan {form} {subject} {small(sentence, 0, verb)} {piece(sentence, verb + 2, end)}"
    return None


def _about_noun(sentence: ReadSentence, at: int, verb: int) -> str | None:
    """..., die elk jaar veranderen: Die regels veranderen elk jaar."""
    noun, relative = sentence.words[at - 1], sentence.words[at]
    if noun.kind != "plain" or not dutch().is_noun_form(noun.text) or verb == at + 1:
        return None
    article = next((word.lower for word in reversed(sentence.words[:at]) if word.lower in ("de", "het")), "")
    is_plural = is_plural_noun(noun.lower)
    agrees = relative.lower == "die" if is_plural else (article, relative.lower) in (("de", "die"), ("het", "dat"))
    if relative.lower == "dat" and not agrees:
        return None
    about = f"{relative.text} {noun.text}" if agrees else relative.text
    return verb_second(sentence, about, at + 1, verb, len(sentence.words))


def _by_doing(sentence: ReadSentence) -> Iterator[Made]:
    """... door samen te praten: Dat doen zij door samen te praten."""
    words, end = sentence.words, len(sentence.words)
    for at in range(_FEWEST, end - _FEWEST + 1):
        if words[at].lower != "door" or words[at - 1].lower in COORDINATORS:
            continue
        if not _ends_with_te(sentence, at) or not is_balanced(sentence, at):
            continue
        verb = second_verb(sentence, 0, at)
        who = _who(sentence, verb) if verb is not None else ""
        if who and not any(one in sentence.pauses for one in range(1, at)):
            yield cut_before(sentence, at, f"{who} {piece(sentence, at, end)}")


def _ends_with_te(sentence: ReadSentence, at: int) -> bool:
    """Whether "door" opens something that people do: door samen te praten."""
    words = sentence.words
    later = range(at + 1, len(words) - 1)
    tes = [one for one in later if words[one].lower == "te" and is_infinitive(words[one + 1].lower)]
    is_only = len(tes) == 1 and not any(one in sentence.pauses for one in range(at + 1, len(words)))
    return is_only and not any(at < verb for verb in finite_verbs(sentence))


def _who(sentence: ReadSentence, verb: int) -> str:
    """How a sentence about the same doer begins; empty when that is not sure, or nobody does it."""
    if sentence.words[verb].lower in WORDEN or sentence.words[verb].lower in ZIJN:
        return ""
    first = sentence.words[0].lower
    if first in ("wij", "we", "zij", "ze", "jullie"):
        return f"Dat doen {'wij' if first == 'we' else 'zij' if first == 'ze' else first}"
    if first in ("u", "hij", "men"):
        return f"Dat doet {first}"
    if subject_end(sentence, 0) != verb or (first in ("dat", "dit", "het", "er") and verb == 1):
        return ""
    is_plural = is_plural_noun(sentence.words[verb - 1].lower)
    return "Dat doen zij" if is_plural else f"Dat doet {small(sentence, 0, verb)}"

"""A clause at the start of a sentence, as a question or a sentence of its own: Als u belt, ...; Omdat u belt, ..."""

from collections.abc import Iterator

from ...dutch.conjugation import WITH_U, split_verb, third_person
from ...dutch.finite import PRONOUNS, closing_verb, is_finite_at
from ...dutch.function_words import HEBBEN
from ...dutch.reading import ReadSentence
from ...dutch.verbs import is_infinitive
from ...dutch.words import word_set
from .subjects import subject_end
from .wording import Made, is_balanced, piece, question, verb_second, whole

_CONDITIONS = word_set("als indien wanneer")
_CAUSES = {"omdat": "Daarom", "aangezien": "Daarom", "doordat": "Daardoor", "hoewel": "Toch", "alhoewel": "Toch"}
_ASK = "Maak van het eerste deel een vraag"
_FEWEST = 3


def leading(sentence: ReadSentence) -> Iterator[Made]:
    """What can be made of the first clause, when the main clause follows after one pause."""
    at = _main_clause(sentence)
    if at is None or at < _FEWEST or len(sentence.words) - at < _FEWEST or not is_balanced(sentence, at):
        return
    word = sentence.words[0].lower
    if word in _CONDITIONS:
        yield from _made(sentence, at, question(sentence, 1, at), "Dan", _ASK)
    elif word == "mocht":
        yield from _made(sentence, at, _asked(sentence, at), "Dan", _ASK)
    elif word in _CAUSES:
        how = f"Begin de tweede zin met “{_CAUSES[word]}”"
        yield from _made(sentence, at, _statement(sentence, at), _CAUSES[word], how)
    elif word in ("om", "teneinde"):
        yield from _with_purpose(sentence, at)
    elif is_finite_at(sentence, 0) and sentence.words[1].lower in PRONOUNS:
        yield from _made(sentence, at, whole(piece(sentence, 0, at), mark="?"), "Dan", _ASK)


def _main_clause(sentence: ReadSentence) -> int | None:
    """Position of the first word of the main clause: a verb, or "dan" before one, after the first comma."""
    for at in sorted(sentence.pauses):
        if not sentence.has_comma(at):
            return None
        is_dan = sentence.words[at].lower == "dan" and at + 1 < len(sentence.words)
        if is_finite_at(sentence, at) or (is_dan and is_finite_at(sentence, at + 1)):
            return at
    return None


def _made(sentence: ReadSentence, at: int, first: str | None, start: str, how: str) -> Iterator[Made]:
    """The two sentences; the second one begins with `start`, unless it has "dan" or tells people to do something."""
    if first is None:
        return
    rest = piece(sentence, at, len(sentence.words))
    words = [word.lower for word in sentence.words[at:]]
    has_subject = any(word in PRONOUNS for word in words[1:3]) or subject_end(sentence, at + 1) is not None
    says_dan = words[0] == "dan" or (start == "Dan" and "dan" in words[1:4] and not has_subject)
    if says_dan or has_subject:
        yield Made(at, (first, whole(rest) if says_dan else whole(start, rest)), how)


def _asked(sentence: ReadSentence, at: int) -> str | None:
    """Mocht u vragen hebben: Heeft u vragen? Mocht u niet kunnen komen: Kunt u niet komen?"""
    if sentence.words[1].lower != "u" or any(one in sentence.pauses for one in range(1, at)):
        return None
    lowers = ((one, sentence.words[one].lower) for one in range(2, at))
    first = next((one for one, word in lowers if word in WITH_U or is_infinitive(word)), None)
    if first is None or sentence.words[first - 1].lower == "te":
        return None
    whole_verb = sentence.words[first].lower
    verb = WITH_U.get(whole_verb) or third_person(whole_verb)
    particle = split_verb(whole_verb)[0]
    return whole(verb, "u", piece(sentence, 2, first), particle, piece(sentence, first + 1, at), mark="?")


def _statement(sentence: ReadSentence, at: int) -> str | None:
    """Omdat uw inkomen te hoog is: Uw inkomen is te hoog."""
    end, verb = subject_end(sentence, 1), closing_verb(sentence, 1, at)
    if end is None or verb is None or end > verb:
        return None
    told = verb_second(sentence, piece(sentence, 1, end), end, verb, at)
    return whole(told) if told else None


def _with_purpose(sentence: ReadSentence, at: int) -> Iterator[Made]:
    """Om geld te krijgen, moet u ...: Wilt u geld krijgen? Dan moet u ..."""
    tes = [one for one in range(1, at) if sentence.words[one].lower == "te"]
    who = sentence.words[at + 1].lower
    if len(tes) != 1 or tes[0] + 1 >= at or (sentence.words[at].lower in HEBBEN and who not in ("u", "wij")):
        return
    aim = " ".join(filter(None, [piece(sentence, 1, tes[0]), piece(sentence, tes[0] + 1, at)]))
    rest = piece(sentence, at, len(sentence.words))
    if who == "u":
        yield Made(at, (whole("Wilt u", aim, mark="?"), whole("Dan", rest)), _ASK)
    elif who in ("wij", "we"):
        yield Made(at, (whole("Wij willen", aim), whole("Daarvoor", rest)), "Begin de tweede zin met “Daarvoor”")

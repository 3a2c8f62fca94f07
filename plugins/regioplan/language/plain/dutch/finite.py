"""Which verb of a clause has the subject: it stands second in a main clause, and last in the others.

Only what is sure is told: "werken" can be "wij werken" and "om te werken", and then the words around it decide.
"""

from functools import lru_cache

from .clauses import subordinate_clauses
from .function_words import (
    FUNCTION_WORDS,
    HELPERS,
    MODALS,
    POSSIBLE_SUBORDINATORS,
    PREPOSITIONS,
    SURE_SUBORDINATORS,
)
from .lexicon import dutch
from .reading import REMEMBERED, ReadSentence, Word
from .strong_verbs import APART, past_forms, strong_verbs
from .verbs import is_finite, is_infinitive, is_participle, third_persons
from .words import listed, word_set

_NEVER_FINITE = word_set("geworden geweest gehad gekund wees")
_LIKE_WHOLE = word_set("zijn worden hebben kunnen mogen moeten willen zullen hoeven")
"""Helpers that look the same after another verb: zij zijn, dat moet anders zijn."""
_ALSO_OTHER = word_set("vroeg even over open lang recht")
"""Words that are a verb in the past only sometimes: zij vroeg, al vroeg."""
PRONOUNS = word_set("ik je jij u hij ze zij we wij jullie men")
"""Pronouns that can only be a subject where one is expected."""
_PLURAL_PRONOUNS = word_set("ze zij we wij jullie allen beiden")
_MOST_PIECES, _LONGEST_PIECE = 3, 3
"""Pieces that can come between a plural and its verb, and words in one: in onze regio."""
_PARTICLES = listed("always-apart")
"""First parts of verbs that always stand apart in a main clause."""
_APART_VERBS = listed("verbs-that-stand-apart")
"""Verbs with another first part that stand apart as well."""


@lru_cache(REMEMBERED)
def finite_verbs(sentence: ReadSentence) -> tuple[int, ...]:
    """Positions of the verbs with a subject, as far as they are sure."""
    return tuple(at for at in range(len(sentence.words)) if is_finite_at(sentence, at))


def is_finite_at(sentence: ReadSentence, at: int) -> bool:
    """Whether the word at `at` surely is a verb with a subject."""
    word = sentence.words[at]
    if word.kind != "plain" or (at > 0 and word.text[0].isupper()):
        return False
    if _is_sure(word.lower):
        return not _is_noun_here(sentence, at)
    return _is_plural(sentence, at)


def closing_verb(sentence: ReadSentence, begin: int, end: int) -> int | None:
    """The one verb with a subject in a clause whose verbs stand last, such as after "omdat"; None when unsure.

    Another clause may come after it: als u vindt dat het klopt.
    """
    end = next((at for at in range(begin + 1, end) if _may_begin_clause(sentence, at)), end)
    found = [at for at in range(begin, end) if is_finite_at(sentence, at)]
    sure = [at for at in found if _is_sure(sentence.words[at].lower)]
    if sure:
        loose = (
            at for at in range(begin, sure[0]) if _is_whole(sentence, at) and not _is_beside(sentence, at, sure[0])
        )
        is_only = len(sure) == 1 and all(at >= sure[0] for at in found) and next(loose, None) is None
        return sure[0] if is_only and _closes(sentence, sure[0], end) else None
    return _whole_verb(sentence, begin, end)


def _whole_verb(sentence: ReadSentence, begin: int, end: int) -> int | None:
    """The same where all verbs look like whole ones: (die) in de wijk werken, (zodat) zij kunnen sporten."""
    last = end - 1
    found = [at for at in range(begin, end) if _is_whole(sentence, at) and not _has_te(sentence, at)]
    if not found and can_be_whole(sentence.words[last].lower) and not _is_noun_here(sentence, last):
        return last
    helpers = [at for at in found if sentence.words[at].lower in _LIKE_WHOLE]
    first = next((at for at in helpers if sentence.words[at].lower in MODALS), helpers[0] if helpers else None)
    verb = first if first is not None else found[0] if len(found) == 1 else None
    if verb is None or not all(_is_beside(sentence, min(at, verb), max(at, verb)) for at in found):
        return None
    return verb if _closes(sentence, verb, end) else None


def can_be_whole(word: str) -> bool:
    """Whether a noun is a whole verb as well: gelden, since people say "geldt"."""
    return word.endswith("en") and any(dutch().lemma(form) == word for form in third_persons(word))


def second_verb(sentence: ReadSentence, begin: int, end: int) -> int | None:
    """The verb of a main clause that begins at `begin`; None when it does not surely stand second."""
    first = sentence.words[begin].lower
    if first in SURE_SUBORDINATORS:
        return None
    verb = next((at for at in range(begin, end) if is_finite_at(sentence, at)), None)
    if verb is None or verb == begin or any(at in sentence.pauses for at in range(begin + 1, verb + 1)):
        return None
    if first in PRONOUNS and verb != begin + 1:
        return None
    return verb if verb < end - 1 or end - begin == 2 else None


def _is_beside(sentence: ReadSentence, at: int, verb: int) -> bool:
    """Whether only verbs stand between the verb at `at` and the one that closes its clause, or "te" before it."""
    if _has_te(sentence, at):
        return True
    between = (word.lower for word in sentence.words[at + 1 : verb])
    return all(word in _LIKE_WHOLE or is_participle(word) or is_infinitive(word) for word in between)


def _may_begin_clause(sentence: ReadSentence, at: int) -> bool:
    """Whether another clause can begin at `at`: mensen die werken, wat u wilt; not: die datum."""
    word = sentence.words[at].lower
    if word in ("die", "dat"):
        return at in subordinate_clauses(sentence)
    return word in SURE_SUBORDINATORS or (word in POSSIBLE_SUBORDINATORS and word != "als")


def taken_apart(word: Word) -> tuple[str, str] | None:
    """A verb with a subject as a main clause has it: opkomt is komt and op; None when that is not sure."""
    if word.lower in HELPERS or word.lemma in strong_verbs():
        return word.text, ""
    first = max((one for one in APART if _has_first(word, one)), key=len, default="")
    if not first:
        return word.text, ""
    return (word.text[len(first) :], first) if first in _PARTICLES or word.lemma in _APART_VERBS else None


def _has_first(word: Word, first: str) -> bool:
    """Whether `first` can stand apart from the verb: op in opkomt; not: be in bekomt."""
    rest = word.lower.removeprefix(first)
    return word.lower != rest and len(rest) > 2 and dutch().is_known(rest) and word.lemma.startswith(first)


def is_said_of_more(word: Word) -> bool:
    """Whether a verb goes with more than one: vielen, hebben."""
    return _number(word) == "more"


def is_alike(sentence: ReadSentence, first: int, second: int) -> bool:
    """Whether two verbs can have the same subject: one of one person, or both of more."""
    return _number(sentence.words[first]) == _number(sentence.words[second]) != ""


def _number(word: Word) -> str:
    """One or more, by the ending of a verb; empty when it tells a reader what to do: noem."""
    lower = word.lower
    if lower in HELPERS:
        return "more" if lower in _LIKE_WHOLE or lower.endswith(("den", "ren", "sten", "chten")) else "one"
    if lower == word.lemma or lower.endswith(("den", "ten")) or (lower.endswith("en") and lower in past_forms()):
        return "more"
    return "one" if lower.endswith(("t", "de", "te")) or lower in past_forms() else ""


def _is_sure(word: str) -> bool:
    """Whether a word has a subject wherever it stands: heeft, moet, maakt, kwam."""
    if word in _LIKE_WHOLE or word in _NEVER_FINITE or word in _ALSO_OTHER:
        return False
    is_past = word in past_forms() and not dutch().is_noun_form(word) and not is_participle(word)
    return word in HELPERS or is_finite(word) or is_past


def _is_noun_here(sentence: ReadSentence, at: int) -> bool:
    """Whether an article or preposition makes a noun of it: in staat, de wil."""
    before = sentence.before(at)
    word = sentence.words[at].lower
    is_after_preposition = before in PREPOSITIONS and word not in HELPERS and dutch().is_noun_form(word)
    return before in ("de", "het", "een", "te") or is_after_preposition


def _is_whole(sentence: ReadSentence, at: int) -> bool:
    """Whether the word at `at` looks like a whole verb, as "werken" in "wij werken" does."""
    word = sentence.words[at].lower
    if word in _LIKE_WHOLE:
        return word != "zijn" or not _is_his(sentence, at)
    return sentence.words[at].kind == "plain" and is_infinitive(word) and not dutch().is_noun_form(word)


def _is_his(sentence: ReadSentence, at: int) -> bool:
    """Whether "zijn" goes with a noun after it: zijn broer."""
    after = sentence.words[at + 1] if at + 1 < len(sentence.words) and at + 1 not in sentence.pauses else None
    return after is not None and after.lower not in FUNCTION_WORDS and not is_participle(after.lower)


def _is_plural(sentence: ReadSentence, at: int) -> bool:
    """Whether a whole verb has a subject beside it: wij werken, daarom werken zij, de ouders werken."""
    word = sentence.words[at]
    before = sentence.words[at - 1] if at and at not in sentence.pauses else None
    after = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    if after is not None and after.lower in _PLURAL_PRONOUNS and not _has_te(sentence, at):
        return word.kind == "plain" and (word.lower in _LIKE_WHOLE or is_infinitive(word.lower))
    if before is not None and before.lower in _PLURAL_PRONOUNS and is_infinitive(word.lower):
        return True
    if before is None or not _is_whole(sentence, at) or _has_te(sentence, at):
        return False
    is_plural = before.lower in _PLURAL_PRONOUNS or _ends_plural(sentence, at - 1)
    part = sentence.words[max((pause for pause in sentence.pauses if pause <= at), default=0) : at]
    return is_plural and not any(_is_sure(word.lower) or word.lower in _LIKE_WHOLE - {"zijn"} for word in part)


def _ends_plural(sentence: ReadSentence, last: int) -> bool:
    """Whether what ends at `last` is more than one, be it with pieces after it: ouders, mensen in de regio."""
    for _ in range(_MOST_PIECES):
        if is_plural_noun(sentence.words[last].lower):
            return True
        begin = max(0, last - _LONGEST_PIECE)
        before = (at for at in range(last - 1, begin, -1) if sentence.words[at].lower in PREPOSITIONS)
        first = next(before, None)
        if first is None or any(at in sentence.pauses for at in range(first, last + 1)):
            return False
        last = first - 1
    return False


def is_plural_noun(word: str) -> bool:
    """Whether `word` is the plural of a noun: ouders, plannen."""
    return word.endswith(("en", "s")) and dutch().is_noun_form(word) and dutch().lemma(word) != word


def _has_te(sentence: ReadSentence, at: int) -> bool:
    return at > 0 and sentence.words[at - 1].lower == "te"


def _closes(sentence: ReadSentence, at: int, end: int) -> bool:
    """Whether nothing but other verbs, or a piece that begins with a preposition, follows the verb at `at`."""
    following = sentence.words[at + 1 : end]
    for ahead, word in enumerate(following):
        lower = word.lower
        is_verb = lower in _LIKE_WHOLE or lower in _NEVER_FINITE or is_participle(lower) or is_infinitive(lower)
        is_verb = is_verb or (lower.endswith("en") and sentence.words[at].lower in MODALS)
        if lower in PREPOSITIONS or (lower in ("dan", "als") and ahead):
            return True
        if not is_verb and lower != "te":
            return False
    return True

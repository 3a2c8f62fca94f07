"""Two main clauses in one sentence: ..., maar ...; ..., dus ...; u vult het in en stuurt het op."""

from collections.abc import Iterator

from ...dutch.clauses import subordinate_clauses
from ...dutch.finite import PRONOUNS, finite_verbs, is_alike, is_finite_at, is_plural_noun, is_said_of_more, second_verb
from ...dutch.function_words import SURE_SUBORDINATORS
from ...dutch.lexicon import dutch
from ...dutch.reading import ReadSentence
from ...dutch.words import listed, word_set
from .subjects import ALONE, DETERMINERS, subject_end
from .wording import Made, cut_before, is_balanced, piece

_JOINS = word_set("en maar want dus")
_GO_ON = word_set("daarom daardoor daarmee daarna daarnaast daarbij toch")
"""Words that begin a sentence as they are: ..., daarom is er geld nodig."""
_STARTS = {"en": "", "maar": "Maar", "want": "Want", "dus": "Dus"}
_OPENERS = listed("opening-adverbs")
"""Adverbs after which the verb of a main clause comes at once."""
_FEWEST = 4
"""Words that each of the two has to have."""
_LONGEST_SUBJECT = 5


def joined(sentence: ReadSentence) -> Iterator[Made]:
    """Each place where the second clause is a sentence by itself, or one with the same subject."""
    for at in range(_FEWEST, len(sentence.words) - _FEWEST):
        word = sentence.words[at].lower
        if not is_balanced(sentence, at):
            continue  # a bracket, a quotation or a clause that goes on has the word in it
        if word in _JOINS:
            made = _second_clause(sentence, at) or (_same_subject(sentence, at) if word in ("en", "maar") else None)
        elif word in _GO_ON and at in sentence.pauses:
            made = _as_it_is(sentence, at)
        else:
            continue
        if made:
            yield made


def _second_clause(sentence: ReadSentence, at: int) -> Made | None:
    word = sentence.words[at].lower
    if not (_is_main(sentence, at) or _opens_with_clause(sentence, at)) or _is_in_clause(sentence, at):
        return None
    if not _is_opened(sentence, at + 1, _end(sentence, at)):
        return None
    if word == "en" and not (_is_free(sentence, at) or at in sentence.pauses):
        return None
    if word == "en" and not _begins_anew(sentence, at + 1):
        return None
    return cut_before(sentence, at, f"{_STARTS[word]} {piece(sentence, at + 1, len(sentence.words))}".lstrip())


def _begins_anew(sentence: ReadSentence, at: int) -> bool:
    """Whether what follows "en" is surely no second thing of the same kind: en de school; not: zieken en ouderen."""
    word = sentence.words[at].lower
    return word in _OPENERS or word in ALONE or word in DETERMINERS


def _is_main(sentence: ReadSentence, end: int) -> bool:
    """Whether the words before `end` are a main clause, with a word after its verb."""
    verb = second_verb(sentence, 0, end)
    return verb is not None and verb < end - 1


def _is_opened(sentence: ReadSentence, begin: int, end: int) -> bool:
    """Whether a main clause begins at `begin`: with a subject and its verb, or with daarna and a verb."""
    verb = second_verb(sentence, begin, end)
    if verb is None or begin in sentence.pauses:
        return False
    if sentence.words[begin].lower in _OPENERS:
        return verb == begin + 1
    last = sentence.words[verb - 1].lower
    is_one = dutch().is_noun_form(last) and not is_plural_noun(last)  # de cast; not: de partners, zij
    is_subject = subject_end(sentence, begin) == verb
    return is_subject and not (is_said_of_more(sentence.words[verb]) and is_one)


def _as_it_is(sentence: ReadSentence, at: int) -> Made | None:
    is_though = "al" in (sentence.words[0].lower, sentence.words[1].lower)
    if is_though or not _is_main(sentence, at) or second_verb(sentence, at, _end(sentence, at)) != at + 1:
        return None
    return cut_before(sentence, at, piece(sentence, at, len(sentence.words)))


def _same_subject(sentence: ReadSentence, at: int) -> Made | None:
    """U vult het formulier in en stuurt het op: the subject comes in front of the second one again."""
    verb = second_verb(sentence, 0, at)
    if verb is None or verb > _LONGEST_SUBJECT or not _is_subject(sentence, verb) or not _is_free(sentence, at):
        return None
    if verb == at - 1 or any(verb < one < at for one in finite_verbs(sentence)):
        return None
    if at + 1 in sentence.pauses or not is_finite_at(sentence, at + 1) or not is_alike(sentence, verb, at + 1):
        return None
    start = _STARTS[sentence.words[at].lower]
    subject = piece(sentence, 0, verb)
    name_first = sentence.words[0].kind == "name" or not start
    subject = subject if name_first else subject[:1].lower() + subject[1:]
    return cut_before(sentence, at, f"{start} {subject} {piece(sentence, at + 1, len(sentence.words))}".lstrip())


def _end(sentence: ReadSentence, at: int) -> int:
    return next((one for one in range(at + 2, len(sentence.words)) if one in sentence.pauses), len(sentence.words))


def _opens_with_clause(sentence: ReadSentence, at: int) -> bool:
    """Als u belt, helpen wij u, maar ...: the main clause has its verb right after the pause."""
    pauses = sorted(one for one in sentence.pauses if one < at)
    return sentence.words[0].lower in SURE_SUBORDINATORS and bool(pauses) and is_finite_at(sentence, pauses[0])


def _is_free(sentence: ReadSentence, at: int) -> bool:
    """Whether no clause or pair goes on after the word: dat u belt en dat wij komen, tussen u en mij."""
    may_go_on = any(word.lower in ("die", "tussen", "zowel") for word in sentence.words[1:at])
    return not may_go_on and not any(one < at for one in subordinate_clauses(sentence))


def _is_in_clause(sentence: ReadSentence, at: int) -> bool:
    """Whether the words after "maar" still belong to the clause before it, since its verb stands last as well."""
    clauses = [one for one in subordinate_clauses(sentence) if 0 < one < at]
    if not clauses or at in sentence.pauses:
        return False
    return not any(one in sentence.pauses for one in range(clauses[-1] + 1, at))


def _is_subject(sentence: ReadSentence, verb: int) -> bool:
    """Whether the words before the verb are its subject: no adverb or preposition first, no pronoun after it."""
    after = sentence.lower(verb + 1)
    return subject_end(sentence, 0) == verb and after not in PRONOUNS and after != "er"

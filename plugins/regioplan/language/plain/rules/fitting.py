"""What can stand in the place of a listed word, in the form that its sentence needs.

A replacement that does not surely fit is not given: an editor then gets the plain words, and chooses a form.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..dutch.clauses import subordinate_clauses
from ..dutch.conjugation import participle, past, split_verb, third_person
from ..dutch.function_words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    COORDINATORS,
    FUNCTION_WORDS,
    HEBBEN,
    MODALS,
    NUMERALS,
    POSSIBLE_SUBORDINATORS,
    PREPOSITIONS,
    SURE_SUBORDINATORS,
    WORDEN,
    ZIJN,
)
from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence, Word
from ..dutch.strong_verbs import APART, strong_verbs
from ..dutch.verbs import is_any_finite, is_finite, is_infinitive, is_participle, third_persons
from ..dutch.words import listed as listed_words
from ..dutch.words import word_set
from ..lists.listed import Hit
from .cutting.wording import small

_NEUTER = listed_words("neuter-nouns")
"""Nouns with "het" among the plain words of the lists."""
_WITH_HET = {"het": "de", "dit": "deze", "dat": "die", "ons": "onze", "elk": "elke", "ieder": "iedere", "welk": "welke"}
_WITH_DE = {de: het for het, de in _WITH_HET.items()}
_OTHER_DETERMINERS = listed_words("determiners-of-any-noun")
_HELPERS = WORDEN | ZIJN | HEBBEN
_DETERMINERS = frozenset((*_WITH_HET, *_WITH_DE)) | _OTHER_DETERMINERS
_SAYS_BY_ITSELF = word_set("iemand iets mensen er het de een alles zij wij u")
"""First words of plain words that have no article or adjective before them."""
_CLAUSE = POSSIBLE_SUBORDINATORS | SURE_SUBORDINATORS | word_set("hoeveel hoelang om")
"""First words of plain words that are a clause: that asks for another sentence."""
_SMALL = PREPOSITIONS | ADVERBS | COORDINATORS | SURE_SUBORDINATORS | NUMERALS | word_set("als om al")
_NOUNS_LIKE_VERBS = word_set("aanzien")
_LIGHT = word_set("laten gaan komen blijven")
"""Verbs that come first in their phrase: laten weten."""
_OPENING = ("maar", "want")
"""Words that open a sentence, where an adverb stands inside it: echter, namelijk."""
_QUANTITIES = word_set("genoeg veel weinig meer minder alle")
"""Words that have no article before them."""
_STAYS = word_set("in door voor met bij van en of maar om te")
"""Words after a participle that go with any verb; "op" and "aan" belong to one."""
_BEFORE_SUBJECT = word_set("ik je jij u hij ze zij we wij jullie men er iedereen iemand")
_OF_NOUN = PREPOSITIONS | word_set("die dat om waar wat voor wie")
"""Words after the noun that a plain phrase is about: manier van werken."""


class Replacement(NamedTuple):
    """Words that fit, and the sentence with them."""

    old: str
    new: str
    sentence: str


def replacements(sentence: ReadSentence, hit: Hit) -> Iterator[Replacement]:
    """The plain words that surely fit in the place of `hit`, in the order of the list."""
    if hit.part or not (hit.plain or hit.listed.plain):
        return
    for plain in (hit.plain or hit.listed.plain).split(";"):
        found = _replacement(sentence, hit, plain.strip())
        if found:
            yield found


def _replacement(sentence: ReadSentence, hit: Hit, plain: str) -> Replacement | None:
    if hit.listed.manner == "short":
        return _changed(sentence, hit.first, hit.end, plain)
    is_given = bool(hit.plain) and hit.text.lower() != hit.listed.word.lower()
    if not is_given and _verb_in(hit.listed.word.split()):
        return _verb(sentence, hit, plain)
    if not hit.plain or hit.rest or sentence.before(hit.first) == "ter":  # ter vergadering: no word fits after it
        return None
    if is_any_finite(plain.split()[0]):
        return _finite(sentence, hit, plain)
    if _is_small(hit, plain):
        return _small(sentence, hit, plain)
    if _is_attribute(sentence, hit):
        return _attribute(sentence, hit, plain)
    if _is_noun(sentence, hit):
        return _noun(sentence, hit, plain)
    if " " not in hit.text and is_participle(hit.text.lower()):
        return _changed(sentence, hit.first, hit.end, plain) if _fits_participle(sentence, hit, plain) else None
    return _small(sentence, hit, plain)


def _is_small(hit: Hit, plain: str) -> bool:
    """Whether a listed word or phrase is no noun, verb or adjective: conform, op korte termijn."""
    words = plain.split()
    first = hit.text.lower().split()[0]
    begins_so = " " in hit.text and (first in PREPOSITIONS or (first in _DETERMINERS and words[0] in _DETERMINERS))
    return begins_so or (len(words) == 1 and words[0] in _SMALL) or (len(words) == 2 and words[1] in PREPOSITIONS)


def _verb_in(words: list[str]) -> str:
    """The whole verb that ends a phrase, but for prepositions: brengen in "in kaart brengen"; else empty."""
    ahead = [word for word in reversed(words) if word not in PREPOSITIONS] or [""]
    if ahead[0] in _NOUNS_LIKE_VERBS:
        return ""
    is_whole = ahead[0] in ("zijn", "worden") or ahead[0] in strong_verbs() or is_infinitive(ahead[0])
    return ahead[0] if is_whole or split_verb(ahead[0])[0] else ""


def _last_prepositions(words: list[str]) -> list[str]:
    end = len(words)
    while end and words[end - 1] in PREPOSITIONS:
        end -= 1
    return words[end:]


def _verb(sentence: ReadSentence, hit: Hit, plain: str) -> Replacement | None:
    """A verb in the form that the sentence has it in."""
    listed, words = hit.listed.word.split(), plain.split()
    verb, old_after, new_after = _verb_in(words), _last_prepositions(listed), _last_prepositions(words)
    if hit.rest and listed[-1] == "te":
        form = _form(sentence.words[hit.first].lower, words[-1], listed)
        return _without_te(sentence, hit, form, hit.rest[0])
    if "te" in listed:
        return _changed(sentence, hit.first, hit.end, plain)
    if not verb or "te" in words or verb in MODALS or sentence.lower(hit.end) in ("elkaar", "zich"):
        return None
    if "zich" not in listed and any(word.lower == "zich" for word in _part(sentence, hit.first)):
        return None
    before = words[: words.index(verb)]
    if before and before[0] in MODALS:
        return None
    if before and before[0] in _LIGHT:
        return _light_verb(sentence, hit, words)
    needs_object = bool(new_after) and not old_after
    if hit.rest:
        return _apart(sentence, hit, before, verb, new_after)
    at = _position_of_verb(sentence, hit)
    word = sentence.words[at].lower
    first, bare = split_verb(verb)
    if at > 0 and sentence.words[at - 1].lower == "te":
        start = min(at - 1, hit.first)
        new = [*before, first, "te", bare, *new_after]
        return None if needs_object else _changed(sentence, start, hit.end, " ".join(filter(None, new)))
    if sentence.before(hit.first) in ARTICLES and is_infinitive(word):
        return None if needs_object else _changed(sentence, hit.first, hit.end, plain)
    if _is_done(sentence, at, listed):
        changed = " ".join([*before, participle(verb), *new_after])
        fits = not needs_object and (bool(old_after) or _fits_participle(sentence, hit, changed))
        return _changed(sentence, hit.first, hit.end, changed) if fits else None
    if _is_content(sentence, hit.end) and word.endswith("e"):
        return None
    form = _form(word, verb, listed)
    if form is None:
        return None
    if is_infinitive(word) and (_has_modal(sentence, at) or _ends_clause(sentence, hit.end)):
        has_other_order = bool(old_after) and not new_after and not _ends_clause(sentence, hit.end)
        return None if needs_object or has_other_order else _changed(sentence, hit.first, hit.end, plain)
    if _ends_clause(sentence, hit.end):
        whole = " ".join([*before, first + form])
        return None if new_after else _changed(sentence, hit.first, hit.end, whole)
    if sentence.lower(hit.end) in _BEFORE_SUBJECT and (new_after or before or first):
        return None
    if new_after and not old_after and not _can_be_object(sentence, hit.end):
        return None
    if new_after:
        return None if first else _changed(sentence, hit.first, hit.end, " ".join([form, *before, *new_after]))
    return _with_rest_at_end(sentence, hit, form, " ".join(filter(None, [*before, first])))


def _is_done(sentence: ReadSentence, at: int, listed: list[str]) -> bool:
    """Whether a verb is a participle there: is verstrekt, wordt bezien; not: de gemeente verstrekt geld."""
    word = sentence.words[at].lower
    if not is_participle(word) or (word == _verb_in(listed) and not _has_helper(sentence, at)):
        return False
    is_only_that = not is_infinitive(word) and _form(word, "maken", listed) is None
    return is_only_that or _has_helper(sentence, at)


def _has_helper(sentence: ReadSentence, at: int) -> bool:
    """Whether "is", "wordt" or "heeft" stands in the same part of the sentence."""
    return any(word.lower in _HELPERS for word in _part(sentence, at))


def _starts(sentence: ReadSentence) -> set[int]:
    """Positions where a part of the sentence begins."""
    return {*sentence.pauses, *subordinate_clauses(sentence)}


def _part(sentence: ReadSentence, at: int) -> tuple[Word, ...]:
    """The words of the part that the word at `at` stands in."""
    begin = max((one for one in _starts(sentence) if one <= at), default=0)
    end = min((one for one in _starts(sentence) if one > at), default=len(sentence.words))
    return sentence.words[begin:end]


def _light_verb(sentence: ReadSentence, hit: Hit, words: list[str]) -> Replacement | None:
    """Kenbaar te maken becomes te laten weten; kenbaar maakt becomes laat weten."""
    at = _position_of_verb(sentence, hit)
    word = sentence.words[at].lower
    if hit.rest or _last_prepositions(words):
        return None
    if at > 0 and sentence.words[at - 1].lower == "te":
        return _changed(sentence, min(hit.first, at - 1), hit.end, " ".join(["te", *words]))
    if is_infinitive(word) and (_has_modal(sentence, at) or _ends_clause(sentence, hit.end)):
        return _changed(sentence, hit.first, hit.end, " ".join(words))
    form = _form(word, words[0], hit.listed.word.split())
    if form is None or is_participle(word) or sentence.lower(hit.end) in _BEFORE_SUBJECT:
        return None
    if _ends_clause(sentence, hit.end):
        return _changed(sentence, hit.first, hit.end, " ".join([form, *words[1:]]))
    return _with_rest_at_end(sentence, hit, form, " ".join(words[1:]))


def _can_be_object(sentence: ReadSentence, at: int) -> bool:
    """Whether what begins at `at` can follow a preposition: zorgt voor de hulp; not: zorgt voor hier."""
    word = sentence.lower(at)
    is_other = word in ADVERBS or word in PREPOSITIONS or word in ("er", "hier", "daar", "")
    return not is_other and at not in sentence.pauses


def _is_content(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun or adjective stands at `at`, in the same part of the sentence."""
    if at >= len(sentence.words) or at in sentence.pauses:
        return False
    word = sentence.words[at].lower
    is_other = word in FUNCTION_WORDS or word in HEBBEN or is_finite(word)
    return not is_other and (dutch().is_noun_form(word) or word.endswith(("e", "en")))


def _position_of_verb(sentence: ReadSentence, hit: Hit) -> int:
    """Where the verb of a phrase stands: the last word of it that is no preposition."""
    at = hit.end - 1
    while at > hit.first and sentence.words[at].lower in PREPOSITIONS:
        at -= 1
    return at


def _form(word: str, verb: str, listed: list[str]) -> str | None:
    """`verb` in the form of `word`, without the part that can stand apart; None when that is not known."""
    old = _verb_in(listed)
    bare_old, bare = split_verb(old)[1], split_verb(verb)[1]
    if word in (old, bare_old):
        return bare
    forms = {third_person(old), *third_persons(old), third_person(bare_old)}
    if word in forms or (word.endswith("t") and dutch().lemma(word) == old):
        return third_person(verb)
    if word in (past(old), past(bare_old)):
        return past(verb)
    if word in (past(old, is_plural=True), past(bare_old, is_plural=True)):
        return past(verb, is_plural=True)
    return None


def _apart(sentence: ReadSentence, hit: Hit, before: list[str], verb: str, after: list[str]) -> Replacement | None:
    """Schalen ... op becomes gebruiken ... op meer plekken: what stands apart comes where it stood."""
    form = _form(sentence.words[hit.first].lower, verb, hit.listed.word.split())
    if form is None or (after and not _last_prepositions(hit.listed.word.split())):
        return None
    rest = " ".join(filter(None, [*before, split_verb(verb)[0], *after]))
    words = sentence.words
    begin = words[hit.rest[0]].start if rest else words[hit.rest[0] - 1].end
    whole = _rewritten(sentence, hit.first, hit.first + 1, form, (begin, words[hit.rest[-1]].end, rest))
    return Replacement(hit.text, f"{form} … {rest}" if rest else form, whole)


def _without_te(sentence: ReadSentence, hit: Hit, form: str | None, te: int) -> Replacement | None:
    """Dient op tijd te betalen becomes moet op tijd betalen; is verplicht om dit aan te tonen: moet dit aantonen."""
    if form is None or te + 1 >= len(sentence.words):
        return None
    words = sentence.words
    before, verb = words[te - 1], words[te + 1]
    is_one_word = before.lower in APART and split_verb(before.lower + verb.lower)[0] == before.lower
    end = hit.end + (sentence.lower(hit.end) == "om") if not hit.rest else hit.end
    without = (before.end if is_one_word else words[te].start, verb.start, "")
    return Replacement(hit.text, form, _rewritten(sentence, hit.first, end, form, without))


def _te(sentence: ReadSentence, begin: int) -> int | None:
    """Position of the one "te" that goes with the verb before `begin`; None when another clause comes first."""
    end = min((at for at in _starts(sentence) if at > begin), default=len(sentence.words))
    found = [at for at in range(begin, end) if sentence.words[at].lower == "te"]
    return found[0] if len(found) == 1 else None


def _with_rest_at_end(sentence: ReadSentence, hit: Hit, form: str, rest: str) -> Replacement | None:
    """Faciliteert dat becomes maakt dat mogelijk."""
    if not rest:
        return _changed(sentence, hit.first, hit.end, form)
    end = sentence.words[_end_of_clause(sentence, hit.end) - 1].end
    whole = _rewritten(sentence, hit.first, hit.end, form, (end, end, f" {rest}"))
    return Replacement(hit.text, f"{form} … {rest}", whole)


def _end_of_clause(sentence: ReadSentence, begin: int) -> int:
    """Position after the last word that goes with a verb before `begin`."""
    ends = _starts(sentence)
    later = range(begin, len(sentence.words))
    return next((at for at in later if at in ends or sentence.words[at].lower in ("en", "maar")), len(sentence.words))


def _has_modal(sentence: ReadSentence, at: int) -> bool:
    """Whether "kan" or "moet" before the verb makes it a whole verb: zij moeten dat faciliteren."""
    for word in reversed(sentence.words[:at]):
        if word.lower in MODALS or word.lower in ("gaan", "gaat", "blijven", "blijft", "laten", "laat", "helpen"):
            return True
        if word.lower in SURE_SUBORDINATORS:
            return False
    return False


def _ends_clause(sentence: ReadSentence, end: int) -> bool:
    if end >= len(sentence.words) or end in sentence.pauses:
        return True
    word = sentence.words[end].lower
    begins_other = word in ("en", "of", "maar", "om") or end in subordinate_clauses(sentence)
    return begins_other or word in AUXILIARIES


def _finite(sentence: ReadSentence, hit: Hit, plain: str) -> Replacement | None:
    """Draagt bij aan becomes helpt bij; what follows the verb must be able to stay there."""
    words = plain.split()
    if words[-1] in ("dat", "om"):  # zorgt ervoor dat, kan ervoor kiezen om: what follows stays as it is
        return _changed(sentence, hit.first, hit.end, plain)
    if "zich" not in hit.listed.word and any(word.lower == "zich" for word in _part(sentence, hit.first)):
        return None
    if words[0] in MODALS and not hit.text.lower().endswith(" te") and sentence.has("te"):
        te = _te(sentence, hit.end)
        return _without_te(sentence, hit, plain, te) if te is not None else None
    if " " in hit.text and is_participle(hit.text.lower().split()[-1]):
        return _changed(sentence, hit.first, hit.end, plain)
    old_after = _last_prepositions(hit.text.lower().split())
    if len(words) > 1 and not old_after:
        is_before_object = _can_be_object(sentence, hit.end) and sentence.lower(hit.end) not in _BEFORE_SUBJECT
        if not is_before_object or _ends_clause(sentence, hit.end):
            return None
        if words[-1] not in PREPOSITIONS:
            return _with_rest_at_end(sentence, hit, words[0], " ".join(words[1:]))
    return _changed(sentence, hit.first, hit.end, plain)


def _is_attribute(sentence: ReadSentence, hit: Hit) -> bool:
    """Whether the word says something of the noun after it: adequate hulp."""
    if " " in hit.text or hit.end >= len(sentence.words) or hit.end in sentence.pauses:
        return False
    if dutch().is_noun_form(hit.text.lower()) and not hit.text.lower().endswith(("ale", "ele", "ieve", "iële")):
        return False
    after, before = sentence.words[hit.end], sentence.before(hit.first)
    is_noun = dutch().is_noun_form(after.lower) or after.kind == "name"
    is_adjective = hit.text.lower().endswith("e") or before in ARTICLES
    return is_adjective and (is_noun or (after.lower not in PREPOSITIONS and not is_finite(after.lower)))


def _attribute(sentence: ReadSentence, hit: Hit, plain: str) -> Replacement | None:
    """An adjective in the place of an adjective: one word, or "heel" and one, ending as the old one does."""
    words = plain.split()
    is_adjective = len(words) == 1 or (len(words) == 2 and words[0] in ("heel", "zo", "steeds"))
    if not is_adjective or words[-1] in PREPOSITIONS or plain.split()[0] in _SAYS_BY_ITSELF:
        return None
    if words[-1] in _QUANTITIES and sentence.before(hit.first) in _DETERMINERS:
        return None
    ends_alike = words[-1].endswith("e") == hit.text.lower().endswith("e") or words[-1].endswith("en")
    return _changed(sentence, hit.first, hit.end, plain) if ends_alike else None


def _is_noun(sentence: ReadSentence, hit: Hit) -> bool:
    first, *_, last = [*hit.text.lower().split()] * 2
    has_determiner = sentence.before(hit.first) in _DETERMINERS
    if last in PREPOSITIONS:
        return first != last and has_determiner and dutch().is_noun_form(first)
    is_name = hit.text[0].isupper() and hit.first > 0
    return (has_determiner or is_name or dutch().is_noun_form(last)) and not is_participle(last)


def _noun(sentence: ReadSentence, hit: Hit, plain: str) -> Replacement | None:
    """A noun in the place of a noun, with the article that goes with it."""
    words = plain.split()
    head = _head(words)
    at = _determiner(sentence, hit.first)
    has_preposition = hit.text.lower().split()[-1] in PREPOSITIONS
    if words[0] in _CLAUSE or (_is_content(sentence, hit.end) and not has_preposition):
        return None
    if words[0] in PREPOSITIONS:
        return _changed(sentence, hit.first, hit.end, plain) if _stands_alone(sentence, hit) else None
    if not dutch().is_noun_form(head) or _is_mere_verb(head):
        return None
    determiner = sentence.words[at].lower if at is not None else ""
    if words[0] in _SAYS_BY_ITSELF and (determiner or at is not None or _has_adjective(sentence, hit)):
        return None
    is_plural = _is_plural(head)
    was_plural = _is_plural(_head(hit.text.lower().split()))
    if is_plural != was_plural and (determiner in ("een", "het", "dit", "dat", "alle") or _is_subject(sentence, hit)):
        return None
    is_neuter = (head in _NEUTER or head.endswith("je")) and not is_plural
    wanted = (_WITH_DE if is_neuter else _WITH_HET).get(determiner)
    if wanted is None or at is None:
        changes_adjective = is_neuter and determiner in _OTHER_DETERMINERS and _has_adjective(sentence, hit)
        return None if changes_adjective else _changed(sentence, hit.first, hit.end, plain)
    if sentence.lower(hit.end) in ("die", "dat"):
        return None
    between = [word.text for word in sentence.words[at + 1 : hit.first]]
    return _changed(sentence, at, hit.end, " ".join([wanted, *between, plain]))


def _stands_alone(sentence: ReadSentence, hit: Hit) -> bool:
    """Whether no article, adjective or preposition goes with the word before it: zij zijn voornemens."""
    before = sentence.before(hit.first)
    return before not in _DETERMINERS and before not in PREPOSITIONS and not _has_adjective(sentence, hit)


def _head(words: list[str]) -> str:
    """The noun that a phrase is about: manier in "manier van werken"."""
    for at, word in enumerate(words):
        if at and word in _OF_NOUN:
            return words[at - 1].strip(",")
    return words[-1]


def _is_mere_verb(word: str) -> bool:
    return is_infinitive(word) and word not in ("leven", "eten", "drinken", "inkomen")


def _is_plural(noun: str) -> bool:
    return noun.endswith(("en", "s")) and dutch().lemma(noun) != noun


def _determiner(sentence: ReadSentence, first: int) -> int | None:
    """Position of the article before a noun, with at most one adjective between."""
    for at in (first - 1, first - 2):
        if at < 0 or at + 1 in sentence.pauses:
            return None
        word = sentence.words[at].lower
        if word in _DETERMINERS:
            return None if word == "dat" and _is_plural(sentence.words[first].lower) else at
        if not word.endswith("e") or word in PREPOSITIONS:
            return None
    return None


def _has_adjective(sentence: ReadSentence, hit: Hit) -> bool:
    at = hit.first - 1
    before = sentence.before(hit.first)
    return at >= 0 and before not in _DETERMINERS and before.endswith("e") and before not in PREPOSITIONS


def _is_subject(sentence: ReadSentence, hit: Hit) -> bool:
    """Whether the verb beside the word has to go with it: de partijen zijn."""
    beside = {sentence.lower(hit.end), sentence.before(_determiner(sentence, hit.first) or hit.first)}
    return any(word and is_any_finite(word) for word in beside)


def _fits_participle(sentence: ReadSentence, hit: Hit, plain: str) -> bool:
    """Whether plain words end as a participle does, and go with the words around it."""
    words, after = plain.split(), sentence.lower(hit.end)
    if _is_content(sentence, hit.end) or (words[-1].endswith("e") and not hit.text.endswith("e")):
        return False
    if hit.end not in sentence.pauses and after in PREPOSITIONS and after not in _STAYS:
        return False
    if len(words) > 1 and sentence.before(hit.first) in AUXILIARIES and _has_modal(sentence, hit.first - 1):
        return False
    return is_participle(words[-1]) or (len(words) == 1 and not is_infinitive(words[-1]))


def _small(sentence: ReadSentence, hit: Hit, plain: str) -> Replacement | None:
    """Prepositions, adverbs and conjunctions: conform becomes volgens."""
    words = plain.split()
    if words[-1] in _QUANTITIES and sentence.before(hit.first) in _DETERMINERS:
        return None
    last = hit.text.lower().split()[-1]
    if last not in PREPOSITIONS and words[-1] in PREPOSITIONS and len(words) > 1:
        return None
    if _is_mere_verb(words[-1]) and not is_infinitive(last):
        return None
    if (words[0] in _CLAUSE and len(words) > 1) or (hit.first == 0 and words[0] in ("die", "of")):
        return None
    if plain in _OPENING and hit.text.lower() in ADVERBS:
        return _to_front(sentence, hit, plain)
    if words[0] in _CLAUSE and _is_without_subject(sentence, hit):
        return None
    return _changed(sentence, hit.first, hit.end, plain)


def _to_front(sentence: ReadSentence, hit: Hit, plain: str) -> Replacement | None:
    """Dat kan echter niet becomes maar dat kan niet."""
    if hit.first == 0 or hit.end in sentence.pauses or any(at <= hit.first for at in sentence.pauses):
        return None
    rest = f"{small(sentence, 0, hit.first)}{sentence.text[sentence.words[hit.end - 1].end :]}"
    return Replacement(hit.text, f"{plain} (aan het begin van de zin)", f"{plain.capitalize()} {rest}")


def _is_without_subject(sentence: ReadSentence, hit: Hit) -> bool:
    """Whether the clause has a whole verb only: alvorens te betalen; "voordat te betalen" is no Dutch."""
    end = next((at for at in range(hit.end, len(sentence.words)) if at in sentence.pauses), len(sentence.words))
    part = [word.lower for word in sentence.words[hit.end : end]]
    has_verb = any(map(is_any_finite, part))
    return "te" in part and not has_verb


def _changed(sentence: ReadSentence, first: int, end: int, new: str) -> Replacement:
    """The words from `first` to `end` replaced by `new`."""
    return Replacement(sentence.span(first, end), new, _rewritten(sentence, first, end, new))


def _rewritten(sentence: ReadSentence, first: int, end: int, new: str, *others: tuple[int, int, str]) -> str:
    """The sentence with `new` for the words from `first` to `end`, and with later places in it changed as well."""
    old, text = sentence.span(first, end), sentence.text
    is_capital = old[:1].isupper() and not old[:2].isupper()
    cased = new[:1].upper() + new[1:] if is_capital else new
    begin = sentence.words[first].start
    for start, stop, other in (*others, (begin, begin + len(old), cased)):
        text = f"{text[:start]}{other}{text[stop:]}"
    return text

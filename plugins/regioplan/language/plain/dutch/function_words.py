"""The small words of Dutch: they hold a sentence together and say little by themselves."""

from .words import listed, word_set

ARTICLES = frozenset(["de", "het", "een", "'t"])
PRONOUNS = listed("pronouns")
PREPOSITIONS = listed("prepositions")
COORDINATORS = word_set("en of maar want dus doch én noch")
SURE_SUBORDINATORS = listed("subordinators")
"""Words that always begin a clause, but for a question that begins with one."""
POSSIBLE_SUBORDINATORS = word_set("als dat die hoe of sinds toen waar waarom wat welke wie")
"""Words that begin a clause when its verb stands at the end."""
ADVERBS = listed("adverbs")
NUMERALS = listed("numerals")
MODALS = listed("modals")
WORDEN = word_set("word wordt worden werd werden geworden")
ZIJN = word_set("ben bent is zijn was waren geweest wees")
HEBBEN = word_set("heb hebt heeft hebben had hadden gehad")
AUXILIARIES = MODALS | WORDEN | ZIJN
HELPERS = AUXILIARIES | HEBBEN

FUNCTION_WORDS = ARTICLES.union(
    *(PRONOUNS, PREPOSITIONS, COORDINATORS, SURE_SUBORDINATORS, POSSIBLE_SUBORDINATORS, ADVERBS, NUMERALS, AUXILIARIES)
)
"""Words that do not count as content."""

SUBJECT_STARTS = ARTICLES | listed("subject-starts")
"""Words with which a clause goes on after the word that begins it."""

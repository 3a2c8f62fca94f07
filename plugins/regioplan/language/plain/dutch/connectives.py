"""Words that tie sentences together, by what they say of the tie."""

from .reading import ReadSentence
from .words import word_set

CAUSAL = word_set("omdat want doordat daardoor dus daarom zodat waardoor aangezien immers vandaar hierdoor dankzij")
CONTRAST = word_set("maar toch hoewel echter daarentegen integendeel ondanks niettemin alhoewel terwijl anders")
TIME = word_set("voordat nadat zodra totdat toen daarna eerst vervolgens intussen ondertussen later zolang sinds tot")
OTHER = word_set("ook bovendien daarnaast verder bijvoorbeeld zoals als wanneer tenzij dan daarbij en of namelijk zo")
_KINDS = {word: kind for kind, words in enumerate((CAUSAL, CONTRAST, TIME)) for word in words}
_ALL = CAUSAL | CONTRAST | TIME | OTHER
_NO_CONTRAST_AFTER = word_set("alleen nog pas zeg maar net")
"""Words before "maar" that make it "only": nog maar twee."""
OPENINGS = word_set("dat die dit daar zij ze er zo")
"""First words that say little by themselves: a reader has to look back for what they stand for."""


def ties(sentence: ReadSentence) -> tuple[int, int, int]:
    """How many words of cause, contrast and time a sentence has; "nog maar twee" has no contrast."""
    found = [0, 0, 0]
    for at, word in enumerate(sentence.words):
        kind = _KINDS.get(word.lower)
        is_only = word.lower == "maar" and sentence.lower(at - 1) in _NO_CONTRAST_AFTER
        if kind is not None and not is_only:
            found[kind] += 1
    return found[0], found[1], found[2]


def has_tie(sentence: ReadSentence) -> bool:
    """Whether a word ties the sentence, or its parts, to something."""
    return any(word.lower in _ALL for word in sentence.words)

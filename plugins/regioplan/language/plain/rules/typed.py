"""What was typed by mistake: mark-up that shows, capitals, another language, the same thing twice, a text to come."""

import re
from collections.abc import Container, Iterator

from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence
from ..passages import Remark
from .names import remark

_MARK_UP = re.compile(
    r"\*\*[^\s*][^*]*\*\*|(?<!\w)__[^\s_][^_]*__|(?<![\w*])\*[^\s*][^*]*[^\s*]\*(?![\w*])|`[^`]+`|</?[a-z][^<>]{0,200}>"
    r"|!?\[[^][]{1,200}\]\([^()\s]{1,500}\)|&(?:[a-z]{2,8}|#\d{2,5});|^#{1,6} "
)
_TO_COME = re.compile(r"\b(?:TODO|XX+|PM|[Ll]orem ipsum|nog (?:in te vullen|invullen|aanvullen))\b|\?{3,}|\bxxx+\b")
_QUOTED = re.compile("“[^”]*”")
_DASHES = re.compile(r"\w - \w")
_SIGNS = re.compile(r"(?<!\.)\.\.(?!\.)|,,|;;|(?<=\w)[,;](?=[A-Za-z]{2})|(?<=[a-z])[.!?](?=[A-Z][a-z])")
_TWICE = re.compile(r"(?<![’\w])(de|een|van|te|en|met|voor) \1\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\bhttps?://[^\s<>]{1,500}|\bwww\.\w[^\s<>]{1,500}")
_IN_ADDRESS = re.compile(r"[./@]|.\w+[./@]\w")
_ENOUGH = 5
"""Words from which a sentence is in one language; of fewer, a name can be most."""
_MOST_CAPITALS, _MOST_UNKNOWN = 0.8, 0.5


def typed_by_mistake(sentence: ReadSentence, known: Container[int]) -> Iterator[Remark]:
    """What nobody means to be read; words at `known` are explained elsewhere."""
    if found := _MARK_UP.search(sentence.text):
        yield remark("opmaak", "fout", found=found[0], teken=found[0][:40])
    if found := _TO_COME.search(_QUOTED.sub("", sentence.text)):
        yield remark("nog-invullen", "fout", found=found[0], woorden=found[0])
    if (found := _DASHES.search(sentence.text)) and not any(
        word.start <= found.start() < word.end for word in sentence.words if word.kind == "name"
    ):
        yield remark("streepjes", found="-")
    if found := _ADDRESS.search(sentence.text):
        yield remark("webadres", found=found[0], adres=found[0][:80].rstrip(".,;:!?"))
    elif found := _SIGNS.search(sentence.text) or _TWICE.search(sentence.text):
        around = sentence.text[max(found.start() - 12, 0) : found.end() + 12].strip()
        yield remark("leestekens", found=found[0], stuk=around)
    words = [word.text for word in sentence.words if len(word.text) > 1 and word.text.isalpha()]
    if len(words) >= _ENOUGH and sum(word.isupper() for word in words) > len(words) * _MOST_CAPITALS:
        yield remark("hoofdletters", "fout")
    small = [word for at, word in enumerate(sentence.words) if word.text.islower() and at not in known]
    own = [word.text for word in small if word.text.isalpha() and not _IN_ADDRESS.match(sentence.text, word.start - 1)]
    strange = [word for word in own if not dutch().is_known(word)]
    if len(own) >= _ENOUGH and len(strange) > len(own) * _MOST_UNKNOWN:
        yield remark("andere-taal", "fout", found=strange[0], woorden="”, “".join(strange[:3]))

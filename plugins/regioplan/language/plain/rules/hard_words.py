"""Hard words and abbreviations: each has to be explained where a page first uses it."""

import re
from collections.abc import Iterator, Sequence

from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence, Word
from ..levels import Demands
from ..lists.glossary import Glossary
from ..lists.listed import Hit, ListedWord
from ..passages import Passage, Remark, Severity
from .explaining import is_explained
from .quotes import NAMING, severity_of
from .stiff_words import Remedy, is_worth_it, plainer
from .wording import listed_choice, quoted, start_small

_LABEL = 3
"""Words up to which a text only names something."""
_MANY = 2
"""Words with an explanation elsewhere that are too many for one sentence."""
_SHAPE = re.compile(r"(?P<bare>[A-Z][A-Za-z]{0,3}[A-Z]{1,5}|[A-Z]{2,6})(?:['’]?s|['’]en|['’]er)?")
_LETTERS_OF_NAME = range(3, 6)
"""A shop, bank or band can have such a name; those that policy papers use are in the list of hard words."""
_ROMAN = re.compile(r"[IVX]+")
_OF_MAIL = frozenset(("RE", "FW", "FWD", "CC", "BCC", "PS"))
"""What a mail program writes above a message, and people under it."""
_LONGEST_SURE = 3
"""Letters up to which capitals are an abbreviation, even if they spell a word."""


class PageWords:
    """The hard words of one page, in reading order."""

    def __init__(self, glossary: Glossary, names: frozenset[str]) -> None:
        self._glossary, self._names = glossary, names
        self._explained: set[str] = set()
        self._reported: set[str] = set()

    def check(
        self, sentence: ReadSentence, hits: Sequence[Hit], passage: Passage, demands: Demands, following: str
    ) -> Iterator[Remark]:
        """The hard words that nothing explains: each an error where the page first uses it, a tip after that."""
        hard = [hit for hit in hits if hit.listed.manner == "hard"]
        looked_up: dict[str, Hit] = {}
        for hit in (*hard, *unlisted_abbreviations(sentence, hits, self._names)):
            key = hit.listed.word.lower()
            if is_explained(sentence, hit, following):
                self._explained.add(key)
            elif left_out := self._is_left_out(sentence, hit, passage):
                yield self._remark(sentence, hit, demands, is_left_out=left_out)
                self._explained.add(key)
            elif self._is_known(sentence, hit, passage, demands):
                if key not in self._explained and not hit.listed.is_mild:
                    looked_up[key] = hit
                self._explained.add(key)
            else:
                remark = self._remark(sentence, hit, demands)
                if remark.rule == "afkorting" or is_worth_it(remark, sentence, hit):
                    yield remark
                self._reported.add(key)
        if len(looked_up) >= _MANY and not _only_names(sentence):
            yield _together(list(looked_up.values()))

    def _is_known(self, sentence: ReadSentence, hit: Hit, passage: Passage, demands: Demands) -> bool:
        """Whether the page has explained the word before, or the website does so here."""
        if demands.abbreviations_in_full and hit.listed.is_abbreviation:
            return False
        has_link = any(hit.text.lower() in marked.lower() for marked in passage.explained)
        return has_link or hit.listed.word.lower() in self._explained or self._glossary.covers(sentence, hit)

    def _is_left_out(self, sentence: ReadSentence, hit: Hit, passage: Passage) -> bool:
        """Whether the glossary has the word, but a page that shows the text has no place to explain it."""
        if not passage.left_out or hit.listed.word.lower() in self._explained or hit.listed.is_mild:
            return False
        if hit.end < len(sentence.words) and sentence.is_name(hit.end) and hit.end not in sentence.pauses:
            return False  # de coalitie Arbeidsmarkt: a kind of thing, and which one
        terms = self._glossary.terms_of(sentence, hit)
        return bool(terms) and terms <= passage.left_out

    def _remark(self, sentence: ReadSentence, hit: Hit, demands: Demands, *, is_left_out: bool = False) -> Remark:
        """For a word that the glossary has but the page does not explain a tip: readers can look it up."""
        rule = "afkorting" if _is_bare_abbreviation(hit) else "moeilijk-woord"
        remedy = _instead(sentence, hit)
        if is_left_out:
            advice = f"{remedy.advice} Of leg het in de zin uit, want de pagina legt al genoeg andere woorden uit."
        else:
            advice = _advice(hit, demands, remedy, self._glossary)
        severity = "tip" if is_left_out else self._severity(sentence, hit, demands)
        return Remark(severity, rule, _reason(hit), advice, hit.text, remedy.brief, remedy.rewritten)

    def _severity(self, sentence: ReadSentence, hit: Hit, demands: Demands) -> Severity:
        counts_each_time = demands.abbreviations_in_full and hit.listed.is_abbreviation
        if hit.listed.word.lower() in self._reported and not counts_each_time:
            return "tip"
        return severity_of(hit, sentence, demands)


def _only_names(sentence: ReadSentence) -> bool:
    """Whether a sentence only says what things are called: zie ook ROAZ en Wmo, dat geld heet SPUK IZA."""
    is_label = not sentence.is_whole or len(sentence.words) <= _LABEL
    return is_label or any(word.lower in NAMING for word in sentence.words)


def _together(hits: Sequence[Hit]) -> Remark:
    """Words that are each explained, but new to the reader and all in one sentence."""
    reason = f"Hier staan {len(hits)} moeilijke woorden bij elkaar: {quoted(hit.text for hit in hits)}."
    plain = next((hit for hit in hits if hit.listed.plain and not hit.part), None)
    if plain is None:
        advice = "Ook met uitleg is dat veel. Maak er twee zinnen van."
    else:
        instead = (
            f"Schrijf er één in gewone woorden. Voor “{plain.text}” kan dat zijn: {listed_choice(plain.listed.plain)}."
        )
        advice = f"Ook met uitleg is dat veel. {instead} Of maak er twee zinnen van."
    return Remark("tip", "moeilijke-woorden", reason, advice, hits[0].text)


def _is_bare_abbreviation(hit: Hit) -> bool:
    return hit.listed.is_abbreviation and not hit.part


def _reason(hit: Hit) -> str:
    if hit.part:
        what = "de afkorting" if hit.listed.is_abbreviation else "het moeilijke woord"
        return f"In “{hit.text}” zit {what} “{hit.part}”."
    if hit.listed.is_abbreviation:
        return f"“{hit.text}” is een afkorting die de tekst niet uitlegt."
    return f"“{hit.text}” is een moeilijk woord."


def _advice(hit: Hit, demands: Demands, remedy: Remedy, glossary: Glossary) -> str:
    if _is_bare_abbreviation(hit):
        return _in_full(hit.listed, demands)
    if glossary.is_empty:
        return f"{remedy.advice} Of leg het woord uit waar het voor het eerst staat."
    form = f"“{hit.text}” in de woordenlijst bij de vormen van “{hit.listed.word}”"
    where = f"Of zet {form}." if glossary.has_base(hit) else "Of zet het woord in de woordenlijst en link ernaar."
    return f"{remedy.advice} {where}"


def _instead(sentence: ReadSentence, hit: Hit) -> Remedy:
    """What fits in the place of a hard word; what it means when nothing surely fits."""
    if (hit.plain or hit.listed.plain) and not hit.part:
        return plainer(sentence, hit)
    word = hit.part or hit.text
    if not hit.listed.is_abbreviation:
        means = start_small(hit.listed.meaning)
        return Remedy(f"“{word}” betekent: {means}. Zeg het in die woorden.", f"“{hit.text}” ({means})")
    if hit.listed.in_full:
        full = f"“{hit.listed.in_full}”"
        return Remedy(f"Schrijf voluit: {full}.", f"“{hit.text}” (voluit: {full})")
    return Remedy("Schrijf de volle naam.", f"de afkorting “{hit.text}”")


def _in_full(listed: ListedWord, demands: Demands) -> str:
    """How to write out an abbreviation."""
    full = f"“{listed.in_full}”" if listed.in_full else "de volle naam"
    plain = f"Schrijf: {listed_choice(listed.plain)}." if listed.plain else ""
    if demands.abbreviations_in_full:
        return plain or f"Schrijf elke keer {full}."
    first = f"chrijf de eerste keer {full}, met {listed.word} tussen haakjes erachter."
    return f"{plain} Of s{first}" if plain else f"S{first}"


def unlisted_abbreviations(sentence: ReadSentence, hits: Sequence[Hit], names: frozenset[str]) -> Iterator[Hit]:
    """The abbreviations of a sentence that no list has: ABC, ABC's, ABC-overleg."""
    if sentence.text.islower():
        return
    taken = {at for hit in hits for at in range(hit.first, hit.end)}
    for at, word in enumerate(sentence.words):
        if word.text == word.lower:
            continue
        bare = _abbreviation(word)
        if bare and at not in taken and bare not in names and not _is_shouted(sentence):
            is_name = word.text == bare and len(bare) in _LETTERS_OF_NAME  # ING; unlike: XYZ-overleg
            listed = ListedWord(word=bare, manner="hard", kind="afkorting", is_mild=is_name)
            yield Hit(listed, word.text, at, at + 1)


def _abbreviation(word: Word) -> str:
    """The letters of an abbreviation; nothing for a word that is shouted or a Roman number."""
    match = _SHAPE.fullmatch(word.text.partition("-")[0])
    if word.kind != "plain" or not match or _ROMAN.fullmatch(match["bare"]):
        return ""
    bare = match["bare"]
    is_no_abbreviation = bare in _OF_MAIL or (len(bare) > _LONGEST_SURE and dutch().is_known(bare.lower()))
    return "" if is_no_abbreviation else bare


def _is_shouted(sentence: ReadSentence) -> bool:
    """Whether most letters are capitals, so that they say nothing."""
    letters = [sign for sign in sentence.text if sign.isalpha()]
    return len(sentence.words) > 1 and sum(map(str.isupper, letters)) > len(letters) / 2

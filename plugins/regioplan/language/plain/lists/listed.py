"""The word lists as values: hard words, stiff words, names and exceptions."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from ..passages import Exempt, Explanation

Manner = Literal["hard", "stiff", "short", "plain"]
HardKind = Literal["afkorting", "wet", "beleidstaal", "zorgwoord", "leenwoord"]


@dataclass(frozen=True, kw_only=True)
class ListedWord:
    """A word or phrase that a reader may not know, and what to write instead."""

    word: str
    """As a dictionary has it. With a capital it counts only with that capital."""
    manner: Manner
    """hard (needs explaining), stiff (has a plain word), short (bijv.) or plain (fine as it is)."""
    kind: HardKind | None = None
    """Sort of hard word; None for any other."""
    in_full: str = ""
    """What an abbreviation stands for."""
    plain: str = ""
    """What fits in the place of `word` itself; more choices with a semicolon between."""
    meaning: str = ""
    """What it means, in plain Dutch."""
    forms: Mapping[str, str] = field(default_factory=dict)
    """Other forms, each with what fits in its place."""
    is_mild: bool = False
    """Whether good easy texts use it too."""
    is_loose: bool = False
    """Whether it counts as a word by itself only, and not inside a longer one."""

    @property
    def is_abbreviation(self) -> bool:
        """Whether it stands for words that have to be given."""
        return self.kind in ("afkorting", "wet")

    @property
    def all_forms(self) -> Mapping[str, str]:
        """The word itself and its other forms, each with what fits in its place."""
        return {self.word: self.plain, **self.forms}


class Hit(NamedTuple):
    """A listed word in a sentence."""

    listed: ListedWord
    text: str
    """As it stands in the sentence; "schalen … op" when it stands in two parts."""
    first: int
    """Position of its first word."""
    end: int
    """Position after its last word; that of the verb when the other part stands apart."""
    plain: str = ""
    """What can stand in its place; empty when nothing surely fits."""
    part: str = ""
    """What was found inside a longer word; empty when the word itself is listed."""
    rest: range = range(0)
    """Positions of the other part of a verb that stands apart: op in "schalen dit op"."""


@dataclass(frozen=True)
class WordLists:
    """All that editors have listed."""

    words: tuple[ListedWord, ...] = ()
    """Hard, stiff, short and plain words."""
    names: frozenset[str] = frozenset()
    """Names of organisations, places, laws and programmes."""
    data_names: frozenset[str] = frozenset()
    """Those among them that stand in the data, such as partners."""
    exceptions: tuple[Exempt, ...] = ()
    """Sentences that may stay as they are."""
    glossary: tuple[Explanation, ...] = ()
    """Terms that the website explains by itself."""

    def with_names(self, names: Iterable[str]) -> "WordLists":
        """The lists with more names, such as those of partners in the data."""
        more = frozenset(names)
        return replace(self, names=self.names | more, data_names=self.data_names | more)

    def with_glossary(self, glossary: Iterable[Explanation]) -> "WordLists":
        """The lists with the terms that the website explains."""
        return replace(self, glossary=tuple(glossary))

    def for_a_text_elsewhere(self) -> "WordLists":
        """The lists for a text that no glossary explains: each of its terms is a hard word there."""
        known = {form.lower() for word in self.words for form in word.all_forms}
        more = (_as_hard_word(entry, known) for entry in self.glossary if entry.term.lower() not in known)
        return replace(self, words=(*self.words, *more), glossary=())


def _as_hard_word(entry: Explanation, known: Container[str]) -> ListedWord:
    forms = {form: "" for form in entry.forms if form.lower() not in known}
    return ListedWord(word=entry.term, manner="hard", kind="zorgwoord", meaning=entry.text, forms=forms, is_loose=True)

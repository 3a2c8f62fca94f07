"""Words of a sentence that a remark names already: each word is named once."""

from collections.abc import Iterable

from ..dutch.reading import Word
from .terms import Hit


class Told:
    """The words that were named so far, as they stand in the sentence."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._words = {word.lower() for hit in hits if hit.listed.manner != "plain" for word in hit.text.split()}

    def new(self, words: Iterable[Word]) -> list[Word]:
        """Those of `words` that were not named yet; from now on they are."""
        found = [word for word in words if word.lower not in self._words]
        self._words.update(word.lower for word in found)
        return found

    def add(self, text: str) -> None:
        """Remember the words of `text`."""
        self._words.update(text.lower().split())

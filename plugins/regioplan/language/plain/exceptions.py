"""Sentences that may stay as they are, and the exceptions that nothing needs any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .lists.listed import Exempt
from .passages import Finding


class Exceptions:
    """The exceptions of one check, and which of them were needed."""

    def __init__(self, exceptions: Iterable[Exempt]) -> None:
        self._all = tuple(exceptions)
        self._needed: set[Exempt] = set()

    def allow(self, finding: Finding) -> bool:
        """Whether an exception lets the sentence stay; that exception is then needed."""
        for exempt in self._all:
            if _fits(exempt, finding):
                self._needed.add(exempt)
                return True
        return False

    def unused(self) -> Iterator[Finding]:
        """An error for each exception that lets nothing stay."""
        for exempt in self._all:
            if exempt not in self._needed:
                reason = f"Geen zin heeft deze uitzondering voor “{exempt.rule}” nog nodig."
                advice = "Haal de uitzondering weg."
                yield Finding(exempt.place, "fout", "uitzondering-over", exempt.sentence, reason, advice)


def _fits(exempt: Exempt, finding: Finding) -> bool:
    is_same = exempt.rule == finding.rule and exempt.sentence == finding.sentence
    return is_same and exempt.file in ("", finding.place.file)

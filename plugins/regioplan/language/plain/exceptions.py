"""Sentences that may stay as they are, and the exceptions that nothing needs any more."""

from collections.abc import Iterable, Iterator

from .passages import Exempt, Finding, Passage
from .rules.names import RULES

_RULE = "uitzondering-over"


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
                yield Finding("fout", _RULE, reason, advice, place=exempt.place, sentence=exempt.sentence)


def without_accepted(findings: Iterable[Finding], passage: Passage) -> Iterator[Finding]:
    """The findings in one text, but for what its writer says may stay; a remark that nothing needs is an error."""
    needed: set[str] = set()
    rules = {one.rule for one in passage.accepted}
    for finding in findings:
        if finding.rule in rules:
            needed.add(finding.rule)
        else:
            yield finding
    for one in passage.accepted:
        if one.rule not in needed:
            what = "Niets in deze tekst heeft" if one.rule in RULES else "Deze regel bestaat niet. Niets heeft"
            reason = f"{what} “mag blijven: {one.rule}” nodig."
            yield Finding("fout", _RULE, reason, "Haal die opmerking weg.", place=one.place, page=passage.group)


def _fits(exempt: Exempt, finding: Finding) -> bool:
    is_same = exempt.rule == finding.rule and exempt.sentence == finding.sentence
    return is_same and exempt.file in ("", finding.place.file)

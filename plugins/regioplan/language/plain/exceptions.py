"""What may stay as it is: exceptions in a list, and remarks of a writer beside a text in its source."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .passages import Exempt, Finding, Passage
from .rules.names import RULES, rule_named

_RULE = "uitzondering-over"
IN_MARKDOWN = re.compile(r"<!--\s*mag blijven:(?P<said>.*?)-->", re.DOTALL)
"""A comment of a page."""
IN_YAML = re.compile(r"(?:^|(?<=\s))#\s*mag blijven:(?P<said>.*)$", re.MULTILINE)
"""A comment of a data file."""
_SHOWN = re.compile(r"(?: {4}|\t)|.*`$")
"""What stands before a remark that is only an example: the spaces of a block of code, or a sign of code."""
_SAID = re.compile(r"\s*(?P<rule>[^,;–]+?)\s*[,;–]\s*(?P<reason>\S.*?)\s*", re.DOTALL)
_BARE = re.compile(r"\s*(?P<rule>[\w-]+)\s+(?P<reason>\S.*?)\s*", re.DOTALL)


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


def with_accepted(passages: Sequence[Passage], source: str, remark: re.Pattern[str]) -> tuple[Passage, ...]:
    """The passages of one source, each with what may stay of it.

    A remark on a line of its own is about the text below it; another one about the text that it stands in.
    """
    found = list(passages)
    in_order = sorted(range(len(found)), key=lambda at: found[at].place.line)
    for rule, reason, line, is_alone in _remarks(source, remark):
        after = [at for at in in_order if found[at].place.line >= line]
        before = [at for at in in_order if found[at].place.line <= line]
        at = after[0] if after and (is_alone or not before) else before[-1] if before else None
        if at is not None:
            text, place = found[at].text, found[at].place
            accepted = Exempt(text, rule, reason, replace(place, line=line), place.file)
            found[at] = replace(found[at], accepted=(*found[at].accepted, accepted))
    return tuple(found)


def _remarks(source: str, remark: re.Pattern[str]) -> Iterator[tuple[str, str, int, bool]]:
    """Rule, reason and line of each remark, and whether it has that line for its own."""
    for match in remark.finditer(source):
        line_so_far = source[: match.start()].rpartition("\n")[2]
        if remark is IN_MARKDOWN and _SHOWN.match(line_so_far):
            continue
        said = _SAID.fullmatch(match["said"]) or _BARE.fullmatch(match["said"])
        rule, reason = (said["rule"], said["reason"]) if said else (match["said"].strip(), "")
        line = source.count("\n", 0, match.start()) + 1
        is_alone = not line_so_far.strip() and source[match.end() :][:1] in ("", "\n")
        yield rule_named(rule), " ".join(reason.split()), line, is_alone

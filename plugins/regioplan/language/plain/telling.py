"""Findings told: to people, and to other tools as JSON, SARIF or GitHub annotations."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from .lists.listed import Exempt
from .passages import Finding
from .rules.names import RULES

_WIDTH = 100
_EXCERPT = 110
"""Letters of a sentence that are shown."""
_LABELS = {"fout": "MOET ANDERS", "tip": "TIP"}
_DISCLAIMER = "Deze toets bewijst niet dat de tekst B1 is. Laat ook iemand meelezen voor wie de tekst is."
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def tell_findings(findings: Sequence[Finding], exceptions: Sequence[Exempt] = (), *, shown: int | None = None) -> str:
    """What people read: errors first, then tips, the exceptions, and a total.

    Of many findings only the first are `shown`, and how many there are besides.
    """
    blocks = [_tell_one(finding) for finding in findings[:shown]]
    if more := len(findings[shown:]) if shown is not None else 0:
        blocks.append(f"En nog {more} tip{'' if more == 1 else 's'}.")
    if exceptions:
        blocks.append(_tell_exceptions(exceptions))
    return "\n\n".join([*blocks, _total(findings)])


def _total(findings: Iterable[Finding]) -> str:
    """The last lines: how much there is to do."""
    findings = tuple(findings)
    errors = sum(finding.severity == "fout" for finding in findings)
    return f"Klaar. {_counts(errors, len(findings) - errors)} {_DISCLAIMER}"


def as_json(findings: Sequence[Finding], exceptions: Sequence[Exempt] = ()) -> str:
    """All findings as JSON, with Dutch field names."""
    return _dump(
        {
            "versie": 1,
            "fouten": sum(finding.severity == "fout" for finding in findings),
            "tips": sum(finding.severity == "tip" for finding in findings),
            "let_op": _DISCLAIMER,
            "bevindingen": [_as_fields(finding) for finding in findings],
            "uitzonderingen": [
                {"zin": exempt.sentence, "soort": exempt.rule, "reden": exempt.reason} for exempt in exceptions
            ],
        }
    )


def as_sarif(findings: Sequence[Finding]) -> str:
    """All findings as SARIF 2.1.0, which code hosts show beside the changed lines."""
    rules = [
        {"id": name, "shortDescription": {"text": rule.title}, "help": {"text": rule.why}}
        for name, rule in RULES.items()
    ]
    run = {
        "tool": {"driver": {"name": "taaltoets", "language": "nl", "rules": rules}},
        "results": [_as_result(finding) for finding in findings],
    }
    return _dump({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def as_annotations(findings: Iterable[Finding]) -> str:
    """All findings as workflow commands of GitHub Actions, one on a line."""
    return "\n".join(_as_annotation(finding) for finding in findings)


def excerpt(finding: Finding) -> str:
    """The sentence, cut around the words that the finding is about."""
    sentence = finding.sentence
    if len(sentence) <= _EXCERPT:
        return sentence
    middle = max(0, sentence.find(finding.found.partition(" …")[0])) if finding.found else 0
    begin = max(0, min(middle - _EXCERPT // 3, len(sentence) - _EXCERPT))
    begin = sentence.rfind(" ", 0, begin) + 1 if begin else 0
    end = sentence.rfind(" ", begin, begin + _EXCERPT) if begin + _EXCERPT < len(sentence) else len(sentence)
    return ("… " if begin else "") + sentence[begin:end].rstrip(",;:") + (" …" if end < len(sentence) else "")


def _tell_one(finding: Finding) -> str:
    lines = [f"{finding.place} — {_LABELS[finding.severity]}: {RULES[finding.rule].title}"]
    if finding.sentence:
        lines.append(_indent(f"“{excerpt(finding)}”"))
    return "\n".join([*lines, _indent(finding.reason), _indent(finding.advice)])


def _indent(text: str) -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


def _tell_exceptions(exceptions: Sequence[Exempt]) -> str:
    lines = [f"  “{exempt.sentence}” — {exempt.rule}: {exempt.reason}" for exempt in exceptions]
    return "\n".join([f"Uitzonderingen ({len(exceptions)}):", *lines])


def _counts(errors: int, tips: int) -> str:
    if not errors and not tips:
        return "Geen bezwaren gevonden."
    to_change = {0: "Er hoeft niets anders", 1: "1 punt moet anders"}.get(errors, f"{errors} punten moeten anders")
    return f"{to_change}, {tips} tip{'' if tips == 1 else 's'}."


def _as_fields(finding: Finding) -> dict[str, Any]:
    return {
        "ernst": finding.severity,
        "soort": finding.rule,
        "bestand": finding.place.file,
        "regel": finding.place.line,
        "veld": finding.place.field,
        "zin": finding.sentence,
        "woorden": finding.found,
        "reden": finding.reason,
        "advies": finding.advice,
    }


def _as_result(finding: Finding) -> dict[str, Any]:
    place = {"artifactLocation": {"uri": finding.place.file}, "region": {"startLine": max(1, finding.place.line)}}
    return {
        "ruleId": finding.rule,
        "level": "error" if finding.severity == "fout" else "note",
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": place}],
    }


def _message(finding: Finding) -> str:
    sentence = f"“{finding.sentence}” " if finding.sentence else ""
    return f"{sentence}{finding.reason} {finding.advice}"


def _as_annotation(finding: Finding) -> str:
    command = "error" if finding.severity == "fout" else "notice"
    title = _escaped(RULES[finding.rule].title, also=":,")
    place = f"file={_escaped(finding.place.file, also=':,')},line={max(1, finding.place.line)}"
    return f"::{command} {place},title={title}::{_escaped(_message(finding))}"


def _escaped(text: str, *, also: str = "") -> str:
    """Text as GitHub wants it: its own signs as codes."""
    codes = {"%": "%25", "\r": "%0D", "\n": "%0A", **{sign: f"%{ord(sign):02X}" for sign in also}}
    return "".join(codes.get(sign, sign) for sign in text)


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)

"""Findings told: to people, and to other tools as JSON, SARIF or GitHub annotations."""

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .passages import Exempt, Finding
from .rules.names import RULES

_WIDTH = 100
_EXCERPT = 110
"""Letters of a sentence that are shown."""
_LABELS = {"fout": "MOET ANDERS", "tip": "TIP"}
_DISCLAIMER = "Deze toets bewijst niet dat de tekst B1 is. Laat ook iemand meelezen voor wie de tekst is."
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def tell_findings(findings: Sequence[Finding], exceptions: Sequence[Exempt] = (), *, shown: int | None = None) -> str:
    """What people read: a block for each sentence in reading order, the exceptions, and a total.

    Of many sentences with tips only the first are `shown`, and how many there are besides.
    """
    told = blocks(findings)
    tips = [block for block in told if block[0].severity == "tip"]
    left_out = {id(block) for block in tips[shown:]} if shown is not None else set()
    texts = [_tell_block(block) for block in told if id(block) not in left_out]
    if more := len(left_out):
        texts.append(f"En nog {more} zin{'' if more == 1 else 'nen'} met een tip.")
    if exceptions:
        listed = [f"  {exempt.what} — {exempt.rule}: {exempt.reason}" for exempt in exceptions]
        texts.append("\n".join([f"Uitzonderingen ({len(exceptions)}):", *listed]))
    return "\n\n".join([*texts, _total(told)])


def blocks(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """The findings on each sentence together, in the order of the findings; what is about a page stands alone."""
    grouped: dict[object, list[Finding]] = {}
    for finding in findings:
        alone = (finding.rule,) if not finding.sentence or finding.rule == "uitzondering-over" else ()
        grouped.setdefault((finding.place, finding.page, finding.sentence, *alone), []).append(finding)
    return tuple(tuple(sorted(group, key=lambda one: one.severity == "tip")) for group in grouped.values())


def _total(told: Sequence[Sequence[Finding]]) -> str:
    """The last lines: how much there is to do."""
    errors = sum(block[0].severity == "fout" for block in told)
    tips = len(told) - errors
    to_change = {0: "Er hoeft niets anders", 1: "1 punt moet anders"}.get(errors, f"{errors} punten moeten anders")
    counted = f"{to_change}, {tips} tip{'' if tips == 1 else 's'}." if told else "Geen bezwaren gevonden."
    return f"Klaar. {counted} {_DISCLAIMER}"


def as_json(findings: Sequence[Finding], exceptions: Sequence[Exempt] = ()) -> str:
    """All findings as JSON, with Dutch field names: one for each sentence, the others on it under `ook`."""
    told = blocks(findings)
    return _dump(
        {
            "versie": 2,
            "fouten": sum(block[0].severity == "fout" for block in told),
            "tips": sum(block[0].severity == "tip" for block in told),
            "let_op": _DISCLAIMER,
            "bevindingen": [{**_as_fields(main), "ook": [_as_fields(one) for one in rest]} for main, *rest in told],
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
        "results": [_as_result(block) for block in blocks(findings)],
    }
    return _dump({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def as_annotations(findings: Iterable[Finding]) -> str:
    """All findings as workflow commands of GitHub Actions, one line for each sentence."""
    return "\n".join(_as_annotation(block) for block in blocks(findings))


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


def _tell_block(block: Sequence[Finding]) -> str:
    """The main fault of a sentence, with the others in a line each."""
    main, *rest = block
    lines = [f"{main.place} — {_LABELS[main.severity]}: {RULES[main.rule].title}"]
    if main.sentence:
        lines.append(_indent(f"“{excerpt(main)}”"))
    return "\n".join([*lines, _indent(main.reason), _indent(main.advice), *map(_indent, also(main, rest))])


def also(main: Finding, rest: Iterable[Finding]) -> Iterator[str]:
    """The other faults of a sentence, and then what could be better."""
    for finding in rest:
        label = "Ook" if finding.severity == main.severity else "Tip"
        yield f"{label}: {(finding.brief or finding.reason).rstrip('.')}."


def _indent(text: str) -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


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
        "zo_wordt_de_zin": finding.rewritten,
    }


def _as_result(block: Sequence[Finding]) -> dict[str, Any]:
    main = block[0]
    place = {
        "artifactLocation": {"uri": main.place.file},
        "region": {"startLine": max(1, main.place.line)},
    }
    return {
        "ruleId": main.rule,
        "level": "error" if main.severity == "fout" else "note",
        "message": {"text": _message(block)},
        "locations": [{"physicalLocation": place}],
    }


def _message(block: Sequence[Finding]) -> str:
    main, *rest = block
    sentence = f"“{main.sentence}” " if main.sentence else ""
    return " ".join([f"{sentence}{main.reason} {main.advice}", *also(main, rest)])


def _as_annotation(block: Sequence[Finding]) -> str:
    main = block[0]
    command = "error" if main.severity == "fout" else "notice"
    title = _escaped(RULES[main.rule].title, also=":,")
    place = f"file={_escaped(main.place.file, also=':,')},line={max(1, main.place.line)}"
    return f"::{command} {place},title={title}::{_escaped(_message(block))}"


def _escaped(text: str, *, also: str = "") -> str:
    """Text as GitHub wants it: its own signs as codes."""
    codes = {"%": "%25", "\r": "%0D", "\n": "%0A", **{sign: f"%{ord(sign):02X}" for sign in also}}
    return "".join(codes.get(sign, sign) for sign in text)


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)

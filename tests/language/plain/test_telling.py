"""Findings told to people and to other tools."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from regioplan.language.plain import Finding, Place
from regioplan.language.plain.passages import Exempt
from regioplan.language.plain.rules.names import RULES
from regioplan.language.plain.telling import as_annotations, as_json, as_sarif, excerpt, tell_findings

LONG = Finding(
    "fout",
    "lange-zin",
    "Deze zin heeft 24 woorden. Het maximum is 20.",
    "Zo kan het: maak er twee zinnen van. Knip bij “is”.",
    place=Place("data/doelen/taal.yml", 14, "waarom"),
    sentence="Omdat iedereen gezondheid anders beleeft is de manier waarop wij met elkaar praten in de hele regio heel "
    "erg belangrijk voor ons allemaal.",
)
OTHER = replace(LONG, sentence="Nog een lange zin.")
SMALL = replace(LONG, severity="tip", rule="zeldzaam-woord", brief="zeldzaam (“beleeft”)")
RARE = ("tip", "zeldzaam-woord", "Raar: 50%.", "Ja?", "raar")
TIP = Finding(*RARE, place=Place("content/over.md", 20), sentence="Dat is raar, 100% zeker.")


def test_the_report_reads_like_this() -> None:
    exempt = Exempt("Er komt een pilot.", "moeilijk-woord", "Zo heet het.", Place("u.yml", 3))
    assert tell_findings([LONG, TIP], [exempt]) == (
        "data/doelen/taal.yml, regel 14, “waarom” — MOET ANDERS: lange zin\n"
        "  “Omdat iedereen gezondheid anders beleeft is de manier waarop wij met elkaar praten in de hele\n"
        "  regio heel erg …”\n"
        "  Deze zin heeft 24 woorden. Het maximum is 20.\n"
        "  Zo kan het: maak er twee zinnen van. Knip bij “is”.\n"
        "\n"
        "content/over.md, regel 20 — TIP: zeldzaam woord\n"
        "  “Dat is raar, 100% zeker.”\n"
        "  Raar: 50%.\n"
        "  Ja?\n"
        "\n"
        "Uitzonderingen (1):\n"
        "  “Er komt een pilot.” — moeilijk-woord: Zo heet het.\n"
        "\n"
        "Klaar. 1 punt moet anders, 1 tip. Deze toets bewijst niet dat de tekst B1 is. "
        "Laat ook iemand meelezen voor wie de tekst is."
    )


@pytest.mark.parametrize(
    ("findings", "total"),
    [
        ([], "Klaar. Geen bezwaren gevonden."),
        ([TIP, replace(TIP, sentence="Nog raar.")], "Klaar. Er hoeft niets anders, 2 tips."),
        ([LONG, OTHER], "Klaar. 2 punten moeten anders, 0 tips."),
        ([LONG, SMALL], "Klaar. 1 punt moet anders, 0 tips."),
    ],
)
def test_the_total_never_says_that_a_text_is_b1(findings: list[Finding], total: str) -> None:
    report = tell_findings(findings)
    assert total in report and "bewijst niet dat de tekst B1 is" in report


def test_an_excerpt_is_cut_around_the_word() -> None:
    sentence = "Dit is een begin dat lang doorgaat " * 4 + "met governance aan het eind van deze lange zin."
    found = excerpt(Finding("fout", "moeilijk-woord", "", "", "governance", place=Place("a", 1), sentence=sentence))
    assert found.startswith("… ") and "governance" in found and len(found) < 120


def test_an_excerpt_finds_a_verb_in_two_parts() -> None:
    sentence = "Dit is een begin dat lang doorgaat " * 4 + "en wij schalen dit aan het eind van deze lange zin op."
    found = excerpt(Finding("fout", "moeilijk-woord", "", "", "schalen … op", place=Place("a", 1), sentence=sentence))
    assert found.startswith("… ") and "schalen" in found


def test_json_has_every_finding_with_dutch_names() -> None:
    found = json.loads(as_json([LONG, TIP]))
    assert (found["versie"], found["fouten"], found["tips"]) == (2, 1, 1)
    assert found["bevindingen"][0]["bestand"] == "data/doelen/taal.yml"
    assert " ".join(found["bevindingen"][0]) == (
        "ernst soort bestand regel veld zin woorden reden advies zo_wordt_de_zin ook"
    )


def test_sarif_has_the_rules_and_the_places() -> None:
    run = json.loads(as_sarif([LONG, TIP]))["runs"][0]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == set(RULES)
    assert [result["level"] for result in run["results"]] == ["error", "note"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "data/doelen/taal.yml"}, "region": {"startLine": 14}}


def test_annotations_escape_what_github_would_misread() -> None:
    (line,) = as_annotations([TIP]).splitlines()
    assert line.startswith("::notice file=content/over.md,line=20,title=zeldzaam woord::")
    assert "100%25 zeker" in line


def test_the_faults_of_one_sentence_are_one_block() -> None:
    report = tell_findings([LONG, SMALL, replace(SMALL, severity="fout", brief="“heel” → “erg”"), TIP])
    first, second, _ = report.split("\n\n")
    assert first.count("MOET ANDERS") == 1 and "TIP" not in first
    assert first.endswith("  Ook: “heel” → “erg”.\n  Tip: zeldzaam (“beleeft”).")
    assert second.startswith("content/over.md, regel 20 — TIP")


def test_other_tools_get_one_message_for_a_sentence_too() -> None:
    assert len(as_annotations([LONG, SMALL, TIP]).splitlines()) == 2
    assert len(json.loads(as_sarif([LONG, SMALL, TIP]))["runs"][0]["results"]) == 2
    (block, _) = json.loads(as_json([LONG, SMALL, TIP]))["bevindingen"]
    assert [one["soort"] for one in block["ook"]] == ["zeldzaam-woord"]


def test_only_sentences_with_nothing_but_tips_are_left_out_of_a_short_report() -> None:
    report = tell_findings([TIP, LONG, SMALL, replace(TIP, sentence="Nog raar.")], shown=1)
    assert "En nog 1 zin met een tip." in report and "Tip: zeldzaam (“beleeft”)." in report

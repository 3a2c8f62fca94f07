"""A round asks the right people about the right promises, and knows who answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from regioplan.data.adressanten import adressanten
from regioplan.data.loading import load
from regioplan.data.meldingen import Melding
from regioplan.derived.kolommen import GEVRAAGD, vaste_waarden
from regioplan.derived.site import derive
from regioplan.derived.views import UitvraagView
from regioplan.pipeline import Prepared

Ask = Callable[..., UitvraagView]


@pytest.fixture
def ask(copy_of_voorbeeld: Path, peildatum: date) -> Ask:
    """A round with these extra lines of YAML, on this day."""

    def made(*lines: str, opent: str = "2026-02-01", day: date = peildatum) -> UitvraagView:
        text = "\n".join(["naam: Proef", f'opent: "{opent}"', 'sluit: "2026-03-31"', *lines, ""])
        (copy_of_voorbeeld / "data" / "uitvragen" / "proef.yml").write_text(text, encoding="utf-8")
        site = derive(load(copy_of_voorbeeld, peildatum=peildatum), peildatum=day)
        return next(round for round in site.uitvragen if round.record.id == "proef")

    return made


def asked(round: UitvraagView) -> dict[str, list[str]]:
    """Per addressee the promises, with the municipality behind a slash."""
    return {
        one.record.id: ["/".join(row.kenmerk.split("/")[2:]).rstrip("/") for row in one.rijen]
        for one in round.adressanten
    }


def test_each_question_goes_to_who_has_to_do_it(ask: Ask) -> None:
    to = asked(ask())
    assert "fijne-buurt-r1-a/lisvaart" in to["gemeente-lisvaart"], "promised to each municipality"
    assert "een-scherm-r1" in to["ziekenhuis-de-reiger"], "named in the plan"
    assert "een-scherm-r1" in to["thuiszorg-waterlelie"], "both that are named"
    assert "fijne-buurt-r2" in to["coalitie-prettig-thuis"], "nobody is named"
    assert "geld-begroting" in to["regio"], "no coalition promised it"
    whole = [row for rows in to.values() for row in rows]
    assert not [row for row in whole if row.startswith("fijne-buurt-r1-a") and "/" not in row]


def test_what_was_done_when_the_round_opened_is_not_asked(ask: Ask) -> None:
    to = asked(ask())
    assert "fijne-buurt-r1/lisvaart" not in to["gemeente-lisvaart"], "done since 2025"
    assert "fijne-buurt-r1/oeverkerk" in to["gemeente-oeverkerk"]
    assert "een-scherm-aanpak-a" in to["werkgroep-w"], "reported as done only after it opened"


def test_the_questions_of_a_round_do_not_change_while_answers_come_in(ask: Ask) -> None:
    then = asked(ask(opent="2026-02-01", day=date(2026, 2, 1)))
    assert asked(ask(opent="2026-02-01", day=date(2026, 3, 1))) == then


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (
            "{coalities: [slim-geregeld]}",
            {"een-scherm-r1", "een-scherm-aanpak-a", "een-scherm-aanpak-b", "agenda-2026-2"},
        ),
        ("{coalities: [slim-geregeld], jaren: [2025]}", {"een-scherm-aanpak-a", "een-scherm-aanpak-b"}),
        ("{jaren: [2025], zonder_bericht: ja, coalities: [samen-sterk]}", {"rust-in-het-hoofd-r1"}),
        ("{gemeenten: [zilverdijk], jaren: [2025]}", {"fijne-buurt-r1/zilverdijk", "gezond-kind-1/zilverdijk"}),
    ],
)
def test_a_round_can_be_about_a_part(choice: str, expected: set[str], ask: Ask) -> None:
    rows = {row for rows in asked(ask(f"welke: {choice}")).values() for row in rows}
    assert rows == expected


def test_the_round_and_the_promise_say_who_is_asked(ask: Ask, copy_of_voorbeeld: Path) -> None:
    goal = copy_of_voorbeeld / "data" / "doelen" / "een-scherm.yml"
    text, said = goal.read_text(encoding="utf-8"), "    tekst: De organisaties proberen het scherm uit.\n"
    assert said in text
    goal.write_text(text.replace(said, f"{said}    melder: inwonersraad\n"), encoding="utf-8")
    to = asked(ask("melders: [{punt: fijne-buurt-r1-a, melder: coalitie-samen-sterk}]"))
    assert "een-scherm-aanpak-b" in to["inwonersraad"]
    assert [row for row in to["coalitie-samen-sterk"] if row.startswith("fijne-buurt-r1-a/")] == [
        f"fijne-buurt-r1-a/{town}" for town in ("lisvaart", "oeverkerk", "zilverdijk")
    ]
    assert "fijne-buurt-r1-a/lisvaart" not in to["gemeente-lisvaart"]


def test_who_answered_all_some_or_none(voorbeeld: Prepared) -> None:
    newest, oldest = voorbeeld.site.uitvragen
    assert (newest.record.id, oldest.record.id) == ("voorjaar-2026", "najaar-2025")
    assert (newest.is_open, oldest.is_open) == (True, False)
    assert [one.record.id for one in newest.met("alles")] == ["werkgroep-w"]
    assert [one.record.id for one in newest.met("deels")] == [
        "coalitie-slim-geregeld",
        "gemeente-oeverkerk",
        "kliniek-de-kuif",
    ]
    (town,) = (one for one in newest.adressanten if one.record.id == "gemeente-oeverkerk")
    assert [row.is_ongewijzigd for row in town.rijen if row.is_beantwoord] == [True]


def test_what_nobody_is_asked_is_known(ask: Ask) -> None:
    round = ask("welke: {coalities: [slim-geregeld]}")
    assert {punt.coalitie for punt in round.niet_gevraagd} == {None, "prettig-thuis", "samen-sterk"}


def test_a_municipality_without_an_organisation_can_be_asked(voorbeeld: Prepared) -> None:
    data = voorbeeld.loaded.data
    without = data.model_construct(**{**dict(data), "partners": tuple(p for p in data.partners if not p.gemeente)})
    assert "gemeente-lisvaart" in adressanten(without)
    assert adressanten(without)["gemeente-lisvaart"].partner is None
    assert adressanten(data)["gemeente-lisvaart"].partner == "gemeente-lisvaart"


def test_our_own_columns_say_what_is_known(voorbeeld: Prepared) -> None:
    (row,) = (
        row
        for one in voorbeeld.site.uitvragen[0].adressanten
        for row in one.rijen
        if row.kenmerk.endswith("gemeente-oeverkerk/fijne-buurt-r1/oeverkerk")
    )
    told = vaste_waarden(row, "https://merenland.example/")
    assert list(told) == [column.id for column in GEVRAAGD if column.is_vast]
    assert told["belofte"] == "In elke gemeente is een huis van de buurt."
    assert told["gemeente"] == "Oeverkerk"
    assert told["laatst"] == (
        "Bezig (gemeld op 1 december 2025, door Gemeente Oeverkerk). De gemeente bouwt het huis van de buurt."
    )
    assert told["link"] == "https://merenland.example/doelen/fijne-buurt/#r1"


def test_the_columns_of_answers_fit_a_report() -> None:
    answers = {column.id for column in GEVRAAGD if not column.is_vast}
    assert answers - {"bewijs"} <= set(Melding.model_fields)

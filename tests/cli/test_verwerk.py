"""`verwerk`: what tired people send back. Nothing wrong comes in, and every question has its place."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from errno import ENOSPC
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from regioplan.cli import new, verwerk, werkbladen
from regioplan.cli.antwoorden import STATUSES
from regioplan.cli.uitvraag import write_round
from regioplan.cli.verwerk import take_in
from regioplan.cli.werkbladen import read_rows
from regioplan.data.loading import load
from regioplan.data.problems import DataError, NothingChosen
from regioplan.derived.kolommen import KEUZES, KOLOMMEN
from regioplan.saving import save
from regioplan.texts.background import Background

from . import sheets

PEILDATUM = date(2026, 3, 1)
ROUND = "voorjaar-2026"
TOWN = f"{ROUND}/gemeente-lisvaart/fijne-buurt-r1-a/lisvaart"
SCREEN = f"{ROUND}/ziekenhuis-de-reiger/een-scherm-r1/"
SCREEN_TOO = f"{ROUND}/thuiszorg-waterlelie/een-scherm-r1/"
NUMBER = f"{ROUND}/coalitie-prettig-thuis/fijne-buurt-r2/"
PROMISE = "Het ziekenhuis en de thuiszorg gebruiken hetzelfde scherm."
HARD = "De implementatie van de interventie is gefaciliteerd door de stakeholders."
GOOD = {"kenmerk": SCREEN, "status": "Bezig", "tekst": "Het scherm staat er."}


class Delivery:
    """A copy of the fictional region, and what came back."""

    def __init__(self, root: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self.folder, self.capsys = root, folder, capsys
        self.before = self.files()

    def files(self) -> set[str]:
        return {path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file()}

    def take_in(self, *paths: Path, keep: bool = True, day: date = PEILDATUM, questions: Path | None = None) -> str:
        take_in(self.root, paths, peildatum=day, keep=keep, questions=questions)
        return self.capsys.readouterr().out

    def rows(self, *rows: sheets.Cells, name: str = "in.xlsx", keep: bool = True, **more: Any) -> str:
        return self.take_in(sheets.xlsx(self.folder / name, rows, **more), keep=keep)

    def made(self) -> dict[str, dict[str, Any]]:
        """The new files of YAML: their paths and what is in them."""
        new = {path for path in self.files() - self.before if path.endswith(".yml") and "/." not in path}
        texts = {path: (self.root / path).read_text(encoding="utf-8") for path in sorted(new)}
        return {path: yaml.load(text, yaml.BaseLoader) for path, text in texts.items()}

    def report(self) -> dict[str, Any]:
        (fields,) = self.made().values()
        return fields


@pytest.fixture
def delivery(copy_of_voorbeeld: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Delivery:
    folder = tmp_path / "inkomend"
    folder.mkdir()
    return Delivery(copy_of_voorbeeld, folder, capsys)


def test_a_round_that_asks_who_is_gone_says_so(
    copy_of_voorbeeld: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (copy_of_voorbeeld / "data/vervallen.yml").open("a", encoding="utf-8") as file:
        file.write('  - {id: partner/oude-zorg, naam: Oude Zorg, weg_sinds: "2026-02-15"}\n')
    regio = copy_of_voorbeeld / "data/regio.yml"
    regio.write_text(regio.read_text(encoding="utf-8").replace("  partners: 8\n", "  partners: 9\n"), encoding="utf-8")
    asked = "melders: [{punt: een-scherm-r1, melder: oude-zorg}]\n"
    (copy_of_voorbeeld / "data/uitvragen/nog-een.yml").write_text(
        f'naam: Nog een\nopent: "2026-02-01"\nsluit: "2026-12-31"\n{asked}', encoding="utf-8"
    )
    folder = tmp_path / "ronde"
    assert write_round(copy_of_voorbeeld, "nog-een", folder, base_url="https://x.nl/", peildatum=PEILDATUM) == 0
    assert "die er niet meer is: Oude Zorg. Zet in data/uitvragen/nog-een.yml bij melders" in capsys.readouterr().err


def test_a_long_promise_is_not_cut_within_a_word(delivery: Delivery) -> None:
    assert "      over: belofte belofte" in (said := delivery.rows(GOOD | {"kenmerk": "?", "belofte": "belofte " * 20}))
    assert "belofte…\n" in said


def test_a_certain_answer_becomes_a_report(delivery: Delivery) -> None:
    said = delivery.rows(GOOD | {"sinds": "nov '25", "bewijs": "https://reiger.example/scherm"})
    assert "1 nieuw bericht, geen rijen met een vraag" in said
    assert "Niet bekend → Bezig" in said
    assert delivery.made() == {
        "data/meldingen/2026-03-01-een-scherm-r1.yml": {
            "datum": "2026-03-01",
            "over": "een-scherm-r1",
            "status": "bezig",
            "uitvraag": ROUND,
            "adressant": "ziekenhuis-de-reiger",
            "door": "ziekenhuis-de-reiger",
            "sinds": "2025-11",
            "tekst": "Het scherm staat er.",
            "gepubliceerd": "2026-03-01",
            "bron": {"plaats": "antwoord op de ronde “Voorjaar 2026”", "link": "https://reiger.example/scherm"},
        }
    }
    assert load(delivery.root, peildatum=PEILDATUM)


def test_nothing_is_kept_before_it_is_asked(delivery: Delivery) -> None:
    assert "Typ dezelfde opdracht met --bewaar" in delivery.rows(GOOD, keep=False)
    assert delivery.files() == delivery.before


@pytest.mark.parametrize("form", ["uitvraag", "alles", "berichten"])
def test_what_goes_out_and_comes_back_untouched_changes_nothing(form: str, delivery: Delivery) -> None:
    ids = {"uitvraag": ROUND}.get(form, "")
    write_round(
        delivery.root,
        ids,
        delivery.folder,
        base_url="https://x.example",
        peildatum=PEILDATUM,
        is_of_reports=form == "berichten",
    )
    for kind in ("xlsx", "csv"):
        said = delivery.take_in(*sorted(delivery.folder.glob(f"*.{kind}")))
        assert "geen nieuwe berichten, geen rijen met een vraag" in said
        assert delivery.files() == delivery.before
        assert "11 keer al eerder verwerkt" in said or form != "berichten"


def test_the_same_file_twice_gives_nothing_also_on_another_day(delivery: Delivery) -> None:
    path = sheets.xlsx(delivery.folder / "in.xlsx", [GOOD, {"kenmerk": TOWN, "status": "Niets veranderd"}])
    delivery.take_in(path)
    once = delivery.files()
    assert "1 keer al eerder verwerkt" in delivery.take_in(path, day=date(2026, 3, 9))
    assert delivery.files() == once


def test_nothing_changed_counts_as_an_answer_and_is_no_report(delivery: Delivery) -> None:
    delivery.rows({"kenmerk": TOWN, "status": "niets veranderd"})
    assert delivery.made() == {
        "data/antwoorden/2026-03-01-voorjaar-2026-gemeente-lisvaart.yml": {
            "uitvraag": ROUND,
            "adressant": "gemeente-lisvaart",
            "datum": "2026-03-01",
            "ongewijzigd": [{"over": "fijne-buurt-r1-a", "gemeente": "lisvaart"}],
        }
    }


CERTAIN: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"status": "loopt"}, {"status": "bezig"}),
    ({"status": " BEZIG! "}, {"status": "bezig"}),
    ({"status": "nog niet gestart"}, {"status": "niet-gestart"}),
    ({"status": "gereed", "sinds": "31-12-2025"}, {"status": "klaar", "klaar_op": "2025-12-31"}),
    ({"status": "Klaar", "sinds": "dec ’25"}, {"klaar_op": "2025-12"}),
    ({"status": "Klaar", "sinds": "eind 2025"}, {"klaar_op": "2025-Q4"}),
    ({"status": "Klaar", "sinds": "Q4 2025"}, {"klaar_op": "2025-Q4"}),
    ({"status": "Klaar", "sinds": datetime(2025, 6, 30)}, {"klaar_op": "2025-06-30"}),
    ({"status": "Klaar", "sinds": datetime(2025, 6, 1)}, {"klaar_op": "2025-06"}),
    ({"status": "Klaar", "sinds": 2025}, {"klaar_op": "2025"}),
    ({"status": "Klaar", "sinds": "weet ik niet"}, {"klaar_onbekend": "ja"}),
    ({"sinds": "n.v.t."}, {}),
    ({"door": "De Waterlelie"}, {"door": "thuiszorg-waterlelie"}),
    ({"bewijs": "jaarverslag, blz. 4"}, {"bron": {"plaats": "jaarverslag, blz. 4"}}),
    ({"tekst": "Ok!"}, {"tekst": "Ziekenhuis De Reiger meldt: bezig."}),
    ({"status": "deels", "sinds": "najaar"}, {"status": "bezig"}),
    ({"tekst": "", "status": "Bezig"}, {"tekst": "Ziekenhuis De Reiger meldt: bezig."}),
    ({"status": "Klaar", "sinds": "weet niet"}, {"klaar_onbekend": "ja"}),
    ({"tekst": "Het scherm staat er 😀👍 :-)"}, {"tekst": "Het scherm staat er"}),
    ({"tekst": "Het scherm staat er.\n\nHet werkt. "}, {"tekst": "Het scherm staat er. Het werkt."}),
    ({"tekst": "De coÃ¶rdinatie is er."}, {"tekst": "De coördinatie is er."}),
    ({"tekst": "Het is 20 °C in huis."}, {"tekst": "Het is 20 °C in huis."}),
    ({"bewijs": "map K:/wijk\\b \U0001f600 \ufeff"}, {"bron": {"plaats": "map K:/wijk\\b \U0001f600"}}),
    ({"bewijs": "zie jaarverslag, blz. 4"}, {"bron": {"plaats": "zie jaarverslag, blz. 4"}}),
    ({"tekst": "⚠ let op, het scherm staat er."}, {"tekst": "let op, het scherm staat er."}),
    ({"door": "gemeente lisvaart "}, {"door": "gemeente-lisvaart"}),
    ({"door": "Lisvaart"}, {"door": "gemeente-lisvaart"}),
]


@pytest.mark.parametrize(("typed", "expected"), CERTAIN, ids=lambda value: str(value)[:60])
def test_what_is_certain_becomes_a_value(typed: dict[str, Any], expected: dict[str, Any], delivery: Delivery) -> None:
    delivery.rows(GOOD | typed)
    report = delivery.report()
    assert report | expected == report
    assert ("klaar_op" in report) == ("klaar_op" in expected)
    assert "sinds" not in report


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("58,5", "58.5"),
        (58.5, "58.5"),
        ("58.5", "58.5"),
        ("30 %", "30"),
        (30, "30"),
        ("30 procent", "30"),
        ("99,5 procent", "99.5"),
    ],
)
def test_numbers_that_are_certain(typed: Any, expected: str, delivery: Delivery) -> None:
    delivery.rows({"kenmerk": NUMBER, "status": "bezig", "waarde": typed, "gemeten_op": datetime(2026, 1, 31)})
    assert (delivery.report()["waarde"], delivery.report()["gemeten_op"]) == (expected, "2026-01-31")


ASKED: list[tuple[dict[str, Any], str]] = [
    ({"status": "ja"}, "kolom “Hoe staat het?”: wij begrijpen “ja” niet"),
    ({"status": ""}, "kolom “Hoe staat het?”: hier staat niets"),
    ({"status": "Klaar"}, "kolom “Sinds wanneer, of klaar op”: wanneer was het klaar?"),
    ({"status": "Klaar", "sinds": "zomer 2025"}, "wij weten niet zeker welke datum “zomer 2025” is"),
    ({"status": "Klaar", "sinds": "4/12/2025"}, "wij weten niet zeker welke datum"),
    ({"status": "Klaar", "sinds": "dec 25"}, "wij weten niet zeker welke datum"),
    ({"status": "Klaar", "sinds": 45991}, "wij weten niet zeker welke datum"),
    ({"status": "Klaar", "sinds": "2027"}, "2027-01-01 ligt in de toekomst"),
    ({"status": "=A1"}, "kolom “Hoe staat het?”: hier staat een formule"),
    ({"tekst": '=HYPERLINK("https://kwaad.example")'}, "kolom “Wat is er gebeurd?”: hier staat een formule"),
    ({"door": "Jan Jansen"}, "kolom “Wie meldt dit?”: wij kennen geen organisatie “Jan Jansen”"),
    ({"waarde": 12, "gemeten_op": "31-1-2026"}, "kolom “Gemeten getal”: bij deze belofte staat geen getal in het plan"),
    (
        {"bewijs": "https://reiger.example/?utm_source=x"},
        "kolom “Waar staat dat?”: “utm_source=x” in het webadres",
    ),
    (
        {"kenmerk": NUMBER, "status": "bezig", "waarde": "1.250,5 procent", "gemeten_op": datetime(2026, 1, 31)},
        "1.250,5 procent van",
    ),
    ({"tekst": "Bel mij op 0612345678."}, "kolom “Wat is er gebeurd?”: in de tekst staat een telefoonnummer"),
    ({"tekst": "Mail a@b.example.", "status": "?"}, "kolom “Wat is er gebeurd?”: in de tekst staat een e-mailadres"),
    ({"tekst": "Jan de Vries van de gemeente belde."}, "kolom “Tekst voor de site”: is “Jan de Vries” de naam van een"),
    ({"bewijs": "mail van mevrouw Ten Cate"}, "is “mevrouw Ten Cate” de naam van een mens?"),
    ({"status": "Niets veranderd"}, "er is niets veranderd, maar er staat wel iets nieuws"),
    ({"status": "Opgegaan in"}, "kolom “Opgegaan in welke belofte?”: in welke andere belofte is dit opgegaan?"),
    ({"status": "Opgegaan in"}, "een-scherm-aanpak-a (Werkgroep W kiest een scherm.)"),
    ({"belofte": "Iets heel anders."}, "kolom “Wat het plan belooft”: de belofte past niet meer bij de rij"),
    ({"kenmerk": "weg", "belofte": "Het scherm."}, "wij weten niet over welke belofte dit gaat"),
    ({"tekst": "De implementatie van de interventie is gefaciliteerd."}, "kolom “Tekst voor de site”"),
    ({"tekst": "idem"}, "kolom “Wat is er gebeurd?”: “idem” verwijst naar een andere plek"),
    ({"tekst": "Zie boven, maar dan later."}, "verwijst naar een andere plek"),
    ({"tekst": "zie bijlage"}, "verwijst naar een andere plek"),
    ({"status": "idem"}, "kolom “Hoe staat het?”: “idem” verwijst naar een andere plek"),
    ({"door": '"'}, 'kolom “Wie meldt dit?”: “"” verwijst naar een andere plek'),
    ({"bewijs": "Idem dito"}, "kolom “Waar staat dat?”: “Idem dito” verwijst"),
    ({"bewijs": r"P:\Ons werk\verslag.docx"}, "kolom “Waar staat dat?”: “P:\\Ons werk\\verslag.docx” staat op uw"),
    ({"bewijs": "mail aan jan@reiger.example"}, "kolom “Waar staat dat?”: in de tekst staat een e-mailadres"),
    ({"tekst": "?"}, "“?” is geen zin"),
    ({"tekst": "uitgesteld"}, "“uitgesteld” is geen zin"),
    ({"tekst": "<b>Het scherm</b> staat er."}, "in “<b>Het scherm</b> staat er.” staat code"),
    ({"tekst": "De co\ufffdrdinatie is er."}, "in “co\ufffdrdinatie” is een letter stuk"),
    ({"status": "n.v.t."}, "kolom “Hoe staat het?”: de melder schrijft “n.v.t.”. Is deze vraag niet voor hen?"),
    ({"status": "nee"}, "wij begrijpen “nee” niet"),
    ({"status": "Klaar?", "sinds": "2025"}, "wij begrijpen “Klaar?” niet"),
    ({"status": "Klaar", "sinds": "31-2-2025"}, "wij weten niet zeker welke datum “31-2-2025” is"),
    ({"status": "Klaar", "sinds": "1-13-2025"}, "wij weten niet zeker welke datum"),
    ({"status": "Klaar", "sinds": "jan 20205"}, "wij weten niet zeker welke datum"),
    ({"status": "Bezig", "sinds": "Klaar"}, "wij weten niet zeker welke datum “Klaar” is"),
    ({"tekst": "#N/B"}, "kolom “Wat is er gebeurd?”: hier staat een formule"),
    ({"bewijs": "#VERW!"}, "kolom “Waar staat dat?”: hier staat een formule"),
    ({"status": "Klaar", "sinds": date(1900, 1, 2)}, "1900 is lang voor het plan, dat begon in 2024"),
    (
        {"kenmerk": NUMBER, "waarde": -5, "gemeten_op": "31-1-2026"},
        "klopt -5? Dat is minder dan niets. Klopt het? Schrijf het woord erbij, zoals: -5 procent",
    ),
    (
        {"bewijs": "https://reiger.example/a https://reiger.example/b"},
        "staat een spatie: schrijf er één: https://reiger.example/a",
    ),
    ({"kenmerk": SCREEN.replace(ROUND, "najaar-1999")}, "de ronde “najaar-1999”, maar niet bij onze beloften"),
]


@pytest.mark.parametrize(("typed", "question"), ASKED, ids=lambda value: str(value)[:60])
def test_what_is_not_certain_is_asked_with_its_place(typed: dict[str, Any], question: str, delivery: Delivery) -> None:
    said = delivery.rows({"kenmerk": TOWN}, GOOD | typed)
    assert "VRAAG in.xlsx, blad Vragen, rij 3, " in said
    assert question in said
    assert delivery.files() == delivery.before


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1.250", "31-1-2026"),
        ("1,250", "31-1-2026"),
        (0.3, "31-1-2026"),
        ("ca. 30", "31-1-2026"),
        ("30", "jan 2026"),
        ("30", ""),
    ],
)
def test_a_number_or_day_that_may_mean_two_things_is_asked(typed: Any, day: str, delivery: Delivery) -> None:
    said = delivery.rows({"kenmerk": NUMBER, "status": "bezig", "waarde": typed, "gemeten_op": day})
    assert "1 rij met een vraag" in said
    assert delivery.files() == delivery.before


@pytest.mark.parametrize("kind", ["xlsx", "ods", "csv"])
def test_a_percentage_of_a_spreadsheet_is_what_people_see(kind: str, delivery: Delivery) -> None:
    path = delivery.folder / f"in.{kind}"
    row = {"kenmerk": NUMBER, "status": "bezig", "gemeten_op": "31-1-2026", "waarde": sheets.Share(1.25)}
    getattr(sheets, kind)(path, [row])
    assert "Dat is meer dan alles" in delivery.take_in(path)
    getattr(sheets, kind)(path, [row | {"waarde": sheets.Share(0.305)}])
    delivery.take_in(path)
    assert delivery.report()["waarde"] == "30.5"


@pytest.mark.parametrize("kenmerk", ["najaar-1999/a/b{}/", f"{ROUND}/a/b{{}}/"])
def test_a_file_of_another_round_or_region_is_one_question(kenmerk: str, delivery: Delivery) -> None:
    said = delivery.rows(*(GOOD | {"kenmerk": kenmerk.format(number)} for number in range(9)))
    assert said.count("VRAAG") == 1
    assert "Zo zijn er 9 rijen" in said


def test_rows_that_moved_are_one_question(delivery: Delivery) -> None:
    moved = [GOOD | {"belofte": "Iets anders."}, {"kenmerk": NUMBER, "status": "Bezig", "belofte": PROMISE}]
    said = delivery.rows(*moved, {"kenmerk": TOWN, "status": "Bezig"})
    assert "rij 2, kolom “Wat het plan belooft”: de belofte past niet meer bij de rij" in said
    assert "Zo zijn er 2 rijen" in said
    assert delivery.report()["over"] == "fijne-buurt-r1-a"


def test_the_same_file_with_another_name_counts_once(delivery: Delivery) -> None:
    sheets.xlsx(delivery.folder / "a.xlsx", [GOOD])
    sheets.csv(delivery.folder / "kopie.csv", [GOOD])
    said = delivery.take_in(delivery.folder)
    assert "LET OP kopie.csv: dit bestand is hetzelfde als a.xlsx" in said
    assert len(delivery.made()) == 1


@pytest.mark.parametrize("typed", ["een-scherm-aanpak-a", "Werkgroep W kiest een scherm."])
def test_what_became_part_of_another_promise_is_told_by_the_workgroup(typed: str, delivery: Delivery) -> None:
    merged = GOOD | {"status": "opgegaan in iets anders"}
    assert "1 rij met een vraag" in delivery.rows(merged)
    delivery.rows(merged, also=sheets.beside(opgegaan_in=typed))
    assert delivery.report()["opgegaan_in"] == "een-scherm-aanpak-a"


def test_a_name_that_is_nobodys_can_stay(delivery: Delivery) -> None:
    told = "Jan de Vries is een boot."
    assert "is “Jan de Vries” de naam van een mens?" in delivery.rows(GOOD | {"tekst": told})
    delivery.rows(GOOD | {"tekst": told}, also=sheets.beside(site_tekst=told))
    assert delivery.report()["tekst"] == told


def test_a_share_that_may_be_a_hundredth_is_asked_as_people_write_it(delivery: Delivery) -> None:
    row = {"kenmerk": NUMBER, "status": "bezig", "gemeten_op": "31-1-2026"}
    assert "is het 0,3 procent, of 30 procent?" in delivery.rows(row | {"waarde": 0.3})
    delivery.rows(row | {"waarde": "30 procent"})
    assert delivery.report()["waarde"] == "30"


def test_a_hard_sentence_is_one_question_with_one_better_sentence(delivery: Delivery) -> None:
    said = delivery.rows(GOOD | {"tekst": "Het ziekenhuis faciliteert governance."})
    assert said.count("VRAAG") == 1
    assert "“faciliteert” is een moeilijk woord" in said
    assert "Ook: “governance” (gewoner: “wie wat beslist”). Bijvoorbeeld: Het ziekenhuis maakt" in said


def test_one_hard_text_is_asked_in_every_row_that_has_it(delivery: Delivery) -> None:
    """It is looked at once, also by a process of its own."""
    rows = [{"kenmerk": mark, "status": "Bezig", "tekst": HARD} for mark in (SCREEN, TOWN)]
    said = delivery.rows(*rows, keep=False)
    assert [f"rij {number}, kolom “Tekst voor de site”" in said for number in (2, 3)] == [True, True]
    with Background() as background:
        given = {"peildatum": PEILDATUM, "keep": False, "questions": None, "background": background}
        take_in(delivery.root, [delivery.folder / "in.xlsx"], **given)
    assert delivery.capsys.readouterr().out == said


def test_who_does_not_know_is_told_and_asked_nothing(delivery: Delivery) -> None:
    said = delivery.rows({"kenmerk": TOWN, "status": "?"})
    assert "LET OP in.xlsx, blad Vragen, rij 2: de melder weet het niet" in said
    assert "geen nieuwe berichten, geen rijen met een vraag" in said


def test_all_that_is_not_clear_in_a_row_is_asked_at_once(delivery: Delivery) -> None:
    said = delivery.rows(GOOD | {"tekst": "idem", "sinds": "31-2-2025", "door": "Piet", "status": "=A1"})
    assert [said.count(f"kolom “{KOLOMMEN[id].titel}”") for id in ("tekst", "sinds", "door", "status")] == [1] * 4


def test_dates_that_were_dragged_down_are_asked(delivery: Delivery) -> None:
    row = GOOD | {"status": "Klaar"}
    days = [row | {"kenmerk": mark, "sinds": datetime(2026, 1, 30 + n)} for n, mark in enumerate((SCREEN, TOWN))]
    assert "In deze rijen komt er steeds een dag bij" not in delivery.rows(*days, keep=False)
    said = delivery.rows(*days, row | {"kenmerk": NUMBER, "sinds": datetime(2026, 2, 1)})
    assert said.count("In deze rijen komt er steeds een dag bij") == 3
    assert delivery.files() == delivery.before


def test_an_answer_of_nobody_is_asked(delivery: Delivery) -> None:
    row = GOOD | {"kenmerk": "", "belofte": PROMISE}
    assert "kolom “Wie meldt dit?”: van welke organisatie komt dit?" in delivery.rows(row)
    delivery.rows(row | {"door": "Werkgroep W"})
    assert delivery.report()["door"] == "werkgroep-w"


def test_an_old_round_does_not_undo_what_was_reported_since(delivery: Delivery) -> None:
    old = {"kenmerk": "najaar-2025/werkgroep-w/een-scherm-aanpak-a/", "status": "Bezig", "tekst": "Wij kiezen nog."}
    said = delivery.rows(old)
    assert "dit hoort bij de oude ronde “Najaar 2025”. Daarna is gemeld: “Klaar” (2026-02-12-scherm-gekozen)" in said
    assert delivery.files() == delivery.before


@pytest.mark.parametrize("is_certain", [True, False])
def test_an_answer_that_contradicts_one_that_is_not_clear_waits_too(is_certain: bool, delivery: Delivery) -> None:
    other = GOOD | {"tekst": "Het scherm is er nog niet.", "sinds": "2025" if is_certain else "1/2/2026"}
    said = delivery.rows(GOOD, other)
    assert said.count("dezelfde melder gaf ook een ander antwoord") == 2
    assert delivery.files() == delivery.before


def test_what_is_certain_is_kept_while_the_rest_waits(delivery: Delivery) -> None:
    said = delivery.rows(GOOD, {"kenmerk": TOWN, "status": "misschien"})
    assert "1 nieuw bericht, 1 rij met een vraag" in said
    assert len(delivery.made()) == 1


def test_two_that_contradict_each_other_are_both_asked(delivery: Delivery) -> None:
    other = {"kenmerk": SCREEN_TOO, "status": "Klaar", "sinds": "2025", "tekst": "Het scherm werkt."}
    said = delivery.rows(GOOD, other)
    assert "een ander zegt “Klaar” (in.xlsx, blad Vragen, rij 3). Wie heeft gelijk?" in said
    assert "een ander zegt “Bezig” (in.xlsx, blad Vragen, rij 2). Wie heeft gelijk?" in said
    assert delivery.files() == delivery.before


def test_a_contradiction_with_what_was_kept_before_is_asked(delivery: Delivery) -> None:
    delivery.rows(GOOD)
    said = delivery.rows({"kenmerk": SCREEN_TOO, "status": "Gestopt", "tekst": "Het stopt."}, name="later.xlsx")
    assert "een ander meldde “Bezig” (2026-03-01-een-scherm-r1). Wie heeft gelijk?" in said


def test_two_that_agree_are_two_reports(delivery: Delivery) -> None:
    delivery.rows(GOOD, GOOD | {"kenmerk": SCREEN_TOO})
    assert [fields["door"] for fields in delivery.made().values()] == ["thuiszorg-waterlelie", "ziekenhuis-de-reiger"]


def test_a_better_answer_in_the_same_round_replaces_the_first(delivery: Delivery) -> None:
    delivery.rows(GOOD)
    delivery.rows(GOOD | {"status": "Gestopt", "tekst": "Het stopt toch."}, name="beter.xlsx")
    assert delivery.made()["data/meldingen/2026-03-01-een-scherm-r1-2.yml"]["vervangt"] == "2026-03-01-een-scherm-r1"


def test_another_organisation_of_the_same_coalition_does_not_replace_the_first(delivery: Delivery) -> None:
    answer = {"kenmerk": NUMBER, "status": "Bezig", "tekst": "Wij praten met de buren.", "door": "Werkgroep W"}
    delivery.rows(answer)
    delivery.rows(answer | {"door": "Inwonersraad Merenland"}, name="later.xlsx")
    first, second = delivery.made().values()
    assert (first["door"], second["door"]) == ("inwonersraad", "werkgroep-w")
    assert "vervangt" not in first | second
    said = delivery.rows(answer | {"door": "Kliniek De Kuif", "status": "Gestopt"}, name="nog-later.xlsx")
    assert "Wie heeft gelijk?" in said


def test_two_versions_of_one_addressee_are_asked(delivery: Delivery) -> None:
    said = delivery.rows(GOOD, GOOD, GOOD | {"tekst": "Het scherm is er nog niet."})
    assert "dezelfde melder gaf ook een ander antwoord" in said
    assert delivery.files() == delivery.before


def test_a_step_back_and_done_without_proof_are_told(delivery: Delivery) -> None:
    back = {
        "kenmerk": f"{ROUND}/gemeente-lisvaart/fijne-buurt-r1/lisvaart",
        "status": "bezig",
        "tekst": "Het huis is dicht.",
    }
    said = delivery.rows(back, GOOD | {"status": "Klaar", "sinds": "2025"})
    assert "een stap terug: eerder was gemeld dat het klaar is (2025-07-01-huis-lisvaart)" in said
    assert "rij 3: klaar zonder bewijs" in said


def test_a_text_that_was_rewritten_keeps_the_original_off_the_site(delivery: Delivery) -> None:
    hard = "De implementatie van de interventie is gefaciliteerd."
    path = sheets.xlsx(delivery.folder / "in.xlsx", [GOOD | {"tekst": hard}])
    delivery.take_in(path, questions=delivery.folder / "vragen")
    listed = delivery.folder / "vragen" / "nakijken-1.xlsx"
    (row,), _ = read_rows(listed)
    assert row.cellen["bestand"] == "in.xlsx, blad Vragen, rij 2"
    assert "kan zo niet op de site" in row.cellen["probleem"]
    more = sheets.beside(bestand=row.cellen["bestand"], site_tekst="Het scherm werkt.")
    sheets.xlsx(listed, [row.cellen], also=more)
    delivery.take_in(delivery.folder)
    assert delivery.report()["tekst"] == "Het scherm werkt."
    note = delivery.root / "data/meldingen/.notities/2026-03-01-een-scherm-r1.txt"
    assert note.read_text(encoding="utf-8") == f"{hard}\n"
    entries = load(delivery.root, peildatum=PEILDATUM).entries
    assert not any(hard in entry.document.text for entry in entries), "all that is published comes from these"
    assert "1 keer al eerder verwerkt" in delivery.take_in(path), "the original is known as well"


def test_a_second_list_of_questions_does_not_undo_the_first(delivery: Delivery) -> None:
    sheets.xlsx(delivery.folder / "in.xlsx", [GOOD | {"status": "ja"}, {"kenmerk": TOWN, "status": "misschien"}])
    delivery.take_in(delivery.folder, questions=delivery.folder)
    listed = delivery.folder / "nakijken-1.xlsx"
    sheets.xlsx(listed, [GOOD], also=sheets.beside(bestand="in.xlsx, blad Vragen, rij 2"))
    delivery.take_in(delivery.folder, keep=False, questions=delivery.folder)
    said = delivery.take_in(delivery.folder)
    assert "1 nieuw bericht, 1 rij met een vraag" in said, "settled in the first list; the second holds what is left"
    assert {path.name for path in delivery.folder.glob("nakijken*")} == {"nakijken-1.xlsx", "nakijken-2.xlsx"}


def test_a_row_that_the_workgroup_empties_is_dropped(delivery: Delivery) -> None:
    sheets.xlsx(delivery.folder / "in.xlsx", [GOOD, GOOD | {"tekst": "Iets anders."}])
    more = sheets.beside(bestand="in.xlsx, blad Vragen, rij 3")
    sheets.xlsx(delivery.folder / "nakijken.xlsx", [{"kenmerk": SCREEN}], also=more)
    delivery.take_in(delivery.folder)
    assert delivery.report()["tekst"] == GOOD["tekst"]


def test_the_questions_go_back_in_a_mail(delivery: Delivery) -> None:
    path = sheets.xlsx(delivery.folder / "reiger.xlsx", [GOOD | {"status": "ja", "belofte": PROMISE}])
    delivery.take_in(path, questions=delivery.folder / "vragen")
    mail = (delivery.folder / "vragen" / "vragen-ziekenhuis-de-reiger.txt").read_text(encoding="utf-8")
    assert "Beste mensen van Ziekenhuis De Reiger," in mail
    assert f"- Bij “{PROMISE}”, kolom “Hoe staat het?”: wij begrijpen “ja” niet." in mail


FILES: dict[str, Callable[[Path], Path]] = {
    "csv with semicolons": lambda folder: sheets.csv(folder / "in.csv", [GOOD]),
    "csv with commas": lambda folder: sheets.csv(folder / "in.csv", [GOOD], delimiter=","),
    "csv of old Windows": lambda folder: sheets.csv(folder / "in.csv", [GOOD], encoding="cp1252"),
    "csv of Excel, Unicode": lambda folder: sheets.csv(folder / "in.csv", [GOOD], delimiter="\t", encoding="utf-16"),
    "ods": lambda folder: sheets.ods(folder / "in.ods", [GOOD]),
    "xlsx": lambda folder: sheets.xlsx(folder / "in.xlsx", [GOOD]),
    "xlsm": lambda folder: sheets.xlsx(folder / "in.xlsx", [GOOD]).rename(folder / "in.xlsm"),
    "xlsx that is called csv": lambda folder: sheets.xlsx(folder / "in.xlsx", [GOOD]).rename(folder / "in.csv"),
    "another name of the sheet": lambda folder: sheets.xlsx(folder / "in.xlsx", [GOOD], sheet="Blad1"),
    "with empty rows between": lambda folder: sheets.xlsx(folder / "in.xlsx", [{}, {}, GOOD, {}]),
    "the mark is lost": lambda folder: sheets.xlsx(
        folder / "in.xlsx",
        [
            {"kenmerk": SCREEN_TOO.replace("thuiszorg-waterlelie", "ziekenhuis-de-reiger")},
            GOOD | {"kenmerk": "", "belofte": PROMISE},
        ],
    ),
}


@pytest.mark.parametrize("make", FILES.values(), ids=list(FILES))
def test_every_kind_of_file_is_read(make: Callable[[Path], Path], delivery: Delivery) -> None:
    delivery.take_in(make(delivery.folder))
    report = delivery.report()
    assert (report["over"], report["status"], report["tekst"]) == ("een-scherm-r1", "bezig", "Het scherm staat er.")
    assert report["adressant"] == "ziekenhuis-de-reiger"


def broken(path: Path, raw: bytes) -> Path:
    path.write_bytes(raw)
    return path


def bomb(folder: Path) -> Path:
    path = sheets.xlsx(folder / "bom.xlsx", [GOOD])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/worksheets/sheet9.xml", b"0" * 60_000_000)
    return path


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "xls": (
        lambda folder: broken(folder / "oud.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)),
        "Sla het op als .xlsx",
    ),
    "a password": (
        lambda folder: broken(folder / "slot.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        "er zit een wachtwoord op",
    ),
    "nothing in it": (lambda folder: broken(folder / "leeg.xlsx", b""), "het bestand is kapot"),
    "half of it": (
        lambda folder: broken(folder / "half.xlsx", sheets.xlsx(folder / "a.xlsx", [GOOD]).read_bytes()[:3000]),
        "kapot",
    ),
    "a picture": (lambda folder: broken(folder / "foto.png", b"\x89PNG"), "dat eindigt op .png kan niet"),
    "a bomb": (bomb, "te groot"),
    "fifty megabytes": (lambda folder: broken(folder / "groot.csv", b"a;b\n" * 12_500_000), "te groot"),
    "far away": (
        lambda folder: sheets.xlsx(
            folder / "ver.xlsx", [GOOD], also=lambda _book, sheet: sheet.write(1_048_575, 16_383, "x")
        ),
        "heel ver naar rechts of naar onderen",
    ),
    "no titles": (lambda folder: broken(folder / "kaal.csv", b"a;b;c\n1;2;3\n"), "geen rijen met onze kolommen"),
    "not there": (lambda folder: folder / "weg.xlsx", "dit bestand is er niet"),
}


@pytest.mark.parametrize(("make", "answer"), REFUSED.values(), ids=list(REFUSED))
def test_a_file_that_cannot_be_read_gets_an_answer(
    make: Callable[[Path], Path], answer: str, delivery: Delivery
) -> None:
    assert answer in delivery.take_in(make(delivery.folder))
    assert delivery.files() == delivery.before


def test_added_columns_and_sheets_are_told(delivery: Delivery) -> None:
    def more(book: Any, sheet: Any) -> None:
        sheet.write(0, 20, "Opmerking Piet")
        sheet.write(1, 20, "let op!")
        sheet.write(0, 21, "Hoe staat het?")
        sheet.write(1, 21, "Klaar")
        book.add_worksheet("Kladje").write(0, 0, "tien")

    said = delivery.rows(GOOD, also=more)
    assert "de kolom “Opmerking Piet” is niet van ons, en niet gelezen" in said
    assert "een tweede kolom “Hoe staat het?” is niet gelezen: alleen de eerste telt" in said
    assert "het blad Kladje is niet gelezen" in said
    assert delivery.report()


def test_merged_cells_are_asked(delivery: Delivery) -> None:
    status = sheets.TITLES.index("Hoe staat het?")
    rows = [GOOD, {"kenmerk": TOWN, "tekst": "Het huis is open."}]
    said = delivery.rows(*rows, also=lambda _book, sheet: sheet.merge_range(1, status, 2, status, "Bezig"))
    assert "rij 3, kolom “Hoe staat het?”: hier staat een samengevoegde cel" in said


def test_formulas_of_libreoffice_are_asked(delivery: Delivery) -> None:
    said = delivery.take_in(sheets.ods(delivery.folder / "in.ods", [GOOD | {"waarde": "=1+1"}]))
    assert "rij 2, kolom “Gemeten getal”: hier staat een formule" in said


def test_a_formula_in_a_file_that_has_none_is_asked(delivery: Delivery) -> None:
    said = delivery.take_in(sheets.csv(delivery.folder / "in.csv", [GOOD | {"tekst": "=cmd|'/c calc'!A0"}]))
    assert "rij 2, kolom “Wat is er gebeurd?”: hier staat een formule" in said


@pytest.mark.parametrize("column", ["status", "sinds", "tekst", "bewijs", "door"])
def test_a_cell_with_an_error_of_excel_is_asked_and_not_left_out(column: str, delivery: Delivery) -> None:
    path = sheets.xlsx(delivery.folder / "in.xlsx", [GOOD | {column: 77}])
    sheet = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    parts[sheet] = re.sub(rb'(<c r="[A-Z]+2")[^>]*><v>77</v>', rb'\1 t="e"><v>#REF!</v>', parts[sheet])
    with zipfile.ZipFile(path, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    said = delivery.take_in(path)
    assert f"kolom “{KOLOMMEN[column].titel}”: hier staat een formule" in said
    assert not delivery.made()


@pytest.mark.parametrize("is_rich", [True, False])
def test_what_is_struck_through_is_asked(is_rich: bool, delivery: Delivery) -> None:
    def strike(book: Any, sheet: Any) -> None:
        line, column = book.add_format({"font_strikeout": True}), sheets.TITLES.index("Hoe staat het?")
        sheet.write_blank(2, column, None, line)
        if is_rich:
            sheet.write_rich_string(1, column, "Be", line, "zig")
        else:
            sheet.write(1, column, "Bezig", line)

    said = delivery.rows(GOOD, GOOD | {"kenmerk": SCREEN_TOO}, also=strike)
    assert "rij 2, kolom “Hoe staat het?”: hier staat iets met een streep erdoor" in said
    assert said.count("streep erdoor") == 1


def test_what_is_struck_through_in_libreoffice_is_asked(delivery: Delivery) -> None:
    path = sheets.ods(delivery.folder / "in.ods", [GOOD])
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name).decode() for name in old.namelist()}
    line = '<style:text-properties style:text-line-through-style="solid"/>'
    style = f'<style:style style:name="ce7" style:family="table-cell">{line}</style:style>'
    head = f"<office:automatic-styles>{style}</office:automatic-styles><office:body>"
    text = parts["content.xml"].replace("<office:body>", head)
    before, after = text.split(">Bezig<")
    at = before.rindex("<table:table-cell") + len("<table:table-cell")
    parts["content.xml"] = f'{before[:at]} table:style-name="ce7"{before[at:]}>Bezig<{after}'
    with zipfile.ZipFile(path, "w") as new:
        for name, part in parts.items():
            new.writestr(name, part)
    assert "rij 2, kolom “Hoe staat het?”: hier staat iets met een streep erdoor" in delivery.take_in(path)


def test_comments_of_people_are_told_and_ours_are_not(delivery: Delivery) -> None:
    write_round(delivery.root, ROUND, delivery.folder, base_url="https://x.example", peildatum=PEILDATUM)
    assert "gaan naar https://x.example, en die opent niemand" in delivery.capsys.readouterr().err
    assert "opmerking" not in delivery.take_in(delivery.folder)
    said = delivery.rows(GOOD, also=lambda _book, sheet: sheet.write_comment("I2", "Bel mij even"))
    assert "LET OP in.xlsx: bij een cel staat een opmerking. Lees die zelf: “Bel mij even”" in said


def test_a_file_that_is_named_and_holds_no_answers_is_told(delivery: Delivery) -> None:
    path = delivery.folder / "brief.txt"
    path.write_text("Het is klaar.", encoding="utf-8")
    assert "LET OP brief.txt: een bestand dat eindigt op .txt kan niet" in delivery.take_in(path)
    assert "LET OP" not in delivery.take_in(delivery.folder)


def test_of_a_file_that_is_not_there_nothing_is_counted(delivery: Delivery) -> None:
    told = delivery.take_in(delivery.folder / "weg")
    assert told == "LET OP weg: dit bestand is er niet. Kijk de naam en de map na.\nEr is niets nieuws om te bewaren.\n"


def test_questions_about_a_file_of_ours_can_be_written_down(delivery: Delivery) -> None:
    write_round(delivery.root, ROUND, delivery.folder, base_url="https://x.example", peildatum=PEILDATUM)
    path = delivery.folder / "werkgroep-w.xlsx"
    (row,), _ = read_rows(path)
    assert row.cellen["link"] == "Lees meer"
    sheets.xlsx(path, [{**row.cellen, "status": "ja"}])
    delivery.take_in(path, questions=delivery.folder / "vragen")
    assert (delivery.folder / "vragen" / "nakijken-1.xlsx").is_file()


def test_no_questions_give_no_list(delivery: Delivery) -> None:
    path = sheets.xlsx(delivery.folder / "in.xlsx", [GOOD])
    said = delivery.take_in(path, questions=delivery.folder / "vragen")
    assert "De vragen staan in" not in said
    assert not (delivery.folder / "vragen").exists()


def test_all_or_nothing(delivery: Delivery, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: Any, **_more: Any) -> None:
        raise DataError([])

    monkeypatch.setattr(new, "load", refuse)
    with pytest.raises(DataError):
        delivery.rows(GOOD, {"kenmerk": TOWN, "status": "bezig"})
    assert delivery.files() == delivery.before


@pytest.mark.parametrize("after", range(4))
def test_a_crash_leaves_nothing_and_a_second_run_does_it(
    after: int, delivery: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [GOOD, {"kenmerk": TOWN, "status": "bezig"}, {"kenmerk": NUMBER, "status": "Niets veranderd"}]
    path, left = sheets.xlsx(delivery.folder / "in.xlsx", rows), iter(range(after))
    replace = Path.replace

    def crash(self: Path, target: Path) -> Path:
        if target.is_relative_to(delivery.root) and next(left, None) is None:
            raise KeyboardInterrupt
        return replace(self, target)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "replace", crash)
        delivery.take_in(path)
    assert delivery.files() == delivery.before
    delivery.take_in(path)
    assert len(delivery.made()) == 3
    assert load(delivery.root, peildatum=PEILDATUM)


def test_a_whole_disk_is_not_read(delivery: Delivery, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verwerk, "MOST_FILES", 2)
    for name in ("a", "b", "c"):
        sheets.csv(delivery.folder / f"{name}.csv", [GOOD])
    with pytest.raises(NothingChosen, match=r"meer dan 2 bestanden\. Noem alleen de map met de antwoorden"):
        delivery.take_in(delivery.folder)


def test_there_are_words_for_every_choice() -> None:
    assert set(STATUSES.values()) == set(KEUZES)


def test_a_round_never_replaces_what_somebody_filled_in(delivery: Delivery) -> None:
    def write(folder: Path) -> int:
        return write_round(delivery.root, ROUND, folder, base_url="https://x.example", peildatum=PEILDATUM)

    assert write(delivery.folder) == write(delivery.folder) == 0
    filled = sheets.xlsx(delivery.folder / "ziekenhuis-de-reiger.xlsx", [GOOD])
    before = filled.read_bytes()
    with pytest.raises(NothingChosen, match=r"staan al antwoorden, in ziekenhuis-de-reiger\.xlsx\. Kies een andere"):
        write(delivery.folder)
    assert filled.read_bytes() == before
    with pytest.raises(NothingChosen, match="is een map van de site zelf"):
        write(delivery.root / "data" / "ronde")
    assert delivery.files() == delivery.before


def test_an_addressee_that_is_not_asked_is_named(delivery: Delivery) -> None:
    given = {"base_url": "https://x.example", "peildatum": PEILDATUM}
    assert write_round(delivery.root, ROUND, delivery.folder, only="ziekenhuis", **given) == 1  # type: ignore[arg-type]
    said = delivery.capsys.readouterr().out
    assert "krijgt “ziekenhuis” geen vraag. Kies uit: " in said
    assert "ziekenhuis-de-reiger" in said


def test_a_full_disk_leaves_no_half_round(
    copy_of_voorbeeld: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who sends what is there would leave somebody out."""

    def full(path: Path, content: str | bytes) -> None:
        if len([*tmp_path.glob("uit/*")]) == 4:
            raise OSError(ENOSPC, "No space left on device")
        save(path, content)

    monkeypatch.setattr("regioplan.cli.uitvraag.save", full)
    with pytest.raises(OSError, match="No space left"):
        write_round(copy_of_voorbeeld, ROUND, tmp_path / "uit", base_url="https://x.example", peildatum=PEILDATUM)
    assert not [*tmp_path.glob("uit/*")]


def test_a_format_of_many_quotes_is_read_at_once() -> None:
    begin = process_time()
    assert not werkbladen._OWN_SHARE.findall(b'numFmtId="1" formatCode="' + b"&quot;a" * 5000 + b'"')
    assert werkbladen._OWN_SHARE.findall(b'numFmtId="164" formatCode="&quot;a &amp; b&quot;0.0%"') == [b"164"]
    assert process_time() - begin < 2

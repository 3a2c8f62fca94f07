"""A statement stands in its frame: the words for what it is, and the date as it is on the reference date."""

from __future__ import annotations

from datetime import date

import pytest
from regioplan.data.records import Bron, Document
from regioplan.data.uitspraken import UITSPRAAKSOORTEN, MakkelijkeUitspraak, Uitspraak
from regioplan.data.values import Periode
from regioplan.derived.kaders import FREE, KADERS, Omlijsting
from regioplan.derived.state import Calendar, State
from regioplan.derived.states import Status

EINDE = date(2026, 12, 31)
BRON = Bron(document="plan", plaats="hoofdstuk 1")
STEUNPUNT = "In elke gemeente is een steunpunt."


def frame(day: str) -> Omlijsting:
    documents = {
        "plan": Document(id="plan", titel="Het plan", omschrijving="Een plan.", datum="2024-03"),
        "vroeger": Document(id="vroeger", titel="Het oude plan", omschrijving="Een plan van vroeger."),
    }
    return Omlijsting(Calendar(date.fromisoformat(day), EINDE), plan="plan", documents=documents, punten={}, states={})


@pytest.mark.parametrize(
    ("day", "fields", "said"),
    [
        ("2024-06-01", {"streven": STEUNPUNT}, f"Dit wil het plan: {STEUNPUNT}"),
        ("2027-02-01", {"streven": STEUNPUNT}, f"Dit wilde het plan: {STEUNPUNT}"),
        (
            "2024-06-01",
            {"belofte": STEUNPUNT, "uiterlijk": "2025"},
            f"Dit belooft het plan: {STEUNPUNT} In 2025 moet dat zo zijn.",
        ),
        (
            "2025-12-31",
            {"belofte": STEUNPUNT, "uiterlijk": "2025"},
            f"Dit belooft het plan: {STEUNPUNT} In 2025 moet dat zo zijn.",
        ),
        (
            "2026-01-01",
            {"belofte": STEUNPUNT, "uiterlijk": "2025"},
            f"Dit belooft het plan: {STEUNPUNT} In 2025 moest dat zo zijn, maar of dat is gelukt, weten wij niet.",
        ),
        (
            "2026-01-01",
            {"voornemen": "De gemeenten maken een lijst.", "vanaf": "2025-06-30"},
            "De organisaties zijn dit van plan: De gemeenten maken een lijst. "
            "Vanaf halverwege 2025 zou dat gebeuren, maar of dat is gelukt, weten wij niet.",
        ),
        ("2026-01-01", {"uitleg": "Veel mensen zijn eenzaam."}, "Veel mensen zijn eenzaam."),
        ("2026-01-01", {"vraag": "Kan dat anders?"}, "Het plan vraagt zich af: Kan dat anders?"),
    ],
)
def test_a_statement_in_running_text(day: str, fields: dict[str, str], said: str) -> None:
    assert frame(day).lopend([Uitspraak(**fields)], BRON) == said


def test_neighbours_of_one_kind_share_a_frame() -> None:
    lines = [MakkelijkeUitspraak(streven="U vindt hulp."), MakkelijkeUitspraak(streven="U vindt steun.")]
    (group,) = frame("2026-01-01").groepen(lines, BRON)
    assert (group.kader, len(group.uitspraken)) == ("Dit wil het plan:", 2)


def test_what_exists_names_the_moment_of_the_source() -> None:
    said = frame("2026-01-01").lopend([Uitspraak(bestaat="Er is een steunpunt.")], BRON)
    assert said == "Dit was er al in maart 2024, zegt het plan: Er is een steunpunt."


def test_what_another_plan_wanted_is_of_the_past() -> None:
    old = Bron(document="vroeger", plaats="hoofdstuk 1")
    assert frame("2024-06-01").lopend([Uitspraak(streven=STEUNPUNT)], old) == f"Dit wilde het plan: {STEUNPUNT}"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("bezig", "Iemand heeft gemeld dat het is begonnen."),
        ("onbekend", "zo zijn, maar of dat is gelukt, weten wij niet."),
        ("klaar", "Iemand heeft gemeld dat dit klaar is."),
    ],
)
def test_what_was_reported_of_a_begin(status: Status, said: str) -> None:
    begin = Periode.parse("2024")
    state = State(status, "loopt", "actueel", begin.laatste, False, None, {})
    assert frame("2026-01-01").termijn(None, begin, "belofte", "B1", state).endswith(said)


def test_every_kind_has_a_frame_but_an_explanation() -> None:
    assert set(KADERS) == set(UITSPRAAKSOORTEN)
    assert {soort for soort, kader in KADERS.items() if not kader.tijdens["B1"]} == {"uitleg"}
    assert {"bestaat", "uitleg"} == FREE


def test_neighbours_with_the_same_term_say_it_once() -> None:
    lines = [
        Uitspraak(belofte="In elke gemeente is een steunpunt.", uiterlijk="2026"),
        Uitspraak(belofte="U kunt er zo binnenlopen.", uiterlijk="2026"),
        Uitspraak(belofte="U kent de steunpunten.", uiterlijk="2025"),
    ]
    together, apart = frame("2024-06-01").groepen(lines, BRON)
    assert (together.kader, together.termijn) == ("Dit belooft het plan:", "In 2026 moet dat zo zijn.")
    assert [een.termijn for een in together.uitspraken] == ["", ""]
    assert (apart.termijn, [een.termijn for een in apart.uitspraken]) == ("", ["In 2025 moet dat zo zijn."])
    assert frame("2024-06-01").lopend(lines, BRON).count("In 2026 moet dat zo zijn.") == 1


@pytest.mark.parametrize(
    ("kind", "first", "said"),
    [
        (
            Uitspraak,
            "In 2024 moest dat zo zijn.",
            "In 2025 zou dat gebeuren, maar of dit allemaal is gelukt, weten wij niet.",
        ),
        (
            MakkelijkeUitspraak,
            "Dat moest in 2024 zo zijn.",
            "Dat zou in 2025 gebeuren. Wij weten niet of dit allemaal is gelukt.",
        ),
    ],
)
def test_what_nobody_knows_of_several_terms_is_said_once(
    kind: type[Uitspraak | MakkelijkeUitspraak], first: str, said: str
) -> None:
    lines = [
        kind(belofte="Er is een steunpunt.", uiterlijk="2024"),
        kind(uitleg="Dat is een plek voor iedereen."),
        kind(voornemen="De gemeenten maken een lijst.", uiterlijk="2025"),
        kind(belofte="U vindt hulp.", uiterlijk="2026"),
    ]
    text = frame("2026-06-01").lopend(lines, BRON)
    assert text.count("gelukt") == 1
    assert f"{first} Dat is een plek" in text
    assert f"{said} Dit belooft" in text

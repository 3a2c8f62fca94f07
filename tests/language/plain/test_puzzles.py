"""What has to be read twice, words with an everyday meaning, and years that are over."""

from __future__ import annotations

import pytest
from regioplan.language.plain import Checker, Passage, Place, WordLists
from regioplan.language.plain.dutch.sentences import split

from .conftest import Check

YEAR = 2026

SEEN = {
    "a clause in the middle": (
        "De man, die al jaren naast ons in de straat woont, is ziek.",
        "zin-onderbroken",
    ),
    "a clause with another one in it": (
        "De brug, die in 2024 is gemaakt door een bedrijf dat niemand kende, is stuk.",
        "zin-onderbroken",
    ),
    "a clause in a clause without a comma": (
        "De brieven die de buren die wij niet kennen schreven zijn weg.",
        "zin-onderbroken",
    ),
    "a long clause without a comma": (
        "De regels die de buurt vorig jaar met alle kinderen in de straat heeft afgesproken gelden nog.",
        "zin-onderbroken",
    ),
    "geen and zonder": ("Er is geen brief geschreven zonder dat iemand hem heeft gelezen.", "dubbel-ontkend"),
    "niet niet": ("Dat is niet niet waar.", "dubbel-ontkend"),
    "nooit niet": ("Hij is nooit niet blij.", "dubbel-ontkend"),
    "niet and on-": ("Dat is niet onmogelijk.", "dubbel-ontkend"),
    "niet zonder": ("Dat plan is niet zonder gevaar.", "dubbel-ontkend"),
    "geen and niet": ("Geen enkele brief is niet gelezen.", "dubbel-ontkend"),
    "to inform": ("Wij stellen u in kennis van het besluit.", "stijf-woord"),
    "intentie": ("De intentie is goed.", "stijf-woord"),
    "ongeacht": ("Dat geldt ongeacht het weer.", "stijf-woord"),
    "destijds": ("Dat was destijds zo.", "stijf-woord"),
    "qua": ("Het is qua prijs goed.", "stijf-woord"),
    "mutaties": ("Geef mutaties aan ons door.", "stijf-woord"),
    "verordening": ("Dat staat in de verordening.", "stijf-woord"),
    "vertaalslag": ("Nu komt de vertaalslag.", "stijf-woord"),
    "tweetal": ("Er is een tweetal plannen.", "stijf-woord"),
    "vervolgtraject": ("Het vervolgtraject start.", "stijf-woord"),
    "opschakelen": ("Wij moeten opschakelen.", "stijf-woord"),
    "opschakelen in two parts": ("Wij schakelen nu op.", "stijf-woord"),
    "doorpakken": ("Wij gaan doorpakken.", "stijf-woord"),
    "mededelen in two parts": ("Wij delen u dit mede.", "stijf-woord"),
}

NOT_SEEN = {
    "they look well": "Zij zien er goed voor in de tuin.",
    "on the train": "U mag uw fiets meenemen in de trein.",
    "a part in a musical": "Hij wil een rol spelen in de musical.",
    "without somebody": "Zonder hulp lukt het niet. Wij kunnen niet zonder u.",
    "a short clause without a comma": "De brief die u vorige week kreeg is niet goed.",
    "helpers after each other": "Mensen die een brief krijgen kunnen bellen.",
    "a short rule": "Geen bezoek zonder afspraak. Kom niet zonder pas.",
    "not yet, not there": "Ik ben niet ziek en ik ben niet moe.",
    "a deposit": "U krijgt de borg terug.",
    "at the front": "De ingang zit aan de voorkant.",
}

CLEARED_UP = {
    "De brug, die in 2024 is gemaakt door een bedrijf dat niemand kende, is stuk.": (
        "“De brug is in 2024 gemaakt door een bedrijf dat niemand kende. De brug is stuk.”"
    ),
    "De huisarts, die al jaren alle mensen in het dorp kent, stopt ermee.": (
        "“De huisarts kent al jaren alle mensen in het dorp. De huisarts stopt ermee.”"
    ),
    "De huisarts, die wij al jaren in het dorp kennen, stopt ermee.": "",
    "De plannen, die de buren in 2023 samen maakten, zijn klaar.": "",
    "De regels zijn niet onduidelijk.": "De regels zijn duidelijk.",
    "Dat is geen onlogische keuze.": "",
}
"""What has to be read twice, with what it becomes; empty when grammar is not sure."""

NO_ERROR = {
    "tenzij": "U mag komen, tenzij u ziek bent.",
    "ambitie": "Zij heeft veel ambitie.",
    "stelsel": "Het stelsel is oud.",
    "volwaardig": "Zij is een volwaardig lid.",
    "slechts": "Het kost slechts een euro.",
    "a bank": "De ING is dicht.",
    "a band": "Zij zingt liedjes van ABBA.",
    "a union": "Volgens UNIZO gaat het beter.",
}


def rules(check: Check, text: str, severity: str = "") -> list[str]:
    return [finding.rule for finding in check(text) if severity in ("", finding.severity)]


@pytest.mark.parametrize(("text", "rule"), SEEN.values(), ids=SEEN)
def test_it_is_seen(check: Check, text: str, rule: str) -> None:
    assert rule in rules(check, text)


@pytest.mark.parametrize(("text", "rewritten"), CLEARED_UP.items())
def test_a_puzzle_is_cleared_up_where_that_is_sure(check: Check, text: str, rewritten: str) -> None:
    (finding,) = [one for one in check(text) if one.rule in ("zin-onderbroken", "dubbel-ontkend")]
    assert finding.rewritten == rewritten


@pytest.mark.parametrize("text", NOT_SEEN.values(), ids=NOT_SEEN)
def test_everyday_words_get_nothing(check: Check, text: str) -> None:
    assert [(one.rule, one.reason) for one in check(text)] == []


@pytest.mark.parametrize("text", NO_ERROR.values(), ids=NO_ERROR)
def test_words_of_good_easy_texts_are_no_error(check: Check, text: str) -> None:
    assert rules(check, text, "fout") == []


@pytest.mark.parametrize("word", ["ROAZ", "VVT", "MSZ", "Wmo", "IZA"])
def test_abbreviations_of_policy_stay_an_error(check: Check, word: str) -> None:
    assert rules(check, f"Dat regelt de {word}.", "fout") == ["afkorting"]


@pytest.mark.parametrize(
    "text",
    [
        "Dat zegt prof. Jansen van de universiteit.",
        "Dat zegt prof. dr. A. Jansen van de universiteit.",
        "De prijs is m.i.v. 1-1-2027 hoger.",
        "Uw brief d.d. 3 mei is er.",
    ],
)
def test_a_short_form_does_not_end_a_sentence(text: str) -> None:
    assert len(list(split(text))) == 1


@pytest.fixture(scope="module")
def in_2026(word_lists: WordLists) -> Checker:
    return Checker(word_lists, year=YEAR)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 2025 moet elke gemeente een loket hebben.", ["2025"]),
        ("Vóór 2024 gaan de partners dit doen.", ["2024"]),
        ("Eind 2025 krijgt iedereen een brief.", ["2025"]),
        ("In 2026 krijgt iedereen een brief.", []),
        ("In 2025 kreeg iedereen een brief.", []),
        ("In 2025 is het loket geopend.", []),
        ("Sinds 2023 werkt zij hier.", []),
        ("Het plan uit 2023 helpt nog steeds.", []),
        ("Van 2023 tot 2027 helpt het Rijk.", []),
        ("In 2025 moest dat klaar zijn.", []),
        ("Het plan zegt dat dit eind 2025 klaar moet zijn.", []),
        ("De deadline ligt in 2025.", []),
        ("Daar staat eind 2024, maar dat kan niet.", []),
        ("Het moet klaar zijn (regioplan in 2024).", []),
        ("Van 2020 tot 2022 moet dit groeien, en in 2030 ook.", []),
    ],
)
def test_a_year_that_is_over_is_named(in_2026: Checker, text: str, years: list[str]) -> None:
    found = in_2026.check([Passage(text, Place("a.md", 1))])
    assert [(finding.found, finding.severity) for finding in found if finding.rule == "oud-jaar"] == [
        (year, "tip") for year in years
    ]


def test_without_a_year_from_outside_no_year_is_over(check: Check) -> None:
    assert "oud-jaar" not in rules(check, "In 1990 moet elke gemeente een loket hebben.")

"""What was typed by mistake, and what only looks like it."""

from __future__ import annotations

import pytest

from .conftest import Check

SEEN = {
    "bold": ("Wij helpen **alle** buren.", "opmaak", "fout"),
    "slanting": ("Wij helpen *alle* buren.", "opmaak", "fout"),
    "a tag": ("Wij helpen <b>alle</b> buren.", "opmaak", "fout"),
    "a link": ("Kijk bij [de doelen](/doelen/).", "opmaak", "fout"),
    "a code": ("Wij helpen &hellip; buren.", "opmaak", "fout"),
    "a heading": ("# Wij helpen buren", "opmaak", "fout"),
    "capitals": ("WIE BUREN KENT, IS MINDER VAAK ALLEEN.", "hoofdletters", "fout"),
    "English": ("Whoever knows the neighbours is less often lonely in life.", "andere-taal", "fout"),
    "German": ("Das ist ein Satz auf Deutsch und nicht auf Holländisch.", "andere-taal", "fout"),
    "the same twice": ("Wij helpen de buren. Wij helpen de buren.", "twee-keer", "fout"),
    "to come": ("TODO: vraag na bij de gemeente.", "nog-invullen", "fout"),
    "a text of a printer": ("Lorem ipsum dolor sit amet.", "nog-invullen", "fout"),
    "no space after a comma": ("Wij helpen u,en uw buren.", "leestekens", "tip"),
    "no space after a full stop": ("Wij helpen u.Dat kost niets.", "leestekens", "tip"),
    "two full stops": ("Wij helpen u..", "leestekens", "tip"),
    "a word twice": ("Wij helpen de de buren.", "leestekens", "tip"),
    "an address": ("Kijk op https://www.merenland.example/hulp voor meer.", "webadres", "tip"),
    "an address without its begin": ("Kijk op www.merenland.example voor meer.", "webadres", "tip"),
    "two items of a list": ("praten - iemand die luistert", "streepjes", "tip"),
}
UNSEEN = [
    "Het GGZ en de GGD, de NZa en het RIVM helpen.",
    "Wij werken samen met Health in All Policies in de buurt.",
    "Kijk op praatlijn.merenland.example (andere website).",
    "Waar het bedrag hoort, staat alleen “XX”. Wij lezen dat als: nog te bepalen.",
    "Ja. Ja. Wij helpen de buren. Daarna helpen wij ze weer.",
    "Een 3*4 pad kost 2 * 5 euro, en dat is minder < dan 20.",
    "Zwolle-Zuid en Kampen – en ook Dalfsen – doen mee.",
    "Het kost 1.250,50 euro, om 10:30 uur … en dan?",
    "Het team is er van 9,5 tot 12 uur (o.a. voor u).",
    "De GGD’en en de buren doen wat het het beste doet.",
    "Wat kost het [per jaar]? Dat staat niet in het plan.",
]


@pytest.mark.parametrize(("text", "rule", "severity"), SEEN.values(), ids=list(SEEN))
def test_a_slip_of_the_fingers_is_told(text: str, rule: str, severity: str, check: Check) -> None:
    assert (rule, severity) in {(found.rule, found.severity) for found in check(text)}


@pytest.mark.parametrize("text", UNSEEN)
def test_what_is_meant_like_that_stays(text: str, check: Check) -> None:
    rules = {rule for _, rule, _ in SEEN.values()}
    assert not rules & {found.rule for found in check(text)}


@pytest.mark.parametrize("sign", ["@", "[", "(", "**", "a@", "<a", "`", "“"])
def test_signs_without_a_space_are_nothing_to_read(sign: str, check: Check) -> None:
    """Patterns that look at them would take hours: this test then never ends."""
    check(f"Zie {sign * 30_000} hier.")

"""Verbs, passives, clauses and words that belong together. The ids tell what the case is about."""

from __future__ import annotations

import pytest
from regioplan.language.plain.dutch.clauses import clause_count, subordinate_clauses
from regioplan.language.plain.dutch.compounds import parts
from regioplan.language.plain.dutch.distances import farthest_apart
from regioplan.language.plain.dutch.passives import passives
from regioplan.language.plain.dutch.verbs import is_finite, is_infinitive, is_participle, is_verb

from .conftest import Read

PARTICIPLES = (
    "gemaakt vastgesteld besproken afgesproken uitgewerkt betaald bereikt gedaan opgeschaald gecoördineerd beoefend"
)
NO_PARTICIPLES = "gezond geluid gemeente betaalt besloot bekend verkennend maken gebeurt overleg opdracht gelijk"
VERBS = "helpt werkt maakte gaat leren zorgen gebruiken weet meedoen creëren"
NO_VERBS = "huizen doelen groepen plekken mensen gezonde bestaande woning samen is kan eigen"

PASSIVES = {
    "participle with te worden": ("De zorg dient geregeld te worden.", True),
    "wordt with a participle": ("Het plan wordt in elke gemeente gemaakt.", True),
    "worden after a modal": ("De zorg moet beter worden geregeld.", True),
    "participle before worden": ("U weet wat er gebouwd wordt.", True),
    "is with something that was done": ("Het plan is in 2023 geschreven.", True),
    "zijn after the participle": ("De afspraken moeten gemaakt zijn.", True),
    "worden that means become": ("Mensen worden ouder en de zorg wordt duurder.", False),
    "is with somebody's own doing": ("De groep is gegroeid en het aantal is gedaald.", False),
    "is with a state": ("Het loket is gesloten en iedereen is bekend met de regels.", False),
    "heeft is active": ("De gemeente heeft het plan gemaakt.", False),
    "zijn that means of him": ("Hij heeft met zijn zus gepraat.", False),
    "the participle of another clause": ("Het wordt drukker, want er heeft zich iemand gemeld.", False),
    "to prevent is no participle": ("Ziekte voorkomen wordt belangrijker.", False),
}

CLAUSES = {
    "omdat begins a clause": ("Wij bellen u omdat het plan klaar is.", ["omdat"]),
    "die after a noun": ("Mensen die werken in de zorg krijgen hulp.", ["die"]),
    "dat after a verb": ("Zij zegt dat u mag komen.", ["dat"]),
    "als in front": ("Als u hulp zoekt, kunt u bellen.", ["als"]),
    "two clauses": ("Zij zegt dat u mag komen als u hulp zoekt.", ["dat", "als"]),
    "wat in front of its own verb": ("Wat bij u past, telt.", ["wat"]),
    "dat that points": ("Dat plan is klaar. ", []),
    "is dat plan gemaakt": ("Daarom heeft de gemeente dat plan gemaakt.", []),
    "die that points": ("De gemeente geeft die zorg.", []),
    "or between two words": ("U kunt bellen of mailen.", []),
    "of that asks": ("Zij vraagt of u kunt komen.", ["of"]),
    "a question": ("Wat kan ik doen als ik me alleen voel?", ["als"]),
    "or between two things with articles": ("Zij heeft een arm of een been gebroken.", []),
    "or not": ("U kiest om te komen of niet te komen.", []),
    "als that means like": ("Zij werkt als huisarts in Zwolle.", []),
}

APART = {
    "helper and verb far apart": (
        "De gemeente moet in de komende jaren samen met alle partners in de regio een plan maken.",
        ("moet", "maken"),
    ),
    "a long phrase before a noun": ("Lees de door de raad van de gemeente vastgestelde regels.", ("de", "regels")),
    "helper and verb together": ("De gemeente moet een plan maken voor de komende jaren in de regio.", None),
    "a plain short sentence": ("U kunt ons bellen.", None),
}


@pytest.mark.parametrize("word", PARTICIPLES.split())
def test_participles(word: str) -> None:
    assert is_participle(word)


@pytest.mark.parametrize("word", NO_PARTICIPLES.split())
def test_no_participles(word: str) -> None:
    assert not is_participle(word)


@pytest.mark.parametrize("word", VERBS.split())
def test_verbs(word: str) -> None:
    assert is_verb(word)


@pytest.mark.parametrize("word", NO_VERBS.split())
def test_no_verbs(word: str) -> None:
    assert not is_verb(word)


def test_verbs_with_a_subject_differ_from_whole_verbs() -> None:
    assert is_finite("helpt") and not is_finite("helpen") and not is_finite("geholpen")
    assert is_infinitive("helpen") and not is_infinitive("helpt")


@pytest.mark.parametrize(("text", "is_passive"), PASSIVES.values(), ids=PASSIVES)
def test_passives(read: Read, text: str, is_passive: bool) -> None:
    assert bool(passives(read(text))) == is_passive


def test_a_passive_tells_who_does_it(read: Read) -> None:
    (passive,) = passives(read("Het plan wordt door de gemeente gemaakt."))
    assert (passive.auxiliary, passive.participle, passive.by) == ("wordt", "gemaakt", "de gemeente")


@pytest.mark.parametrize(
    ("text", "verb", "by"),
    [
        ("Het plan wordt door samenwerking verbeterd.", "verbeteren", ""),
        ("Door snel te bellen wordt het plan vastgesteld.", "vaststellen", ""),
        ("Het plan wordt door Zilveren Kruis betaald.", "betalen", "Zilveren Kruis"),
    ],
)
def test_a_passive_names_only_who_can_do_things(read: Read, text: str, verb: str, by: str) -> None:
    (passive,) = passives(read(text))
    assert (passive.verb, passive.by) == (verb, by)


def test_a_participle_goes_with_worden_rather_than_with_is(read: Read) -> None:
    (passive,) = passives(read("Waar eten wordt verkocht is ook fruit."))
    assert (passive.auxiliary, passive.participle) == ("wordt", "verkocht")


@pytest.mark.parametrize(("text", "expected"), CLAUSES.values(), ids=CLAUSES)
def test_clauses(read: Read, text: str, expected: list[str]) -> None:
    sentence = read(text)
    assert [sentence.words[at].lower for at in subordinate_clauses(sentence)] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("De gemeente maakt een plan.", 1),
        ("Mensen wonen langer thuis.", 1),
        ("U belt en wij helpen u.", 2),
        ("U moet bellen of mailen.", 1),
        ("Er moet een ruimte zijn.", 1),
        ("Als u belt, zegt de huisarts wat u kunt doen.", 3),
        ("Meer informatie", 1),
    ],
)
def test_clauses_are_counted_by_their_verbs(read: Read, text: str, count: int) -> None:
    assert clause_count(read(text)) == count


@pytest.mark.parametrize(("text", "expected"), APART.values(), ids=APART)
def test_words_far_apart(read: Read, text: str, expected: tuple[str, str] | None) -> None:
    found = farthest_apart(read(text))
    assert (found and (found.first, found.last)) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("wachttijd", ("wacht", "tijd")),
        ("gezondheidszorg", ("gezondheid", "zorg")),
        ("ziekenhuisbezoek", ("ziekenhuis", "bezoek")),
        ("fiets", ()),
        ("qwertyplan", ()),
    ],
)
def test_compounds(word: str, expected: tuple[str, ...]) -> None:
    assert parts(word) == expected

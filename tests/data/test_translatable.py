"""A Dutch text finds its translation, also after an editor changed it; what fits nowhere is told."""

from __future__ import annotations

from regioplan.data.vertaalbaar import START, easy_texts, pair
from regioplan.data.vertalingen import Paar
from regioplan.pipeline import Prepared

TEXTS = ("Elke gemeente heeft een steunpunt.", "Iedereen mag binnenlopen.", "Het plan zegt niet waar.")


def pairs(*texts: tuple[str, str | None]) -> list[Paar]:
    return [Paar(nl=dutch, tekst=said) for dutch, said in texts]


def test_the_same_dutch_is_translated() -> None:
    found = pair(TEXTS, pairs((TEXTS[1], "b"), (TEXTS[0], "a"), (TEXTS[2], "c")))
    assert (found.zinnen, found.ouder, found.ontbreekt, found.vreemd) == (
        dict(zip(TEXTS, "abc", strict=True)),
        {},
        (),
        (),
    )


def test_an_edited_sentence_keeps_its_translation_and_is_older() -> None:
    found = pair(TEXTS, pairs(("Elke gemeente krijgt een steunpunt.", "a"), (TEXTS[1], "b"), (TEXTS[2], "c")))
    assert found.zinnen[TEXTS[0]] == "a"
    assert found.ouder == {TEXTS[0]: "Elke gemeente krijgt een steunpunt."}
    assert found.vreemd == ()


def test_a_sentence_that_became_another_one_is_missing_and_its_translation_is_strange() -> None:
    found = pair(TEXTS, pairs(("Morgen schijnt de zon boven zee.", "a"), (TEXTS[1], "b"), (TEXTS[2], "c")))
    assert (found.ontbreekt, found.vreemd) == ((TEXTS[0],), ("Morgen schijnt de zon boven zee.",))


def test_a_pair_without_a_text_is_missing() -> None:
    found = pair(TEXTS[:1], pairs((TEXTS[0], None)))
    assert (found.zinnen, found.ontbreekt) == ({}, TEXTS[:1])


def test_an_edited_sentence_that_was_never_translated_is_missing_and_not_older() -> None:
    found = pair(TEXTS[:1], pairs(("Elke gemeente krijgt een steunpunt.", None)))
    assert (found.zinnen, found.ouder, found.ontbreekt, found.vreemd) == ({}, {}, TEXTS[:1], ())


def test_the_most_alike_goes_first_and_one_translation_is_of_one_sentence() -> None:
    texts = ("U wacht twee weken.", "U wacht drie weken.")
    found = pair(texts, pairs(("U wacht drie week.", "three"), ("U wacht twee week.", "two")))
    assert found.zinnen == {"U wacht twee weken.": "two", "U wacht drie weken.": "three"}


def test_a_second_translation_of_one_sentence_is_strange() -> None:
    found = pair(TEXTS[:1], pairs((TEXTS[0], "a"), ("Elke gemeente heeft twee steunpunten.", "b")))
    assert found.vreemd == ("Elke gemeente heeft twee steunpunten.",)


def test_every_easy_page_can_be_translated(voorbeeld: Prepared) -> None:
    easy = voorbeeld.site.makkelijk
    names = {START, *(page.coalitie.record.id for page in easy.coalities), *(page.record.id for page in easy.paginas)}
    texts = easy_texts(voorbeeld.loaded.data)
    assert set(texts) == names
    assert all(len(set(page)) == len(page) > 1 for page in texts.values())

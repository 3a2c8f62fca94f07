"""Letters that broke on their way here."""

from __future__ import annotations

import pytest
from regioplan.language.plain.letters import broken_letters, decode, mend, mend_entities

MENDED = {
    "UTF-8 read as Windows": ("coÃ¶rdinatie in BelgiÃ«", "coördinatie in België"),
    "twice": ("coÃƒÂ¶rdinatie", "coördinatie"),
    "quotation marks": ("â€œHalloâ€ zei zij â€“ en â€™s avonds", "“Hallo” zei zij – en ’s avonds"),
    "the euro": ("â‚¬ 5", "€ 5"),
    "read as Macintosh": ("co√∂rdinatie", "coördinatie"),
    "a quotation mark of Windows": ("foto\x92s", "foto’s"),
    "UTF-8 read as DOS": ("co├Ârdinatie in Belgi├½, ├®├®n caf├®", "coördinatie in België, één café"),
    "UTF-8 read as old DOS": ("pati├½nt en caf├⌐", "patiënt en café"),
    "Windows read as DOS": ("BelgiÙ, ÚÚn patiÙnt in het cafÚ", "België, één patiënt in het café"),
    "Windows read as Macintosh": ("geÔnteresseerde patiÎnt", "geïnteresseerde patiënt"),
    "DOS read as Windows": ("Een cli‰nt en co”rdinatie in Belgi‰", "Een cliënt en coördinatie in België"),
    "Macintosh read as Windows": ("een cošrdinatie, ŽŽn pati‘nt", "een coördinatie, één patiënt"),
    "a good word beside broken ones": ("één patiÃ«nt in cafÃ©", "één patiënt in café"),
    "ligatures": ("eﬃciënt ﬁetsen", "efficiënt fietsen"),
    "a soft hyphen": ("samen\u00adwerking", "samenwerking"),
    "a space without width": ("samen\u200bwerking", "samenwerking"),
    "an accent apart": ("coo\u0308rdinatie", "coördinatie"),
}

WHOLE = (
    "Zoë at één crêpe à la carte in Curaçao – voor € 5 • “lekker”, hè?",
    "Â is een letter, en Ã ook.",
    "Ga naar https://www.example.nl/zoek?ouderen=ja.",
    "Wat? Ja! Echt?",
)

BROKEN = {
    "a lost letter": ("Goede co\ufffdrdinatie.", 1, "co\ufffdrdinatie", "coördinatie"),
    "on its line": ("Een.\nPati\ufffdnten.\nDrie.", 2, "Pati\ufffdnten", "Patiënten"),
    "a question mark": ("Goede co?rdinatie.", 1, "co?rdinatie", "coördinatie"),
    "nobody knows": ("Dat is Xoq\ufffd.", 1, "Xoq\ufffd", ""),
}


@pytest.mark.parametrize(("text", "expected"), MENDED.values(), ids=MENDED)
def test_what_surely_broke_is_put_right(text: str, expected: str) -> None:
    assert mend(text) == expected
    assert list(broken_letters(expected)) == []


@pytest.mark.parametrize("text", WHOLE)
def test_a_good_text_stays_as_it_is(text: str) -> None:
    assert mend(text) == text
    assert list(broken_letters(text)) == []


@pytest.mark.parametrize(("text", "line", "word", "guess"), BROKEN.values(), ids=BROKEN)
def test_the_rest_is_found_with_what_was_meant(text: str, line: int, word: str, guess: str) -> None:
    assert [tuple(one) for one in broken_letters(mend(text))] == [(line, word, guess)]


SENTENCE = "Coördinatie in België: één cliënt, naïef à la carte in het café, één reünie.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1", "cp850", "mac_roman"])
def test_a_file_is_read_in_the_encoding_that_leaves_dutch_words(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_a_file_of_which_no_encoding_leaves_dutch_words_is_not_guessed_at() -> None:
    with pytest.raises(UnicodeDecodeError):
        decode("Xöqü is geen woord.".encode("cp1252"))


def test_codes_of_web_pages_become_letters() -> None:
    assert mend_entities("Caf&eacute; &amp; bar, R&D; en &#8217;s avonds") == "Café &amp; bar, R&D; en ’s avonds"

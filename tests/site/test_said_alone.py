"""A promise stands alone in planning, on the page of a municipality and in a calendar: it needs no neighbour."""

from __future__ import annotations

import re

from regioplan.data.all_punten import all_punten
from regioplan.pipeline import Prepared

LEANS = re.compile(r"(Ook|Verder|Daarnaast|Bovendien|Daarom|Deze|Die|Dit|Dat|Zij|Ze|Hij|Toch|Maar|En)\b")
"""Words with which a sentence leans on the one before it."""


def test_no_promise_leans_on_the_one_before_it(real: Prepared) -> None:
    assert [one.id for one in all_punten(real.loaded.data) if LEANS.match(one.punt.tekst)] == []


def test_no_example_leans_on_the_one_before_it(real: Prepared) -> None:
    examples = [one.tekst for doel in real.loaded.data.doelen for one in doel.voorbeelden]
    assert examples and [text for text in examples if LEANS.match(text)] == []

"""Checks of the help lines: each one leads somewhere, and none only to itself."""

from collections.abc import Iterator

from .entries import Loaded
from .problems import Problem


def check_help(loaded: Loaded) -> Iterator[Problem]:
    """Everything that is wrong with a help line, besides the form of its fields."""
    for lijn in loaded.data.hulplijnen:
        entry = loaded.entry("hulplijn", lijn.id)
        if not (lijn.telefoon or lijn.raad or lijn.website):
            what = "deze hulplijn heeft geen nummer, geen website en geen raad"
            yield entry.problem((), what, 'vul minstens één van de drie in, bijvoorbeeld: telefoon: ["0800-2000"]')
        if lijn.chat and not lijn.website:
            yield entry.problem(("chat",), "er is geen website om op te chatten", "vul ook website in")
        if lijn.id in lijn.samen_met:
            yield entry.problem(("samen_met",), "deze hulplijn noemt zichzelf", "noem hier alleen andere hulplijnen")

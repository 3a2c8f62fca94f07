"""`controleer`: the data and the texts, without building."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from ..language.numbers import say_count
from ..language.plain.report import as_annotations, as_json, as_sarif, tell
from ..pipeline import Prepared, prepare_sources, read_sources
from ..plugin import today
from ..texts.background import Background
from ..texts.choosing import NothingChosen, only
from ..texts.examining import Examined
from ..texts.gathering import all_texts, written_texts
from ..texts.origins import read_origins, trace
from ..texts.report import summary

FOR_TOOLS = {"json": as_json, "sarif": as_sarif, "github": as_annotations}
"""Ways to write the findings down for other programs."""
TIPS_SHOWN = 15
"""Tips that a check shows unless all are asked for."""


def check(
    root: Path,
    background: Background,
    *,
    peildatum: date,
    chosen: str = "",
    form: str = "tekst",
    all_tips: bool = False,
) -> int:
    """Check everything, or the texts of what was `chosen`; mistakes in the data leave as `DataError`."""
    sources = read_sources(root, peildatum=peildatum, vandaag=today())
    written = written_texts(sources)
    background.begin(written)
    prepared = prepare_sources(sources, peildatum=peildatum)
    texts = all_texts(written, prepared).read()  # meanwhile the other process reads what was written
    examining = background.examine(texts)
    origins = read_origins(sources.overrides)
    examined = trace(examining.result(), origins)
    try:
        examined = only(examined, chosen, texts) if chosen else examined
    except NothingChosen as error:
        print(error, file=sys.stderr)
        return 2
    if form in FOR_TOOLS:
        print(FOR_TOOLS[form](examined.findings))
    else:
        _tell(prepared, examined, is_whole=not chosen, all_tips=all_tips or bool(chosen))
    return int(bool(examined.errors))


def _tell(prepared: Prepared, examined: Examined, *, is_whole: bool, all_tips: bool) -> None:
    if is_whole:
        _tell_data(prepared)
        print(f"{summary(examined)}\n")
    shown = len(examined.findings) if all_tips or not is_whole else len(examined.errors) + TIPS_SHOWN
    print(tell(examined.findings, examined.exceptions, shown=shown))
    if shown < len(examined.findings):
        print("U ziet alle tips met: python3 build.py controleer --alle-tips")


def _tell_data(prepared: Prepared) -> None:
    site = prepared.site
    print(
        f"Goed: {say_count(len(site.coalities), 'coalitie', 'coalities')}, "
        f"{say_count(len(site.doelen), 'doel', 'doelen')}, {say_count(len(site.punten), 'punt', 'punten')}, "
        f"{say_count(len(site.partners), 'partner', 'partners')}. Geen fouten gevonden in de gegevens."
    )
    for question in site.beheer.ontbreekt:
        print(f"Nog in te vullen in data/beheer.yml – {question}")
    if prepared.new_addresses:
        print(f"Nieuwe adressen: {len(prepared.new_addresses)}. Leg ze vast met: python3 build.py adressen")

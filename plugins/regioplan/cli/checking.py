"""`controleer`: the data and the texts, without building."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..language.numbers import say_count
from ..pipeline import prepare
from ..plugin import today


def check(root: Path, *, peildatum: date) -> int:
    """Check everything; mistakes leave as `DataError`."""
    prepared = prepare(root, peildatum=peildatum, vandaag=today())
    site = prepared.site
    print(
        f"Goed: {say_count(len(site.coalities), 'coalitie', 'coalities')}, "
        f"{say_count(len(site.doelen), 'doel', 'doelen')}, {say_count(len(site.punten), 'punt', 'punten')}, "
        f"{say_count(len(site.partners), 'partner', 'partners')}. Geen fouten gevonden."
    )
    for question in site.beheer.ontbreekt:
        print(f"Nog in te vullen in data/beheer.yml – {question}")
    if prepared.new_addresses:
        print(f"Nieuwe adressen: {len(prepared.new_addresses)}. Leg ze vast met: python3 build.py adressen")
    return 0

"""`cijfer`: adds a year to a cijfer from a table, after a preview; all of it or nothing."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from ..data.answers import meant
from ..data.cijfers import Afkomst, Cijfer, Waarde
from ..data.entries import Loaded
from ..data.loading import load
from ..data.problems import refusal
from ..data.reading import Document
from ..data.vervolg import from_region
from ..data.writing import written
from ..language.numbers import say_list, say_number
from .asking import Ask, Asker
from .cijfertabel import read_table
from .new import write_checked

LARGE_JUMP = Decimal("0.5")
"""A number that changes by more than this part of the one before it is asked about."""
Waarden = Mapping[str, Waarde]
Getallen = Mapping[str, tuple[Decimal | None, str | None]]
"""By area: the value that there was last; the number that there is now, and what the table says of it in words."""


def add_year(root: Path, id: str, path: Path, *, year: str, peildatum: date, ask: Ask = input) -> int:
    """Add `year`, or the newest one, from the table in `path`; mistakes in it leave as `DataError`."""
    loaded = load(root, peildatum=peildatum)
    if ("cijfer", id) not in loaded.index:
        known = [cijfer.id for cijfer in loaded.data.cijfers]
        raise refusal(
            "data/cijfers", f"het cijfer “{id}” bestaat niet", meant(id, known) or f"kies uit: {say_list(known)}"
        )
    entry = loaded.entry("cijfer", id)
    cijfer, source, file = entry.record, entry.record.afkomst, entry.document.file
    if source is None:
        how = "zet er een veld afkomst in, zoals in het voorbeeld in data/README.md"
        raise refusal(file, "hier staat niet uit welke tabel dit cijfer komt", how)
    before = _last_values(cijfer, source)
    if not before:
        raise refusal(file, "geen van de waarden heeft de groep van afkomst", "schrijf groep bij beide precies gelijk")
    year, numbers = _numbers(loaded, before, source, path, year, peildatum)
    if any(value.jaar and value.jaar.tekst == year and value.groep == source.groep for value in cijfer.waarden):
        how = "kies een ander jaar met --jaar; is een getal verbeterd, verander het dan in het bestand"
        raise refusal(file, f"van {year} staan er al getallen", how)
    names: dict[str, str] = {area.id: area.naam for area in loaded.data.regio.gebieden}
    names |= {town.id: town.naam for town in loaded.data.gemeenten}
    document = Document(file, (root / file).read_bytes().decode("utf-8"))
    text = written(_with_values(document, source, before, numbers, year), document)
    print(f"{cijfer.titel}, {year} ({cijfer.eenheid})\n")
    try:
        is_right = _is_right(
            before, numbers, names, Asker(ask), most=100 if cijfer.eenheid.startswith("procent") else Decimal("inf")
        )
    except EOFError:
        is_right = False
    if not is_right:
        print("\nEr is niets bewaard.")
        return 1
    write_checked(root, {file: text}, peildatum)
    print(f"\nBewaard in {from_region(root, file)}.")
    print("Lees daar titel, antwoord, periode en let_op na: die veranderen niet vanzelf.")
    return 0


def _last_values(cijfer: Cijfer, source: Afkomst) -> Waarden:
    """The last value of each area that the cijfer has, for the group of the table."""
    own = [value for value in cijfer.waarden if value.groep == source.groep and not value.verwacht]
    own.sort(key=lambda value: value.jaar.eerste if value.jaar else date.min)
    return {value.gemeente or value.gebied or cijfer.gebied: value for value in own}


def _numbers(
    loaded: Loaded, areas: Waarden, source: Afkomst, path: Path, year: str, peildatum: date
) -> tuple[str, Getallen]:
    """The year and the numbers of every area; raises `DataError` when one of them is not there."""
    names = {area: [area] for area in areas}
    names |= {town.id: [town.naam, town.cbs_code or ""] for town in loaded.data.gemeenten if town.id in areas}
    for ours, _, theirs in (pair.partition(" = ") for pair in source.gebieden):
        names.setdefault(ours, []).append(theirs)
    table = read_table(path, source)
    years = sorted({cel.jaar for cel in table.cellen})
    if not years:
        what = f"in de kolom “{source.jaar}” staat geen jaar" if source.jaar else "boven geen kolom staat een jaar"
        raise refusal(path.name, what, "schrijf het jaar met vier cijfers, zoals 2026")
    year = year or years[-1]
    cells = table.of_year(year, names)
    if not cells:
        raise refusal(path.name, f"de tabel heeft geen getallen van {year}", f"wel van: {say_list(years)}")
    if int(year) > peildatum.year:
        how = "is het een verwachting? Schrijf die zelf in het bestand, met verwacht: ja. Of kies een jaar met --jaar"
        raise refusal(path.name, f"{year} moet nog komen", how)
    if missing := [area for area in areas if area not in cells]:
        how = "heet het in de tabel anders? Zet dat bij gebieden. Een code hoort bij cbs_code in gemeenten.yml"
        raise refusal(path.name, f"in {year} ontbreekt: {say_list(missing)}", how)
    return year, {area: table.number(cells[area], times=source.maal or Decimal(1)) for area in areas}


def _is_right(
    before: Waarden, numbers: Getallen, names: Mapping[str, str], asker: Asker, *, most: Decimal | int
) -> bool:
    """Show what would be added, and ask about what changes a lot or is more than the `most` that there can be."""
    strange = []
    for area, (number, said) in numbers.items():
        old = before[area].waarde
        was, now = ("geen getal" if one is None else say_number(one) for one in (old, number))
        print(f"  {names[area]}: eerst {was}, nu {now}{f' ({said})' if said else ''}")
        is_jump = old is not None and (number is None or abs(number - old) > LARGE_JUMP * abs(old))
        if is_jump or (number is not None and number > most):
            strange.append(names[area])
    if strange:
        print(
            f"\nDit verandert veel of kan niet kloppen: {say_list(strange)}. Soms is dan de eenheid of de groep anders."
        )
        if asker.needed("Hebt u dit nagekeken in de bron? Typ ja of nee").lower() not in ("j", "ja"):
            return False
    return asker.yes("\nKlopt het zo?")


def _with_values(
    document: Document, source: Afkomst, before: Waarden, numbers: Getallen, year: str
) -> Mapping[str, Any]:
    """What the file says with the new values below the others, and with its next year."""
    tree = document.tree
    years = [value.jaar.eerste.year for value in before.values() if value.jaar]
    step = max(int(year) - max(years, default=int(year)), 0)
    items = [_item(source, before[area], year, *numbers[area]) for area in numbers]
    following = str(tree.get("volgende", ""))
    moved = {"volgende": f"{int(following[:4]) + step}{following[4:]}"} if following else {}
    return {**tree, **moved, "waarden": [*tree["waarden"], *items]}


def _item(source: Afkomst, before: Waarde, year: str, number: Decimal | None, said: str | None) -> Mapping[str, Any]:
    """A value as it is written, about the same area and group as the one before it."""
    shown = None if number is None else str(int(number)) if number == int(number) else f"{number.normalize():f}"
    shown = shown and re.sub(r"\.\d{3}$", r"\g<0>0", shown)  # three decimals alone would be a thousand to people
    place = {"gebied": before.gebied, "gemeente": before.gemeente and str(before.gemeente), "groep": before.groep}
    where = {"plaats": source.tabel} | ({"link": source.link} if source.link else {})
    fields: dict[str, Any] = {**place, "jaar": year, "waarde": shown, "tekst": said, "bron": where}
    return {name: value for name, value in fields.items() if value is not None}

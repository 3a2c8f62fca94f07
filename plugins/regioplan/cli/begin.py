"""`nieuw regio`: the start of another region, small and whole, in a folder of its own."""

import shutil
from collections.abc import Iterator
from datetime import date
from importlib.resources import files as package_files
from pathlib import Path

import yaml

from ..data.problems import NothingChosen
from ..derived.addresses import Addresses
from ..shipped import shipped
from .contract import record_addresses
from .schemas import write_schemas

_OURS = (
    *("content/handleiding.md", "content/hoe-werkt-het.md", "content/open-data.md", "content/privacy.md"),
    *("content/zoeken.md", "content/methode.md", "data/README.md", "data/taal/formeel.yml", "data/taal/jargon.yml"),
)
"""What is the same for every region."""


def new_region(folder: Path, *, peildatum: date) -> int:
    """Write a region into a new or empty folder, complete with addresses and schemas; says what to do next."""
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NothingChosen(f"De map {folder} is er al, en niet leeg. Noem een nieuwe map, zoals: nieuw regio mijn-regio")
    shutil.copytree(str(package_files("regioplan") / "begin"), folder, dirs_exist_ok=True)
    (folder / "gitignore").rename(folder / ".gitignore")
    for name, text in _shared(shipped()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    write_schemas(folder, only_check=False)
    record_addresses(folder, peildatum=peildatum)
    print(f"Klaar: een kleine regio in {folder}. Alles erin is een voorbeeld.")
    print("Ga naar die map en typ: python3 build.py bekijk\nLees README.md in die map. Daar staat wat u eerst verandert.")
    return 0


def _shared(ours: Path) -> Iterator[tuple[str, str]]:
    """Path and text of what another region takes over; what names something of one region is left out."""
    for name in _OURS:
        yield name, (ours / name).read_text(encoding="utf-8")
    for name, changed in (("hulplijnen", _help_lines), ("zoeken", _search_words), ("taal/namen", _names)):
        read = yaml.safe_load((ours / f"data/{name}.yml").read_text(encoding="utf-8"))
        text = yaml.safe_dump(changed(read), allow_unicode=True, sort_keys=False, width=110)
        yield f"data/{name}.yml", text


def _help_lines(read: dict[str, list[dict[str, object]]]) -> object:
    """Those of the whole country, on no page in particular yet."""
    return {"hulplijnen": [{key: value for key, value in line.items() if key != "bij"} for line in read["hulplijnen"]]}


def _search_words(read: dict[str, list[dict[str, object]]]) -> object:
    """Those that lead to pages of every region, and words that mean the same."""
    fixed = {place for place in vars(Addresses).values() if isinstance(place, str)}
    return {"wegen": [way for way in read["wegen"] if way["naar"] in fixed], "gelijk": read["gelijk"]}


def _names(read: dict[str, list[str]]) -> object:
    return {"organisaties": [], "bekende_afkortingen": read["bekende_afkortingen"]}

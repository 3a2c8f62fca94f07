"""`nieuw regio`: the start of another region, small and whole, in a folder of its own."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from importlib.resources import files as package_files
from pathlib import Path

import yaml

from ..data.problems import NothingChosen
from ..derived.addresses import Addresses
from ..saving import save
from ..shipped import shipped
from .contract import record_addresses
from .schemas import write_schemas

_JARGON = "data/taal/jargon.yml"
_OURS = (
    *("content/handleiding.md", "content/hoe-werkt-het.md", "content/open-data.md", "content/privacy.md"),
    *("content/zoeken.md", "content/methode.md", "data/README.md", "data/taal/formeel.yml", _JARGON),
)
"""What is the same for every region, but for a few abbreviations."""
_PARTLY = ("hulplijnen", "zoeken", "taal/namen")


def new_region(folder: Path, *, peildatum: date) -> int:
    """Write a region into a new or empty folder, complete with addresses and schemas; says what to do next."""
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NothingChosen(f"De map {folder} is niet leeg. Noem een nieuwe map, zoals: nieuw regio mijn-regio")
    shutil.copytree(str(package_files("regioplan") / "begin"), folder, dirs_exist_ok=True)
    (folder / "gitignore").rename(folder / ".gitignore")
    for name, text in _shared(shipped()):
        save(folder / name, text)
    write_schemas(folder, only_check=False)
    record_addresses(folder, peildatum=peildatum)
    print(f"Klaar: een kleine regio in {folder}. Alles erin is een voorbeeld.")
    print("Ga naar die map en typ: python3 build.py bekijk\nIn README.md staat wat u eerst verandert.")
    return 0


def _shared(ours: Path) -> Iterator[tuple[str, str]]:
    """Path and text of what another region takes over; what names a place or a partner of this one is left out."""
    read = {name: yaml.safe_load((ours / f"data/{name}.yml").read_text(encoding="utf-8")) for name in _PARTLY}
    own = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in read["taal/namen"]["plaatsen"]))
    for name in _OURS:
        lines = (ours / name).read_text(encoding="utf-8").splitlines(keepends=True)
        yield name, "".join(line for line in lines if not (name == _JARGON and own.search(line)))
    fixed = {place for place in vars(Addresses).values() if isinstance(place, str)}
    ways = [way for way in read["zoeken"]["wegen"] if way["naar"] in fixed]
    for way in ways:
        way["zoekwoorden"] = [word for word in way["zoekwoorden"] if not own.search(word)]
    for line in read["hulplijnen"]["hulplijnen"]:
        line.pop("bij", None)  # on no page in particular yet
    kept = {
        "hulplijnen": read["hulplijnen"],
        "zoeken": {"wegen": ways, "gelijk": read["zoeken"]["gelijk"]},
        "taal/namen": {"organisaties": [], "bekende_afkortingen": read["taal/namen"]["bekende_afkortingen"]},
    }
    for name, content in kept.items():
        yield f"data/{name}.yml", yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=110)

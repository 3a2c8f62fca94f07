"""mkdocs.yml: MkDocs takes much of it without a word, so it is held against what the site needs."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from .data.answers import meant
from .data.problems import DataError, Problem
from .data.reading import Document, parse, read_text
from .handwritten import BEGIN

NAME = "mkdocs.yml"
FREE = ("INHERIT", "site_name", "site_url")
"""What a region says for itself; of the theme that is also where its templates are."""
HARMLESS = ("strict", "watch", "dev_addr", "repo_url", "repo_name", "edit_uri", "remote_branch", "remote_name")
"""What MkDocs knows, and what changes no page."""
ADDRESS = r"https?://[A-Za-z0-9.-]+(:\d+)?(/[^\s?#]*)?"
"""Where a site can be published."""
_OF_SYSTEM = re.compile(r"!ENV(?= )")


def check_settings(root: Path) -> None:
    """Raises `DataError` with what cannot stand in the settings of a region; a later plan may have none of its own."""
    if (root / NAME).is_file() and (problems := tuple(_problems(_read(root / NAME)))):
        raise DataError(problems)


def _read(path: Path) -> Document:
    return parse(_OF_SYSTEM.sub("", read_text(path, NAME)), NAME)


def _problems(document: Document) -> Iterator[Problem]:
    needed, given = _read(BEGIN / NAME).tree, document.tree
    for name in given:
        if name not in needed and name not in FREE + HARMLESS:
            known = [*FREE, *(one for one in needed if one not in FREE)]
            how = (
                f"{meant(name, known) or 'haal hem weg.'} Dit zijn de instellingen die hier kunnen: {', '.join(known)}"
            )
            yield document.problem((name,), f"de instelling “{name}” kan hier niet", how)
    address = given.get("site_url")
    if isinstance(address, str) and not re.fullmatch(ADDRESS, address):
        how = "schrijf bijvoorbeeld: https://www.regioplan.nl/"
        yield document.problem(("site_url",), f"“{address}” is geen webadres", how)
    for name, value in needed.items():
        if name not in given and "INHERIT" not in given:
            yield document.problem((name,), f"de instelling “{name}” ontbreekt", f"voeg toe: {_written(name, value)}")
        elif name in given and name not in FREE and not _is_enough(given[name], value):
            what = f"met deze “{name}” werkt de site niet"
            yield document.problem((name,), what, f"schrijf: {_written(name, value)}")


def _is_enough(given: Any, needed: Any) -> bool:
    """Whether a setting is as it has to be; only the theme says more, or of what another file says less."""
    if not isinstance(needed, dict) or not isinstance(given, dict):
        return bool(given == needed)
    return all(name == "custom_dir" or needed.get(name) == value for name, value in given.items())


def _written(name: str, value: Any) -> str:
    flow: str = yaml.safe_dump({name: value}, default_flow_style=True, width=1_000, sort_keys=False)
    return flow.strip()[1:-1].replace("'", "").replace("[REGIOPLAN_URL", "!ENV [REGIOPLAN_URL")

"""What has to be right before a site is put online: all of it is told at once, and what must not go out does not."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from ..data.problems import NotBuilt
from ..language.numbers import say_count
from ..pipeline import Prepared

_NOWHERE = ("example", "test", "invalid", "localhost", "local")
"""Endings of names that no visitor can open."""


def check_conditions(prepared: Prepared, address: str) -> None:
    """Raises `NotBuilt` with every condition that is not met."""
    if faults := list(_faults(prepared, address)):
        raise NotBuilt("zo kan de site nog niet online.\n" + "\n".join(f"  - {fault}" for fault in faults))


def _faults(prepared: Prepared, address: str) -> Iterator[str]:
    name = urlsplit(address).hostname or ""
    if name.rpartition(".")[2] in _NOWHERE or "." not in name:
        yield "Er staat nog geen adres voor de site. Zet het in REGIOPLAN_URL, bijvoorbeeld: https://www.regioplan.nl/"
    elif not address.startswith("https://"):
        yield f"Het adres {address} is niet veilig. Zet in REGIOPLAN_URL een adres dat begint met https://."
    if new := prepared.new_addresses:
        yield f"{say_count(len(new), 'adres is', 'adressen zijn')} nog niet vastgelegd. Typ: python3 build.py adressen"
    if prepared.site.beheer.record.contact is None:
        yield "Er staat niet wie bezoekers kunnen bereiken. Vul contact in, in data/beheer.yml."

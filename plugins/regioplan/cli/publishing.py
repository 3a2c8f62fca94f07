"""What has to be right before a site is put online: all of it is told at once, and what must not go out does not."""

import sys
from collections.abc import Iterator
from urllib.parse import urlsplit

from ..data.all_punten import all_punten
from ..data.contract_checks import CONTRACTS, terms_of
from ..data.problems import NotBuilt
from ..pipeline import Prepared

_NOWHERE = ("example", "test", "invalid", "localhost", "local")
"""Endings of names that no visitor can open."""


def check_conditions(prepared: Prepared, address: str) -> None:
    """Raises `NotBuilt` with every condition that is not met."""
    if faults := list(held_up_by(prepared, address)):
        raise NotBuilt("zo kan de site nog niet online.\n" + "\n".join(f"- {fault}" for fault in faults))


def held_up_by_address(address: str) -> Iterator[str]:
    """Why nobody outside can open the address of the site; nothing when people can."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme != "https" or "." not in host or host.rpartition(".")[2] in _NOWHERE or " " in address:
        yield "Zeg waar de site komt te staan. Zet REGIOPLAN_URL op het adres, zoals: https://www.uwregio.nl/"


def tell_where_links_lead(address: str) -> None:
    """Say of a text that goes to other people that its links lead nowhere."""
    for fault in held_up_by_address(address):
        print(f"Let op: de links hierin gaan naar {address}, en die opent niemand. {fault}", file=sys.stderr)


def held_up_by(prepared: Prepared, address: str) -> Iterator[str]:
    """Everything that must be right before a site goes out, as the remedy."""
    data = prepared.loaded.data
    yield from held_up_by_address(address)
    if prepared.new_addresses or set(terms_of(all_punten(data))) - set(data.termijnen):
        yield "Er zijn nieuwe adressen of deadlines. Leg ze vast: python3 build.py adressen"
    elif any(not prepared.loaded.index[name, name].record.controle for name in CONTRACTS if getattr(data, name)):
        yield "In data/adressen.yml of data/termijnen.yml ontbreekt de controle. Typ: python3 build.py adressen"
    if data.regio.is_voorbeeld:
        yield "De site zegt dat de regio een voorbeeld is. Is dat niet zo? Haal is_voorbeeld weg, in data/regio.yml"
    if not data.beheer.contact:
        yield "Niemand weet wie hij kan bereiken over de site. Vul contact in, in data/beheer.yml"

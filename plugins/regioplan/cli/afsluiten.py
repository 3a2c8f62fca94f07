"""`afsluiten`: closes a plan that is over; from then on every build has to find each promise as it stood that day."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..building import site_address
from ..cache import NOTHING, Cache
from ..data.vervolg import from_region, told_of_plan
from ..derived.addresses import DATA, Addresses
from ..derived.slotstand import signed, states_of
from ..derived.views import PuntView, Site
from ..derived.voortgang import per_coalition
from ..language.dates import say_day
from ..language.numbers import say_count
from ..pipeline import Prepared, prepare
from ..saving import save_all
from .clock import today

FEW = 5
"""So many promises of a coalition are named."""


def close(root: Path, *, peildatum: date, with_unknown: bool, cache: Cache = NOTHING) -> int:
    """Write data/slotstand.yml and the files of its release; 1 when the plan cannot be closed, and why."""
    prepared = prepare(root, peildatum=peildatum, base_url=site_address(root), vandaag=today(), cache=cache)
    site = prepared.site
    unknown = [punt for punt in site.punten if punt.staat.status.id == "onbekend"]
    if why := _not_now(site) or ("" if with_unknown or not unknown else "\n".join(_still_unknown(site, unknown))):
        print(told_of_plan(root, why), file=sys.stderr)
        return 1
    release = files_of_closing(prepared)
    files = {f"data/slotstand/{name}": text for name, text in release.items()}
    save_all(root, files | {"data/slotstand.yml": "\n".join(_written(site, release))})
    print(f"Het plan is afgesloten met de slotstand van {say_day(site.peildatum)}.")
    told = say_count(len(unknown), "belofte", "beloften")
    print(
        f"Van {told} weet niemand hoe het ging, en dat staat erbij." if unknown else "Van elke belofte is iets bekend."
    )
    file, folder = (from_region(root, f"data/{name}") for name in ("slotstand.yml", "slotstand"))
    print(f"Bewaar {file} en de map {folder}. Leg de adressen vast: python3 build.py adressen")
    return 0


def files_of_closing(prepared: Prepared) -> dict[str, str]:
    """The open data that stay as they are on this day: the whole plan, the reports of each year, and every table."""
    files = {f"/{path}".removeprefix(DATA): text for path, text in prepared.output.files.items()}
    return {
        name: text.replace("\r\n", "\n")  # git may keep no other line ends
        for name, text in files.items()
        if "/" not in name and (name.endswith(".csv") or name.startswith(("plan.", "meldingen-")))
    }


def _not_now(site: Site) -> str:
    """Why this plan cannot be closed on this day, whatever is known of it."""
    if site.data.slotstand:
        told = f"Dit plan is al afgesloten, op {say_day(site.data.slotstand.peildatum)}."
        if any(address.startswith(Addresses.uitgave("")) for address in site.data.adressen):
            return f"{told} De adressen zijn vastgelegd. De slotstand verandert daarom niet meer."
        return f"{told} Moet het opnieuw? Haal dan data/slotstand.yml en de map data/slotstand weg."
    if site.is_slotstand:
        return ""
    end, silent = say_day(site.regio.plan.einde.laatste), site.aftellen.stil if site.aftellen else ()
    told = f"Het plan loopt nog tot en met {end}. Sluit het daarna af, of doe alsof met --peildatum."
    return told + "".join(f"\nNog niemand meldde iets van: {one.naam}" for one in silent)


def _still_unknown(site: Site, unknown: list[PuntView]) -> Iterator[str]:
    yield f"Van {say_count(len(unknown), 'belofte', 'beloften')} heeft niemand gemeld hoe het ging:"
    for group in per_coalition(unknown, site.coalities):
        yield f"  {group.naam}: {say_count(len(group.punten), 'belofte', 'beloften')}"
        yield from (f"    {punt.id}" for punt in group.punten[:FEW])
        yield from ([f"    en nog {len(group.punten) - FEW}"] if len(group.punten) > FEW else [])
    yield "Vraag het nog een keer (python3 build.py uitvraag --alles), en schrijf op wat u hoort: nieuw melding."
    yield "Weet niemand het? Typ dan: python3 build.py afsluiten --met-onbekend. De site zegt dan dat het onbekend is."


def _written(site: Site, release: dict[str, str]) -> Iterator[str]:
    yield f'peildatum: "{site.peildatum.isoformat()}"'
    yield from ("beloften:", *(f'  - "{line}"' for line in states_of(site.punten)))
    yield from ("uitgave:", *(f'  - "{signed(name, text)}"' for name, text in release.items()), "")

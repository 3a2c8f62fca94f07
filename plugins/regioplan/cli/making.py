"""Making a whole site: what MkDocs builds, the index of search, and copies for a server or a stick."""

from collections.abc import Iterator
from pathlib import Path
from typing import Unpack

from ..building import Built, build_site
from ..cache import Cache, of_project
from ..data.vervolg import FOLDER, later_plans, named_by_plan, place_of
from ..derived.addresses import Addresses
from ..language.dates import say_day
from ..language.numbers import say_count
from ..output.plans import put_together
from ..output.stick import PAGE, name_every_page
from ..texts.background import Background
from ..texts.scores import summary
from .checking import reminders
from .clock import today
from .compressing import compress
from .publishing import check_conditions
from .search_index import SearchIndex
from .site import MAP, SECONDEN, Contents


def make(
    root: Path,
    folder: Path,
    *,
    background: Background,
    cache: Cache,
    is_for_publishing: bool = False,
    is_for_stick: bool = False,
    **contents: Unpack[Contents],
) -> str:
    """Make the site in an empty folder; returns what there is to say. Raises `NotBuilt` and `DataError`."""
    made: list[Built] = []
    for plan in (root, *later_plans(root)):
        place = folder / place_of(plan)
        with SearchIndex(place, is_wanted=not is_for_stick) as index, named_by_plan(plan):
            built = build_site(
                plan,
                place,
                background=None if made else background,
                when_written=index.start,
                when_prepared=check_conditions if is_for_publishing else lambda *_: None,
                vandaag=today(),
                cache=of_project(plan) if cache.folder else cache,
                **contents,
            )
            index.finish()
        made.append(built)
    later = [place_of(plan) for plan in later_plans(root)]
    put_together(folder, later, opvolging=made[0].prepared.site.opvolging, base_url=made[0].address)
    if is_for_stick:
        name_every_page(folder)
    if is_for_publishing:
        compress(folder)
    said = (line for one in made for line in _told(one, is_for_stick=is_for_stick and one is made[-1]))
    return "\n".join(said)


def _told(built: Built, *, is_for_stick: bool) -> Iterator[str]:
    site, place = built.prepared.site, place_of(built.prepared.sources.root)
    begin = f"Het plan in {FOLDER}/{place}" if place else f"Klaar in {SECONDEN} seconden"
    yield f"{begin}: {say_count(built.pages, 'pagina', 'pagina’s')} in {Path(MAP, place)}"
    yield f"Peildatum: {say_day(site.peildatum)}. Waarschuwingen: {len(built.warnings)}."
    yield f"{summary(built.examined)} Zie ook {Path(MAP, place) / Addresses.pagina(Addresses.redactie_taal)}"
    for warning in built.warnings:
        yield f"  Let op: {warning}"
    for reminder in reminders(site):
        yield f"Let op: {reminder}"
    if drafts := built.prepared.loaded.drafts:
        are_in = built.prepared.sources.with_drafts
        where = "staan er ook in. Zet deze site niet online" if are_in else "staan er niet in"
        yield f"Concepten: {len(drafts)}, zoals {drafts[0].soort} {drafts[0].id}. Die {where}."
    if (new := built.prepared.new_addresses) and not built.prepared.sources.with_drafts:
        yield f"Nieuw: {say_count(len(new), 'adres', 'adressen')}, zoals {new[0]}"
        yield "Leg ze vast voor u publiceert: python3 build.py adressen"
    if is_for_stick:
        yield f"Kopieer deze map naar de stick. Open daar het bestand {PAGE}."

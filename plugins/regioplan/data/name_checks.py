"""Checks of names: of partners, terms, places on a page and pages themselves. None stands for two things."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .entries import Entry, Loaded
from .hoofdstukken import Onderdeel
from .problems import Problem
from .reading import Location
from .values import domain, is_reserved


def check_names(loaded: Loaded) -> Iterator[Problem]:
    """Every name that stands for two things, or cannot be a name."""
    yield from pages_can_have_their_name(loaded)
    yield from partners_have_own_names(loaded)
    yield from websites_are_of_one(loaded)
    yield from terms_have_own_forms(loaded)
    yield from list_ids_are_unique(loaded)
    yield from anchors_are_unique(loaded)
    yield from questions_have_own_places(loaded)


def pages_can_have_their_name(loaded: Loaded) -> Iterator[Problem]:
    """No record is called like the overview of its folder."""
    for entry in loaded.entries:
        if entry.id == "index" or is_reserved(entry.id):
            yield entry.problem(("id",), f"“{entry.id}” kan geen id zijn", "kies een andere naam")


def partners_have_own_names(loaded: Loaded) -> Iterator[Problem]:
    """No two partners share a name or a spelling."""
    owners: dict[str, str] = {}
    for partner in loaded.data.partners:
        entry = loaded.entry("partner", partner.id)
        spellings: list[tuple[Location, str]] = [(("naam",), partner.naam)]
        spellings += [(("ook_bekend_als", index), name) for index, name in enumerate(partner.ook_bekend_als)]
        for location, name in spellings:
            owner = owners.setdefault(name.casefold(), partner.id)
            if owner != partner.id:
                what = f"“{name}” is ook een naam van partner “{owner}”"
                how = "is het dezelfde organisatie? Houd er dan één over. Geef anders elk een eigen naam"
                yield entry.problem(location, what, how)


def websites_are_of_one(loaded: Loaded) -> Iterator[Problem]:
    """Each website says how we know it; none is of two organisations, but for one that is a part of the other."""
    owners: dict[str, str] = {}
    for entry in (entry for entry in loaded.entries if vars(entry.record).get("website")):
        record = entry.record
        if getattr(record, "gemeente", None):
            what = "de website van een gemeente staat in data/gemeenten.yml"
            yield entry.problem(("website",), what, "haal haar hier weg")
            continue
        if getattr(record, "website_bron", "") is None:
            what = "er staat niet hoe u weet dat dit het goede webadres is"
            yield entry.problem(("website",), what, "voeg toe: website_bron: de website zelf, bekeken op 2 maart 2026")
        owner = owners.setdefault(domain(record.website), record.id)
        if owner not in (record.id, getattr(record, "onderdeel_van", None)):
            what = f"deze website is ook van “{owner}”"
            how = f"kijk welke klopt. Hoort de een bij de ander? Schrijf dan: onderdeel_van: {owner}"
            yield entry.problem(("website",), what, how)


def terms_have_own_forms(loaded: Loaded) -> Iterator[Problem]:
    """No form of a hard word belongs to two words: a text could not know which is meant."""
    owners: dict[str, str] = {}
    for begrip in loaded.data.begrippen:
        if begrip.in_tekst:
            forms: list[tuple[Location, str | None]] = [(("term",), begrip.term), (("voluit",), begrip.voluit)]
            forms += [(("varianten", index), form) for index, form in enumerate(begrip.varianten)]
            for location, form in forms:
                owner = owners.setdefault(form, begrip.id) if form else begrip.id
                if owner != begrip.id:
                    yield loaded.entry("begrip", begrip.id).problem(
                        location, f"“{form}” hoort ook bij het woord “{owner}”", "laat het bij één van de twee staan"
                    )


def list_ids_are_unique(loaded: Loaded) -> Iterator[Problem]:
    """Groups, themes and areas have an id of their own."""
    chains, region = loaded.entry("ketenaanpakken", "ketenaanpakken"), loaded.entry("regio", "regio")
    for entry, name in ((chains, "groepen"), (region, "themas"), (region, "gebieden")):
        yield from ids_stand_once(entry, placed(getattr(entry.record, name), name), "staat al in deze lijst")


def anchors_are_unique(loaded: Loaded) -> Iterator[Problem]:
    """On one page no two parts have the same address; punten among themselves are checked elsewhere."""
    chains, agenda = loaded.entry("ketenaanpakken", "ketenaanpakken"), loaded.entry("werkagenda", "werkagenda")
    parts = [*placed(chains.record.ketenaanpakken, "ketenaanpakken"), *placed(chains.record.onderdelen, "onderdelen")]
    punten = {doel.id for keten in chains.record.ketenaanpakken for doel in keten.doelen}
    yield from _page(chains, parts, punten | _promised(chains.record.onderdelen))
    blocks = placed(agenda.record.blokken, "blokken")
    yield from _page(agenda, blocks, {punt.id for block in agenda.record.blokken for punt in block.punten})
    for chapter in loaded.data.hoofdstukken:
        parts = placed(chapter.onderdelen, "onderdelen")
        yield from _page(loaded.entry("hoofdstuk", chapter.id), parts, _promised(chapter.onderdelen))


def questions_have_own_places(loaded: Loaded) -> Iterator[Problem]:
    """On the page with all questions no two have the same place, nor one of a theme."""
    taken: set[str] = {coalitie.id for coalitie in loaded.data.coalities}
    for doel in loaded.data.doelen:
        places: list[tuple[str, Location]] = placed(doel.vragen, "vragen")
        for index, vraag in enumerate(doel.vragen):
            places += [(old, ("vragen", index, "vorige_ids", number)) for number, old in enumerate(vraag.vorige_ids)]
        where = "is al van een andere vraag, of van een thema"
        yield from ids_stand_once(loaded.entry("doel", doel.id), places, where, taken=taken)
        taken |= {id for id, _ in places}


def _promised(parts: Iterable[Onderdeel]) -> set[str]:
    return {afspraak.id for part in parts for afspraak in part.afspraken}


def _page(entry: Entry, parts: Sequence[tuple[str, Location]], punten: set[str]) -> Iterator[Problem]:
    yield from ids_stand_once(entry, parts, "staat al op deze pagina")
    for id, location in parts:
        if id in punten:
            yield entry.problem(
                location, f"de id “{id}” is ook van een afspraak op deze pagina", "geef een van de twee een andere id"
            )


def placed(parts: Iterable[Any], *place: str | int) -> list[tuple[str, Location]]:
    """The id of each part of the list at `place`, with where that id stands."""
    return [(part.id, (*place, index, "id")) for index, part in enumerate(parts)]


def ids_stand_once(
    entry: Entry, items: Iterable[tuple[str, Location]], where: str, *, taken: Iterable[str] = ()
) -> Iterator[Problem]:
    """No two of these parts have one id, nor an id that is `taken`."""
    seen = set(taken)
    for id, location in items:
        if id in seen:
            yield entry.problem(location, f"de id “{id}” {where}", "geef elk deel een eigen id")
        seen.add(id)

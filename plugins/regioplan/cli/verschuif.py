"""`verschuif`: a deadline moves, and the old one stays: with why, where that is written, and since when it is known."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from pydantic_core import PydanticCustomError

from ..cache import NOTHING, Cache
from ..data.all_punten import all_punten
from ..data.answers import meant
from ..data.loading import load
from ..data.problems import NothingChosen
from ..data.reading import Document
from ..data.values import Periode
from ..data.vervolg import from_region
from ..data.writing import arranged, changed, written
from ..derived.reasons import say_when
from ..derived.site import derive
from ..derived.views import Site
from ..language.dates import say_period
from ..language.getypt import typed_period
from .asking import Ask, Asker
from .new import asked_punt, documents, looking, write_checked


def move(root: Path, options: Namespace, *, peildatum: date, ask: Ask = input, cache: Cache = NOTHING) -> int:
    """Move a deadline; asks what `options` leave out. Raises `DataError`, `NothingChosen`; then nothing is written."""
    loaded = load(root, peildatum=peildatum, cache=cache)
    site, asker = derive(loaded, peildatum=peildatum), Asker(ask, looking(root, loaded, peildatum))
    try:
        id = options.punt or asked_punt(site, asker, "Van welke belofte is de deadline verschoven?").id
        item = next((one for one in all_punten(loaded.data) if one.id == id), None) or _refuse(id, site)
        place, promised = item.location, item.punt
        if options.stap:
            if not 0 < options.stap <= len(item.punt.mijlpalen):
                raise NothingChosen(f"Deze belofte heeft {len(item.punt.mijlpalen)} tussenstappen.")
            place, promised = (*place, "mijlpalen", options.stap - 1), item.punt.mijlpalen[options.stap - 1]
        status = next(one.staat.status for one in site.punten if one.id == id)
        if not options.stap and not status.is_open:
            print(f"LET OP Over deze belofte is gemeld: {status.naam.lower()}. Is dit de goede?")
        field = "uiterlijk" if promised.uiterlijk else "vanaf"
        old: Periode | None = getattr(promised, field)
        print(f"{promised.tekst}\nNu staat er: {say_when(promised.uiterlijk, promised.vanaf) or 'geen datum'}.\n")
        if old is None:
            file = loaded.entry(*item.owner).document.file
            how = (
                f"Kies een andere belofte. Of schrijf haar eerste deadline in {from_region(root, file)}, bij uiterlijk."
            )
            raise NothingChosen(f"In het bestand staat geen deadline. {how}")
        if (typed_period(options.oud) or options.oud) not in ("", old.tekst):
            raise NothingChosen(f"In het bestand staat nu {old.tekst}. Dat is dus de oude deadline.")
        answers = _answers(site, options, asker)
        new = _period(answers["nieuw"])
        if new.tekst == old.tekst:
            raise NothingChosen(f"De deadline is al {old.tekst}. Er is niets te verschuiven.")
        told = f"Het plan zei eerst: {say_when(promised.uiterlijk, promised.vanaf)}. Nu is het: "
        print(f"\n{told}{say_period(new.eerste, new.laatste)}. {answers['reden']}")
        if not all(getattr(options, name) for name in answers) and not asker.yes("Klopt het zo?"):
            print("Er is niets bewaard.")
            return 1
    except EOFError:
        print("\nGestopt. Er is niets bewaard.")
        return 1
    stood = {name: getattr(promised, name).tekst for name in ("uiterlijk", "vanaf") if getattr(promised, name)}
    bron = {"document": answers["document"], "plaats": answers["plaats"]}
    moved = stood | {"reden": answers["reden"], "bekendgemaakt": peildatum.isoformat(), "bron": bron}
    entry = loaded.entry(*item.owner)
    file = entry.document.file
    document = Document(file, (root / file).read_bytes().decode("utf-8"))

    def tell(said: dict[str, Any]) -> Any:
        earlier = [*(said.get("eerder") or ())]
        if earlier and earlier[-1]["bekendgemaakt"] == moved["bekendgemaakt"]:  # nobody saw what stood in between
            *earlier, last = earlier
            earlier += [] if last.get(field) == new.tekst else [last | {"reden": answers["reden"], "bron": bron}]
        else:
            earlier.append(moved)
        told = {field: new.tekst} | ({"eerder": earlier} if earlier else {})
        rest = {name: value for name, value in said.items() if earlier or name != "eerder"}
        return arranged(told | rest | told, rest)

    text = written(changed(document.tree, (*entry.prefix, *place), tell), document)
    write_checked(root, {file: text}, peildatum, cache)
    print(f"\nBewaard in {from_region(root, file)}. Maak nu de site opnieuw: python3 build.py")
    return 0


def _refuse(id: str, site: Site) -> NoReturn:
    ids, owner = [punt.id for punt in site.punten], id.strip("/").rpartition("/")[2]
    own = [one for one in ids if one.startswith(f"{owner}-")]
    how = f"kies uit {', '.join(own)}" if own else meant(id, ids) or "zoek haar met: python3 build.py verschuif"
    raise NothingChosen(f"De belofte “{id}” bestaat niet: {how}")


def _answers(site: Site, options: Namespace, asker: Asker) -> dict[str, str]:
    """What is new, why, and where that is written."""
    new = typed_period(options.nieuw) or options.nieuw
    while not new:
        new = asker.period("Wat is de nieuwe deadline? Bijvoorbeeld 2026 of 2026-06-30")
    reason = options.reden or asker.text("Waarom is die verschoven? Schrijf één of twee korte zinnen")
    if not (document := options.document):
        print("In welk document staat dat? Is het er niet bij? Zet het eerst in data/documenten.yml.")
        document = asker.one_of("Welk document?", documents(site))
    place = options.plaats or asker.needed("Waar in het document staat het?")
    return {"nieuw": new, "reden": reason, "document": document, "plaats": place}


def _period(text: str) -> Periode:
    try:
        return Periode.parse(text)
    except PydanticCustomError as error:
        raise NothingChosen(f"{error.message()}: {(error.context or {}).get('remedy', '')}.") from None

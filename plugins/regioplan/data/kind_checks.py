"""Checks of one record at a time, by what kind of record it is."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from .all_punten import PuntMetId
from .cijfers import Cijfer
from .entries import Fault, Loaded
from .gemeenten import Gemeente, Landkaart
from .hulplijnen import Hulplijn
from .makkelijk import MakkelijkePagina
from .model import LANGUAGE
from .problems import Problem
from .transformatieplannen import Transformatieplan
from .verhalen import Verhaal
from .vertaalbaar import START


def check_kinds(loaded: Loaded, punten: Mapping[str, PuntMetId], *, today: date) -> Iterator[Problem]:
    """Everything that is wrong with help lines, easy pages, places, and with what is followed besides the reports."""
    for item in punten.values():
        if item.punt.signaal and not item.punt.doelwaarde:
            what, how = "dit punt belooft geen getal", "haal signaal weg, of zet doelwaarde erbij"
            yield loaded.entry(*item.owner).problem((*item.location, "signaal"), what, how)
    for entry in loaded.entries:
        match entry.record:
            case Hulplijn():
                yield from entry.problems(_of_help(entry.record))
            case MakkelijkePagina():
                yield from entry.problems(_of_easy_page(entry.record, loaded))
            case Gemeente():
                yield from entry.problems(_of_municipality(entry.record))
            case Landkaart():
                yield from entry.problems(_of_map(entry.record, loaded))
            case Cijfer():
                yield from entry.problems(_of_cijfer(entry.record, punten, today))
            case Transformatieplan():
                yield from entry.problems(_of_plan(entry.record, today))
            case Verhaal():
                yield from entry.problems(_of_story(entry.record, today))


def _of_help(lijn: Hulplijn) -> Iterator[Fault]:
    """Each help line leads somewhere, and none only to itself."""
    if not (lijn.telefoon or lijn.raad or lijn.website):
        how = 'vul minstens één van de drie in, bijvoorbeeld: telefoon: ["0800-2000"]'
        yield (), "deze hulplijn heeft geen nummer, geen website en geen raad", how
    if lijn.chat and not lijn.website:
        yield ("chat",), "er is geen website om op te chatten", "vul ook website in"
    if lijn.id in lijn.samen_met:
        yield ("samen_met",), "deze hulplijn noemt zichzelf", "noem hier alleen andere hulplijnen"


def _of_easy_page(page: MakkelijkePagina, loaded: Loaded) -> Iterator[Fault]:
    """No easy page takes the address of the easy page of a coalition, or a name that translations need."""
    if page.id in {coalitie.id for coalitie in loaded.data.coalities}:
        how = "geef het bestand een andere naam; de site maakt de pagina van een coalitie zelf"
        yield ("id",), f"/makkelijk/{page.id}/ is al de makkelijke pagina van een coalitie", how
    if page.id in (START, LANGUAGE):
        yield ("id",), f"“{page.id}” is een vaste naam bij vertalingen", "geef het bestand een andere naam"


def _of_municipality(gemeente: Gemeente) -> Iterator[Fault]:
    """Villages say where their names come from; one stands once, or on a border in two municipalities."""
    if gemeente.kernen and gemeente.kernen_bron is None:
        how = "voeg toe: kernen_bron: {document: …, plaats: …}"
        yield ("kernen",), "er staat niet bij waar de kernen vandaan komen", how
    names = [naam.casefold() for naam in gemeente.kernen]
    for index, naam in enumerate(gemeente.kernen):
        if naam.casefold() in names[:index]:
            yield ("kernen", index), f"“{naam}” staat al in deze lijst", "haal er één weg"


def _of_map(kaart: Landkaart, loaded: Loaded) -> Iterator[Fault]:
    """The map has every municipality of the region once."""
    drawn = [vlak.gemeente for vlak in kaart.gemeenten]
    for index, gemeente in enumerate(drawn):
        if gemeente in drawn[:index]:
            what = f"de gemeente {gemeente} staat al op de kaart"
            yield ("gemeenten", index), what, "laat elke gemeente één keer staan"
    for id in (gemeente.id for gemeente in loaded.data.gemeenten if gemeente.id not in drawn):
        how = "zet de gemeente erbij, of haal landkaart.yml weg: dan komt er een lijst"
        yield ("gemeenten",), f"de gemeente {id} staat niet op de kaart", how


def _of_cijfer(cijfer: Cijfer, punten: Mapping[str, PuntMetId], today: date) -> Iterator[Fault]:
    first: dict[tuple[object, ...], int] = {}
    for number, value in enumerate(cijfer.waarden):
        if value.waarde is None or value.jaar is None:
            continue
        if value.jaar.eerste > today and not value.verwacht:
            how = "kijk het jaar na; is het een verwachting, schrijf dan: verwacht: ja"
            yield ("waarden", number, "jaar"), f"{value.jaar.tekst} moet nog komen", how
        same = (
            value.groep,
            value.gebied or cijfer.gebied,
            value.gemeente,
            value.jaar.tekst,
            value.verwacht,
            value.tekst,
        )
        if first.setdefault(same, number) != number:
            what = f"hiervan staat er al een getal (waarden › {first[same] + 1})"
            yield ("waarden", number), what, "haal een van de twee weg, of verbeter de gemeente, de groep of het jaar"
    source, item = cijfer.afkomst, punten.get(cijfer.belofte or "")
    if cijfer.volgende and not cijfer.brenger:
        yield ("volgende",), "er staat niet wie het volgende getal geeft", "zet de organisatie erbij: brenger: de GGD"
    if item and not (item.punt.doelwaarde and cijfer.eenheid.startswith(item.punt.doelwaarde.eenheid)):
        counted = f"telt in “{item.punt.doelwaarde.eenheid}”" if item.punt.doelwaarde else "belooft geen getal"
        how = "kies een punt dat hetzelfde telt, of haal belofte weg"
        yield ("belofte",), f"dit cijfer telt in “{cijfer.eenheid}”, en het punt {counted}", how
    if source and source.jaar and not source.waarde:
        yield ("afkomst", "jaar"), "er staat niet in welke kolom het getal staat", "zet de kop van die kolom bij waarde"


def _of_plan(plan: Transformatieplan, today: date) -> Iterator[Fault]:
    for number, (before, after) in enumerate(pairwise((None, *plan.verloop))):
        if after and after.sinds.eerste > today:
            what = f"{after.sinds.tekst} is nog niet begonnen"
            yield ("verloop", number, "sinds"), what, "schrijf een fase pas op als het zo is"
        if before and after and after.sinds.laatste < before.sinds.eerste:
            what = f"deze fase begint voor de vorige ({before.sinds.tekst})"
            yield ("verloop", number, "sinds"), what, "zet de eerste fase bovenaan, of verbeter de datum"
    if plan.toegekend is not None and not {"toegekend", "loopt", "afgelopen"} & {step.fase for step in plan.verloop}:
        how = "zet bij verloop wanneer het is toegekend, of haal het bedrag weg"
        yield ("toegekend",), "er is een bedrag toegekend, maar het plan kwam nooit in die fase", how


def _of_story(story: Verhaal, today: date) -> Iterator[Fault]:
    if not (story.punten or story.doelen or story.coalities):
        yield (), "het verhaal hoort nergens bij", "noem een punt, doel of thema, bijvoorbeeld: doelen: [samen-eten]"
    if story.naam and not story.toestemming.met_naam:
        how = "vraag het aan de verteller, en schrijf dan bij toestemming: met_naam: ja. Of haal de naam weg"
        yield ("naam",), "de verteller gaf geen toestemming voor de naam", how
    for location, day in ((("toestemming", "op"), story.toestemming.op), (("verteld_op",), story.verteld_op)):
        if day > today:
            yield location, f"{day.isoformat()} ligt in de toekomst", "schrijf de dag waarop het is gebeurd"

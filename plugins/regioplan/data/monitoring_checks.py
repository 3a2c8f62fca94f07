"""Checks of what is followed besides the reports: cijfers, signals, transformation plans and stories."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from .all_punten import PuntMetId
from .cijfers import Cijfer
from .entries import Loaded
from .problems import Problem
from .reading import Location
from .transformatieplannen import Transformatieplan
from .verhalen import Verhaal

Fault = tuple[Location, str, str]


def check_monitoring(loaded: Loaded, punten: Mapping[str, PuntMetId], *, today: date) -> Iterator[Problem]:
    """Everything that is wrong with them, beyond what each field says."""
    for item in punten.values():
        if item.punt.signaal and not item.punt.doelwaarde:
            what, how = "dit punt belooft geen getal", "haal signaal weg, of zet doelwaarde erbij"
            yield loaded.entry(*item.owner).problem((*item.location, "signaal"), what, how)
    for cijfer in loaded.data.cijfers:
        yield from (loaded.entry("cijfer", cijfer.id).problem(*fault) for fault in _of_cijfer(cijfer, punten))
    for plan in loaded.data.transformatieplannen:
        yield from (loaded.entry("transformatieplan", plan.id).problem(*fault) for fault in _of_plan(plan, today))
    for verhaal in loaded.data.verhalen:
        yield from (loaded.entry("verhaal", verhaal.id).problem(*fault) for fault in _of_story(verhaal, today))


def _of_cijfer(cijfer: Cijfer, punten: Mapping[str, PuntMetId]) -> Iterator[Fault]:
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

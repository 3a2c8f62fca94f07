"""How every promise stood when the plan was closed: what every later build must find again."""

from .records import Record
from .values import Datum, Namen


class Slotstand(Record):
    """Het bestand slotstand.yml: hoe elke belofte ervoor stond toen het plan werd afgesloten. De opdracht afsluiten
    schrijft dit, u niet."""

    peildatum: Datum
    """De dag van de slotstand. Elke pagina van dit plan blijft op die dag staan."""
    beloften: Namen
    """Per belofte wat er was gemeld en wat de kalender zei. Achter een @ staat de gemeente."""
    uitgave: Namen
    """De bestanden met open data van die dag, uit de map data/slotstand, elk met een kenmerk van wat erin staat."""

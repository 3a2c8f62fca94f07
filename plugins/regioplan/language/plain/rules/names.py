"""The rules by name. The names stand beside findings, in exceptions and in the output for other tools."""

from typing import NamedTuple


class Rule(NamedTuple):
    """What a rule is called, and why it is there."""

    title: str
    """As people read it."""
    why: str
    """What a reader gains by it."""


RULES = {
    "lange-zin": Rule("lange zin", "Een korte zin leest makkelijker."),
    "lange-zinnen": Rule("lange zinnen op deze pagina", "Een pagina met korte zinnen leest makkelijker."),
    "moeilijk-woord": Rule("moeilijk woord", "Veel lezers kennen dit woord niet."),
    "afkorting": Rule("afkorting", "Veel lezers kennen deze afkorting niet."),
    "stijf-woord": Rule("stijf woord", "Er is een gewoon woord voor."),
    "kort-geschreven": Rule("kort geschreven", "Voluit leest makkelijker, ook voor wie laat voorlezen."),
    "wie-doet-het": Rule("wie doet het?", "De lezer wil weten wie iets doet."),
    "wie-doet-het-vaak": Rule("wie doet het? (deze pagina)", "De lezer wil weten wie iets doet."),
    "zin-in-zin": Rule("zinnen in een zin", "Eén mededeling per zin is makkelijker te onthouden."),
    "zeldzaam-woord": Rule("zeldzaam woord", "Mensen gebruiken dit woord bijna nooit."),
    "woorden-op-ing": Rule("woorden op -ing, -heid of -tie", "Met werkwoorden ziet de lezer wat er gebeurt."),
    "ver-uit-elkaar": Rule("woorden ver uit elkaar", "De lezer moet te lang wachten tot de zin duidelijk is."),
    "lange-woorden": Rule("veel lange woorden", "Korte woorden lezen sneller, ook voor wie moeite heeft met lezen."),
    "lange-rij": Rule("lange rij met van, op en voor", "De lezer moet te veel tegelijk onthouden."),
    "moeilijke-woorden": Rule("moeilijke woorden bij elkaar", "Wie steeds uitleg moet lezen, raakt de draad kwijt."),
    "moeilijke-pagina": Rule("moeilijke pagina", "Moeilijke pagina's lezen minder mensen uit."),
    "dubbel-ontkend": Rule("twee keer niet", "Wie “niet onmogelijk” leest, moet twee keer omdenken."),
    "zin-onderbroken": Rule("zin die onderbroken wordt", "De lezer moet het begin onthouden tot na de tussenzin."),
    "oud-jaar": Rule("jaar dat voorbij is", "Een plan voor een jaar dat voorbij is, klopt niet meer."),
    "losse-zinnen": Rule("korte zinnen zonder verband", "“Want” en “maar” laten zien wat bij elkaar hoort."),
    "zelfde-begin": Rule("zinnen die hetzelfde beginnen", "Afwisseling leest prettiger, en laat zien wat nieuw is."),
    "korte-zinnen": Rule("heel korte zinnen op deze pagina", "Tekst in losse stukjes is voor veel lezers moeilijker."),
    "uitzondering-over": Rule("uitzondering niet meer nodig", "Een lijst zonder oude regels blijft te vertrouwen."),
}
"""Every rule that there is."""
PAGE_RULES = ("lange-zinnen", "korte-zinnen", "wie-doet-het-vaak", "moeilijke-pagina")
"""Those about a page as a whole."""
_BY_TITLE = {rule.title: name for name, rule in RULES.items()}


def rule_named(text: str) -> str:
    """The id of a rule, whether it is given by that or by its title; the text itself when there is no such rule."""
    return _BY_TITLE.get(" ".join(text.split()), text)

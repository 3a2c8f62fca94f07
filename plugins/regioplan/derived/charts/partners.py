"""The organisations by kind and by the number of coalitions that they are in."""

from ...language.numbers import say_number
from ..views import PartnerView, Site
from .definition import Cell, Chart, Column, Part, Stacked, StackedBar, Table, cell
from .staten import as_of

GROUPS = (
    ("in-1", "In één coalitie", range(1, 2)),
    ("in-2", "In twee coalities", range(2, 3)),
    ("in-3", "In drie coalities", range(3, 4)),
    ("in-4-of-meer", "In vier of meer coalities", range(4, 1000)),
    ("in-geen", "In geen coalitie", range(1)),
)
"""Id, name and numbers of coalitions of each part."""


def partners_per_kind(site: Site) -> Chart | None:
    """How many organisations of each kind there are, and in how many coalitions they are."""
    kinds = sorted(site.partnersoorten.items(), key=lambda kind: -len(kind[1]))
    if not kinds:
        return None
    legend = tuple(Part(id, naam, id) for id, naam, _ in GROUPS)
    return Chart(
        id="partners-per-soort",
        titel="Welke soorten organisaties doen mee?",
        zin=_say(site),
        picture=Stacked(
            legend, tuple(StackedBar(naam, _sizes(members)) for naam, members in kinds), "aantal organisaties"
        ),
        table=Table(
            (Column("soort", "Soort"), *(Column(part.id, part.naam) for part in legend), Column("totaal", "Totaal")),
            tuple(
                (Cell(members[0].record.soort, naam), *(cell(size) for size in _sizes(members)), cell(len(members)))
                for naam, members in kinds
            ),
        ),
        bron=f"eigen telling uit {site.regio.plan.naam}",
        datum=as_of(site),
        let_op=("Soms weten wij niet of twee namen van één organisatie zijn. Dan tellen ze apart.",),
    )


def _sizes(members: tuple[PartnerView, ...]) -> tuple[int, ...]:
    return tuple(sum(len(partner.coalities) in numbers for partner in members) for _, _, numbers in GROUPS)


def _say(site: Site) -> str:
    once = sum(len(partner.coalities) == 1 for partner in site.partners)
    more = sum(len(partner.coalities) > 1 for partner in site.partners)
    return (
        f"Van de {say_number(len(site.partners))} organisaties {_verb(once)} er {say_number(once)} mee aan één "
        f"coalitie. Aan meer coalities {_verb(more)} er {say_number(more)} mee."
    )


def _verb(count: int) -> str:
    return "doet" if count == 1 else "doen"

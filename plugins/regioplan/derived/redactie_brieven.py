"""Questions to organisations in plain Dutch, ready to copy into a message."""

from collections.abc import Sequence

from ..data.regio import Regio
from ..language.numbers import say_count, say_list
from .labels import VRAAG
from .links import Link
from .views import Aandacht, PuntView

END = "Wij zetten uw antwoord op de site. Daar staat dan bij van wie het komt en van welke dag het is."


def question(soort: str, punt: PuntView, wat: str, gemeenten: Sequence[Link], to: str, regio: Regio) -> str:
    """One question about one promise."""
    about = _about(soort, punt, wat, gemeenten, f"In het plan “{regio.plan.naam}” staat:")
    return "\n".join([f"Beste mensen van {to},", "", *about, "", END])


def letter(items: Sequence[Aandacht], to: str, regio: Regio, *, gemeente: Link | None = None) -> str:
    """One letter about several promises; to a municipality only about itself."""
    lines = [
        f"Beste mensen van {to},",
        "",
        f"Wij houden bij hoe het gaat met het plan “{regio.plan.naam}”.",
        f"Wij hebben {say_count(len(items), 'vraag', 'vragen')} voor u.",
    ]
    for number, item in enumerate(items, start=1):
        where = [link for link in item.gemeenten if gemeente is None or link == gemeente]
        lines += ["", *_about(item.soort, item.punt, item.wat, where, f"{number}. In het plan staat:")]
    return "\n".join([*lines, "", END])


def _about(soort: str, punt: PuntView, wat: str, gemeenten: Sequence[Link], opening: str) -> list[str]:
    lines = [opening, f"“{punt.record.tekst}”", f"De plek in het plan: “{punt.record.bron.plaats}”."]
    if gemeenten:
        lines.append(f"Het gaat om: {say_list([link.naam for link in gemeenten])}.")
    return [*lines, wat, *(f"- {asked}" for asked in VRAAG[soort])]

"""Many reports for the fictional region: as after years of asking. The same seed gives the same files."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from regioplan.derived.views import Site

FIRST_DAY = date(2024, 1, 8)
BUSY_DAYS = 12
"""Days on which half of all reports come in, as at the end of a round."""
WHO = ("De gemeente", "Het ziekenhuis", "De groep", "De huisarts", "Het team", "De wijk", "Een buur", "De buurt")
WHAT = ("begon met", "sprak over", "oefende met", "maakte een plan voor", "keek naar", "vroeg advies over", "koos")
THING = ("een cursus", "de folder", "een huisbezoek", "het nieuwe huis", "een proef", "de lijst", "een open dag")
PLACE = ("in de bibliotheek", "op school", "bij de haven", "in het buurthuis", "aan het meer", "op het plein")


def write_reports(region: Path, site: Site, count: int, *, seed: int = 14) -> None:
    """Write `count` reports about the promises of `site` beside those that `region` has."""
    folder = region / "data" / "meldingen"
    for name, text in reports(site, count, seed=seed):
        (folder / f"{name}.yml").write_text(text, encoding="utf-8", newline="\n")


def reports(site: Site, count: int, *, seed: int) -> Iterator[tuple[str, str]]:
    """Id and YAML of each report: some in every municipality, some with a number, some done."""
    chance = random.Random(seed)
    span = (site.peildatum - FIRST_DAY).days
    busy = [FIRST_DAY + timedelta(days=chance.randrange(span)) for _ in range(BUSY_DAYS)]
    partners = [partner.record.id for partner in site.partners]
    gemeenten = [gemeente.record.id for gemeente in site.gemeenten]
    measured = {(melding.punt.id, melding.record.gemeten_op) for melding in site.wijzigingen}
    told: dict[tuple[object, ...], Sequence[str]] = {}
    for number in range(count):
        day = chance.choice(busy) if chance.random() < 0.5 else FIRST_DAY + timedelta(days=chance.randrange(span))
        punt = chance.choice(site.punten)
        town = [f"gemeente: {chance.choice(gemeenten)}"] if punt.record.per_gemeente else []
        status = told.setdefault((punt.id, *town, day), _status(chance, day))  # of one day all say the same
        lines = [f'datum: "{day}"', f"over: {punt.id}", *status, *town]
        if punt.record.doelwaarde and (punt.id, day) not in measured:
            measured.add((punt.id, day))
            lines += [f"waarde: {chance.randrange(100)}", f'gemeten_op: "{day}"']
        lines += [
            f"tekst: {_text(chance, gemeenten)}",
            f"door: {chance.choice(partners)}",
            f'bron: {{plaats: "bericht {chance.randrange(10**6)}"}}',
        ]
        yield f"{day}-{punt.id}-{number}", "\n".join(lines) + "\n"


def _status(chance: random.Random, day: date) -> Sequence[str]:
    status = chance.choices(("niet-gestart", "bezig", "klaar"), (1, 6, 2))[0]
    return [f"status: {status}", *([f'klaar_op: "{day}"'] if status == "klaar" else [])]


def _text(chance: random.Random, gemeenten: Sequence[str]) -> str:
    sentences = (
        f"{chance.choice(WHO)} {chance.choice(WHAT)} {chance.choice(THING)} {chance.choice(PLACE)}.",
        f"Er kwamen {chance.randrange(2, 400)} mensen uit {chance.choice(gemeenten).capitalize()}.",
        f"Daarna praatten {chance.randrange(2, 40)} mensen nog {chance.choice(PLACE)}.",
    )
    return " ".join(sentences[: chance.randint(1, 3)])

"""A large fictional region: the small one with many more goals and organisations. The same seed gives the same files.

By hand, for what a page costs and how that grows: `python tests/large_region.py 170 1500 10000`.
"""

from __future__ import annotations

import math
import os
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml
from fictional import copy_region

DAY = "2026-03-01"
COALITIES = ("prettig-thuis", "slim-geregeld")
THING = ("bankjes", "lessen", "wandelingen", "maaltijden", "gesprekken", "boeken", "tuinen", "kaarten")
WHOM = ("ouderen", "kinderen", "gezinnen", "buren", "nieuwe inwoners", "mensen die alleen wonen")
PLACE = ("in de buurt", "op school", "bij de haven", "in het dorp", "aan het meer", "op het plein")
WHO = ("De gemeente", "De groep", "Het team", "De school", "Een vrijwilliger", "De organisatie")
DOES = ("zoekt een plek voor", "helpt bij", "betaalt", "begint met", "praat over", "zorgt voor")
OWN_PAGES = 100
"""So many pages the small region has about."""
SHARE_OF_GOALS = 0.8
PAGES_OF_A_GOAL = 2
"""Its own, and one with texts for partners."""


def enlarge(region: Path, pages: int, *, seed: int = 15) -> None:
    """Write goals and organisations until a copy of the small region has about this many pages."""
    chance = random.Random(seed)
    more = max(0, pages - OWN_PAGES)
    goals = round(more * SHARE_OF_GOALS / PAGES_OF_A_GOAL)
    written = [_goal(chance, number) for number in range(1, goals + 1)]
    for number, goal in enumerate(written, 1):
        _write(region / "data" / "doelen" / f"groot-{number}.yml", goal)
    partners = region / "data" / "partners.yml"
    names = [_partner(chance, number) for number in range(1, more - goals * PAGES_OF_A_GOAL + 1)]
    with partners.open("a", encoding="utf-8", newline="\n") as file:
        file.write("".join(f"  - {name}\n" for name in map(_in_line, names)))
    results = [result for goal in written for result in goal["resultaten"]]
    _expect(
        region,
        doelen=goals,
        resultaten=len(results),
        afspraken=sum(len(result.get("afspraken", ())) for result in results),
        aanpakpunten=sum(len(goal["aanpak"]) for goal in written),
        partners=len(names),
    )


def _goal(chance: random.Random, number: int) -> dict[str, object]:
    thing, whom, place = chance.choice(THING), chance.choice(WHOM), chance.choice(PLACE)
    source = f"deel {number}"
    return {
        "coalitie": chance.choice(COALITIES),
        "nummer": 100 + number,
        "naam": f"Groot doel {number}",
        "titel": f"Meer {thing} {place}, plan {number}",
        "doelzin": [{"streven": f"Er zijn genoeg {thing} voor {whom}."}],
        "kort": [{"streven": f"U vindt {thing} {place}."}, {"streven": f"Daar zijn ook {whom}."}],
        "waarom": f"Veel {whom} vragen naar {thing}.",
        "wat_merkt_u": [{"streven": f"U ziet vaker {thing} {place}."}],
        "resultaten": [_result(chance, source, one) for one in range(1, chance.randrange(2, 5))],
        "aanpak": [_step(chance, source, letter) for letter in "abcd"[: chance.randrange(1, 4)]],
        "bron": _source(source),
    }


def _result(chance: random.Random, source: str, number: int) -> dict[str, object]:
    place = f"{source}, resultaat {number}"
    result: dict[str, object] = {
        "nummer": number,
        "tekst": f"Er zijn {chance.randrange(5, 90)} nieuwe {chance.choice(THING)} {chance.choice(PLACE)}.",
        "uiterlijk": str(chance.randrange(2024, 2029)),
        "bron": _source(place),
    }
    if chance.random() < 0.5:
        text = f"{chance.choice(WHO)} {chance.choice(DOES)} de {chance.choice(THING)}."
        result["afspraken"] = [{"letter": "a", "tekst": text, "bron": _source(f"{place}, afspraak a")}]
    return result


def _step(chance: random.Random, source: str, letter: str) -> dict[str, object]:
    text = f"{chance.choice(WHO)} {chance.choice(DOES)} de {chance.choice(THING)} voor {chance.choice(WHOM)}."
    return {"letter": letter, "tekst": text, "bron": _source(f"{source}, aanpak {letter}")}


def _partner(chance: random.Random, number: int) -> dict[str, object]:
    return {
        "id": f"groep-{number}",
        "naam": f"Groep Meerzicht {number}",
        "soort": chance.choice(("ggz", "ziekenhuis")),
        "bron": _source(f"bijlage, nummer {number}"),
    }


def _source(place: str) -> dict[str, str]:
    return {"document": "merenplan", "plaats": place}


def _write(path: Path, record: dict[str, object]) -> None:
    path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), encoding="utf-8", newline="\n")


def _in_line(record: dict[str, object]) -> str:
    return yaml.safe_dump(record, allow_unicode=True, sort_keys=False, default_flow_style=True, width=1000).strip()


def _expect(region: Path, **more: int) -> None:
    file = region / "data" / "regio.yml"
    text = file.read_text(encoding="utf-8")
    for name, count in more.items():
        text = re.sub(rf"(?m)^  {name}: (\d+)$", lambda found, n=name, c=count: f"  {n}: {int(found[1]) + c}", text)  # type: ignore[misc]
    file.write_text(text, encoding="utf-8", newline="\n")


def _measured(sizes: list[int]) -> Iterator[tuple[int, float, float]]:
    """Pages, seconds of processor time and megabytes of a build from nothing, for each size."""
    code = "import sys, resource; from pathlib import Path; from regioplan.cli.main import main; "
    code += "code = main(sys.argv[1:], root=Path.cwd()); "
    code += "told = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]; "
    code += "print('MAAT', sum(one.ru_utime + one.ru_stime for one in told), max(one.ru_maxrss for one in told) / 1024)"
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            region = copy_region(Path(name) / "regio")
            enlarge(region, size)
            command = [sys.executable, "-c", code, "--peildatum", DAY, "--zonder-cache"]
            allowed = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
            done = subprocess.run(command, cwd=region, capture_output=True, encoding="utf-8", check=False, env=allowed)
            if not (region / "site").is_dir():
                raise SystemExit(done.stderr)
            pages = sum(1 for _ in (region / "site").rglob("index.html"))
            seconds, megabytes = map(float, done.stdout.rpartition("MAAT ")[2].split())
            yield pages, seconds, megabytes


if __name__ == "__main__":
    before: tuple[int, float, float] | None = None
    for pages, seconds, megabytes in _measured([int(size) for size in sys.argv[1:]]):
        print(f"{pages} pagina’s: {1000 * seconds / pages:.1f} ms per pagina, {megabytes:.0f} MB", end="")
        if before:
            growth = math.log(pages / before[0])
            print(
                f", exponent tijd {math.log(seconds / before[1]) / growth:.2f}, "
                f"geheugen {math.log(megabytes / before[2]) / growth:.2f}",
                end="",
            )
        print(flush=True)
        before = pages, seconds, megabytes

"""`adressen`: adds new addresses, reports and deadlines to the contracts; none is ever taken away.

A report that somebody wrote by hand after the first time, and that is older than today, gets the day on which it came
on the site.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from ..data.all_punten import all_punten
from ..data.contract_checks import signs_of, terms_of
from ..data.melding_checks import fingerprint
from ..data.vervolg import FOLDER, later_plans, named_by_plan
from ..data.writing import written
from ..language.numbers import say_count, start_sentence
from ..pipeline import prepare
from ..saving import save_all


def record_addresses(root: Path, *, peildatum: date) -> int:
    """Write data/adressen.yml and data/termijnen.yml with all that there ever was, sorted."""
    for plan in later_plans(root):
        print(f"Het plan in {FOLDER}/{plan.name}:")
        with named_by_plan(plan):
            record_addresses(plan, peildatum=peildatum)
    prepared = prepare(root, peildatum=peildatum)
    data = prepared.loaded.data
    deadlines = set(terms_of(all_punten(data)))
    kept = prepared.loaded.entry("adressen", "adressen").record.berichten
    known = {line.partition(" ")[0] for line in kept}
    fresh = [melding for melding in data.meldingen if melding.id not in known]
    entries = [prepared.loaded.entry("melding", melding.id) for melding in fresh]
    reports = {f"{entry.id} {fingerprint(entry.as_written or entry.record)}" for entry in entries}
    late = [melding for melding in fresh if kept and not melding.gepubliceerd and melding.datum < peildatum]
    files = {}
    for melding in late:
        document = prepared.loaded.entry("melding", melding.id).document
        files[document.file] = written({**document.tree, "gepubliceerd": peildatum.isoformat()}, document)
    addresses = _text("adressen", {*data.adressen, *prepared.addresses})
    files["data/adressen.yml"] = addresses + _list("berichten", sorted({*kept, *reports}))
    files["data/termijnen.yml"] = _text("termijnen", {*data.termijnen, *deadlines})
    save_all(root, files)
    new = len(deadlines - set(data.termijnen))
    for number, names, file in (
        (len(prepared.new_addresses), ("adres", "adressen"), "adressen"),
        (new, ("deadline", "deadlines"), "termijnen"),
    ):
        print(f"{start_sentence(say_count(number, *names))} toegevoegd aan data/{file}.yml.")
    for melding in late:
        print(f"Bericht {melding.id} is nieuws van vandaag: gepubliceerd staat er nu bij.")
    return 0


def _text(name: str, lines: Iterable[str]) -> str:
    listed = sorted(lines)
    return _list(name, listed) + _list("controle", signs_of(listed))


def _list(name: str, lines: Sequence[str]) -> str:
    return f"{name}:\n" + "".join(f'  - "{line}"\n' for line in lines) if lines else f"{name}: []\n"

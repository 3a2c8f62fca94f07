"""`adressen`: adds new addresses and reports to the contract; none is ever taken away."""

from datetime import date
from pathlib import Path

from ..data.melding_checks import fingerprint
from ..language.numbers import say_count
from ..pipeline import Prepared, prepare
from ..saving import save

HEAD = "adressen:\n"


def record_addresses(root: Path, *, peildatum: date) -> int:
    """Write data/adressen.yml with every address there ever was, sorted."""
    prepared = prepare(root, peildatum=peildatum)
    path = root / "data" / "adressen.yml"
    save(path, _text(prepared))
    print(f"{say_count(len(prepared.new_addresses), 'adres', 'adressen')} toegevoegd aan data/adressen.yml.")
    return 0


def _text(prepared: Prepared) -> str:
    every = sorted({*prepared.loaded.data.adressen, *prepared.addresses})
    kept = prepared.loaded.entry("adressen", "adressen").record.berichten
    known = {line.partition(" ")[0] for line in kept}
    new = [
        f"{melding.id} {fingerprint(melding)}" for melding in prepared.loaded.data.meldingen if melding.id not in known
    ]
    reports = "".join(f'  - "{line}"\n' for line in sorted({*kept, *new}))
    return HEAD + "".join(f'  - "{address}"\n' for address in every) + (reports and f"berichten:\n{reports}")

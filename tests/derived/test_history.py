"""The history of a promise: every line is what was known on that day, and a report is looked at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fictional import PEILDATUM
from many_reports import reports
from regioplan.data.loading import load
from regioplan.derived import historie
from regioplan.derived.derivation import Derivation
from regioplan.derived.historie import derive_history
from regioplan.derived.state import Meldingen, derive_state
from regioplan.pipeline import Prepared


@pytest.fixture
def busy(copy_of_voorbeeld: Path, voorbeeld: Prepared) -> Derivation:
    """The region with many reports, of which one in seven was put right on the last day, once for each promise."""
    folder, corrected = copy_of_voorbeeld / "data" / "meldingen", set[tuple[str, ...]]()
    for number, (name, text) in enumerate(reports(voorbeeld.site, 400, seed=3)):
        (folder / f"{name}.yml").write_text(text, encoding="utf-8", newline="\n")
        about = tuple(line for line in text.splitlines() if line.startswith(("over", "gemeente")))
        if number % 7 == 0 and about not in corrected:
            corrected.add(about)
            lines = [line for line in text.splitlines() if not line.startswith(("datum", "waarde", "gemeten_op"))]
            right = [f'datum: "{PEILDATUM}"', f"vervangt: {name}", *lines]
            (folder / f"{PEILDATUM}-goed-{number}.yml").write_text("\n".join(right), encoding="utf-8", newline="\n")
    return Derivation(load(copy_of_voorbeeld, peildatum=PEILDATUM), PEILDATUM)


@pytest.mark.slow
def test_each_line_is_what_all_reports_of_before_say(busy: Derivation) -> None:
    lines = list(derive_history(busy))
    assert len(lines) > 400
    for line in lines:
        day = replace(busy.calendar, peildatum=line.datum)
        towns = [line.gemeente] if line.gemeente else []
        known = Meldingen(busy.data.meldingen, day)
        state = derive_state(busy.punten.items[line.punt], meldingen=known, gemeenten=towns, calendar=day)
        state = state.per_gemeente[line.gemeente] if line.gemeente else state
        told = (state.status, state.tijdigheid, state.melding.id if state.melding else None)
        assert (line.status, line.tijdigheid, line.melding) == told


def test_a_line_looks_at_one_report_however_many_there_are(busy: Derivation, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = []

    def counted(meldingen: Iterable[Any], *more: Any) -> Meldingen:
        own = list(meldingen)
        looked_at.append(len(own))
        return Meldingen(own, *more)

    monkeypatch.setattr(historie, "Meldingen", counted)
    assert len(list(derive_history(busy))) == len(looked_at)
    assert max(looked_at) == 1

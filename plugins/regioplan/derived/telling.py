"""How many promises somebody told about, in sentences. What the plan says of itself is nobody's report."""

from collections.abc import Iterator

from ..language.numbers import say_count, say_list, say_number
from .counts import Counts
from .states import STATUS


def say_heard(counts: Counts) -> tuple[str, ...]:
    """What was heard of these promises, a sentence each; the first one tells most."""
    if not counts.reported:
        how_many = "" if counts.plans_own else f"Het gaat om {say_count(counts.total, 'punt', 'punten')}."
        told = ("Nog niemand heeft iets gemeld.", *_said_by_plan(counts), how_many)
        return (*filter(None, told), "Dit betekent niet dat er niets gebeurt.")
    return (
        f"Over {_some(counts.reported, counts.total)} heeft iemand iets gemeld.",
        _done(counts),
        *_said_by_plan(counts),
    )


def _done(counts: Counts) -> str:
    if done := counts.reported_done:
        return f"Daarvan {is_or_are(done)} er {say_number(done)} klaar."
    return "Niemand heeft gemeld dat er iets klaar is."


def _said_by_plan(counts: Counts) -> Iterator[str]:
    """What the plan itself says of promises that nobody reported on."""
    if not counts.plans_own:
        return
    (first, many), *others = ((STATUS[status].called, aantal) for status, aantal in counts.plans_own.items())
    whole = say_count(many, "ander punt", "andere punten") if counts.reported else _some(many, counts.total)
    named = [f"{whole} als {first}", *(f"{say_number(aantal)} als {called}" for called, aantal in others)]
    yield f"Het plan zelf noemt {say_list(named)}."


def _some(part: int, whole: int) -> str:
    if part < whole:
        return f"{say_number(part)} van de {say_count(whole, 'punt', 'punten')}"
    return f"alle {say_count(whole, 'punt', 'punten')}" if whole > 1 else "dit punt"


def is_or_are(count: int) -> str:
    """The verb that goes with a number."""
    return "is" if count == 1 else "zijn"

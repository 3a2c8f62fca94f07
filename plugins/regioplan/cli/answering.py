"""`controleer`: the answer that was given before, when nothing has changed since; and else a check of everything."""

import sys
from datetime import date
from pathlib import Path

from ..cache import Cache, digest, sources
from ..data.problems import NothingChosen
from ..texts.background import Background
from .clock import today


def answer(root: Path, cache: Cache, *, peildatum: date, chosen: str, form: str, all_tips: bool) -> int:
    """Print what is the matter with data and texts; mistakes in the data leave as `DataError`."""

    def check() -> tuple[int, str]:
        with Background() as background:
            from .checking import check

            return check(
                root, background, peildatum=peildatum, chosen=chosen, form=form, all_tips=all_tips, cache=cache
            )

    asked = today(), peildatum, chosen, form, all_tips
    try:
        code, told = cache.made(lambda: f"antwoord-{digest(sources(root), *asked)}", check)
    except NothingChosen as error:
        print(error, file=sys.stderr)
        return 2
    print(told)
    return code

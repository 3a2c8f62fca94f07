"""What a chart is: title, sentence, picture, table, source and date. Without one of these it cannot be made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...data.problems import DataError, Problem
from .kinds import Picture, Table


@dataclass(frozen=True)
class Chart:
    """A picture with everything that belongs to it."""

    id: str
    """Part of its address: /data/v1/grafieken/<id>.json."""
    titel: str
    """The heading: a question, or what there is to see."""
    zin: str
    """What there is to see, made from the data."""
    picture: Picture
    """What is drawn."""
    table: Table
    """The numbers behind it."""
    bron: str
    """The document and the place in it, or how it was counted."""
    datum: str
    """The day or period that it is about, as a phrase: Stand van 22 november 2026."""
    let_op: tuple[str, ...] = ()
    """Why the reader must be careful with it."""

    def __post_init__(self) -> None:
        if missing := list(self._missing()):
            raise DataError(missing)

    @property
    def soort(self) -> str:
        """Which kind of picture it is, and so which template draws it."""
        return self.picture.soort

    def _missing(self) -> Iterator[Problem]:
        for name in ("titel", "zin", "bron", "datum"):
            if not getattr(self, name).strip():
                yield self._problem(name, f"de grafiek heeft geen {name}", "vul die aan; zonder kan niemand hem lezen")
        if not self.table.rows or not self.table.columns:
            yield self._problem("tabel", "de grafiek heeft geen tabel", "geef de getallen die in de grafiek staan")
        elif any(len(row) != len(self.table.columns) for row in self.table.rows):
            yield self._problem("tabel", "een rij heeft meer of minder cellen dan er kolommen zijn", "maak ze gelijk")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", self.id):
            yield self._problem("id", f"“{self.id}” kan geen id zijn", "gebruik kleine letters, cijfers en streepjes")

    def _problem(self, name: str, what: str, how: str) -> Problem:
        return Problem(f"grafiek {self.id}", 0, name, what, how)

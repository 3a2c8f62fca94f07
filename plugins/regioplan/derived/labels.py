"""What kinds of things are called for readers. The words are in labels.toml."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..data.toml import read_toml

_WORDS = read_toml(__package__, "labels")
PUNTSOORT: Mapping[str, Sequence[str]] = _WORDS["puntsoort"]
"""Each kind of punt in one and in more."""
PUNTWOORD: Mapping[str, str] = {soort: one for soort, (one, _) in PUNTSOORT.items()} | _WORDS["puntwoord"]
"""What a punt of each kind is called on its own page."""
PUNTPAGINA: Mapping[str, str] = _WORDS["puntpagina"]
"""Names of the pages that hold punten of more than one owner."""
PARTNERSOORT: Mapping[str, str] = _WORDS["partnersoort"]
"""Each kind of partner, as a heading."""
HULPSOORT: Mapping[str, str] = _WORDS["hulpsoort"]
"""Each kind of help line, as a heading."""
PLANSOORT: Mapping[str, str] = _WORDS["plansoort"]
BESLUITSTATUS: Mapping[str, str] = _WORDS["besluitstatus"]
GELDSTAND: Mapping[str, str] = _WORDS["geldstand"]
VERVOLGSOORT: Mapping[str, str] = _WORDS["vervolgsoort"]
NU: Mapping[str, str] = _WORDS["nu"]
"""Each kind of thing of today that something of a plan became."""
KIJK: Sequence[Mapping[str, Any]] = _WORDS["kijk"]
"""The ways of looking that the plan names: `id`, `naam`, and `soorten` of punten."""
VRAAG: Mapping[str, Sequence[str]] = _WORDS["vraag"]
"""What is asked for each kind of attention."""

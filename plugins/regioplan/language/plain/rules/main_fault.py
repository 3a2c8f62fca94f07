"""Which fault of a sentence comes first, and which ones say the same again."""

from collections.abc import Iterable

from ..passages import Remark

_ORDER = (
    *("lange-zin", "stijf-woord", "kort-geschreven", "moeilijk-woord", "afkorting", "dubbel-ontkend"),
    *("zin-onderbroken", "zin-in-zin", "wie-doet-het", "ver-uit-elkaar", "oud-jaar"),
    *("moeilijke-woorden", "woorden-op-ing", "lange-rij", "lange-woorden", "zeldzaam-woord"),
    *("losse-zinnen", "zelfde-begin"),
)
_SAME_AS = {
    "zin-onderbroken": ("lange-zin",),
    "zin-in-zin": ("lange-zin", "zin-onderbroken"),
    "ver-uit-elkaar": ("lange-zin", "zin-onderbroken"),
    "lange-rij": ("lange-zin",),
}
"""Faults that are gone as soon as another one is: who cuts a long sentence has no clauses in clauses any more."""


def main_first(remarks: Iterable[Remark]) -> list[Remark]:
    """The remarks on one sentence, what has to change and is surely mended first; none that says another one again."""
    told = list(remarks)
    if len(told) < 2:
        return told
    kept = [remark for remark in told if not _says_again(remark, told)]
    return sorted(kept, key=_rank)


def _says_again(remark: Remark, others: Iterable[Remark]) -> bool:
    """Whether another remark, of the same weight or more, is gone with this one."""
    same = _SAME_AS.get(remark.rule, ())
    return any(other.rule in same and (other.severity == "fout" or remark.severity == "tip") for other in others)


def _rank(remark: Remark) -> tuple[bool, bool, int]:
    return remark.severity == "tip", not remark.rewritten, _ORDER.index(remark.rule)

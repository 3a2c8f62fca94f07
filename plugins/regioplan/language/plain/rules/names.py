"""The rules by name, from rules.yml, in the order in which the faults of one sentence are told."""

from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import NamedTuple

import yaml

from ..passages import Remark, Severity


class Rule(NamedTuple):
    """What a rule is called, and why it is there."""

    title: str
    """As people read it."""
    why: str
    """What a reader gains by it."""
    texts: tuple[str, str, str]
    """What a remark says, its advice, and the same in a few words, with places for values; empty where code says it."""
    gone_with: tuple[str, ...]
    """Rules whose faults have this one in them: who cuts a long sentence has no clauses in clauses any more."""
    of_page: bool
    """Whether it is about a page as a whole."""


_READ = yaml.safe_load(files(__package__).joinpath("rules.yml").read_text(encoding="utf-8"))
RULES: Mapping[str, Rule] = {
    name: Rule(
        rule["titel"],
        rule["waarom"],
        (rule.get("zegt", ""), rule.get("advies", ""), rule.get("kort", "")),
        tuple(rule.get("weg_met", ())),
        "van_pagina" in rule,
    )
    for name, rule in _READ.items()
}
"""Every rule that there is."""
PAGE_RULES = tuple(name for name, rule in RULES.items() if rule.of_page)
"""Those about a page as a whole."""
_ORDER = {name: order for order, name in enumerate(RULES)}
_BY_TITLE = {rule.title: name for name, rule in RULES.items()}


def rule_named(text: str) -> str:
    """The id of a rule, whether it is given by that or by its title; the text itself when there is no such rule."""
    return _BY_TITLE.get(" ".join(text.split()), text)


def remark(rule: str, severity: Severity = "tip", *, found: str = "", rewritten: str = "", **values: object) -> Remark:
    """What rules.yml says of such a fault, with `values` filled in."""
    reason, advice, brief = (text.format(**values) for text in RULES[rule].texts)
    return Remark(severity, rule, reason, advice, found, brief, rewritten)


def main_first(remarks: Iterable[Remark]) -> list[Remark]:
    """The remarks on one sentence, what has to change and is surely mended first; none that says another one again."""
    told = list(remarks)
    own = (remark for remark in told if not _says_again(remark, told))
    return sorted(own, key=lambda one: (one.severity == "tip", not one.rewritten, _ORDER[one.rule]))


def _says_again(remark: Remark, others: Iterable[Remark]) -> bool:
    """Whether another remark, of the same weight or more, is gone with this one."""
    same = RULES[remark.rule].gone_with
    return any(other.rule in same and (other.severity == "fout" or remark.severity == "tip") for other in others)

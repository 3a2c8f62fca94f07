"""What was found in one thing: a record, a file or a page."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from ..data.answers import nearest
from ..derived.addresses import FOLDERS, address
from ..language.plain import Finding
from .examining import Examined
from .site_texts import Texts


class NothingChosen(Exception):
    """No text belongs to what was asked for; the message is Dutch."""


def only(examined: Examined, chosen: str, texts: Texts) -> Examined:
    """What was found in `chosen`: doel/informele-steun, /doelen/informele-steun/ or data/doelen/informele-steun.yml.

    Raises `NothingChosen` when there is no such thing.
    """
    known = {text.group for text in texts.fields} | {text.place.file for text in texts.fields}
    known |= {page.url for page in texts.pages} | {page.place.file for page in texts.content}
    wanted = set(_names(chosen)) & known
    if not wanted:
        guess = nearest(chosen, known)
        asked = f"Bedoelde u {guess}?" if guess else "Noem een soort en een id, zoals: --taal doel/informele-steun"
        raise NothingChosen(f"“{chosen}” bestaat niet. {asked}")
    return replace(examined, findings=tuple(_of(examined.findings, wanted)))


def _names(chosen: str) -> Iterable[str]:
    """A record, file or page under every name that it can have."""
    name = chosen.replace("\\", "/").removeprefix("./").strip("/")
    first, _, id = name.partition("/")
    yield from (name, f"/{name}/".replace("//", "/"), f"content/{name}.md", f"data/{name}.yml")
    yield from (f"{soort}/{id}" for soort, folder in FOLDERS.items() if folder == first)
    with suppress(ValueError):
        yield address(first, id)


def _of(findings: Iterable[Finding], wanted: set[str]) -> Iterable[Finding]:
    return (finding for finding in findings if {finding.page, finding.place.file} & wanted)

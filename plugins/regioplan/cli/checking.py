"""`controleer`: the data and the texts, without building."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from statistics import median_low

from ..cache import NOTHING, Cache
from ..data.answers import nearest
from ..data.coalities import Coalitie
from ..data.doelen import Doel
from ..data.problems import NothingChosen
from ..data.vervolg import from_region
from ..derived.addresses import FOLDERS, address
from ..derived.views import Site
from ..language.getypt import readings
from ..language.numbers import say_count, say_list, say_number, say_small
from ..language.plain.telling import as_annotations, as_json, as_sarif, blocks, tell_findings
from ..pipeline import Prepared, prepare
from ..settings_file import check_settings
from ..texts.background import Background
from ..texts.examination import Examination
from ..texts.examiner import Examined, Texts
from ..texts.scores import summary
from .clock import today

FOR_TOOLS = {"json": as_json, "sarif": as_sarif, "github": as_annotations}
"""Ways to write the findings down for other programs."""
_NUMBER = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\d.,]*\d)")
"""A number that is no age and no year."""
SLIP = 20
"""From so many times its usual number on, a figure may have a comma in the wrong place."""
MOST_SHORT = 4
"""Sentences of what is to be said in short."""
TIPS_SHOWN = 15
"""Sentences with tips only that a check shows unless all are asked for."""


def check(
    root: Path,
    background: Background,
    *,
    peildatum: date,
    chosen: str = "",
    form: str = "tekst",
    all_tips: bool = False,
    cache: Cache = NOTHING,
) -> tuple[int, str]:
    """Exit code and words for everything, or for the texts of what was `chosen`.

    Raises `DataError` with mistakes in the data, and `NothingChosen`.
    """
    check_settings(root)
    examination = Examination(background, cache)
    prepared = prepare(root, peildatum=peildatum, vandaag=today(), when_read=examination.begin, cache=cache)
    examination.complete(prepared, is_idle=True)
    examined = examination.result()
    examined = only(examined, chosen, examination.texts, root) if chosen else examined
    if form in FOR_TOOLS:
        told = FOR_TOOLS[form](examined.findings)
    else:
        told = "\n".join(_told(prepared, examined, is_whole=not chosen, all_tips=all_tips or bool(chosen)))
    return int(bool(examined.errors)), told


def _told(prepared: Prepared, examined: Examined, *, is_whole: bool, all_tips: bool) -> Iterator[str]:
    if is_whole:
        yield from _told_of_data(prepared)
        yield f"{summary(examined)}\n"
    shown = None if all_tips or not is_whole else TIPS_SHOWN
    yield tell_findings(examined.findings, examined.exceptions, shown=shown)
    only_tips = sum(block[0].severity == "tip" for block in blocks(examined.findings))
    if shown is not None and shown < only_tips:
        yield "U ziet alle tips met: python3 build.py controleer --alle-tips"


def reminders(site: Site) -> Iterator[str]:
    """What an editor should look at, though nothing is wrong with it yet."""
    yield from _unconfirmed(site)
    yield from _other_numbers(site)
    yield from _slips(site)
    yield from _too_long(site)
    yield from _left_translations(site)
    if old := site.hulp.na_te_kijken:
        names = say_list([line.record.naam for line in old[:3]]) if len(old) <= 3 else f"zoals {old[0].record.naam}"
        yield (
            f"{say_count(len(old), 'hulplijn', 'hulplijnen')} keek het laatste jaar niemand na ({names}). "
            f"Bel of kijk op de website, en zet dan de dag bij nagekeken_op in {old[0].edit.file}."
        )


def _other_numbers(site: Site) -> Iterator[str]:
    """Numbers in the answer of a figure that are none of its values, and not their sum."""
    for cijfer in site.cijfers:
        values = [one.waarde for one in cijfer.record.waarden if one.waarde is not None]
        known = (*values, sum(values, Decimal())) if values else ()
        for said in _NUMBER.findall(cijfer.record.antwoord):
            if known and not any(_is_about(said, value) for value in known):
                yield (
                    f"Bij cijfer/{cijfer.record.id} noemt het antwoord {said}, en dat getal staat niet bij waarden. "
                    "Klopt het antwoord nog?"
                )


def _slips(site: Site) -> Iterator[str]:
    """Numbers that are many times the others of the same area and group, or as many times less."""
    for cijfer in site.cijfers:
        rows: dict[tuple[str | None, ...], list[Decimal]] = {}
        for one in cijfer.record.waarden:
            if one.waarde:
                rows.setdefault((one.groep, one.gebied, one.gemeente), []).append(one.waarde)
        for row in rows.values():
            usual = median_low(row)
            for value in (value for value in row if not 1 / SLIP < abs(value / usual) < SLIP):
                yield (
                    f"Bij cijfer/{cijfer.record.id} staat {say_number(value)}, en een ander getal is "
                    f"{say_number(usual)}. Staat de komma goed?"
                )


def _too_long(site: Site) -> Iterator[str]:
    """Goals and coalitions of which what should be short is long."""
    records: list[Coalitie | Doel] = [coalitie.record for coalitie in site.coalities]
    records += [doel.record for doel in site.doelen]
    for record in records:
        sentences = sum(len(re.findall(r"[.!?](?= |$)", said.tekst)) for said in record.kort)
        if sentences > MOST_SHORT:
            most = say_small(MOST_SHORT)
            place = "coalitie" if isinstance(record, Coalitie) else "doel"
            yield f"Bij {place}/{record.id} staan {sentences} zinnen in kort. Houd er hoogstens {most} over."


def _is_about(said: str, value: Decimal) -> bool:
    """Whether a number as people write it is this one, rounded as far as its noughts show."""
    number, *_ = readings(said)
    noughts = len(digits := said.replace(".", "")) - len(digits.rstrip("0"))
    return number == value or ("," not in said and abs(number - value) < 10**noughts)


def _left_translations(site: Site) -> Iterator[str]:
    """Translations of Dutch that is there no longer."""
    pages = [page for taal in site.talen for page in taal.paginas.values()]
    if strange := [(dutch, page.edit.file) for page in pages if page.edit for dutch in page.gepaard.vreemd]:
        dutch, file = strange[0]
        yield (
            f"{say_count(len(strange), 'vertaalde zin hoort', 'vertaalde zinnen horen')} bij Nederlands dat er niet "
            f"meer staat{', zoals' if len(strange) > 1 else ':'} “{dutch[:60]}” in {file}. Wat u daarmee "
            "kunt doen, staat op de site bij /redactie/."
        )


def _unconfirmed(site: Site) -> Iterator[str]:
    licentie = site.beheer.record.licentie
    if not licentie.bevestigd:
        yield (
            f"De licentie {licentie.naam} is een voorstel, en dat staat op de site. Is de eigenaar het ermee eens? "
            "Zet dan bevestigd: ja in data/beheer.yml, bij licentie."
        )


def _told_of_data(prepared: Prepared) -> Iterator[str]:
    site = prepared.site
    yield (
        f"Goed: {say_count(len(site.coalities), 'coalitie', 'coalities')}, "
        f"{say_count(len(site.doelen), 'doel', 'doelen')}, {say_count(len(site.punten), 'punt', 'punten')}, "
        f"{say_count(len(site.partners), 'partner', 'partners')}. Geen fouten gevonden in de gegevens."
    )
    for question in site.beheer.ontbreekt:
        yield f"Nog in te vullen in data/beheer.yml – {question}"
    for reminder in reminders(site):
        yield f"Let op: {reminder}"
    if prepared.new_addresses:
        yield f"Nieuwe adressen: {len(prepared.new_addresses)}. Leg ze vast met: python3 build.py adressen"


def only(examined: Examined, chosen: str, texts: Texts, root: Path) -> Examined:
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
    wanted |= {from_region(root, name) for name in wanted}
    found = (finding for finding in examined.findings if {finding.page, finding.place.file} & wanted)
    return replace(examined, findings=tuple(found))


def _names(chosen: str) -> Iterable[str]:
    """A record, file or page under every name that it can have."""
    name = chosen.replace("\\", "/").removeprefix("./").strip("/")
    first, _, id = name.partition("/")
    yield from (name, f"/{name}/".replace("//", "/"), f"content/{name}.md", f"data/{name}.yml")
    yield from (f"{soort}/{id}" for soort, folder in FOLDERS.items() if folder == first)
    with suppress(ValueError):
        yield address(first, id)

"""`uitvraag`: the files of a round, for each addressee a spreadsheet, a csv and mails to paste."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from ..cache import NOTHING, Cache
from ..data.entries import Loaded
from ..data.loading import load
from ..data.meldingen import Melding
from ..data.problems import NothingChosen
from ..data.uitvragen import Uitvraag
from ..derived.derivation import Derivation
from ..derived.kolommen import KEUZES, vaste_waarden
from ..derived.uitvragen import derive_uitvraag, kenmerk
from ..derived.views import AdressantView
from ..language.numbers import say_count, say_list
from ..output.vragenlijst import Vragenlijst
from ..saving import save
from .antwoorden import ANSWERS
from .publishing import tell_where_links_lead
from .site_folder import SOURCES
from .werkbladen import Unreadable, read_rows

NO_ROUND_DAYS = 30
"""How long people have to answer questions that are of no round."""


def write_round(
    root: Path,
    id: str,
    folder: Path,
    *,
    base_url: str,
    peildatum: date,
    only: str = "",
    is_of_reports: bool = False,
    cache: Cache = NOTHING,
) -> int:
    """Write the files of one round, or without an id those of all promises; or else of all reports."""
    if any(folder.resolve().is_relative_to(root.resolve() / name) for name in SOURCES):
        raise NothingChosen(f"{folder} is een map van de site zelf. Kies een andere map, zoals: --uit ronde")
    loaded = load(root, peildatum=peildatum, cache=cache)
    d = Derivation(loaded, peildatum)
    if is_of_reports:
        return _write(folder, {"berichten": _reports(d)}, with_mails=False)
    uitvraag = _round(loaded, id, peildatum)
    if uitvraag is None:
        known = ", ".join(one.id for one in loaded.data.uitvragen) or "er is er nog geen"
        print(f"Er is geen ronde “{id}” in data/uitvragen. Kies uit: {known}.")
        return 1
    asked = [one for one in derive_uitvraag(d, uitvraag).adressanten if only in ("", one.record.id)]
    if not asked:
        what = f"krijgt “{only}” geen" if only else "krijgt niemand een"
        known = ", ".join(one.record.id for one in derive_uitvraag(d, uitvraag).adressanten)
        how = f"Kies uit: {known}" if only and known else "Kijk in data/README.md bij: Een ronde"
        print(f"In deze ronde {what} vraag. {how}.")
        return 1
    if answered := [name for one in asked if (name := _answered(folder, one.record.id))]:
        what = f"In {folder} staan al antwoorden, in {say_list(answered)}"
        raise NothingChosen(f"{what}. Kies een andere map, zoals: --uit nieuwe-ronde")
    gone = {one.eigen_id: one.naam for one in loaded.data.vervallen if one.soort == "partner"}
    if left := [gone[one.record.id] for one in asked if one.record.id in gone]:
        how = f"Zet in data/uitvragen/{id}.yml bij melders wie dit nu weet."
        print(f"Let op: hier krijgt iemand vragen die er niet meer is: {say_list(left)}. {how}", file=sys.stderr)
    tell_where_links_lead(base_url)
    return _write(folder, {one.record.id: _questions(d, uitvraag, one, base_url) for one in asked}, with_mails=True)


def _answered(folder: Path, name: str) -> str:
    """The file in which somebody answered, or which cannot be read; empty when there is none."""
    for path in (folder / f"{name}.xlsx", folder / f"{name}.csv"):
        with suppress(FileNotFoundError):
            try:
                rows, _ = read_rows(path)
            except Unreadable:
                return path.name
            if any(id in row.cellen for row in rows for id in ANSWERS):
                return path.name
    return ""


def _write(folder: Path, lists: Mapping[str, Vragenlijst], *, with_mails: bool) -> int:
    made: list[Path] = []
    try:
        for name, one in lists.items():
            files: dict[str, bytes | str] = {"xlsx": one.xlsx(), "csv": one.csv()}
            files |= {"txt": "\n\n---\n\n".join(one.mails(f"{name}.xlsx").values())} if with_mails else {}
            for path, text in ((folder / f"{name}.{ending}", text) for ending, text in files.items()):
                made += [] if path.exists() else [path]
                save(path, text)
    except OSError:  # half a round would go out as a whole one
        for path in made:
            path.unlink(missing_ok=True)
        raise
    rows = sum(len(one.rijen) for one in lists.values())
    print(
        f"{say_count(len(lists), 'bestand', 'bestanden')} met {say_count(rows, 'rij', 'rijen')} in {folder.as_posix()}."
    )
    if with_mails:
        print("Naast elk bestand staat een .csv, en een .txt met een uitnodiging en twee herinneringen.")
    return 0


def _round(loaded: Loaded, id: str, peildatum: date) -> Uitvraag | None:
    if id:
        return next((one for one in loaded.data.uitvragen if one.id == id), None)
    return no_round("Alle beloften", peildatum)


def no_round(naam: str, day: date) -> Uitvraag:
    """A round that is of no file."""
    return Uitvraag.model_construct(id="", naam=naam, opent=day, sluit=day + timedelta(days=NO_ROUND_DAYS))


def _questions(d: Derivation, uitvraag: Uitvraag, asked: AdressantView, address: str) -> Vragenlijst:
    rows = [vaste_waarden(rij, address) for rij in asked.rijen]
    return Vragenlijst(d.data.regio, uitvraag, asked.record.aan, rows, [partner.naam for partner in d.data.partners])


def _reports(d: Derivation) -> Vragenlijst:
    """The reports that count, as answers that were given."""
    known = [one for one in d.punten.meldingen.newest_first if one.id not in d.punten.meldingen.corrected_by]
    uitvraag = no_round("Alle berichten", d.calendar.peildatum)
    names: dict[str, str] = {partner.id: partner.naam for partner in d.data.partners}
    rows = [_answer(d, melding, names) for melding in known]
    return Vragenlijst(d.data.regio, uitvraag, "de werkgroep", rows, [*names.values()])


def _answer(d: Derivation, melding: Melding, names: Mapping[str, str]) -> dict[str, str]:
    since = melding.klaar_op or melding.sinds
    return {
        "kenmerk": kenmerk(melding.uitvraag, melding.adressant, melding.over, melding.gemeente),
        "belofte": d.punten.views[melding.over].record.tekst,
        "gemeente": d.links.to("gemeente", melding.gemeente).naam if melding.gemeente else "",
        "status": KEUZES[melding.status],
        "sinds": since.tekst if since else "onbekend" if melding.klaar_onbekend else "",
        "waarde": str(melding.waarde).replace(".", ",") if melding.waarde is not None else "",
        "gemeten_op": melding.gemeten_op.isoformat() if melding.gemeten_op else "",
        "tekst": melding.tekst,
        "bewijs": melding.bron.link or melding.bron.plaats,
        "door": names.get(melding.door or "", ""),
    }

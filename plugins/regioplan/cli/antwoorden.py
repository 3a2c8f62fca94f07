"""From rows that people filled in to reports: what is certain becomes a value, and the rest a question."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import groupby, islice
from typing import Any

from ..data.adressanten import Adressant, adressanten
from ..data.meldingen import Melding
from ..data.record_checks import not_for_readers
from ..derived.derivation import Derivation
from ..derived.kolommen import KEUZES, KOLOMMEN, ONGEWIJZIGD
from ..derived.views import PuntView
from ..language.getypt import UNKNOWN, folded, typed_day, typed_number, typed_period
from ..language.numbers import start_sentence
from ..language.plain.letters import broken_letters
from .werkbladen import MARK, VRAGEN, Rij

ANSWERS = ("status", "sinds", "waarde", "gemeten_op", "tekst", "bewijs", "site_tekst")
"""The columns that make an answer of a row; who reports is none by itself."""
STATUSES = {folded(naam): id for id, naam in KEUZES.items()} | {
    word: id for id, words in KOLOMMEN["status"].ook.items() for word in words
}
MOST_COMPARED = 20
"""With how many others an answer is compared."""
MOST_DAYS_IN_A_ROW = 2
"""Dates that go up by a day with each row; more than these were dragged down."""
_SAYS_NOTHING = VRAGEN["niet-gezegd"]
"""What says nothing that can be kept: why, in which columns, and the pattern that finds it."""
_FREE = ("tekst", "site_tekst", "bewijs", "door")
"""Where people type what they like."""
_SMILEY = re.compile(r"[\u2600-\u27bf\u2b50-\u2b55\ufe0f\u200d\U0001f000-\U0001faff]|(?<!\w)[:;]-?[)(DP](?!\w)")
NotesOf = Callable[[str], str]


@dataclass(frozen=True)
class Vraag:
    """What is not certain in a row."""

    kolom: str
    """Id of the column; empty when it is about the whole row."""
    tekst: str
    """What we ask."""
    is_voor_redactie: bool = False
    """Whether the workgroup has to decide, and not who answered."""

    def __str__(self) -> str:
        where = f"kolom “{KOLOMMEN[self.kolom].titel}”: " if self.kolom else ""
        return f"{where}{self.tekst}"


@dataclass(frozen=True)
class Onderwerp:
    """What a row is about, and who answers."""

    uitvraag: str
    adressant: Adressant | None
    punt: PuntView
    gemeente: str


@dataclass
class Uitkomst:
    """A row with an answer, and what became of it."""

    rij: Rij
    over: Onderwerp | None = None
    cellen: dict[str, Any] = field(default_factory=dict)
    """What can be read of its cells."""
    vragen: list[Vraag] = field(default_factory=list)
    let_op: list[str] = field(default_factory=list)
    velden: dict[str, str] = field(default_factory=dict)
    """Fields of the report as YAML has them, but for the day and the source."""
    soort: str = "nieuw"
    """nieuw, ongewijzigd, onbekend, or eerder: what is there already."""
    vervangt: str = ""
    """Id of what this addressee answered before in this round."""
    naam: str = ""
    """Name of its file, without its ending."""

    @property
    def origineel(self) -> str:
        """What people wrote, as they wrote it."""
        return " ".join(str(self.rij.cellen.get("tekst", "")).split())

    @property
    def is_nieuw(self) -> bool:
        """Whether it can be kept as a report."""
        return self.soort == "nieuw" and not self.vragen

    @property
    def is_said(self) -> bool:
        """Whether it says how it goes, though something else may not be certain."""
        return self.soort == "nieuw" and bool(self.velden.get("status"))

    def vraag(self, kolom: str, soort: str, *given: object) -> None:
        """Ask something of vragen.toml about this row, with what was `given` in its places."""
        is_for_us = soort in VRAGEN["redactie"]
        text = VRAGEN["redactie" if is_for_us else "melder"][soort]
        self.vragen.append(Vraag(kolom, text.format(*given), is_for_us))


class Lezer:
    """Reads the rows of one delivery."""

    def __init__(self, d: Derivation, note_of: NotesOf) -> None:
        self.d = d
        self.note_of = note_of
        self.who = adressanten(d.data)
        self.rounds = {uitvraag.id: uitvraag for uitvraag in d.data.uitvragen}
        towns = {one.van: one.partner for one in self.who.values() if one.soort == "gemeente" and one.partner}
        self.partners = {folded(one.naam): towns[one.id] for one in d.data.gemeenten if one.id in towns} | {
            folded(name): partner.id
            for partner in d.data.partners
            for name in (*partner.ook_bekend_als, partner.naam, partner.id)
        }
        self.towns = {folded(gemeente.naam): gemeente.id for gemeente in d.data.gemeenten}
        self.by_text: dict[str, list[PuntView]] = {}
        for punt in d.punten.alle:
            self.by_text.setdefault(folded(punt.record.tekst), []).append(punt)
        self.reported: dict[tuple[str, str], list[Melding]] = {}
        for melding in d.punten.meldingen.newest_first:
            self.reported.setdefault((melding.over, melding.gemeente or ""), []).append(melding)

    def read(self, rows: Sequence[Rij]) -> list[Uitkomst]:
        """What became of each row with an answer; `rows` are those of one file."""
        filled = [Uitkomst(row, cellen={**row.cellen}) for row in rows if any(id in row.cellen for id in ANSWERS)]
        senders = {(found.uitvraag, found.adressant) for row in rows if (found := self._by_mark(row))}
        for one in filled:
            if (round := self._strange_round(one.rij, bool(senders))) is not None:
                one.vraag("", "welke-ronde", round)
            elif over := self._about(one, next(iter(senders)) if len(senders) == 1 else ("", None)):
                one.over = over
                self._fill(one, over)
        filled = list(_asked_once(filled))
        for id in ("sinds", "gemeten_op"):
            for one in _dragged(filled, id):
                one.vraag(id, "doorgetrokken", typed_day(one.rij.cellen[id]))
        return filled

    def _by_mark(self, row: Rij) -> Onderwerp | None:
        mark = _mark(row)
        if len(mark) != 4 or mark[0] not in {"", *self.rounds} or mark[2] not in self.d.punten.views:
            return None
        punt, who = self.d.punten.views[mark[2]], self.who.get(mark[1])
        fits = mark[3] in self.towns.values() if punt.record.per_gemeente else not mark[3]
        return Onderwerp(mark[0], who, punt, mark[3]) if fits and bool(who) >= bool(mark[0] or mark[1]) else None

    def _strange_round(self, row: Rij, has_ours: bool) -> str | None:
        """The round of a row that is not of this region, or of before; `has_ours` when the file has rows that are."""
        if len(mark := _mark(row)) != 4 or (mark[0] in {"", *self.rounds} and has_ours):
            return None
        is_known = mark[0] in {"", *self.rounds} and folded(row.cellen.get("belofte", "")) in self.by_text
        return None if is_known or self._by_mark(row) else mark[0]

    def _about(self, one: Uitkomst, sender: tuple[str, Adressant | None]) -> Onderwerp | None:
        """By its mark, or when that is lost by exactly what was promised; both must say the same."""
        text, place = folded(one.rij.cellen.get("belofte", "")), folded(one.rij.cellen.get("gemeente", ""))
        town = self.towns.get(place, "")
        if found := self._by_mark(one.rij):
            is_same = text in ("", folded(found.punt.record.tekst)) and (not place or town == found.gemeente)
            if not is_same:
                one.vraag("belofte", "verschoven")
            return found if is_same else None
        fitting = [punt for punt in self.by_text.get(text, ()) if punt.record.per_gemeente == bool(town)]
        if len(fitting) == 1:
            if not sender[1] and "door" not in one.rij.cellen:
                one.vraag("door", "wie-meldt")
            return Onderwerp(sender[0], sender[1], fitting[0], town)
        one.vraag("belofte", "welke-belofte")
        return None

    def _fill(self, one: Uitkomst, over: Onderwerp) -> None:
        cells, choices = one.cellen, ", ".join(KEUZES.values())
        if folded(cells.get("tekst", "")).rstrip("!. ") in KOLOMMEN["tekst"].ook["leeg"]:
            del cells["tekst"]
        for id in (*ANSWERS, "door"):
            if id in cells and (found := _not_said(id, cells[id])):
                one.vraag(id, *found)
                del cells[id]
        unread = {vraag.kolom: vraag for vraag in one.vragen}
        typed = folded(cells.get("status", ""))
        status = STATUSES.get(typed.rstrip(" .!"))
        fields = one.velden = {"over": over.punt.id, "gemeente": over.gemeente, "status": status or ""}
        if typed in UNKNOWN and len([id for id in ANSWERS if id in one.rij.cellen]) == 1:
            one.soort, one.let_op = "onbekend", ["de melder weet het niet"]
            return
        if "status" in cells and not typed:
            one.vraag("status", "niet-voor-ons", cells["status"])
        elif not status and "status" in cells:
            one.vraag("status", "welk-antwoord", cells["status"], choices)
        elif not status:
            one.vraag("status", "geen-antwoord", choices)
        who = over.adressant.id if over.uitvraag and over.adressant else ""
        fields |= {"uitvraag": over.uitvraag, "adressant": who}
        fields["door"] = self._by_whom(one, over)
        fields |= self._since(one, status) | self._measured(one, over.punt)
        written = _SMILEY.sub("", str(cells.get("site_tekst") or cells.get("tekst", "")))
        own = " ".join(written.split())
        fields["tekst"] = own or f"{self._name(fields['door'], over)} meldt: {KEUZES.get(status or '', '').lower()}."
        if status == ONGEWIJZIGD:
            one.soort = ONGEWIJZIGD
            if own or "waarde" in cells:
                one.vraag("status", "toch-iets")
        elif not any(vraag.kolom == "status" for vraag in one.vragen):
            self._compare(one, over)
        if one.soort == "nieuw" and status == "opgegaan-in":
            fields["opgegaan_in"] = self._other(one, over.punt)
        one.velden = {name: str(value) for name, value in fields.items() if value}
        one.vragen = [vraag for vraag in one.vragen if unread.get(vraag.kolom, vraag) is vraag]

    def _other(self, one: Uitkomst, punt: PuntView) -> str:
        """The promise that this one became part of."""
        typed = str(one.cellen.get("opgegaan_in", "")).strip()
        found = [self.d.punten.views[typed]] if typed in self.d.punten.views else self.by_text.get(folded(typed), [])
        if len(found) == 1 and found[0].id != punt.id:
            return found[0].id
        near = (other for other in self.d.punten.alle if other.coalitie == punt.coalitie and other.id != punt.id)
        one.vraag("opgegaan_in", "opgegaan-in", "; ".join(f"{other.id} ({other.record.tekst})" for other in near))
        return ""

    def _by_whom(self, one: Uitkomst, over: Onderwerp) -> str:
        if "door" not in one.cellen:
            return (over.adressant.partner if over.adressant else None) or ""
        name = one.cellen["door"]
        if folded(name) not in self.partners:
            one.vraag("door", "welke-organisatie", str(name)[:60])
        return self.partners.get(folded(name), "")

    def _name(self, partner: str, over: Onderwerp) -> str:
        if partner:
            return self.d.links.to("partner", partner).naam
        is_coalition = over.adressant and over.adressant.soort == "coalitie"
        return start_sentence(over.adressant.aan) if over.adressant and is_coalition else "De organisatie"

    def _since(self, one: Uitkomst, status: str | None) -> dict[str, str]:
        value = one.cellen.get("sinds", "")
        is_known = bool(folded(value)) and folded(value) not in UNKNOWN
        period = typed_period(value) if is_known else None
        if is_known and not period:
            if status in ("klaar", None) or folded(value) in STATUSES:
                one.vraag("sinds", "welke-datum", value)
            else:
                one.let_op.append(f"“{value}” is geen zekere datum, en blijft weg")
        if status != "klaar":
            return {"sinds": period or ""}
        if not folded(value):
            one.vraag("sinds", "wanneer-klaar")
        if "bewijs" not in one.cellen:
            one.let_op.append("klaar zonder bewijs")
        return {"klaar_op": period} if period else {"klaar_onbekend": "ja"}

    def _measured(self, one: Uitkomst, punt: PuntView) -> dict[str, str]:
        cells, target = one.cellen, punt.record.doelwaarde
        if "waarde" not in cells and "gemeten_op" not in cells:
            return {}
        typed, when = cells.get("waarde", ""), cells.get("gemeten_op", "")
        number, day = typed_number(typed, target.eenheid if target else ""), typed_day(when)
        if not target:
            one.vraag("waarde", "geen-getal-beloofd")
            return {}
        if number is None and isinstance(typed, float):
            one.vraag("waarde", "welk-deel", f"{typed:g}".replace(".", ","), f"{100 * typed:g}".replace(".", ","))
        elif number is None:
            one.vraag("waarde", "welk-getal", typed, target.eenheid)
        elif folded(typed).endswith(target.eenheid):
            pass
        elif number < 0 <= target.waarde:
            one.vraag("waarde", "onder-nul", typed, typed, target.eenheid)
        elif target.eenheid == "procent" and number > 100:
            one.vraag("waarde", "boven-honderd", typed)
        if day is None:
            one.vraag("gemeten_op", *(("welke-dag", when) if folded(when) else ("wanneer-gemeten",)))
        return {"waarde": format(number, "f"), "gemeten_op": day} if number is not None and day else {}

    def _compare(self, one: Uitkomst, over: Onderwerp) -> None:
        """With what is known: the same is skipped, another answer of this addressee replaced, a step back told."""
        known = self.reported.get((over.punt.id, over.gemeente), [])
        own = [melding for melding in known if self._is_of(melding, one, over)]
        if any(self._says_same(melding, one) for melding in own):
            one.soort, one.vragen = "eerder", []
            return
        corrected = self.d.punten.meldingen.corrected_by
        if over.uitvraag and (before := next((melding for melding in own if melding.id not in corrected), None)):
            one.vervangt = before.id
        last = next((melding for melding in known if melding.id not in corrected), None)
        if last and last.status == "klaar" and one.velden["status"] in ("bezig", "niet-gestart"):
            one.let_op.append(f"een stap terug: eerder was gemeld dat het klaar is ({last.id})")
        round = self.rounds.get(over.uitvraag)
        if last and round and last.datum > round.sluit and last.status != one.velden["status"]:
            one.vraag("status", "oude-ronde", round.naam, KEUZES[last.status], last.id)

    def _is_of(self, melding: Melding, one: Uitkomst, over: Onderwerp) -> bool:
        """Whether the one who answers now said that: of one addressee several organisations may answer."""
        if over.uitvraag:
            is_same = melding.uitvraag == over.uitvraag and melding.adressant == one.velden["adressant"]
            return is_same and (melding.door or "") in ("", one.velden["door"])
        return not melding.uitvraag and (melding.door or "") == one.velden["door"]

    def _says_same(self, melding: Melding, one: Uitkomst) -> bool:
        fields, texts = one.velden, {melding.tekst, self.note_of(melding.id)}
        since, number = melding.klaar_op or melding.sinds, fields.get("waarde")
        return (
            not one.vragen
            and melding.status == fields["status"]
            and (since.tekst if since else "") == (fields.get("klaar_op") or fields.get("sinds") or "")
            and melding.waarde == (Decimal(number) if number else None)
            and (melding.gemeten_op.isoformat() if melding.gemeten_op else "") == fields.get("gemeten_op", "")
            and (one.origineel in texts or fields["tekst"] in texts)
        )


def _mark(row: Rij) -> list[str]:
    return str(row.cellen.get("kenmerk", "")).strip().split("/")


def contradictions(found: Sequence[Uitkomst], reported: Mapping[tuple[str, str], Sequence[Melding]], day: date) -> None:
    """Ask about a promise of which two say something else in one round or on one day, and about two answers of one."""
    for group in _same_subject(found):
        for one in group:
            for other in islice((other for other in group if other is not one), MOST_COMPARED):
                if all(one.velden.get(name) == other.velden.get(name) for name in ("uitvraag", "adressant", "door")):
                    one.vraag("status", "twee-keer", other.rij.plek)
                elif one.velden["status"] != other.velden["status"]:
                    one.vraag("status", "een-ander-zegt", KEUZES[other.velden["status"]], other.rij.plek)
    for one in (one for one in found if one.is_nieuw):
        for melding in reported.get((one.velden["over"], one.velden.get("gemeente", "")), ()):
            is_other = (melding.door, melding.adressant) != (one.velden.get("door"), one.velden.get("adressant"))
            is_now = melding.datum == day or (melding.uitvraag and melding.uitvraag == one.velden.get("uitvraag"))
            if is_other and is_now and melding.status != one.velden["status"]:
                one.vraag("status", "een-ander-meldde", KEUZES[melding.status], melding.id)


def _not_said(id: str, value: object) -> tuple[str, ...]:
    """Why a cell says nothing that can be kept, with the words for that question; empty when it does."""
    text = " ".join(str(value).split())
    if text.startswith(MARK) and text.removeprefix(MARK) in VRAGEN["melder"]:
        return (text.removeprefix(MARK),)
    for why, (columns, pattern) in _SAYS_NOTHING.items():
        if id in columns and re.search(pattern, text):
            return why, text[:60]
    for _, what, _ in not_for_readers(text) if id in _FREE else ():
        return "persoonlijk", what
    broken = next(broken_letters(text), None) if id in _FREE else None
    return ("kapotte-letters", broken.word) if broken else ()


def _asked_once(found: Sequence[Uitkomst]) -> Iterator[Uitkomst]:
    """Of rows of another round, and of rows that moved, only the first: then it is the file that is wrong."""
    alike = Counter(vraag for one in found if not one.over for vraag in one.vragen if vraag.kolom in ("", "belofte"))
    for one in found:
        count = 0 if one.over else alike.pop(vraag := one.vragen[0], 0)
        if one.over or count:
            yield one
        if count > 1:
            one.vragen[0] = replace(vraag, tekst=f"{vraag.tekst}. Zo zijn er {count} rijen")


def _dragged(found: Sequence[Uitkomst], id: str) -> Iterator[Uitkomst]:
    """Rows with a date that a spreadsheet made: one day later with each row, below the one that was typed."""
    dated = [(one, day) for one in found if (day := typed_day(one.cellen.get(id, "")))]
    for _, run in groupby(dated, key=lambda pair: date.fromisoformat(pair[1]).toordinal() - pair[0].rij.nummer):
        if len(rows := [one for one, _ in run]) > MOST_DAYS_IN_A_ROW:
            yield from rows


def _same_subject(found: Sequence[Uitkomst]) -> Iterable[Sequence[Uitkomst]]:
    """New answers about the same promise in the same place; of two that are the same only the first stays new."""
    about: dict[tuple[str, str], dict[tuple[tuple[str, str], ...], Uitkomst]] = {}
    for one in found:
        if one.is_said:
            group = about.setdefault((one.velden["over"], one.velden.get("gemeente", "")), {})
            if group.setdefault(tuple(sorted(one.velden.items())), one) is not one:
                one.soort = "eerder"
    return [tuple(group.values()) for group in about.values()]

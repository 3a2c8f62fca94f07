"""`nieuw melding`: asks what is needed and writes a valid file, or nothing."""

import shutil
import tempfile
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import get_args

from ..cache import NOTHING, Cache
from ..data.entries import Loaded
from ..data.loading import load
from ..data.meldingen import Status
from ..data.problems import DataError, sentence
from ..data.record_checks import not_for_readers
from ..data.values import as_id
from ..data.vervolg import file_of, from_region, later_plans, named_by_plan, region_of
from ..data.writing import written
from ..derived.reasons import say_doelwaarde
from ..derived.site import derive
from ..derived.states import STATUS
from ..derived.views import MeldingView, PuntView, Site
from ..language.dates import say_day
from ..language.plain import Checker, Passage, Place
from ..language.plain.passages import Level
from ..language.plain.telling import also, blocks
from ..listed_words import word_lists
from ..saving import save_all
from .asking import Ask, Asker, Choice

FOLDER = Path("data") / "meldingen"


def new_melding(root: Path, *, peildatum: date, ask: Ask = input, cache: Cache = NOTHING) -> int:
    """Ask for a melding and write it; nothing is written that the checks refuse."""
    loaded = load(root, peildatum=peildatum, cache=cache)
    print("Een nieuwe melding. Stoppen kan altijd met Ctrl+C. Dan wordt er niets bewaard.\n")
    asker = Asker(ask, looking(root, loaded, peildatum))
    questions = _Questions(derive(loaded, peildatum=peildatum), peildatum, asker)
    try:
        fields = questions.fields()
        file = (FOLDER / questions.file_name(root / FOLDER, fields)).as_posix()
        while True:
            text = written(fields)
            print(f"\nDit komt in {from_region(root, file)}:\n\n{text}")
            if not asker.yes("Klopt het zo?"):
                print("Er is niets bewaard.")
                return 1
            try:
                write_checked(root, {file: text}, peildatum, cache)
                break
            except DataError as error:
                fields |= questions.again(fields, error)
    except EOFError:
        print("\nGestopt. Er is niets bewaard.")
        return 1
    print(f"\nGemaakt: {from_region(root, file)}\nMaak nu de site opnieuw: python3 build.py")
    return 0


def looking(root: Path, loaded: Loaded, peildatum: date) -> Callable[[str, Level], Iterator[str]]:
    """Says of a text what a build would refuse: a sentence that is too hard, an address or number of somebody."""

    @lru_cache(1)
    def checker() -> Checker:
        return Checker(word_lists(root, loaded), year=peildatum.year)

    def look(text: str, level: Level) -> Iterator[str]:
        yield from (f"{what}: {how}" for _, what, how in not_for_readers(text))
        found = checker().check_sentences([Passage(text, Place("antwoord", 1), level, page="")], is_whole_site=False)
        for main, *rest in blocks(one for one in found if one.severity == "fout"):
            yield " ".join([f"“{main.sentence}”", main.reason, main.advice, *also(main, rest)])

    return look


def write_checked(root: Path, files: Mapping[str, str | None], peildatum: date, cache: Cache = NOTHING) -> None:
    """Try new files, by path from `root`, in a copy of the data; `DataError` when refused, and then nothing is written.

    A file without a text goes.
    """
    checked(root, files, peildatum, cache)
    for note in shared_before(root, files):
        print(note)
    save_all(root, files)


def shared_before(root: Path, files: Iterable[str]) -> Iterator[str]:
    """What a later plan took from its region, and has for itself from now on; said before it is written."""
    for file in files:
        if file_of(root, file) != root / file:
            yield f"Dit plan krijgt een eigen {file}. Het plan ervoor houdt die van de regio, zoals die is."


def checked(root: Path, files: Mapping[str, str | None], peildatum: date, cache: Cache = NOTHING) -> Loaded:
    """The data as they would be with new files; raises `DataError` when those are refused, here or in a later plan."""
    with tempfile.TemporaryDirectory() as folder:
        region = region_of(root)  # a later plan leans on its lists
        copy = Path(folder) / root.relative_to(region)
        shutil.copytree(region / "data", Path(folder) / "data")
        save_all(copy, files)
        loaded = load(copy, peildatum=peildatum, cache=cache)
        for plan in later_plans(copy):
            with named_by_plan(plan):
                load(plan, peildatum=peildatum)
        return loaded


def asked_punt(site: Site, asker: Asker, question: str, *, other_than: str = "") -> PuntView:
    """The promise that somebody means, found by id or by words."""
    found = asker.found(question, [_choice(site, punt) for punt in site.punten if punt.id != other_than])
    assert found is not None, "skipping is not offered"
    return found


def _choice(site: Site, punt: PuntView) -> Choice[PuntView]:
    record, links = punt.record, site.links
    named = [*links.several("partner", record.partners), *links.several("gemeente", record.gemeenten)]
    more = [punt.titel, record.toelichting, punt.coalitie, punt.doel, *(link.naam for link in named)]
    shown = f"{record.tekst} ({punt.naam}, {punt.hoort_bij.naam})"
    return Choice(punt.id, shown, punt, " ".join(part for part in more if part))


def documents(site: Site) -> list[Choice[str]]:
    """The documents that are known, to choose the one in which something stands."""
    return [Choice(one.id, one.titel, one.id) for one in site.data.documenten]


class _Questions:
    def __init__(self, site: Site, peildatum: date, asker: Asker) -> None:
        self.site = site
        self.peildatum = peildatum
        self.asker = asker

    def fields(self) -> dict[str, object]:
        """All fields of the melding, in the order in which people read them."""
        punt = asked_punt(self.site, self.asker, "Over welke belofte gaat het?")
        self._show_known(punt)
        gemeente = self._gemeente(punt)
        old = self._corrects(punt, gemeente)
        first = old.record.datum if old else None
        day = self.asker.day("Dag van het bericht", first or self.peildatum, first=first, last=self.peildatum)
        fields: dict[str, object] = {"datum": day.isoformat(), "over": punt.id}
        fields |= {"gemeente": gemeente} if gemeente else {}
        fields |= {"vervangt": old.record.id} if old else {}
        fields |= self._status(punt, day)
        fields |= self._measurement(punt, day)
        fields["tekst"] = self._text()
        fields |= self._by_whom()
        fields["bron"] = self._source()
        return fields | {"gepubliceerd": self.peildatum.isoformat()}

    def again(self, fields: Mapping[str, object], error: DataError) -> dict[str, object]:
        """Only what the checks refuse is asked again; raises `error` when that is something else."""
        told = {problem.field.partition(" › ")[0] for problem in error.problems}
        if not told <= {"tekst", "bron", "waarde", "gemeten_op"}:
            raise error
        for problem in error.problems:
            print(f"  Dit kan niet: {sentence(problem.what)} Zo kan het: {sentence(problem.how)}")
        punt = next(punt for punt in self.site.punten if punt.id == fields["over"])
        day = date.fromisoformat(str(fields["datum"]))
        measured = self._measurement(punt, day) if told & {"waarde", "gemeten_op"} else {}
        text: dict[str, object] = {"tekst": self._text()} if "tekst" in told else {}
        return text | ({"bron": self._source()} if "bron" in told else {}) | measured

    def _text(self) -> str:
        return self.asker.text("Wat is er gebeurd? Schrijf een of twee korte zinnen")

    def file_name(self, folder: Path, fields: dict[str, object]) -> str:
        """A free name; the default is the id of the promise."""
        parts = [str(fields["over"]), str(fields.get("gemeente", "")), "verbetering" if "vervangt" in fields else ""]
        day, taken = str(fields["datum"]), {path.stem for path in folder.glob("*.yml")}
        default = free("-".join(part for part in parts if part), day, taken).removeprefix(f"{day}-")
        while True:
            answer = self.asker.ask(f"Korte naam voor het bestand [{default}]: ").strip()
            subject = as_id(answer) if answer else default
            name = f"{fields['datum']}-{subject}.yml"
            if subject and not (folder / name).exists():
                return name
            print("  Die naam is al in gebruik, of er staan geen letters in. Kies een andere.")

    def _show_known(self, punt: PuntView) -> None:
        print(f"\n  {punt.naam}, {punt.hoort_bij.naam}: {punt.record.tekst}")
        print(f"  {punt.staat.uitleg}\n")

    def _gemeente(self, punt: PuntView) -> str | None:
        if not punt.record.per_gemeente:
            return None
        print("Dit is in elke gemeente beloofd. Over welke gemeente gaat het bericht?")
        places = [gemeente.record for gemeente in self.site.gemeenten]
        return self.asker.one_of("Welke gemeente?", [Choice(g.id, g.naam, g.id) for g in places])

    def _corrects(self, punt: PuntView, gemeente: str | None) -> MeldingView | None:
        about = [m for m in self.site.meldingen if m.punt.id == punt.id and m.record.gemeente == gemeente]
        if not about:
            return None
        print("Er zijn al berichten hierover. Klopte een van deze berichten niet?")
        choices = [
            Choice(m.record.id, f"{say_day(m.record.datum)}: {m.status.naam}. {m.record.tekst}", m) for m in about
        ]
        old = self.asker.one_or_none("Welk bericht verbetert u?", choices)
        if old:
            print("  Herstelt u alleen een fout? Houd dan de dag van het oude bericht.")
        return old

    def _status(self, punt: PuntView, day: date) -> dict[str, object]:
        choices = [Choice(id, f"{STATUS[id].naam}. {STATUS[id].betekenis}", id) for id in get_args(Status)]
        status = self.asker.one_of("Hoe staat het ervoor?", choices)
        if status == "klaar":
            asked = "Wanneer was het klaar? Bijvoorbeeld 2025-06. Druk op Enter als niemand het weet"
            done = self.asker.period(asked, last=day)
            return {"status": status, **({"klaar_op": done} if done else {"klaar_onbekend": "ja"})}
        if status == "opgegaan-in":
            other = asked_punt(self.site, self.asker, "In welk ander punt is het opgegaan?", other_than=punt.id)
            return {"status": status, "opgegaan_in": other.id}
        return {"status": status}

    def _measurement(self, punt: PuntView, day: date) -> dict[str, object]:
        target = punt.record.doelwaarde
        if target is None:
            return {}
        print(f"Beloofd is: {say_doelwaarde(target)}.")
        value = self.asker.number(f"Is er gemeten? Hoeveel {target.eenheid} is het nu?")
        if not value:
            return {}
        return {"waarde": value, "gemeten_op": self.asker.day("Dag van de meting", day, last=day).isoformat()}

    def _by_whom(self) -> dict[str, object]:
        partners = [partner.record for partner in self.site.partners]
        choices = [Choice(p.id, p.naam, p.id, " ".join(p.ook_bekend_als)) for p in partners]
        partner = self.asker.found("Welke organisatie meldt dit?", choices, may_skip=True)
        return {"door": partner} if partner else {}

    def _source(self) -> dict[str, str]:
        print("Staat het in een van deze documenten?")
        document = self.asker.one_or_none("Welk document?", documents(self.site))
        asked = "Waar in het document staat het?" if document else "Hoe weet u dit? Bijvoorbeeld: brief van 3 maart"
        bron: dict[str, str] = {"document": document} if document else {}
        bron["plaats"] = self.asker.needed(asked)
        if link := self.asker.web_address("Webadres waar iedereen het kan lezen"):
            bron["link"] = link
        return bron


def free(subject: str, day: str, taken: Container[str]) -> str:
    """The id of a new melding, with a number when there is such a one already."""
    name, number = f"{day}-{subject}", 2
    while name in taken:
        name, number = f"{day}-{subject}-{number}", number + 1
    return name

"""`verwerk`: answers that people sent back become reports; first it shows what would change, then it keeps them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher
from itertools import chain, count, groupby, islice
from pathlib import Path
from textwrap import shorten

from pydantic import ValidationError

from ..cache import NOTHING, Cache
from ..data.all_punten import all_punten
from ..data.answers import explain
from ..data.entries import Entry, Loaded
from ..data.loading import load
from ..data.melding_checks import check_meldingen
from ..data.meldingen import Melding
from ..data.problems import NothingChosen, Problem
from ..data.reading import Document
from ..data.record_checks import check_records
from ..data.values import as_id
from ..data.writing import written
from ..derived.derivation import Derivation
from ..derived.kolommen import KEUZES, KOLOMMEN, ONGEWIJZIGD
from ..derived.state import State
from ..derived.states import STATUS, TIJDIGHEID
from ..language.numbers import say_count, start_sentence
from ..language.persons import person_in
from ..language.plain import Finding, Passage, Place
from ..language.plain.telling import also, blocks
from ..listed_words import word_lists
from ..output.vragenlijst import Vragenlijst, brief
from ..saving import save
from ..texts.background import Background
from ..texts.examiner import Texts, hard_sentences
from .antwoorden import Lezer, Uitkomst, contradictions
from .new import FOLDER, free, write_checked
from .uitvraag import no_round
from .werkbladen import VRAGEN, Rij, Unreadable, read_rows

MOST_FILES = 10_000
"""More in one folder are not answers of a round: somebody named a whole disk."""
ANSWERS = Path("data") / "antwoorden"
NOTES = FOLDER / ".notities"
"""What people wrote themselves, when another text is on the site. Nothing reads it but this command."""


def take_in(
    root: Path,
    given: Sequence[Path],
    *,
    peildatum: date,
    keep: bool,
    questions: Path | None,
    cache: Cache = NOTHING,
    background: Background | None = None,
) -> int:
    """Show what the files say; keep what is certain when asked to. 1 when there are questions.

    `background` is a process that was begun before, to examine the texts.
    """
    loaded = load(root, peildatum=peildatum, cache=cache)
    d = Derivation(loaded, peildatum)
    rows, unread = _all_rows(given)
    reader = Lezer(d, lambda id: _note(root, id))
    found = [one for _, file in groupby(rows, key=lambda row: row.bestand) for one in reader.read([*file])]
    contradictions(found, reader.reported, peildatum)
    _check_language(found, Texts((), (), (), word_lists(root, loaded), peildatum.year, cache=cache), background)
    after = _fitting(loaded, found, peildatum)
    _tell(found, unread)
    _tell_states(d, Derivation(after, peildatum), found)
    made = _files(loaded, found, peildatum)
    files = dict(made if keep else islice(made, 1))
    if questions and any(one.vragen for one in found):
        _write_questions(questions, d, found)
    if not files:
        print("Er is niets nieuws om te bewaren.")
    elif keep:
        write_checked(root, files, peildatum, cache)
        print(f"Bewaard: {say_count(len(files), 'bestand', 'bestanden')}. Maak nu de site opnieuw: python3 build.py")
    else:
        print("Er is nog niets bewaard. Klopt het? Typ dezelfde opdracht met --bewaar erachter.")
    return int(bool(unread) or any(one.vragen for one in found))


def _all_rows(given: Iterable[Path]) -> tuple[list[Rij], list[str]]:
    """The rows of all files; a row in the list of the workgroup stands for the one that it was copied from."""
    rows: list[Rij] = []
    unread: list[str] = []
    known: dict[str, str] = {}
    named = set(given)
    for path in (file for one in given for file in (_in_folder(one) if one.is_dir() else [one])):
        is_letter = path.suffix.lower() in (".txt", ".md") and path not in named
        if path.is_dir() or path.name.startswith((".", "~$")) or is_letter:
            continue
        try:
            own, notes = read_rows(path)
        except FileNotFoundError:
            own, notes = [], [VRAGEN["bestand"]["weg"]]
        except Unreadable as error:
            own, notes = [], [str(error)]
        if (first := known.setdefault(str([row.cellen for row in own]), path.name)) != path.name and own:
            own, notes = [], [VRAGEN["bestand"]["dubbel"].format(first)]
        rows += own
        unread += [f"{path.name}: {note}." for note in notes]
    replaced = {str(row.cellen["bestand"]) for row in rows if "bestand" in row.cellen}
    return [row for row in rows if row.plek not in replaced], unread


def _in_folder(folder: Path) -> list[Path]:
    found = [*islice(folder.rglob("*"), MOST_FILES + 1)]
    if len(found) > MOST_FILES:
        what = f"In {folder} staan meer dan {say_count(MOST_FILES, 'bestand', 'bestanden')}"
        raise NothingChosen(f"{what}. Noem alleen de map met de antwoorden, zoals: verwerk inkomend")
    return sorted(found)


def _note(root: Path, id: str) -> str:
    path = root / NOTES / f"{id}.txt"
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""


def _check_language(found: Iterable[Uitkomst], against: Texts, background: Background | None) -> None:
    """A text that has to change before it can be on the site is a question to the workgroup."""
    new = [one for one in found if one.is_said]
    saying: dict[str, list[Uitkomst]] = {}
    for one in new:
        saying.setdefault(one.velden["tekst"], []).append(one)
    passages = [Passage(text, Place("antwoord", 1), page=text) for text in saying]
    work = against, passages
    hard = background.run(hard_sentences, work).result() if background else hard_sentences(work)
    for main, *rest in blocks(hard):
        better = _rewritten((main, *rest))
        advice = (main.reason, main.advice, *also(main, rest), *([f"Bijvoorbeeld: {better}"] if better else ()))
        for one in saying[main.page]:
            one.vraag("site_tekst", "te-moeilijk", main.sentence, " ".join(advice))
    for one in (one for one in new if "site_tekst" not in one.rij.cellen):
        if name := person_in(f"{one.velden['tekst']}\n{one.rij.cellen.get('bewijs', '')}", against.lists.names):
            one.vraag("site_tekst", "mens", name)


def _rewritten(block: Sequence[Finding]) -> str:
    """The sentence with all that is certain of the advice; empty when nothing is."""
    text = block[0].sentence
    for one in (one for one in block if one.rewritten):
        old, new = one.sentence.split(" "), one.rewritten.split(" ")
        for kind, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
            if kind == "replace":
                text = text.replace(" ".join(old[a:b]), " ".join(new[c:d]), 1)
    return "" if text == block[0].sentence else text


def _fitting(loaded: Loaded, found: Sequence[Uitkomst], day: date) -> Loaded:
    """Hold the new reports against every check of the data; returns the data with those that fit."""
    punten = {item.id: item for item in all_punten(loaded.data)}
    taken: set[str] = {melding.id for melding in loaded.data.meldingen}
    new = {_named(one, day, taken): one for one in found if one.is_nieuw}
    while True:
        entries = [entry for file, one in new.items() if (entry := _entry(file, one, loaded, day))]
        meldingen = (*loaded.data.meldingen, *(entry.record for entry in entries))
        data = loaded.data.model_copy(update={"meldingen": meldingen})
        index = {**loaded.index, **{(entry.soort, entry.id): entry for entry in entries}}
        after = replace(loaded, data=data, entries=tuple(entries), index=index)
        for problem in chain(check_records(after), check_meldingen(after, punten, today=day)):
            if problem.file in new:
                _ask(new[problem.file], problem)
        if all(one.is_nieuw for one in new.values()):
            return after
        new = {file: one for file, one in new.items() if one.is_nieuw}


def _named(one: Uitkomst, day: date, taken: set[str]) -> str:
    """The file of a new report."""
    subject = "-".join(filter(None, (one.velden["over"], one.velden.get("gemeente"))))
    one.naam = free(subject, day.isoformat(), taken)
    taken.add(one.naam)
    return (FOLDER / f"{one.naam}.yml").as_posix()


def _entry(file: str, one: Uitkomst, loaded: Loaded, day: date) -> Entry | None:
    fields = _fields(one, loaded, day)
    document = Document.unwritten(file, fields)
    try:
        return Entry("melding", one.naam, Melding.model_validate(fields | {"id": one.naam}), document)
    except ValidationError as error:
        for problem in explain(error, Melding, document):
            _ask(one, problem)
        return None


def _ask(one: Uitkomst, problem: Problem) -> None:
    if problem.field == "tekst":
        one.vraag("site_tekst", "te-moeilijk", one.velden["tekst"], f"{start_sentence(problem.what)}.")
        return
    column = {"klaar_op": "sinds", "bron › link": "bewijs", "bron › plaats": "bewijs"}.get(problem.field, problem.field)
    one.vraag(column if column in KOLOMMEN else "", "past-niet", problem.what, problem.how)


def _fields(one: Uitkomst, loaded: Loaded, day: date) -> dict[str, object]:
    """The report as YAML has it."""
    round = next((uitvraag.naam for uitvraag in loaded.data.uitvragen if uitvraag.id == one.velden.get("uitvraag")), "")
    said = f"antwoord op de ronde “{round}”" if round else "antwoord op onze vragen"
    proof = " ".join(str(one.rij.cellen.get("bewijs", "")).split())
    bron = {"plaats": said, "link": proof} if proof.startswith("https://") else {"plaats": proof or said}
    more = {"gepubliceerd": day.isoformat()} | ({"vervangt": str(one.vervangt)} if one.vervangt else {})
    return {"datum": day.isoformat(), **one.velden, **more, "bron": bron}


def _files(loaded: Loaded, found: Sequence[Uitkomst], day: date) -> Iterator[tuple[str, str]]:
    """Path and text of every file to keep: the originals first, so that no report is ever without."""
    new = [one for one in found if one.is_nieuw]
    for one in new:
        if one.origineel and one.origineel != one.velden["tekst"]:
            yield (NOTES / f"{one.naam}.txt").as_posix(), f"{one.origineel}\n"
    for one in new:
        yield (FOLDER / f"{one.naam}.yml").as_posix(), written(_fields(one, loaded, day))
    taken = {answer.id for answer in loaded.data.antwoorden}
    for (round, who), rows in _unchanged(loaded, found).items():
        fields = {"uitvraag": round, "adressant": who, "datum": day.isoformat(), "ongewijzigd": rows}
        yield (ANSWERS / f"{free(f'{round}-{who}', day.isoformat(), taken)}.yml").as_posix(), written(fields)


def _unchanged(loaded: Loaded, found: Iterable[Uitkomst]) -> dict[tuple[str, str], list[dict[str, str]]]:
    """Per round and addressee the promises about which there is no news, but for what we know already."""
    rows: dict[tuple[str, str], list[dict[str, str]]] = {}
    for answer in loaded.data.antwoorden:
        known = [row.model_dump(exclude_none=True) for row in answer.ongewijzigd]
        rows.setdefault((str(answer.uitvraag), str(answer.adressant)), []).extend(known)
    old = {who: len(known) for who, known in rows.items()}
    for one in found:
        if one.soort == ONGEWIJZIGD and not one.vragen and "uitvraag" in one.velden:
            own = rows.setdefault((one.velden["uitvraag"], one.velden["adressant"]), [])
            row = {str(name): one.velden[name] for name in ("over", "gemeente") if name in one.velden}
            own += [row] if row not in own else []
    return {who: own[old.get(who, 0) :] for who, own in rows.items() if len(own) > old.get(who, 0)}


def _tell(found: Sequence[Uitkomst], unread: Sequence[str]) -> None:
    for line in unread:
        print(f"LET OP {line}")
    for one in found:
        promise = one.over.punt.record.tekst if one.over else str(one.rij.cellen.get("belofte", ""))
        for vraag in one.vragen:
            print(f"VRAAG {one.rij.plek}, {vraag}")
        if one.vragen and promise:
            print(f"      over: {shorten(promise, 90, placeholder='…')}")
        if one.is_nieuw:
            values = (one.velden.get(name) for name in ("klaar_op", "sinds", "waarde", "gemeten_op"))
            said = ", ".join(filter(None, (KEUZES[one.velden["status"]], *values)))
            print(f"NIEUW {one.rij.plek}: {said}. {one.velden['tekst']}")
    remarks: dict[str, list[str]] = {}
    for one in (one for one in found if not one.vragen and one.soort != "eerder"):
        for remark in one.let_op:
            remarks.setdefault(remark, []).append(one.rij.plek)
    for remark, places in remarks.items():
        print(f"LET OP {'; '.join(places)}: {remark}.")
    if unread and not found:
        return
    counted = Counter("vraag" if one.vragen else one.soort for one in found)
    files = say_count(len({one.rij.bestand for one in found}), "bestand", "bestanden")
    new = say_count(counted["nieuw"], "nieuw bericht", "nieuwe berichten")
    asked = say_count(counted["vraag"], "rij met een vraag", "rijen met een vraag")
    print(f"\nIn {files} met antwoorden: {new}, {asked}.")
    print(f"Verder {counted[ONGEWIJZIGD]} keer niets veranderd, en {counted['eerder']} keer al eerder verwerkt.")


def _tell_states(before: Derivation, after: Derivation, found: Iterable[Uitkomst]) -> None:
    """What readers will see that is different."""
    changed: dict[str, str] = {}
    for one in (one for one in found if one.is_nieuw and one.over):
        over, town = one.velden["over"], one.velden.get("gemeente", "")
        was, will = (_state(d.punten.states[over], town) for d in (before, after))
        if was != will:
            where = f" ({before.links.to('gemeente', town).naam})" if town else ""
            promise = shorten(before.punten.views[over].record.tekst, 80, placeholder="…")
            changed[over + town] = f"  {promise}{where}: {was} → {will}"
    if changed:
        print(f"Dit verandert op de site, bij {say_count(len(changed), 'belofte', 'beloften')}:")
        print("\n".join(changed.values()))


def _state(state: State, town: str) -> str:
    own = state.per_gemeente.get(town, state)
    return TIJDIGHEID[own.tijdigheid].naam if TIJDIGHEID[own.tijdigheid].leads else STATUS[own.status].naam


def _write_questions(folder: Path, d: Derivation, found: Sequence[Uitkomst]) -> None:
    """A spreadsheet to settle all that is not certain, and a mail to each sender with questions.

    A list that is there stays: what somebody settled in it still counts.
    """
    asked = [one for one in found if one.vragen]
    rows, mails = [], dict[str, list[str]]()
    for one in asked:
        cells = {id: str(value) for id, value in one.rij.cellen.items() if id != "link"}
        rows.append(cells | {"probleem": "\n".join(map(str, one.vragen)), "bestand": one.rij.plek})
        sender = one.over.adressant.aan if one.over and one.over.adressant else "uw organisatie"
        questions = [vraag for vraag in one.vragen if not vraag.is_voor_redactie]
        mails.setdefault(sender, []).extend(
            f"- Bij “{cells.get('belofte', one.rij.plek)}”, {vraag}" for vraag in questions
        )
    uitvraag, names = no_round("Nakijken", d.calendar.peildatum), [partner.naam for partner in d.data.partners]
    lijst = Vragenlijst(d.data.regio, uitvraag, "de werkgroep", rows, names, tuple(KOLOMMEN.values()))
    path = next(path for n in count(1) if not (path := folder / f"nakijken-{n}.xlsx").exists())
    save(path, lijst.xlsx())
    for sender, lines in mails.items():
        if lines:
            text = brief(d.data.regio, sender, "\n".join(lines))
            save(folder / f"vragen-{as_id(sender)}.txt", text)
    print(f"De vragen staan in {path.as_posix()}, met een mail voor elke melder ernaast.")

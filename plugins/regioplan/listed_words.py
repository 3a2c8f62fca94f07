"""The word lists of editors in data/taal/, with the names and the glossary of the site."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import ConfigDict, Field, ValidationError, model_validator

from .cache import NOTHING, Cache, digest
from .data.answers import explain
from .data.entries import Entry, Loaded
from .data.problems import DataError, Problem
from .data.reading import Document, read
from .data.records import Record
from .data.values import JaNee, Naam, Namen, refuse
from .data.vervolg import region_of
from .data.walking import levels_of
from .derived.begrippen import forms
from .language.plain import Explanation, Place, WordLists
from .language.plain.lists.listed import HardKind, ListedWord
from .language.plain.passages import Exempt
from .language.plain.rules.names import PAGE_RULES, RULES, rule_named

LISTS = "data/taal"
SCORES = "vorige-uitgave.yml"
"""What the command `taal --leg-vast` writes beside the lists."""


class MoeilijkWoord(Record):
    """Een moeilijk woord of een afkorting."""

    woord: Naam
    """Het woord zoals het in het woordenboek staat."""
    soort: HardKind
    """Wat voor woord het is."""
    voluit: Naam = ""
    """Alleen bij een afkorting of wet: de volle naam."""
    schrijf: Naam = ""
    """Wat u in de plaats kunt schrijven, met een puntkomma tussen twee keuzes."""
    uitleg: Naam
    """Wat het betekent, in gewone taal."""
    vormen: Mapping[str, Naam | None] = {}
    """Andere vormen, met wat daar past."""
    tip: JaNee = False
    """ja voor alleen een tip."""
    los: JaNee = False
    """ja als het woord alleen los telt, en niet als deel van een langer woord."""


class Jargon(Record):
    """Het bestand jargon.yml."""

    woorden: tuple[MoeilijkWoord, ...]
    """De moeilijke woorden en afkortingen."""


class Formeel(Record):
    """Het bestand formeel.yml: bij elk woord een gewoon woord."""

    stijf: Mapping[str, Naam] = {}
    """Woorden die anders moeten."""
    mild: Mapping[str, Naam] = {}
    """Woorden waar een tip bij komt."""
    afgekort: Mapping[str, Naam] = {}
    """Korte schrijfwijzen."""
    gewoon: Namen = ()
    """Woorden die goed zijn zoals zij zijn."""


class Eigennamen(Record):
    """Het bestand namen.yml: namen onder koppen die u zelf kiest."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Namen] = Field(init=False)


class Uitzondering(Record):
    """Een zin die mag blijven zoals hij is."""

    zin: Naam = ""
    """De hele zin, precies zoals hij er staat."""
    regel: Annotated[Naam, Field(json_schema_extra={"x-naar": "regel"})]
    """De regel die niet geldt, zoals het verslag hem noemt."""
    reden: Naam
    """Waarom de zin mag blijven."""
    bestand: Naam = ""
    """Het enige bestand waarvoor dit geldt."""

    @model_validator(mode="after")
    def _is_for_a_rule(self) -> "Uitzondering":
        rule = rule_named(self.regel)
        if rule not in RULES:
            raise refuse(f"de regel “{rule}” bestaat niet", f"kies uit: {', '.join(RULES)}")
        if not self.zin and (rule not in PAGE_RULES or not self.bestand):
            how = "schrijf er bij: zin: ... (voor een hele pagina: bestand: ...)"
            raise refuse("het veld “zin” ontbreekt", how)
        return self


class Uitzonderingen(Record):
    """Het bestand uitzonderingen.yml."""

    uitzonderingen: tuple[Uitzondering, ...]
    """De zinnen die mogen blijven."""


WORD_LISTS: Mapping[str, type[Record]] = {
    "jargon": Jargon,
    "formeel": Formeel,
    "namen": Eigennamen,
    "uitzonderingen": Uitzonderingen,
}
"""The files of the lists."""


def word_lists(root: Path, loaded: Loaded, cache: Cache = NOTHING) -> WordLists:
    """All words that are listed; raises `DataError` with all mistakes."""
    root = root if (root / LISTS).is_dir() else region_of(root)
    glossary = [Explanation(begrip.term, forms(begrip), begrip.uitleg) for begrip in loaded.data.begrippen]
    known, there = cache.pack("lists"), sorted((root / LISTS).glob("*"))
    said = digest([path.name for path in there], *(path.read_bytes() for path in there if path.is_file()))
    lists = known.made(said, lambda: _read(root, said))
    known.save()
    return lists.with_names(_proper_names(loaded.entries)).with_glossary(glossary)


@lru_cache(1)
def _read(root: Path, _said: str) -> WordLists:
    """What the files of editors say, as long as they say the same."""
    return read_word_lists(root / LISTS, root=root)


def read_word_lists(folder: Path, *, root: Path) -> WordLists:
    """The lists in `folder`; messages name files from `root`. Raises `DataError` with all mistakes."""
    known = [f"{name}.yml" for name in WORD_LISTS]
    problems = [
        Problem(
            path.relative_to(root).as_posix(),
            0,
            "",
            f"{'dit bestand' if path.is_file() else 'deze map'} hoort hier niet, en telt niet mee",
            f"zet wat erin staat in een van deze bestanden: {', '.join(known)}",
        )
        for path in sorted(folder.iterdir() if folder.is_dir() else ())
        if path.name not in (*known, SCORES) and not path.name.startswith(".")
    ]

    def said(name: str) -> tuple[Any, Document]:
        document, model = Document(name), WORD_LISTS[name]
        try:
            document = read(folder / f"{name}.yml", root)
            return model.model_validate(document.tree), document
        except DataError as error:
            problems.extend(error.problems)
        except ValidationError as error:
            problems.extend(explain(error, model, document))
        return None, document

    hard, _ = said("jargon")
    plain, _ = said("formeel")
    names, _ = said("namen")
    exempt, document = said("uitzonderingen")
    if problems:
        raise DataError(problems)
    lines = (document.line_of(("uitzonderingen", number)) for number in range(len(exempt.uitzonderingen)))
    return WordLists(
        words=(*map(_hard_word, hard.woorden), *_plain_words(plain)),
        names=frozenset(name for listed in names.model_extra.values() for name in listed),
        exceptions=tuple(
            Exempt(one.zin, rule_named(one.regel), one.reden, Place(document.file, line), one.bestand)
            for one, line in zip(exempt.uitzonderingen, lines, strict=True)
        ),
    )


def _hard_word(one: MoeilijkWoord) -> ListedWord:
    return ListedWord(
        word=one.woord,
        manner="hard",
        kind=one.soort,
        in_full=one.voluit,
        plain=one.schrijf,
        meaning=one.uitleg,
        forms={form: plain or "" for form, plain in one.vormen.items()},
        is_mild=one.tip,
        is_loose=one.los,
    )


def _plain_words(said: Formeel) -> Iterator[ListedWord]:
    for words, is_mild in ((said.stijf, False), (said.mild, True)):
        for word, plain in words.items():
            yield ListedWord(word=word, manner="stiff", plain=plain, is_mild=is_mild, is_loose=True)
    for word, plain in said.afgekort.items():
        yield ListedWord(word=word, manner="short", plain=plain, is_loose=True)
    yield from (ListedWord(word=word, manner="plain") for word in said.gewoon)


def hard_forms(lists: WordLists) -> frozenset[str]:
    """The hard words in all their forms, in small letters."""
    hard = (word for word in lists.words if word.manner == "hard" and not word.is_mild)
    return frozenset(form.lower() for word in hard for form in word.all_forms)


def _proper_names(entries: Iterable[Entry]) -> Iterator[str]:
    """What things are called in the data: a name counts as one word, and is not a hard one.

    A name of one word is left out, unless it is somebody's: "Monitoring" is also just a word.
    """
    for entry in entries:
        if entry.soort in ("partner", "gemeente"):
            yield entry.record.naam
            yield from (*getattr(entry.record, "ook_bekend_als", ()), *getattr(entry.record, "kernen", ()))
        elif entry.soort == "document":
            yield entry.record.titel
        else:
            yield from (name for _, record in entry.records if " " in (name := _name(record)))


def _name(record: Record) -> str:
    """What a record is called officially; a name in our own words is a text."""
    is_text = "naam" in levels_of(type(record))
    return "" if is_text else getattr(record, "naam", None) or ""

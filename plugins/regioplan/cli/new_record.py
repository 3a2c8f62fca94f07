"""`nieuw partner`, `nieuw doel`, `nieuw pagina` and the like: asks what the model needs, and writes it or nothing."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..cache import NOTHING, Cache
from ..data.all_punten import all_punten
from ..data.checks import counts
from ..data.model import FOLDERS, LISTS
from ..data.problems import DataError, sentence
from ..data.toml import read_toml
from ..data.values import Datum, Geheel, Getal, Periode, as_id
from ..data.vervolg import from_region
from ..data.writing import written
from ..handwritten import FOLDER, Handwritten, form_problems
from ..output.blocks import names
from ..pipeline import Draft, draft
from .asking import MOST_SHOWN, Ask, Asker, Choice
from .bewerken import NAMES, Editor, choices_of, form, typed
from .new import looking, write_checked

PAGE = "pagina"
_CALLED = ("title", *NAMES)
_NOT_ASKED = {"id", "vorige_ids", "vorige_plekken", "eerste_id", "eerder"}
"""Fields that follow from other answers, and those that commands write later."""
_TYPED: Mapping[str, Any] = {"getal": Getal, "heel getal": Geheel, "dag": Datum, "periode": Periode}
Files = dict[str, str | None]


def new_record(root: Path, soort: str, *, peildatum: date, ask: Ask = input, cache: Cache = NOTHING) -> int:
    """Ask for a record or a page and write it; nothing is written that the checks refuse."""
    made = draft(root, peildatum=peildatum, cache=cache, with_drafts=True)
    print("Iets nieuws. Stoppen kan altijd met Ctrl+C. Dan wordt er niets bewaard.")
    new = _Page(made) if soort == PAGE else _Record(made, soort, Editor(root, peildatum))
    questions = _Questions(new.form, Asker(ask, looking(root, made.loaded, peildatum)))
    try:
        value = questions.all_of(new.form)
        id = questions.id(value, new.taken)
        while True:
            files, shown = new.files(id, value)
            print(f"\nDit komt in {from_region(root, next(iter(files)))}:\n\n{shown}")
            again: list[str] = []
            if questions.asker.yes("Klopt het zo?"):
                try:
                    new.check(files)
                    write_checked(root, files, peildatum, cache)
                    break
                except DataError as error:
                    again = questions.refused_by(error)
            for name in again or questions.chosen():
                if name == "id":
                    id = questions.id(value, new.taken)
                else:
                    value[name] = questions.answer(new.form["properties"][name])
    except EOFError:
        print("\nGestopt. Er is niets bewaard.")
        return 1
    print(f"\nGemaakt: {', '.join(from_region(root, file) for file in files)}")
    print("Leg het adres vast: python3 build.py adressen")
    return 0


class _Record:
    """A file of a folder of data/, or an item of a list there."""

    def __init__(self, made: Draft, soort: str, editor: Editor) -> None:
        self._data, self._editor = made.loaded.data, editor
        places = {kind: f"data/{name}/{{}}.yml" for name, (kind, _) in FOLDERS.items()}
        self._place = (places | {kind: f"data/{name}.yml#" for name, (kind, _) in LISTS.items()})[soort]
        self.form = form(editor.thing(self._place.format("nieuw")), choices_of(made))
        self.taken = {entry.id for entry in made.loaded.entries if entry.soort == soort}

    def check(self, files: Files) -> None:
        """All that can be wrong is seen when it is written."""

    def files(self, id: str, value: Mapping[str, Any]) -> tuple[Files, str]:
        """All files that change, and what is new in them."""
        thing = self._editor.thing(self._place.format(id))
        item = typed({**value, "id": id} if thing.key else value, self.form)
        document, _, is_there = self._editor.now(thing)
        tree, _ = self._editor.whole(thing, document, item, "")
        files: Files = {thing.file: written(tree, document if is_there else None)}
        more = self._more(thing.key or Path(thing.file).parent.name, thing.model, {**item, "id": id})
        if not more:
            return files, written(item)
        regio, before, _ = self._editor.now(self._editor.thing("data/regio.yml"))
        files["data/regio.yml"] = written({**before, "verwacht": {**before["verwacht"], **more}}, regio)
        told = ", ".join(f"{kind}: {number}" for kind, number in more.items())
        return files, f"{written(item)}\nDe aantallen bij verwacht, in regio.yml, worden: {told}.\n"

    def _more(self, name: str, model: Any, tree: Mapping[str, Any]) -> dict[str, str]:
        """The counts that are other with this record; none when it is not right yet."""
        try:
            more = {name: (*getattr(self._data, name), model.model_validate(tree))}
        except ValidationError:
            return {}
        now, then = (counts(one, all_punten(one)) for one in (self._data, self._data.model_copy(update=more)))
        expected = dict(self._data.regio.verwacht)
        return {kind: str(expected[kind] + then[kind] - now[kind]) for kind in then if then[kind] != now[kind]}


class _Page:
    """A page of content/."""

    def __init__(self, made: Draft) -> None:
        self.form, self._blocks = read_toml(__package__, PAGE), names(made.sources.overrides)
        sources = (*(page.src for page in made.pages), *(page.src for page in made.sources.written))
        self.taken = {src.removesuffix(".md").removesuffix("/index") for src in sources}

    def check(self, files: Files) -> None:
        """Raises `DataError` when it is no page as people write them."""
        ((file, text),) = files.items()
        page = Handwritten(file, file.removeprefix(f"{FOLDER}/"), str(text))
        if problems := tuple(form_problems(page, self._blocks)):
            raise DataError(problems)

    def files(self, id: str, value: Mapping[str, Any]) -> tuple[Files, str]:
        """The file of the page, and what is in it."""
        head = written({name: value[name] for name in ("title", "description")})
        text = "\n\n".join([f"---\n{head}---", f"# {value['title']}", *value["tekst"]]) + "\n"
        return {f"{FOLDER}/{id}.md": text}, text


class _Questions:
    """Asks what a form holds: what is needed first, and then what there can be besides."""

    def __init__(self, form: Mapping[str, Any], asker: Asker) -> None:
        self._fields, self.asker, self._name = form["properties"], asker, ""

    def id(self, value: Mapping[str, Any], taken: set[str]) -> str:
        """A free id; the default is the name as an id."""
        default = as_id(next((value[name] for name in _CALLED if name in value), ""))
        while True:
            id = as_id(self.asker.ask(f"\nKorte naam voor in het adres (id) [{default}]: ")) or default
            if id and id not in taken:
                return id
            print("  Die naam is al in gebruik, of er staan geen letters in. Kies een andere.")

    def refused_by(self, error: DataError) -> list[str]:
        """Tell what is wrong; the fields that it is about."""
        for problem in error.problems:
            where = problem.field or problem.file
            print(f"  Dit kan niet ({where}): {sentence(problem.what)} Zo kan het: {sentence(problem.how)}")
        words = (re.findall(r"[a-z_]+", problem.field) for problem in error.problems)
        return [*dict.fromkeys(name for said in words for name in [one for one in said if one in self._fields][:1])]

    def chosen(self) -> list[str]:
        """The answer that somebody wants to give or to change; raises `EOFError` when there is none."""
        titles = {"id": "Korte naam"} | {name: field["title"] for name, field in self._fields.items() if name != "id"}
        choices = [Choice(name, title.removesuffix(" (verplicht)"), name) for name, title in titles.items()]
        if name := self.asker.one_or_none("Uw antwoorden zijn er nog. Welk antwoord verandert u?", choices):
            return [name]
        raise EOFError

    def all_of(self, form: Mapping[str, Any]) -> dict[str, Any]:
        """Everything in one part of a form."""
        fields, value = form["properties"], dict[str, Any]()
        for name in (name for name in fields if name in form["required"] and name not in _NOT_ASKED):
            value[name] = self.answer(fields[name])
            self._name = self._name or (str(value[name]) if name in _CALLED else "")
        while others := [name for name in fields if name not in value and name not in _NOT_ASKED]:
            choices = [Choice(name, fields[name]["title"], name) for name in others]
            print(f"\n  {'Dit kan er ook bij' if value else 'Kies uit'}: {', '.join(one.tekst for one in choices)}.")
            name = self.asker.found("Wat vult u in?", choices, may_skip=bool(value)) or ""
            if not name:
                break
            value[name] = self.answer(fields[name])
        return value

    def answer(self, field: Mapping[str, Any], *, may_skip: bool = False) -> Any:
        """One field, with its help; empty when it is skipped."""
        title, ids = field["title"].removesuffix(" (verplicht)"), [*filter(None, field.get("enum", ()))]
        print(f"\n{title}: {field['description']}" if field.get("description") else "")
        if field["type"] == "object":
            return self.all_of(field)
        if field["type"] == "array":
            return self._list(title, field["items"])
        if ids:
            choices = [*map(Choice, ids, field["x-enumTitles"][-len(ids) :], ids)]
            if len(ids) > MOST_SHOWN or may_skip:
                return self.asker.found(f"{title}?", choices, may_skip=may_skip)
            return self.asker.one_of(f"{title}?", choices)
        if kind := _TYPED.get(field.get("x-soort", "")):
            return self.asker.valid(title, kind, lambda given: typed(given, field), may_skip=may_skip)
        return self.asker.text(title, name=self._name, niveau=field.get("x-niveau", "vrij"), may_skip=may_skip)

    def _list(self, title: str, items: Mapping[str, Any]) -> list[Any]:
        """One at least; texts and choices go on until Enter."""
        found = [self.answer(items)]
        if items["type"] != "object":
            while more := self.answer(items, may_skip=True):
                found.append(more)
        while items["type"] == "object" and self.asker.optional(f"Nog een bij {title}? Typ ja").lower() in ("j", "ja"):
            found.append(self.answer(items))
        return found

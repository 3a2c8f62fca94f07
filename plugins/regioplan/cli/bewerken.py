"""The forms of /redactie/bewerken/: files of people in fields, while `bekijk` shows the site on this machine.

A form is made of the model, with the names of what can be chosen. What is sent back becomes YAML in our form, written
by this program; the checks of the preview judge it, as they do what people type in a file.
"""

import json
import re
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from http import HTTPStatus
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any, get_args

from yaml import YAMLError

from ..cache import digest
from ..data.adressanten import adressanten
from ..data.all_punten import all_punten
from ..data.checks import known_ids
from ..data.model import FOLDERS, LANGUAGE, LANGUAGES, LISTS, SINGLES, kinds
from ..data.problems import DataError, Problem, sentence
from ..data.reading import MAX_BYTES, Document, parse, read_text
from ..data.records import Contract, PageOfPunten, Publiceerbaar, Record
from ..data.values import ID_PATTERN, PERIODE_PATTERN, as_id, is_reserved
from ..data.vervolg import file_of, from_region, place_of
from ..data.writing import Pairs, arranged, paragraphs, written
from ..derived.addresses import address
from ..handwritten import FOLDER, Bladzijde, Handwritten, address_of_source
from ..language.getypt import typed_day, typed_number, typed_period
from ..language.plain.rules.names import RULES
from ..listed_words import LISTS as WORDS
from ..listed_words import WORD_LISTS
from ..pipeline import Draft
from ..saving import save
from .new import free, shared_before, write_checked

HOME, API = "/redactie/bewerken/", "/.bekijk/bewerken/"
OWN_FILES = {
    HOME: ("bewerken.html", "text/html"),
    f"{API}bewerken.js": ("bewerken.js", "text/javascript"),
    f"{API}bewerken.css": ("bewerken.css", "text/css"),
    f"{API}jedison.js": ("jedison/jedison.umd.js", "text/javascript"),
}
POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'"
HERE = frozenset({"127.0.0.1", "localhost"})
PAGE, TEXT = "pagina", "tekst"
NAMES = ("naam", "titel", "title", "term", "woord", "vraag", "zin", "tekst", "omschrijving")
"""Fields that say what something is called, the best first."""
SHOWN = 90
"""Letters of a name in a list of choices."""
_EXAMPLES = {
    "periode": "Zoals u het zegt: 2025, tweede kwartaal 2025, juni 2025 of 30 juni 2025.",
    "dag": "Een dag, zoals: 30 juni 2025.",
    "getal": "Een getal, zoals: 12 of 12,5.",
    "heel getal": "Een heel getal, zoals: 12.",
}
_LAST = {*Publiceerbaar.model_fields, *PageOfPunten.__annotations__}
"""Fields that an editor seldom needs: they stand below the others."""
_FIXED = "Een bericht verandert nooit. Klopt het niet? Maak dan een nieuw bericht dat het verbetert."
_FREE = "Dit wordt ook het adres. Laat het leeg, dan komt er een van de naam."
_STRANGE = "Dit kan het formulier niet goed opschrijven. Haal vreemde tekens weg, en probeer het weer."
_CHANGED = (
    "Dit bestand is intussen veranderd, in een ander venster of door iemand anders. Er is niets bewaard. "
    "Kopieer wat u wilt houden, open het opnieuw en vul het daar in."
)

_NOT_THERE = "Dit staat niet in de lijst, of niet meer. Kopieer wat u wilt houden, en kies opnieuw uit de lijst."

Reply = tuple[HTTPStatus, str, bytes, Mapping[str, str]]
"""Status, kind of content, content, and headers."""


class Refused(Exception):
    """What a form cannot do; the message is Dutch."""


@dataclass(frozen=True)
class Thing:
    """What one form is about: a file, or an item of a file that is a list."""

    file: str
    """Path from the project folder, with forward slashes."""
    soort: str
    model: Any
    without: tuple[str, ...] = ()
    """Fields that the name of the file says."""
    key: str = ""
    """The field of the list; empty for a whole file."""
    at: int | None = None
    """Which item; None for a new one, and for a whole file."""

    def address(self, tree: Any) -> str:
        """Where its page is; empty when it has none."""
        folder, stem = Path(self.file).parent.name, Path(self.file).stem
        if self.soort == PAGE:
            return address_of_source(self.file.removeprefix(f"{FOLDER}/"))
        own = str(tree.get("id", "")) if self.key else f"{folder}/{stem}" if self.soort == "vertaling" else stem
        try:
            return address(self.soort, own)
        except (ValueError, IndexError):
            return ""


class Editor:
    """Gives forms and takes in what people change."""

    def __init__(self, root: Path, peildatum: date) -> None:
        self._root, self._day, self._lock = root, peildatum.isoformat(), threading.Lock()
        self._token = secrets.token_urlsafe()
        """What only a page of this preview knows."""

    def get(self, path: str, query: Mapping[str, list[str]], headers: Mapping[str, str], draft: Draft | None) -> Reply:
        """What a form asks for: a file of its own, the list of all things, or one of them."""
        if not _is_here(headers):
            return HTTPStatus.FORBIDDEN, "text/plain", b"Open deze pagina op 127.0.0.1.", {}
        if path in OWN_FILES:
            name, kind = OWN_FILES[path]
            content = package_files(__package__).joinpath(*name.split("/")).read_bytes()
            content = content.replace(b"{token}", self._token.encode())
            return HTTPStatus.OK, kind, content, {"Content-Security-Policy": POLICY}
        if path == f"{API}lijst":
            return _answer(lambda: [*self._groups()])
        return _answer(lambda: self._opened(query["ding"][0], query.get("verbetert", [""])[0], draft))

    def post(self, path: str, headers: Mapping[str, str], sent: bytes) -> Reply:
        """Save a form, when a page of this preview asks for it."""
        known = secrets.compare_digest(headers.get("X-Bewerken", "").encode(), self._token.encode())
        is_own = _is_here(headers) and headers.get("Origin") == f"http://{headers['Host']}"
        if path != f"{API}bewaar" or not known or not is_own:
            return HTTPStatus.FORBIDDEN, "text/plain", b"Dit kan alleen vanaf de pagina zelf.", {}
        with self._lock:
            return _answer(lambda: self._saved(json.loads(sent)))

    def _groups(self) -> Iterator[dict[str, Any]]:
        """Everything that can be edited."""
        data = self._root / "data"
        for name, (soort, _) in FOLDERS.items():
            yield self._group(name, soort, f"data/{name}/", self._files((data / name).glob("*.yml")))
        for file, (name, holder) in _HOLDERS.items():
            if (listed := _listed(holder)) and self._place(file).is_file():
                items = enumerate(self._tree(file).get(listed[0]) or ())
                trees = {f"{file}#{at}": item for at, item in items if isinstance(item, dict)}
                yield self._group(Path(file).stem, name, f"{file}#", trees)
        wholes = (self._root / file for file, (_, holder) in _HOLDERS.items() if not _listed(holder))
        yield self._group("losse bestanden", "", "", self._files(path for path in wholes if path.is_file()))
        for folder in sorted((data / LANGUAGES).glob("*/")):
            new = f"data/{LANGUAGES}/{folder.name}/"
            yield self._group(f"vertalingen: {folder.name}", "vertaling", new, self._files(folder.glob("*.yml")))
        yield self._group("eigen pagina’s", PAGE, f"{FOLDER}/", self._files((self._root / FOLDER).rglob("*.md")))

    def _files(self, paths: Iterable[Path]) -> dict[str, Any]:
        files = {path.relative_to(self._root).as_posix() for path in paths}
        return {file: self._tree(file) for file in sorted(files) if self._has_form(file)}

    def _has_form(self, file: str) -> bool:
        try:
            return bool(self.thing(file))
        except Refused:
            return False

    def _group(self, name: str, soort: str, new: str, trees: Mapping[str, Any]) -> dict[str, Any]:
        things = [
            {"ding": ding, "naam": _named(tree) or Path(ding).stem, "adres": self._address(self.thing(ding), tree)}
            for ding, tree in trees.items()
        ]
        return {"naam": name.capitalize(), "soort": soort, "nieuw": new, "dingen": things}

    def _tree(self, file: str) -> Any:
        try:
            return _said(file, read_text(self._place(file), file))[1]
        except DataError:
            return {}

    def _address(self, thing: Thing, tree: Any) -> str:
        """Where its page is in the preview."""
        own = thing.address(tree)
        return f"/{place_of(self._root)}{own}" if own and place_of(self._root) else own

    def _place(self, file: str) -> Path:
        """Where a file is; of a later plan that may be with its region, but for the list that is added to that one."""
        return self._root / file if file == "data/documenten.yml" else file_of(self._root, file)

    def thing(self, name: str) -> Thing:
        """What a name stands for: data/doelen/zelfregie.yml, or data/partners.yml#3; raises `Refused` for others."""
        found = re.fullmatch(rf"(data|{FOLDER})((?:/[a-z0-9-]+)*)/([a-z0-9-]+)\.(yml|md)(?:#(\d{{0,6}}))?", name)
        top, within, id, ending, at = found.groups() if found else ("", "", "", "", None)
        file, folders = name.partition("#")[0], within.split("/")[1:]
        models = {kind: (model, without) for kind, model, without in kinds()}
        is_inside = (self._root / file).resolve().is_relative_to((self._root / top).resolve())
        can_be = not is_reserved(id) and (id != "index" or top == FOLDER)
        if is_inside and can_be and all(re.fullmatch(ID_PATTERN, one) for one in (*folders, id)):
            if (top, ending, at) == (FOLDER, "md", None):
                return Thing(file, PAGE, Bladzijde)
            soort, holder = _HOLDERS.get(file, ("", None))
            if holder and (not file.startswith(WORDS) or (self._root / file).is_file()):  # else those of the region
                listed = _listed(holder)
                if listed and at is not None:
                    return Thing(file, soort, listed[1], key=listed[0], at=int(at) if at else None)
                if not listed and at is None:
                    return Thing(file, soort, holder)
            if folders[0:1] == [LANGUAGES] and len(folders) == 2:
                soort = "taal" if id == LANGUAGE else "vertaling"
                return Thing(file, soort, *models[soort])
            if len(folders) == 1 and folders[0] in FOLDERS:
                soort = FOLDERS[folders[0]][0]
                return Thing(file, soort, *models[soort])
        raise Refused("Dit kan het formulier niet bewerken. Kies iets uit de lijst.")

    def now(self, thing: Thing) -> tuple[Document, Any, str]:
        """The file as it is on disk, what the form is about in it, and a mark of it; empty when it is not there."""
        path = self._place(thing.file)
        if not path.is_file():
            return Document(thing.file), {}, ""
        try:
            document, tree = _said(thing.file, read_text(path, thing.file))
        except DataError as error:
            raise Refused(f"Dit bestand kan het formulier niet lezen. Verbeter het eerst zelf.\n\n{error}") from None
        items = (tree.get(thing.key) or []) if thing.key else []
        if thing.at is not None and thing.at >= len(items):
            raise Refused(_NOT_THERE)
        item = tree if not thing.key else {} if thing.at is None else items[thing.at]
        return document, item, digest(path.read_bytes())

    def _opened(self, name: str, corrects: str, draft: Draft | None) -> dict[str, Any]:
        """One form: its schema, what is filled in, and where its page is."""
        is_new = name.endswith(("/", "#"))
        thing = self.thing(_called(name, "nieuw") if name.endswith("/") else name)
        document, tree, version = self.now(thing)
        choices = choices_of(draft) if draft else {}
        schema = form(thing, choices)
        if is_new and "id" in schema["properties"]:
            schema["properties"]["id"] |= {"title": "Id", "description": _FREE}
            schema["required"] = [one for one in schema["required"] if one != "id"]
        lines = dict(document.lines) if version else {}
        if thing.soort == PAGE and TEXT in tree:
            lines[TEXT,] = read_text(self._place(thing.file), thing.file).partition(tree[TEXT])[0].count("\n") + 1
        if is_new and thing.soort == "melding":
            old = self._tree(self.thing(f"data/meldingen/{corrects}.yml").file) if corrects else {}
            same = {name: old[name] for name in ("datum", "over", "gemeente", "status", "klaar_op") if name in old}
            tree = {"datum": self._day, **same, **({"vervangt": corrects} if corrects else {})}
        return {
            "schema": schema,
            "keuzes": list(zip(*choices.get("punt", ((), ())), strict=True)),
            "waarde": _shown(tree, schema),
            "versie": version,
            "bestand": from_region(self._root, thing.file),
            "begin": [thing.key, thing.at] if thing.key else [],
            "naam": _named(tree) or Path(thing.file).stem,
            "adres": "" if is_new else self._address(thing, tree),
            "regels": {" › ".join(map(str, place)): line for place, line in lines.items() if place},
            "vandaag": self._day,
            "vast": not is_new and self._is_fixed(thing, tree),
        }

    def _is_fixed(self, thing: Thing, tree: Any) -> bool:
        """Whether it is a report of an earlier day: that never changes."""
        return thing.soort == "melding" and tree.get("gepubliceerd") != self._day

    def _saved(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        """Write what a form holds, when the file is still what it was; raises `Refused` and `DataError`."""
        asked, is_report = str(sent["ding"]), False
        thing = self.thing(_called(asked, "nieuw") if asked.endswith("/") else asked)
        value = typed(sent["waarde"], form(thing, {}))
        if thing.soort == "melding":
            is_report = not sent["versie"]
            thing = self._named_report(value) if is_report else thing
            value["gepubliceerd"] = self._day
        elif asked.endswith("/"):
            thing = self.thing(_called(asked, _id_of(thing, value)))
        elif asked.endswith("#") and "id" in thing.model.model_fields and "id" not in value:
            value = {"id": _id_of(thing, value), **value}
        document, before, version = self.now(thing)
        if version != sent["versie"]:
            raise Refused(_CHANGED if sent["versie"] else "Er is al een bestand met deze naam. Kies een andere naam.")
        if version and self._is_fixed(thing, before):
            raise Refused(_FIXED)
        tree, name = self.whole(thing, document, arranged(value, before), sent["doe"])
        if version and tree == (document.tree if thing.key else before):
            return {"ding": name, "bericht": "Er is niets veranderd."}
        text = _written(thing, tree, document if version else None)
        if _said(thing.file, text)[1] != tree:
            raise Refused(_STRANGE)
        notes = [*shared_before(self._root, [thing.file])]
        if is_report:
            try:
                write_checked(self._root, {thing.file: text}, date.fromisoformat(self._day))
            except DataError as error:
                raise Refused("\n".join(_in_form(one, thing.file) for one in error.problems)) from None
        else:
            save(self._root / thing.file, text)
        return {"ding": name, "bericht": " ".join([f"Bewaard in {from_region(self._root, thing.file)}.", *notes])}

    def _named_report(self, value: Mapping[str, str]) -> Thing:
        """A new report under a free name."""
        day = value.get("datum", "")
        if typed_day(day) != day:
            raise Refused("Vul bij datum een dag in, zoals: 30 juni 2025.")
        taken = {path.stem for path in (self._root / "data/meldingen").glob("*.yml")}
        parts = (value.get("over"), value.get("gemeente"), "verbetering" if "vervangt" in value else "")
        return self.thing(f"data/meldingen/{free(as_id('-'.join(filter(None, parts))), day, taken)}.yml")

    @staticmethod
    def whole(thing: Thing, document: Document, item: Any, act: str) -> tuple[Any, str]:
        """The whole file with this item in it, moved or taken out when asked for; and the name of the item."""
        if not thing.key:
            return item, thing.file
        items, at = list(document.tree.get(thing.key) or []), thing.at
        if at is None:
            first = next(iter(thing.model.model_fields))
            ids = [str(one.get("id", one.get(first))) for one in items]
            at = sum(id < str(item.get("id", item.get(first))) for id in ids) if ids == sorted(ids) else len(ids)
        else:
            del items[at]
            at = min(max(at + {"eerder": -1, "later": 1}.get(act, 0), 0), len(items))
        if act != "weg":
            items.insert(at, item)
        return {**document.tree, thing.key: items}, f"{thing.file}#{at}"


_ITEMS = {"jargon": "moeilijk woord", "uitzonderingen": "uitzondering"}
_HOLDERS: Mapping[str, tuple[str, type[Record]]] = {
    **{f"data/{name}.yml": one for name, one in LISTS.items()},
    **{f"data/{name}.yml": (name, model) for name, model in SINGLES.items() if not issubclass(model, Contract)},
    **{f"{WORDS}/{name}.yml": (_ITEMS.get(name, name), model) for name, model in WORD_LISTS.items()},
}
"""Files that have a name of their own: what is in them, and the model of the whole."""


def _listed(holder: Any) -> tuple[str, Any] | None:
    """The field and the model of the items, when a file is nothing but one list."""
    fields = [(name, *get_args(field.annotation)) for name, field in holder.model_fields.items()]
    match fields:
        case [(key, model, *_)] if isinstance(model, type) and issubclass(model, Record):
            return key, model
    return None


def _said(file: str, text: str) -> tuple[Document, Any]:
    """A file, and what it says; of a page its head, and then the text below it too."""
    if not file.endswith(".md"):
        document = parse(text, file)
        return document, document.tree
    head, prose = Handwritten(file, "", text.replace("\r\n", "\n")).parts
    document = parse(head, file)
    return document, {**document.tree, **({TEXT: prose} if prose else {})}


def _written(thing: Thing, tree: Mapping[str, Any], before: Document | None) -> str:
    """The file that says this; a long line of somebody stays when it says the same."""
    if thing.soort != PAGE:
        return written(tree, before, most=MAX_BYTES)
    head = written({name: value for name, value in tree.items() if name != TEXT}, before, most=MAX_BYTES)
    return f"---\n{head.lstrip()}---\n\n{tree.get(TEXT, '')}\n"


def _is_here(headers: Mapping[str, str]) -> bool:
    """Whether this machine is asked by its own name: another name may be a trick of a page elsewhere."""
    return headers.get("Host", "").split(":")[0] in HERE


def _answer(asked: Callable[[], Any]) -> Reply:
    """What somebody asked for, or why not."""
    try:
        status, told = HTTPStatus.OK, asked()
    except (Refused, DataError) as error:
        status, told = HTTPStatus.CONFLICT, {"bericht": str(error)}
    except OSError as error:
        told = {"bericht": f"Dit bestand is niet te lezen of te schrijven: {error.filename}"}
        status = HTTPStatus.CONFLICT
    except YAMLError:
        status, told = HTTPStatus.CONFLICT, {"bericht": _STRANGE}
    except (ValueError, KeyError, TypeError, AttributeError):
        status, told = HTTPStatus.BAD_REQUEST, {"bericht": "Dit kan het formulier niet lezen. Open het opnieuw."}
    return status, "application/json", json.dumps(told).encode(), {}


def _in_form(problem: Problem, file: str) -> str:
    """A mistake in what is not saved yet, with the field of the form: there is no such file, and there are no lines."""
    if problem.file != file or not problem.field:
        return str(problem)
    field = problem.field.replace("_", " ").capitalize()
    return f"{field}: {sentence(problem.what)} Zo kan het: {sentence(problem.how)}"


def _called(folder: str, name: str) -> str:
    """A file in a folder of files."""
    return f"{folder}{name}.{'md' if folder.startswith(FOLDER) else 'yml'}"


def _id_of(thing: Thing, value: Mapping[str, Any]) -> str:
    """The id of what is new, when nobody chose one; a translation is called as what it translates."""
    if thing.soort == "vertaling":
        raise Refused("Geef het bestand de naam van de pagina in het Nederlands.")
    if id := as_id(_named(value)):
        return id
    raise Refused("Vul een naam of een titel in: daarvan komt het adres.")


def _named(tree: Any) -> str:
    """What something is called in a list of choices."""
    said = tree if isinstance(tree, dict) else {}
    name = next((str(said[field]) for field in NAMES if said.get(field)), "")
    shown = f"{said['datum']}: {name}" if {"datum", "over"} <= said.keys() else name
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN].rpartition(' ')[0]} …"


@cache
def _schema(model: Any) -> Mapping[str, Any]:
    return dict(model.model_json_schema())


def form(thing: Thing, choices: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of a form: every value is text, every choice has a name, and every field its help."""
    schema = _schema(thing.model)
    made = _field("", schema, schema.get("$defs", {}), choices)
    for name in (*thing.without, *(("gepubliceerd",) if thing.soort == "melding" else ())):
        del made["properties"][name]
        made["required"] = [one for one in made["required"] if one != name]
    return made


def _field(name: str, said: Mapping[str, Any], defs: Mapping[str, Any], choices: Mapping[str, Any]) -> dict[str, Any]:
    """One field of a form, with what stands within it."""
    while "$ref" in said or "anyOf" in said:
        inner = defs[said["$ref"].rpartition("/")[2]] if "$ref" in said else said["anyOf"][0]
        said = {**inner, **{key: value for key, value in said.items() if key not in ("$ref", "anyOf")}}
    title = said.get("x-titel") or name.replace("_", " ").capitalize()
    made = {"title": title, "description": said.get("description", "")}
    if pair := said.get("type") == "object" and said["additionalProperties"]:
        pair_of = ("kop", "namen") if pair.get("type") == "array" else ("woord", "schrijf")
        fields = {"properties": dict(zip(pair_of, ({"type": "string", "x-soort": "woord"}, pair), strict=True))}
        item = {"type": "object", **fields, "required": pair_of[:1], "additionalProperties": False}
        items = _field("regel", item, defs, choices)
        return {**made, "type": "array", "items": items, "x-paar": pair_of}
    if said.get("type") == "object":
        needed = said.get("required", [])
        fields = {key: _field(key, value, defs, choices) for key, value in said["properties"].items()}
        for number, (key, field) in enumerate(fields.items()):
            place = number + len(fields) * (key in _LAST)
            field |= {"x-propertyOrder": place, "title": field["title"] + " (verplicht)" * (key in needed)}
        return {**made, "type": "object", "additionalProperties": False, "properties": fields, "required": needed}
    if said.get("type") == "array":
        return {**made, "type": "array", "items": {**_field(name, said["items"], defs, choices), "description": ""}}
    made["type"], to = "string", said.get("x-naar", "icoon" if name == "icoon" else "")
    if "enum" in said or to in choices:
        ids = ["ja", "nee"] if True in said.get("enum", ()) else said.get("enum", ())
        ids, names = choices.get(to) or (ids, [id.replace("-", " ") for id in ids])
        return {**made, "enum": ["", *ids], "x-enumTitles": ["–", *names]}
    kind = said.get("x-soort") or _typed_kind(said)
    made["description"] = " ".join(filter(None, (made["description"], _EXAMPLES.get(kind))))
    is_short = (kind and kind != "regels") or to or "pattern" in said or "format" in said
    places = {"x-inputAttributes": {"list": "plekken"}} if to == "plek" else {}
    level = {"x-niveau": said["x-niveau"]} if "x-niveau" in said else {}
    return {**made, "x-soort": kind, **level, **places, **({} if is_short else {"x-format": "textarea"})}


def _typed_kind(said: Mapping[str, Any]) -> str:
    if said.get("type") in ("number", "integer"):
        return "getal" if said["type"] == "number" else "heel getal"
    return "dag" if said.get("format") == "date" else "periode" if said.get("pattern") == PERIODE_PATTERN else ""


def choices_of(draft: Draft) -> dict[str, tuple[list[str], list[str]]]:
    """By kind: the ids of what can be pointed at, and their names."""
    data = draft.loaded.data
    named = {(entry.soort, entry.id): _named(vars(entry.record)) for entry in draft.loaded.entries}
    named |= {(gone.soort, gone.eigen_id): f"{gone.naam} (is er niet meer)" for gone in data.vervallen}
    named |= {("melder", id): one.naam for id, one in adressanten(data).items()}
    for punt in draft.site.punten:
        named["punt", punt.id] = f"{punt.hoort_bij.naam}, {punt.naam}: {punt.record.tekst}"[:SHOWN]
    named |= {("thema", thema.id): _named(vars(thema)) for thema in data.regio.themas}
    named |= {("groep", groep.id): _named(vars(groep)) for groep in data.ketenaanpakken.groepen}
    named |= {("ketenaanpak", keten.id): _named(vars(keten)) for keten in data.ketenaanpakken.ketenaanpakken}
    made = {}
    for soort, ids in known_ids(draft.loaded, all_punten(data)).items():
        pairs = sorted((named[soort, id] or id, id) for id in ids if (soort, id) in named)
        made[soort] = [id for _, id in pairs], [name for name, _ in pairs]
    icons = sorted(draft.renderer.icons)
    return {**made, "icoon": (icons, icons), "regel": ([*RULES], [rule.title for rule in RULES.values()])}


def _shown(tree: Any, schema: Mapping[str, Any]) -> Any:
    """What a form shows: a list where people wrote one text for it, and nothing that is empty."""
    if "x-paar" in schema and isinstance(tree, dict):
        tree = [dict(zip(schema["x-paar"], pair, strict=True)) for pair in tree.items()]
    if schema["type"] == "array" and isinstance(tree, str | list):
        items = paragraphs(tree) if isinstance(tree, str) else tree
        return [_shown(item, schema["items"]) for item in items if item is not None]
    if isinstance(tree, dict) and schema["type"] == "object":
        known, own = schema["properties"], {"id", "taal", "gepubliceerd"}
        if strange := [name for name in tree if name not in known and name not in own]:
            raise Refused(f"Er staat een veld dat het formulier niet kent: {strange[0]}. Haal dat eerst zelf weg.")
        return {name: _shown(value, known[name]) for name, value in tree.items() if value is not None and name in known}
    if schema["type"] != "string" or isinstance(tree, dict | list):
        raise Refused(f"Bij {schema['title']} staat iets anders dan daar hoort. Verbeter dat eerst zelf.")
    return tree


def typed(value: Any, schema: Mapping[str, Any]) -> Any:
    """What people filled in as YAML has it: in the order of the model, not what is empty, dates as we write them."""
    if isinstance(value, dict):
        known = schema["properties"]
        if value.keys() - known:
            raise ValueError(value.keys() - known)
        filled = {name: typed(value[name], field) for name, field in known.items() if name in value}
        return {name: inner for name, inner in filled.items() if inner}
    if "x-paar" in schema:
        name, said = schema["x-paar"]
        pairs = Pairs()
        for one in filter(None, (typed(one, schema["items"]) for one in value)):
            if not one.get(name):
                raise Refused(f"Bij {schema['title']} ontbreekt “{name}” naast “{one[said]}”. Vul het in.")
            if one[name] in pairs:
                raise Refused(f"Bij {schema['title']} staat “{one[name]}” twee keer. Haal er één weg.")
            pairs[one[name]] = one.get(said)
        return pairs
    if isinstance(value, list):
        return [inner for inner in (typed(one, schema["items"]) for one in value) if inner]
    text, kind = " ".join(str(value).split()), schema.get("x-soort")
    if kind == "regels":
        return str(value).replace("\r\n", "\n").strip()
    if kind in ("getal", "heel getal"):
        number = None if re.fullmatch(r"-?\d+(\.\d+)?", text) else typed_number(text, "")
        return text if number is None else f"{number}"
    return ({"periode": typed_period, "dag": typed_day}[kind](text) if kind in _EXAMPLES else text) or text

"""What the model refused, said in Dutch with the place in the file."""

import difflib
import re
import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from .meldingen import OOK
from .problems import Problem
from .reading import Document, Location


def explain(error: ValidationError, model: type[BaseModel], document: Document) -> Iterator[Problem]:
    """One problem for each thing that pydantic refused; `loc` follows the YAML."""
    found = error.errors(include_url=False)
    misspelt = set(_meant_by_misspelt(found, model))
    missing: dict[Location, list[str]] = {}
    for details in found:
        location = tuple(details["loc"])
        if details["type"] != "missing":
            yield document.problem(location, *_words(details, model, location))
        elif location not in misspelt:
            missing.setdefault(location[:-1], []).append(str(location[-1]))
    for owner, names in missing.items():
        yield document.problem((*owner, names[0]), *_missing(names, _meaning(model, (*owner, names[0]))))


def _missing(names: list[str], meaning: str) -> tuple[str, str]:
    if len(names) == 1:
        return f"het veld “{names[0]}” ontbreekt of is leeg", f"voeg toe: {names[0]}: …{meaning}"
    what = f"de velden {', '.join(f'“{name}”' for name in names)} ontbreken of zijn leeg"
    return what, f"voeg toe: {', '.join(f'{name}: …' for name in names)}"


def _meant_by_misspelt(found: list[Any], model: type[BaseModel]) -> Iterator[Location]:
    """Fields that are missing because their name was misspelt: one answer is enough."""
    for details in found:
        location = tuple(details["loc"])
        owner = _model_at(model, location[:-1])
        if details["type"] == "extra_forbidden" and owner:
            yield (*location[:-1], nearest(str(location[-1]), owner.model_fields))


def nearest(word: str, known: typing.Iterable[str]) -> str:
    """The known word that looks most like `word`, or an empty string."""
    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else ""


def meant(word: str, known: typing.Iterable[str]) -> str:
    """The remedy for a misspelt word; empty when nothing looks like it."""
    guess = nearest(word, known)
    return f"bedoelde u “{guess}”?" if guess else ""


def _words(details: Any, model: type[BaseModel], location: Location) -> tuple[str, str]:
    kind, value, context = details["type"], details["input"], details.get("ctx", {})
    name = str(location[-1]) if location else ""
    if kind == "regioplan":
        return context["fault"], context["remedy"]
    if kind == "extra_forbidden":
        return f"“{name}” is geen bekend veld", _known_fields(model, location, value)
    if kind == "literal_error":
        return f"“{_shown(value)}” kan hier niet", _choices(str(value), context["expected"])
    if kind in ("tuple_type", "list_type"):
        return f"hier hoort een lijst, maar er staat {_shape(value)}", _as_list(value)
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"hier horen velden, maar er staat {_shape(value)}", _as_fields(model, location)
    if kind == "string_type":
        return f"hier hoort tekst, maar er staat {_shape(value)}", _as_text(value)
    if isinstance(value, dict | list):
        return f"hier hoort één waarde, maar er staat {_shape(value)}", "schrijf één woord, getal of datum zonder haken"
    return (
        f"“{_shown(value)}” kan hier niet{_meaning(model, location)}",
        "vergelijk het met het voorbeeld in data/README.md",
    )


def _choices(value: str, expected: str) -> str:
    choices = expected.replace("'", "").replace(" or ", " of ")
    known, word = re.split(r", | of ", choices), value.strip().lower()
    said = next((id for id, words in OOK.items() if id in known and word in words), "")
    guess = f"bedoelde u “{said}”?" if said else meant(word, known)
    return f"{guess} Kies uit: {choices}" if guess else f"kies uit: {choices}"


def _as_list(value: Any) -> str:
    if isinstance(value, str) and value.startswith("-"):
        return "zet een spatie achter elk streepje: - tekst"
    return "zet elk onderdeel op een eigen regel met een streepje ervoor: - tekst"


def _as_fields(model: type[BaseModel], location: Location) -> str:
    owner = _model_at(model, location)
    if owner is None:
        return "vergelijk het met het voorbeeld in data/README.md"
    needed = [f"{name}: …" for name, field in owner.model_fields.items() if field.is_required()]
    return f"zet elk veld op een eigen regel, zonder streepje en verder ingesprongen: {', '.join(needed)}"


def _as_text(value: Any) -> str:
    if value is None:
        return "vul de regel in, of haal hem weg"
    if isinstance(value, dict):
        return "schrijf één tekst. Staat er een dubbele punt in? Zet dan aanhalingstekens om de hele tekst"
    return "schrijf één tekst, zonder streepjes of haken"


def _shown(value: Any) -> str:
    return str(value)[:60]


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return "een blok met velden"
    if isinstance(value, list):
        return "een lijst"
    if value is None:
        return "niets"
    return f"“{_shown(value)}”"


def _meaning(model: type[BaseModel], location: Location) -> str:
    owner = _model_at(model, location[:-1])
    field = owner.model_fields.get(str(location[-1])) if owner and location else None
    return f" ({field.description.rstrip('.')})" if field and field.description else ""


def _known_fields(model: type[BaseModel], location: Location, value: Any) -> str:
    owner, name = _model_at(model, location[:-1]), str(location[-1])
    if owner is None:
        return "vergelijk het met het voorbeeld in data/README.md"
    if value is None and not re.fullmatch(r"[a-z_]+", name):
        return 'binnen { } begint na een komma een nieuw veld: schrijf een getal met een punt, en een tekst tussen "'
    guess = meant(name, owner.model_fields)
    asked = f"{guess} Dit" if guess else "dit"
    known = [field for field in owner.model_fields if field != "id" or len(location) > 1]
    return f"{asked} zijn de velden die hier kunnen: {', '.join(known)}"


def _model_at(model: type[BaseModel], location: Location) -> type[BaseModel] | None:
    owner: type[BaseModel] | None = model
    for part in location:
        if owner is None:
            return None
        if isinstance(part, str):
            field = owner.model_fields.get(part)
            owner = _record_in(field.annotation) if field else None
    return owner


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) else None
    for inner in typing.get_args(annotation):
        if found := _record_in(inner):
            return found
    return None

"""What the model refused, said in Dutch with the place in the file."""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from .problems import Problem
from .reading import Document, Location


def explain(error: ValidationError, model: type[BaseModel], document: Document) -> Iterator[Problem]:
    """One problem for each thing that pydantic refused; `loc` follows the YAML."""
    for details in error.errors(include_url=False):
        location = tuple(details["loc"])
        what, how = _words(details, model, location)
        yield document.problem(location, what, how)


def nearest(word: str, known: typing.Iterable[str]) -> str:
    """The known word that looks most like `word`, or an empty string."""
    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.55)
    return found[0] if found else ""


def _words(details: Any, model: type[BaseModel], location: Location) -> tuple[str, str]:
    kind, value, context = details["type"], details["input"], details.get("ctx", {})
    name = str(location[-1]) if location else ""
    if kind == "regioplan":
        return context["fault"], context["remedy"]
    if kind == "missing":
        return f"het veld “{name}” ontbreekt of is leeg", f"voeg toe: {name}: …{_meaning(model, location)}"
    if kind == "extra_forbidden":
        return f"“{name}” is geen bekend veld", _known_fields(model, location)
    if kind == "literal_error":
        return (
            f"“{_shown(value)}” kan hier niet",
            f"kies uit: {context['expected'].replace(chr(39), '').replace(' or ', ' of ')}",
        )
    if kind in ("tuple_type", "list_type"):
        return (
            f"hier hoort een lijst, maar er staat {_shape(value)}",
            "zet elk onderdeel op een eigen regel met een streepje ervoor: - tekst",
        )
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"hier horen velden, maar er staat {_shape(value)}", _known_fields(model, (*location, ""))
    if kind == "string_type":
        return (
            f"hier hoort tekst, maar er staat {_shape(value)}",
            'schrijf één tekst; staat er een dubbele punt in, zet er dan " omheen',
        )
    return (
        f"“{_shown(value)}” kan hier niet{_meaning(model, location)}",
        "vergelijk het met het voorbeeld in data/README.md",
    )


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


def _known_fields(model: type[BaseModel], location: Location) -> str:
    owner = _model_at(model, location[:-1])
    if owner is None:
        return "vergelijk het met het voorbeeld in data/README.md"
    guess = nearest(str(location[-1]), owner.model_fields)
    asked = f"bedoelde u “{guess}”? " if guess else ""
    return f"{asked}dit zijn de velden die hier kunnen: {', '.join(owner.model_fields)}"


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

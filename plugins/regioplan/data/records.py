"""What every record is: exactly what the YAML says.

The line under each field is its meaning. It is also the help that editors see, so it is Dutch.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from .values import Datum, Id, JaNee, Naam, NaarDocument, Namen, Periode, Tekst, Teksten


class Record(BaseModel):
    """Wat er in de YAML staat, en niets anders."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, arbitrary_types_allowed=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Give each field its meaning: pydantic can as well, but reads the file anew for each model."""
        for name, meaning in _meanings(cls.__module__).get(cls.__qualname__, {}).items():
            if name in cls.__annotations__:
                cls.model_fields[name].description = meaning

    @model_validator(mode="before")
    @classmethod
    def _without_empty_fields(cls, tree: Any) -> Any:
        """An empty field is the same as no field, but only when it is a field: `{waarde: 80,5}` has a field 5."""
        if not isinstance(tree, dict):
            return tree
        return {name: value for name, value in tree.items() if value is not None or name not in cls.model_fields}


@cache
def _meanings(module: str) -> Mapping[str, Mapping[str, str]]:
    """The line under each field of each model in a module."""
    models = [one for one in ast.parse(inspect.getsource(sys.modules[module])).body if isinstance(one, ast.ClassDef)]
    return {model.name: dict(_under_fields(model)) for model in models}


def _under_fields(model: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, line in pairwise(model.body):
        match field, line:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)


class Publiceerbaar(Record):
    """Wat een concept kan zijn: u ziet het, en de lezers nog niet."""

    concept: JaNee = False
    """ja zolang dit nog niet op de site mag. U ziet het wel met de opdracht bekijk."""
    publiceer_op: Datum | None = None
    """De dag waarop dit vanzelf op de site komt. Tot die dag is het een concept."""

    def is_concept(self, day: date) -> bool:
        """Whether readers do not see it on this day."""
        return self.concept or bool(self.publiceer_op and self.publiceer_op > day)


class Page(Publiceerbaar):
    """Wat elke pagina nodig heeft."""

    id: Id
    """Vast id: de bestandsnaam en het adres."""
    vorige_ids: tuple[Id, ...] = ()
    """Oude ids. Het oude adres verwijst dan door."""
    zoekwoorden: Namen = ()
    """Alledaagse woorden waarmee mensen dit zoeken."""


class PageOfPunten(Page):
    """Een pagina met beloften, die ook in agenda’s en nieuws een naam hebben."""

    eerste_id: Id | None = None
    """De eerste id, als die later veranderde. Beloften, berichten en agenda’s houden die. De opdracht hernoem
    schrijft dit."""

    @property
    def blijvende_id(self) -> str:
        """What the ids of its punten begin with, and feeds and calendars call it by: no other id ever changes that."""
        return self.eerste_id or self.id


class Contract(Record):
    """Een lijst van wat is gepubliceerd. De opdracht adressen schrijft haar."""

    controle: Namen = ()
    """Hieraan ziet het programma dat er geen regel weg is of veranderd: een kenmerk van elke regel."""


class Bron(Record):
    """De plek in een brondocument waar dit staat."""

    document: NaarDocument
    """Id van het document, uit documenten.yml."""
    plaats: Naam
    """De plek in dat document, zo precies mogelijk. Bijvoorbeeld: coalitie Mentaal Welbevinden, doel 2, resultaat 1."""


class UitBron(Record):
    """Wat een plek in een brondocument heeft. Die staat achteraan."""

    bron: Bron
    """Waar dit staat."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Where it stands comes last, with what is said of that, though fields of a base come first."""
        super().__pydantic_init_subclass__()
        for name in ("plan_term", "let_op", "bron"):
            if name in cls.model_fields and name not in cls.__annotations__:
                cls.model_fields[name] = cls.model_fields.pop(name)


class UitPlan(UitBron):
    """Wat in het plan een eigen naam kan hebben."""

    plan_term: Namen = ()
    """Hoe het plan dit noemt: namen en vaktermen uit de bron, geen zinnen. Zo vinden vakmensen hun woorden terug."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""


class Document(Record):
    """Een bron van de gegevens."""

    id: Id
    """Vast id."""
    titel: Naam
    """De naam van het document."""
    omschrijving: Tekst
    """Wat het is, in B1."""
    datum: Periode | None = None
    """Wanneer het is gemaakt, als dat bekend is."""
    let_op: Tekst | None = None
    """Wat er aan het document niet duidelijk is."""

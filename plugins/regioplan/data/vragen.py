"""A question of a resident, with a short answer of its own and the place where more stands."""

from typing import Any

from pydantic import model_validator

from .records import Record
from .uitspraken import Uitspraak
from .values import Id, NaarPlek, Tekst, refuse


class Inwonersvraag(Record):
    """Een vraag van een inwoner, met een kort antwoord."""

    id: Id
    """Vast id, ook het adres: /vragen/#waar-eten."""
    vorige_ids: tuple[Id, ...] = ()
    """Oude ids. Het oude adres blijft dan werken."""
    vraag: Tekst
    """De vraag, zoals een inwoner die stelt."""
    antwoord: tuple[Uitspraak, ...]
    """Het antwoord, in twee of drie zinnen. Begin met wat de inwoner wil weten: wat kan ik doen, waar kan ik heen?"""
    waar: NaarPlek
    """Waar meer staat: de id van een punt, of een adres op deze site met de plek erbij."""

    @model_validator(mode="before")
    @classmethod
    def _has_an_answer(cls, tree: Any) -> Any:
        """A question alone is how it was written before, and what editors write first."""
        if isinstance(tree, str):
            fields = f'id: een-kort-woord, vraag: "{tree[:60]}", antwoord: [{{uitleg: "…"}}], waar: id-van-het-punt'
            raise refuse(f"bij de vraag “{tree[:60]}” staat geen antwoord", f"schrijf: {{{fields}}}")
        return tree

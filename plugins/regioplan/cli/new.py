"""`nieuw melding`: asks what is needed and writes a valid file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from ..data.answers import nearest
from ..data.problems import DataError
from ..derived.views import PuntView, Site
from ..pipeline import prepare

STATUSES = ("niet-gestart", "bezig", "klaar", "gestopt", "opgegaan-in")

Ask = Callable[[str], str]


def new_melding(root: Path, *, peildatum: date, ask: Ask = input) -> int:
    """Ask for a report, write it, and take it back when it is not valid."""
    site = prepare(root, peildatum=peildatum).site
    print("Een nieuwe melding. Druk op Enter om iets open te laten als dat mag. Stop met Ctrl+C.\n")
    questions = _Questions(site, peildatum, ask)
    fields = questions.fields()
    path = root / "data" / "meldingen" / f"{fields['datum']}-{questions.subject()}.yml"
    if path.exists():
        print(f"Het bestand {path.name} bestaat al. Kies een ander onderwerp.")
        return 1
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=100), encoding="utf-8", newline="\n"
    )
    try:
        prepare(root, peildatum=peildatum)
    except DataError:
        path.unlink()
        raise
    print(f"\nGemaakt: data/meldingen/{path.name}\nBouw nu de site: python3 build.py")
    return 0


@dataclass(frozen=True)
class _Questions:
    site: Site
    peildatum: date
    ask: Ask

    def fields(self) -> dict[str, object]:
        fields: dict[str, object] = {"datum": self._day("Dag van het bericht", self.peildatum.isoformat())}
        punt = self._punt()
        fields["over"] = punt.id
        if punt.per_gemeente:
            fields["gemeente"] = self._one_of("Welke gemeente", [gemeente.id for gemeente in self.site.gemeenten])
        fields["status"] = self._one_of("Status", list(STATUSES))
        fields |= self._about_status(str(fields["status"]))
        if punt.doelwaarde and (value := self.ask(f"Gemeten getal in {punt.doelwaarde.eenheid} (mag leeg): ").strip()):
            fields |= {"waarde": value, "gemeten_op": self._day("Dag van de meting", str(fields["datum"]))}
        fields["tekst"] = self._needed("Wat is er gebeurd? Een of twee korte zinnen")
        if door := self._optional_id(
            "Wie meldt dit? Id van een partner (mag leeg)", [p.id for p in self.site.partners]
        ):
            fields["door"] = door
        fields["bron"] = self._bron()
        return fields

    def subject(self) -> str:
        """A word for the file name."""
        while True:
            text = unicodedata.normalize("NFKD", self._needed("Onderwerp in een of twee woorden, voor de bestandsnaam"))
            if slug := re.sub(r"[^a-z0-9]+", "-", text.encode("ascii", "ignore").decode().lower()).strip("-"):
                return slug

    def _about_status(self, status: str) -> dict[str, object]:
        if status == "klaar":
            when = self.ask("Wanneer was het klaar? Bijvoorbeeld 2025-06 (leeg als niemand het weet): ").strip()
            return {"klaar_op": when} if when else {"klaar_onbekend": "ja"}
        if status == "opgegaan-in":
            return {"opgegaan_in": self._punt("Id van het andere punt").id}
        return {}

    def _bron(self) -> dict[str, str]:
        bron = {"plaats": self._needed("Hoe weet u dit? Bijvoorbeeld: brief van de gemeente van 3 maart")}
        if link := self.ask("Webadres van het bericht (mag leeg): ").strip():
            bron["link"] = link
        return bron

    def _punt(self, question: str = "Id van het punt, zoals informele-steun-r1-a") -> PuntView:
        known = {punt.id: punt for punt in self.site.punten}
        while True:
            answer = self._needed(question)
            if answer in known:
                print(f"  {known[answer].tekst}")
                return known[answer]
            self._suggest(answer, list(known))

    def _one_of(self, question: str, choices: list[str]) -> str:
        while True:
            answer = self.ask(f"{question} ({', '.join(choices)}): ").strip().lower()
            if answer in choices:
                return answer
            self._suggest(answer, choices)

    def _optional_id(self, question: str, known: list[str]) -> str:
        while True:
            answer = self.ask(f"{question}: ").strip()
            if not answer or answer in known:
                return answer
            self._suggest(answer, known)

    def _suggest(self, answer: str, known: list[str]) -> None:
        guess = nearest(answer, known)
        print(f"  “{answer}” bestaat niet." + (f" Bedoelt u {guess}?" if guess else ""))

    def _day(self, question: str, default: str) -> str:
        while True:
            answer = self.ask(f"{question} [{default}]: ").strip() or default
            try:
                return date.fromisoformat(answer).isoformat()
            except ValueError:
                print("  Schrijf jaar, maand en dag, bijvoorbeeld: 2026-11-22")

    def _needed(self, question: str) -> str:
        while True:
            if answer := self.ask(f"{question}: ").strip():
                return answer
            print("  Dit mag niet leeg zijn.")

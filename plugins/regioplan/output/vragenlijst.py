"""The questions of a round for one addressee: as a spreadsheet, as csv, and as mails to send with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..data.regio import Regio
from ..data.toml import read_toml
from ..data.uitvragen import Uitvraag
from ..derived.kolommen import GEVRAAGD, Kolom
from ..language.dates import say_day
from ..language.numbers import say_count
from .open_data.csv_text import csv_text
from .werkboek import INK, LINE_HEIGHT, info_sheet, lines_in, written

VRAGEN, LIJSTEN = "Vragen", "Lijsten"
"""The sheets after the first: the questions, and what can be chosen."""
OURS, LINE = "#ececec", "#767676"
_FORMATS = {"periode": "@", "dag": "d-m-yyyy", "getal": "#,##0.####"}
"""A period stays as it is typed: Excel would make 1 June of June."""
_TEXTS = read_toml(__package__, "uitvraag")
_LONGEST_HELP = 255


@dataclass(frozen=True)
class Vragenlijst:
    """The questions for one addressee, with what is filled in already."""

    regio: Regio
    uitvraag: Uitvraag
    naam: str
    """Who is asked."""
    rijen: Sequence[Mapping[str, str]]
    """For each question the values by id of the column; what is left out is empty."""
    organisaties: Sequence[str] = ()
    """Names that can be chosen as the one who reports."""
    kolommen: Sequence[Kolom] = GEVRAAGD

    def csv(self) -> str:
        """The questions as csv, with the same columns."""
        rows = ([row.get(kolom.id, "") for kolom in self.kolommen] for row in self.rijen)
        return csv_text([kolom.titel for kolom in self.kolommen], rows)

    def mails(self, bestand: str) -> dict[str, str]:
        """An invitation and two reminders, to paste in a mail."""
        return {name: self._say(text, bestand).lstrip() for name, text in _TEXTS["mails"].items()}

    def xlsx(self) -> bytes:
        """The spreadsheet. The same questions give the same bytes."""
        title, lines = self._say(_TEXTS["titel"]), [self._say(line) for line in _TEXTS["uitleg"]]
        return written(title, self._asker, self.uitvraag.opent, lambda book: _Book(book, self).fill(title, lines))

    @property
    def _asker(self) -> str:
        return self.regio.samenwerking

    def _say(self, text: str, bestand: str = "") -> str:
        return text.format(
            naam=self.naam,
            ronde=self.uitvraag.naam,
            sluit=say_day(self.uitvraag.sluit),
            vragen=say_count(len(self.rijen), "vraag", "vragen"),
            plan=f"het plan “{self.regio.plan.naam}”",
            samenwerking=self._asker,
            bestand=bestand,
        )


def brief(regio: Regio, naam: str, lijst: str) -> str:
    """A mail with questions about what somebody answered."""
    return str(_TEXTS["vragen"]).format(naam=naam, lijst=lijst, samenwerking=regio.samenwerking).lstrip()


class _Book:
    """The three sheets of a spreadsheet."""

    def __init__(self, book: Any, lijst: Vragenlijst) -> None:
        self.book = book
        self.lijst = lijst
        base = {"text_wrap": True, "valign": "top", "font_size": 10, "border": 1, "border_color": LINE}
        self.ours = book.add_format({**base, "bg_color": OURS})
        self.link = book.add_format({**base, "bg_color": OURS, "font_color": INK, "underline": 1})
        self.head = book.add_format({**base, "bold": True, "bg_color": INK, "font_color": "#ffffff"})
        self.answers = {
            kind: book.add_format({**base, "locked": False, "num_format": _FORMATS.get(kind, "General")})
            for kind in {kolom.soort for kolom in lijst.kolommen}
        }

    def fill(self, title: str, lines: Iterable[str]) -> None:
        """Write all of it; people see the first sheet."""
        info_sheet(self.book, title, lines).protect("", {"format_columns": True, "format_rows": True})
        self._questions()
        lists = self.book.add_worksheet(LIJSTEN)
        lists.write_column(0, 0, self.lijst.organisaties)
        lists.very_hidden()

    def _questions(self) -> None:
        sheet, rows = self.book.add_worksheet(VRAGEN), self.lijst.rijen
        for number, row in enumerate([{kolom.id: kolom.titel for kolom in self.lijst.kolommen}, *rows]):
            heights = (
                lines_in(row.get(kolom.id, ""), kolom.breedte)
                for kolom in self.lijst.kolommen
                if not kolom.is_verborgen and kolom.soort != "link"
            )
            sheet.set_row(number, LINE_HEIGHT * max(heights) + 3)
        for column, kolom in enumerate(self.lijst.kolommen):
            is_empty = kolom.is_vast and not any(row.get(kolom.id) for row in rows)
            hidden = {"hidden": True} if kolom.is_verborgen or is_empty else {}
            sheet.set_column(column, column, kolom.breedte, None, hidden)
            sheet.write_string(0, column, kolom.titel, self.head)
            if not kolom.is_verborgen:
                sheet.write_comment(0, column, self._help(kolom), {"author": "", "x_scale": 2, "font_size": 10})
            for number, row in enumerate(rows, start=1):
                self._cell(sheet, number, column, kolom, row.get(kolom.id, ""))
            if rows and not kolom.is_vast:
                sheet.data_validation(1, column, len(rows), column, self._rule(kolom))
        sheet.freeze_panes(1, 2)
        sheet.protect("", {"format_columns": True, "format_rows": True, "format_cells": True})
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.6, 0.6)
        sheet.repeat_rows(0)
        sheet.set_footer(f"&L{self.lijst.naam.replace('&', '&&')}&RBladzijde &P van &N")

    def _cell(self, sheet: Any, row: int, column: int, kolom: Kolom, text: str) -> None:
        if kolom.soort == "link" and text:
            sheet.write_url(row, column, text, self.link, string="Lees meer")
        elif kolom.is_vast:
            sheet.write_string(row, column, text, self.ours)
        elif text:
            sheet.write_string(row, column, text, self.answers[kolom.soort])
        else:
            sheet.write_blank(row, column, None, self.answers[kolom.soort])

    def _help(self, kolom: Kolom) -> str:
        return f"{kolom.uitleg} Bijvoorbeeld: {kolom.voorbeeld}" if kolom.voorbeeld else kolom.uitleg

    def _rule(self, kolom: Kolom) -> dict[str, Any]:
        """What helps to fill in a cell; anything may be typed, because import asks when it is not clear."""
        rule = {"validate": "any", "input_title": kolom.titel[:32], "input_message": self._help(kolom)[:_LONGEST_HELP]}
        choices: Any = list(kolom.keuzes.values())
        if kolom.soort == "organisatie" and self.lijst.organisaties:
            choices = f"={LIJSTEN}!$A$1:$A${len(self.lijst.organisaties)}"
        return rule | ({"validate": "list", "source": choices, "error_type": "information"} if choices else {})

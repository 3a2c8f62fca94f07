"""`taal`: the plain-language check of Markdown files, whatever website they are for."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from ..language.plain import (
    Checker,
    Explanation,
    ListError,
    Passage,
    WordLists,
    read_markdown,
    read_word_lists,
)
from ..language.plain.passages import Level
from ..language.plain.report import as_annotations, as_json, as_sarif, tell
from ..pipeline import Prepared, prepare

FORMS = {"tekst": tell, "json": as_json, "sarif": as_sarif, "github": as_annotations}
"""Ways to write the findings down."""


def check_texts(root: Path, files: Sequence[Path], *, level: Level, form: str, peildatum: date) -> int:
    """Check `files` against the word lists and the glossary; 1 when something must change."""
    if missing := [file for file in files if not file.is_file()]:
        print(f"Dit bestand bestaat niet: {missing[0]}. Kijk de naam en de map na.", file=sys.stderr)
        return 1
    prepared = prepare(root, peildatum=peildatum)
    try:
        lists = _word_lists(root, prepared)
        passages = tuple(_of_files(files, level))
    except (ListError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 1
    findings = Checker(lists).check(passages, is_whole_site=False)
    print(FORMS[form](findings))
    return int(any(finding.severity == "fout" for finding in findings))


def _word_lists(root: Path, prepared: Prepared) -> WordLists:
    site = prepared.site
    names = [name for partner in site.partners for name in (partner.naam, *partner.ook_bekend_als)]
    glossary = [Explanation(begrip.term, begrip.vormen, begrip.uitleg) for begrip in site.begrippen]
    return read_word_lists(root / "data" / "taal", root=root).with_names(names).with_glossary(glossary)


def _of_files(files: Sequence[Path], level: Level) -> Iterator[Passage]:
    for file in files:
        yield from read_markdown(file.read_text(encoding="utf-8-sig"), file=file.as_posix(), level=level)

"""`taal`: the plain-language check of Markdown files, whatever website they are for."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from ..data.reading import read_text
from ..language.plain import Checker, Finding, Passage, WordLists, read_markdown
from ..language.plain.passages import Level
from ..language.plain.telling import tell_findings
from ..pipeline import prepare, read_sources
from ..texts.background import Background
from ..texts.examiner import examine
from ..texts.gathering import gather
from ..texts.scores import FILE, summary, write_release
from .checking import FOR_TOOLS

_EXAMPLE = "python3 build.py taal tekst.md"


def check_texts(root: Path, files: Sequence[Path], *, level: Level, form: str, peildatum: date) -> int:
    """Check `files` against the word lists; 1 when something must change.

    The glossary explains words on the pages of the site only, so in a loose file it counts for nothing.
    """
    if not files:
        print(f"Noem een bestand, zoals: {_EXAMPLE}. De teksten van de site zelf: python3 build.py controleer")
        return 2
    if missing := [file for file in files if not file.is_file()]:
        print(f"Dit bestand bestaat niet: {missing[0]}. Kijk de naam en de map na.", file=sys.stderr)
        return 1
    lists = read_sources(root, peildatum=peildatum).lists
    checker = Checker(lists.for_a_text_elsewhere(), year=peildatum.year)
    findings = checker.check(_of_files(files, level), is_whole_site=False)
    print(FOR_TOOLS.get(form, tell_findings)(findings))
    if form not in FOR_TOOLS and (only_here := sorted(set(_only_explained_here(findings, lists)), key=str.lower)):
        print(f"\nAlleen op deze site legt de woordenlijst dit uit: {', '.join(only_here)}.")
        print("In een brief of op een andere site ziet de lezer die uitleg niet.")
    return int(any(finding.severity == "fout" for finding in findings))


def _only_explained_here(findings: Iterable[Finding], lists: WordLists) -> Iterator[str]:
    """The hard words that the glossary of the site has, as they stand in the text."""
    known = {form.lower() for entry in lists.glossary for form in (entry.term, *entry.forms)}
    for finding in findings:
        if finding.rule in ("moeilijk-woord", "afkorting") and finding.found.lower() in known:
            yield finding.found


def keep_scores(root: Path, *, peildatum: date) -> int:
    """Keep how easy the site is, as the release to compare later ones with."""
    with Background() as background:
        examined = background.run(examine, gather(prepare(root, peildatum=peildatum))).result()
    write_release(root, examined, peildatum)
    print(f"{summary(examined)}\nBewaard in {FILE}.")
    return 0


def _of_files(files: Sequence[Path], level: Level) -> Iterator[Passage]:
    for file in files:
        name = file.as_posix()
        yield from read_markdown(read_text(file, name), file=name, level=level)

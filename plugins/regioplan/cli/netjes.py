"""`netjes`: writes files of data/ in one form; what they say stays the same."""

from collections.abc import Sequence
from pathlib import Path

from ..data.problems import DataError, Problem
from ..data.reading import parse, read_text
from ..data.vervolg import from_region
from ..data.writing import written
from ..saving import save

UNTOUCHED = ("meldingen/", "antwoorden/", "schema/", "taal/", "adressen.yml", "termijnen.yml", "slotstand.yml")
"""In the data of a plan: reports never change, commands write the others, and word lists have a form of their own."""


def tidy(root: Path, given: Sequence[Path]) -> int:
    """Rewrite the files, or all of data/; raises `DataError` with what cannot be read, and then nothing is written."""
    data = (root / "data").resolve()
    texts, problems = {}, []
    for path in given or sorted(data.rglob("*.yml")):
        file = path.resolve()
        name = file.relative_to(data).as_posix() if file.is_relative_to(data) else ""
        of_plan = f"/{name}".rpartition("/data/")[2].lstrip("/")
        if not name.endswith(".yml") or of_plan.startswith(UNTOUCHED):
            if given:
                how = "noem een .yml-bestand uit data/; berichten, woordenlijsten en adressen blijven zoals zij zijn"
                problems.append(Problem(str(path), 0, "", "dit bestand maakt deze opdracht niet netjes", how))
            continue
        try:
            document = parse(read_text(file, f"data/{name}"), f"data/{name}")
        except DataError as error:
            problems += error.problems
        else:
            texts[file] = document.text, written(document.tree, document)
    if problems:
        raise DataError(problems)
    changed = {file: new for file, (old, new) in texts.items() if old != new}
    for file, text in changed.items():
        save(file, text)
        print(f"Netjes gemaakt: {from_region(root, file.relative_to(root.resolve()).as_posix())}")
    print(f"{len(texts) - len(changed)} van de {len(texts)} bestanden waren al netjes.")
    return 0

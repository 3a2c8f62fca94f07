"""`schema`: JSON Schemas from the model, so that editors complete and explain fields."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..data.model import kinds
from ..data.records import Record
from ..saving import save

FOLDER = Path("data") / "schema"


def write_schemas(root: Path, *, only_check: bool) -> int:
    """Write data/schema/*.json, or only say whether they are up to date."""
    stale = [name for name, text in schemas() if _on_disk(root / FOLDER / name) != text]
    if only_check:
        print(
            "De schema’s kloppen." if not stale else f"Verouderd: {', '.join(stale)}",
            file=sys.stderr if stale else sys.stdout,
        )
        return 1 if stale else 0
    for name, text in schemas():
        save(root / FOLDER / name, text)
    print(f"{len(stale)} schema’s vernieuwd in {FOLDER.as_posix()}.")
    return 0


def schemas() -> Iterator[tuple[str, str]]:
    """File name and text of every schema."""
    for name, model, without in kinds():
        yield f"{name}.json", _text(model, without=without)


def _text(model: type[Record], *, without: tuple[str, ...]) -> str:
    """The schema of a file; the names of the file and its folder say the fields that it goes `without`."""
    schema: dict[str, Any] = model.model_json_schema(mode="validation")
    for field in without:
        schema["properties"].pop(field)
        schema["required"].remove(field)
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _on_disk(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""

"""The examples in data/README.md are valid and show every field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from regioplan.data.model import FOLDERS, LISTS, SINGLES
from regioplan.data.reading import read
from regioplan.data.records import Record
from regioplan.data.vertalingen import Taal, Vertaling

ROOT = Path(__file__).parents[2]
README = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"<!-- voorbeeld: (\w+) -->\n```yaml\n(.*?)```", README, re.DOTALL))
NAMED = dict(FOLDERS.values()) | {"taal": Taal, "vertaling": Vertaling}
MODELS: dict[str, type[Record]] = {
    **NAMED,
    **{name: model for name, (_, model) in LISTS.items()},
    **{name: model for name, model in SINGLES.items() if name not in ("adressen", "termijnen", "slotstand")},
}


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_every_kind_of_file_has_a_valid_example(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "voorbeeld.yml"
    path.write_text(EXAMPLES[kind], encoding="utf-8")
    tree = read(path, tmp_path).tree
    named = {"id": "voorbeeld"} if kind in NAMED else {}
    MODELS[kind].model_validate(tree | named | ({"taal": "tr"} if kind == "vertaling" else {}))


@pytest.mark.parametrize("kind", sorted(NAMED))
def test_the_example_of_a_page_shows_every_field_of_its_record(kind: str) -> None:
    shown = set(re.findall(r"(?:^|# .*?)(\w+):", EXAMPLES[kind], re.MULTILINE))
    by_folder = {"taal"} if kind == "vertaling" else set()
    assert set(NAMED[kind].model_fields) - {"id"} - by_folder - shown == set()

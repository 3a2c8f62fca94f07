"""mkdocs.yml: what MkDocs would take without a word, or refuse in English."""

from __future__ import annotations

from pathlib import Path

import pytest
from regioplan.data.problems import DataError
from regioplan.settings_file import NAME, check_settings

SLIPS = {
    "addresses that all change": ("docs_dir", "use_directory_urls: false\ndocs_dir", "use_directory_urls"),
    "a script of another site": ("docs_dir", "extra_javascript: [https://cdn.example/x.js]\ndocs_dir", "extra_java"),
    "a field twice": ("docs_dir", "docs_dir: elders\ndocs_dir", "“docs_dir” staat er twee keer (ook op regel 4)"),
    "another folder": ("docs_dir: content", "docs_dir: conten", "schrijf: docs_dir: content"),
    "without our plugin": ("plugins:\n  - regioplan\n", "", "voeg toe: plugins: [regioplan]"),
    "without an extension": ("  - attr_list\n", "", "schrijf: markdown_extensions: [attr_list, def_list"),
    "letters of Google": ("font: false", "font: Roboto", "schrijf: theme: {name: material, language: nl, font: false}"),
    "a name that is misspelt": ("site_name", "site_naam", "bedoelde u “site_name”?"),
    "a tab": ("  - attr_list", "\t- attr_list", "in deze regel staat een tab"),
    "no address": ("site_url: ", "site_url: regioplan.nl\n# ", "“regioplan.nl” is geen webadres"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_setting_with_which_the_site_does_not_work_is_told(slip: str, root: Path, tmp_path: Path) -> None:
    before, after, told = SLIPS[slip]
    text = (root / NAME).read_text(encoding="utf-8")
    (tmp_path / NAME).write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(DataError) as error:
        check_settings(tmp_path)
    assert told in str(error.value)


def test_settings_that_ship_are_right(root: Path) -> None:
    for folder in (root, root / "tests/voorbeeld", root / "plugins/regioplan/begin"):
        check_settings(folder)


def test_what_changes_no_page_may_be_there(root: Path, tmp_path: Path) -> None:
    text = (root / NAME).read_text(encoding="utf-8")
    (tmp_path / NAME).write_text(f"{text}strict: true\nrepo_url: https://voorbeeld.example/plan\n", encoding="utf-8")
    check_settings(tmp_path)

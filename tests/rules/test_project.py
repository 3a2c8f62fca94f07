"""House rules of the whole project: one region in one place, files that are up to date, tests that stay at home."""

from __future__ import annotations

import ast
import configparser
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from every import every

ROOT = Path(__file__).resolve().parents[2]
OF_ANOTHER_REGION = ("data", "content", "site", ".venv", ".git", "node_modules")
TEXT = {".py", ".md", ".html", ".css", ".js", ".yml", ".yaml", ".toml", ".txt", ".xml", ".sh", ".json"}
MADE = {"__pycache__", "artefacten"}
"""Folders with what programs make."""


def files() -> Iterator[Path]:
    """Text files of the project itself, without the region that it is about."""
    for top in sorted(ROOT.iterdir()):
        if top.name in OF_ANOTHER_REGION or (top.name.startswith(".") and top.name != ".ci"):
            continue
        for path in [top] if top.is_file() else sorted(top.rglob("*")):
            is_text = path.suffix in TEXT or path.parent.name == ".ci"
            if path.is_file() and is_text and not MADE & set(path.parts):
                yield path


def names_of_the_region() -> set[str]:
    """The region, its municipalities and the first word of its own organisations' names."""
    region = yaml.safe_load((ROOT / "data" / "regio.yml").read_text(encoding="utf-8"))
    towns = yaml.safe_load((ROOT / "data" / "gemeenten.yml").read_text(encoding="utf-8"))["gemeenten"]
    areas = [word for area in region["gebieden"] for word in re.findall(r"\b[A-Z]\w+(?:-\w+)*\b", area["naam"])]
    common = {"Regio", "GGD", "ROAZ", "Zorgkantoorregio", "Gebieden", "De"}
    return {region["naam"], region["samenwerking"], *(town["naam"] for town in towns), *areas} - common


ALLOWED = {
    "README.md": "says whose site this is",
    "CHANGELOG.md": "tells the history of this site",
    "LICENSE": "names the owner",
}
ABOUT_THE_REAL_REGION = ("tests/site/", "tests/language/", "tests/browser/")
"""Tests that hold the real site against the plan; elsewhere such a file is called test_real_<what>.py."""


def test_only_data_and_content_name_the_region() -> None:
    names = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names_of_the_region()))) + r")\b", re.IGNORECASE)
    found = []
    for path in files():
        where = path.relative_to(ROOT).as_posix()
        if where in ALLOWED or where.startswith(ABOUT_THE_REAL_REGION) or path.name.startswith("test_real_"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if match := names.search(line):
                found.append(f"{where}:{number}: {match[0]}")
    assert not found, "\n".join(["", *map(str, found)][:60])


def test_nothing_names_a_machine_or_a_ticket() -> None:
    private = re.compile(r"(?<![\w.])/(?:home|root)/|\bissue [0-9]")
    found = []
    own = Path(__file__).resolve()
    everything = [*files(), *(ROOT / "data").rglob("*.yml"), *(ROOT / "content").rglob("*.md")]
    for path in everything:
        if path != own:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if private.search(line):
                    found.append(f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()[:80]}")
    assert not found, "\n".join(["", *map(str, found)][:60])


def test_schemas_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "build.py", "schema", "--klopt"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"run: python3 build.py schema\n{done.stderr}"


def test_the_lock_covers_every_dependency_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["project"]["optional-dependencies"]["dev"]]
    blocks = _locked("requirements.txt")
    assert {_plain(re.match(r"[A-Za-z0-9._-]+", line)[0]) for line in wanted} <= blocks.keys()
    assert [name for name, block in blocks.items() if "--hash=sha256:" not in block] == []


def test_the_lock_of_editors_has_what_a_site_needs_and_nothing_of_tests() -> None:
    """Only `build.py test` fetches the rest."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted, tests = project["dependencies"], project["optional-dependencies"]["dev"]
    site, everything = _locked("requirements-site.txt"), _locked("requirements.txt")
    assert {_plain(re.match(r"[A-Za-z0-9._-]+", line)[0]) for line in wanted} <= site.keys()
    assert not {_plain(re.match(r"[A-Za-z0-9._-]+", line)[0]) for line in tests} & site.keys()
    assert {name: everything.get(name) for name in site} == site


def test_the_plugin_is_found_without_being_installed() -> None:
    """What a copied .venv says of another folder then does not matter."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = configparser.ConfigParser()
    told.read(ROOT / "plugins" / "regioplan.dist-info" / "entry_points.txt", encoding="utf-8")
    assert {group: dict(told[group]) for group in told.sections()} == project["entry-points"]


def _locked(name: str) -> dict[str, str]:
    """What a lock says of each package."""
    blocks = re.split(r"(?m)^(?=[A-Za-z0-9])", (ROOT / name).read_text(encoding="utf-8"))[1:]
    return {_plain(re.match(r"[A-Za-z0-9._-]+", block)[0]): block for block in blocks}


@pytest.mark.slow
def test_every_package_that_is_imported_is_asked_for() -> None:
    """What is only on the machine of the developer is missing on a fresh one."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]["dev"]
    needed = {
        "plugins": {_plain(re.match(r"[A-Za-z0-9._-]+", line)[0]) for line in project["dependencies"]},
        "tests": {_plain(re.match(r"[A-Za-z0-9._-]+", line)[0]) for line in [*project["dependencies"], *extras]},
    }
    known = packages_distributions()
    missing = set()
    for folder, asked in needed.items():
        own = {path.stem for path in (ROOT / folder).rglob("*")} | {"regioplan"}
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                names += [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []
                for name in {name.split(".")[0] for name in names} - own - sys.stdlib_module_names:
                    if not {_plain(package) for package in known.get(name, [name])} & (asked | COMES_WITH):
                        missing.add(f"{path.relative_to(ROOT).as_posix()}: {name}")
    assert not missing, "\n".join(["", *sorted(missing)])


COMES_WITH = {"markupsafe", "pydantic-core", "pagefind-bin-extended"}
"""Parts of packages that are asked for: of jinja2, of pydantic and of pagefind[extended]."""


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_exact_versions_of_renderer_and_theme() -> None:
    """Both are near the end of their life: a new version is a decision, not an accident."""
    dependencies = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert re.search(r'"mkdocs==\d', dependencies)
    assert re.search(r'"mkdocs-material==\d', dependencies)


@every(sorted((ROOT / "tests").rglob("*.py")))
def test_tests_stay_at_home(path: Path) -> None:
    """No test needs the network: browsers look at 127.0.0.1 only."""
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"^\s*(?:import|from) (?:requests|httpx|aiohttp|urllib3)\b", source, re.MULTILINE)
    assert not re.search(r"urlopen\(\s*f?[\"']https?://(?!127\.0\.0\.1|localhost)", source)


def test_secrets_and_built_files_are_not_kept() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if listed.returncode:
        pytest.skip("this is no clone")
    kept = listed.stdout.splitlines()
    assert [name for name in kept if re.search(r"\.(?:pem|key|p12|env|pyc)$|^site/|^\.venv/", name)] == []

"""House rules of the code: which way imports go, what is documented, how long functions are."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import regioplan
from every import every
from pydantic import BaseModel

PACKAGE = Path(regioplan.__file__).parent
STAGES = {
    "language": set(),
    "data": {"cache", "language"},
    "derived": {"data", "language"},
    "output": {"cache", "data", "derived", "language"},
}
"""What each stage may import besides itself. Other modules may import everything."""
MODULES = sorted(PACKAGE.rglob("*.py"), key=lambda path: path.as_posix())


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """The code of a module, parsed once for all rules."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imported_by(path: Path) -> Iterator[str]:
    """Full names of modules that a module imports, also within functions."""
    package = ("regioplan", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, (base, node.module)))
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


@every(MODULES, name_of)
def test_imports_follow_the_pipeline(path: Path) -> None:
    stage = path.relative_to(PACKAGE).parts[0]
    if stage not in STAGES:
        return
    allowed = STAGES[stage] | {stage}
    inner = {parts[1] for name in imported_by(path) if len(parts := name.split(".")) > 1 and parts[0] == "regioplan"}
    assert inner <= allowed, f"{name_of(path)} imports {sorted(inner - allowed)}; {stage} may use {sorted(allowed)}"


def test_the_check_of_language_could_serve_another_website() -> None:
    """It knows no region, no data and no renderer: of this project it imports only itself."""
    home = "regioplan.language.plain"
    own = [path for path in MODULES if name_of(path).startswith("language/plain/")]
    names = {(name_of(path), name) for path in own for name in imported_by(path) if name.startswith("regioplan")}
    assert {(path, name) for path, name in names if name != home and not name.startswith(f"{home}.")} == set()
    assert len(own) > 20


def test_only_the_adapter_imports_the_renderer() -> None:
    """The plugin is what MkDocs asks; `building` is who asks MkDocs: to build, or to show a preview."""
    renderers = {"mkdocs", "material", "properdocs", "zensical"}
    users = {name_of(path) for path in MODULES if any(name.split(".")[0] in renderers for name in imported_by(path))}
    assert users == {"building.py", "plugin.py"}


def test_files_of_people_are_written_whole() -> None:
    """By `saving.save`; the others write into a site that is not there yet, or what can be thrown away."""
    writes = re.compile(r"\.(?:write_text|write_bytes|open)\(|\bopen\(")
    of_a_site = {"plugin.py", "output/plans.py", "output/regions.py", "output/stick.py"} | {
        f"cli/{name}.py"
        for name in ("compressing", "exporteer", "measuring", "regions", "search_index", "site", "site_folder")
    }
    opens = {
        "cache.py",
        "handwritten.py",
        "saving.py",
        "data/reading.py",
        "language/plain/check.py",
        "language/plain/dutch/lexicon.py",
    }
    users = {name_of(path) for path in MODULES if writes.search(path.read_text(encoding="utf-8"))}
    assert users <= of_a_site | opens


def test_nothing_before_the_adapter_asks_the_clock() -> None:
    clock = re.compile(r"\b(?:date\.today|datetime\.now|time\.time|datetime\.utcnow)\(")
    users = {name_of(path) for path in MODULES if clock.search(path.read_text(encoding="utf-8"))}
    assert {user for user in users if user.split("/")[0] in STAGES} == set()


def test_nothing_forks_or_knows_one_system_only() -> None:
    only_there = re.compile(r"\bos\.(?:fork|getuid|kill|symlink|mkfifo)\b|\bimport (?:fcntl|pwd|grp|resource|msvcrt)\b")
    users = {name_of(path) for path in MODULES if only_there.search(path.read_text(encoding="utf-8"))}
    assert users == {"saving.py"}, "which keeps a file or folder to itself in the way of each system"


def test_no_pattern_finds_something_else_in_the_python_of_debian() -> None:
    """A group with `*+` behind it matches wrongly in Python 3.11.2: every remark in `content/` was refused there."""
    group = re.compile(r"(?<!\\)\)[*+?]\+")
    assert {name_of(path) for path in MODULES if group.search(path.read_text(encoding="utf-8"))} == set()


def test_files_are_read_and_written_with_an_encoding() -> None:
    """Windows has another default than Linux."""
    found = []
    for path in [*MODULES, PACKAGE.parents[1] / "build.py"]:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                name = node.func.attr
                given = {keyword.arg for keyword in node.keywords}
                if name in ("read_text", "write_text") and "encoding" not in given and path.name != "build.py":
                    found.append(f"{path.name}:{node.lineno} {name} without encoding")
                if name == "write_text" and "newline" not in given and path.name != "build.py":
                    found.append(f"{path.name}:{node.lineno} write_text without newline")
    assert not found, "\n".join(["", *map(str, found)][:60])


def modules() -> Iterator[str]:
    yield from (info.name for info in pkgutil.walk_packages(regioplan.__path__, "regioplan."))


@every(sorted(modules()))
def test_everything_public_is_documented(name: str) -> None:
    module = importlib.import_module(name)
    missing = [] if module.__doc__ else ["the module"]
    for label, thing in vars(module).items():
        if label.startswith("_") or getattr(thing, "__module__", None) != name:
            continue
        if inspect.isclass(thing) or inspect.isfunction(thing):
            missing += [] if _has_doc(thing) else [label]
        if inspect.isclass(thing) and not issubclass(thing, BaseModel):
            missing += [f"{label}.{inner}" for inner, method in _public_methods(thing) if not method.__doc__]
    assert not missing, "\n".join(["", *map(str, missing)][:60])


def _has_doc(thing: object) -> bool:
    """A docstring of its own: dataclasses and subclasses get one as a present."""
    own = vars(thing).get("__doc__") if inspect.isclass(thing) else thing.__doc__
    return bool(own and not own.startswith(f"{getattr(thing, '__name__', '')}("))


def _public_methods(thing: type) -> Iterator[tuple[str, object]]:
    """Methods that are new in this class; hooks of MkDocs mean what MkDocs says."""
    inherited = {name for base in thing.__mro__[1:] for name in vars(base)}
    for name, member in vars(thing).items():
        function = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
        if not name.startswith(("_", "on_")) and inspect.isfunction(function) and name not in inherited:
            yield name, function


def records() -> Iterator[type[BaseModel]]:
    for name in modules():
        if name.startswith("regioplan.data."):
            for thing in vars(importlib.import_module(name)).values():
                if inspect.isclass(thing) and issubclass(thing, BaseModel) and thing.__module__ == name:
                    yield thing


RECORDS = {record.__name__: record for record in records()}


@every(RECORDS.values(), lambda record: record.__name__)
def test_every_field_says_what_it_means(record: type[BaseModel]) -> None:
    if record.__name__ == "Regiodata":
        return
    silent = [name for name, field in record.model_fields.items() if not (field.description or "").strip()]
    assert silent == [], f"write a line under these fields of {record.__name__}"
    assert all(field.description.endswith((".", "?")) for field in record.model_fields.values() if field.description)


def views() -> Iterator[tuple[str, ast.ClassDef]]:
    """Every dataclass of what is derived."""
    for path in MODULES:
        if name_of(path).startswith("derived/"):
            for node in ast.walk(tree_of(path)):
                if isinstance(node, ast.ClassDef) and any("dataclass" in ast.unparse(d) for d in node.decorator_list):
                    yield name_of(path), node


VIEWS = {f"{path}:{node.name}": node for path, node in views()}


@every(VIEWS)
def test_everything_that_is_derived_says_what_it_means(view: str) -> None:
    """A line under every public field, and no line under nothing: what it explained is gone."""
    silent, left_over = [], []
    body = VIEWS[view].body[1:]
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            if not node.target.id.startswith("_") and not is_text(following):
                silent.append(node.target.id)
        elif is_text(following):
            left_over.append(ast.unparse(following))
    assert (silent, left_over) == ([], [])


def is_text(node: ast.AST | None) -> bool:
    """Whether a statement is nothing but a text."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def functions() -> Iterator[tuple[str, int]]:
    """Name and number of lines of every function, without its docstring."""
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
                yield f"{name_of(path)}:{node.name}", (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_functions_stay_short() -> None:
    lengths = sorted((length for _, length in functions()))
    assert statistics.median(lengths) <= 5
    assert lengths[int(len(lengths) * 0.9)] <= 14
    assert [name for name, length in functions() if length > 60] == []


def test_functions_say_what_they_take_and_give() -> None:
    bare = []
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef):
                given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                if node.returns is None or any(a.annotation is None and a.arg not in ("self", "cls") for a in given):
                    bare.append(f"{name_of(path)}:{node.name}")
    assert not bare, "\n".join(["", *map(str, bare)][:60])

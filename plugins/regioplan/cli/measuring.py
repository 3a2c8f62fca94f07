"""`meet`: how long things take, each in turn with what it is compared to, in one run.

Machines are noisy: only ratios within one run mean anything.
"""

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from urllib.request import urlopen

from lxml import html

from ..language.plain import Checker, Passage, Place, sentences_of
from ..pipeline import read_sources
from ..texts.gathering import written_texts
from .clock import today
from .previewing import EVENTS

PLAIN_CONFIG = "site_name: Vergelijking\ntheme: {name: material, language: nl, font: false}\n"
"""MkDocs and the theme as they come: every page in the menu, the theme's own search."""
SMALL = "klein.yml"
SMALL_CONFIG = (
    f"{PLAIN_CONFIG}site_dir: klein\nplugins: []\nnav: [index.md]\nvalidation: {{nav: {{omitted_files: ignore}}}}\n"
)
"""The same with a small menu and no search."""
_SOURCES = ("data", "content", "overrides")
_CHANGES = count(1)
_PATIENCE = 10_000
"""Times that a page is asked for."""
_LOOKING = 4
"""Seconds that somebody looks at a page before the next change: by then the rest of the site is there too."""


def measure(root: Path, *, runs: int) -> int:
    """Print the median of each measurement and of the ratios, each within one run."""
    with tempfile.TemporaryDirectory(prefix="regioplan-meet-") as name:
        ours, plain = Path(name) / "ons", Path(name) / "kaal"
        _copy(root, ours)
        _run(ours, "-m", "regioplan")
        pages = _plain_project(ours / "site", plain)
        found: dict[str, list[float]] = {}
        for _ in range(runs):
            for title, act in _measurements(root, ours, plain).items():
                found.setdefault(title, []).append(act())
    for title, other in _RATIOS:
        found[f"{title} : {other}"] = [own / theirs for own, theirs in zip(found[title], found[other], strict=True)]
    print(f"{pages} pagina’s, {runs} keer om en om, mediaan (laagste, hoogste):")
    for title, numbers in found.items():
        print(f"  {title:60} {statistics.median(numbers):7.2f} ({min(numbers):.2f}, {max(numbers):.2f})")
    return 0


_COLD, _PLAIN, _SMALL = "bouwen uit niets", "kale site", "kale site, klein menu, geen zoeken"
_SAME, _GOAL = "bouwen, niets veranderd", "bouwen, één doel veranderd"
_RATIOS = ((_COLD, _PLAIN), (_COLD, _SMALL), (_GOAL, _COLD), (_SAME, _COLD))
"""What is divided by what."""


def _measurements(root: Path, ours: Path, plain: Path) -> dict[str, Callable[[], float]]:
    """Each act by its title; what it returns is seconds, unless the title says otherwise."""
    return {
        _COLD: lambda: _timed(ours, "-m", "regioplan", "--zonder-cache"),
        _PLAIN: lambda: _timed(plain, "-m", "mkdocs", "build", "--quiet"),
        _SMALL: lambda: _timed(plain, "-m", "mkdocs", "build", "--quiet", "-f", SMALL),
        _GOAL: lambda: _timed(_changed(ours), "-m", "regioplan"),
        _SAME: lambda: _timed(ours, "-m", "regioplan"),
        "controleer, één doel veranderd": lambda: _timed(_changed(ours), "-m", "regioplan", "controleer"),
        "controleer, uit niets": lambda: _timed(ours, "-m", "regioplan", "controleer", "--zonder-cache"),
        "controleer, niets veranderd": lambda: _timed(ours, "-m", "regioplan", "controleer"),
        "bekijk, bewaard tot te zien": lambda: _until_shown(ours),
        "zinnen per seconde in de taaltoets": lambda: _sentences_per_second(root),
    }


def _copy(root: Path, folder: Path) -> None:
    """A project of its own, so that nothing changes in this one."""
    for name in _SOURCES:
        shutil.copytree(root / name, folder / name)
    shutil.copy(root / "mkdocs.yml", folder)


def _changed(project: Path) -> Path:
    """The project with another title for a goal."""
    goal = _goal(project)
    text = re.sub(
        r"(?m)^(titel: .*?)( nu \d+)?$", rf"\1 nu {next(_CHANGES)}", goal.read_text(encoding="utf-8"), count=1
    )
    goal.write_text(text, encoding="utf-8", newline="\n")
    return project


def _goal(project: Path) -> Path:
    return min((project / "data" / "doelen").glob("*.yml"))


def _until_shown(project: Path) -> float:
    """How long it takes until a change is served of a page that is open, the second time."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        place = f"http://127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "regioplan", "bekijk", "--poort", place.rpartition(":")[2]]
    page, took = f"/doelen/{_goal(project).stem}/", 0.0
    with subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL) as preview:
        try:
            _wait_for(place + page, "</html>")
            with urlopen(f"{place}{EVENTS}?pad={page}"):  # as a browser that has the page open
                for _ in range(2):
                    time.sleep(_LOOKING)
                    start = time.perf_counter()
                    title = re.search(r" nu \d+$", _goal(_changed(project)).read_text(encoding="utf-8"), re.MULTILINE)
                    _wait_for(place + page, title[0] if title else "")
                    took = time.perf_counter() - start
        finally:
            preview.terminate()
    return took


def _wait_for(page: str, words: str) -> None:
    """Ask for a page until it says this."""
    for _ in range(_PATIENCE):
        with suppress(OSError), urlopen(page) as answer:
            if words in answer.read().decode():
                return
        time.sleep(0.01)
    raise TimeoutError(page)


def _sentences_per_second(root: Path) -> float:
    """How many sentences of data/ and content/ the check reads in a second of its own, with dictionaries open."""
    texts = written_texts(read_sources(root, peildatum=today())).read()
    sentences = dict.fromkeys(sentence for passage in texts.written for sentence in sentences_of(passage))
    passages = [Passage(text, Place("meet.md", line), page=str(line)) for line, text in enumerate(sentences)]
    Checker(texts.lists).check(passages, is_whole_site=False)
    checker, start = Checker(texts.lists), time.process_time()
    checker.check(passages, is_whole_site=False)
    return len(passages) / (time.process_time() - start)


def _timed(folder: Path, *arguments: str) -> float:
    start = time.perf_counter()
    _run(folder, *arguments)
    return time.perf_counter() - start


def _run(folder: Path, *arguments: str) -> None:
    """Run Python, which may keep what it compiled: that goes for all that is compared."""
    allowed = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    try:
        subprocess.run([sys.executable, *arguments], cwd=folder, check=True, capture_output=True, env=allowed)
    except subprocess.CalledProcessError as error:
        print((error.stdout + error.stderr).decode(), file=sys.stderr)
        raise


def _plain_project(built: Path, folder: Path) -> int:
    """A plain site with the headings and words of every built page; returns how many there are."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    for name, config in (("mkdocs.yml", PLAIN_CONFIG), (SMALL, SMALL_CONFIG)):
        (folder / name).write_text(config, encoding="utf-8", newline="\n")
    pages = sorted(built.rglob("index.html"))
    for number, page in enumerate(pages):
        name = "index.md" if page.parent == built else f"pagina-{number}.md"
        (docs / name).write_text(_plain_text(page), encoding="utf-8", newline="\n")
    return len(pages)


def _plain_text(page: Path) -> str:
    body = html.parse(page).find(".//article")
    elements = body.iter("h1", "h2", "h3", "p", "li", "td", "dd") if body is not None else ()
    return "\n\n".join(_as_markdown(element) for element in elements) + "\n\n[Start](index.md)\n"


def _as_markdown(element: html.HtmlElement) -> str:
    mark = "#" * int(element.tag[1]) + " " if element.tag[0] == "h" else ""
    return mark + " ".join((element.text or element.text_content()).split())

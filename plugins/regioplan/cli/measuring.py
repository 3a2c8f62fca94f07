"""`meet`: how long things take, each in turn with what it is compared to, in one run.

Machines are noisy: only ratios within one run mean anything.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from lxml import html

from ..language.plain import Checker, Passage, Place, sentences_of
from ..pipeline import prepare, read_sources
from ..texts.background import Background
from ..texts.examiner import examine
from ..texts.gathering import gather, written_texts
from .clock import today

PLAIN_CONFIG = "site_name: Vergelijking\ntheme: {name: material, language: nl, font: false}\n"
"""MkDocs and the theme as they come: every page in the menu, the theme's own search."""


def measure(root: Path, *, runs: int) -> int:
    """Print the median of each measurement and the ratio to a plain site of the same pages."""
    with tempfile.TemporaryDirectory(prefix="regioplan-meet-") as name:
        ours, plain = Path(name) / "ons", Path(name) / "kaal"
        _run(root, "build.py", "--uit", str(ours))
        pages = _plain_project(ours, plain)
        own_times, plain_times, check_times, text_times, speeds = [], [], [], [], []
        for _ in range(runs):
            own_times.append(_timed(root, "build.py", "--uit", str(ours)))
            plain_times.append(_timed(plain, "-m", "mkdocs", "build", "--quiet"))
            check_times.append(_timed(root, "build.py", "controleer"))
            text_times.append(_examined(root))
            speeds.append(_sentences_per_second(root))
    ratios = [own / other for own, other in zip(own_times, plain_times, strict=True)]
    print(f"{pages} pagina’s, {runs} keer om en om, mediaan (laagste, hoogste):")
    for title, seconds in (
        ("bouwen in seconden", own_times),
        ("kale site met dezelfde pagina’s", plain_times),
        ("verhouding", ratios),
        ("controleer in seconden", check_times),
        ("daarvan alle teksten", [whole for whole, _ in text_times]),
        ("na een wijziging, in bekijk", [edited for _, edited in text_times]),
        ("zinnen per seconde in de taaltoets", speeds),
    ):
        print(f"  {title:34} {statistics.median(seconds):6.2f} ({min(seconds):.2f}, {max(seconds):.2f})")
    return 0


def _examined(root: Path) -> tuple[float, float]:
    """Seconds that it takes to examine all texts, and then again with one text changed."""
    texts = gather(prepare(root, peildatum=today()))
    changed = replace(texts.fields[0], text="Dit stond er net nog niet.")
    edited = replace(texts, fields=(changed, *texts.fields[1:]))
    seconds = []
    with Background() as background:
        for version in (texts, edited):
            start = time.perf_counter()
            background.run(examine, version).result()
            seconds.append(time.perf_counter() - start)
    return seconds[0], seconds[1]


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
    subprocess.run([sys.executable, *arguments], cwd=folder, check=True, capture_output=True)


def _plain_project(built: Path, folder: Path) -> int:
    """A plain site with the headings and words of every built page; returns how many there are."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(PLAIN_CONFIG, encoding="utf-8", newline="\n")
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

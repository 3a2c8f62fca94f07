"""`meet`: how long things take, each in turn with what it is compared to, in one run.

Machines are noisy: only ratios within one run mean anything.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PLAIN_CONFIG = """site_name: Vergelijking
theme: {{name: material, language: nl, font: false}}
plugins: [search]
markdown_extensions: [attr_list, md_in_html, toc, tables]
nav: [index.md]
validation: {{nav: {{omitted_files: ignore}}}}
docs_dir: {docs}
site_dir: {site}
"""
SENTENCE = "De gemeente helpt inwoners die vragen hebben over zorg, wonen en werk in hun eigen buurt. "


def measure(root: Path, *, runs: int) -> int:
    """Print the median of each measurement and the ratio to a plain MkDocs build."""
    with tempfile.TemporaryDirectory(prefix="regioplan-meet-") as name:
        folder = Path(name)
        ours, pages = folder / "ons" / "site", 0
        own, plain, check = [], [], []
        for _ in range(runs):
            own.append(_timed(lambda: _run(root, "build.py", "--uit", str(ours))))
            pages = sum(1 for _ in ours.rglob("index.html"))
            config = _plain_project(folder, pages)
            plain.append(_timed(lambda: _run(root, "-m", "mkdocs", "build", "-q", "-f", str(config))))
            check.append(_timed(lambda: _run(root, "build.py", "controleer")))
        ratios = [a / b for a, b in zip(own, plain, strict=True)]
        print(f"{pages} pagina’s, {runs} keer om en om, mediaan:")
        print(f"  bouwen                      {statistics.median(own):6.2f} s")
        print(f"  kale mkdocs-material-site   {statistics.median(plain):6.2f} s")
        print(
            f"  verhouding                  {statistics.median(ratios):6.2f} (laagste {min(ratios):.2f}, hoogste {max(ratios):.2f})"
        )
        print(f"  controleer                  {statistics.median(check):6.2f} s")
    return 0


def _timed(action: Callable[[], None]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _run(root: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=root, check=True, capture_output=True)


def _plain_project(folder: Path, pages: int) -> Path:
    """A plain site with as many pages of about 320 words, a table and a link each."""
    docs = folder / "kaal" / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    for number in range(pages):
        name = "index.md" if number == 0 else f"pagina-{number}.md"
        (docs / name).write_text(_plain_page(number), encoding="utf-8")
    config = folder / "kaal" / "mkdocs.yml"
    config.write_text(PLAIN_CONFIG.format(docs=docs, site=folder / "kaal" / "site"), encoding="utf-8")
    return config


def _plain_page(number: int) -> str:
    paragraphs = "\n\n".join(f"## Kop {part}\n\n{SENTENCE * 4}" for part in range(5))
    return f"# Pagina {number}\n\n{paragraphs}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[Start](index.md)\n"

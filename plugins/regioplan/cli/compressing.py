"""Compressed copies beside the files of the site, so that a server need not make them for every reader."""

import gzip
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from ..folders import paths_in

KINDS = {".html", ".css", ".js", ".json", ".csv", ".xml", ".svg", ".txt", ".ics", ".yml", ".webmanifest"}
SMALLEST = 1024
"""Bytes; below this a compressed copy gains nothing."""


def compress(folder: Path) -> int:
    """Write a .gz and a .br beside every text file of some size; returns how many files."""
    texts = [path for name in paths_in(folder) if (path := folder / name).suffix in KINDS]
    files = [path for path in texts if path.stat().st_size >= SMALLEST]
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        for _ in workers.map(_compress_one, files):
            pass
    return len(files)


def _compress_one(path: Path) -> None:
    content = path.read_bytes()
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    path.with_name(f"{path.name}.br").write_bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=9))

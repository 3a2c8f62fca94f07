"""Names of style-sheets, scripts and pictures that change with their content, so that browsers may keep them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from ..data.values import copied_from

FOLDER = "assets"
ENDINGS = {".css", ".js", ".svg", ".png", ".jpg", ".webp", ".ico", ".woff2"}
ORIGINS = {"HERKOMST.txt", "LICENSE.txt"}
"""What pages use, and where it is from. What else lies there is somebody's own, and stays off the site."""


def fingerprinted(overrides: Path) -> Mapping[str, str]:
    """For each file in the assets folder its name in the site: stijl.css → assets/stijl.1a2b3c4d.css."""
    found = (path for path in sorted((overrides / FOLDER).rglob("*")) if path.is_file() and not copied_from(path.stem))
    files = (path for path in found if path.suffix in ENDINGS or path.name in ORIGINS)
    return {
        path.relative_to(overrides / FOLDER).as_posix(): named(path.relative_to(overrides), path.read_bytes())
        for path in files
    }


def named(path: Path, content: bytes) -> str:
    """The name of a file with a mark of its content in it."""
    name = PurePosixPath(path.as_posix())
    mark = hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()[:8]
    return str(name.with_name(f"{name.stem}.{mark}{name.suffix}"))

"""The plans of one region in one folder: shared assets, one front page, and what servers are told of all of them."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..derived.views import Opvolging
from . import hosting
from .regions import OF_HOSTS, redirects_in, share_assets

_ADDRESS = re.compile(r'(?P<before>\s(?:href|src|action|data-begin|data-zoek|data-archief)=")(?P<said>[^"]*)')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#?]|$")
PAGE = "index.html"


def put_together(whole: Path, later: Sequence[str], *, opvolging: Opvolging, base_url: str) -> None:
    """Make one site of those in `whole` and of the `later` plans in its folders.

    `opvolging` is how the first plan sees the others. At the front stands the page of the plan of now; that of the
    first plan then stands in its archive.
    """
    if not later:
        return
    archive, now = opvolging.voorpagina.strip("/"), opvolging.nu.plek if opvolging.nu else ""
    share_assets(whole, [whole / plan for plan in later])
    if now:
        first, front = (whole / PAGE).read_text(encoding="utf-8"), (whole / now / PAGE).read_text(encoding="utf-8")
        old = f'{base_url.rstrip("/")}/"'
        own = first.replace(f'rel="canonical" href="{old}', f'rel="canonical" href="{old[:-1]}{archive}/"')
        _write(whole / archive / PAGE, moved(own, "", archive))
        _write(whole / PAGE, moved(front, now, ""))
    for name, text in _for_hosts(whole, later, base_url):
        _write(whole / name, text)


def moved(html: str, old: str, new: str) -> str:
    """A page that was made for one folder as it must be in another: its links lead where they led."""

    def there(address: str, *, is_link: bool) -> str:
        path, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
        target = posixpath.normpath(posixpath.join("/", old, path))
        way = posixpath.relpath(target, posixpath.join("/", new))
        is_folder = is_link and path.rpartition("/")[2] in ("", ".", "..")
        return f"{way}{'/' if is_folder else ''}{mark}{rest}"

    def each(match: re.Match[str]) -> str:
        is_link = "data-" not in match["before"]
        said = [one if _ELSEWHERE.match(one) else there(one, is_link=is_link) for one in match["said"].split(" ")]
        return match["before"] + " ".join(said)

    return _ADDRESS.sub(each, html)


def _for_hosts(whole: Path, later: Sequence[str], base_url: str) -> Iterator[tuple[str, str]]:
    """What servers are told, once for all plans."""
    moved_pages, sites = [], {}
    for begin in ("", *later):
        folder = whole / begin
        place = f"/{begin}/" if begin else "/"
        moved_pages += [(place[:-1] + old, place[:-1] + new) for old, new in redirects_in(folder)]
        paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
        own = [path.as_posix().removesuffix(PAGE) for path in paths if begin or path.parts[0] not in later]
        sites[place] = own
        for name in OF_HOSTS if begin else ():
            (folder / name).unlink(missing_ok=True)
    robots = (whole / "robots.txt").read_text(encoding="utf-8")
    more = "".join(f"Disallow: /{begin}/zoeken/\n" for begin in later)
    maps = "".join(f"Sitemap: {base_url}{begin}/sitemap.xml\n" for begin in later) if base_url else ""
    yield "robots.txt", robots.replace("User-agent: *\n", f"User-agent: *\n{more}", 1) + maps
    yield from hosting.for_servers(moved_pages, sites).items()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")

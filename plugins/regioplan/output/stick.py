"""A copy of the site for a stick: a browser that opens a folder there shows its files, not the page in it."""

import re
from pathlib import Path

PAGE = "index.html"
ERROR_PAGE = "404.html"
_LINK = re.compile(
    r'(?P<before>\s(?:href|action)="|http-equiv="refresh" content="0; url=)'
    r'(?P<address>(?:(?!&#35;)[^"#?])*)(?P<rest>[^"]*")'  # a # may be written as &#35;
)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/")


def name_every_page(folder: Path) -> None:
    """In every page of the site, let each link to a folder lead to the page in it.

    The page for an address that does not exist goes: only a server shows it, and its links begin at the root.
    """
    (folder / ERROR_PAGE).unlink(missing_ok=True)
    for file in folder.rglob("*.html"):
        file.write_text(with_named_pages(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def with_named_pages(html: str) -> str:
    """The page with `index.html` behind each relative link to a folder; other links stay as they are."""
    return _LINK.sub(lambda match: f"{match['before']}{_named(match['address'])}{match['rest']}", html)


def _named(address: str) -> str:
    if not address or _ELSEWHERE.match(address):
        return address
    last = address.rpartition("/")[2]
    if last in (".", ".."):
        return f"{address}/{PAGE}"
    return address if last else f"{address}{PAGE}"

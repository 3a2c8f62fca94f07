"""QR codes for paper: each leads to a page, and lies beside it at an address that stays."""

import io
from collections.abc import Iterator
from functools import lru_cache, partial

import segno

from ..cache import NOTHING, Cache, digest
from ..derived.views import Site

_SCALES = {"svg": 8, "png": 20}
"""How large a dot is, in pixels: a drawing grows without loss, a picture has to be large enough for a poster."""


def address(url: str, kind: str = "svg") -> str:
    """Where the code of a page is, as svg or png: `/doelen/informele-steun/qr.svg`."""
    return f"{url}qr.{kind}"


def files(site: Site, *, base_url: str, cache: Cache = NOTHING) -> Iterator[tuple[str, bytes]]:
    """Path and content of each code: of themes, goals and municipalities."""
    known, root = cache.pack("qr"), base_url.rstrip("/")
    for view in (*site.coalities, *site.doelen, *site.gemeenten):
        for kind in _SCALES:
            key = digest(root, view.url, kind)
            yield address(view.url, kind).lstrip("/"), known.made(key, partial(_drawn, root + view.url, kind))
    known.save()


def _drawn(to: str, kind: str) -> bytes:
    """White around and between the dots, whatever the colour of the page: a camera needs it."""
    drawn = io.BytesIO()
    own = {"xmldecl": False, "title": to} if kind == "svg" else {}
    _code(to).save(drawn, kind=kind, scale=_SCALES[kind], light="white", **own)
    return drawn.getvalue()


@lru_cache(1)
def _code(to: str) -> segno.QRCode:
    """The dots, which are the same in each kind of picture."""
    return segno.make_qr(to, error="m")

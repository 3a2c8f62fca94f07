"""What a browser may load on a page: the Content-Security-Policy, strict and computed from the page itself."""

import base64
import hashlib
import re
from collections.abc import Callable

_DIRECTIVES = {
    "default-src": "'self'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # the search engine is WebAssembly
    "style-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>(?![^>]*\ssrc=)[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_DATA = re.compile(r"type=[\"']application/(?:ld\+)?json[\"']")
_CHARSET = '<meta charset="utf-8">'

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
"""Headers that a server sends with every page."""
NO_FRAME = {"X-Frame-Options": "DENY"}
"""With every page that no other site may show in a frame: all but cards."""
IN_FRAMES = {"Content-Security-Policy": "frame-ancestors *"}
"""With cards: what they may load they say themselves."""


def policy(html: str = "") -> str:
    """The policy for one page; each inline script that the page has is allowed by its hash."""
    scripts = " ".join([_DIRECTIVES["script-src"], *_hashes(html)])
    return "; ".join(f"{name} {value}" for name, value in {**_DIRECTIVES, "script-src": scripts}.items())


def header_policy() -> str:
    """The policy for every page of the site, as a server sends it; only there a frame can be refused."""
    return f"{policy()}; frame-ancestors 'none'"


def policy_of_card(html: str) -> str:
    """The policy for a page that stands by itself: its own style, and nothing else."""
    style = html.partition("<style>")[2].partition("</style>")[0]
    return f"default-src 'none'; style-src {_hash(style)}; base-uri 'none'"


def with_policy(html: str, of: Callable[[str], str] = policy) -> str:
    """The page with its policy in the head, before anything that it rules over."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{of(html)}">'
    return html.replace(_CHARSET, f"{_CHARSET}\n{meta}", 1)


def _hashes(html: str) -> list[str]:
    """Hashes of the inline scripts, in order; data in a script element does not run."""
    return [_hash(match["code"]) for match in _INLINE_SCRIPT.finditer(html) if not _DATA.search(match["attributes"])]


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"

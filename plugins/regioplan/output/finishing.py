"""What is done to a page beside Markdown: links that work in any folder, valid HTML, and pages that lead on.

Generated pages are Markdown in which only the headings are not HTML yet. Reading that HTML
takes Python-Markdown half of a build, and changes nothing; so it is set aside and put back.
"""

import re
from collections.abc import Sequence
from itertools import chain

from .security import with_policy

TAALVERSLAG = "<!-- taalverslag -->"
"""Where the taalverslag goes: they are examined while the pages are being made."""
_ROOT_LINK = re.compile(r'((?:href|src|action|data-[a-z-]+)=")/(?!/)')
_THEME_LEFTOVER = re.compile(
    r'<(input|label|div) class="md-(?:toggle|overlay|dialog)".*?(?:autocomplete="off">|</label>|</div>\s*</div>)',
    re.DOTALL,
)
"""Checkboxes, veil and dialog of the theme's frame: only its own script uses them, and they are no valid HTML."""
_REDIRECT = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{title}</title>
<link rel="canonical" href="{canonical}"><meta name="robots" content="noindex">
{at_once}</head>
<body><p>{title}. <a href="{target}">{link}</a>.</p></body></html>
"""


_REFRESH = '<meta http-equiv="refresh" content="0; url={target}">'
_WITH_PLACE = f'<script defer src="{{script}}"></script><noscript>{_REFRESH}</noscript>'
"""How it leads on: with the place that was asked for where scripts work, and else without it."""


def relative_links(html: str, page_url: str) -> str:
    """The page with links from the root of the site made relative, so that it works in any folder."""
    depth = page_url.strip("/").count("/") + 1 if page_url.strip("/") and page_url != "./" else 0
    up = "../" * depth or "./"
    return _ROOT_LINK.sub(lambda match: match[1] + up, html)


def subscribing_links(html: str, site_url: str) -> str:
    """Links to calendars that a program follows, instead of fetching them once: these need the whole address."""
    return html.replace('href="webcal:/', f'href="webcal://{site_url.partition("://")[2].rstrip("/")}/')


def finished(html: str, *, has_policy: bool) -> str:
    """The page without what only the theme's own script uses; a preview, which reloads inline, has no policy."""
    valid = _THEME_LEFTOVER.sub("", html)
    return with_policy(valid) if has_policy else valid


def with_taalverslag(page: str, html: str) -> str:
    """The page with the taalverslag in its place."""
    return page.replace(TAALVERSLAG, html)


MOVED = ("Deze pagina is verhuisd", "Ga naar de nieuwe pagina")
FOLDER = ("In deze map staan alleen bestanden", "Lees wat erin staat")
"""What a page says that leads to another one, and the name of its link."""


def redirect_page(old: str, new: str, site_url: str, said: tuple[str, str] = MOVED, script: str = "") -> str:
    """A page at an old address that leads to the new one; with the `script`, to the same place on it."""
    up = "../" * old.strip("/").count("/") + "../"
    target, (title, link) = up + new.lstrip("/"), said
    at_once = (_WITH_PLACE if script else _REFRESH).format(target=target, script=up + script)
    canonical = site_url.rstrip("/") + new
    return _REDIRECT.format(title=title, link=link, target=target, canonical=canonical, at_once=at_once)


_HEADING = re.compile(r"^(#{1,6} .*)$", re.MULTILINE)


def set_aside(markdown: str) -> tuple[str, tuple[str, ...]]:
    """The headings of a page, and the pieces of HTML around them: one more."""
    parts = _HEADING.split(markdown)
    return "\n\n".join(parts[1::2]), tuple(part.strip() for part in parts[::2])


def put_back(headings: str, islands: Sequence[str]) -> str:
    """The converted headings, each on a line of its own, with each piece in its place; without any, as it is."""
    if not islands:
        return headings
    lines = headings.splitlines()
    return "\n".join([*chain.from_iterable(zip(islands, lines, strict=False)), islands[len(lines)]])

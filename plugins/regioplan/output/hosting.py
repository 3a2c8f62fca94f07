"""Files for those who host the site and for browsers that install it: manifest, robots, headers, redirects."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files as package_files
from xml.sax.saxutils import quoteattr

from ..derived.addresses import Addresses
from ..derived.views import Site
from ..derived.views.kaartjes import CARD
from .looks import COLOUR
from .security import HEADERS, IN_FRAMES, NO_FRAME, header_policy

_KEPT = "public, max-age=31536000, immutable"
"""For files whose name changes with their content."""
SECURITY_TXT = ".well-known/security.txt"
_FRESH = "public, max-age=300, must-revalidate"

_TYPES = {
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".jsonld": "application/ld+json",
    ".webmanifest": "application/manifest+json",
    ".yml": "application/yaml",
}
"""What servers may not know of the kinds of files that a site has."""
_SHARED_FOLDERS = ("/assets/", "/data/")
_SHARED_KINDS = (".ics", ".png", ".svg", ".xml")
"""What pages of others may fetch: data, pictures, feeds and calendars. A page itself stays closed to them."""
_SHARED = f"^(?:/[^/]+)?(?:{'|'.join(_SHARED_FOLDERS)})|\\.(?:{'|'.join(kind[1:] for kind in _SHARED_KINDS)})$"
_LASTING = r"^/assets/.+\.[0-9a-f]{8}\.[a-z0-9]+$"
"""Files whose name says what is in them; the pages of those folders have other names."""
_CLOSED = {"Content-Security-Policy": header_policy(), **NO_FRAME}
"""What keeps a page out of the frames of other sites."""
_ALL = _CLOSED | HEADERS
_OPEN = ("Access-Control-Allow-Origin", "*")


def files(
    site: Site,
    *,
    base_url: str,
    icon: str,
    redirects: Iterable[tuple[str, str]],
    paths: Iterable[str] = (),
    day: date | None = None,
) -> Mapping[str, str]:
    """Path and text of each file; `icon` is the address of the picture, redirects are pairs of old and new.

    `day` is that of the build, when a plan that was closed stays at another one. `paths` are the addresses of the
    site: some hosts can tell them only by the folder that they are in.
    """
    return {
        **_security_txt(site, base_url, day or site.peildatum),
        "manifest.webmanifest": _manifest(site, icon),
        "robots.txt": _robots(base_url),
        **for_servers(list(redirects), {"/": paths}),
    }


def for_servers(moved: list[tuple[str, str]], sites: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    """Path and text of what four kinds of servers have to be told of the sites that begin at these addresses."""
    told = [_folders(begin, list(paths)) for begin, paths in sites.items()]
    shared = sorted({"/assets/", *(folder for one in told for folder in one.shared)})
    return {
        "_headers": _headers(shared, told),
        "_redirects": "".join(f"{old} {new} 301\n" for old, new in moved),
        "server/nginx.conf": _nginx(moved),
        ".htaccess": _apache(moved),
        "web.config": _iis(shared),
    }


@dataclass(frozen=True)
class _Folders:
    """The folders at the root of a site, each with its slashes."""

    begin: str
    shared: set[str]
    """With something that pages of others may fetch; also files beside them."""
    all: set[str]
    with_cards: set[str]
    deep: set[str]
    """Folders in those with cards that have pages as deep as a card."""


def _folders(begin: str, paths: Sequence[str]) -> _Folders:
    def tops(some: Iterable[str]) -> set[str]:
        return {f"{begin}{top}/" for top, slash, _ in (path.lstrip("/").partition("/") for path in some) if slash}

    shared = tops(path for path in paths if path.endswith(_SHARED_KINDS))
    shared |= {begin + folder.lstrip("/") for folder in _SHARED_FOLDERS}
    shared |= {
        begin + path.lstrip("/") for path in paths if "/" not in path.strip("/") and path.endswith(_SHARED_KINDS)
    }
    with_cards = tops(path for path in paths if path.endswith(CARD))
    pages = (path.strip("/").split("/") for path in paths if path.endswith("/") and not path.endswith(CARD))
    deep = {f"{begin}{page[0]}/{page[1]}/" for page in pages if len(page) > 2 and f"{begin}{page[0]}/" in with_cards}
    return _Folders(begin, shared, tops(paths), with_cards, deep)


def _manifest(site: Site, icon: str) -> str:
    regio = site.regio
    manifest = {
        "name": regio.titel,
        "short_name": regio.samenwerking,
        "description": regio.slogan,
        "lang": "nl",
        "start_url": "./",
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": regio.kleur or COLOUR,
        "icons": [{"src": icon, "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"


def _robots(base_url: str) -> str:
    sitemap = f"Sitemap: {base_url.rstrip('/')}/sitemap.xml\n" if base_url else ""
    return f"User-agent: *\nDisallow: {Addresses.zoeken}\n{sitemap}"


def _security_txt(site: Site, base_url: str, day: date) -> dict[str, str]:
    """Where to report a leak (RFC 9116); no file while the owner has not said it. Lasts half a year."""
    if not site.beheer.record.beveiliging:
        return {}
    lines = [
        f"Contact: mailto:{site.beheer.record.beveiliging}",
        f"Expires: {day + timedelta(days=182)}T00:00:00Z",
        "Preferred-Languages: nl, en",
        *([f"Canonical: {base_url.rstrip('/')}/{SECURITY_TXT}"] if base_url else []),
    ]
    return {SECURITY_TXT: "\n".join(lines) + "\n"}


def _headers(shared: Iterable[str], sites: Iterable[_Folders]) -> str:
    """These hosts join the values of all rules that fit a page, so a rule for all pages may not close their frames.

    A name with a colon is any one folder, or a file when no slash follows: so an address that is not there is closed,
    but for one that ends in a slash or lies as deep as a card. No Cache-Control for every page: browsers ask again by
    default.
    """
    rules: dict[str, dict[str, str]] = {"/*": HEADERS} | dict.fromkeys(("/", "/:a", "/:a/:b"), _CLOSED)
    for site in sites:
        rules |= dict.fromkeys((site.begin, f"{site.begin}:a/:b"), _CLOSED)
        rules |= dict.fromkeys((f"{folder}:a/" for folder in sorted(site.deep)), _CLOSED)
        for folder in sorted(site.all):
            if folder in site.with_cards:
                rules |= dict.fromkeys((folder, f"{folder}:a/"), _CLOSED)
                rules |= dict.fromkeys((f"{folder}:a{CARD}", f"{folder}:a/:b{CARD}"), IN_FRAMES)
            else:
                rules |= {f"{folder}*": _CLOSED}
    for folder in shared:
        rules[f"{folder}*"] = rules.get(f"{folder}*", {}) | dict([_OPEN])
    rules |= dict.fromkeys(("/assets/", "/assets/:a/"), _CLOSED)
    rules |= {"/assets/:a": {"Cache-Control": _KEPT}, "/assets/:a/:b": {"Cache-Control": _KEPT, **_CLOSED}}
    lines = (line for place, told in rules.items() for line in (place, *(f"  {k}: {v}" for k, v in told.items())))
    return "\n".join([*lines, ""])


def _told(name: str, **given: str) -> str:
    """What a server has to be told: a file beside this one, with what follows from this site in its places."""
    return (
        package_files(__package__)
        .joinpath(name)
        .read_text(encoding="utf-8")
        .format(fresh=_FRESH, kept=_KEPT, lasting=_LASTING, **given)
    )


def _nginx(redirects: list[tuple[str, str]]) -> str:
    headers = [f'add_header {name} "{value}" always;' for name, value in _ALL.items()]
    return _told(
        "nginx.conf",
        types=" ".join(f"{type} {ending[1:]};" for ending, type in _TYPES.items()),
        shared=_SHARED,
        headers="\n".join(headers),
        indented="\n".join(f"    {line}" for line in headers),
        card="\n".join(f'    add_header {name} "{value}" always;' for name, value in {**HEADERS, **IN_FRAMES}.items()),
        redirects="".join(f"location = {old} {{ return 301 {new}; }}\n" for old, new in redirects),
    )


def _apache(redirects: list[tuple[str, str]]) -> str:
    return _told(
        "apache.conf",
        types="\n".join(f"AddType {type} {ending}" for ending, type in _TYPES.items()),
        shared=_SHARED,
        headers="\n".join(f'Header always set {name} "{value}"' for name, value in _ALL.items()),
        card="\n".join(f'Header always set {name} "{value}"' for name, value in IN_FRAMES.items()),
        redirects="".join(f'RedirectMatch 301 "^{re.escape(old)}$" {new}\n' for old, new in redirects),
    )


def _iis(shared: Iterable[str]) -> str:
    """Redirects need a part of IIS that not every server has; the pages at those addresses lead on by themselves."""
    header = "      <add name={} value={} />".format
    inner = "<system.webServer><httpProtocol><customHeaders>\n{}\n  </customHeaders></httpProtocol></system.webServer>"
    place = f'  <location path="{{}}">{inner}</location>'.format
    mapped = '      <remove fileExtension="{0}" /><mimeMap fileExtension="{0}" mimeType="{1}" />'.format
    opened = header(*map(quoteattr, _OPEN))
    return _told(
        "iis.config",
        types="\n".join(mapped(ending, type) for ending, type in {**_TYPES, ".json": "application/json"}.items()),
        headers="\n".join(header(*map(quoteattr, pair)) for pair in _ALL.items()),
        open=opened,
        shared="\n".join(place(folder.strip("/"), opened) for folder in shared if folder != "/assets/"),
    )

"""Files for those who host the site and for browsers that install it: manifest, robots, headers, redirects."""

import json
from collections.abc import Iterable, Mapping
from datetime import timedelta
from importlib.resources import files as package_files

from ..derived.addresses import Addresses
from ..derived.views import Site
from .looks import COLOUR
from .security import HEADERS, header_policy

_KEPT = "public, max-age=31536000, immutable"
"""For files whose name changes with their content."""
SECURITY_TXT = ".well-known/security.txt"
_FRESH = "public, max-age=300, must-revalidate"

_NGINX = package_files(__package__).joinpath("nginx.conf")
"""What an own server has to be told, with places for what follows from this site."""


def files(site: Site, *, base_url: str, icon: str, redirects: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Path and text of each file; `icon` is the address of the picture, redirects are pairs of old and new."""
    moved = list(redirects)
    return {
        **_security_txt(site, base_url),
        "manifest.webmanifest": _manifest(site, icon),
        "robots.txt": _robots(base_url),
        "_headers": _headers(),
        "_redirects": "".join(f"{old} {new} 301\n" for old, new in moved),
        "server/nginx.conf": _nginx(moved),
    }


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


def _security_txt(site: Site, base_url: str) -> dict[str, str]:
    """Where to report a leak (RFC 9116); no file while the owner has not said it. Lasts half a year."""
    if not site.beheer.record.beveiliging:
        return {}
    lines = [
        f"Contact: mailto:{site.beheer.record.beveiliging}",
        f"Expires: {site.peildatum + timedelta(days=182)}T00:00:00Z",
        "Preferred-Languages: nl, en",
        *([f"Canonical: {base_url.rstrip('/')}/{SECURITY_TXT}"] if base_url else []),
    ]
    return {SECURITY_TXT: "\n".join(lines) + "\n"}


def _all_headers() -> dict[str, str]:
    return {"Content-Security-Policy": header_policy(), **HEADERS}


def _headers() -> str:
    """No Cache-Control for every page: these hosts join the values of all rules that fit, and ask again by default."""
    lines = [f"  {name}: {value}" for name, value in _all_headers().items()]
    return "\n".join(["/*", *lines, "", "/assets/*", f"  Cache-Control: {_KEPT}", ""])


def _nginx(redirects: list[tuple[str, str]]) -> str:
    headers = [f'add_header {name} "{value}" always;' for name, value in _all_headers().items()]
    moved = "".join(f"location = {old} {{ return 301 {new}; }}\n" for old, new in redirects)
    return _NGINX.read_text(encoding="utf-8").format(
        headers="\n".join(headers),
        indented="\n".join(f"    {line}" for line in headers),
        fresh=_FRESH,
        kept=_KEPT,
        redirects=moved,
    )

"""The templates' own Jinja environment: strict, escaping for HTML and Markdown alike.

A value goes into Markdown that also holds HTML blocks. So characters that mean something in
either become numeric entities, which both leave alone. Only macros of ours are trusted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from ..derived.addresses import Addresses
from ..derived.links import Links
from ..language.dates import say_day
from ..language.numbers import say_count, say_list, say_number, say_small, start_sentence

_MARKDOWN = re.compile(r"[\\`*_{}\[\]#|~!]")
_STARTS_BLOCK = re.compile(r"^(?:[-+:]|\d+[.)])")


def environment(folder: Path, links: Links) -> jinja2.Environment:
    """The environment for the templates in `folder`; `links` finds the records that they name by id.

    `adres.planning` is a fixed address, `id | link("doel")` and `ids | links("partner")` lead to records,
    `bron | plaats` is a place in a source in words.
    """
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=escape_for_markdown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(
        getal=say_number,
        dag=say_day,
        opsomming=say_list,
        hoofdletter=start_sentence,
        iso=_iso,
        link=_link(links.to),
        links=_link(links.several),
        plaats=links.say_bron,
    )
    env.globals.update(adres=Addresses, aantal=say_count, klein_getal=say_small)
    return env


def _link(find: Callable[[str, Any], Any]) -> Callable[[Any, str], Any]:
    """As a filter the id comes first: `doel.coalitie | link("coalitie")`."""
    return lambda id, soort: find(soort, id)


def icon_names(env: jinja2.Environment) -> frozenset[str]:
    """The icons that a coalition may choose from."""
    return frozenset(env.get_template("onderdelen/icoon.html").module.paden)


def escape_for_markdown(value: Any) -> Any:
    """The value as text that neither HTML nor Markdown reads as mark-up."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    text = str(escape(value))
    text = _STARTS_BLOCK.sub(_as_entity_at_end, text)
    return Markup(_MARKDOWN.sub(_as_entity, text.replace("&#", "\0")).replace("\0", "&#"))


def _as_entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _as_entity_at_end(match: re.Match[str]) -> str:
    return f"{match[0][:-1]}&#{ord(match[0][-1])};"


def _iso(day: date) -> str:
    return day.isoformat()

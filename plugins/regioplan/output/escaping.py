"""Text in Markdown that also holds HTML blocks: characters that mean something in either become numeric entities."""

import re
from typing import Any

from markupsafe import Markup, escape

_MARKDOWN = re.compile(r"[\\`*_{}\[\]#|~!]")
_STARTS_BLOCK = re.compile(r"^(?:[-+:]|\d+[.)])")


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

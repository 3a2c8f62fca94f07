"""Words between quotation marks are somebody else's: they get tips only."""

from __future__ import annotations

import re

from ..passages import Severity

_QUOTED = re.compile(r"“[^”]*”|„[^”“]*[”“]|\"[^\"]*\"|‘[^’]*’(?!\w)|«[^»]*»")


def severity_in_quotes(severity: Severity, text: str, start: int) -> Severity:
    """`severity`, or tip when `start` is a place between quotation marks in `text`."""
    is_quoted = any(match.start() < start < match.end() for match in _QUOTED.finditer(text))
    return "tip" if is_quoted else severity

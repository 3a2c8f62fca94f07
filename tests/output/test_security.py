"""The Content-Security-Policy is strict, and allows just the inline scripts that a page has."""

from __future__ import annotations

import base64
import hashlib

import pytest
from regioplan.output.security import header_policy, policy, with_policy

HEAD = '<head>\n<meta charset="utf-8">\n'


def test_nothing_unsafe_is_allowed() -> None:
    assert "unsafe-inline" not in policy()
    assert policy().count("unsafe-eval") == policy().count("wasm-unsafe-eval") == 1
    assert "default-src 'self'" in policy()
    assert "http" not in policy()


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<script>let een = 1</script>", "let een = 1"),
        ('<script type="module">\nlet een\n</script>', "\nlet een\n"),
    ],
)
def test_an_inline_script_is_allowed_by_its_hash(html: str, code: str) -> None:
    expected = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    assert f"'sha256-{expected}'" in policy(html)


@pytest.mark.parametrize(
    "html",
    ['<script defer src="/a.js"></script>', '<script type="application/json">{"a": 1}</script>', "<p>geen script</p>"],
)
def test_what_is_no_inline_script_gets_no_hash(html: str) -> None:
    assert policy(html) == policy()


def test_the_policy_comes_before_anything_that_loads() -> None:
    page = with_policy(f'{HEAD}<link rel="stylesheet" href="a.css">')
    assert page.index("Content-Security-Policy") < page.index("<link")


def test_only_a_server_can_refuse_frames() -> None:
    assert "frame-ancestors 'none'" in header_policy()
    assert "frame-ancestors" not in policy()

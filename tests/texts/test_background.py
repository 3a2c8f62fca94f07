"""The process that examines texts beside a build: it gives the same answers, and is nobody's business."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from regioplan.cache import Cache, Pack
from regioplan.texts.background import Background
from regioplan.texts.examiner import Examiner, Texts, examine

pytestmark = pytest.mark.slow


def test_it_finds_what_is_found_without_it(texts: Texts) -> None:
    with Background() as background:
        background.run(examine, texts)
        there = background.run(examine, texts).result(timeout=120)
    here = Examiner().examine(texts)
    assert there.findings == here.findings
    assert (there.whole, there.pages) == (here.whole, here.pages)


def test_nothing_of_it_is_left_for_python_to_end(texts: Texts) -> None:
    """At its own end Python complains in English of a thread that still minds a process, behind our answer."""
    for _ in range(3):
        known = set(threading.enumerate())
        background = Background()
        background.run(examine, texts)
        minders = {thread for thread in threading.enumerate() if thread not in known}
        background.close()
        assert minders
        assert not any(thread.is_alive() for thread in minders)


def test_with_helpers_on_other_cores_it_finds_the_same(texts: Texts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    alone = Examiner().examine(texts)
    looked: list[str] = []
    keep = Pack.keep
    monkeypatch.setattr(Pack, "keep", lambda pack, key, made: looked.append(key) or keep(pack, key, made))
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert Examiner().examine(texts) == alone
    assert bool(looked) == (multiprocessing.get_start_method() == "fork")


@pytest.mark.skipif(os.name == "nt", reason="Windows tells a process of Ctrl+C in another way")
def test_ctrl_c_is_for_the_program_only(texts: Texts) -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    known = {child.pid for child in multiprocessing.active_children()}
    try:
        with Background() as background:
            first = background.run(examine, texts).result(timeout=120)
            (worker,) = [child for child in multiprocessing.active_children() if child.pid not in known]
            os.kill(worker.pid or 0, signal.SIGINT)
            again = background.run(examine, texts).result(timeout=120)
    finally:
        signal.signal(signal.SIGINT, before)
    assert again.findings == first.findings


def test_what_was_found_before_is_found_again_without_reading(
    texts: Texts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = replace(texts, cache=Cache(tmp_path))
    first = Examiner().examine(whole)
    assert first.findings == Examiner().examine(texts).findings
    monkeypatch.setattr("regioplan.language.plain.check.Reader.read", lambda *_: 1 / 0)
    again = Examiner().examine(whole)
    assert (again.findings, again.pages, again.whole) == (first.findings, first.pages, first.whole)
    changed = replace(texts.fields[0], text="Dit is een andere zin dan eerst.")
    with pytest.raises(ZeroDivisionError):
        Examiner().examine(replace(whole, fields=(changed, *texts.fields[1:])))
    with pytest.raises(ZeroDivisionError):
        Examiner().examine(replace(whole, jaar=2031))

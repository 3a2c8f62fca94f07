"""What templates and code say: the sentences on pages that nobody wrote in data/ or content/."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from ..language.plain import Passage, sentences_of

_QUOTES = '“”"‘’ '


def generated_passages(pages: Iterable[Iterable[Passage]], written: Iterable[Passage]) -> Iterator[Passage]:
    """What templates and code say: the sentences that nobody wrote, each where it is met first."""
    met = {_bare(sentence) for passage in written for sentence in sentences_of(passage)}
    for passage in (passage for page in pages for passage in page):
        said = dict.fromkeys(_said(sentence, met) for sentence in sentences_of(passage))
        new = [sentence for sentence in said if _bare(sentence) not in met]
        met.update(map(_bare, new))
        if new:
            yield replace(passage, text="\n\n".join(new))


def _said(sentence: str, met: Collection[str]) -> str:
    """The sentence without what was met before behind a colon: "Vanaf 2025: " and a written sentence."""
    before, _, after = sentence.partition(": ")
    return f"{before}:" if _bare(after) in met else sentence


def _bare(sentence: str) -> str:
    """A sentence as it is compared: quoting it makes no other sentence of it."""
    return sentence.strip(_QUOTES)

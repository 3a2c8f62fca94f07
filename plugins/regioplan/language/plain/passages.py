"""What goes into the check and what comes out of it."""

from dataclasses import dataclass, field
from typing import Literal

Level = Literal["B1", "A2", "vrij"]
Kind = Literal["tekst", "citaat", "label"]
Severity = Literal["fout", "tip"]
_SHOWN = 120
"""Letters of a text that an exception shows."""


@dataclass(frozen=True, order=True)
class Place:
    """Where a text stands, so that an editor can find it."""

    file: str
    """Path from the project folder, with forward slashes."""
    line: int
    """Line in that file, from 1."""
    field: str = ""
    """Field of a data file, as an editor says it. Empty in a running text."""

    def __str__(self) -> str:
        return f"{self.file}, regel {self.line}" + (f", “{self.field}”" if self.field else "")


@dataclass(frozen=True)
class Exempt:
    """A sentence that may stay as it is."""

    sentence: str
    """The whole sentence, or the text that a remark stands beside; empty for a whole page."""
    rule: str
    """Id of the rule that does not hold for it."""
    reason: str
    place: Place
    file: str = ""
    """The only file that it holds for; empty for all."""

    @property
    def what(self) -> str:
        """What may stay, in one line: the sentence, or the page of a file."""
        text = f"“{self.sentence[:_SHOWN].rstrip()}{' …' if len(self.sentence) > _SHOWN else ''}”"
        return text if self.sentence else f"de pagina van {self.file}"


@dataclass(frozen=True)
class Passage:
    """One block that a reader meets: a paragraph, list item, cell, button or caption."""

    text: str
    """The text without mark-up. A line break in it counts as a line of the file."""
    place: Place
    """Where the text begins."""
    level: Level = "B1"
    """How easy the text has to be; `vrij` is not checked."""
    page: str | None = None
    """The page that shows the text, in reading order. None: all texts of a file are one page."""
    kind: Kind = "tekst"
    """A quotation of somebody else gets tips only. A label names what stands beside it, so it is no prose."""
    explained: frozenset[str] = frozenset()
    """Words that are explained by mark-up, such as a link to the glossary."""
    left_out: frozenset[str] = frozenset()
    """Terms of the glossary that the website does not explain beside this text, since the page has too many."""
    accepted: tuple[Exempt, ...] = ()
    """What the writer says may stay, in a remark beside the text."""

    @property
    def group(self) -> str:
        """Texts with the same group are read as one page."""
        return self.page if self.page is not None else self.place.file


@dataclass(frozen=True)
class Explanation:
    """A term of the glossary that the website explains where a page first uses it."""

    term: str
    forms: tuple[str, ...] = ()
    """Other forms that are explained as well, such as the plural."""
    text: str = ""
    """What it means."""


@dataclass(frozen=True)
class Remark:
    """What is the matter with a sentence, wherever it stands."""

    severity: Severity
    """An error stops a build; a tip does not."""
    rule: str
    """Id of the rule, from `rules.RULES`."""
    reason: str
    """What is the matter, in a sentence or two."""
    advice: str
    found: str = ""
    """The words that it is about; empty when it is the whole sentence."""
    brief: str = ""
    """The same in a few words, to stand under another remark; empty to take the reason."""
    rewritten: str = ""
    """The sentence as it reads when the advice is followed; empty when the writer has to choose words."""


@dataclass(frozen=True)
class Finding(Remark):
    """A remark about a sentence in its place."""

    place: Place = field(kw_only=True)
    """Where the sentence begins."""
    sentence: str = field(default="", kw_only=True)
    """The sentence; empty when it is about the whole page."""
    page: str = field(default="", kw_only=True)
    """The texts that it was read with, as `Passage.group` has it."""

"""Saying the texts of one easy page in the language of that page: Dutch, or another one with Dutch where it is silent.

Templates know it as `taal` and write every text in Dutch, as in `taal.zeg("Lees de gewone tekst")`. So they are the
same for every language, and all their words can be listed.
"""

import string
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import chain

import jinja2
from jinja2 import nodes
from markupsafe import Markup

from ..cache import NOTHING, Cache
from ..data.records import Bron
from ..data.uitspraken import UitspraakVorm
from ..data.vertaling_checks import NAME
from ..derived.kaders import Omlijsting, Uitspraken
from ..derived.links import EditPlace, Link
from ..derived.makkelijk import FIRST
from ..derived.reasons import say_when
from ..derived.views import PuntView, Site, TaalView, VertalingView
from ..language.languages import DUTCH, Direction, Wording
from ..language.numbers import start_sentence
from .escaping import escape_for_markdown

TALK = "taal"
"""The name under which templates know a translator."""
SAYING = {"zeg", "kaal", "tel"}
"""Its methods that take Dutch words."""


@dataclass(frozen=True)
class Weg:
    """A link that says in which language the page is that it leads to."""

    url: str
    naam: Markup
    """What readers see."""
    taal: str | None
    """The language of that page, if it is not that of the page with the link."""


@dataclass(frozen=True)
class Taalkeuze:
    """The same page in another language."""

    code: str
    """The code of that language."""
    naam: str
    """What it is called in that language itself."""
    richting: str
    """In which direction it is written."""
    url: str
    is_hier: bool
    """Whether it is the page itself."""


class Translator:
    """Says texts in the language of one page."""

    def __init__(self, site: Site, url: str, taal: TaalView | None = None, pagina: VertalingView | None = None) -> None:
        """The page at `url`, which is `pagina`, in the language `taal`; or else a Dutch page."""
        self._site, self._taal, self._pagina = site, taal, pagina
        self.url = url
        self._wording: Wording = taal.kaders if taal else DUTCH
        self._said = {**taal.kaders.phrases, **taal.woorden, **pagina.gepaard.zinnen} if taal and pagina else None

    @property
    def is_vertaling(self) -> bool:
        """Whether the page is no Dutch one."""
        return self._taal is not None

    @property
    def is_proef(self) -> bool:
        """Whether it is a translation that nobody looked over."""
        return self._pagina is not None and not self._pagina.is_openbaar

    @property
    def code(self) -> str:
        """The code of the language."""
        return self._taal.record.id if self._taal else "nl"

    @property
    def richting(self) -> Direction:
        """In which direction it is written."""
        return self._taal.richting if self._taal else "ltr"

    @property
    def told(self) -> str:
        """All that the words around a page follow from; empty on a Dutch page."""
        if not (self._taal and self._pagina):
            return ""
        return repr((self._taal.record, self._pagina.is_openbaar, self.edit, self._said, self.menu, self.keuze))

    @property
    def edit(self) -> EditPlace | None:
        """Where the translation is written; None on a Dutch page."""
        return self._pagina.edit if self._pagina else None

    @property
    def zoekwoorden(self) -> tuple[str, ...]:
        """Everyday words in this language by which people search for the page; none on a Dutch page."""
        return self._pagina.record.zoekwoorden if self._pagina else ()

    @property
    def begin(self) -> Weg:
        """The way to the first easy page."""
        return self.naar(FIRST)

    def zeg(self, dutch: str, **values: object) -> Markup:
        """A text for on a page; what is not translated is Dutch, and marked as such."""
        if self._said is None:
            return _filled(dutch, values, _escaped)
        apart = {name: _apart(value) for name, value in values.items()}
        if (text := self._said.get(dutch)) is None:
            return self.nederlands(_filled(dutch, apart, _escaped))
        return _filled(text, apart, _names)

    def kaal(self, dutch: str, **values: object) -> str:
        """The same without mark-up, for titles and labels."""
        translated = (self._said or {}).get(dutch)
        text = dutch if translated is None else NAME.sub(r"\1", translated)
        return text.format(**values) if values else text

    def tel(self, count: int, one: str, more: str) -> Markup:
        """One of two texts: for one, and for any other number, in the place {aantal}."""
        return self.zeg(one) if count == 1 else self.zeg(more, aantal=self._wording.number(count))

    def nederlands(self, dutch: str) -> Markup:
        """A text that stays Dutch in every language, such as a name or a source."""
        text = _escaped(dutch)
        return Markup('<span lang="nl" dir="ltr">{}</span>').format(text) if self._taal else text

    def is_ouder(self, dutch: str) -> bool:
        """Whether the Dutch text changed after it was translated."""
        return self._pagina is not None and dutch in self._pagina.gepaard.ouder

    def groepen(self, uitspraken: Iterable[UitspraakVorm], bron: Bron) -> tuple[Uitspraken, ...]:
        """Statements in their frames, which are in this language; the statements themselves are still Dutch."""
        return self._omlijsting.groepen(uitspraken, bron)

    @cached_property
    def _omlijsting(self) -> Omlijsting:
        return self._site.omlijsting.in_words(self._wording)

    def wanneer(self, punt: PuntView) -> str:
        """When a promise must be so, as the beginning of a sentence."""
        record = punt.record
        return start_sentence(say_when(record.uiterlijk, record.vanaf, self.kaal(record.norm or ""), self._wording))

    def dag(self, day: date) -> str:
        """A day with the month in letters."""
        return self._wording.day(day)

    def naar(self, link: Link) -> Weg:
        """The way to an easy page: in this language where readers may see it, and else in Dutch."""
        page = self._taal.paginas.get(link.url) if self._taal else None
        if page and (page.is_openbaar or self.is_proef):
            return Weg(page.url, _names(page.titel) if page.titel else self.nederlands(link.naam), None)
        return Weg(link.url, self.nederlands(link.naam), "nl" if self._taal else None)

    @property
    def menu(self) -> tuple[Weg, ...]:
        """The ways to the first easy page and to those that people wrote."""
        return (self.begin, *(self.naar(page.link) for page in self._site.makkelijk.paginas))

    @property
    def keuze(self) -> tuple[Taalkeuze, ...]:
        """The page in all languages in which readers may see it, and this one; nothing when that is Dutch only."""
        dutch = self._pagina.van.url if self._pagina else self.url
        pages = [(taal, page) for taal in self._site.talen if (page := taal.paginas.get(dutch))]
        shown = [(taal, page) for taal, page in pages if page.is_openbaar or page is self._pagina]
        others = [
            Taalkeuze(taal.record.id, taal.record.naam, taal.richting, page.url, page is self._pagina)
            for taal, page in shown
        ]
        return (Taalkeuze("nl", "Nederlands", "ltr", dutch, not self._pagina), *others) if others else ()


def _apart(value: object) -> Markup:
    """A value kept apart from the words around it; mark-up says its own direction."""
    return value if isinstance(value, Markup) else Markup("<bdi>{}</bdi>").format(_escaped(value))


def _filled(text: str, values: Mapping[str, object], mark: Callable[[str], Markup]) -> Markup:
    """A text as mark-up, with its values in their places between braces; a text without values may have braces."""
    if not values:
        return mark(text)
    parts: list[Markup] = []
    for literal, name, _, _ in string.Formatter().parse(text):
        parts += [mark(literal), *([_escaped(values[name])] if name else [])]
    return Markup("").join(parts)


def _names(text: str) -> Markup:
    """A translation with each Dutch name kept apart from the words around it."""
    texts = NAME.split(text)  # what is between brackets stands at the odd places
    marks = (_escaped, Markup('<bdi lang="nl">{}</bdi>').format)
    return Markup("").join(marks[number % 2](part) for number, part in enumerate(texts))


def _escaped(value: object) -> Markup:
    return Markup(escape_for_markdown(value if isinstance(value, Markup) else str(value)))


def words_in(env: jinja2.Environment, kept: Cache = NOTHING) -> tuple[str, ...]:
    """All Dutch words that templates let a translator say."""
    known = kept.pack("said")
    names = env.list_templates(filter_func=lambda name: name.endswith((".md", ".html")))
    sources = [env.loader.get_source(env, name)[0] for name in names] if env.loader else []
    talking = (source for source in sources if f"{TALK}." in source)
    said = [known.made(source, lambda: _words_of(source)) for source in talking]  # noqa: B023 - called at once
    known.save()
    return tuple(dict.fromkeys(chain.from_iterable(said)))


@cache
def _words_of(source: str) -> tuple[str, ...]:
    return tuple(_words(source))


def _words(source: str) -> Iterator[str]:
    for call in jinja2.Environment().parse(source).find_all(nodes.Call):
        method = call.node
        if isinstance(method, nodes.Getattr) and method.attr in SAYING and _is_translator(method.node):
            yield from (arg.value for arg in call.args if isinstance(arg, nodes.Const) and isinstance(arg.value, str))


def _is_translator(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Name) and node.name == TALK

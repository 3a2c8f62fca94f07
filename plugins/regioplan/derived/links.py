"""What every view uses: links to records, neighbours in a list, files to edit. Every name and address is found here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from ..data.entries import Entry, Loaded
from ..data.meldingen import Meldingsbron
from ..data.reading import Location
from ..data.records import Bron, Document
from ..data.vervallen import Vervallen
from .addresses import address


@dataclass(frozen=True)
class Link:
    """A name that leads somewhere."""

    naam: str
    """What readers see."""
    url: str
    """Address from the root of the site."""
    soort: str = ""
    """Kind of the record that it leads to; empty for any other page."""
    id: str = ""
    """Id of that record."""


@dataclass(frozen=True)
class EditPlace:
    """Where an editor changes something."""

    file: str
    """Path from the project folder."""
    line: int
    """From 1."""


Written = TypeVar("Written")


@dataclass(frozen=True)
class ViewOf(Generic[Written]):
    """A record, to which the view of it adds what follows."""

    record: Written
    """What the YAML says."""


@dataclass(frozen=True, kw_only=True)
class PageView:
    """What every page that is one of a list has."""

    link: Link
    """The link that leads here, under the name that readers see."""
    edit: EditPlace | None = None
    """Where it is written; None for a page that is made from many records."""
    vorige: Link | None = None
    """The page before it in its list."""
    volgende: Link | None = None
    """The page after it in its list."""

    @property
    def url(self) -> str:
        """Address from the root of the site."""
        return self.link.url


AnyPage = TypeVar("AnyPage", bound=PageView)


def with_neighbours(
    pages: Iterable[AnyPage], listed: Callable[[tuple[AnyPage, ...]], Iterable[AnyPage]] = tuple
) -> tuple[AnyPage, ...]:
    """The same pages, each with a link to the one before and after it; `listed` gives the order of their list."""
    pages = tuple(pages)
    shown = tuple(listed(pages))
    links = [page.link for page in shown]
    placed = {
        page.url: replace(page, vorige=before, volgende=after)
        for page, before, after in zip(shown, [None, *links], [*links[1:], None], strict=False)
    }
    return tuple(placed[page.url] for page in pages)


def by_name(links: Iterable[Link]) -> tuple[Link, ...]:
    """Links in the order of the alphabet."""
    return tuple(sorted(links, key=lambda link: link.naam.casefold()))


class Links:
    """Finds the name, the address and the place in the files of every record."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._gone: Mapping[str, Vervallen] = {gone.id: gone for gone in loaded.data.vervallen}
        self._documents: Mapping[str, Document] = {document.id: document for document in loaded.data.documenten}

    def to(self, soort: str, id: str) -> Link:
        """The link to a record that exists, under its plain title; what has none is known by its name."""
        if gone := self._gone.get(f"{soort}/{id}"):
            return Link(gone.naam, address(soort, id), soort, id)
        record = self._loaded.entry(soort, id).record
        name = next(filter(None, (getattr(record, field, "") for field in ("titel", "naam", "term"))))
        return Link(name, address(soort, id), soort, id)

    def maybe(self, soort: str, id: str | None) -> Link | None:
        """The link to a record, if one is named."""
        return self.to(soort, id) if id else None

    def several(self, soort: str, ids: Sequence[str]) -> tuple[Link, ...]:
        """Links to records of one kind, in the order given."""
        return tuple(self.to(soort, id) for id in ids)

    def document(self, id: str) -> Document:
        """The source with this id."""
        return self._documents[id]

    def say_bron(self, bron: Bron | Meldingsbron) -> str:
        """A source in words: the title of the document and the place in it, or how a melding came in."""
        return f"{self._documents[bron.document].titel}, {bron.plaats}" if bron.document else bron.plaats

    def edit(self, soort: str, id: str, location: Location = ()) -> EditPlace:
        """Where a record, or a part of it, is written."""
        entry: Entry = self._loaded.entry(soort, id)
        file = entry.document.file
        return EditPlace(self._loaded.called.get(file, file), entry.document.line_of((*entry.prefix, *location)))

"""The whole program before any renderer: load, derive, render, and check what people wrote."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any, Required, TypedDict, TypeVar, Unpack

from .cache import NOTHING, Cache, of_project
from .data.all_punten import all_punten
from .data.entries import Loaded
from .data.loading import load
from .data.model import Regiodata
from .data.problems import DataError, Problem
from .data.reading import Document, Location
from .data.vervolg import from_region, named_by_plan, place_of, plans_of
from .data.writing import written as as_yaml
from .derived.addresses import (
    OVERVIEWS,
    Addresses,
    Redirect,
    address,
    address_of_punt,
    addresses_of_gone,
    first_address,
    redirects,
    vanished,
    with_files,
)
from .derived.makkelijk import fixed_words_problems
from .derived.opvolging import Gezinslid, derive_succession, problems_between, taken_names
from .derived.site import derive
from .derived.slotstand import day_of, differs_from_closing
from .derived.views import Site
from .handwritten import FOLDER as CONTENT
from .handwritten import Handwritten, address_of_source, as_shown, broken_links, form_problems, read_pages, unreached
from .language.plain import WordLists
from .listed_words import hard_forms, word_lists
from .output import assets, blocks, hosting, looks
from .output.finishing import FOLDER, redirect_page
from .output.folding import fold_sections
from .output.frame import frame_of
from .output.framing import unframed
from .output.glossary import Glossary
from .output.open_data.files import dataset
from .output.page import Page, RenderedPage
from .output.pages import forms_of, pages_of
from .output.pictures import drawn
from .output.places import lost_places
from .output.printing import Print
from .output.printing import files as printed
from .output.rendering import Output, Renderer
from .output.search_list import Findable
from .output.tables import label_cells
from .output.translating import Translator
from .shipped import templates

Content = TypeVar("Content")
_WITH_YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True)
class Sources:
    """What people wrote, read and checked, before anything follows from it."""

    root: Path
    overrides: Path
    """The folder of the templates."""
    loaded: Loaded
    written: tuple[Handwritten, ...]
    """The pages in content/."""
    peildatum: date
    """The reference date: the day that everything is told of."""
    cache: Cache = NOTHING
    with_drafts: bool = False
    """Whether what is not for readers yet is there too."""
    uitgave: Mapping[str, str] = field(default_factory=dict)
    """The files that were published when the plan was closed, by name: they never change."""
    is_of_before: bool = False
    """Whether that day is over, so that addresses with a year in them may not be there yet."""

    @cached_property
    def lists(self) -> WordLists:
        """The word lists of editors, with the names and the glossary; raises `DataError` with all mistakes in them."""
        return word_lists(self.root, self.loaded, self.cache)


@dataclass(frozen=True)
class Draft:
    """A site of which nothing is rendered yet; any page of it can be."""

    sources: Sources
    """What it was made from."""
    site: Site
    """What follows from that."""
    renderer: Renderer
    """Renders the generated pages, and fills those that people wrote."""

    @property
    def loaded(self) -> Loaded:
        """The data, and where it was written."""
        return self.sources.loaded

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The generated pages."""
        return tuple(pages_of(self.site))

    @cached_property
    def glossary(self) -> Glossary:
        """Finds the words that pages explain."""
        lists, regio = self.sources.lists, self.site.regio
        return Glossary(self.site.begrippen, (regio.titel, regio.plan.kort, *lists.names), hard_forms(lists))

    @cached_property
    def _translators(self) -> Mapping[str, Translator]:
        return {page.url: page.given["taal"] for page in self.pages if page.taal != "nl"}

    def translator(self, url: str) -> Translator:
        """Who says the fixed texts of the page at an address."""
        return self._translators.get(url) or Translator(self.site, url)

    @cached_property
    def _drawing(self) -> str:
        """Our icon, for a region that chose no colour."""
        return (self.sources.overrides / "assets/favicon.svg").read_text(encoding="utf-8")

    @property
    def icon(self) -> str:
        """Where the icon of the region lies in the site."""
        return looks.icon(self.site.regio, self._drawing, self.assets["favicon.svg"])

    def content(self, html: str, *, is_translated: bool) -> str:
        """The HTML of a page with its words explained, its cells named, and its parts folded."""
        return fold_sections(label_cells(html if is_translated else self.glossary.mark(html)))

    def frame(self, base_url: str, *, is_preview: bool = False) -> dict[str, Any]:
        """What main.html knows of a site that stands at this address, under config.extra."""
        return {
            "site": frame_of(self.site, met_concepten=self.sources.with_drafts and not is_preview),
            "assets": self.assets,
            "taal_van": self.translator,
            "icoon": self.icon,
            "kleurblad": looks.style_sheet(self.site.regio),
            "gegevens": dataset(self.site, base_url),
            "bestanden": {one.src: from_region(self.sources.root, one.file) for one in self.sources.written},
        }

    @cached_property
    def assets(self) -> Mapping[str, str]:
        """Style-sheets, scripts and pictures by the name of their file, each with its name in the site."""
        return assets.fingerprinted(self.sources.overrides)


@dataclass(frozen=True)
class Prepared(Draft):
    """A site that is ready to be handed to a renderer."""

    output: Output
    """The generated pages and files."""
    redirects: tuple[Redirect, ...]
    """Where addresses of retired ids lead."""
    addresses: tuple[str, ...]
    """Every address that the site would have, sorted."""

    @cached_property
    def pages(self) -> tuple[RenderedPage, ...]:
        """The generated pages, rendered."""
        return self.output.pages

    @property
    def new_addresses(self) -> tuple[str, ...]:
        """Addresses that are not in the contract yet."""
        return tuple(sorted(set(self.addresses) - set(self.loaded.data.adressen)))

    @property
    def prints(self) -> Mapping[str, Print]:
        """What can be printed, by its path in the site, also by the one that it had before."""
        return {**self.output.prints, **dict(_at_old_addresses(self.output.prints, self.redirects))}

    def files(self, base_url: str) -> dict[str, str | bytes]:
        """Path in the site and content of every file that is no page: data, feeds, pictures, and files for hosts."""
        output: dict[str, str | bytes] = {**self.output.files, **self.output.books}
        documents = {entry.document.file: entry.document.text for entry in self.loaded.entries}
        documents |= {} if self.sources.with_drafts else _lists_without_drafts(self.loaded)
        moved = [(redirect.old, redirect.new) for redirect in self.redirects]
        made = {
            **output,
            **dict(_at_old_addresses(output, with_files(self.redirects))),
            **hosting.files(
                self.site,
                base_url=base_url,
                icon=self.icon,
                redirects=moved,
                paths=self.addresses,
                day=self.sources.peildatum,
            ),
            **{Addresses.uitgave(name).lstrip("/"): text for name, text in self.sources.uitgave.items()},
            **looks.files(self.site.regio, self._drawing),
            **{
                Addresses.bron(file).lstrip("/"): text
                for file, text in (*_under_old_names(self.loaded), *documents.items())
            },
            **{
                Addresses.pagina(old): redirect_page(old, new, base_url, script=self.assets["verhuisd.js"])
                for old, new in moved
            },
        }
        folders = _folders_of_files((*made, *self.assets.values()))
        return made | {
            f"{folder}/index.html": redirect_page(f"/{folder}/", Addresses.open_data, base_url, FOLDER)
            for folder in folders
        }

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Path in the site and content of every picture that is drawn; that takes long."""
        drawings = self.output.drawings
        return drawn({**drawings, **dict(_at_old_addresses(drawings, self.redirects))}, self.sources.cache)

    def on_paper(self) -> Iterator[tuple[str, bytes]]:
        """Path in the site and content of every PDF; that takes long, and leaves Python free for other work."""
        return printed(self.site, self.prints, self.sources.cache)


def _lists_without_drafts(loaded: Loaded) -> dict[str, str]:
    """Published files with a list in which a draft stands, without it."""
    trees: dict[str, tuple[Any, Document]] = {}
    for entry in sorted(loaded.drafts, key=lambda entry: str(entry.prefix)):
        if entry.prefix:
            file, (key, _) = entry.document.file, entry.prefix
            tree = trees.get(file, (entry.document.tree, entry.document))[0]
            kept = [item for item in tree[key] if item.get("id") != entry.id]
            trees[file] = {**tree, key: kept}, entry.document
    return {file: as_yaml(tree, document) for file, (tree, document) in trees.items()}


def _under_old_names(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Published files of data/ under the names that they had before; a translation goes by what it translates."""
    for entry in loaded.entries:
        named = [entry.record]
        if entry.soort == "vertaling":
            found = (loaded.index.get((soort, entry.record.id)) for soort in ("coalitie", "makkelijk"))
            named = [other.record for other in found if other]
        for old in (old for record in named for old in getattr(record, "vorige_ids", ()) if not entry.prefix):
            yield f"{entry.document.file.rpartition('/')[0]}/{old}.yml", entry.document.text


def _folders_of_files(paths: Iterable[str]) -> list[str]:
    """Folders that have only files: a server has nothing to show there."""
    above = {str(folder) for path in paths for folder in PurePosixPath(path).parents}
    return sorted(folder for folder in above if folder.partition("/")[0] in (assets.FOLDER, "data"))


def _at_old_addresses(files: Mapping[str, Content], moved: Iterable[Redirect]) -> Iterator[tuple[str, Content]]:
    """Copies for programs that fetch a feed, picture or file: they do not read a page that says where it went."""
    for redirect in moved:
        new = redirect.new[1:]
        for path, content in files.items():
            if path.startswith(new):
                yield f"{redirect.old}{path.removeprefix(new)}".lstrip("/"), content


class Reading(TypedDict, total=False):
    """How a site is read, and of which day."""

    peildatum: Required[date]
    """The reference date: the day that everything is told of."""
    vandaag: date | None
    """Looking back from this day, meldingen after the reference date are not known yet, and no mistake."""
    overrides: Path | None
    """The folder of the templates; else those of the region or the program."""
    cache: Cache
    with_drafts: bool
    """Whether what is not for readers yet is there too."""


def prepare(
    root: Path,
    *,
    base_url: str = "",
    when_read: Callable[[Sources], None] = lambda _: None,
    with_forms: bool = False,
    **reading: Unpack[Reading],
) -> Prepared:
    """Load, derive and render; raises `DataError` with all mistakes in data and content.

    `when_read` is given what people wrote as soon as that is known to be right. `with_forms` adds the forms of
    rounds that are not over.
    """
    return finish(draft(root, when_read=when_read, **reading), base_url=base_url, with_forms=with_forms)


def draft(root: Path, *, when_read: Callable[[Sources], None] = lambda _: None, **reading: Unpack[Reading]) -> Draft:
    """Load and derive; raises `DataError` with all mistakes that are found without rendering."""
    sources = read_sources(root, **reading)
    when_read(sources)
    site = derive(sources.loaded, peildatum=day_of(sources.loaded.data, sources.peildatum))
    if site.slotstand:
        _refuse(differs_from_closing(sources.loaded, site.punten, sources.uitgave))
    site = _beside_others(sources, site, max(sources.peildatum, reading.get("vandaag") or sources.peildatum))
    renderer = Renderer(site, sources.overrides, sources.cache, tuple(unreached(sources.written)))
    _refuse(_pictures_exist(sources))
    _refuse([*_icons_exist(sources.loaded, renderer.icons), *fixed_words_problems(sources.loaded, renderer.words)])
    return Draft(sources, site, renderer)


def _beside_others(sources: Sources, site: Site, vandaag: date) -> Site:
    """The site with what it says of the other plans of the region; without others, as it is."""
    own = Gezinslid(place_of(sources.root), sources.loaded, site)
    family = [own]
    shown: dict[str, Any] = {"shown_on": sources.peildatum, "with_drafts": sources.with_drafts}
    for root in plans_of(sources.root):
        if root != sources.root:
            cache = of_project(root) if sources.cache.folder else NOTHING
            with named_by_plan(root):
                loaded = load(root, peildatum=vandaag, cache=cache, **shown)
            day = day_of(loaded.data, sources.peildatum)
            family.append(Gezinslid(place_of(root), loaded, derive(loaded, peildatum=day)))
    _refuse(problems_between(own, family))
    return replace(site, opvolging=derive_succession(own, family, sources.peildatum)) if len(family) > 1 else site


def finish(
    made: Draft, *, base_url: str = "", with_forms: bool = False, pages: Iterable[Page] | None = None
) -> Prepared:
    """Render everything; raises `DataError` with all mistakes that show then. `pages` are asked for one by one."""
    sources, site, renderer = made.sources, made.site, made.renderer
    forms = forms_of(site, base_url) if with_forms else ()
    output = renderer.render(chain(pages or made.pages, forms), base_url=base_url, written=_findable(sources.written))
    _refuse(_shared_addresses(sources.written, output))
    written = {page.file: renderer.fill(page.text) for page in sources.written}
    on_paper = {f"overrides/papier, {path}": one.markup for path, one in output.prints.items()}
    _refuse(lost_places(sources.loaded, output.findable))
    texts = {**output.files, **{path: drawing.tekst for path, drawing in output.drawings.items()}}
    _refuse(unframed(sources.loaded, site, output.pages, texts, written | on_paper, sources.cache))
    moved = tuple(redirects(sources.loaded))
    addresses = tuple(sorted(_addresses(sources, site, output, moved)))
    published = sources.loaded.data.adressen
    lasting = [one for one in published if not _WITH_YEAR.search(one)] if sources.is_of_before else published
    lost = vanished(lasting, addresses)
    bodies = {page.url: page.body for page in output.findable}
    bodies |= {address_of_source(page.src): written[page.file] for page in sources.written}
    there = {*addresses, *published}  # of what is gone that is told, and not what leads there
    links = (broken_links(page, there, bodies, sources.root, base_url) for page in sources.written)
    taken = () if place_of(sources.root) else taken_names(site, addresses)
    _refuse([*lost, *taken, *chain.from_iterable(links)])
    return Prepared(sources, site, renderer, output, moved, addresses)


def read_sources(root: Path, **reading: Unpack[Reading]) -> Sources:
    """What people wrote; raises `DataError` with all mistakes in it."""
    peildatum, vandaag = reading["peildatum"], reading.get("vandaag")
    cache, with_drafts = reading.get("cache", NOTHING), reading.get("with_drafts", False)
    overrides = reading.get("overrides") or templates(root)
    written, problems = _written(root, overrides)
    shown = {"shown_on": peildatum, "with_drafts": with_drafts}
    loaded = _load(root, max(peildatum, vandaag or peildatum), problems, cache, **shown)
    is_of_before = vandaag is not None and peildatum < vandaag
    written = tuple(as_shown(written, peildatum, with_drafts=with_drafts))
    found = sorted((root / "data" / "slotstand").glob("*.*"))
    kept = (path for path in found if path.is_file() and not path.is_symlink())
    release = {path.name: path.read_bytes().decode(errors="replace").replace("\r\n", "\n") for path in kept}
    return Sources(root, overrides, loaded, written, peildatum, cache, with_drafts, release, is_of_before)


def _refuse(problems: Iterable[Problem]) -> None:
    if found := tuple(problems):
        raise DataError(found)


def _written(root: Path, overrides: Path) -> tuple[tuple[Handwritten, ...], list[Problem]]:
    """The pages in content/, and what is wrong with their form."""
    pages, unreadable = read_pages(root)
    known = blocks.names(overrides)
    return pages, [*unreadable, *(problem for page in pages for problem in form_problems(page, known))]


def _load(root: Path, vandaag: date, problems: list[Problem], cache: Cache, **shown: Any) -> Loaded:
    """The data; the mistakes in it are told together with those in content/."""
    try:
        loaded = load(root, peildatum=vandaag, cache=cache, **shown)
    except DataError as error:
        raise DataError([*error.problems, *problems]) from None
    _refuse(problems)
    return loaded


def _findable(pages: Iterable[Handwritten]) -> Iterator[Findable]:
    """The pages that search may lead to."""
    for page in pages:
        if not page.head.get("zoeken_uit"):
            yield Findable(address_of_source(page.src), page.titel, page.omschrijving, page.prose)


def _icons_exist(loaded: Loaded, icons: frozenset[str]) -> Iterator[Problem]:
    for soort, id, location, icoon in _chosen_icons(loaded.data):
        if icoon is not None and icoon not in icons:
            what, how = f"icoon “{icoon}” bestaat niet", f"kies uit: {', '.join(sorted(icons))}"
            yield loaded.entry(soort, id).problem(location, what, how)


def _pictures_exist(sources: Sources) -> Iterator[Problem]:
    """The picture of a story lies where the site takes it from."""
    for verhaal in sources.loaded.data.verhalen:
        if verhaal.plaatje and not (sources.root / "content/verhalen" / verhaal.plaatje.bestand).is_file():
            what, how = f"het plaatje “{verhaal.plaatje.bestand}” is er niet", "zet het in de map content/verhalen"
            yield sources.loaded.entry("verhaal", verhaal.id).problem(("plaatje", "bestand"), what, how)


def _chosen_icons(data: Regiodata) -> Iterator[tuple[str, str, Location, str | None]]:
    """Kind and id of each record with a picture, where in it the picture is named, and its name."""
    yield from (("coalitie", record.id, ("icoon",), record.icoon) for record in data.coalities)
    yield from (("doel", record.id, ("icoon",), record.icoon) for record in data.doelen)
    yield from (("makkelijk", record.id, ("icoon",), record.icoon) for record in data.makkelijk)
    cards = [("makkelijk", page.id, "kaarten", page.kaarten) for page in data.makkelijk]
    for soort, id, place, kaarten in [*cards, ("regio", "regio", "makkelijk", data.regio.makkelijk)]:
        yield from ((soort, id, (place, number, "icoon"), kaart.icoon) for number, kaart in enumerate(kaarten))


def _shared_addresses(pages: tuple[Handwritten, ...], output: Output) -> Iterator[Problem]:
    """Two pages at one address: a chapter called planning, or a page in content/ with the name of a chapter."""
    taken = {address_of_source(page.src): page.file for page in pages}
    for page in output.pages:
        place, file = address_of_source(page.src), page.edit.file if page.edit else page.src
        other = taken.setdefault(place, file)
        if other != file:
            both = page.edit and other.startswith(f"{CONTENT}/")
            what = f"het adres {place} is ook van {other if both else 'een andere pagina'}"
            how = f"geef {'een van de twee bestanden' if both else 'het bestand'} een andere naam"
            yield Problem(file if page.edit else other, 0, "", what, how)


def _addresses(sources: Sources, site: Site, output: Output, moved: tuple[Redirect, ...]) -> set[str]:
    """Every address, also where a record stood before, and under the names that it had before."""
    data = sources.loaded.data
    named = [("begrip", id) for record in data.begrippen for id in (record.id, *record.vorige_ids)]
    named += [("cijfer", id) for record in data.cijfers for id in (record.id, *record.vorige_ids)]
    named += [("ketenaanpak", keten.id) for keten in data.ketenaanpakken.ketenaanpakken]
    named += [("vraag", id) for doel in data.doelen for vraag in doel.vragen for id in (vraag.id, *vraag.vorige_ids)]
    named += [("hulplijn", id) for record in data.hulplijnen for id in (record.id, *record.vorige_ids)]
    lasting = [page for page in output.pages if page.soort != "meedoen"]
    sources_of_pages = [page.src for page in lasting] + [page.src for page in sources.written]
    found = set(map(address_of_source, sources_of_pages))
    files = (*output.files, *output.books, *output.drawings, *output.prints)
    found |= {f"/{path.removesuffix('index.html')}" for path in files}
    found |= {f"{address('cijfer', record.id)}#{old}" for record in data.cijfers for old in record.vorige_plekken}
    found |= set(map(address_of_punt, all_punten(data)))
    found |= {address(soort, id) for soort, id in named}
    found |= {first_address(soort, id) for soort, id in named if soort in OVERVIEWS}
    found |= {first_address(punt.soort, punt.anchor) for punt in site.punten if punt.soort in OVERVIEWS}
    found |= {address("melding", melding.id) for melding in data.meldingen} | set(site.plannen.adressen)
    found |= {first_address("melding", melding.id) for melding in data.meldingen} & set(data.adressen)
    found |= {belofte.url for gemeente in site.gemeenten for belofte in gemeente.beloften}
    found |= set(map(Addresses.uitgave, site.slotstand.bestanden if site.slotstand else ()))
    gone = {place for one in data.vervallen for place in addresses_of_gone(one)}
    found |= {old for old in data.adressen if old in gone or old.partition("#")[0] in gone}
    for redirect in with_files(moved):
        found |= {known.replace(redirect.new, redirect.old, 1) for known in found if known.startswith(redirect.new)}
    return found

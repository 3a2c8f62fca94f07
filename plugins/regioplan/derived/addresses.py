"""Every address of the site, made from ids and never from titles, and the promise to keep them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from ..data import model
from ..data.all_punten import PuntMetId
from ..data.entries import Loaded
from ..data.problems import Problem
from ..data.vertaalbaar import START
from ..data.vervallen import PAGINA, Vervallen
from ..language.languages import is_language

DATA = "/data/v1/"
"""The folder of the data files; another form gets another folder."""

FOLDERS = {
    soort: name
    for name, (soort, _) in {**model.FOLDERS, **model.LISTS}.items()
    if soort
    not in ("melding", "begrip", "hoofdstuk", "document", "moment", "hulplijn", "uitvraag", "antwoord", "verhaal")
} | {"ketenaanpak": "ketenaanpakken"}
"""Kinds whose records have a page of their own: in a folder with the name of the one in data/, or of the list."""
OVERVIEWS = {
    "begrip": "woordenlijst",
    "cijfer": "cijfers",
    "ketenaanpak": "ketenaanpakken",
    "ketendoel": "ketenaanpakken",
    "melding": "wijzigingen",
}
"""Kinds that first stood together on one page; each of its places still leads to where they are now."""
WITH_MATERIAAL = ("coalitie", "doel", "gemeente")
"""Kinds of which there are ready-made texts."""
PRINTED = ("", "poster.pdf", "folder.pdf")
"""What there is at the address of such texts: the page, and what can be printed."""
DIGITS = "0-9"
"""The part of the glossary for words that start with a digit."""


class Addresses:
    """The one owner of addresses: the fixed ones by name, the others made from ids. Templates know it as `adres`."""

    start = "/"
    cijfers = "/cijfers/"
    coalities = "/coalities/"
    doelen = "/doelen/"
    gemeenten = "/gemeenten/"
    handleiding = "/handleiding/"
    hulp = "/hulp/"
    ketenaanpakken = "/ketenaanpakken/"
    makkelijk = "/makkelijk/"
    materiaal = "/partners/materiaal/"
    materiaal_kalender = "/partners/materiaal/kalender/"
    boek_plan = "/partners/materiaal/het-hele-plan.pdf"
    boek_voortgang = "/partners/materiaal/de-voortgang.pdf"
    methode = "/methode/"
    open_data = "/open-data/"
    over = "/over/"
    partners = "/partners/"
    plannen = "/plannen/"
    plannen_geld = "/plannen/geld/"
    planning = "/planning/"
    privacy = "/privacy/"
    redactie = "/redactie/"
    redactie_taal = "/redactie/taal/"
    regio = "/regio/"
    slotstand = "/slotstand/"
    toegankelijkheid = "/toegankelijkheid/"
    transformatieplannen = "/transformatieplannen/"
    verhalen = "/verhalen/"
    volgen = "/volgen/"
    voortgang = "/voortgang/"
    voortgang_getallen = "/voortgang/getallen/"
    vragen = "/vragen/"
    werkagenda = "/werkagenda/"
    wijzigingen = "/wijzigingen/"
    woordenlijst = "/woordenlijst/"
    zoeken = "/zoeken/"

    @staticmethod
    def van(soort: str, id: str) -> str:
        """The address of a record: `/doelen/informele-steun/`."""
        return address(soort, id)

    @staticmethod
    def materiaal_van(soort: str, id: str) -> str:
        """The page with ready-made texts about a theme, goal or municipality."""
        return f"{Addresses.materiaal}{soort}-{id}/"

    @staticmethod
    def in_gemeente(gemeente: str, punt: str) -> str:
        """The place of a promise to every municipality on the page of one: `/gemeenten/lisvaart/#fijne-buurt-r1`."""
        return f"{address('gemeente', gemeente)}#{punt}"

    @staticmethod
    def voortgang_jaar(jaar: int) -> str:
        """The page with all promises of a year."""
        return f"{Addresses.voortgang}{jaar}/"

    @staticmethod
    def kwartaal(kwartaal: str, deel: int | None = None) -> str:
        """The page with the newest meldingen of a quarter, or with an older part of them."""
        return f"{Addresses.wijzigingen}{kwartaal}/{f'{deel}/' if deel else ''}"

    @staticmethod
    def meedoen(uitvraag: str, adressant: str) -> str:
        """The form of a round for one addressee; it is not kept when the round is over."""
        return Addresses.onder("meedoen", uitvraag, adressant)

    @staticmethod
    def planning_jaar(jaar: int) -> str:
        """The place of a year on the planning."""
        return f"{Addresses.planning}#jaar-{jaar}"

    @staticmethod
    def letter(letter: str) -> str:
        """The page with the words that start with a letter."""
        return Addresses.onder("woordenlijst", letter)

    @staticmethod
    def feed(url: str) -> str:
        """The feed that belongs to a page."""
        return f"{url}feed.xml"

    @staticmethod
    def agenda(url: str) -> str:
        """The calendar with the deadlines that belong to a page."""
        return f"{url}deadlines.ics"

    @staticmethod
    def data(naam: str) -> str:
        """A file with data: `/data/v1/punten.csv`."""
        return f"{DATA}{naam}"

    @staticmethod
    def bestand(url: str) -> str:
        """The small file with the data of a page: `/data/v1/doelen/informele-steun.json`."""
        return f"{DATA}{url.strip('/')}.json"

    @staticmethod
    def uitgave(naam: str) -> str:
        """A file of the release that was made when the plan was closed: it never changes."""
        return f"/data/slotstand/{naam}"

    @staticmethod
    def onder(*namen: str) -> str:
        """A page that has no name here: `/klaar/2026/` for klaar and 2026."""
        return f"/{'/'.join(namen)}/"

    @staticmethod
    def pagina(url: str) -> str:
        """The file of a page in the folder of the site: `redactie/taal/index.html`."""
        return f"{url.strip('/')}/index.html"

    @staticmethod
    def bron(bestand: str) -> str:
        """The published copy of a file of data/."""
        return f"{DATA}bron/{bestand.rpartition('data/')[2]}"


TOGETHER = {"vraag": Addresses.vragen, "hulplijn": Addresses.hulp, "verhaal": Addresses.verhalen}
"""Kinds that stand together on one page."""


def address(soort: str, id: str) -> str:
    """The address of a record, from the root of the site: `/doelen/informele-steun/`."""
    if soort in FOLDERS:
        return Addresses.onder(FOLDERS[soort], id)
    if soort == "begrip":
        return f"{Addresses.letter(letter_of(id))}#{id}"
    if soort == "melding":
        return f"{Addresses.kwartaal(quarter_of(id))}#{id}"
    if soort == "uitvraag":
        return Addresses.onder("rondes", id)
    if soort == "hoofdstuk":
        return f"/{id}/"
    if soort in TOGETHER:
        return f"{TOGETHER[soort]}#{id}"
    if soort in ("ketenaanpakken", "werkagenda"):
        return f"/{soort}/"
    if soort == "vertaling":
        return Addresses.onder(*(part for part in id.split("/") if part != START))
    raise ValueError(f"no address for {soort} {id}")


def whole(url: str, base_url: str) -> str:
    """An address from the root of a site with its host; of another plan it leads out of the folder of this one."""
    host = base_url.rstrip("/")
    return urljoin(f"{host}/", url[1:]) if url.startswith("/../") else host + url


def letter_of(begrip: str) -> str:
    """The part of the glossary that a word stands in: the first letter of its id, which never changes."""
    return DIGITS if begrip[0].isdigit() else begrip[0]


def quarter_of(melding: str) -> str:
    """The quarter of a melding, from the day that its id begins with: 2026-Q4."""
    year, month, _ = melding.split("-", 2)
    return f"{year}-Q{(int(month) + 2) // 3}"


def first_address(soort: str, id: str) -> str:
    """Where others may still look for a record that stands elsewhere now: `/woordenlijst/#triage`."""
    return f"/{OVERVIEWS[soort]}/#{id}"


def addresses_of_gone(gone: Vervallen) -> Iterator[str]:
    """Where something stood that is not there any more: its page, or every place on a page that it had."""
    if gone.soort == PAGINA:
        yield f"/{gone.eigen_id}/"
    else:
        own = address(gone.soort, gone.eigen_id)
        for id in (gone.eigen_id, *gone.vorige_ids) if "#" in own else (gone.eigen_id,):
            yield address(gone.soort, id)
        for id in (gone.eigen_id, *gone.vorige_ids) if gone.soort in OVERVIEWS else ():
            yield first_address(gone.soort, id)


def address_of_punt(item: PuntMetId) -> str:
    """The address of a punt: the page that it stands on, with its anchor."""
    page = address("ketenaanpak", item.keten) if item.keten else address(*item.owner)
    return f"{page}#{item.anchor}"


def lasting_address_of_punt(item: PuntMetId) -> str:
    """The address that a punt had first: from there a redirect leads to where it is."""
    return f"{address(item.owner[0], item.first_owner)}#{item.anchor}" if item.first_owner else address_of_punt(item)


@dataclass(frozen=True)
class Redirect:
    """An old address and where it went."""

    old: str
    """Where it was."""
    new: str
    """Where it is now."""


def with_files(moved: Iterable[Redirect]) -> Iterator[Redirect]:
    """The same redirects, and those of the file with the data of each page."""
    for redirect in moved:
        yield from (redirect, Redirect(Addresses.bestand(redirect.old), Addresses.bestand(redirect.new)))


def redirects(loaded: Loaded) -> Iterator[Redirect]:
    """One redirect for every retired id, and for each easy page and translation that goes by it."""
    for entry in loaded.entries:
        if entry.soort in FOLDERS or entry.soort == "hoofdstuk":
            for old in entry.record.vorige_ids:
                yield from _moved(loaded, entry.soort, old, entry.id)
    for gone in loaded.data.vervallen:
        for old in gone.vorige_ids if gone.soort in (*FOLDERS, "hoofdstuk") else ():
            yield from _moved(loaded, gone.soort, old, gone.eigen_id)
        for name in PRINTED if gone.soort in WITH_MATERIAAL else ():
            texts, page = Addresses.materiaal_van(gone.soort, gone.eigen_id), address(gone.soort, gone.eigen_id)
            yield Redirect(f"{texts}{name}", page)


def _moved(loaded: Loaded, soort: str, old: str, new: str) -> Iterator[Redirect]:
    yield Redirect(address(soort, old), address(soort, new))
    if soort in WITH_MATERIAAL:
        yield Redirect(Addresses.materiaal_van(soort, old), Addresses.materiaal_van(soort, new))
    if soort in ("coalitie", "makkelijk"):
        if soort == "coalitie":
            yield Redirect(address("makkelijk", old), address("makkelijk", new))
        for page in loaded.data.vertalingen:
            if page.id == new:
                yield Redirect(address("vertaling", f"{page.taal}/{old}"), address("vertaling", f"{page.taal}/{new}"))


def _vanished_page(id: str) -> Problem:
    """What to say of a page at the top of the site, which may be of several kinds, and of a whole language."""
    if is_language(id):
        how = "zet de map terug. Moet de taal uit het menu? Haal dan in elk bestand de regel met nagekeken_door weg"
        return Problem(f"data/vertalingen/{id}", 0, "", "deze taal is er niet meer, en stond op de site", how)
    what = "deze pagina is er niet meer, en stond op de site"
    how = "zet het bestand terug. Heet het nu anders? Geef het dan zijn oude naam"
    if id:
        how += f". Was het een hoofdstuk? Zet data/hoofdstukken/{id}.yml terug. "
        how += f"Is de pagina er echt niet meer? Typ daarna: python3 build.py weg pagina/{id}"
    return Problem(f"content/{id or 'index'}.md", 0, "", what, how)


def vanished(published: Iterable[str], current: Iterable[str]) -> Iterator[Problem]:
    """A problem for every published address that would be gone; of a page not for each place on it."""
    page = ""
    for old in sorted(set(published) - set(current)):
        if page and old.startswith(page):
            continue
        page = old if old.endswith("/") else ""
        name = old.strip("/").rpartition("/")[2].removeprefix("#")
        if re.fullmatch(r"/(?:[^/#.]+/)?", old):
            yield _vanished_page(name)
            continue
        is_report = old.startswith("/wijzigingen/") and "#" in old
        yield Problem(
            "data/adressen.yml",
            0,
            "adressen",
            f"het adres {old} zou verdwijnen, terwijl anderen ernaar linken",
            f"zet het bestand terug; klopt het bericht niet, maak dan een nieuw met vervangt: {name}"
            if is_report
            else f"zet de pagina terug, of zet de oude id bij de nieuwe pagina: vorige_ids: [{name}]; "
            f"is zij er niet meer, zet haar dan in data/vervallen.yml",
        )

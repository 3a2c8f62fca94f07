"""From the easy texts to the easy pages, in Dutch and in translation, and what is wrong with words of a language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..data.answers import meant
from ..data.entries import Entry, Loaded
from ..data.makkelijk import MakkelijkeKaart
from ..data.problems import Problem
from ..data.uitspraken import Uitspraaksoort
from ..data.vertaalbaar import START, easy_texts, pair
from ..data.vertalingen import Paar, Taal, Vertaling
from ..language.languages import Wording, direction, locale_of, name_in_dutch
from .addresses import Addresses, address
from .derivation import Derivation
from .kaders import KADERS, frame_phrases, frames_of
from .links import Link, with_neighbours
from .views import (
    CoalitieView,
    Makkelijk,
    MakkelijkeCoalitieView,
    MakkelijkeKaartView,
    MakkelijkePaginaView,
    TaalView,
    VertalingView,
)

FIRST = Link("Makkelijk lezen", Addresses.makkelijk)
"""The first easy page, about the plan as a whole."""
FEW = 3
"""As many missing words as an answer names."""
NOTICES = (
    "Dit is een proefvertaling.",
    "Niemand heeft deze tekst nog nagekeken.",
    "Deze zin is ouder dan de Nederlandse tekst.",
    "In het Nederlands staat er nu: {zin}",
)
"""What a page says of itself as a translation: no language can do without."""


def derive_easy(d: Derivation, coalities: Sequence[CoalitieView]) -> Makkelijk:
    """All easy pages: the whole plan, the written ones, and one for each coalition."""
    return Makkelijk(
        plan=_cards(d, d.data.regio.makkelijk),
        paginas=tuple(
            MakkelijkePaginaView(
                record=page,
                link=d.links.to("makkelijk", page.id),
                kaarten=_cards(d, page.kaarten),
                edit=d.links.edit("makkelijk", page.id),
            )
            for page in d.data.makkelijk
        ),
        coalities=with_neighbours(
            MakkelijkeCoalitieView(
                link=Link(coalitie.record.titel, address("makkelijk", coalitie.record.id)),
                coalitie=coalitie,
                edit=coalitie.edit,
            )
            for coalitie in coalities
        ),
    )


def _cards(d: Derivation, cards: Sequence[MakkelijkeKaart]) -> tuple[MakkelijkeKaartView, ...]:
    return tuple(MakkelijkeKaartView(card, _more(d, card)) for card in cards)


def _more(d: Derivation, card: MakkelijkeKaart) -> Link | None:
    """What an easy card leads to, under the title that the reader finds there."""
    if card.doel:
        return d.links.to("doel", card.doel)
    return d.links.to("hoofdstuk", card.hoofdstuk) if card.hoofdstuk else None


def derive_languages(d: Derivation, easy: Makkelijk) -> tuple[TaalView, ...]:
    """Every language with its pages, in the order of the folders."""
    dutch = {START: FIRST}
    dutch |= {page.coalitie.record.id: page.link for page in easy.coalities}
    dutch |= {page.record.id: page.link for page in easy.paginas}
    texts = easy_texts(d.data)
    return tuple(_language(d, taal, dutch, texts) for taal in d.data.talen)


def _language(d: Derivation, taal: Taal, dutch: Mapping[str, Link], texts: Mapping[str, Sequence[str]]) -> TaalView:
    written = {page.id: page for page in d.data.vertalingen if page.taal == taal.id}
    pages = [_page(d, taal, record, dutch[id], texts[id]) for id in texts if (record := written.get(id))]
    return TaalView(
        record=taal,
        nederlands=name_in_dutch(taal.id),
        richting=direction(taal.id),
        kaders=Wording(locale_of(taal.id), _said(taal.kaders)),
        woorden=_said(taal.woorden),
        paginas={page.van.url: page for page in pages},
        edit=d.links.edit("taal", taal.id),
    )


def _page(d: Derivation, taal: Taal, record: Vertaling, dutch: Link, texts: Sequence[str]) -> VertalingView:
    paired, place = pair(texts, record.zinnen), ("vertaling", f"{taal.id}/{record.id}")
    title = paired.zinnen.get(dutch.naam) or _said(taal.woorden).get(dutch.naam)
    return VertalingView(
        record=record,
        link=Link(title or dutch.naam, address(*place)),
        edit=d.links.edit(*place),
        van=dutch,
        titel=title,
        gepaard=paired,
        is_openbaar=bool(record.nagekeken_door and taal.nagekeken_door),
    )


def _said(pairs: Iterable[Paar]) -> Mapping[str, str]:
    return {paar.nl: paar.tekst for paar in pairs if paar.tekst}


def needed_phrases() -> tuple[str, ...]:
    """What every language must be able to say."""
    return (*frame_phrases(), *NOTICES)


def _frames_that_are_alike(entry: Entry, said: Mapping[str, str]) -> Iterator[Problem]:
    """A promise and a wish must not be said with the same words."""
    first: dict[str, tuple[str, Uitspraaksoort]] = {}
    for soort, kader in KADERS.items():
        for phrase in frames_of(kader):
            if phrase in said:
                other, kind = first.setdefault(said[phrase], (phrase, soort))
                if kind != soort:
                    what = f"“{other}” en “{phrase}” hebben dezelfde vertaling: “{said[phrase]}”"
                    yield entry.problem(("kaders",), what, f"laat zien wat een {kind} is, en wat een {soort} is")


def fixed_words_problems(loaded: Loaded, words: Sequence[str]) -> Iterator[Problem]:
    """A language that cannot say what stands around a statement, and words that the site does not use.

    `words` are the other fixed words of the easy pages, in Dutch.
    """
    needed = needed_phrases()
    for taal in loaded.data.talen:
        entry = loaded.entry("taal", taal.id)
        yield from _frames_that_are_alike(entry, _said(taal.kaders))
        missing = [phrase for phrase in needed if phrase not in _said(taal.kaders)]
        if missing:
            few = ", ".join(f"“{phrase}”" for phrase in missing[:FEW])
            more = f" en nog {len(missing) - FEW}" if len(missing) > FEW else ""
            what = f"dit is nog niet vertaald, en zonder dit wordt een belofte een feit: {few}{more}"
            how = f'vertaal het in dit bestand: - nl: "{missing[0]}" met eronder tekst: …'
            yield entry.problem(("kaders",), what, how)
        for field, pairs, known in (("kaders", taal.kaders, needed), ("woorden", taal.woorden, words)):
            for number, paar in enumerate(pairs):
                if paar.nl not in known:
                    how = meant(paar.nl, known) or "haal nl en tekst hier weg"
                    yield entry.problem((field, number, "nl"), f"de site zegt nergens “{paar.nl[:80]}”", how)

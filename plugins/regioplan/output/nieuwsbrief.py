"""What changed between two days, as plain text for a newsletter."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from markdown import markdown

from ..data.regio import Regio
from ..derived.kaders import in_kader
from ..derived.links import Links
from ..derived.reasons import say_moved
from ..derived.views import MeldingView, Nieuws, PuntView, Verschuiving, VervallenView
from ..language.dates import say_day
from ..language.numbers import say_count


def newsletter(
    news: Nieuws, regio: Regio, links: Links, *, base_url: str, beside: Iterable[tuple[str, list[str]]] = ()
) -> str:
    """The text, with an address for each line; `base_url` is that of the site.

    `beside` is what only two sites can tell: headings with lines, in which a page stands as "- Title (/address/)".
    """
    root = base_url.rstrip("/")
    lines = [
        f"Nieuws over {regio.plan.kort}",
        f"Van {news.van} tot en met {news.tot}",
        "",
        *_passed(news.verstreken, root),
        *_begun(news.moest_beginnen, root),
        *_moved(news.verschoven, links, root),
        *_meldingen("Nieuwe berichten", news.meldingen, "Er zijn geen nieuwe berichten.", links, root),
        *_meldingen("Verbeteringen", news.verbeteringen, "Er zijn geen verbeteringen.", links, root),
        *_gone(news.weg, root),
        *(line for title, told in beside for line in _told(title, told, root)),
        "Heeft u ook nieuws over een belofte? Laat het ons weten.",
    ]
    return "\n".join(lines) + "\n"


def _passed(punten: Sequence[PuntView], root: str) -> Iterator[str]:
    yield from _heading("Deadlines die voorbij zijn")
    if not punten:
        yield "In deze tijd ging geen deadline voorbij."
    else:
        yield f"Bij {say_count(len(punten), 'punt', 'punten')} ging de deadline voorbij."
        yield _say_silent(punten)
    yield ""
    yield from _listed(punten, root)


def _begun(punten: Sequence[PuntView], root: str) -> Iterator[str]:
    if punten:
        yield from _heading("Dit zou nu begonnen zijn")
        yield f"Bij {say_count(len(punten), 'punt', 'punten')} noemt het plan alleen een begin, en dat ging voorbij."
        yield _say_silent(punten)
        yield ""
        yield from _listed(punten, root)


def _moved(moves: Sequence[Verschuiving], links: Links, root: str) -> Iterator[str]:
    if moves:
        yield from _heading("Verschoven deadlines")
    for move in moves:
        yield f"- {in_kader(move.punt.record, move.tekst)}"
        yield f"  {move.zin} {move.record.reden}"
        yield f"  Bron: {links.say_bron(move.record.bron)}."
        yield f"  {move.punt.hoort_bij.naam}: {root}{move.punt.url}"
        yield ""


def _gone(gone: Sequence[VervallenView], root: str) -> Iterator[str]:
    if gone:
        yield from _heading("Dit is er niet meer")
    for one in gone:
        yield f"- Weg: {one.zin}"
        if one.opgegaan_in:
            yield f"  Lees verder bij {one.opgegaan_in.naam}: {root}{one.opgegaan_in.url}"
        yield ""


def _told(title: str, told: Iterable[str], root: str) -> Iterator[str]:
    yield from _heading(title)
    for line in told:
        said, at, address = line.partition(" (/")
        yield said
        if at:
            yield f"  {root}/{address.removesuffix(')')}"
    yield ""


def as_markdown(text: str) -> str:
    """The same text with marks for headings and addresses; whatever else looks like a mark stays as it was typed."""
    title, *lines = text.splitlines()
    made = [f"# {_plain(title)}", ""]
    for line in lines:
        if line and not line.strip("-"):
            made[-1] = f"## {made[-1].capitalize()}\n"
            continue
        begin, dash, rest = ("", "- ", line[2:]) if line.startswith("- ") else (line[:2], "", line[2:])
        said, at, address = rest.partition("https://") if begin.strip() == "" else (line, "", "")
        made.append(f"{begin if begin.strip() == '' else ''}{dash}{_plain(said)}{f'<{at}{address}>' if at else ''}")
    return "\n".join(made) + "\n"


def as_html(text: str) -> str:
    """The same text as one page that needs nothing else."""
    head = '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>Nieuws</title></head><body>'
    return f"{head}\n{markdown(as_markdown(text), extensions=['sane_lists'])}\n</body></html>\n"


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_\[\]#])", r"\\\1", escape(text, quote=False))


def _listed(punten: Sequence[PuntView], root: str) -> Iterator[str]:
    for punt in punten:
        yield f"- {in_kader(punt.record)}"
        yield f"  {say_moved(punt.record)}" if punt.record.eerder else f"  Wanneer: {punt.wanneer}."
        if punt.staat.melding:
            yield f"  {punt.staat.uitleg}"
        yield f"  {punt.hoort_bij.naam}: {root}{punt.url}"
        yield ""


def _say_silent(punten: Sequence[PuntView]) -> str:
    """About how many of them nothing is known; with the others stands what is."""
    silent = sum(punt.staat.melding is None for punt in punten)
    if silent == len(punten):
        return "Daarover heeft niemand iets gemeld."
    return f"Over {silent} daarvan heeft niemand iets gemeld." if silent else "Bij elk punt staat wat erover bekend is."


def _meldingen(title: str, meldingen: Sequence[MeldingView], none: str, links: Links, root: str) -> Iterator[str]:
    yield from _heading(title)
    if not meldingen:
        yield none
        yield ""
    for melding in meldingen:
        record = melding.record
        place, by = links.maybe("gemeente", record.gemeente), links.maybe("partner", record.door)
        where = f", {place.naam}" if place else ""
        yield f"- {say_day(record.datum)}{where}: {in_kader(melding.punt.record)}"
        yield f"  {melding.status.naam}. {record.tekst}"
        if melding.vervangen_door:
            yield "  Dit bericht klopte niet. Later kwam er een verbetering."
        if by:
            yield f"  Gemeld door {by.naam}."
        yield f"  Lees meer: {root}{melding.url}"
        yield ""


def _heading(title: str) -> tuple[str, str, str]:
    return title.upper(), "-" * len(title), ""

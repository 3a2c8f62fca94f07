"""The commands of build.py: one function each, answers in Dutch, exit codes 0, 1 and 2."""

import argparse
import errno
import gc
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from ..cache import NOTHING, Cache, digest, of_project, sources
from ..data.problems import DataError, NothingChosen
from ..texts.background import Background
from .clock import today

MISTAKES, WRONG_USE = 1, 2
FIRST_YEAR, LAST_YEAR = 2000, 2100
"""Between these a site can be looked at: a calendar goes on for some years after it."""
NO_USE = {
    errno.ENOSPC: "De schijf is vol. Maak ruimte, en probeer het opnieuw.",
    errno.EDQUOT: "Uw ruimte op de schijf is op. Maak ruimte, en probeer het opnieuw.",
    errno.EROFS: "Op deze schijf kan niemand schrijven. Kies met --uit een andere map.",
    errno.EBUSY: "De map is een schijf op zichzelf, of in gebruik. Kies een map daarin, met --uit.",
    errno.EXDEV: "De map staat op een andere schijf. Kies een andere map, met --uit.",
    errno.ENAMETOOLONG: "De naam is te lang. Kies een kortere naam, of een map met een korter pad.",
}
"""What is the matter with a file or folder, by what the system says of it."""
EPILOGS = {"test": "Wat u achter test typt, gaat naar pytest. Bijvoorbeeld: test -k gemeente"}
Run = Callable[[argparse.Namespace], int]
Option = tuple[tuple[str, ...], Mapping[str, Any]]
"""What argparse is told of one option: its names and the rest."""


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is geen dag; schrijf bijvoorbeeld 2026-11-22") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f"kies een dag van {FIRST_YEAR} tot en met {LAST_YEAR}, en niet {text}")
    return day


def _option(*names: str, **settings: Any) -> Option:
    return names, settings


SPOREN = _option("--sporen", action="store_true", help="toont bij een fout van het programma waar die zit")
PEILDATUM = _option(
    "--peildatum", type=_day, metavar="2026-11-22", help="doe alsof het deze dag is", default=argparse.SUPPRESS
)
ZONDER_CACHE = _option(
    "--zonder-cache",
    action="store_true",
    help="maakt alles opnieuw, ook wat in de map .cache nog klaarstaat",
    default=argparse.SUPPRESS,
)
_FLAG = {"action": "store_true", "default": argparse.SUPPRESS}
_PATH = {"type": Path, "default": argparse.SUPPRESS}
OF_A_BUILD = (
    _option("--uit", type=Path, metavar="MAP", help="de map voor de site", default=argparse.SUPPRESS),
    _option(
        "--publiceer",
        help="zet naast elk bestand een gecomprimeerde kopie, voor op een server; kijkt eerst of alles er is",
        **_FLAG,
    ),
    _option(
        "--stick",
        help="maakt een kopie voor op een USB-stick, die zonder server werkt; kies met --uit een eigen map",
        **_FLAG,
    ),
    _option("--regios", metavar="MAP", help="bouwt elke regio in deze map, naast elkaar in één site", **_PATH),
    _option("--met-formulieren", help="maakt bij elke open ronde een formulier voor wie vragen krijgt", **_FLAG),
)
OF_A_CHECK = (
    _option("--taal", default="", metavar="doel/informele-steun", help="alleen wat er is met de teksten hiervan"),
    _option("--alle-tips", action="store_true", help="toont alle tips, en niet alleen de eerste"),
)
OF_TEXTS = (
    _option("bestanden", nargs="*", type=Path, help="tekstbestanden (.md)"),
    _option("--niveau", choices=("B1", "A2"), default="B1", help="hoe makkelijk de tekst moet zijn"),
    _option("--leg-vast", action="store_true", help="bewaart hoe makkelijk de site nu is, om later mee te vergelijken"),
)
FORM = (
    _option("--vorm", choices=("tekst", "json", "sarif", "github"), default="tekst", help="hoe de uitkomst eruitziet"),
    _option("--json", action="store_const", const="json", dest="vorm", help="hetzelfde als --vorm json"),
)
POORT = _option("--poort", type=int, default=8000, metavar="8000", help="nummer in het adres")
OF_A_CIJFER = (
    _option("cijfer", help="de id van het cijfer, zoals: eenzaamheid"),
    _option("--uit-bestand", type=Path, metavar="TABEL", required=True, help="de tabel, als csv-bestand"),
    _option("--jaar", default="", metavar="2025", help="welk jaar; anders het nieuwste in de tabel"),
)
GEGEVENS = _option("bestanden", nargs="*", type=Path, help="bestanden in data/; anders alle")
KINDS = ("melding", "partner", "begrip", "doel", "cijfer", "pagina", "verhaal", "regio")
SOORT = _option("soort", choices=KINDS, help="wat u wilt maken")
MAP = _option("map", nargs="?", type=Path, metavar="MAP", help="de nieuwe map, bij: nieuw regio")
OF_A_MOVE = (
    _option("punt", nargs="?", default="", help="de id van de belofte; anders zoekt u haar met een paar woorden"),
    _option("--stap", type=int, default=0, metavar="1", help="het nummer van een tussenstap, als die is verschoven"),
    _option("--oud", default="", metavar="2025", help="de oude deadline, als controle"),
    _option("--nieuw", default="", metavar="2026-Q2", help="de nieuwe deadline"),
    _option("--reden", default="", metavar="ZIN", help="waarom die is verschoven"),
    _option("--document", default="", metavar="voortgangsbrief", help="de id van het document waar dat staat"),
    _option("--plaats", default="", metavar="PLEK", help="de plek in dat document"),
)
OF_A_RENAMING = (
    _option("wat", help="soort en id, zoals: doel/zelfregie"),
    _option("nieuw", help="de nieuwe id, zoals: zelf-kiezen"),
)
OF_A_GOODBYE = (
    _option("wat", help="soort en id, zoals: partner/buurthuis, of: pagina/oude-pagina"),
    _option("--in", dest="opgegaan_in", default="", metavar="ID", help="de id van wat ervoor in de plaats komt"),
    _option("--zie", default="", metavar="ADRES", help="een adres op de site waar de lezer verder kan"),
    _option("--sinds", type=_day, metavar="2026-11-22", help="sinds welke dag het er niet meer is; anders vandaag"),
    _option("--uitleg", default="", metavar="ZIN", help="wat ermee gebeurde"),
)
UIT = _option("--uit", type=Path, metavar="MAP", help="de map voor de site", default=None)
OF_A_COMPARISON = (
    _option("oud", type=Path, help="de map met de oude site"),
    _option("nieuw", type=Path, help="de map met de nieuwe site"),
    _option("--pagina", type=Path, metavar="BESTAND", help="schrijf het op als pagina (.html) om rond te sturen"),
)
OF_A_ROUND = (
    _option("ronde", nargs="?", default="", metavar="najaar-2026", help="de naam van een bestand in data/uitvragen"),
    _option("--alles", action="store_true", help="geen ronde, maar een vraag over elke belofte die nog niet klaar is"),
    _option("--berichten", action="store_true", help="geen vragen, maar alle berichten die er al zijn"),
    _option("--van", default="", metavar="ziekenhuis", help="alleen het bestand van deze organisatie of coalitie"),
    _option("--uit", type=Path, metavar="MAP", default=Path("uitvraag"), help="de map voor de bestanden"),
)
OF_ANSWERS = (
    _option("bestanden", nargs="+", type=Path, help="bestanden of mappen met antwoorden"),
    _option("--bewaar", action="store_true", help="bewaart wat zeker is; anders ziet u alleen wat er zou komen"),
    _option("--vragen", type=Path, metavar="MAP", help="zet daar wat niet zeker is, om na te kijken of na te vragen"),
)
SINDS = _option("--sinds", type=_day, metavar="2026-01-01", required=True, help="de eerste dag van het nieuws")
BRIEF = _option("--vorm", choices=("tekst", "markdown", "html"), default="tekst", help="hoe het nieuws eruitziet")
KLOPT = _option("--klopt", action="store_true", help="alleen kijken of de schema’s kloppen")
KEER = _option("--keer", type=int, default=3, metavar="3", help="hoe vaak elke meting")


def main(arguments: Sequence[str], *, root: Path) -> int:
    """Run one command; returns the exit code."""
    _speak_utf8()
    own, for_pytest = _divided(list(arguments))
    options = _parser().parse_args(own)
    options.root, options.rest = root, for_pytest
    try:
        with _patience(is_wanted=options.run in (_build, _check, _texts, _measure)):
            return int(options.run(options))
    except DataError as error:
        print(error, file=sys.stderr)
        return MISTAKES
    except NothingChosen as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    except OSError as error:
        if options.sporen:
            raise
        print(
            f"Een bestand of map is niet te gebruiken: {error.filename or error}\n"
            f"{NO_USE.get(error.errno or 0, 'Is het open in een ander programma, of mag u er niet in schrijven?')} "
            "Er is niets veranderd.",
            file=sys.stderr,
        )
        return MISTAKES
    except KeyboardInterrupt:
        print("\nGestopt. De site is niet veranderd.", file=sys.stderr)
        return MISTAKES
    except Exception as error:
        if options.sporen:
            raise
        print(_own_fault(error), file=sys.stderr)
        return MISTAKES


def command() -> int:
    """The same for who installed the package: a command of the region in this folder."""
    return main(sys.argv[1:], root=Path.cwd())


@contextmanager
def _patience(*, is_wanted: bool) -> Iterator[None]:
    """On a terminal, how long a command is at work already, once that is more than two seconds."""
    done = threading.Event()

    def tell() -> None:
        seconds = 2
        while not done.wait(1 if seconds > 2 else 2):
            print(f"\rBezig: {seconds} seconden … ", end="", file=sys.stderr, flush=True)
            seconds += 1
        if seconds > 2:
            print("\r" + " " * 30, end="\r", file=sys.stderr, flush=True)

    teller = threading.Thread(target=tell, daemon=True)
    try:
        if is_wanted and sys.stderr.isatty():
            teller.start()
        yield
    finally:
        done.set()
        if teller.is_alive():
            teller.join()


def _divided(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Our own words, and what stands behind `test`: that is for pytest, options and all."""
    if arguments[:1] == ["test"] and not {"-h", "--hulp", "--help"} & set(arguments[1:2]):
        return arguments[:1], arguments[1:]
    return arguments, []


def _own_fault(error: Exception) -> str:
    return (
        f"Er gaat iets mis in het programma zelf, niet in uw tekst: {type(error).__name__}: {error}\n"
        "De site is niet veranderd. Geef dit door aan de ontwikkelaar, met de uitvoer van dezelfde opdracht\n"
        "met --sporen ervoor: python3 build.py --sporen"
    )


class _Parser(argparse.ArgumentParser):
    """An argument parser that answers in Dutch."""

    def error(self, message: str) -> None:  # type: ignore[override]
        print(f"Dit begrijp ik niet: {_in_dutch(message)}\nGebruik: python3 build.py --hulp", file=sys.stderr)
        raise SystemExit(WRONG_USE)

    def format_help(self) -> str:
        """The help, with the one word in Dutch that argparse has no setting for."""
        return super().format_help().replace("usage:", "Zo typt u het:", 1)


def _in_dutch(message: str) -> str:
    for english, dutch in (
        ("invalid choice:", "onbekende keuze:"),
        ("choose from", "kies uit"),
        ("unrecognized arguments:", "onbekend woord:"),
        ("the following arguments are required:", "hier ontbreekt:"),
        ("expected one argument", "hier hoort nog iets achter"),
        ("argument ", ""),
    ):
        message = message.replace(english, dutch)
    return message


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="build.py",
        add_help=False,
        description="Maakt de website van het regioplan.",
        epilog="Zonder opdracht bouwt build.py de site in de map site.",
    )
    _complete(parser, _build, (SPOREN, PEILDATUM, ZONDER_CACHE, *OF_A_BUILD))
    commands = parser.add_subparsers(title="opdrachten", metavar="opdracht", parser_class=_Parser)
    for name, help_text, run, options in (
        ("bouw", "bouwt de site (dit gebeurt ook zonder opdracht)", _build, (PEILDATUM, ZONDER_CACHE, *OF_A_BUILD)),
        ("bekijk", "laat de site zien en ververst bij elke wijziging", _preview, (PEILDATUM, POORT)),
        (
            "controleer",
            "controleert gegevens en teksten, zonder te bouwen",
            _check,
            (PEILDATUM, ZONDER_CACHE, *OF_A_CHECK, *FORM),
        ),
        (
            "taal",
            "kijkt of een tekst makkelijk te lezen is, zoals: taal tekst.md",
            _texts,
            (PEILDATUM, *OF_TEXTS, *FORM),
        ),
        ("test", "draait alle tests", _test, ()),
        ("nieuw", "maakt een nieuw bestand, zoals: nieuw melding", _new, (SOORT, MAP)),
        ("verschuif", "verschuift een deadline; de oude blijft te zien", _move, (PEILDATUM, *OF_A_MOVE)),
        ("hernoem", "geeft iets een andere id; het oude adres blijft werken", _rename, (PEILDATUM, *OF_A_RENAMING)),
        ("weg", "haalt iets weg en zegt wat ermee gebeurde", _take_away, (PEILDATUM, *OF_A_GOODBYE)),
        ("vergelijk", "zegt wat er voor lezers verandert tussen twee sites", _compare, OF_A_COMPARISON),
        ("uitgeven", "bouwt, kijkt of alles klopt, en bewaart de uitgave", _publish, (PEILDATUM, ZONDER_CACHE, UIT)),
        ("terug", "zet de vorige uitgave terug", _go_back, (UIT,)),
        ("cijfer", "leest een nieuw jaar van een cijfer uit een tabel", _cijfer, OF_A_CIJFER),
        ("netjes", "schrijft bestanden in data/ in één vorm; wat er staat, blijft gelijk", _tidy, (GEGEVENS,)),
        ("nieuws", "schrijft op wat er is veranderd, voor een nieuwsbrief", _news, (PEILDATUM, SINDS, BRIEF)),
        (
            "uitvraag",
            "maakt de bestanden van een ronde, zoals: uitvraag najaar",
            _ask_round,
            (PEILDATUM, *OF_A_ROUND),
        ),
        (
            "verwerk",
            "leest antwoorden van een ronde, zoals: verwerk inkomend",
            _take_in,
            (PEILDATUM, *OF_ANSWERS),
        ),
        ("adressen", "legt nieuwe adressen vast in data/adressen.yml", _addresses, (PEILDATUM,)),
        ("schema", "maakt de schema’s voor uw editor in data/schema", _schema, (KLOPT,)),
        ("meet", "meet hoe snel alles is", _measure, (KEER,)),
    ):
        command = commands.add_parser(name, help=help_text, add_help=False, description=help_text)
        command.epilog = EPILOGS.get(name)
        _complete(command, run, options)
    return parser


def _complete(parser: argparse.ArgumentParser, run: Run, options: Iterable[Option]) -> None:
    parser.add_argument("-h", "--hulp", "--help", action="help", help="toont deze hulp")
    parser._optionals.title = "keuzes"
    parser._positionals.title = "erachter"
    parser.set_defaults(run=run)
    for names, settings in options:
        parser.add_argument(*names, **settings)


def _peildatum(options: argparse.Namespace) -> date:
    return getattr(options, "peildatum", None) or today()


def _cache(options: argparse.Namespace) -> Cache:
    return NOTHING if getattr(options, "zonder_cache", False) else of_project(options.root)


def _build(options: argparse.Namespace) -> int:
    gc.disable()  # the command ends before its garbage matters; collecting it took an eighth of the time
    for_publishing, for_stick = getattr(options, "publiceer", False), getattr(options, "stick", False)
    if for_publishing and for_stick:
        print("Kies --publiceer of --stick, niet allebei.", file=sys.stderr)
        return WRONG_USE
    if regions := getattr(options, "regios", None):
        from .regions import build_regions

        return build_regions(
            options.root,
            regions,
            getattr(options, "uit", None),
            peildatum=_peildatum(options),
            is_for_publishing=for_publishing,
            is_cached=not getattr(options, "zonder_cache", False),
        )
    from .site import build

    return build(
        options.root,
        getattr(options, "uit", None),
        peildatum=_peildatum(options),
        is_for_publishing=for_publishing,
        is_for_stick=for_stick,
        with_forms=getattr(options, "met_formulieren", False),
        cache=_cache(options),
    )


def _preview(options: argparse.Namespace) -> int:
    from .previewing import preview

    return preview(options.root, port=options.poort, peildatum=_peildatum(options))


def _check(options: argparse.Namespace) -> int:
    gc.disable()  # as for a build
    asked = {"chosen": options.taal, "form": options.vorm, "all_tips": options.alle_tips}
    root, day, cache = options.root, _peildatum(options), _cache(options)

    def check() -> tuple[int, str]:
        with Background() as background:  # it reads its dictionaries while this process imports the rest
            from .checking import check

            return check(root, background, cache=cache, peildatum=day, **asked)

    code, told = cache.made(lambda: f"antwoord-{digest(sources(root), today(), day, asked)}", check)
    print(told)
    return code


def _texts(options: argparse.Namespace) -> int:
    gc.disable()  # as for a build
    from .texts import check_texts, keep_scores

    if options.leg_vast:
        return keep_scores(options.root, peildatum=_peildatum(options))
    return check_texts(
        options.root, options.bestanden, level=options.niveau, form=options.vorm, peildatum=_peildatum(options)
    )


def _test(options: argparse.Namespace) -> int:
    import subprocess

    return subprocess.call([sys.executable, "-m", "pytest", *options.rest], cwd=options.root)


def _new(options: argparse.Namespace) -> int:
    if options.soort == "regio":
        from .begin import new_region

        if options.map is None:
            raise NothingChosen("Noem de map voor de nieuwe regio, zoals: python3 build.py nieuw regio mijn-regio")
        return new_region(options.map, peildatum=_peildatum(options))
    if options.soort != "melding":
        from .new_record import new_record

        return new_record(options.root, options.soort, peildatum=_peildatum(options), cache=_cache(options))
    from .new import new_melding

    return new_melding(options.root, peildatum=_peildatum(options), cache=_cache(options))


def _tidy(options: argparse.Namespace) -> int:
    from .netjes import tidy

    return tidy(options.root, options.bestanden)


def _move(options: argparse.Namespace) -> int:
    from .verschuif import move

    return move(options.root, options, peildatum=_peildatum(options), cache=_cache(options))


def _rename(options: argparse.Namespace) -> int:
    from .hernoem import rename

    return rename(options.root, options.wat, options.nieuw, peildatum=_peildatum(options), cache=_cache(options))


def _take_away(options: argparse.Namespace) -> int:
    from .hernoem import take_away

    return take_away(options.root, options, peildatum=_peildatum(options), cache=_cache(options))


def _compare(options: argparse.Namespace) -> int:
    from .vergelijk import compare

    return compare(options.oud, options.nieuw, page=options.pagina)


def _publish(options: argparse.Namespace) -> int:
    from .uitgeven import publish

    return publish(options.root, options.uit, peildatum=_peildatum(options), cache=_cache(options))


def _go_back(options: argparse.Namespace) -> int:
    from .uitgeven import go_back

    return go_back(options.root, options.uit)


def _cijfer(options: argparse.Namespace) -> int:
    from .cijfer import add_year

    return add_year(options.root, options.cijfer, options.uit_bestand, year=options.jaar, peildatum=_peildatum(options))


def _news(options: argparse.Namespace) -> int:
    from .news import print_news

    return print_news(options.root, since=options.sinds, peildatum=_peildatum(options), form=options.vorm)


def _ask_round(options: argparse.Namespace) -> int:
    from ..building import site_address
    from .uitvraag import write_round

    chosen = sum(map(bool, (options.ronde, options.alles, options.berichten)))
    if chosen != 1:
        print("Noem één ronde, of kies --alles of --berichten. Zoals: python3 build.py uitvraag najaar-2026")
        return WRONG_USE
    return write_round(
        options.root,
        options.ronde,
        options.uit,
        base_url=site_address(options.root),
        peildatum=_peildatum(options),
        only=options.van,
        is_of_reports=options.berichten,
        cache=_cache(options),
    )


def _take_in(options: argparse.Namespace) -> int:
    gc.disable()  # as for a build
    from .verwerk import take_in

    given, day = options.bestanden, _peildatum(options)
    kept = {"keep": options.bewaar, "questions": options.vragen, "cache": _cache(options)}
    return take_in(options.root, given, peildatum=day, **kept)


def _addresses(options: argparse.Namespace) -> int:
    from .contract import record_addresses

    return record_addresses(options.root, peildatum=_peildatum(options))


def _schema(options: argparse.Namespace) -> int:
    from .schemas import write_schemas

    return write_schemas(options.root, only_check=options.klopt)


def _measure(options: argparse.Namespace) -> int:
    from .measuring import measure

    return measure(options.root, runs=options.keer)


def _speak_utf8() -> None:
    """Windows consoles default to an older encoding, which has no ✓ and no ’."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")

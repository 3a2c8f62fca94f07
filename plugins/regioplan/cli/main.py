"""The commands of build.py, as opdrachten.toml has them: answers in Dutch, exit codes 0, 1 and 2."""

import argparse
import errno
import gc
import io
import re
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from difflib import get_close_matches
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Any

from ..cache import NOTHING, Cache, digest, of_project, sources
from ..data.problems import DataError, NothingChosen
from ..data.toml import read_toml
from ..data.vervolg import FOLDER, later_plans, named_by_plan, plans_of
from ..saving import undo
from ..texts.background import Background
from .clock import FIRST_YEAR, LAST_YEAR, today

MISTAKES, WRONG_USE = 1, 2
NO_USE = {
    errno.ENOSPC: "De schijf is vol. Maak ruimte, en probeer het opnieuw.",
    errno.EDQUOT: "Uw ruimte op de schijf is op. Maak ruimte, en probeer het opnieuw.",
    errno.EROFS: "Op deze schijf kan niemand schrijven. Kies met --uit een andere map.",
    errno.EBUSY: "De map is een schijf op zichzelf, of in gebruik. Kies een map daarin, met --uit.",
    errno.EXDEV: "De map staat op een andere schijf. Kies een andere map, met --uit.",
    errno.ENAMETOOLONG: "De naam is te lang. Kies een kortere naam, of een map met een korter pad.",
}
"""What is the matter with a file or folder, by what the system says of it."""
_TABLE = read_toml(__package__, "opdrachten")


_LAST_PORT = 65_535
"""No option has a larger number."""


def main(arguments: Sequence[str], *, root: Path) -> int:
    """Run one command; returns the exit code."""
    _speak_utf8()
    code = WRONG_USE
    try:
        code = _answered(arguments, root)
    finally:  # also of a word that is not understood
        if (refused := _last_words()) and not isinstance(refused, BrokenPipeError):
            print(f"Wat er te zeggen was, kon nergens heen. {_remedy(refused)}", file=sys.stderr)
            code = MISTAKES
    return code


def _answered(arguments: Sequence[str], root: Path) -> int:
    own, for_pytest = _divided(list(arguments))
    options = _parser().parse_args(own)
    options.root, options.rest = root, for_pytest
    try:
        _take_back(root)
        options.root = _plan_of(options)
        with _patience(is_wanted=options.command.get("takes_long", False)), named_by_plan(options.root):
            return _run(options)
    except DataError as error:
        print(error, file=sys.stderr)
        return MISTAKES
    except NothingChosen as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    except OSError as error:
        if options.sporen:
            raise
        if not (isinstance(error, BrokenPipeError) or _last_words()):
            what = f"Een bestand of map is niet te gebruiken{f': {error.filename}' if error.filename else '.'}"
            print(f"{what}\n{_remedy(error)} De site is niet veranderd.", file=sys.stderr)
        return MISTAKES
    except KeyboardInterrupt:
        print("\nGestopt. De site is niet veranderd.", file=sys.stderr)
        return MISTAKES
    except Exception as error:
        if options.sporen:
            raise
        print(_own_fault(error), file=sys.stderr)
        return MISTAKES


def _take_back(root: Path) -> None:
    for plan in plans_of(root):
        if files := undo(plan):
            print(
                f"Een eerdere opdracht werd afgebroken. Daarom is dit weer als ervoor: {', '.join(files)}.",
                file=sys.stderr,
            )
            print("Geef die opdracht zo nodig opnieuw.\n", file=sys.stderr)


def _remedy(error: OSError) -> str:
    return NO_USE.get(error.errno or 0, "Is het open in een ander programma, of mag u er niet in schrijven?")


def _last_words() -> OSError | None:
    """Say what is not said yet; when nobody takes it, why, and Python says nothing of that at its end."""
    try:
        sys.stdout.flush()
    except OSError as error:
        sys.stdout = io.StringIO()
        return error
    return None


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
    if found := re.search(r"keuze: '(.*)' \((kies uit (.*))\)", message):
        for guess in get_close_matches(found[1].lower(), re.findall(r"[\w-]+", found[3]), n=1):
            message = message.replace(found[2], f"bedoelde u “{guess}”?")
    return message


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="build.py", add_help=False)
    _complete(parser, _TABLE["door"], is_first=True)
    commands = parser.add_subparsers(title="opdrachten", metavar="opdracht", parser_class=_Parser)
    for name, said in _TABLE["commands"].items():
        _complete(commands.add_parser(name, help=said["help"], add_help=False), said)
    return parser


def _complete(parser: argparse.ArgumentParser, said: Mapping[str, Any], *, is_first: bool = False) -> None:
    """Give a parser what the table says of its command; the first one knows what is inherited, also of no command."""
    inherited: dict[str, Any] = {} if is_first else {"default": argparse.SUPPRESS}
    parser.description, parser.epilog = said["help"], said.get("epilog")
    parser.add_argument("-h", "--hulp", "--help", action="help", help="toont deze hulp")
    parser._optionals.title = "keuzes"
    parser._positionals.title = "erachter"
    parser.set_defaults(command=said)
    for option in said.get("options", ()):
        for one in _TABLE["shared"][option] if isinstance(option, str) else (option,):
            settings = dict(one)
            settings |= {"type": _TYPES[one["type"]]} if "type" in one else {}
            settings |= inherited if settings.pop("inherited", False) else {}
            parser.add_argument(settings.pop("name"), **settings)
    if "plan" not in said.get("options", ()):  # understood everywhere, so that it is answered
        parser.add_argument("--plan", help=argparse.SUPPRESS, **inherited)


def _number(text: str) -> int:
    if not re.fullmatch(r"\d{1,5}", text, re.ASCII) or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"“{text}” kan niet; schrijf een heel getal tot en met {_LAST_PORT}")
    return int(text)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is geen dag; schrijf bijvoorbeeld 2026-11-22") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f"kies een dag van {FIRST_YEAR} tot en met {LAST_YEAR}, en niet {text}")
    return day


_TYPES: Mapping[str, Callable[[str], Any]] = {
    "dag": _day,
    "pad": lambda text: Path(text).expanduser(),
    "getal": _number,
}


def _run(options: argparse.Namespace) -> int:
    """Call what the table names, with what it asks for."""
    gc.disable()  # a command ends before its garbage matters; collecting it took an eighth of the time of a build
    given = {parameter: getattr(options, option) for parameter, option in options.command.get("given", {}).items()}
    return _call(options.command["run"], options, **given)


def _call(what: str, options: argparse.Namespace, /, **given: Any) -> int:
    """Call a function, also with what it asks for; its module is imported only now, for that takes time."""
    module, _, name = what.rpartition(".")
    function = getattr(import_module(f".{module}", __package__), name)
    asked = {name: find(options) for name, find in _ASKED.items() if name in signature(function).parameters}
    return int(function(**given, **asked))


def _plan_of(options: argparse.Namespace) -> Path:
    """The folder of the plan that was asked for: the first one, or a later one."""
    root: Path = options.root
    asked, later = options.plan, plans_of(root)[1:]
    if asked is None:
        return root
    if "plan" not in options.command.get("options", ()):
        raise NothingChosen("Deze opdracht gaat over de hele site, met al haar plannen. Typ haar zonder --plan.")
    if found := [path for path in later if path.name == asked]:
        return found[0]
    known = ", ".join(path.name for path in later) or f"geen; maak eerst een map {FOLDER}/{asked} met een map data erin"
    raise NothingChosen(f"Het plan “{asked}” is er niet. Dit zijn de plannen in de map {FOLDER}: {known}")


def _peildatum(options: argparse.Namespace) -> date:
    return options.peildatum or today()


def _cache(options: argparse.Namespace) -> Cache:
    return NOTHING if options.zonder_cache else of_project(options.root)


def _build(options: argparse.Namespace) -> int:
    if options.publiceer and (options.stick or options.met_concepten):
        raise NothingChosen(f"Kies --publiceer of {'--stick' if options.stick else '--met-concepten'}, niet allebei.")
    for_publishing = {"folder": options.uit, "is_for_publishing": options.publiceer}
    if options.regios:
        is_cached = not options.zonder_cache
        return _call("regions.build_regions", options, regions=options.regios, is_cached=is_cached, **for_publishing)
    kinds = {"is_for_stick": options.stick, "with_forms": options.met_formulieren, "with_drafts": options.met_concepten}
    return _call("site.build", options, peildatum=_peildatum(options), **for_publishing, **kinds)


def _check(options: argparse.Namespace) -> int:
    asked = {"chosen": options.taal, "form": options.vorm, "all_tips": options.alle_tips}
    day, codes = _peildatum(options), []
    for root in (options.root, *later_plans(options.root)):
        cache = NOTHING if options.zonder_cache else of_project(root)

        def check() -> tuple[int, str]:
            with Background() as background:  # it reads its dictionaries while this process imports the rest
                from .checking import check

                return check(root, background, cache=cache, peildatum=day, **asked)  # noqa: B023 - called at once

        with named_by_plan(root):
            code, told = cache.made(lambda: f"antwoord-{digest(sources(root), today(), day, asked)}", check)  # noqa: B023
        print(told)
        codes.append(code)
    return max(codes)


def _texts(options: argparse.Namespace) -> int:
    if options.leg_vast:
        return _call("texts.keep_scores", options)
    return _call("texts.check_texts", options, files=options.bestanden, level=options.niveau, form=options.vorm)


def _test(options: argparse.Namespace) -> int:
    import subprocess

    return subprocess.call([sys.executable, "-m", "pytest", *options.rest], cwd=options.root)


def _new(options: argparse.Namespace) -> int:
    if options.soort == "regio":
        if options.map is None:
            raise NothingChosen("Noem de map voor de nieuwe regio, zoals: python3 build.py nieuw regio mijn-regio")
        return _call("begin.new_region", options, folder=options.map)
    if options.soort == "plan":
        sheets = {"given": options.uit_tabel, "empty": options.leeg}
        return _call("plantabel.new_plan", options, keep=options.bewaar, **sheets)
    if options.soort == "melding":
        return _call("new.new_melding", options)
    return _call("new_record.new_record", options, soort=options.soort)


def _ask_round(options: argparse.Namespace) -> int:
    from ..building import site_address

    if sum(map(bool, (options.ronde, options.alles, options.berichten))) != 1:
        raise NothingChosen(
            "Noem één ronde, of kies --alles of --berichten. Zoals: python3 build.py uitvraag najaar-2026"
        )
    chosen = {"id": options.ronde, "only": options.van, "is_of_reports": options.berichten}
    address = site_address(options.root)
    return _call("uitvraag.write_round", options, folder=options.uit, base_url=address, **chosen)


def _take_in(options: argparse.Namespace) -> int:
    given = {"given": options.bestanden, "keep": options.bewaar, "questions": options.vragen}
    with Background() as background:  # it reads its dictionaries while this process imports the rest
        return _call("verwerk.take_in", options, background=background, **given)


_ASKED: Mapping[str, Callable[[argparse.Namespace], Any]] = {
    "root": lambda options: options.root,
    "peildatum": _peildatum,
    "cache": _cache,
    "options": lambda options: options,
}
"""What a function is given when it has a parameter of that name."""


def _speak_utf8() -> None:
    """Windows consoles default to an older encoding, which has no ✓ and no ’; and a program may have no console."""
    sys.stdout, sys.stderr = sys.stdout or io.StringIO(), sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")

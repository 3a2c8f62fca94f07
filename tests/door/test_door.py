"""build.py as people use it: what it says, what it leaves behind, and with which exit code.

`run` gives a command to the function behind build.py; `run_apart` starts a process for it, which takes seconds more.
"""

from __future__ import annotations

import gc
import io
import os
import shlex
import signal
import subprocess
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest
import yaml
from fictional import ROOT
from regioplan.cache import FOLDER
from regioplan.cli.main import _ASKED, _TABLE, main
from regioplan.cli.site_folder import working_folder, write_list

DAY = "2026-03-01"
FOREIGN = "traceback", "error:", "usage:", "exception", "errno"


def run(project: Path, *arguments: str, answers: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """What a command answers, in this process: the same function as in one of its own, without starting Python."""
    said, told = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(said), redirect_stderr(told):
        patch.chdir(project)
        patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(answers.encode("utf-8")), "utf-8"))
        for name, value in environment.items():
            patch.setenv(name, value)
        try:
            code = main(arguments, root=project)
        except SystemExit as ended:
            code = int(ended.code or 0)
        finally:
            gc.enable()
    return subprocess.CompletedProcess(list(arguments), code, said.getvalue(), told.getvalue())


def command(project: Path, *arguments: str) -> list[str]:
    """The same as build.py does once its folder with packages is there."""
    code = "import sys; from pathlib import Path; from regioplan.cli.main import main; "
    code += f"sys.exit(main(sys.argv[1:], root=Path({str(project)!r})))"
    return [sys.executable, "-c", code, *arguments]


def run_apart(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command as people start it, in a process of its own: for what only that can show."""
    return subprocess.run(
        command(project, *arguments),
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
        timeout=180,
    )


def build_py(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "build.py", *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in a folder but for what can be thrown away."""
    files = (path for path in folder.rglob("*") if path.is_file() and FOLDER not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def spoil(project: Path) -> str:
    """Make a mistake; returns the place that the answer has to name."""
    path = project / "data" / "doelen" / "fijne-buurt.yml"
    text = path.read_text(encoding="utf-8").replace("2025-06-30", "2025-02-30")
    path.write_text(text, encoding="utf-8", newline="\n")
    return f"data/doelen/fijne-buurt.yml, regel {text[: text.index('2025-02-30')].count(chr(10)) + 1}"


@pytest.fixture
def old_site(project: Path) -> Path:
    """A site as an earlier build could have left it."""
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("oud", encoding="utf-8")
    write_list(site)
    return site


@pytest.mark.slow
def test_a_build_makes_the_site_and_says_what_it_did(project: Path) -> None:
    done = run_apart(project, "--peildatum", DAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Klaar in ")
    assert "Peildatum: 1 maart 2026" in done.stdout
    assert (project / "site" / "index.html").is_file() and (project / "site" / "pagefind").is_dir()
    assert not list(project.glob(".regioplan-bouw-*"))


@pytest.mark.slow
def test_a_build_writes_nothing_outside_its_folder(project: Path, tmp_path: Path) -> None:
    before = contents(project)
    assert run(project, "--peildatum", DAY, "--uit", str(tmp_path / "elders" / "site")).returncode == 0
    after = {name: raw for name, raw in contents(project).items() if "__pycache__" not in name}
    assert after == before


@pytest.mark.slow
def test_the_words_may_stand_before_or_behind_the_command(project: Path) -> None:
    for arguments in (("bouw", "--peildatum", DAY, "--uit", "a"), ("--peildatum", DAY, "--uit", "b", "bouw")):
        assert run(project, *arguments).returncode == 0
    assert contents(project / "a") == contents(project / "b")


def test_a_home_that_no_shell_filled_in_is_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    """A shell leaves the ~ of --uit=~/site as it is."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "eigen.txt").write_text("van mij", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    done = run(project, "--peildatum", DAY, "--uit=~/site")
    assert done.returncode == 2 and f"In de map {tmp_path / 'site'} staan al andere bestanden" in done.stderr


def test_the_day_can_come_from_the_environment(project: Path) -> None:
    for wrong in ("abc", "-5", "99999999999999"):
        done = run(project, "controleer", SOURCE_DATE_EPOCH=wrong)
        assert done.returncode == 2
        assert done.stderr == f"SOURCE_DATE_EPOCH is “{wrong}”, en dat is geen dag. Haal die instelling weg.\n"
    done = run(project, "controleer", SOURCE_DATE_EPOCH="1735689600")  # 1 January 2025: reports of later are a mistake
    assert done.returncode == 1
    assert "ligt in de toekomst" in done.stderr


@pytest.mark.slow
def test_mistakes_leave_the_old_site_whole(project: Path, old_site: Path) -> None:
    before = contents(old_site)
    place = spoil(project)
    done = run_apart(project, "--peildatum", DAY)
    assert done.returncode == 1
    assert place in done.stderr
    assert "1 fout gevonden. De site is niet veranderd." in done.stderr
    assert not any(word in done.stderr.lower() for word in FOREIGN)
    assert contents(old_site) == before
    assert not list(project.glob(".regioplan-bouw-*"))


def test_a_fault_of_a_template_leaves_the_old_site_whole(project: Path, old_site: Path) -> None:
    before = contents(old_site)
    template = project / "overrides" / "blokken" / "themas.md"
    template.write_text(template.read_text(encoding="utf-8") + "{{ site.bestaat_niet }}", encoding="utf-8")
    done = run(project, "--peildatum", DAY)
    assert done.returncode == 1
    assert "traceback" not in done.stderr.lower()
    assert "bestaat_niet" in done.stderr
    assert contents(old_site) == before


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("moment", ["at the start", "while pages are written"])
def test_a_killed_build_leaves_the_old_site_whole_and_the_next_one_clears_away(
    moment: str, project: Path, old_site: Path
) -> None:
    before = contents(old_site)
    process = subprocess.Popen(command(project, "--peildatum", DAY), cwd=project, stdout=subprocess.DEVNULL)
    _wait_for(project, 0 if moment == "at the start" else 3)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert contents(old_site) == before
    assert run(project, "--peildatum", DAY).returncode == 0
    assert not list(project.glob(".regioplan-bouw-*"))
    assert "Welkom in Merenland" in (old_site / "index.html").read_text(encoding="utf-8")


def _wait_for(project: Path, files: int) -> Path:
    limit = time.monotonic() + 60
    while time.monotonic() < limit:
        for folder in project.glob(".regioplan-bouw-*"):
            if len(list(folder.rglob("*.html"))) >= files:
                return folder
        time.sleep(0.005)
    raise AssertionError("the build never began")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux lists the children of a process")
def test_a_killed_build_leaves_no_process_behind(project: Path) -> None:
    process = subprocess.Popen(command(project, "--peildatum", DAY), cwd=project, stdout=subprocess.DEVNULL)
    _wait_for(project, 0)
    limit = time.monotonic() + 60
    while not (children := [Path("/proc") / child for child in _children(process.pid)]) and time.monotonic() < limit:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    limit = time.monotonic() + 20
    while any(child.is_dir() and not _is_dead(child) for child in children) and time.monotonic() < limit:
        time.sleep(0.05)
    assert children
    assert [child for child in children if child.is_dir() and not _is_dead(child)] == []


def _children(pid: int) -> list[str]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [child for task in tasks for child in (task / "children").read_text(encoding="utf-8").split()]


def _is_dead(process: Path) -> bool:
    """Whether it only waits for somebody to ask how it ended."""
    try:
        return "State:\tZ" in (process / "status").read_text(encoding="utf-8")
    except OSError:
        return True


def test_a_build_that_was_killed_halfway_the_swap_gets_the_old_site_back(project: Path, old_site: Path) -> None:
    before = contents(old_site)
    left = project / ".regioplan-bouw-site-abc"
    (left / "site").mkdir(parents=True)
    old_site.rename(left / "oud")
    spoil(project)
    assert run(project, "--peildatum", DAY).returncode == 1
    assert contents(old_site) == before


@pytest.mark.slow
def test_another_build_that_still_runs_is_left_alone(project: Path) -> None:
    with working_folder(project / "site") as left:
        other = left / "site" / "index.html"
        other.parent.mkdir()
        other.write_text("nog bezig", encoding="utf-8")
        an_hour_ago = time.time() - 3600
        for path in (left, other.parent, other):
            os.utime(path, (an_hour_ago, an_hour_ago))
        assert run(project, "--peildatum", DAY).returncode == 0
        assert other.is_file()


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
@pytest.mark.parametrize(
    ("words", "where", "code", "told"),
    [
        ("controleer", ">/dev/full", 1, "kon nergens heen. De schijf is vol"),
        ("--hulp", ">/dev/full", 0, "kon nergens heen. De schijf is vol"),
        ("controleer", "| true", 0, ""),
        ("controleer", ">&- 2>&-", 0, ""),
        ("controleer", ">/dev/null 2>&-", 0, ""),
    ],
)
def test_what_cannot_be_said_is_told_in_dutch(words: str, where: str, code: int, told: str, project: Path) -> None:
    line = f"unset PYTHONUNBUFFERED; set -o pipefail; {shlex.join(command(project, words, '--peildatum', DAY))} {where}"
    done = subprocess.run(["bash", "-c", line], cwd=project, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == code
    assert told in done.stderr and bool(told) == bool(done.stderr)


@pytest.mark.slow
def test_who_stops_listening_hears_nothing_more(project: Path) -> None:
    line = f"export PYTHONUNBUFFERED=1; {shlex.join(command(project, 'controleer', '--peildatum', DAY))} | true"
    done = subprocess.run(["bash", "-c", line], cwd=project, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""


@pytest.mark.parametrize("target", [".", "..", "data", "data/site", "content/site", "overrides", "mkdocs.yml", "vol"])
def test_a_folder_of_something_else_is_refused(target: str, project: Path) -> None:
    (project / "vol").mkdir()
    (project / "vol" / "vakantie.jpg").write_bytes(b"foto")
    before = contents(project)
    done = run(project, "--peildatum", DAY, "--uit", str(project / target))
    assert done.returncode == 2
    assert "Kies een lege map" in done.stderr
    assert contents(project) == before


@pytest.mark.slow
def test_an_empty_folder_and_a_site_of_ours_are_fine(project: Path, old_site: Path) -> None:
    (project / "leeg").mkdir()
    for target in (project / "leeg", old_site):
        assert run(project, "--peildatum", DAY, "--uit", str(target)).returncode == 0
        assert (target / "doelen" / "fijne-buurt" / "index.html").is_file()


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["map met spaties", "één ünïcode", "a" * 60])
def test_any_name_of_a_folder_will_do(folder: str, tmp_path: Path, project: Path) -> None:
    elsewhere = tmp_path / folder
    project.rename(elsewhere)
    done = run(elsewhere, "--peildatum", DAY)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.slow
def test_a_check_says_that_all_is_well_and_writes_nothing(project: Path) -> None:
    before = contents(project)
    done = run(project, "controleer", "--peildatum", DAY)
    assert done.returncode == 0
    assert "Geen fouten gevonden" in done.stdout
    assert contents(project) == before


def test_a_check_tells_mistakes_in_data_and_in_pages(project: Path) -> None:
    place = spoil(project)
    page = project / "content" / "over.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n<!-- toon: iets -->\n", encoding="utf-8")
    done = run(project, "controleer", "--peildatum", DAY)
    assert done.returncode == 1
    assert place in done.stderr
    assert "content/over.md, regel" in done.stderr


@pytest.mark.slow
def test_it_works_where_a_process_cannot_be_split(project: Path) -> None:
    """As on Windows and on a Mac: the process for texts then begins from nothing."""
    start, code, *arguments = command(project, "controleer", "--peildatum", DAY, "--zonder-cache")[1:]
    code = f"import multiprocessing; multiprocessing.set_start_method('spawn'); {code}"
    done = subprocess.run(
        [sys.executable, start, code, *arguments], cwd=project, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Geen fouten gevonden" in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["cp1252", "cp850"])
def test_a_console_of_an_older_windows_can_show_it(encoding: str, project: Path) -> None:
    spoil(project)
    done = subprocess.run(
        command(project, "controleer", "--peildatum", DAY),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
    )
    assert done.returncode == 1
    assert "“2025-02-30”" in done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["bouwen"], "onbekende keuze: 'bouwen' (bedoelde u “bouw”?)"),
        (["Controleer"], "bedoelde u “controleer”?"),
        (["--onbekend"], "onbekend woord"),
        (["--peildatum"], "hier hoort nog iets achter"),
        (["--peildatum", "gisteren"], "“gisteren” is geen dag"),
        (["--peildatum", "2026-02-30"], "“2026-02-30” is geen dag"),
        (["bekijk", "--poort", "abc"], "“abc” kan niet; schrijf een heel getal"),
        (["bekijk", "--poort", "80000"], "“80000” kan niet; schrijf een heel getal"),
        (["nieuw"], "hier ontbreekt"),
        (["nieuw", "coalitie"], "onbekende keuze"),
    ],
)
def test_wrong_use_is_explained_in_dutch(arguments: list[str], part: str, project: Path) -> None:
    done = run(project, *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("Dit begrijp ik niet:")
    assert part in done.stderr
    assert "--hulp" in done.stderr
    assert not any(word in done.stderr.lower() for word in FOREIGN)


@pytest.mark.parametrize("arguments", [["--hulp"], ["-h"], ["controleer", "--hulp"], ["nieuw", "--hulp"]])
def test_help_is_dutch(arguments: list[str], project: Path) -> None:
    done = run(project, *arguments)
    assert done.returncode == 0
    english = ("usage", "optional arguments", "positional", "show this", "exit", "options:")
    assert not any(word in done.stdout.lower() for word in english), done.stdout


@pytest.mark.slow
def test_words_behind_test_are_for_pytest() -> None:
    done = build_py("test", "--collect-only", "-n0", "tests/door", "-k", "words_behind")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1/" in done.stdout, "one of all tests is chosen"


@pytest.mark.slow
def test_what_it_starts_may_keep_what_python_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path))
    assert build_py("test", "--version").returncode == 0
    assert list(tmp_path.rglob("_pytest/main.*.pyc"))


def test_help_names_every_command() -> None:
    done = build_py("--hulp")
    assert done.returncode == 0
    for name in ("bouw", "bekijk", "controleer", "test", "nieuw", "adressen", "schema", "meet", "--peildatum", "--uit"):
        assert name in done.stdout


@pytest.mark.parametrize("name", _TABLE["commands"])
def test_every_command_runs_something_that_takes_its_options(name: str) -> None:
    said = _TABLE["commands"][name]
    module, _, function = said["run"].rpartition(".")
    groups = ([one] if isinstance(one, dict) else _TABLE["shared"][one] for one in said.get("options", ()))
    options = {one.get("dest", one["name"].strip("-").replace("-", "_")) for group in groups for one in group}
    given = said.get("given", {})
    assert set(given.values()) <= options
    takes = signature(getattr(import_module(f"regioplan.cli.{module}"), function))
    takes.bind(**dict.fromkeys([*given, *(takes.parameters.keys() & _ASKED.keys())]))


@pytest.mark.slow
def test_addresses_are_added_and_never_taken_away(project: Path) -> None:
    contract = project / "data" / "adressen.yml"
    known = yaml.safe_load(contract.read_text(encoding="utf-8"))["adressen"]
    only_here = [address for address in known if address.startswith("/wijzigingen/#")]  # where reports stood before
    assert only_here
    contract.write_text(yaml.safe_dump({"adressen": ["/", *only_here]}), encoding="utf-8")
    done = run(project, "adressen", "--peildatum", DAY)
    assert done.returncode == 0
    assert "toegevoegd aan data/adressen.yml" in done.stdout and "\ngeen " not in f"\n{done.stdout}"
    written = yaml.safe_load(contract.read_text(encoding="utf-8"))["adressen"]
    assert written == sorted(written) and set(known) <= set(written)
    assert b"\r" not in contract.read_bytes()
    again = contract.read_bytes()
    assert run(project, "adressen", "--peildatum", DAY).returncode == 0
    assert contract.read_bytes() == again
    report = project / "data" / "meldingen" / "2025-10-10-cursus-loopt.yml"
    kept = report.read_text(encoding="utf-8")
    report.write_text(kept + 'gepubliceerd: "2025-10-11"\n', encoding="utf-8")  # only says when it came on the site
    assert run(project, "adressen", "--peildatum", DAY).returncode == 0
    report.write_text(kept.replace("status: bezig", "status: niet-gestart"), encoding="utf-8")
    assert "een bericht verandert nooit" in run(project, "adressen", "--peildatum", DAY).stderr
    assert contract.read_bytes() == again


@pytest.mark.slow
def test_an_address_that_would_vanish_stops_the_build(project: Path, old_site: Path) -> None:
    (project / "content" / "hoe-werkt-het.md").unlink()
    done = run(project, "--peildatum", DAY)
    assert done.returncode == 1
    assert "content/hoe-werkt-het.md\n  Fout: deze pagina is er niet meer, en stond op de site" in done.stderr
    assert (old_site / "index.html").read_text(encoding="utf-8") == "oud"


@pytest.mark.slow
def test_schemas_are_written_and_checked(project: Path) -> None:
    assert run(project, "schema", "--klopt").returncode == 1
    assert run(project, "schema").returncode == 0
    assert run(project, "schema", "--klopt").returncode == 0
    (project / "data" / "schema" / "doel.json").write_text("{}", encoding="utf-8")
    done = run(project, "schema", "--klopt")
    assert done.returncode == 1
    assert "doel.json" in done.stderr


def test_python_that_is_too_old_is_told_so() -> None:
    code = (ROOT / "build.py").read_text(encoding="utf-8")
    assert code.index("sys.version_info < (3, 11)") < code.index("from regioplan")
    for line in code.splitlines():
        assert not line.lstrip().startswith("match "), "an older Python must still be able to read build.py"


@pytest.mark.slow
def test_a_copy_for_a_stick_names_its_pages_and_needs_no_server(project: Path) -> None:
    done = run(project, "--stick", "--uit", "stick", "--peildatum", DAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Open daar het bestand index.html" in done.stdout
    folder = project / "stick"
    start = (folder / "index.html").read_text(encoding="utf-8")
    assert 'href="./planning/index.html"' in start or 'href="planning/index.html"' in start
    assert not (folder / "pagefind").exists() and not (folder / "404.html").exists()


def test_a_copy_is_for_a_server_or_for_a_stick(project: Path) -> None:
    done = run(project, "--stick", "--publiceer")
    assert (done.returncode, done.stdout) == (2, "")
    assert "niet allebei" in done.stderr

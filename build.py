"""The one door: `python3 build.py` builds the site, `python3 build.py --hulp` tells the rest.

Needs only Python 3.11 or later. On a fresh machine it first makes .venv with exactly the locked packages; from then on
it starts itself again with the Python of that folder. That folder names no other: a project may be moved or copied.
"""

import hashlib
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements-site.txt"
LOCK_WITH_TESTS = ROOT / "requirements.txt"
STAMP = VENV / "regioplan-lock"
"""A fingerprint of each lock that .venv has; not there while it is being made."""
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must say this, not stumble
        print("Deze site heeft Python 3.11 of nieuwer nodig. Haal die op via https://www.python.org/downloads/")
        return 2
    command = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    lock = LOCK_WITH_TESTS if command == "test" else LOCK
    if Path(sys.prefix).resolve() == VENV.resolve() and _is_ready(lock):
        sys.dont_write_bytecode = False  # else Python reads every module anew: a fifth of a build
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # nor may what it starts, such as each process that tests
        sys.path.insert(0, str(ROOT / "plugins"))  # also when PYTHONPATH names another copy
        from regioplan.cli.main import main as run

        return run(sys.argv[1:], root=ROOT)
    if not _is_ready(lock) and not _set_up(lock):
        return 2
    return subprocess.call([str(PYTHON), str(ROOT / "build.py"), *sys.argv[1:]])


def _is_ready(lock: Path) -> bool:
    """Whether .venv has what a lock asks for."""
    return _is_usable() and _fingerprint(lock) in STAMP.read_text(encoding="utf-8").split("\n")


def _is_usable() -> bool:
    """Whether .venv was made completely, and its Python is still there and still the same."""
    try:
        told = re.search(r"^executable *= *(.+)$", (VENV / "pyvenv.cfg").read_text(encoding="utf-8"), re.MULTILINE)
        is_same = os.name == "nt" or PYTHON.samefile(told[1])
        return is_same and PYTHON.is_file() and Path(told[1]).is_file() and STAMP.is_file()
    except (OSError, TypeError):
        return False


def _fingerprint(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _set_up(lock: Path) -> bool:
    print("Eenmalig klaarzetten: dit duurt een minuut en heeft internet nodig.", flush=True)
    # A package may say that it does not know the newest Python yet; the tests know that it works.
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-qq", "--ignore-requires-python"]
    steps = (
        (
            [getattr(sys, "_base_executable", sys.executable), "-m", "venv", "--clear", str(VENV)],
            "Python kan geen eigen map maken. Op Debian en Ubuntu helpt: apt install python3-venv",
        ),
        (
            [*pip, "--no-compile", "--no-deps", "--require-hashes", "-r", str(lock)],
            "De pakketten konden niet worden opgehaald. Is er internet?",
        ),
    )
    steps = steps[1:] if _is_usable() else steps
    STAMP.unlink(missing_ok=True)
    for command, advice in steps:
        if subprocess.call(command, env={**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}):
            print(advice, file=sys.stderr)
            return False
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    # Relative, so that a copy of the project runs its own program.
    (packages / "_regioplan.pth").write_text(os.path.relpath(ROOT / "plugins", packages), encoding="utf-8")
    STAMP.write_text("\n".join(map(_fingerprint, {LOCK, lock})), encoding="utf-8")
    return True


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(1)
    except OSError as error:  # of the set-up: the commands answer for theirs
        print(
            f"{error.filename or VENV} is niet te gebruiken. Is de schijf vol, of is deze map van een ander?",
            file=sys.stderr,
        )
        print("Zet anders een eigen kopie van het project in een map waarin u mag schrijven.", file=sys.stderr)
        sys.exit(2)

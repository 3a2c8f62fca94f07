"""The one door: `python3 build.py` builds the site, `python3 build.py --hulp` tells the rest.

Needs only Python 3.11 or later. On a fresh machine it first makes .venv with exactly the
locked packages; from then on it starts itself again with the Python of that folder.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.txt"
STAMP = VENV / "regioplan-lock"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must say this, not stumble
        print("Deze site heeft Python 3.11 of nieuwer nodig. Haal die op via https://www.python.org/downloads/")
        return 2
    if Path(sys.prefix).resolve() == VENV.resolve() and _is_current():
        sys.dont_write_bytecode = False  # else Python reads every module anew: a fifth of a build
        from regioplan.cli.main import main as run

        return run(sys.argv[1:], root=ROOT)
    if not _is_current() and not _set_up():
        return 2
    return subprocess.call([str(PYTHON), str(ROOT / "build.py"), *sys.argv[1:]])


def _is_current() -> bool:
    return PYTHON.is_file() and STAMP.is_file() and STAMP.read_text() == _fingerprint()


def _fingerprint() -> str:
    return hashlib.sha256(LOCK.read_bytes()).hexdigest()


def _set_up() -> bool:
    print("Eenmalig klaarzetten: dit duurt een minuut en heeft internet nodig.", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    steps = (
        (
            [sys.executable, "-m", "venv", "--clear", str(VENV)],
            "Python kan geen eigen map maken. Op Debian en Ubuntu helpt: apt install python3-venv",
        ),
        (
            [*pip, "--no-compile", "--no-deps", "--require-hashes", "-r", str(LOCK)],  # Python does so for what it uses
            "De pakketten konden niet worden opgehaald. Is er internet?",
        ),
        (
            [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
            "Het project zelf kon niet worden klaargezet.",
        ),
    )
    for command, advice in steps:
        if subprocess.call(command, env={**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}):
            print(advice, file=sys.stderr)
            return False
    STAMP.write_text(_fingerprint())
    return True


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(1)

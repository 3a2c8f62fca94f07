"""`python -m regioplan`: a command for the region in this folder."""

from .cli.main import command

if __name__ == "__main__":
    raise SystemExit(command())

"""How rules say things: words in quotation marks, choices, numbers."""

from collections.abc import Iterable


def quoted(words: Iterable[str]) -> str:
    """Words in a row: “a”, “b” en “c”."""
    marked = [f"“{word}”" for word in words]
    return " en ".join(filter(None, [", ".join(marked[:-1]), *marked[-1:]]))


def choice(words: Iterable[str]) -> str:
    """Words to choose from: “helpen” of “mogelijk maken”."""
    return " of ".join(f"“{one.strip()}”" for one in dict.fromkeys(words))


def listed_choice(plain: str) -> str:
    """The same for what a list gives as plain words, with a semicolon between."""
    return choice(plain.split(";"))


def say(number: float) -> str:
    """A number with a comma: 15,4."""
    return f"{number:.1f}".replace(".", ",").removesuffix(",0")


def start_small(text: str) -> str:
    """A sentence as the end of another one."""
    first = "é" if text.startswith("Eén") else text[:1].lower()
    return (first + text[1:]).rstrip(".")

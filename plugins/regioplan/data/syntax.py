"""What the YAML parser stumbled over, said in Dutch: line, fault and remedy.

Both parsers of PyYAML (in C and in Python) give the same marks, but other words for the same fault.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

COMPARE = "vergelijk de regel met het voorbeeld in data/README.md"


@dataclass(frozen=True)
class Fault:
    """One line that is no valid YAML."""

    line: int
    """From 1."""
    what: str
    how: str


@dataclass(frozen=True)
class _Stumble:
    """Where the parser was and where it stopped; lines count from 0."""

    lines: list[str]
    start: tuple[int, int]
    stop: tuple[int, int]

    @property
    def before(self) -> str:
        """The line up to the place where the parser stopped."""
        line, column = self.stop
        return self.lines[line][:column] if line < len(self.lines) else ""

    def fault(self, line: int, what: str, how: str) -> Fault:
        line = min(line, max(len(self.lines) - 1, 0))
        shown = self.lines[line].strip()[:70] if self.lines else ""
        return Fault(line + 1, f"{what}: “{shown}”" if shown else what, how)

    def at_start(self, what: str, how: str) -> Fault:
        return self.fault(self.start[0], what, how)

    def at_stop(self, what: str, how: str) -> Fault:
        return self.fault(self.stop[0], what, how)


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """The answer to what the parser refused."""
    stop = error.problem_mark or error.context_mark
    start = error.context_mark or stop
    stumble = _Stumble(
        re.split(r"\r\n|\r|\n", text),
        (start.line, start.column) if start else (0, 0),
        (stop.line, stop.column) if stop else (0, 0),
    )
    words = f"{error.context or ''} | {error.problem or ''}"
    for pattern, explain in _EXPLANATIONS:
        if re.search(pattern, words):
            return explain(stumble)
    return stumble.at_stop("deze regel is geen geldige YAML", COMPARE)


def _unclosed_quote(stumble: _Stumble) -> Fault:
    what = "het aanhalingsteken van deze tekst wordt niet gesloten"
    return stumble.at_start(what, "zet aan het eind van de tekst hetzelfde aanhalingsteken als aan het begin")


def _unfinished_list(stumble: _Stumble) -> Fault:
    return stumble.at_start(
        "een lijst tussen [ ] is niet af, of er staat een dubbele punt in",
        'sluit de lijst met ], en zet een tekst met een dubbele punt tussen aanhalingstekens: ["Let op: nieuw"]',
    )


def _unfinished_block(stumble: _Stumble) -> Fault:
    return stumble.at_start(
        "een blok tussen { } is niet af, of er staat een dubbele punt in een tekst",
        'sluit het blok met }, en zet teksten tussen aanhalingstekens: {tekst: "Let op: nieuw"}',
    )


def _missing_colon(stumble: _Stumble) -> Fault:
    what = "deze regel is geen veld: de dubbele punt ontbreekt, of er staat geen spatie achter"
    return stumble.at_start(what, "schrijf: veld: tekst. Hoort de regel bij de tekst erboven? Spring dan verder in")


def _colon(stumble: _Stumble) -> Fault:
    if re.search(r":\s", stumble.before):
        return stumble.at_stop(
            "in de tekst staat een dubbele punt, en dat betekent in YAML iets anders",
            'zet gewone aanhalingstekens om de hele tekst, bijvoorbeeld: titel: "Let op: nieuw"',
        )
    return stumble.at_stop(
        "deze regel springt niet goed in",
        "zet de regel recht onder het vorige veld van hetzelfde niveau, met twee spaties per niveau",
    )


def _misplaced(stumble: _Stumble) -> Fault:
    before = stumble.before.rstrip()
    if before.endswith(('"', "'")):
        return _quote_in_text(stumble, before[-1])
    if stumble.stop[0] < len(stumble.lines) and stumble.lines[stumble.stop[0]][stumble.stop[1] :][:1] in ("]", "}"):
        return stumble.at_stop("er staat een ] of } te veel", "haal het teken weg, of zet aanhalingstekens om de tekst")
    return stumble.at_stop(
        "de regels staan niet recht onder elkaar",
        "zet velden en streepjes van hetzelfde niveau recht onder elkaar, met twee spaties per niveau",
    )


def _quote_in_text(stumble: _Stumble, quote: str) -> Fault:
    if stumble.before.count(quote) % 2:
        above = [number for number in range(stumble.stop[0]) if stumble.lines[number].count(quote) % 2]
        if above:
            what = "het aanhalingsteken van deze tekst wordt niet gesloten"
            return stumble.fault(above[-1], what, f"zet aan het eind van de tekst ook een {quote}")
    return stumble.at_stop(
        "achter het tweede aanhalingsteken staat nog tekst",
        "zet aanhalingstekens alleen om de hele tekst. Staat er een \" in? Gebruik dan ': 'Een \"nieuwe\" buurt'",
    )


def _no_value(stumble: _Stumble) -> Fault:
    return stumble.at_stop(
        "hier mist een waarde, of er staat een teken te veel",
        'zet een tekst met bijzondere tekens tussen aanhalingstekens, bijvoorbeeld: groep: ": volwassenen"',
    )


def _document(stumble: _Stumble) -> Fault:
    marks = [number for number, line in enumerate(stumble.lines) if number and re.match(r"(?:---|\.\.\.)", line)]
    if marks:
        return stumble.fault(
            marks[-1], "er staan streepjes of puntjes midden in het bestand", "haal de regel met --- of ... weg"
        )
    return stumble.at_stop(
        "de regels staan niet recht onder elkaar", "begin elk veld van het bovenste niveau helemaal links"
    )


def _sign(stumble: _Stumble) -> Fault:
    what = "een tekst begint met een teken dat in YAML iets anders betekent"
    return stumble.at_stop(what, 'zet aanhalingstekens om de hele tekst, bijvoorbeeld: "@Ease"')


def _reference(stumble: _Stumble) -> Fault:
    what = "een tekst begint met & of *, en dat betekent in YAML iets anders"
    return stumble.at_stop(what, 'zet aanhalingstekens om de hele tekst, bijvoorbeeld: "* alleen in 2025"')


def _block_text(stumble: _Stumble) -> Fault:
    return stumble.at_stop(
        "achter > of | staat nog tekst",
        "zet de tekst op de volgende regel en spring die in, of zet aanhalingstekens om de hele tekst",
    )


def _dash(stumble: _Stumble) -> Fault:
    return stumble.at_stop(
        "een streepje staat achter de dubbele punt", "zet het streepje op de volgende regel: - tekst"
    )


def _escape(stumble: _Stumble) -> Fault:
    return stumble.at_start(
        "achter een \\ staat een teken dat daar niet kan", "gebruik enkele aanhalingstekens: 'C:\\map'"
    )


_EXPLANATIONS: tuple[tuple[str, Callable[[_Stumble], Fault]], ...] = (
    (r"quoted scalar.*end of stream", _unclosed_quote),
    (r"escape", _escape),
    (r"flow sequence", _unfinished_list),
    (r"flow mapping", _unfinished_block),
    (r"block scalar", _block_text),
    (r"could not find expected ':'", _missing_colon),
    (r"mapping values are not allowed", _colon),
    (r"sequence entries are not allowed", _dash),
    (r"^while parsing a block", _misplaced),
    (r"parsing an? (?:flow|block)? ?node", _no_value),
    (r"document|directive", _document),
    (r"alias|anchor", _reference),
    (r"cannot start any token|mapping keys|\btag\b", _sign),
)

"""What kind of statement something is: a promise, a wish, a plan, a question, what exists, or our own explanation.

A statement says what is promised or wanted as if it were so, without a hedge and without a date: the frame
("Dit wil het plan:") and the date are written by one function for the day that the site is read.
"""

from typing import Any, Literal, get_args

from pydantic import model_validator

from .records import Record
from .values import MakkelijkeTekst, NaarPunt, Periode, Tekst, refuse

Uitspraaksoort = Literal["belofte", "streven", "voornemen", "vraag", "bestaat", "uitleg"]
UITSPRAAKSOORTEN: tuple[Uitspraaksoort, ...] = get_args(Uitspraaksoort)


class UitspraakVorm(Record):
    """Wat alle uitspraken hebben."""

    over: NaarPunt | None = None
    """Het punt waar dit over gaat. Dan zegt de site zelf wanneer het klaar moet zijn, en wat ervan bekend is."""
    uiterlijk: Periode | None = None
    """Wanneer het zo moet zijn, als het niet over één punt gaat. Schrijf de datum niet in de tekst."""
    vanaf: Periode | None = None
    """Vanaf wanneer het zo moet zijn, als het niet over één punt gaat."""

    @model_validator(mode="before")
    @classmethod
    def _says_of_what_kind(cls, tree: Any) -> Any:
        """A sentence alone is how it was written before, and what editors write first."""
        if isinstance(tree, str):
            raise refuse(
                f"bij “{tree[:60]}” staat niet wat voor uitspraak dit is",
                f"zet ervoor wat het is ({', '.join(UITSPRAAKSOORTEN)}), bijvoorbeeld: - streven: {tree[:60]}",
            )
        kinds = [name for name in UITSPRAAKSOORTEN if isinstance(tree, dict) and name in tree]
        if kinds and not any(tree[name] for name in kinds):
            raise refuse(f"achter “{kinds[0]}” staat nog geen tekst", "schrijf die erachter, of haal dit weg")
        return tree

    @property
    def soorten(self) -> tuple[Uitspraaksoort, ...]:
        """The kinds that are filled in: exactly one, which a check sees to."""
        return tuple(soort for soort in UITSPRAAKSOORTEN if getattr(self, soort) is not None)

    @property
    def soort(self) -> Uitspraaksoort:
        """What kind of statement it is."""
        return self.soorten[0]

    @property
    def tekst(self) -> str:
        """The statement without its frame."""
        return str(getattr(self, self.soort))


class Uitspraak(UitspraakVorm):
    """Een uitspraak in B1. Vul precies één van deze zes in: belofte, streven, voornemen, vraag, bestaat of uitleg."""

    belofte: Tekst | None = None
    """Wat het plan belooft, alsof het al zo is. De site zet er zelf bij dat het een belofte is."""
    streven: Tekst | None = None
    """Wat het plan wil of waar het naar streeft, alsof het al zo is."""
    voornemen: Tekst | None = None
    """Wat de organisaties van plan zijn te doen."""
    vraag: Tekst | None = None
    """Wat het plan zich afvraagt, als vraag."""
    bestaat: Tekst | None = None
    """Wat er volgens het plan al is."""
    uitleg: Tekst | None = None
    """Onze eigen uitleg, of een feit dat nu en later waar is."""


class MakkelijkeUitspraak(UitspraakVorm):
    """Een uitspraak in A2. Vul precies één van deze zes in: belofte, streven, voornemen, vraag, bestaat of uitleg."""

    belofte: MakkelijkeTekst | None = None
    """Wat het plan belooft, alsof het al zo is. De site zet er zelf bij dat het een belofte is."""
    streven: MakkelijkeTekst | None = None
    """Wat het plan wil, alsof het al zo is."""
    voornemen: MakkelijkeTekst | None = None
    """Wat de organisaties van plan zijn te doen."""
    vraag: MakkelijkeTekst | None = None
    """Wat het plan zich afvraagt, als vraag."""
    bestaat: MakkelijkeTekst | None = None
    """Wat er volgens het plan al is."""
    uitleg: MakkelijkeTekst | None = None
    """Onze eigen uitleg, of een feit dat nu en later waar is."""

"""Villages and towns."""

from dataclasses import dataclass

from ..links import Link


@dataclass(frozen=True)
class KernView:
    """A village, a town or a well-known hamlet."""

    naam: str
    """The name."""
    gemeenten: tuple[Link, ...]
    """The municipality that it belongs to; more when it lies on a border."""


@dataclass(frozen=True)
class KernLetter:
    """The villages that start with one letter."""

    letter: str
    """The letter."""
    kernen: tuple[KernView, ...]
    """The villages, in the order of the alphabet."""

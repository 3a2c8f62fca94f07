"""What is not there any more."""

from dataclasses import dataclass

from ...data.vervallen import Vervallen
from ..links import EditPlace, Link, ViewOf


@dataclass(frozen=True)
class VervallenView(ViewOf[Vervallen]):
    """Something that had a page, or a place on one."""

    anker: str
    """Its place on the page; empty when it had the whole page."""
    zin: str
    """That it is gone, and since when."""
    opgegaan_in: Link | None
    """What came in its place."""
    edit: EditPlace
    """Where it is written."""

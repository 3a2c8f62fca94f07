"""How to cut a long sentence: into sentences that are whole, each with its verb in place.

A cut is offered only where grammar is sure of it. Each kind of cut is a module; the best of all is chosen here.
"""

from .choosing import Cut, how_to_cut
from .embedded import Embedded, embedded_clause

__all__ = ["Cut", "Embedded", "embedded_clause", "how_to_cut"]

"""Plain Dutch: checks whether texts are easy to read, and says what to write instead.

Nothing here knows of a website or of our data. A check never proves that a text is B1: it says
what it found. Use: `Checker(WordLists(words)).check(passages)`.
"""

from .blocks import read_html, read_markdown
from .check import Checker, in_order, sentences_of, warm_up
from .lists.listed import WordLists
from .passages import Explanation, Finding, Passage, Place
from .scores import PageScore

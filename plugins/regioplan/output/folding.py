"""Long pages on a phone: a section whose heading asks for it is folded behind that heading.

`## Zo tellen wij {: #tellen .vouw }` is all that a page, written by hand or made by a template, has to say.
"""

from collections.abc import Iterator

from lxml import etree, html

CLASS = "vouw"
"""On a heading: fold what follows up to the next one. On what it becomes: the look of that."""
_ENDS = " or ".join(
    (
        "self::h1",
        "self::h2",
        "self::nav[@class='buren']",
        "self::div[@class='herkomst']",
        "self::p[@class='alleen-print']",
    )
)
"""What does not belong to the section before it."""


def fold_sections(content: str) -> str:
    """The HTML with each section that asks for it in a `details`, its heading in the summary."""
    if f'class="{CLASS}"' not in content:
        return content
    root = html.fragment_fromstring(content, create_parent="div")
    for heading in root.xpath(f"./h2[@class='{CLASS}']"):
        _fold(heading)
    inner: str = html.tostring(root, encoding="unicode")
    return inner[len("<div>") : -len("</div>")]


def _fold(heading: html.HtmlElement) -> None:
    section = list(_following(heading))
    details = html.Element("details", {"class": CLASS})
    heading.addprevious(details)
    summary = etree.SubElement(details, "summary")
    del heading.attrib["class"]
    heading.tail = None
    summary.append(heading)
    details.extend(section)
    details.tail = "\n"


def _following(heading: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The elements and comments of the section that a heading opens."""
    for element in heading.itersiblings():
        if element.xpath(_ENDS):
            return
        yield element

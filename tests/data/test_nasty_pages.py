"""A page with a sign typed a thousand times is answered soon: time does not explode with what somebody types."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from regioplan.handwritten import Handwritten, broken_links, form_problems

HEAD = "---\ntitle: Een pagina\ndescription: Een zin.\n---\n\n# Een pagina\n\n"


def seconds(unit: str, times: int) -> float:
    page, begin = Handwritten("content/pagina.md", "pagina.md", HEAD + unit * times), process_time()
    list(form_problems(page, ("doelen",)))
    list(broken_links(page, (), {}, Path()))
    return process_time() - begin


@pytest.mark.parametrize(
    "unit",
    [
        *("](", "[ ](", "<a ", "<a href='x' ", '<a href="', "<!-- ", "<!-- toon: x -->", "<!-- toon: x -->\n"),
        *("[", "@", "a@", "0-", "- ", "`", "**", "| a ", "<b>", "[x]: y\n", "de de "),
    ],
)
def test_four_times_as_much_takes_about_four_times_as_long(unit: str) -> None:
    short, long = seconds(unit, 400), seconds(unit, 1600)
    assert long < max(0.5, 10 * short)


@pytest.mark.parametrize("text", [f"-{' ' * 20}" * 9 + "x", "| a |\n" + " " * 60_000 + "x", ">" * 9 + " " * 60_000])
def test_spaces_without_end_are_read_once(text: str) -> None:
    begin = process_time()
    list(form_problems(Handwritten("content/pagina.md", "pagina.md", f"{HEAD}Een zin.\n\n{text}\n"), ()))
    assert process_time() - begin < 2


@pytest.mark.parametrize("signs", ["- " * 300, "1. " * 300, ">" * 300, "> - " * 10, "* 1) " * 10, "    " * 300 + "- "])
def test_what_is_in_each_other_too_often_is_told(signs: str) -> None:
    page = Handwritten("content/pagina.md", "pagina.md", f"{HEAD}Een zin.\n\n{signs}punt\n")
    (problem,) = form_problems(page, ("doelen",))
    assert (problem.line, problem.what) == (10, "hier staan te veel lijsten of citaten in elkaar")


@pytest.mark.parametrize("text", ["- een\n    - twee\n        - drie", "> - een", "* * * * * * * * * * * *", "-" * 40])
def test_lists_quotations_and_lines_are_right(text: str) -> None:
    page = Handwritten("content/pagina.md", "pagina.md", f"{HEAD}Een zin.\n\n{text}\n")
    assert not [*form_problems(page, ("doelen",))]


@pytest.mark.parametrize(
    "link", ["https://regio.example/plan/doelen/", "HTTP://Regio.example/plan/x.pdf", "https://regio.example/plan"]
)
def test_a_link_that_names_the_own_site_is_told(link: str) -> None:
    page = Handwritten("content/pagina.md", "pagina.md", f"{HEAD}[Alle doelen]({link})\n")
    (problem,) = broken_links(page, ("/doelen/",), {}, Path(), "https://regio.example/plan/")
    assert "gaat naar deze site zelf" in problem.what
    assert problem.how.endswith(link.partition("/plan")[2] or "/")
    assert not [*broken_links(page, ("/doelen/",), {}, Path(), "https://regio.example/planning/")]
    assert not [*broken_links(page, ("/doelen/",), {}, Path())]

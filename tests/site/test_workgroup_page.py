"""The page for the workgroup is there for who knows its address, and for nobody else."""

from pathlib import Path


def test_it_is_not_in_menu_search_or_sitemap(voorbeeld_folder: Path) -> None:
    page = (voorbeeld_folder / "redactie" / "index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "data-pagefind-body" not in page
    sitemap = (voorbeeld_folder / "sitemap.xml").read_text(encoding="utf-8")
    assert "/voortgang/" in sitemap
    assert "/redactie/" not in sitemap
    assert "redactie/" not in (voorbeeld_folder / "index.html").read_text(encoding="utf-8")


def test_its_messages_are_plain_text(voorbeeld_folder: Path) -> None:
    page = (voorbeeld_folder / "redactie" / "index.html").read_text(encoding="utf-8")
    messages = [part.partition("</textarea>")[0].partition(">")[2] for part in page.split("<textarea")[1:]]
    assert messages
    assert not [message for message in messages if "<" in message]
    assert all(message.startswith("Beste mensen van ") for message in messages)

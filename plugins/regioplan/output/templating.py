"""The templates' own Jinja environment: strict, escaping for HTML and Markdown alike.

A value goes into Markdown that also holds HTML blocks. So characters that mean something in
either become numeric entities, which both leave alone. Only macros of ours are trusted.
"""

import json
import marshal
import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from types import CodeType
from typing import Any, ClassVar

import jinja2

from ..cache import NOTHING, Cache, digest
from ..data.values import domain
from ..derived.addresses import Addresses
from ..derived.counts import say_heard
from ..derived.kaders import KADERS
from ..derived.plan_tijdlijn import say_term
from ..derived.plannen import say_once
from ..derived.reasons import say_doelwaarde, say_meting, say_moved, say_when
from ..derived.views import Site
from ..derived.voortgang import usual_state
from ..language.dates import say_day, say_period
from ..language.numbers import say_count, say_list, say_money, say_number, say_small, say_small_money, start_sentence
from . import qr
from .escaping import escape_for_markdown
from .pages import pages_of


class Compiled(jinja2.BytecodeCache):
    """Templates as they were compiled before, in this process or in another one."""

    _known: ClassVar[dict[str, CodeType]] = {}
    """Those of this process, by their name and text."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Two copies of a template are the same when their texts are, wherever they stand."""
        return name

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        name = self._name(bucket)
        bucket.code = self._known.get(name)
        if bucket.code is None and (kept := self._cache.load(name)):
            bucket.code = self._known[name] = marshal.loads(kept)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        if bucket.code:
            self._known[self._name(bucket)] = bucket.code
            self._cache.save(self._name(bucket), marshal.dumps(bucket.code))

    def _name(self, bucket: jinja2.bccache.Bucket) -> str:
        return f"sjabloon-{digest(bucket.environment.autoescape, bucket.key, bucket.checksum)}"


def environment(folder: Path, site: Site, cache: Cache = NOTHING) -> jinja2.Environment:
    """The environment for the templates in `folder`; `site` finds the records that they name by id.

    `adres.planning` is a fixed address, `id | link("doel")` and `ids | links("partner")` lead to records.
    Words for counts: `counts | gemeld`, a sentence each; for a list, `punten | gewone_staat`, or None.
    `punt.id | werd` is what became of a promise in the next plan, and what it was before.
    Words for one value: `bron | plaats`, `datum | dag`, `periode | wanneer`, `vanaf | tijdvak(tot_en_met)`,
    Statements in their frame: `zinnen | uitspraken(bron)` in groups, `zinnen | lopend(bron)` as one run of text.
    `nummer | tel` can be tapped. `doel.url | qr` is where the QR code of a page is, `| qr("png")` as a picture.
    `plek | pagina` is the title of a page, `id | website` that of a partner, `website | domein` what readers see of it.
    `mijlpaal | termijn`, `punt | verschoven`, `doelwaarde | beloofd`,
    `melding | meting(doelwaarde)`, `bedrag | geld`, `tekst | yaml`.
    """
    links, omlijsting = site.links, site.omlijsting
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=escape_for_markdown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=Compiled(cache),
    )
    env.filters.update(
        getal=say_number,
        dag=say_day,
        opsomming=say_list,
        hoofdletter=start_sentence,
        link=_of_site(_link(links.to)),
        maybe_link=_of_site(_link(links.maybe)),
        links=_of_site(_link(links.several)),
        plaats=_of_site(links.say_bron),
        wanneer=lambda period: say_period(period.eerste, period.laatste) if period else "",
        tijdvak=say_term,
        termijn=lambda step: say_when(step.uiterlijk, step.vanaf),
        verschoven=say_moved,
        beloofd=say_doelwaarde,
        meting=say_meting,
        geld=_say_money,
        klein_geld=say_small_money,
        met_eenheid=say_once,
        uitspraken=_of_site(omlijsting.groepen),
        lopend=_of_site(omlijsting.lopend),
        kader=_of_site(omlijsting.kader),
        soortnaam=lambda soort: KADERS[soort].label,
        yaml=partial(json.dumps, ensure_ascii=False),
        gemeld=say_heard,
        gewone_staat=usual_state,
        werd=_of_site(site.opvolging.van),
        tel=lambda number: f"tel:{re.sub(r'[^0-9]', '', number)}",
        pagina=_of_site(_titles(site)),
        website=_of_site({partner.record.id: partner.website for partner in site.partners}.get),
        domein=domain,
        qr=qr.address,
    )
    env.globals.update(adres=Addresses, aantal=say_count, klein_getal=say_small)
    return env


def _of_site(find: Callable[..., Any]) -> Callable[..., Any]:
    """As a filter whose answer is never compiled into a template: of the next site it may be another."""
    return jinja2.pass_context(lambda _, *given: find(*given))


def _titles(site: Site) -> Callable[[str], str]:
    """As a filter: the title of the page at an address, whatever place on it is meant."""
    titles = {page.url: page.titel for page in pages_of(site)}
    return lambda url: titles.get(path := url.partition("#")[0], path)


def _link(find: Callable[[str, Any], Any]) -> Callable[[Any, str], Any]:
    """As a filter the id comes first: `doel.coalitie | link("coalitie")`."""
    return lambda id, soort: find(soort, id)


def icon_names(env: jinja2.Environment) -> frozenset[str]:
    """The icons that a coalition may choose from."""
    return frozenset(vars(env.get_template("onderdelen/icoon.html").module)["paden"])


def _say_money(amount: Decimal | None, cents: bool = False, unknown: str = "niet genoemd") -> str:
    return unknown if amount is None else say_money(amount, cents=cents)

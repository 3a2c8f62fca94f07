"""The data as catalogues and search engines read about them: DCAT for data.overheid.nl, and a Dataset of schema.org."""

from collections.abc import Iterable, Iterator
from typing import Any

from ...derived.addresses import DATA, Addresses
from ...derived.views import Site
from .schema import CATALOGUS, VERSIES

Files = Iterable[tuple[str, str]]
"""Name of each file in the folder of data, and what it holds."""


def catalogue(site: Site, files: Files, base_url: str) -> dict[str, Any]:
    """A catalogue with one dataset, by the rules of DCAT-AP-NL 3.0. Only the owner can give licence and contact."""
    host, regio = base_url.rstrip("/"), site.regio
    agent = {"@id": f"{host}{Addresses.over}", "@type": "foaf:Agent", "foaf:name": regio.samenwerking}
    both = {
        "dct:title": _dutch(regio.titel),
        "dct:description": _dutch(regio.slogan),
        "dct:publisher": agent,
        "dct:creator": agent,
        "dcat:contactPoint": _contact(site, host),
        "dct:language": {"@id": CATALOGUS["taal"]},
        "dct:modified": {"@value": site.peildatum, "@type": "xsd:date"},
    }
    dataset = {
        **both,
        "@id": f"{host}{Addresses.open_data}",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{host}{Addresses.open_data}",
        "dct:accessRights": {"@id": CATALOGUS["toegang"], "@type": "dct:RightsStatement"},
        "dcat:theme": {"@id": CATALOGUS["thema"]},
        "dcat:keyword": [_dutch(word) for word in CATALOGUS["zoekwoorden"]],
        "dcat:landingPage": {"@id": f"{host}{Addresses.open_data}", "@type": "foaf:Document"},
        "dcat:version": VERSIES[0]["nummer"],
        "dcat:distribution": [*_distributions(site, files, host)],
    }
    return {
        "@context": CATALOGUS["context"],
        "@id": f"{host}{DATA}dcat.jsonld",
        "@type": "dcat:Catalog",
        **both,
        "dcat:dataset": dataset,
    }


def _distributions(site: Site, files: Files, host: str) -> Iterator[dict[str, Any]]:
    licentie = site.beheer.record.licentie
    for name, title in files:
        kind = name.rpartition(".")[2]
        yield {
            "@id": f"{host}{DATA}{name}",
            "@type": "dcat:Distribution",
            "dct:title": _dutch(title),
            "dct:language": {"@id": CATALOGUS["taal"]},
            "dcat:accessURL": {"@id": f"{host}{DATA}{name}"},
            "dcat:downloadURL": {"@id": f"{host}{DATA}{name}"},
            "dct:format": {"@id": CATALOGUS["bestandssoort"] + kind.upper(), "@type": "dct:MediaTypeOrExtent"},
            "dcat:mediaType": {"@id": CATALOGUS["mediatype"] + CATALOGUS["soorten"][kind], "@type": "dct:MediaType"},
            "dct:rights": {"@type": "dct:RightsStatement", "dct:description": _dutch(site.beheer.rechten)},
            **({"dct:license": {"@id": licentie.url, "@type": "dct:LicenseDocument"}} if licentie.bevestigd else {}),
        }


def _contact(site: Site, host: str) -> dict[str, Any]:
    contact = site.beheer.record.contact
    way = {"vcard:hasEmail": {"@id": f"mailto:{contact.email}"}} if contact else {}
    name = contact.organisatie if contact else site.regio.samenwerking
    kind = ["vcard:Kind", "vcard:Organization"]
    return {"@type": kind, "vcard:fn": name, "vcard:hasURL": {"@id": f"{host}{Addresses.over}"}, **way}


def _dutch(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "nl"}


def dataset(site: Site, files: Files, base_url: str) -> dict[str, Any]:
    """The same in short, for search engines."""
    host, regio, licentie = base_url.rstrip("/"), site.regio, site.beheer.record.licentie
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": regio.titel,
        "description": f"{regio.slogan} Alle doelen, beloften en deadlines, met wat ervan bekend is.",
        "url": f"{host}{Addresses.open_data}",
        "inLanguage": "nl",
        "isAccessibleForFree": True,
        "version": VERSIES[0]["nummer"],
        "dateModified": site.peildatum.isoformat(),
        "spatialCoverage": regio.naam,
        "keywords": CATALOGUS["zoekwoorden"],
        "creator": {"@type": "Organization", "name": regio.samenwerking},
        **({"license": licentie.url} if licentie.bevestigd else {"conditionsOfAccess": site.beheer.rechten}),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": title,
                "contentUrl": f"{host}{DATA}{name}",
                "encodingFormat": CATALOGUS["soorten"][name.rpartition(".")[2]],
            }
            for name, title in files
        ],
    }

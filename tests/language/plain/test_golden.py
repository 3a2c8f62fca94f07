"""Twenty hard sentences that each get an error with advice, and twenty good ones that get nothing.

The hard ones are in the manner of policy papers; the good ones are what a website may say.
"""

from __future__ import annotations

import pytest

from .conftest import Check

HARD = {
    "long, with a clause in the middle": (
        "Omdat iedere inwoner gezondheid op een eigen manier beleeft, is de manier waarop wij samen over gezondheid "
        "praten voor alle organisaties in de regio heel belangrijk.",
        "lange-zin",
    ),
    "a list of plans": (
        "Wij verbinden ons aan de regionale opgaven, de landelijke akkoorden, de lokale agenda's en de afspraken die "
        "daaruit komen, zodat iedereen hetzelfde doet.",
        "lange-zin",
    ),
    "jargon as an adjective": ("Dit vraagt om een domeinoverstijgende aanpak.", "moeilijk-woord"),
    "jargon in the middle of a compound": ("De governancestructuur staat vast.", "moeilijk-woord"),
    "jargon as a verb": ("Partijen committeren zich aan de uitkomst.", "moeilijk-woord"),
    "english": ("Wij betrekken alle stakeholders bij de kick-off.", "moeilijk-woord"),
    "to secure": ("De samenwerking is structureel geborgd.", "moeilijk-woord"),
    "to roll out": ("De werkwijze wordt regionaal uitgerold.", "moeilijk-woord"),
    "to scale up": ("Wij schalen bewezen interventies op.", "moeilijk-woord"),
    "words for help": ("De zorgvraag van kwetsbare inwoners neemt toe.", "moeilijk-woord"),
    "a bare abbreviation": ("De VVT en de MSZ sluiten hierbij aan.", "afkorting"),
    "an abbreviation with a hyphen": ("Alle Wlz-instellingen doen mee.", "moeilijk-woord"),
    "stiff words": ("Partijen trachten dit middels overleg te bereiken.", "stijf-woord"),
    "a stiff opening": ("Teneinde dit mogelijk te maken is geld nodig.", "stijf-woord"),
    "ten aanzien van": ("Er zijn zorgen ten aanzien van het personeel.", "stijf-woord"),
    "a plan that realises": ("In 2025 is een gezamenlijk aanbod gerealiseerd.", "stijf-woord"),
    "short forms": ("Dit geldt m.n. voor ouderen en/of hun familie.", "kort-geschreven"),
    "inventory": ("Wij inventariseren de knelpunten per wijk.", "moeilijk-woord"),
    "implementing": ("De implementatie start in het najaar.", "moeilijk-woord"),
    "preconditions": ("Digitalisering is hiervoor een randvoorwaarde.", "moeilijk-woord"),
}

GOOD = (
    "Elke gemeente krijgt een plek waar u zo kunt binnenlopen.",
    "U kunt daar praten met iemand die luistert.",
    "Bel uw huisarts als u zich zorgen maakt.",
    "De gemeente helpt u bij het aanvragen van hulp in huis.",
    "Steeds meer mensen hebben zorg nodig.",
    "Wij willen dat iedereen goede zorg krijgt, ook over tien jaar.",
    "Heeft u hulp nodig? Vraag het aan de mensen van het wijkteam.",
    "Een vrijwilliger gaat met u mee naar het ziekenhuis.",
    "In 2026 is er in elke wijk een groep die samen wandelt.",
    "Eet elke dag groente en fruit.",
    "Uw buurman kan u helpen met de boodschappen.",
    "De organisaties werken samen, zodat u maar één keer uw verhaal vertelt.",
    "Veel ouderen wonen graag thuis, maar dat is niet altijd makkelijk.",
    "De fysiotherapeut leert u hoe u veilig de trap op gaat.",
    "Op deze pagina ziet u wat er klaar is en wat nog niet.",
    "Het plan zegt niet wanneer het steunpunt opengaat.",
    "Drie van de vijf afspraken zijn klaar.",
    "Mantelzorg betekent dat u voor een zieke partner, ouder of vriend zorgt.",
    "De zorg voor mensen met psychische klachten (ggz) wordt beter.",
    "Zwolle, Kampen en Ommen doen mee met Samen Gezond IJssel-Vecht.",
)


@pytest.mark.parametrize(("text", "rule"), HARD.values(), ids=HARD)
def test_a_hard_sentence_gets_an_error_with_advice(check: Check, text: str, rule: str) -> None:
    errors = [finding for finding in check(text) if finding.severity == "fout"]
    assert rule in {finding.rule for finding in errors}
    assert all(len(finding.advice) > 10 for finding in errors)


@pytest.mark.parametrize("text", GOOD)
def test_a_good_sentence_gets_nothing(check: Check, text: str) -> None:
    assert [(finding.rule, finding.reason) for finding in check(text)] == []

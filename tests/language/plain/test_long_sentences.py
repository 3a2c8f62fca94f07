"""Long sentences: when one is a fault, how to cut it, and what to say where grammar is sure of no cut."""

from __future__ import annotations

import pytest
from regioplan.language.plain import Finding

from .conftest import Check

CUTS = {
    "maar": (
        "Veel mensen in de regio wonen graag heel lang thuis in hun eigen buurt, maar dat is niet voor alle mensen "
        "even makkelijk.",
        "Veel mensen in de regio wonen graag heel lang thuis in hun eigen buurt. Maar dat is niet voor alle mensen "
        "even makkelijk.",
    ),
    "daarom": (
        "De gemeente Zwolle opent dit jaar een nieuw buurthuis in de wijk, daarom zoekt zij veel mensen die willen "
        "koken en wandelen.",
        "De gemeente Zwolle opent dit jaar een nieuw buurthuis in de wijk. Daarom zoekt zij veel mensen die willen "
        "koken en wandelen.",
    ),
    "en, with another subject": (
        "De verpleegkundige bespreekt samen met u en uw buurvrouw welke hulp u nodig heeft, en het team regelt daarna "
        "alles met de gemeente.",
        "De verpleegkundige bespreekt samen met u en uw buurvrouw welke hulp u nodig heeft. Het team regelt daarna "
        "alles met de gemeente.",
    ),
    "en, with the subject again": (
        "De hoogte van het bedrag hangt af van uw inkomen en wordt elk jaar opnieuw berekend op basis van uw loon "
        "en uw spaargeld.",
        "De hoogte van het bedrag hangt af van uw inkomen. De hoogte van het bedrag wordt elk jaar opnieuw berekend "
        "op basis van uw loon en uw spaargeld.",
    ),
    "zodat, with the verb in the second place": (
        "De gemeente geeft de clubs in de stad dit jaar twee keer zoveel geld als vorig jaar, zodat alle kinderen "
        "goedkoop kunnen sporten.",
        "De gemeente geeft de clubs in de stad dit jaar twee keer zoveel geld als vorig jaar. Daardoor kunnen alle "
        "kinderen goedkoop sporten.",
    ),
    "als at the start": (
        "Als u deze maand te weinig geld heeft om de huur en het eten te betalen, kunt u bij het loket in de wijk "
        "langskomen.",
        "Heeft u deze maand te weinig geld om de huur en het eten te betalen? Dan kunt u bij het loket in de wijk "
        "langskomen.",
    ),
    "als at the start, with a verb in two parts": (
        "Als de nieuwe groep in het buurthuis volgend jaar opnieuw doorgaat, zoeken wij nog drie mensen die op maandag "
        "koffie willen zetten.",
        "Gaat de nieuwe groep in het buurthuis volgend jaar opnieuw door? Dan zoeken wij nog drie mensen die op "
        "maandag koffie willen zetten.",
    ),
    "als at the end": (
        "U krijgt van ons binnen drie weken een deel van het geld terug als u vindt dat de reis met de taxi veel te "
        "lang was.",
        "Vindt u dat de reis met de taxi veel te lang was? Dan krijgt u van ons binnen drie weken een deel van het "
        "geld terug.",
    ),
    "a question without a question mark": (
        "Heeft u uw paspoort na drie maanden nog niet bij ons in het stadhuis opgehaald, dan moeten wij het helaas "
        "voor u weggooien.",
        "Heeft u uw paspoort na drie maanden nog niet bij ons in het stadhuis opgehaald? Dan moeten wij het helaas "
        "voor u weggooien.",
    ),
    "mocht": (
        "Mocht u niet op de afspraak met de dokter kunnen komen, dan vragen wij u om ons ten minste een dag eerder "
        "te bellen.",
        "Kunt u niet op de afspraak met de dokter komen? Dan vragen wij u om ons ten minste een dag eerder te bellen.",
    ),
    "om te": (
        "Om volgend jaar weer geld voor de reis naar school te krijgen, moet u voor de zomer een nieuw formulier "
        "naar ons sturen.",
        "Wilt u volgend jaar weer geld voor de reis naar school krijgen? Dan moet u voor de zomer een nieuw formulier "
        "naar ons sturen.",
    ),
    "omdat at the start": (
        "Omdat uw huis buiten het midden van de stad ligt, kunnen wij u helaas geen kaart geven om daar gratis te "
        "parkeren met uw auto.",
        "Uw huis ligt buiten het midden van de stad. Daarom kunnen wij u helaas geen kaart geven om daar gratis te "
        "parkeren met uw auto.",
    ),
    "hoewel": (
        "Hoewel de dokter het heel druk heeft met mensen die griep hebben, neemt zij vandaag de tijd om met u over "
        "alles te praten.",
        "De dokter heeft het heel druk met mensen die griep hebben. Toch neemt zij vandaag de tijd om met u over "
        "alles te praten.",
    ),
    "tenzij": (
        "U krijgt van ons binnen acht weken een brief met het antwoord op al uw vragen, tenzij wij meer tijd nodig "
        "hebben.",
        "U krijgt van ons binnen acht weken een brief met het antwoord op al uw vragen. Dat geldt niet als wij meer "
        "tijd nodig hebben.",
    ),
    "waarbij": (
        "Elke week is er in het buurthuis een les voor mensen die graag beter willen fietsen, waarbij u uw eigen "
        "fiets mag gebruiken.",
        "Elke week is er in het buurthuis een les voor mensen die graag beter willen fietsen. Daarbij mag u uw eigen "
        "fiets gebruiken.",
    ),
    "die, about the noun before it": (
        "De gemeente maakt dit jaar met alle scholen en clubs in de wijk nieuwe regels, die in de zomer voor iedereen "
        "gelden.",
        "De gemeente maakt dit jaar met alle scholen en clubs in de wijk nieuwe regels. Die regels gelden in de zomer "
        "voor iedereen.",
    ),
    "door te": (
        "Het team helpt ouders met jonge kinderen in de hele stad door elke week op dezelfde plek met hen te eten en "
        "te praten.",
        "",
    ),
    "door te, once": (
        "Het team helpt ouders met jonge kinderen in de hele stad en in de dorpen door elke week samen met hen te "
        "eten.",
        "Het team helpt ouders met jonge kinderen in de hele stad en in de dorpen. Dat doet het team door elke week "
        "samen met hen te eten.",
    ),
    "a clause in the middle": (
        "De gemeente, die in 2024 na lang overleg met inwoners een nieuw plan heeft gemaakt voor het gebied, is "
        "gestopt met de uitvoering ervan.",
        "De gemeente heeft in 2024 na lang overleg met inwoners een nieuw plan gemaakt voor het gebied. De gemeente "
        "is gestopt met de uitvoering ervan.",
    ),
}

NO_CUT = {
    "of niet": "Wij vragen aan alle ouders in de hele stad en in alle dorpen daar omheen of zij tevreden zijn of niet.",
    "om te": "De school en de ouders en de gemeente komen elke maand bij elkaar in het buurthuis om samen over "
    "het plein te praten.",
    "people who": "De gemeente in het midden van de stad geeft volgend jaar heel graag meer geld aan alle mensen die "
    "voor iemand zorgen.",
    "the month in which": "U krijgt het geld op de eerste dag van de maand na de maand waarin wij uw brief met alle "
    "papieren hebben gekregen.",
    "two nouns with en": "In de zaal van het buurthuis en op het plein achter de school zitten elke dag ouders en "
    "kinderen spelen daar ook.",
    "two things that a clause says": "Zij willen weten of u genoeg hulp heeft en of u genoeg geld heeft voor eten en "
    "kleren en voor de huur.",
    "only because": "De bus naar het ziekenhuis rijdt deze zomer niet meer elke dag langs uw straat en uw huis, alleen "
    "omdat de weg dicht is.",
    "even though": "Ook al wonen de kinderen van de buurvrouw heel ver weg in een ander land aan zee, toch komen zij "
    "elke zomer.",
    "an order": "U mag de foto’s van het feest gebruiken op uw eigen site, in uw krant of in een boek, "
    "maar noem dan wie ze maakte.",
    "words between brackets": "De gemeente betaalt dit jaar alle boeken voor de kinderen van groep drie (de school "
    "koopt ze en de ouders halen ze op).",
}

READS_WELL = {
    "a cause": "De eerste keer duurt dat een minuut, omdat het programma dan ophaalt wat het nodig heeft.",
    "a contrast": "Nog niet alles staat precies in het plan, maar het geeft wel houvast op weg naar betere zorg.",
    "twenty words": "Uw gezondheid hangt af van hoe u leeft, van uw aanleg en van de vraag of u zorg kunt krijgen.",
    "three things": "Wie weinig verdient, komt te moeilijk aan wat iedereen nodig heeft, zoals een huis en werk.",
}

ASKS_MUCH = {
    "five clauses": (
        "Zij hoort waar u sterk in bent, wat u kunt en wat u moeilijk vindt, wie de vragen ook stelt.",
        "Er zitten 5 zinnen in, met “hoort”, “bent”, “kunt”, “vindt” en “stelt”.",
    ),
    "a list of seven": (
        "U vindt online lessen en tips, bijvoorbeeld over angst, denken, stress, geld, werken, drinken en drugs.",
        "Er staat een opsomming in.",
    ),
    "much between brackets": (
        "Dat is hoogstens tien kilometer (de afstand van uw huis naar een baan in zorg of welzijn).",
        "Er staan 12 woorden tussen haakjes.",
    ),
}

OVER_THE_MAXIMUM = {
    "much before the verb": (
        "Voor een goed gesprek over alle vragen van de kinderen van de nieuwe school in de wijk zoeken wij een ruime "
        "zaal.",
        "De lezer moet 17 woorden wachten op “zoeken”.",
    ),
    "much after the verb": (
        "Wij praten in de herfst met de ouders van alle kinderen van de vier scholen in het noorden van onze stad.",
        "Na “praten” komen nog 19 woorden.",
    ),
    "helper and verb far apart": (
        "Het plan is in de zomer van vorig jaar door de burgemeester en de wethouders van de vier grote steden "
        "getekend.",
        "Tussen “is” en “getekend” staan 17 woorden.",
    ),
}


def cut(check: Check, text: str, **passage: object) -> Finding:
    (finding,) = (one for one in check(text, **passage) if one.rule == "lange-zin")
    return finding


@pytest.mark.parametrize(("text", "sentences"), CUTS.values(), ids=CUTS)
def test_a_cut_gives_two_whole_sentences(check: Check, text: str, sentences: str) -> None:
    assert cut(check, text).rewritten.strip("“”") == sentences


@pytest.mark.parametrize("text", NO_CUT.values(), ids=NO_CUT)
def test_there_is_no_cut_where_half_a_sentence_would_be_left(check: Check, text: str) -> None:
    finding = cut(check, text)
    assert (finding.rewritten, "Knip" in finding.advice) == ("", False)
    assert "laat weg" not in finding.advice and len(finding.advice) > 30


def test_a_cut_that_would_lose_a_cause_keeps_the_sentence_first(check: Check) -> None:
    advice = cut(
        check,
        "De gemeente Zwolle helpt alle mensen met een klein inkomen in de wijk omdat zij anders te weinig geld voor "
        "gezond eten hebben.",
    ).advice
    assert advice.index("laat “omdat” staan") < advice.index("De reden is dat zij anders te weinig geld")


def test_a_list_is_better_than_a_cut_that_loses_a_cause(check: Check) -> None:
    text = (
        "Wij verbinden ons aan de regionale opgaven, de landelijke akkoorden, de lokale agenda's en de afspraken die "
        "daaruit komen, zodat iedereen hetzelfde doet."
    )
    assert "lijstje" in cut(check, text).advice


@pytest.mark.parametrize("text", READS_WELL.values(), ids=READS_WELL)
def test_a_long_sentence_that_reads_well_is_no_fault(check: Check, text: str) -> None:
    assert 15 < len(text.split()) <= 20
    assert [finding.rule for finding in check(text)] == []


@pytest.mark.parametrize(("text", "reason"), ASKS_MUCH.values(), ids=ASKS_MUCH)
def test_a_long_sentence_that_asks_much_gets_a_tip_that_says_why(check: Check, text: str, reason: str) -> None:
    finding = cut(check, text)
    assert (finding.severity, reason in finding.reason) == ("tip", True), finding.reason


@pytest.mark.parametrize(("text", "reason"), OVER_THE_MAXIMUM.values(), ids=OVER_THE_MAXIMUM)
def test_over_the_maximum_it_says_what_makes_it_long(check: Check, text: str, reason: str) -> None:
    finding = cut(check, text)
    assert (finding.severity, reason in finding.reason) == ("fout", True), finding.reason


def test_the_easiest_texts_get_the_tip_sooner(check: Check) -> None:
    text = "Zij hoort hoe u leeft en zij weet wat u wilt."
    assert "lange-zin" not in {one.rule for one in check(text)}
    assert cut(check, text, level="A2").severity == "tip"

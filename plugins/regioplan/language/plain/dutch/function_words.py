"""The small words of Dutch: they hold a sentence together and say little by themselves."""

from __future__ import annotations

from .words import word_set

ARTICLES = frozenset(["de", "het", "een", "'t"])

PRONOUNS = word_set(
    """
    ik je jij jou jouw u uw hij ze zij haar hem zijn hun hen het we wij ons onze jullie mij me mijn men er dit dat
    deze die wat wie welk welke wiens iets niets iemand niemand iedereen iedere ieder elk elke elkaar elkaars alles
    alle al allen allemaal allebei beide beiden veel vele velen weinig weinige meer meest meeste minder minst minste
    enkele enkelen enige sommige sommigen zulk zulke zo'n zoveel evenveel hoeveel degene degenen diens zich zichzelf
    jezelf uzelf mezelf onszelf hemzelf haarzelf geen ene ander andere anderen zelf dezelfde hetzelfde ergens
    nergens overal daar hier waar
    """
)

PREPOSITIONS = word_set(
    """
    aan achter af behalve beneden bij binnen boven buiten conform dankzij door gedurende heen in langs met midden na
    naar naast namens om omstreeks omtrent ondanks onder ongeacht op over per qua rond rondom sinds te ten ter tegen
    tegenover tijdens toe tot tussen uit van vanaf vandaan vanuit vanwege via vlakbij volgens voor vóór voorbij
    wegens zonder à middels mee
    """
)

COORDINATORS = word_set("en of maar want dus doch én noch")

SURE_SUBORDINATORS = word_set(
    """
    aangezien alhoewel doordat hoewel indien mits nadat omdat opdat tenzij terwijl totdat voordat vóórdat wanneer
    zodat zodra zolang ofschoon waaraan waarbij waardoor waarin waarmee waarna waarnaar waarop waarover waaronder
    waaruit waartoe waartussen waarvan waarvoor
    """
)
"""Words that always begin a clause, but for a question that begins with one."""
POSSIBLE_SUBORDINATORS = word_set("als dat die hoe of sinds toen waar waarom wat welke wie")
"""Words that begin a clause when its verb stands at the end."""

ADVERBS = word_set(
    """
    achteraf alleen alom alsmede alsnog altijd anders andersom beneden bijeen bijna bijvoorbeeld binnenkort
    bovendien boven buiten circa daaraan daarbij daarbuiten daardoor daarheen daarin daarmee daarna daarnaast daarom
    daarop daarover daartoe daarvan daarvoor dan daarnaar deels desnoods dicht doorgaans dus echter eens eerder
    eerst eigenlijk elders enerzijds anderzijds eraan eraf erbij erdoor ergens erin ermee ernaar erom erop erover
    eromheen eruit ervan ervoor even eveneens evenals extra gauw genoeg gisteren goeddeels graag grotendeels haast
    helaas heel helemaal her hieraan hierbij hierboven hierdoor hierheen hierin hiermee hierna hieronder hierop
    hierover hiervan hiervoor hoe hoogstens hooguit ideaal idealiter immers inmiddels intussen ja juist kortom
    langer later liefst liever links maximaal mede medio meestal meteen min minimaal minstens misschien morgen
    naartoe namelijk nee net niet niettemin nog nogal nooit nou nu omhoog omlaag onderop ondertussen ongeveer ook
    ooit opeens opnieuw overal overeen overigens pas plus rechts reeds ruim samen slechts sinds soms steeds straks
    tegelijk tegelijkertijd ten tenminste tenslotte terug tevens thuis toch toen trouwens uiteindelijk uiteraard
    vandaag vanzelf vaak vaker veelal verder verderop vervolgens volop vooraf vooral vooralsnog voorlopig voorop
    voort vooruit voortaan vroeger waarom weer weg wel weleens wellicht welthuis zeer zelden zelfs zo zoals zodoende
    zojuist zomaar zowel
    """
)

NUMERALS = word_set(
    """
    nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien twintig dertig
    veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen miljard half halve eerste tweede derde
    vierde vijfde zesde zevende achtste laatste
    """
)

MODALS = word_set(
    """
    kan kun kunt kunnen kon konden gekund mag mogen mocht mochten moet moeten moest moesten wil wilt willen wilde
    wilden wou zal zul zult zullen zou zouden hoef hoeft hoeven hoefde hoefden
    """
)
WORDEN = word_set("word wordt worden werd werden geworden")
ZIJN = word_set("ben bent is zijn was waren geweest wees")
HEBBEN = word_set("heb hebt heeft hebben had hadden gehad")
AUXILIARIES = MODALS | WORDEN | ZIJN

FUNCTION_WORDS = (
    ARTICLES
    | PRONOUNS
    | PREPOSITIONS
    | COORDINATORS
    | SURE_SUBORDINATORS
    | POSSIBLE_SUBORDINATORS
    | ADVERBS
    | NUMERALS
    | AUXILIARIES
)
"""Words that do not count as content."""

SUBJECT_STARTS = ARTICLES | word_set(
    """
    ik je jij u uw hij ze zij we wij jullie men er dit dat deze die iets niets iemand niemand iedereen ieder elke
    elk alle alles veel meer sommige anderen andere geen mijn ons onze hun haar beide twee drie vier vijf zes nog
    ook niet goed nodig
    """
)
"""Words with which a clause goes on after the word that begins it."""

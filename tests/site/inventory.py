"""What the plan says, counted and copied by hand from the document itself: facts to hold the site against.

Nobody derives these from data/: when the two differ, look in the plan who is right.
"""

from __future__ import annotations

COALITIONS = (
    # id, official name, goals, partners in its list (doubles counted once)
    ("gezond-leven-preventie", "Gezond Leven & Preventie", 4, 25),
    ("mentaal-welbevinden", "Mentaal Welbevinden", 3, 27),
    ("vitaal-ouder-worden", "Vitaal Ouder Worden", 5, 38),
    ("zorginnovatie-transformatie", "Zorginnovatie & Transformatie", 3, 22),
    ("digitalisering", "Digitalisering", 3, 19),
    ("arbeidsmarkt", "Arbeidsmarkt", 3, 17),
)

GOALS = (
    # id, number, results, agreements under each result, marks of the approach; None where the plan has running text
    ("gelijke-kansen", 1, 1, (0,), "abcdefg"),
    ("gezonde-leefstijl", 2, 3, (0, 0, 0), "abcdef"),
    ("gemeenschappelijke-taal", 3, 2, (0, 0), "abcdefghi"),
    ("beweeg-en-preventieaanbod", 4, 3, (0, 0, 0), "abcdefgh"),
    ("mentale-vaardigheden", 1, 3, (2, 3, 2), None),
    ("informele-steun", 2, 2, (1, 2), None),
    ("samenwerking-ggz", 3, 2, (7, 0), None),
    ("bewustwording", 1, 3, (0, 0, 0), "abcd"),
    ("passend-woningaanbod", 2, 3, (0, 0, 0), "ab"),
    ("samenredzame-woonomgeving", 3, 3, (0, 0, 0), "abcd"),
    ("zelfregie", 4, 6, (0,) * 6, "abcdef"),
    ("gemotiveerde-inwoners", 5, 3, (0, 0, 0), "abcd"),
    ("advance-care-planning", 1, 4, (0, 0, 0, 0), "acdefg"),  # the plan has no b
    ("zelftriage-en-zorgcoordinatie", 2, 2, (0, 0), None),  # two tracks without letters
    ("chronische-zorg", 3, 1, (3,), "abcd"),
    ("digitale-voordeur", 1, 2, (0, 0), "abcdefg"),
    ("hybride-zorg", 2, 3, (0, 0, 0), "abcdefg"),
    ("databeschikbaarheid", 3, 3, (0, 0, 0), "abcd"),
    ("anders-werken", 1, 3, (0, 0, 0), "abcdef"),
    ("behoud-van-medewerkers", 2, 2, (0, 0), "abcdefg"),
    ("leren-en-ontwikkelen", 3, 4, (0, 0, 0, 0), "abcdef"),
)

DEADLINES = (
    # id of the promise, uiterlijk, vanaf
    ("gelijke-kansen-r1", "2026-12-31", None),
    ("gezonde-leefstijl-r1", "2026-12-31", None),
    ("gezonde-leefstijl-r2", "2026-12-31", None),
    ("gezonde-leefstijl-r3", "2026-12-31", None),
    ("gezonde-leefstijl-aanpak-c", "2026", "2024"),  # in 2024, 2025 and 2026
    ("gemeenschappelijke-taal-r1", "2026-12-31", None),
    ("gemeenschappelijke-taal-r2", "2025-12-31", None),
    ("gemeenschappelijke-taal-aanpak-e", "2026-12-31", None),
    ("beweeg-en-preventieaanbod-r1", "2025-12-31", None),
    ("beweeg-en-preventieaanbod-r2", None, "2025"),
    ("beweeg-en-preventieaanbod-r3", "2024-12-31", None),
    ("beweeg-en-preventieaanbod-aanpak-b", None, "2025-06-30"),
    ("beweeg-en-preventieaanbod-aanpak-c", "2024", None),
    ("beweeg-en-preventieaanbod-aanpak-d", "2025", None),
    ("beweeg-en-preventieaanbod-aanpak-e", "2025-06-30", None),
    ("mentale-vaardigheden-r1-a", "2024", None),
    ("mentale-vaardigheden-r1-b", None, "2025"),
    ("mentale-vaardigheden-r2-a", "2024", None),
    ("mentale-vaardigheden-r2-b", None, "2024"),
    ("mentale-vaardigheden-r2-c", "2024", None),
    ("mentale-vaardigheden-r3-a", "2024", None),
    ("mentale-vaardigheden-r3-b", None, "2026"),
    ("informele-steun-r1-a", "2026-12-31", None),
    ("informele-steun-r2-a", "2024", None),
    ("informele-steun-r2-b", "2025", None),
    ("samenwerking-ggz-r1-a", "2024", None),
    ("samenwerking-ggz-r1-c", None, None),
    ("samenwerking-ggz-r1-e", "2025", None),
    ("samenwerking-ggz-r1-f", "2026", None),
    ("samenwerking-ggz-r1-g", None, None),
    ("bewustwording-r1", "2024", None),
    ("bewustwording-r2", "2025", None),
    ("bewustwording-r3", "2025", None),
    ("passend-woningaanbod-r1", None, None),
    ("passend-woningaanbod-r2", "2026", None),
    ("samenredzame-woonomgeving-r1", None, None),
    ("samenredzame-woonomgeving-r2", "2025", None),
    ("zelfregie-r1", "2025", None),
    ("zelfregie-r2", "2024-06-30", None),
    ("zelfregie-r3", None, None),
    ("gemotiveerde-inwoners-r1", None, None),
    ("gemotiveerde-inwoners-r3", None, None),
    ("advance-care-planning-r1", "2025-12-31", None),
    ("advance-care-planning-r4", None, None),
    ("zelftriage-en-zorgcoordinatie-r1", None, None),
    ("zelftriage-en-zorgcoordinatie-r2", "2026", None),
    ("chronische-zorg-r1", None, None),
    ("chronische-zorg-r1-1", "2024-Q1", None),
    ("chronische-zorg-r1-2", "2024-Q1", None),
    ("chronische-zorg-r1-3", "2024-Q1", None),
    ("digitale-voordeur-r1", "2025", None),
    ("digitale-voordeur-aanpak-a", "2025", None),
    ("hybride-zorg-r1", None, None),
    ("databeschikbaarheid-r1", "2025", None),
    ("anders-werken-r1", None, None),
    ("behoud-van-medewerkers-r2", None, None),
    ("leren-en-ontwikkelen-r4", None, None),
    ("mentaal-welbevinden-afspraak-1", "2026", None),
    ("valpreventie-1", None, "2023"),
    ("valpreventie-2", None, "2023"),
    ("overgewicht-kinderen-1", "2025-12-31", None),
    ("overgewicht-volwassenen-gli-1", "2024-12-31", None),
    ("welzijn-op-recept-1", "2024-12-31", None),
    ("kansrijke-start-1", "2024-12-31", None),
    ("infrastructuur-afspraken", "2024-12-31", None),
    ("acute-zorg-opgave-6-aanpak", None, "2024-01-01"),
)

NUMBERS = (
    # id of the promise, number, whether less is better, growth a year after the deadline
    ("beweeg-en-preventieaanbod-aanpak-d", 1, False, None),
    ("mentale-vaardigheden-r3-a", 1, False, None),
    ("samenwerking-ggz-r1-a", 1, False, None),
    ("samenwerking-ggz-r1-b", 20, False, None),
    ("samenwerking-ggz-r1-d", 2, True, None),
    ("samenredzame-woonomgeving-r1", 1, False, None),
    ("samenredzame-woonomgeving-r3", 1, False, None),
    ("advance-care-planning-r1", 20, False, 10),
    ("zelftriage-en-zorgcoordinatie-r2", 30, False, None),
    ("chronische-zorg-r1-1", 2, False, None),
    ("behoud-van-medewerkers-aanpak-b", 10, True, None),
    ("leren-en-ontwikkelen-r2", 1, False, None),
    ("valpreventie-1", 14, False, None),
    ("valpreventie-2", 3, False, None),
    ("welzijn-op-recept-1", 4, False, None),
)

IN_EVERY_MUNICIPALITY = {
    "beweeg-en-preventieaanbod-aanpak-b",
    "beweeg-en-preventieaanbod-aanpak-d",
    "beweeg-en-preventieaanbod-aanpak-e",
    "mentale-vaardigheden-r1-a",
    "mentale-vaardigheden-r2-b",
    "mentale-vaardigheden-r3-b",
    "informele-steun-r1-a",
    "samenwerking-ggz-r1-a",
    "bewustwording-r3",
    "samenredzame-woonomgeving-r1",
    "samenredzame-woonomgeving-r2",
    "overgewicht-kinderen-1",
    "overgewicht-volwassenen-gli-1",
    "kansrijke-start-1",
}
NOT_IN_EVERY_MUNICIPALITY = {"welzijn-op-recept-1", "mentale-vaardigheden-r3-a", "samenredzame-woonomgeving-r3"}

NATIONAL = {"informele-steun-r1", "samenwerking-ggz-r1", "samenwerking-ggz-r2", "databeschikbaarheid-r1"}

NAMED = (
    # where the plan names them: coalition, organisations in its list, organisations not in its list
    ("gezond-leven-preventie", {"isala", "medrie", "proscoop", "windesheim"}, {"buurtzorg", "carinova"}),
    ("mentaal-welbevinden", {"dimence", "eleos", "isala", "proscoop"}, {"windesheim", "medrie"}),
    ("vitaal-ouder-worden", {"icare", "carinova", "isala", "medrie"}, {"dimence", "windesheim"}),
    ("zorginnovatie-transformatie", {"isala", "icare", "medrie"}, {"windesheim", "proscoop"}),
    ("digitalisering", {"buurtzorg", "carinova", "isala", "medrie"}, {"proscoop"}),
    ("arbeidsmarkt", {"isala", "medrie"}, {"buurtzorg", "proscoop"}),
)

MUNICIPALITIES = {
    "dalfsen", "hardenberg", "kampen", "ommen", "staphorst", "steenwijkerland", "zwartewaterland", "zwolle",
}  # fmt: skip

MUNICIPALITIES_IN_COALITIONS = {
    "gezond-leven-preventie": {"dalfsen", "hardenberg", "steenwijkerland", "zwartewaterland", "zwolle"},
    "mentaal-welbevinden": {"kampen", "staphorst", "steenwijkerland", "zwartewaterland", "zwolle"},
    "vitaal-ouder-worden": MUNICIPALITIES,
    "zorginnovatie-transformatie": set(),
    "digitalisering": set(),
    "arbeidsmarkt": {"staphorst"},
}

FIGURES = (
    # id, area or municipality, group (a part of it), year, number
    ("aantal-inwoners", "regio IJssel-Vecht", None, "2022", 379910),
    ("dementie", "regio IJssel-Vecht", None, None, 87),
    ("dementie", "Nederland", None, None, 85),
    ("dementie", "zwolle", None, None, 110),
    ("dementie", "hardenberg", None, None, 99),
    ("dementie", "kampen", None, None, 94),
    ("dementie", "zwartewaterland", None, None, 52),
    ("dementie", "dalfsen", None, None, 37),
    ("dementie", "ommen", None, None, 36),
    ("alleen-wonen", "regio IJssel-Vecht", "65", "2040", 47.5),
    ("alleen-wonen", "regio IJssel-Vecht", "80", "2040", 62),
    ("woning-niet-geschikt", "regio IJssel-Vecht", "55", None, 23),
    ("regie-over-eigen-leven", "regio", "75", None, 79),
    ("eenzaamheid", "regio IJsselland", "75", None, 57),
    ("eenzaamheid", "niet genoemd", "18", "2020", 10),
    ("eenzaamheid", "niet genoemd", "18", None, 4),
    ("ziekten-bij-ouderen", "regio", "artrose", None, 60.9),
    ("ziekten-bij-ouderen", "regio", "dementie", None, 53.7),
    ("zorgkosten-90-plus", "regio IJssel-Vecht", "verpleging", None, 4.5),
    ("zorgkosten-90-plus", "regio IJssel-Vecht", "specialist", None, 2),
    ("informatie-over-gezondheid", "regio", "ouderen", None, 70),
    ("informatie-over-gezondheid", "regio", "ouderen", None, 11),
    ("digitaal-vaardige-ouderen", "regio IJsselland", "65 tot", None, 87),
    ("digitaal-vaardige-ouderen", "regio IJsselland", "75", None, 63),
    ("digitaal-vaardig-per-gemeente", "staphorst", None, None, 72),
    ("digitaal-vaardig-per-gemeente", "dalfsen", None, None, 74),
    ("digitaal-vaardig-per-gemeente", "zwartewaterland", None, None, 75),
    ("digitaal-vaardig-per-gemeente", "zwolle", None, None, 81),
    ("personeelstekort", "regio IJssel-Vecht", None, "2021", 27),
    ("personeelstekort", "regio IJssel-Vecht", None, "2030", 38),
    ("mantelzorg", "regio IJssel-Vecht", None, "2023", 90),
    ("mantelzorg", "regio IJssel-Vecht", None, None, 39),
    ("roken-jongeren", "regio IJssel-Vecht", "jongeren", None, 2),
    ("oudere-medewerkers", "regio IJssel-Vecht", "55", "2022", 233),
    ("oudere-medewerkers", "regio IJssel-Vecht", "55", "2032", 269),
)

NOT_KNOWN = {
    # municipalities for which the plan gives no number
    "dementie": {"staphorst", "steenwijkerland"},
    "digitaal-vaardig-per-gemeente": {"hardenberg", "kampen", "ommen", "steenwijkerland"},
}

WITHOUT_CHART = {"oudere-medewerkers", "personeelstekort"}
"""Figures of the chapter on work, in which decimal commas seem to be lost."""

CHAINS = {
    # for whom: the crosses of the table in the plan
    "valpreventie": {"Kwetsbare ouderen"},
    "overgewicht-kinderen": {"Jonge gezinnen in een kwetsbare situatie", "Kinderen met overgewicht"},
    "overgewicht-volwassenen-gli": {"Jonge gezinnen in een kwetsbare situatie", "Volwassenen met overgewicht"},
    "welzijn-op-recept": {
        "Jonge gezinnen in een kwetsbare situatie",
        "Volwassenen met overgewicht",
        "Kwetsbare ouderen",
        "Mensen met lichte psychische en sociale klachten",
    },
    "kansrijke-start": {"Jonge gezinnen in een kwetsbare situatie", "Kinderen met overgewicht"},
}

ACUTE_CARE = {"opgave-1": 3, "opgave-2": 3, "opgave-3": 3, "opgave-4": 3, "opgave-5": 4, "opgave-6": 3, "opgave-7": 8}
"""Lettered agreements of each task; task 6 also has a start in running text."""

AGENDA = {
    "werkagenda-2024-q1": 4,
    "werkagenda-2024-1": 4,
    "werkagenda-2024-2": 6,
    "werkagenda-2025": 5,
    "werkagenda-2026": 5,
}

TOTALS = {"coalities": 6, "doelen": 21, "resultaten": 58, "gemeenten": 8, "ketenaanpakken": 5}

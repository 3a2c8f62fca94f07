"""What each kind of punt, partner and help line is called."""

PUNTSOORT = {
    "doel": ("doel", "doelen"),
    "resultaat": ("resultaat", "resultaten"),
    "afspraak": ("afspraak", "afspraken"),
    "aanpakpunt": ("stap", "stappen"),
    "coalitieafspraak": ("afspraak van de coalitie", "afspraken van de coalitie"),
    "ketendoel": ("doel van een ketenaanpak", "doelen van ketenaanpakken"),
    "agendapunt": ("punt van de werkagenda", "punten van de werkagenda"),
    "regioafspraak": ("afspraak van de regio", "afspraken van de regio"),
}
"""Each kind of punt in one and in more."""

PARTNERSOORT = {
    "gemeente": "Gemeenten",
    "ziekenhuis": "Ziekenhuizen",
    "huisartsen": "Huisartsen",
    "ouderenzorg": "Zorg thuis en zorg voor ouderen",
    "ggz": "Zorg voor psychische klachten en verslaving",
    "gehandicaptenzorg": "Zorg voor mensen met een beperking",
    "eerstelijn": "Andere zorg in de buurt",
    "revalidatie": "Herstel en revalidatie",
    "welzijn": "Welzijn en hulp in de wijk",
    "preventie": "Gezond blijven",
    "onderwijs": "Scholen en opleidingen",
    "wonen": "Wonen",
    "werk": "Werk",
    "verzekeraar": "Zorgverzekeraar",
    "inwonersgroep": "Groepen van inwoners",
    "netwerk": "Netwerken",
    "overig": "Andere organisaties",
    "onbekend": "Soort niet bekend",
}
"""Each kind of partner, as a heading."""

HULPSOORT = {
    "nood": "Nu hulp nodig",
    "praten": "Praten over hoe u zich voelt",
    "veiligheid": "Veilig zijn",
    "zorg": "Zorgen voor iemand",
    "geld": "Zorgen over geld",
    "informatie": "Uitleg over klachten en ziektes",
}
"""Each kind of help line, as a heading."""

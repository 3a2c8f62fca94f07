"use strict";
// Which pages fit a question: its words, with typing errors, compounds and synonyms, over the short list that the
// build makes. Nothing here touches the page, so that tests can ask it a thousand questions.

window.regioplanZoekmachine = (() => {
  const { LICHT, gewoon, woordenVan, zonderStop, stam, klank, verwisseld, andereVormen } = window.regioplanZoektaal;
  const SOORT = { doel: 1.2, coalitie: 1.05, gemeente: 1.3, kern: 1.3, hoofdstuk: 1.05, keten: 1.1, weg: 1.2, hulp: 0.9, pagina: 1, materiaal: 0.4, cijfer: 0.85, partner: 0.95, woord: 0.7 };
  const VELD = { titel: 6, woorden: 8, vragen: 4, tekst: 1.5 };
  const ZEKER = { gelijk: 1, verwisseld: 0.85, klank: 0.85, synoniem: 0.6, vorm: 0.85, begin: 0.5, deel: 0.45, fout: 0.7, fouten: 0.5 };
  // The list, made ready: its lines, in which lines each stem stands, and which stems sound or mean alike.
  function maak(lijst, synoniemen, overig) {
    const kaart = new window.MiniSearch(); // every stem, with a word that has it and its lines; SearchableMap by the name that its script gives it
    const regels = [];
    const kernen = new Map();
    const ken = (woord) => {
      if (kernen.has(woord)) return kernen.get(woord);
      const kern = stam(woord);
      if (!kaart.has(kern)) kaart.set(kern, { woord, regels: [] });
      kernen.set(woord, kern);
      return kern;
    };
    lijst.forEach(([, , titel, tekst, woorden, vragen], entry) => {
      const velden = [["titel", titel], ...woorden.map((woord) => ["woorden", woord]), ...vragen.map(([vraag, antwoord]) => ["vragen", vraag, antwoord]), ["tekst", tekst]];
      for (const [veld, regel, antwoord] of velden) {
        const inRegel = new Set(zonderStop(woordenVan(regel)).map(ken));
        for (const kern of inRegel) kaart.get(kern).regels.push(regels.length);
        regels.push({ entry, veld, lengte: inRegel.size, antwoord: antwoord && { adres: antwoord, kop: regel } });
      }
    });
    overig.flatMap(woordenVan).forEach(ken);
    const termen = [...kaart.keys()];
    return { lijst, kaart, regels, termen, klanken: perKlank(termen), gelijken: perGelijke(synoniemen) };
  }

  function perKlank(termen) {
    const klanken = new window.MiniSearch();
    for (const term of termen) voegToe(klanken, klank(term), [term]);
    return klanken;
  }

  function perGelijke(synoniemen) {
    const gelijken = new Map();
    for (const groep of synoniemen) {
      const leden = groep.map((woord) => stam(gewoon(woord)));
      for (const lid of leden) voegToe(gelijken, lid, leden);
    }
    return gelijken;
  }

  const voegToe = (kaart, sleutel, waarden) => kaart.set(sleutel, [...(kaart.get(sleutel) ?? []), ...waarden]);

  // The terms of the list that a word of a question can mean, each with how certain that is.
  function bedoeld(machine, woord) {
    const { kaart, gelijken, termen } = machine;
    const gevonden = new Map();
    const erbij = (term, zeker) => kaart.has(term) && gevonden.set(term, Math.max(zeker, gevonden.get(term) ?? 0));
    const kern = stam(woord);
    const vormen = [...new Set([kern, ...andereVormen(woord)])];
    for (const vorm of vormen) {
      const zeker = vorm === kern ? ZEKER.gelijk : ZEKER.vorm;
      erbij(vorm, zeker);
      for (const ander of gelijken.get(vorm) ?? []) erbij(ander, ander === vorm ? zeker : zeker * ZEKER.synoniem);
    }
    const isBekend = gelijken.has(kern) || [...gevonden.keys()].some((term) => kaart.get(term).regels.length); // and not only on some page
    for (const vorm of vormen) if (vorm.length > 3) for (const term of kaart.atPrefix(vorm).keys()) erbij(term, ZEKER.begin);
    if (kern.length > 4) for (const term of termen) if (term.includes(kern)) erbij(term, ZEKER.deel);
    return { gevonden, isBekend };
  }

  // A word that the site does not have: its parts, or what the reader meant to type.
  function verbeterd(machine, woord) {
    for (const ander of verwisseld(woord)) if (machine.kaart.has(stam(ander))) return [[stam(ander), ZEKER.verwisseld]];
    const kern = stam(woord);
    const klinkt = machine.klanken.get(klank(kern));
    if (klinkt) return klinkt.map((term) => [term, ZEKER.klank]);
    if (kern.length < 5) return [];
    const fout = dichtstBij(machine.kaart, kern, kern.length < 8 ? 1 : 2);
    if (fout.length) return fout.map(([term, , afstand]) => [term, afstand === 1 ? ZEKER.fout : ZEKER.fouten]);
    return dichtstBij(machine.klanken, klank(kern), 1).flatMap(([, zelfde]) => zelfde.map((term) => [term, ZEKER.fouten])); // iseljeem
  }

  // The keys of a map that look most like a word, each with its value and how many letters differ.
  function dichtstBij(kaart, woord, verschil) {
    const dichtbij = [...kaart.fuzzyGet(woord, verschil)].filter(([sleutel]) => sleutel[0] === woord[0] && sleutel.length > 3);
    const beste = Math.min(...dichtbij.map(([, [, afstand]]) => afstand));
    return dichtbij.filter(([, [, afstand]]) => afstand === beste).map(([sleutel, [waarde]]) => [sleutel, waarde, beste]);
  }

  // Words in a compound that the site does not have as a whole: both halves, or else the longest begin that it knows.
  function delen(machine, woord) {
    let beste = [];
    let begin = "";
    for (let plek = 4; plek <= woord.length - 3; plek++) {
      const rechts = woord.slice(plek);
      const links = [woord.slice(0, plek), woord.slice(0, plek).replace(/(s|e|en|er)$/, "")].find((deel) => machine.kaart.has(stam(deel)));
      if (links && links.length > 4) begin = links;
      if (links && machine.kaart.has(stam(rechts)) && (!beste.length || rechts.length > beste[1].length)) beste = [links, rechts];
    }
    return beste.length ? beste : begin ? [begin, woord.slice(begin.length)] : [];
  }

  // The words of a question, each with the terms that it can mean; a compound counts as its parts.
  function begrijp(machine, vraag) {
    return [...new Set(zonderStop(woordenVan(vraag)))].flatMap((woord) => {
      const { gevonden, isBekend } = bedoeld(machine, woord);
      const stukken = isBekend ? [] : delen(machine, woord);
      if (stukken.length) return stukken.map((stuk) => ({ woord: stuk, opnieuw: stuk, gevonden: bedoeld(machine, stuk).gevonden }));
      if (gevonden.size) return [{ woord, opnieuw: woord, gevonden }];
      const beter = verbeterd(machine, woord);
      for (const [term, zeker] of beter) {
        for (const ander of machine.gelijken.get(term) ?? []) if (machine.kaart.has(ander)) gevonden.set(ander, zeker * ZEKER.synoniem);
        gevonden.set(term, zeker);
      }
      return [{ woord, opnieuw: beter.length ? machine.kaart.get(beter[0][0]).woord : woord, gevonden }];
    });
  }

  const OOK_IN_TITEL = 2;
  const BESTE = 3; // so many are shown when they answer half of a question, also when another answers it much better
  const GELIJKE_VRAAG = 0.6; // from here a question that has an answer asks the same
  const BIJ_HULP = [1.5, 1.3, 1.2]; // for the pages that go with the help line that a question asks for, the best first
  const VRAAGT_UITLEG = /^(wat (is|zijn|betekent|betekenen)|betekenis|afkorting|uitleg)\b/;

  function zoek(machine, vraag, bijHulp = []) {
    const vraagtUitleg = VRAAGT_UITLEG.test(gewoon(vraag));
    const waarvan = gewoon(vraag).replace(VRAAGT_UITLEG, ""); // what is asked is not what it is about
    const woorden = begrijp(machine, waarvan.trim() ? waarvan : vraag);
    const gemeten = meet(machine, woorden);
    const gewicht = gewichten(machine, woorden, gemeten);
    const totaal = som(gewicht);
    const weeg = (per) => som(per.map((getal, plek) => getal * gewicht[plek])) / totaal;
    const soorten = vraagtUitleg ? { ...SOORT, woord: 1.5 } : SOORT;
    const gevonden = [...gemeten].map(([nummer, { perWoord, zeker, inTitel, vaak, regels }]) => {
      const [soort, adres, titel, tekst, , , inTaal] = machine.lijst[nummer];
      const dekking = weeg(zeker);
      const besteRegel = Math.max(...regels.map(({ per, deel }) => weeg(per) * deel));
      const antwoord = regels.filter((regel) => regel.antwoord && weeg(regel.per) > GELIJKE_VRAAG).sort((a, b) => weeg(b.per) * b.deel - weeg(a.per) * a.deel)[0]?.antwoord;
      const punten = weeg(perWoord) + OOK_IN_TITEL * weeg(inTitel) + weeg(vaak.map((keer) => Math.log2(1 + keer)));
      const score = soorten[soort] * (BIJ_HULP[bijHulp.indexOf(adres)] ?? 1) * punten * totaal * (0.3 + dekking) ** 1.5 * (1 + 2 * besteRegel);
      return { soort, adres, titel, tekst, antwoord, dekking, score, inTaal };
    }).sort((a, b) => b.score - a.score);
    return {
      gevonden: gevonden.filter(({ score, dekking }, plek) => score > gevonden[0].score * 0.25 || (plek < BESTE && dekking > 0.5)),
      zoekwoorden: woorden.map(({ opnieuw }) => opnieuw),
      verbeterd: woorden.filter(({ woord, opnieuw }) => woord !== opnieuw).map(({ woord, opnieuw }) => [woord, opnieuw]),
      dekking: gevonden[0]?.dekking ?? 0,
    };
  }

  // The entries at these addresses, in that order.
  function bij({ lijst }, adressen) {
    return adressen.flatMap((gezocht) => lijst.filter(([, adres]) => adres === gezocht)).map(([soort, adres, titel, tekst]) => ({ soort, adres, titel, tekst }));
  }

  const som = (getallen) => getallen.reduce((tot, getal) => tot + getal, 0);

  // For each entry that a word leads to: how well it answers each word, and which of its lines do.
  function meet(machine, woorden) {
    const perRegel = new Map();
    woorden.forEach(({ gevonden }, plek) => {
      for (const [term, zeker] of gevonden) {
        for (const nummer of machine.kaart.get(term).regels) {
          if (!perRegel.has(nummer)) perRegel.set(nummer, { per: woorden.map(() => 0), termen: new Set() });
          const regel = perRegel.get(nummer);
          regel.per[plek] = Math.max(regel.per[plek], zeker);
          regel.termen.add(term);
        }
      }
    });
    const gemeten = new Map();
    for (const [nummer, { per, termen }] of perRegel) {
      const { entry, veld, lengte, antwoord } = machine.regels[nummer];
      if (!gemeten.has(entry)) gemeten.set(entry, { perWoord: woorden.map(() => 0), zeker: woorden.map(() => 0), inTitel: woorden.map(() => 0), vaak: woorden.map(() => 0), regels: [] });
      const een = gemeten.get(entry);
      een.regels.push({ per, deel: termen.size / lengte, antwoord });
      per.forEach((zeker, plek) => {
        een.zeker[plek] = Math.max(een.zeker[plek], zeker);
        een.perWoord[plek] = Math.max(een.perWoord[plek], zeker * VELD[veld] * (lengte === 1 ? 1.2 : 1));
        een.vaak[plek] += zeker;
        if (veld === "titel") een.inTitel[plek] = Math.max(een.inTitel[plek], zeker);
      });
    }
    return gemeten;
  }

  // A word that few entries have says more; in a long question a word may be about nothing here.
  function gewichten(machine, woorden, gemeten) {
    return woorden.map(({ woord }, plek) => {
      const geraakt = [...gemeten.values()].filter(({ zeker }) => zeker[plek] > 0).length;
      const zeldzaam = Math.log(1 + machine.lijst.length / (1 + geraakt));
      return zeldzaam * (LICHT.has(woord) ? 0.35 : 1) * (geraakt ? 1 : Math.min(1, 2 / woorden.length));
    });
  }

  const kent = ({ kaart }, woord) => kaart.has(stam(woord));

  return { maak, zoek, bij, kent };
})();

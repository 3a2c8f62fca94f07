"use strict";
// Which pages fit a question: words, their stems, typing errors, compounds and synonyms, over the short list that
// the build makes. Nothing here touches the page, so that tests can ask it a thousand questions.

window.regioplanZoekmachine = (() => {
  const SOORT = { doel: 1.2, coalitie: 1.05, gemeente: 1.3, hoofdstuk: 1.05, keten: 1.1, weg: 1.2, pagina: 1, cijfer: 0.85, partner: 0.95, woord: 0.7 };
  const VELD = { titel: 6, woorden: 8, vragen: 4, tekst: 1.5 };
  const ZEKER = { gelijk: 1, verwisseld: 0.85, klank: 0.85, synoniem: 0.7, vorm: 0.85, begin: 0.6, deel: 0.45, samen: 0.6, fout: 0.7, fouten: 0.5 };
  const STOPWOORDEN = new Set(
    ("aan al als altijd ben bent bij daar dan dat de den der deze die dit doe doen doet door dus een eens effe en er erg ff ga gaan " +
      "gaat geen gewoon graag had heb hebben hebt heeft hele heel hem het hier hij hoe hun ik iets in is ja je jij jouw jullie kan " +
      "kies krijg krijgen krijgt kun kunnen kunt maar maken me mee meer men met mij mijn mn moet moeten na naar niet nog nou nu of " +
      "om omdat onder ons onze ook op over regio s staat steeds t te tegen toch toe tot u uit uw vaak van vanuit veel vind vinden " +
      "voor waar waarom waarvoor wanneer want was wat weer wel welk welke werd wie wij wil willen word worden wordt ze zei zelf zich zij " +
      "zijn zn zo zoek zonder zou zouden").split(" "),
  );

  const gewoon = (tekst) => tekst.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const woordenVan = (tekst) => gewoon(tekst).match(/[a-z0-9]+/g) ?? [];

  // Dutch endings, roughly: wonen → won, woning stays; oud, oude and ouderen meet at "oud".
  function stam(woord) {
    if (woord.length < 4) return woord;
    let kern = woord.replace(/(heden|heid)$/, "").replace(/(eren|en|e|s|t)$/, "");
    if (kern.length < 3) kern = woord;
    kern = kern.replace(/v$/, "f").replace(/z$/, "s").replace(/([bcdfgklmnprst])\1$/, "$1");
    return kern.replace(/([aeou])\1([a-z])$/, "$1$2");
  }

  // Words that sound alike are written in more ways than one: psygoloog, physiotherapie, sigarret.
  const klank = (woord) => woord.replace(/ph/g, "f").replace(/th/g, "t").replace(/ch/g, "g").replace(/sc(?=[eiy])/g, "s")
    .replace(/c(?=[eiy])/g, "s").replace(/c/g, "k").replace(/ij|y/g, "i").replace(/ei/g, "i").replace(/ou|au/g, "ow").replace(/x/g, "ks")
    .replace(/z/g, "s").replace(/v/g, "f").replace(/ti(?=[eo])/g, "si").replace(/d$/, "t").replace(/(.)\1+/g, "$1");

  const verwisseld = (woord) => [...woord].slice(1).map((_, plek) => woord.slice(0, plek) + woord[plek + 1] + woord[plek] + woord.slice(plek + 2));

  const stammen = (tekst) => woordenVan(tekst).map(stam);

  function maak(lijst, synoniemen, overig) {
    const entries = lijst.map(([soort, adres, titel, tekst, woorden, vragen]) => ({
      soort, adres, titel, tekst,
      regels: [["titel", titel], ...woorden.map((woord) => ["woorden", woord]), ...vragen.map((vraag) => ["vragen", vraag]), ["tekst", tekst]]
        .map(([veld, regel]) => ({ veld, termen: new Set(zonderStop(woordenVan(regel)).map(stam)) })),
    }));
    const kaart = new window.MiniSearch(); // every stem, with a word that has it; SearchableMap under the name that its script gives it
    const klanken = new Map();
    const teksten = lijst.flatMap(([, , titel, tekst, woorden, vragen]) => [titel, tekst, ...woorden, ...vragen]);
    for (const woord of [...teksten.flatMap(woordenVan), ...overig.flatMap(woordenVan)]) if (!kaart.has(stam(woord))) kaart.set(stam(woord), woord);
    for (const term of kaart.keys()) klanken.set(klank(term), [...(klanken.get(klank(term)) ?? []), term]);
    const gelijken = new Map();
    for (const groep of synoniemen) {
      const leden = groep.map((woord) => stam(gewoon(woord)));
      for (const lid of leden) gelijken.set(lid, [...(gelijken.get(lid) ?? []), ...leden]);
    }
    const termen = [...kaart.keys()];
    return { entries, kaart, klanken, gelijken, termen };
  }

  const zonderStop = (woorden) => {
    const echte = woorden.filter((woord) => !STOPWOORDEN.has(woord));
    return echte.length ? echte : woorden;
  };

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
    const isBekend = gevonden.size > 0 || gelijken.has(kern);
    if (kern.length > 3) for (const term of kaart.atPrefix(kern).keys()) erbij(term, ZEKER.begin);
    if (kern.length > 4) for (const term of termen) if (term.includes(kern)) erbij(term, ZEKER.deel);
    return { gevonden, isBekend };
  }

  function andereVormen(woord) {
    const vormen = [];
    if (/^ge.{3,}(t|d|en)$/.test(woord)) vormen.push(stam(woord.slice(2))); // gepest, gevallen
    const klein = woord.match(/^(.{3,}?)(etje|tje|pje|je)s?$/); // huisje
    if (klein) vormen.push(stam(klein[1]));
    return vormen;
  }

  // A word that the site does not have: its parts, or what the reader meant to type.
  function verbeterd(machine, woord) {
    for (const ander of verwisseld(woord)) if (machine.kaart.has(stam(ander))) return [[stam(ander), ZEKER.verwisseld]];
    const kern = stam(woord);
    const klinkt = machine.klanken.get(klank(kern));
    if (klinkt) return klinkt.map((term) => [term, ZEKER.klank]);
    if (kern.length < 5) return [];
    const verschil = kern.length < 8 ? 1 : 2;
    const dichtbij = [...machine.kaart.fuzzyGet(kern, verschil)].filter(([term]) => term[0] === kern[0] && term.length > 3);
    const beste = Math.min(...dichtbij.map(([, [, afstand]]) => afstand));
    return dichtbij.filter(([, [, afstand]]) => afstand === beste).map(([term]) => [term, beste === 1 ? ZEKER.fout : ZEKER.fouten]);
  }

  function delen(machine, woord) {
    let beste = [];
    for (let plek = 4; plek <= woord.length - 4; plek++) {
      const rechts = woord.slice(plek);
      const links = [woord.slice(0, plek), woord.slice(0, plek).replace(/(s|e|en)$/, "")].find((deel) => machine.kaart.has(stam(deel)));
      if (links && machine.kaart.has(stam(rechts)) && (!beste.length || rechts.length > beste[1].length)) beste = [links, rechts];
    }
    return beste;
  }

  function begrijp(machine, vraag) {
    const woorden = [...new Set(zonderStop(woordenVan(vraag)))];
    return woorden.map((woord) => {
      const { gevonden, isBekend } = bedoeld(machine, woord);
      let opnieuw = woord;
      if (!isBekend) {
        const stukken = delen(machine, woord);
        for (const stuk of stukken) for (const [term, zeker] of bedoeld(machine, stuk).gevonden) gevonden.set(term, Math.max(zeker * ZEKER.samen, gevonden.get(term) ?? 0));
        if (!gevonden.size) {
          const beter = verbeterd(machine, woord);
          for (const [term, zeker] of beter) {
            for (const ander of machine.gelijken.get(term) ?? []) if (machine.kaart.has(ander)) gevonden.set(ander, zeker * ZEKER.synoniem);
            gevonden.set(term, zeker);
          }
          if (beter.length) opnieuw = machine.kaart.get(beter[0][0]);
        }
      }
      return { woord, opnieuw, gevonden };
    });
  }

  function zoek(machine, vraag) {
    const woorden = begrijp(machine, vraag);
    const gemeten = machine.entries.map((entry) => meet(entry, woorden));
    const aantal = machine.entries.length;
    const gewicht = woorden.map((_, plek) => Math.log(1 + aantal / (1 + gemeten.filter(({ perWoord }) => perWoord[plek] > 0).length)));
    const totaal = gewicht.reduce((som, getal) => som + getal, 0);
    for (const een of gemeten) {
      const som = een.perWoord.reduce((tot, getal, plek) => tot + getal * gewicht[plek], 0);
      een.dekking = een.zeker.reduce((tot, getal, plek) => tot + getal * gewicht[plek], 0) / totaal;
      const besteRegel = Math.max(...een.regels.map(({ per, lengte, geraakt }) => (per.reduce((tot, getal, plek) => tot + getal * gewicht[plek], 0) / totaal) * (geraakt / lengte)));
      een.score = SOORT[een.entry.soort] * som * (0.3 + een.dekking) ** 1.5 * (1 + besteRegel);
    }
    gemeten.sort((a, b) => b.score - a.score);
    const beste = gemeten[0];
    return {
      gevonden: gemeten.filter(({ score }) => score > 0 && score > beste.score * 0.25).map(({ entry, score, dekking }) => ({ ...entry, score, dekking })),
      zoekwoorden: woorden.map(({ opnieuw }) => opnieuw),
      verbeterd: woorden.filter(({ woord, opnieuw }) => woord !== opnieuw).map(({ opnieuw }) => opnieuw),
      dekking: beste?.dekking ?? 0,
    };
  }

  function meet(entry, woorden) {
    const perWoord = woorden.map(() => 0);
    const zeker = woorden.map(() => 0);
    const regels = [];
    for (const { veld, termen } of entry.regels) {
      const per = woorden.map(({ gevonden }) => Math.max(0, ...[...termen].map((term) => gevonden.get(term) ?? 0)));
      if (!per.some(Boolean)) continue;
      const geraakt = [...termen].filter((term) => woorden.some(({ gevonden }) => gevonden.has(term))).length;
      regels.push({ per, lengte: termen.size, geraakt });
      per.forEach((getal, plek) => {
        zeker[plek] = Math.max(zeker[plek], getal);
        perWoord[plek] = Math.max(perWoord[plek], getal * VELD[veld] * (termen.size === 1 ? 1.2 : 1));
      });
    }
    return { entry, perWoord, zeker, regels: regels.length ? regels : [{ per: perWoord, lengte: 1, geraakt: 0 }] };
  }

  // Whom to call: the words of a help line stand in the question in this order, with at most small words between them.

  const TUSSENWOORDEN = new Set(
    ("al altijd best de deze die dit dan echt eens een eig eigenlijk elke erg even ff gewoon graag gwn haar heel helemaal het hij " +
      "ik je jij langer liever m maar me meer mij mijn mn naar nog nooit nou nu ook soms steeds te toch u van vaak vandaag veel we weer wel wij ze zij zo").split(" "),
  );

  function maakHulp(lijnen) {
    const woorden = new window.MiniSearch();
    const regels = lijnen.map((lijn) => ({ ...lijn, zinnen: lijn.woorden.map(woordenVan), hele: lijn.heel.map((zin) => woordenVan(zin).join(" ")) }));
    for (const { zinnen } of regels) for (const zin of zinnen) for (const woord of zin) woorden.set(woord, true);
    return { regels, woorden };
  }

  function hulpBij({ regels, woorden }, vraag) {
    const getypt = woordenVan(vraag);
    const heel = getypt.join(" ");
    const lijkt = getypt.map((woord) => alsHulpwoord(woorden, woord));
    const aaneen = getypt.slice(1).map((woord, plek) => alsHulpwoord(woorden, getypt[plek] + woord)); // zelf moord
    const raakt = ({ zinnen, hele }) =>
      hele.includes(heel) || zinnen.some((zin) => staatIn(zin, getypt, lijkt) || (zin.length === 1 && aaneen.some((woord) => woord.has(zin[0]))));
    const geraakt = regels.filter(raakt);
    const nodig = new Set(geraakt.flatMap(({ id, samen }) => [id, ...samen]));
    return regels.filter(({ id }) => nodig.has(id));
  }

  // The words of help lines that a reader can mean with a word: itself, with a typing error, or as the begin of it.
  function alsHulpwoord(woorden, woord) {
    const gevonden = new Set(woorden.has(woord) ? [woord] : []);
    for (const ander of verwisseld(woord)) if (ander.length > 5 && woorden.has(ander)) gevonden.add(ander);
    for (let lengte = 7; lengte <= woord.length - 3; lengte++) if (woorden.has(woord.slice(0, lengte))) gevonden.add(woord.slice(0, lengte));
    if (woord.length < 6) return gevonden;
    for (const [ander, [, verschil]] of woorden.fuzzyGet(woord, woord.length < 10 ? 1 : 2)) {
      const isAnder = ander.startsWith(woord) || woord.startsWith(ander); // politiek is not politie with a typing error
      if (ander.length > 6 && !isAnder && (verschil === 1 || ander.length > 9)) gevonden.add(ander);
    }
    return gevonden;
  }

  function staatIn(zin, getypt, lijkt) {
    return getypt.some((_, begin) => {
      let plek = begin;
      let gezien = 0;
      while (plek < getypt.length && gezien < zin.length) {
        if (lijkt[plek].has(zin[gezien])) gezien += 1;
        else if (gezien === 0 || !TUSSENWOORDEN.has(getypt[plek])) return false;
        plek += 1;
      }
      return gezien === zin.length;
    });
  }

  return { maak, zoek, maakHulp, hulpBij, woordenVan };
})();

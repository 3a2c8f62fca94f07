"use strict";
// Searching. First the pages that people mean with these words: their own search words, questions and
// titles, from a short list. Then every page with the words in it, from pagefind. Nothing leaves the device.

window.regioplanZoeken = (() => {
  const begin = new URL(document.querySelector("script[data-begin]").dataset.begin + "/", location.href);
  const vanSchijf = location.protocol === "file:";
  const SOORT = { doel: 1.25, coalitie: 1.1, gemeente: 1.3, kern: 1.3, hoofdstuk: 1, keten: 1, pagina: 1, cijfer: 0.8, partner: 1, woord: 0.6 };
  const GEWICHT = { titel: 6, woorden: 8, vragen: 3.5, tekst: 1.5 };
  const STOPWOORDEN = new Set(
    ("aan al als altijd ben bent bij dan dat de den der deze die dit doe doen doet door dus een en er ga gaan gaat geen " +
      "graag had heb hebben hebt heeft hem het hij hoe hun ik iets in is ja je jij jouw jullie kan kies krijg krijgen kun " +
      "kunnen kunt maar maken me mee meer men met mij mijn moet moeten na naar niet nog nu of om onder ons onze ook op over " +
      "regio staat te tegen toch toe tot u uit uw vaak van vanuit veel vind vinden voor waar waarom waarvoor wanneer was wat " +
      "weer wel welke werd wie wij wil willen word worden wordt ze zei zelf zich zij zijn zo zoek zonder zou").split(" "),
  );

  const gewoon = (tekst) => tekst.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const woordenVan = (tekst) => gewoon(tekst).match(/[\p{L}\p{N}]+/gu) ?? [];

  // Dutch endings, roughly: wonen → won, woning stays; oud, oude and ouderen meet at "oud".
  function stam(woord) {
    if (woord.length < 4) return woord;
    let kern = woord.replace(/(heden|heid)$/, "").replace(/(eren|en|e|s|t)$/, "");
    if (kern.length < 3) kern = woord;
    kern = kern.replace(/v$/, "f").replace(/z$/, "s").replace(/([bcdfgklmnprst])\1$/, "$1");
    return kern.replace(/([aeou])\1([a-z])$/, "$1$2");
  }

  const stammen = (tekst) => woordenVan(tekst).map(stam);

  function vraagwoorden(vraag) {
    const woorden = woordenVan(vraag);
    const echte = woorden.filter((woord) => !STOPWOORDEN.has(woord));
    return [...new Set((echte.length ? echte : woorden).map(stam))];
  }

  // The short list: [kind, address, title, text, words[], questions[], language], made by the build.

  let lijst;
  async function haalLijst() {
    if (lijst) return lijst;
    await new Promise((goed, fout) => {
      const nieuw = document.createElement("script");
      Object.assign(nieuw, { src: new URL("zoeken/lijst.js", begin), onload: goed, onerror: fout });
      document.head.append(nieuw);
    });
    return (lijst = window.regioplanLijst.map(([soort, adres, titel, tekst, woorden, vragen, taal]) => ({
      soort, adres, titel, tekst, taal,
      velden: {
        titel: [stammen(titel)],
        woorden: woorden.map(stammen),
        vragen: vragen.map(stammen),
        tekst: [stammen(tekst)],
      },
    })));
  }

  function punten(veld, woord, gewicht) {
    let beste = 0;
    for (const regel of veld) {
      for (const ander of regel) {
        const gelijk = ander === woord ? 1 : woord.length > 3 && ander.startsWith(woord) ? 0.6 : woord.length > 4 && ander.includes(woord) ? 0.45 : 0;
        // one search word that is exactly this counts more than the same word somewhere in a longer phrase
        beste = Math.max(beste, gelijk * gewicht * (regel.length === 1 ? 1.2 : 1));
      }
    }
    return beste;
  }

  function zoekInLijst(entries, woorden) {
    const gevonden = entries.map((entry) => {
      const perWoord = woorden.map((woord) =>
        Math.max(...Object.entries(GEWICHT).map(([veld, gewicht]) => punten(entry.velden[veld], woord, gewicht))));
      return { entry, perWoord };
    });
    const zeldzaam = woorden.map((_, plek) => Math.log(1 + entries.length / (1 + gevonden.filter((een) => een.perWoord[plek] > 0).length)));
    for (const een of gevonden) {
      const geraakt = een.perWoord.filter((getal) => getal > 0).length / woorden.length;
      een.score = SOORT[een.entry.soort] * geraakt ** 2 * een.perWoord.reduce((som, getal, plek) => som + getal * zeldzaam[plek], 0);
      const heel = woorden.join(" ");
      if ([...een.entry.velden.titel, ...een.entry.velden.woorden].some((regel) => regel.filter((woord) => !STOPWOORDEN.has(woord)).join(" ") === heel)) een.score *= 1.5; // that is its name
    }
    const beste = Math.max(...gevonden.map((een) => een.score));
    return gevonden.filter((een) => een.score > beste * 0.3).sort((a, b) => b.score - a.score).map((een) => een.entry);
  }

  // Every page, from pagefind; a copy on a stick has only the short list, because browsers refuse it the rest.

  let pagefind;
  async function zoekOveral(vraag, hoeveel) {
    if (vanSchijf) return [];
    try {
      pagefind ??= await import(new URL("pagefind/pagefind.js", begin));
      const woorden = woordenVan(vraag).filter((woord) => !STOPWOORDEN.has(woord));
      const { results } = await pagefind.search(woorden.join(" ") || vraag);
      const paginas = await Promise.all(results.slice(0, hoeveel).map((een) => een.data()));
      return paginas.filter((pagina) => noemtEcht(pagina.excerpt, woorden)).map((pagina) => ({ adres: new URL(pagina.raw_url ?? pagina.url, begin.origin).href, titel: pagina.meta.title, stukje: pagina.excerpt }));
    } catch {
      return [];
    }
  }

  // For a word that is nowhere, pagefind gives pages with a word that begins like it.
  function noemtEcht(stukje, woorden) {
    const gemarkeerd = [...stukje.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, tekst]) => woordenVan(tekst));
    return !woorden.length || woorden.some((woord) => gemarkeerd.some((ander) => ander.startsWith(woord.slice(0, 4))));
  }

  // For a reader who chose a municipality: what its own page says of it comes first, and not what those of others say.
  async function inEigenGemeente(vraag) {
    const eigen = window.regioplanGemeente();
    if (!eigen || !pagefind) return [];
    const woorden = woordenVan(vraag).filter((woord) => !STOPWOORDEN.has(woord));
    const { results } = await pagefind.search(woorden.join(" "), { filters: { gemeente: eigen.id } });
    const pagina = results.length && (await results[0].data());
    if (!pagina || !noemtEcht(pagina.excerpt, woorden)) return [];
    const deel = pagina.sub_results[0] ?? pagina;
    return [{ adres: new URL(deel.url, begin.origin).href, titel: `In ${eigen.naam}: ${deel.title ?? pagina.meta.title}`, stukje: deel.excerpt ?? pagina.excerpt, soort: "gemeente" }];
  }

  function isAndereGemeente(adres) {
    const eigen = window.regioplanGemeente();
    return Boolean(eigen) && /\/gemeenten\/[^/]+\//.test(adres) && !adres.includes(`/gemeenten/${eigen.id}/`);
  }

  async function zoek(vraag, hoeveel) {
    const woorden = vraagwoorden(vraag);
    const eerst = zoekInLijst(await haalLijst(), woorden).map((entry) => ({
      adres: new URL(entry.adres.slice(1), begin).href, titel: entry.titel, tekst: entry.tekst, soort: entry.soort, taal: entry.taal,
    }));
    const daarna = await zoekOveral(vraag, hoeveel);
    const gezien = new Set();
    return [...(await inEigenGemeente(vraag)), ...eerst, ...daarna.filter(({ adres }) => !isAndereGemeente(adres))].filter(({ adres }) => !gezien.has(adres) && gezien.add(adres));
  }

  // Showing.

  const SOORTNAAM = { doel: "Doel", coalitie: "Thema", gemeente: "Gemeente", kern: "Plaats", partner: "Organisatie", woord: "Uitleg van een woord", cijfer: "Cijfer" };

  function regel({ adres, titel, tekst, stukje, soort, taal = "nl" }) {
    const item = Object.assign(document.createElement("li"), taal === "nl" ? {} : { lang: taal, dir: "auto" });
    const link = Object.assign(document.createElement("a"), { href: opSchijf(adres), textContent: titel });
    const uitleg = document.createElement("p");
    if (stukje) uitleg.append(...metNadruk(stukje));
    else uitleg.textContent = tekst;
    item.append(link, uitleg);
    if (SOORTNAAM[soort]) item.append(Object.assign(document.createElement("p"), { className: "klein", textContent: SOORTNAAM[soort] }));
    return item;
  }

  function opSchijf(adres) {
    return vanSchijf ? adres.replace(/\/(#|$)/, "/index.html$1") : adres;
  }

  // pagefind gives text with <mark>; made into nodes by hand, so that no text can become mark-up
  function metNadruk(stukje) {
    return stukje.split(/(<mark>.*?<\/mark>)/).filter(Boolean).map((deel) => {
      const tekst = deel.replace(/<\/?mark>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
      if (!deel.startsWith("<mark>")) return tekst;
      return Object.assign(document.createElement("mark"), { textContent: tekst });
    });
  }

  let nummer = 0;
  async function toon(vak, vraag, hoeveel = Number(vak.querySelector("[data-zoekresultaten]").dataset.zoekresultaten)) {
    const dit = ++nummer;
    const melding = vak.querySelector("[data-zoekmelding]");
    const plek = vak.querySelector("[data-zoekresultaten]");
    const hulp = document.querySelector("[data-zoekhulp]");
    if (vraag.length < 2) {
      melding.textContent = "";
      plek.replaceChildren();
      return;
    }
    const alles = await zoek(vraag, hoeveel);
    if (dit !== nummer) return; // the reader typed on
    const deze = alles.slice(0, hoeveel);
    melding.textContent = zin(alles.length, deze.length, vraag);
    plek.replaceChildren(...deze.map(regel));
    if (hulp) hulp.hidden = deze.length > 0;
    toonMeer(vak, vraag, alles.length > deze.length, hoeveel);
  }

  function zin(totaal, getoond, vraag) {
    if (!totaal) return `Niets gevonden voor “${vraag}”. Probeer een ander of korter woord.`;
    if (totaal === getoond) return totaal === 1 ? `1 pagina over “${vraag}”.` : `${totaal} pagina’s over “${vraag}”.`;
    return `De beste ${getoond} pagina’s over “${vraag}”.`;
  }

  function toonMeer(vak, vraag, zichtbaar, hoeveel) {
    const meer = vak.querySelector("[data-zoekmeer]");
    if (!meer) return;
    meer.hidden = !zichtbaar;
    meer.querySelector("button").onclick = async () => {
      const plek = vak.querySelector("[data-zoekresultaten]");
      const hadden = plek.children.length;
      await toon(vak, vraag, hoeveel + 10);
      plek.children[hadden]?.querySelector("a").focus();
    };
  }

  return { toon, zoek };
})();

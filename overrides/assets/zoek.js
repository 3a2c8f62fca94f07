"use strict";
// Searching: first whom to call when a question asks for that, then the pages that fit it. Those that people mean
// with their own words come first, from a short list; then every page with the words in it, from pagefind. Nothing
// leaves the device. What cannot be fetched is told, and is tried again with the next question.

window.regioplanZoeken = (() => {
  const begin = new URL(document.querySelector("script[data-begin]").dataset.begin + "/", location.href);
  const vanSchijf = location.protocol === "file:";
  const { regioplanZoektaal: taal, regioplanZoekmachine: machine, regioplanZoekhulp: helper } = window;
  const PAST = 0.5; // the part of a question that a page must be about
  const LIJKT = 0.2; // with less than this it is about something else
  const WEINIG = 3; // as many pages as are shown when none fits

  let bezig;
  const haalLijst = () => (bezig ??= leesLijst().catch((fout) => { bezig = undefined; throw fout; }));

  async function leesLijst() {
    await new Promise((goed, fout) => {
      const nieuw = document.createElement("script");
      Object.assign(nieuw, { src: new URL("zoeken/lijst.js", begin), onload: goed, onerror: fout });
      document.head.append(nieuw);
    });
    const { lijst, gelijk, overig, hulp, elders } = window.regioplanZoeklijst;
    const woorden = machine.maak(lijst, gelijk, overig);
    const maakHulp = (lijnen) => helper.maakHulp(lijnen, (woord) => machine.kent(woorden, woord));
    const onderwerpen = elders.map(([id, zoekwoorden]) => ({ id, woorden: zoekwoorden, heel: [], samen: [] }));
    return { woorden, hulp: maakHulp(hulp.lijnen), elders: maakHulp(onderwerpen), hulpvak: hulp.vak };
  }

  // Plans that are over, each with an index of its own; what is found there says so, and comes last.
  const archief = (document.querySelector("script[data-begin]").dataset.archief ?? "").split(" ").filter(Boolean).map((plek) => new URL(plek + "/", location.href));
  const isOud = (adres) => archief.length > 0 && !adres.startsWith(begin.href);

  // Every page, from pagefind; a copy on a stick has only the short list, because browsers refuse it the rest.

  let pagefind, pogingen = 0;
  async function zoekOveral(woorden, hoeveel, nogEens = true) {
    if (vanSchijf || !woorden.length) return { paginas: [], gelukt: true };
    const paginas = [];
    try {
      gemist = false;
      pagefind ??= await haalPagefind();
      const { results } = await pagefind.search(woorden.join(" "));
      const gevonden = await Promise.all(results.slice(0, hoeveel).map((een) => een.data()));
      paginas.push(...gevonden.filter((pagina) => noemtEcht(pagina.excerpt, woorden)).map(alsResultaat));
      if (!gemist) return { paginas, gelukt: true };
    } catch { /* told below */ }
    pagefind = undefined;
    pogingen += 1;
    return nogEens ? zoekOveral(woorden, hoeveel, false) : { paginas, gelukt: false };
  }

  // A browser remembers that a module could not be fetched: another address makes it try again. In a tab from before
  // a release it gets the newest index.
  async function haalPagefind() {
    const { createInstance } = await import(new URL("pagefind/pagefind.js" + (pogingen ? `?${pogingen}` : ""), begin));
    const zoeken = createInstance({ noWorker: true });
    for (const plek of archief) await zoeken.mergeIndex(new URL("pagefind", plek).href, { baseUrl: plek.pathname });
    return zoeken;
  }

  // Of a part of the index that could not be fetched pagefind says nothing, and it never asks for it again.
  let gemist = false;
  const haal = window.fetch;
  window.fetch = async (adres, ...rest) => {
    const isIndex = String(adres.url ?? adres).includes("/pagefind/");
    const antwoord = await haal(adres, ...rest).catch((fout) => { gemist ||= isIndex; throw fout; });
    gemist ||= isIndex && !antwoord.ok;
    return antwoord;
  };

  // For a word that is nowhere, pagefind gives pages with a word that begins like it.
  function noemtEcht(stukje, woorden) {
    const gemarkeerd = [...stukje.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, tekst]) => taal.woordenVan(tekst));
    return woorden.every((woord) => gemarkeerd.some((ander) => ander.startsWith(woord.slice(0, Math.max(4, woord.length - 3)))));
  }

  // A page leads to the part of it where most of the words are.
  function alsResultaat(pagina) {
    const gewicht = (deel) => deel.weighted_locations.reduce((som, { balanced_score: getal }) => som + getal, 0);
    const beste = [...pagina.sub_results].sort((a, b) => gewicht(b) - gewicht(a))[0] ?? pagina;
    return { adres: new URL(beste.url ?? pagina.url, begin.origin).href, titel: pagina.meta.title, kop: beste.title, stukje: beste.excerpt ?? pagina.excerpt };
  }

  // For a reader who chose a municipality: what its own page says of it comes first, and not what those of others say.
  async function inEigenGemeente(woorden) {
    const eigen = window.regioplanGemeente();
    if (!eigen || !pagefind) return [];
    const { results } = await pagefind.search([...woorden, eigen.naam].join(" "));
    const paginas = await Promise.all(results.slice(0, WEINIG).map((een) => een.data()));
    const pagina = paginas.find(({ url, excerpt }) => url.includes(`/gemeenten/${eigen.id}/`) && noemtEcht(excerpt, woorden));
    if (!pagina) return [];
    const deel = pagina.sub_results[0] ?? pagina;
    return [{ adres: new URL(deel.url, begin.origin).href, titel: `In ${eigen.naam}: ${deel.title ?? pagina.meta.title}`, stukje: deel.excerpt ?? pagina.excerpt, soort: "gemeente" }];
  }

  function isAndereGemeente(adres) {
    const eigen = window.regioplanGemeente();
    return Boolean(eigen) && /\/gemeenten\/[^/]+\//.test(adres) && !adres.includes(`/gemeenten/${eigen.id}/`);
  }

  // What this site is not about: who knows it. Small words do not matter here.
  function wieWel(elders, vraag) {
    const kort = taal.zonderStop(taal.woordenVan(vraag)).join(" ");
    return [vraag, kort].flatMap((zin) => helper.hulpBij(elders, zin)).map(({ id }) => id)[0];
  }

  async function zoek(vraag, hoeveel) {
    const { woorden, hulp, elders } = await haalLijst();
    const gevraagd = helper.hulpBij(hulp, vraag).filter(({ isGevraagd }) => isGevraagd);
    const wie = gevraagd.length ? undefined : wieWel(elders, vraag);
    const { gevonden, zoekwoorden, verbeterd, dekking } = machine.zoek(woorden, vraag, gevraagd.flatMap(({ bij }) => bij));
    const inNood = gevraagd.filter(({ nood }) => nood);
    const eerst = [...voorNood(woorden, inNood), ...gevonden.filter((entry) => entry.dekking >= LIJKT)].map((entry) => ({ ...entry, adres: new URL(entry.adres.slice(1), begin).href }));
    const { paginas, gelukt } = await zoekOveral(zoekwoorden, hoeveel);
    const plekken = new Map(paginas.map((pagina) => [pagina.adres.split("#")[0], pagina]));
    for (const entry of eerst) entry.plek = entry.antwoord ? { ...entry.antwoord, adres: new URL(entry.antwoord.adres.slice(1), begin).href } : plekken.get(entry.adres);
    const gezien = new Set(eerst.map(({ adres }) => adres.split("#")[0]));
    const ongezien = paginas.filter(({ adres }) => !gezien.has(adres.split("#")[0]));
    const daarna = [...ongezien.filter(({ adres }) => !isOud(adres)), ...ongezien.filter(({ adres }) => isOud(adres)).map((een) => ({ ...een, soort: "archief" }))];
    const hier = await inEigenGemeente(zoekwoorden);
    return { resultaten: enkel([...hier, ...eerst, ...daarna.filter(({ adres }) => !isAndereGemeente(adres))]), past: !wie && (inNood.length > 0 || dekking > PAST || daarna.length > 0), wie, verbeterd, gelukt };
  }

  // Who is in need first finds the page with all numbers, and then the pages that go with that need.
  function voorNood(woorden, lijnen) {
    return lijnen.length ? machine.bij(woorden, ["/hulp/", ...lijnen.flatMap(({ bij }) => bij)]) : [];
  }

  function enkel(resultaten) {
    const gezien = new Set();
    return resultaten.filter(({ adres }) => !gezien.has(adres) && gezien.add(adres));
  }

  // Showing.

  const SOORTNAAM = { doel: "Doel", coalitie: "Thema", gemeente: "Gemeente", kern: "Plaats", partner: "Organisatie", woord: "Uitleg van een woord", cijfer: "Cijfer", archief: "Uit een plan dat voorbij is" };

  function regel({ adres, titel, tekst, stukje, soort, plek, inTaal = "nl" }) {
    const item = Object.assign(document.createElement("li"), inTaal === "nl" ? {} : { lang: inTaal, dir: "auto" });
    const uitleg = document.createElement("p");
    if (stukje) uitleg.append(...metNadruk(stukje));
    else uitleg.textContent = tekst;
    item.append(link(adres, titel), uitleg);
    if (plek?.adres.includes("#")) item.append(naarPlek(plek));
    if (SOORTNAAM[soort]) item.append(Object.assign(document.createElement("p"), { className: "klein", textContent: SOORTNAAM[soort] }));
    return item;
  }

  function naarPlek({ adres, kop }) {
    const regel = Object.assign(document.createElement("p"), { className: "klein", textContent: "Lees meteen: " });
    regel.append(link(adres, kop));
    return regel;
  }

  function link(adres, tekst) {
    return Object.assign(document.createElement("a"), { href: vanSchijf ? adres.replace(/\/(#|$)/, "/index.html$1") : adres, textContent: tekst });
  }

  // pagefind gives text with <mark>; made into nodes by hand, so that no text can become mark-up
  function metNadruk(stukje) {
    return stukje.split(/(<mark>.*?<\/mark>)/).filter(Boolean).map((deel) => {
      const tekst = deel.replace(/<\/?mark>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
      if (!deel.startsWith("<mark>")) return tekst;
      return Object.assign(document.createElement("mark"), { textContent: tekst });
    });
  }

  // Whom to call: the lines come ready-made from the build, the same as on its pages.
  async function toonHulp(vak, vraag) {
    const { hulp, hulpvak } = await haalLijst();
    const lijnen = helper.hulpBij(hulp, vraag);
    vak.querySelector(".hulp")?.remove();
    const altijd = document.querySelector("[data-zoeknood]"); // the same box for who did not search yet
    if (altijd) altijd.hidden = lijnen.length > 0;
    if (!lijnen.length) return false;
    vak.querySelector("[data-zoekmelding]").insertAdjacentHTML("beforebegin", hulpvak);
    vak.querySelector(".hulp ul").innerHTML = lijnen.map(({ html }) => html).join("");
    vak.querySelector(".hulp__meer a").href = link(new URL("hulp/", begin).href, "").href;
    return true;
  }

  let nummer = 0;
  async function toon(vak, vraag, hoeveel = Number(vak.querySelector("[data-zoekresultaten]").dataset.zoekresultaten)) {
    const dit = ++nummer;
    const melding = vak.querySelector("[data-zoekmelding]");
    const plek = vak.querySelector("[data-zoekresultaten]");
    if (vraag.length < 2) {
      vak.querySelector(".hulp")?.remove();
      melding.textContent = "";
      plek.replaceChildren();
      return;
    }
    const metHulp = await toonHulp(vak, vraag);
    const antwoord = await zoek(vraag, hoeveel);
    if (dit !== nummer) return; // the reader typed on
    if (!antwoord.past) antwoord.resultaten.splice(WEINIG);
    const deze = antwoord.resultaten.slice(0, hoeveel);
    melding.replaceChildren(...zin(antwoord, deze.length, vraag, metHulp));
    plek.replaceChildren(...deze.map(regel));
    const anders = document.querySelector("[data-zoekhulp]");
    if (anders) anders.hidden = antwoord.past;
    toonMeer(vak, vraag, antwoord.resultaten.length > deze.length, hoeveel);
  }

  function zin({ resultaten, past, wie, verbeterd, gelukt }, getoond, vraag, metHulp) {
    const eerst = metHulp ? ["Eerst ziet u wie u kan helpen. "] : [];
    if (wie) return [...eerst, `Hierover gaat deze site niet. ${wie} `, naarMensen(), ...(resultaten.length ? [" Misschien bedoelt u dit:"] : [])];
    if (!gelukt && !past) return [...eerst, "Zoeken lukt nu niet helemaal. Probeer het later nog eens. ", naarMensen()];
    if (!resultaten.length) return [...eerst, `Niets gevonden over “${vraag}”. Het plan zegt er niets over, of het noemt het anders. `, naarMensen()];
    if (!past) return [...eerst, `Wij vonden niets dat precies past bij “${vraag}”. `, naarMensen(), " Misschien bedoelt u dit:"];
    const ander = verbeterd.length ? [` Wij zochten op ${verbeterd.map(([, beter]) => `“${beter}”`).join(" en ")}.`] : [];
    const rest = gelukt ? [] : [" Wij konden niet op alle pagina’s zoeken."];
    return [...eerst, aantal(resultaten.length, getoond, vraag), ...ander, ...rest];
  }

  function aantal(totaal, getoond, vraag) {
    if (totaal > getoond) return `De beste ${getoond} pagina’s over “${vraag}”.`;
    return totaal === 1 ? `1 pagina over “${vraag}”.` : `${totaal} pagina’s over “${vraag}”.`;
  }

  function naarMensen() {
    return link(new URL("hulp/", begin).href, "Kijk wie u kan helpen.");
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

  return { toon, zoek, haalLijst };
})();

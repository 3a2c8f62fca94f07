"use strict";
// Reads the page aloud with a voice of the device itself, in the language of the page: no text leaves it. Only after
// a press, so never over a screen reader. Without such a voice there is no player.

{
  const spraak = window.speechSynthesis;
  const artikel = document.querySelector("article[data-pagefind-body]");
  const OVERSLAAN = "nav, form, button, svg, thead, script, style, [popover], [aria-hidden=true], .bron, .herkomst, .alleen-voorlezen, .alleen-print, [data-niet-voorlezen]";
  const BLOK = "p, li, dt, dd, td, th, h1, h2, h3, h4, summary, caption, figcaption, blockquote, section, div, article";
  const TAAL = document.documentElement.lang;
  const WOORDEN = { naam: "Voorlezen", speel: "Lees voor", pauze: "Pauze", verder: "Lees verder", stop: "Stop", langzamer: "Langzamer", sneller: "Sneller", ...document.currentScript.dataset };
  const SNELHEDEN = [0.6, 0.8, 1, 1.25, 1.5];
  const rust = matchMedia("(prefers-reduced-motion: reduce)");
  let speler, knoppen, stem, zinnen, bezig;
  let nu = -1; // the sentence that is read, or where reading goes on
  let snelheid = 2;

  if (spraak && artikel && window.Intl?.Segmenter) {
    spraak.addEventListener?.("voiceschanged", biedAan);
    biedAan();
  }

  function biedAan() {
    stem = stemVoor(TAAL);
    if (stem && !speler) maakSpeler();
    if (speler) speler.hidden = !stem;
  }

  function stemVoor(taal) {
    const eerste = (code) => code.toLowerCase().split(/[-_]/)[0];
    const stemmen = spraak.getVoices().filter(({ lang, localService }) => localService && eerste(lang) === eerste(taal));
    return stemmen.find(({ lang }) => /nl$/i.test(lang)) ?? stemmen[0];
  }

  function maakSpeler() {
    speler = document.createElement("div");
    speler.className = "voorlezen";
    speler.setAttribute("role", "group");
    speler.setAttribute("aria-label", WOORDEN.naam);
    knoppen = {};
    for (const [naam, doe] of Object.entries({ langzamer: () => anders(-1), sneller: () => anders(1), stop, speel })) {
      const knop = document.createElement("button");
      Object.assign(knop, { type: "button", className: `knop voorlezen__${naam}`, textContent: WOORDEN[naam], onclick: doe });
      knoppen[naam] = knop;
      speler.append(knop);
    }
    artikel.before(speler);
    document.addEventListener("keydown", ({ key }) => key === "Escape" && nu >= 0 && stop());
    document.addEventListener("visibilitychange", () => document.hidden && pauze());
    addEventListener("pagehide", stop);
    toon();
  }

  function speel() {
    if (bezig) return pauze();
    if (nu < 0) {
      zinnen = [...zinnenIn(artikel)];
      nu = Math.max(0, zinnen.findIndex(({ bereik }) => bereik.getBoundingClientRect().bottom > 0)); // what is on the screen
    }
    lees();
  }

  function lees() {
    const zin = zinnen[nu];
    if (!zin) return stop();
    const uiting = new SpeechSynthesisUtterance(zin.tekst);
    const voice = stemVoor(zin.taal) ?? stem;
    Object.assign(uiting, { voice, lang: voice.lang, rate: SNELHEDEN[snelheid] });
    uiting.onend = () => uiting === bezig && (nu++, lees());
    uiting.onerror = () => uiting === bezig && pauze();
    bezig = uiting;
    markeer(zin.bereik);
    spraak.speak(uiting);
    toon();
  }

  // Not speechSynthesis.pause(): on phones it stops for good. Reading goes on at the start of the sentence.
  function pauze() {
    if (!bezig) return;
    bezig = null;
    spraak.cancel();
    toon();
  }

  function stop() {
    pauze();
    nu = -1;
    window.CSS?.highlights?.delete("voorlezen");
    if (speler.contains(document.activeElement)) knoppen.speel.focus();
    toon();
  }

  function anders(stap) {
    snelheid = Math.max(0, Math.min(SNELHEDEN.length - 1, snelheid + stap));
    if (bezig) {
      pauze();
      lees();
    }
    toon();
  }

  function toon() {
    knoppen.speel.textContent = bezig ? WOORDEN.pauze : nu < 0 ? WOORDEN.speel : WOORDEN.verder;
    knoppen.speel.classList.toggle("is-bezig", Boolean(bezig));
    for (const naam of ["stop", "langzamer", "sneller"]) knoppen[naam].hidden = nu < 0;
    knoppen.langzamer.ariaDisabled = String(snelheid === 0);
    knoppen.sneller.ariaDisabled = String(snelheid === SNELHEDEN.length - 1);
  }

  function markeer(bereik) {
    if (window.Highlight) CSS.highlights.set("voorlezen", new Highlight(bereik));
    const { top, bottom } = bereik.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight - 100) bereik.startContainer.parentElement.scrollIntoView({ block: "center", behavior: rust.matches ? "instant" : "smooth" });
  }

  function* zinnenIn(plek) {
    for (const { blok, stukken } of blokkenIn(plek)) {
      const tekst = stukken.map(({ data }) => data).join("").replace(/\s/g, " ");
      for (const { segment, index } of new Intl.Segmenter(TAAL, { granularity: "sentence" }).segment(tekst)) {
        const wit = segment.length - segment.trimStart().length;
        const bereik = () => bereikVan(stukken, index + wit, index + segment.trimEnd().length);
        if (/[\p{L}\p{N}]/u.test(segment)) yield { tekst: kolom(blok) + segment.trim(), bereik: bereik(), taal: taalVan(stukken) };
      }
    }
  }

  // Pieces of text that stand together in one paragraph, item or cell.
  function blokkenIn(plek) {
    const blokken = [];
    const loper = document.createTreeWalker(plek, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (knoop) => {
      if (knoop.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return knoop.matches(OVERSLAAN) || knoop.checkVisibility?.() === false ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    });
    while (loper.nextNode()) {
      const blok = loper.currentNode.parentElement.closest(BLOK);
      if (blokken.at(-1)?.blok !== blok) blokken.push({ blok, stukken: [] });
      blokken.at(-1).stukken.push(loper.currentNode);
    }
    return blokken;
  }

  // A text that stayed Dutch between translated ones; a name within a sentence is read along with it.
  function taalVan(stukken) {
    const talen = new Set(stukken.filter(({ data }) => data.trim()).map(({ parentElement }) => parentElement.closest("[lang]").lang));
    return talen.size === 1 ? [...talen][0] : TAAL;
  }

  // A cell says which column it is in.
  function kolom(blok) {
    const kop = blok.matches("td") && blok.closest("table").tHead?.rows[0]?.cells[blok.cellIndex];
    return kop ? `${kop.textContent.trim()}: ` : "";
  }

  function bereikVan(stukken, van, tot) {
    const bereik = new Range();
    let voor = 0;
    for (const stuk of stukken) {
      const na = voor + stuk.length;
      if (van >= voor && van < na) bereik.setStart(stuk, van - voor);
      if (tot > voor && tot <= na) bereik.setEnd(stuk, tot - voor);
      voor = na;
    }
    return bereik;
  }
}

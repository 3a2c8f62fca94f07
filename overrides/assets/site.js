"use strict";
// What a page can do besides being read. Without this file every page stays whole: lists show everything,
// details open by hand, and the forms for searching lead to the search page.

const script = document.currentScript;
const begin = new URL(script.dataset.begin + "/", location.href);
const vanSchijf = location.protocol === "file:";
const alle = (keuze, binnen = document) => [...binnen.querySelectorAll(keuze)];

document.documentElement.classList.replace("no-js", "js");

// Searching: the rest is fetched when a reader reaches for it.

let zoekmachine;
const haalZoeken = () => (zoekmachine ??= haalProgramma().catch((fout) => { zoekmachine = undefined; throw fout; })); // the next question tries again

async function haalProgramma() {
  for (const adres of script.dataset.zoek.split(" ")) await haalScript(new URL(adres, location.href));
  return window.regioplanZoeken;
}

function haalScript(adres) {
  return new Promise((goed, fout) => {
    const nieuw = document.createElement("script");
    Object.assign(nieuw, { src: adres, onload: goed, onerror: fout });
    document.head.append(nieuw);
  });
}

for (const vak of alle("[data-zoekvak]")) {
  const veld = vak.querySelector("input");
  const zoek = () => haalZoeken().then((zoeken) => zoeken.toon(vak, veld.value.trim())).catch(() => meldStoring(vak, veld.value.trim()));
  let wachten;
  veld.addEventListener("focus", () => haalZoeken().catch(() => {}), { once: true });
  veld.addEventListener("input", () => {
    clearTimeout(wachten);
    wachten = setTimeout(zoek, 250);
  });
  vak.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (vak.dataset.zoekvak === "pagina") return void zoek();
    location.href = adresVan("zoeken/") + "#q=" + encodeURIComponent(veld.value.trim());
  });
  if (vak.dataset.zoekvak === "pagina") zoekUitAdres(veld, zoek);
}

// Not found is something else than not fetched: without internet, or on a page from before a release.
function meldStoring(vak, vraag) {
  const link = (tekst, adres) => Object.assign(document.createElement("a"), { textContent: tekst, href: adres });
  const opnieuw = link("Probeer het opnieuw.", adresVan("zoeken/") + "#q=" + encodeURIComponent(vraag));
  opnieuw.addEventListener("click", () => { if (vak.dataset.zoekvak === "pagina") location.reload(); });
  const melding = vak.querySelector("[data-zoekmelding]");
  melding.replaceChildren("Zoeken lukt nu niet. Misschien heeft u geen internet. ", opnieuw, " ", link("Of kijk wie u kan helpen.", adresVan("hulp/")));
  vak.querySelector("[data-zoekresultaten]").replaceChildren();
}

function zoekUitAdres(veld, zoek) {
  const lees = () => {
    const gevraagd = new URLSearchParams(location.hash.slice(1)).get("q") ?? new URLSearchParams(location.search).get("q");
    if (!gevraagd) return;
    veld.value = gevraagd;
    zoek();
  };
  addEventListener("hashchange", lees);
  veld.addEventListener("change", () => history.replaceState(null, "", "#q=" + encodeURIComponent(veld.value.trim())));
  lees();
}

function adresVan(pad) {
  return new URL(pad + (vanSchijf ? "index.html" : ""), begin).href;
}

// A copy on a stick: a browser shows a folder there, not the page in it.

if (vanSchijf) {
  for (const link of alle("a[href]")) {
    const adres = new URL(link.href);
    if (adres.protocol !== "file:" || !adres.pathname.endsWith("/")) continue;
    adres.pathname += "index.html";
    link.href = adres.href;
  }
}

// The panels of the head close when the keyboard leaves them: focus never goes behind an open panel.

for (const paneel of alle(".kop [popover]")) {
  paneel.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !paneel.contains(relatedTarget) && paneel.matches(":popover-open")) paneel.hidePopover();
  });
}

// Filters: a form shows which items of its lists fit; the choice stands in the address.

for (const formulier of alle("form[data-filter]")) {
  const lijsten = alle(`[data-filterbaar="${formulier.dataset.filter}"]`);
  const items = lijsten.flatMap((lijst) => [...lijst.children]);
  const uitkomst = formulier.querySelector("[role=status]");
  const gekozen = new URLSearchParams(location.search);

  const pasToe = (meld) => {
    const keuzes = [...new FormData(formulier)].filter(([, waarde]) => waarde);
    const past = (item) => keuzes.every(([naam, waarde]) => (item.dataset[naam] ?? "").split(" ").includes(waarde));
    let aantal = 0;
    for (const item of items) aantal += (item.hidden = !past(item)) ? 0 : 1;
    for (const lijst of lijsten) toonLijst(lijst, [...lijst.children].some((item) => !item.hidden), keuzes.length > 0);
    uitkomst.textContent = keuzes.length ? `U ziet ${aantal} van de ${items.length}.` : `U ziet ze alle ${items.length}.`;
    if (meld) history.replaceState(null, "", "?" + new URLSearchParams(keuzes) + location.hash);
  };

  for (const [naam, waarde] of gekozen) if (formulier.elements[naam]) formulier.elements[naam].value = waarde;
  formulier.hidden = false;
  formulier.addEventListener("change", () => pasToe(true));
  formulier.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  pasToe(gekozen.size > 0);
}

function toonLijst(lijst, zichtbaar, isGekozen) {
  lijst.hidden = !zichtbaar;
  const vak = lijst.closest("details");
  if (vak) vak.hidden = !zichtbaar;
  if (vak && isGekozen) vak.open = true; // who chose something wants to see it
  const kop = lijst.previousElementSibling;
  if (kop?.matches("h2, h3")) kop.hidden = !zichtbaar;
}

// The reader's municipality: only on this device, only after a choice, and easy to erase.

const SLEUTEL = "mijn-gemeente";
const bewaarplaats = {
  lees: () => { try { return JSON.parse(localStorage.getItem(SLEUTEL)); } catch { return null; } },
  bewaar: (gemeente) => { try { localStorage.setItem(SLEUTEL, JSON.stringify(gemeente)); } catch { /* no room or not allowed: nothing is kept */ } },
  wis: () => { try { localStorage.removeItem(SLEUTEL); } catch { /* there was nothing */ } },
};

function toonGemeente() {
  const mijn = bewaarplaats.lees();
  for (const plek of alle("[data-mijn-gemeente], [data-mijn-gemeente-voet]")) plek.hidden = !mijn;
  for (const plek of alle("[data-mijn-gemeente-naam]")) plek.textContent = mijn?.naam ?? "";
  for (const link of alle("[data-mijn-gemeente-link]")) if (mijn) link.href = adresVan(`gemeenten/${mijn.id}/`);
  for (const vak of alle("[data-gemeente]")) vak.classList.toggle("is-mijn", vak.dataset.gemeente === mijn?.id);
  for (const knop of alle("[data-onthoud-gemeente]")) {
    knop.hidden = false;
    knop.setAttribute("aria-pressed", String(knop.dataset.onthoudGemeente === mijn?.id));
  }
}

for (const knop of alle("[data-onthoud-gemeente]")) {
  knop.addEventListener("click", () => {
    const { onthoudGemeente: id, naam } = knop.dataset;
    if (bewaarplaats.lees()?.id === id) bewaarplaats.wis();
    else bewaarplaats.bewaar({ id, naam });
    toonGemeente();
  });
}

for (const knop of alle("[data-vergeet-gemeente]")) {
  knop.addEventListener("click", () => {
    bewaarplaats.wis();
    toonGemeente();
    document.querySelector("h1")?.setAttribute("tabindex", "-1");
    document.querySelector("h1")?.focus(); // the button is gone now; do not lose the reader's place
  });
}

toonGemeente();

// Details: open where a link leads to, and on paper.

if (matchMedia("(min-width: 66em)").matches) for (const vak of alle("[data-open-op-breed]")) vak.open = true;

function openDoel() {
  const doel = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let vak = doel && doel.closest("details"); vak; vak = vak.parentElement.closest("details")) vak.open = true;
  if (doel && doel.closest("details")) doel.scrollIntoView();
  for (const vak of alle("details[data-hoort-bij]")) if (doel && vak.dataset.hoortBij === doel.id) vak.open = true;
}

addEventListener("hashchange", openDoel);
openDoel();

let dicht = [];
addEventListener("beforeprint", () => {
  dicht = alle("details:not([open])");
  for (const vak of dicht) vak.open = true;
  for (const link of alle(".tekst a[href]")) link.dataset.adres = link.href;
});
addEventListener("afterprint", () => dicht.forEach((vak) => (vak.open = false)));

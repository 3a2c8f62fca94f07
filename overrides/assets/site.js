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
  melding.replaceChildren("Zoeken lukt nu niet. Misschien heeft u geen internet, of staat er net een nieuwe versie van de site. ", opnieuw, " ", link("Of kijk wie u kan helpen.", adresVan("hulp/")));
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
    const adres = new URL(link.getAttribute("href"), location.href); // a link on the map has no address as a text
    if (adres.protocol !== "file:" || !adres.pathname.endsWith("/")) continue;
    adres.pathname += "index.html";
    link.setAttribute("href", adres.href);
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
  const vakken = new Set(lijsten.map((lijst) => lijst.closest("details")).filter(Boolean));
  const geteld = items.filter((item) => !("teltNiet" in item.dataset)); // a step of a promise is no promise more
  const uitkomst = formulier.querySelector("[role=status]");
  const gekozen = new URLSearchParams(location.search);

  const pasToe = (meld) => {
    const keuzes = [...new FormData(formulier)].filter(([, waarde]) => waarde);
    const past = (item) => keuzes.every(([naam, waarde]) => (item.dataset[naam] ?? "").split(" ").includes(waarde));
    for (const item of items) item.hidden = !past(item);
    const aantal = geteld.filter((item) => !item.hidden).length;
    for (const lijst of lijsten) toonLijst(lijst);
    for (const vak of vakken) {
      vak.hidden = alle(`[data-filterbaar="${formulier.dataset.filter}"]`, vak).every((lijst) => lijst.hidden);
      if (keuzes.length) vak.open = !vak.hidden; // who chose something wants to see it
    }
    uitkomst.textContent = keuzes.length ? `U ziet ${aantal} van de ${geteld.length}.` : `U ziet ze alle ${geteld.length}.`;
    if (meld) history.replaceState(null, "", "?" + new URLSearchParams(keuzes) + location.hash);
  };

  for (const [naam, waarde] of gekozen) if (formulier.elements[naam]) formulier.elements[naam].value = waarde;
  formulier.hidden = false;
  formulier.addEventListener("change", () => pasToe(true));
  formulier.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  pasToe(gekozen.size > 0);
}

function toonLijst(lijst) {
  lijst.hidden = [...lijst.children].every((item) => item.hidden);
  const kop = lijst.previousElementSibling;
  if (kop?.matches("h2, h3")) kop.hidden = lijst.hidden;
}

// On a phone a table is laid out in blocks, and some browsers then no longer tell that it is a table. The roles
// may not stand in the page itself: HTML forbids roles on the cells of a table.

const ROLLEN = { "thead, tbody, tfoot": "rowgroup", tr: "row", "thead th": "columnheader", ":is(tbody, tfoot) th": "rowheader", td: "cell" };

for (const tabel of alle("table.rijen, table.matrix")) {
  tabel.setAttribute("role", "table");
  for (const [keuze, rol] of Object.entries(ROLLEN)) for (const deel of alle(keuze, tabel)) deel.setAttribute("role", rol);
}

// The reader's municipality: only on this device, only after a choice, and easy to erase. A link with
// ?gemeente= shows a page for that municipality once, and keeps nothing.

const SLEUTEL = "mijn-gemeente";
const GEMEENTEN = new Map(script.dataset.gemeenten.split(";").filter(Boolean).map((een) => een.split("=")));
const bewaarplaats = {
  lees: () => { try { return JSON.parse(localStorage.getItem(SLEUTEL)); } catch { return null; } },
  bewaar: (gemeente) => { try { localStorage.setItem(SLEUTEL, JSON.stringify(gemeente)); } catch { /* no room or not allowed: nothing is kept */ } },
  wis: () => { try { localStorage.removeItem(SLEUTEL); } catch { /* there was nothing */ } },
};

function mijnGemeente() {
  const id = [new URLSearchParams(location.search).get("gemeente"), bewaarplaats.lees()?.id].find((een) => GEMEENTEN.has(een));
  return id && { id, naam: GEMEENTEN.get(id) };
}

window.regioplanGemeente = mijnGemeente; // for searching

function adresIn(gemeente, plek) {
  return adresVan(`gemeenten/${gemeente.id}/`) + (plek ? `#${plek}` : "");
}

function toonGemeente() {
  const mijn = mijnGemeente();
  for (const plek of alle("[data-mijn-gemeente], [data-mijn-gemeente-voet]")) plek.hidden = !mijn;
  for (const plek of alle("[data-mijn-gemeente-naam]")) plek.textContent = mijn?.naam ?? "";
  for (const link of alle("[data-mijn-gemeente-link]")) if (mijn) link.href = adresIn(mijn, document.querySelector("[data-plek]")?.dataset.plek);
  for (const knop of alle("[data-onthoud-gemeente]")) {
    knop.hidden = false;
    knop.setAttribute("aria-pressed", String(knop.dataset.onthoudGemeente === bewaarplaats.lees()?.id));
  }
  for (const erbij of alle(".mijn-erbij")) erbij.remove();
  for (const deel of alle("[data-gemeente]")) if (!deel.closest("[data-vaste-gemeente]")) merk(deel, mijn);
  for (const plek of alle("[data-per-gemeente]")) if (mijn) plek.append(" ", erbij("a", `In ${mijn.naam}`, { href: adresIn(mijn, plek.dataset.perGemeente) }));
  for (const plek of alle(".in-gemeente__hier")) plek.hidden = !plek.closest("[data-mijn]");
  if (mijn) for (const figuur of alle(".grafiek, .cijfer")) zegInFiguur(figuur, mijn);
}

// What is of this municipality gets a mark that one can also see without colours, and hear.
function merk(deel, mijn) {
  const isMijn = Boolean(mijn) && deel.dataset.gemeente.split(" ").includes(mijn.id);
  deel.toggleAttribute("data-mijn", isMijn);
  const naam = deel instanceof SVGElement && (deel.querySelector("tspan") ?? deel.querySelector("text"));
  if (naam) naam.textContent = (isMijn ? "► " : "") + naam.textContent.replace(/^► /, "");
  if (isMijn && deel.matches("th, td, .grafiek__legenda li")) deel.append(" ", erbij("span", "uw gemeente", { className: "merk-mijn" }));
}

// The number of this municipality in words, before the picture.
function zegInFiguur(figuur, mijn) {
  if (figuur.closest("[data-vaste-gemeente]")) return;
  const balk = alle("svg [data-mijn] text", figuur).map((regel) => regel.textContent.replace(/^► /, ""));
  const rij = figuur.querySelector("td[data-mijn], th[data-mijn]")?.closest("tr");
  const zin = balk.join(" ") || (rij && [mijn.naam, [...rij.cells].at(-1).textContent].join(": "));
  if (!zin) return;
  const eigen = erbij("p", `Uw gemeente: ${zin}`, { className: "mijn-zin" });
  const antwoord = figuur.querySelector(".grafiek__zin, .cijfer__antwoord"); // on the page of the cijfer that says it itself
  if (antwoord) antwoord.after(eigen);
  else figuur.prepend(eigen);
}

function erbij(soort, tekst, eigenschappen) {
  const deel = Object.assign(document.createElement(soort), { textContent: tekst }, eigenschappen);
  deel.classList.add("mijn-erbij");
  return deel;
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
    history.replaceState(null, "", location.pathname + location.hash); // nor does the address say it any more
    toonGemeente();
    document.querySelector("h1")?.setAttribute("tabindex", "-1");
    document.querySelector("h1")?.focus(); // the button is gone now; do not lose the reader's place
  });
}

toonGemeente();

for (const knop of alle("[data-print]")) {
  knop.hidden = false;
  knop.addEventListener("click", () => print());
}

// Details: open where a link leads to, and on paper.

if (matchMedia("(min-width: 66em)").matches) for (const vak of alle("[data-open-op-breed]")) vak.open = true;

// The page that a message stands on: its id begins with its day, and each link to a page says with which one that begins.
function deelMet(plek) {
  if (!/^\d{4}-\d\d-\d\d-/.test(plek)) return undefined;
  const links = alle("a[data-vanaf]").sort((een, ander) => (een.dataset.vanaf < ander.dataset.vanaf ? -1 : 1));
  return links.findLast((link) => link.dataset.vanaf <= plek);
}

function openDoel() {
  const plek = decodeURIComponent(location.hash.slice(1));
  const doel = plek ? document.getElementById(plek) : null;
  const deel = !doel?.closest(".melding") && deelMet(plek);
  if (deel && deel.pathname !== location.pathname) return void location.replace(deel.href + location.hash);
  const verhuisd = doel && doel.closest("[data-verhuisd]"); // it has a page of its own now; without scripts its link leads there
  if (verhuisd) return void location.replace(verhuisd.querySelector("a").href + (verhuisd.dataset.verhuisd === "zelfde-plek" ? location.hash : ""));
  for (let vak = doel && doel.closest("details"); vak; vak = vak.parentElement.closest("details")) vak.open = true;
  if (doel && doel.closest("details")) doel.scrollIntoView();
}

addEventListener("hashchange", openDoel);
openDoel();

let dicht = [];
let noten;
addEventListener("beforeprint", () => {
  dicht = alle("details:not([open])");
  for (const vak of dicht) vak.open = true;
  const adressen = new Map(); // with the number of its note: each address once, at the end
  for (const link of alle(".tekst :is(p, li, dd) a:not(.begrip, [href^='#'], [download], nav a, .abonneren a, .vraag a, .in-gemeente li:not([data-mijn]) a)")) {
    if (!adressen.has(link.href)) adressen.set(link.href, adressen.size + 1);
    link.dataset.noot = adressen.get(link.href);
  }
  const regels = [...adressen].map(([adres, nummer]) => `${nummer}\u00a0${adres.replace(begin.href, "/")}`);
  noten = Object.assign(document.createElement("p"), { className: "noten", textContent: `Adressen op ${begin.href}: ${regels.join(" · ")}` });
  if (adressen.size) document.querySelector(".tekst").append(noten);
});
addEventListener("afterprint", () => {
  dicht.forEach((vak) => (vak.open = false));
  noten?.remove();
});

// A text, or the link to a promise, to take along: one tap copies it, and says so.

function kopieerknop(naam, waarde, kies) {
  const knop = Object.assign(document.createElement("button"), { className: "knop knop--stil", type: "button" });
  const melding = document.createElement("span");
  knop.append(...naam);
  melding.setAttribute("role", "status");
  knop.addEventListener("click", async () => {
    const gelukt = await navigator.clipboard?.writeText(waarde()).then(() => true, () => false);
    melding.textContent = gelukt ? " Gekopieerd." : ` ${kies(melding)} is gekozen. Druk nu op Ctrl en C.`;
  });
  return [knop, melding];
}

for (const veld of alle("[data-kopieer]")) {
  const kies = () => (getSelection().selectAllChildren(veld), "De tekst");
  const [knop, melding] = kopieerknop(["Kopieer"], () => veld.innerText.trim(), kies);
  if (veld.dataset.kopieer) knop.setAttribute("aria-label", `Kopieer: ${veld.dataset.kopieer}`);
  veld.after(knop, melding);
}

for (const punt of vanSchijf ? [] : alle(":is(.punt, .regel)[id]:not([data-verhuisd])")) {
  const link = new URL(`#${punt.id}`, location.origin + location.pathname).href;
  const naam = punt.querySelector(".punt__anker") ?? punt.querySelector(".klein");
  const regel = Object.assign(document.createElement("p"), { className: "deel" });
  const over = Object.assign(document.createElement("span"), { className: "alleen-voorlezen", textContent: ` naar ${naam?.textContent ?? "dit punt"}` });
  const kies = (melding) => {
    const adres = Object.assign(document.createElement("span"), { className: "deel__adres", textContent: link });
    regel.querySelector(".deel__adres")?.remove();
    melding.before(adres);
    getSelection().selectAllChildren(adres);
    return "De link";
  };
  regel.append(...kopieerknop(["Kopieer de link", over], () => link, kies));
  punt.insertBefore(regel, punt.querySelector(":scope > .punt, :scope > details"));
}

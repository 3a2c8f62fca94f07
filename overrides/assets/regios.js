"use strict";
// Searching in the sites of several regions at once: first places, then pages. Nothing leaves the device.

const script = document.currentScript;
const begin = new URL(script.dataset.begin, location.href);
const regios = script.dataset.regios.trim().split(" ");
const vak = document.querySelector("[data-zoek-regios]");
const melding = vak.querySelector("[role=status]");
const plek = vak.querySelector("ol");
const namen = new Map(regios.map((id) => [id, document.getElementById("regio-" + id).textContent]));
const MEEST = 10; // as many pages as are shown

document.documentElement.classList.replace("no-js", "js");
vak.hidden = false;

let pagefind;
async function haalPagefind() {
  const [eerste, ...andere] = regios.map((id) => new URL(id + "/", begin));
  const zoeken = await import(new URL("pagefind/pagefind.js", eerste));
  await Promise.all(andere.map((regio) => zoeken.mergeIndex(new URL("pagefind", regio).href, { baseUrl: regio.pathname })));
  return zoeken;
}

function regel(naam, adres, onder) {
  const regel = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: adres, textContent: naam });
  regel.append(link, Object.assign(document.createElement("p"), { textContent: onder }));
  return regel;
}

function plekkenMet(vraag) {
  const kaal = (tekst) => tekst.toLowerCase().normalize("NFD").replace(/[^a-z0-9 ]/g, "");
  const gezocht = kaal(vraag);
  return [...document.querySelectorAll("[data-zoek]")]
    .filter((link) => link.dataset.zoek.split(" ").concat(link.dataset.zoek).some((woord) => kaal(woord) === gezocht) || kaal(link.dataset.zoek).includes(gezocht))
    .map((link) => regel(link.textContent, link.href, "Gemeente in " + link.closest("section").querySelector("h3").textContent));
}

async function paginasOver(vraag) {
  pagefind ??= haalPagefind().catch((fout) => { pagefind = undefined; throw fout; });
  const { results } = await (await pagefind).search(vraag);
  const paginas = await Promise.all(results.slice(0, MEEST).map((een) => een.data()));
  return paginas.map((pagina) => {
    const adres = new URL(pagina.url, begin.origin);
    const id = adres.pathname.slice(begin.pathname.length).split("/")[0];
    return regel(pagina.meta.title, adres.href, namen.get(id) ?? "");
  });
}

let nummer = 0;
async function zoek() {
  const vraag = vak.querySelector("input").value.trim();
  const dit = ++nummer;
  if (vraag.length < 2) return plek.replaceChildren();
  const plekken = plekkenMet(vraag);
  const paginas = await paginasOver(vraag).catch(() => undefined);
  if (dit !== nummer) return; // the reader typed on
  const gevonden = [...plekken, ...(paginas ?? [])];
  const niets = paginas ? `Niets gevonden over “${vraag}”. Kies hieronder uw regio.` : "Zoeken lukt nu niet. Misschien heeft u geen internet.";
  melding.textContent = gevonden.length ? "Dit vonden wij. Onder elke titel staat de regio." : niets;
  plek.replaceChildren(...gevonden);
}

vak.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  zoek();
});

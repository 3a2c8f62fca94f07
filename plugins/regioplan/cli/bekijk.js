"use strict";
// Only in a preview: the page follows every change, and a bar says what has to be done. It is in no published page.

(() => {
  const { nummer, begin } = document.currentScript.dataset;
  const bewaard = `bekijk ${location.pathname}`;
  const alle = (keuze) => [...document.querySelectorAll(keuze)];

  // Where the reader was stays, though parts of the page may be new: folds go by their words, fields by their name.

  function metNaam(keuze, naamVan) {
    const aantal = {};
    return alle(keuze).map((een) => {
      const naam = naamVan(een);
      aantal[naam] = (aantal[naam] ?? 0) + 1;
      return [`${naam} ${aantal[naam]}`, een];
    });
  }
  const vouwen = () => metNaam("details", (een) => een.id || een.querySelector("summary")?.textContent.trim());
  const velden = () => metNaam("input, select, textarea", (een) => `${een.id} ${een.name} ${een.type} ${een.type === "radio" ? een.value : ""}`);
  const aangevinkt = (veld) => veld.type === "checkbox" || veld.type === "radio";
  const waarde = (veld) => aangevinkt(veld) ? veld.checked : veld.value;

  const openVouwen = () => Object.fromEntries(vouwen().map(([naam, vouw]) => [naam, vouw.open]));
  let vanzelf = openVouwen(); // how they are on this page of themselves

  function bewaar() {
    const stand = {
      hoogte: scrollY,
      vanzelf,
      open: openVouwen(),
      ingevuld: Object.fromEntries(velden().map(([naam, veld]) => [naam, waarde(veld)])),
    };
    sessionStorage.setItem(bewaard, JSON.stringify(stand));
  }

  function herstel() {
    const { hoogte, open, ingevuld, vanzelf: eerst } = JSON.parse(sessionStorage.getItem(bewaard) ?? "{}");
    sessionStorage.removeItem(bewaard);
    if (!open) return;
    for (const [naam, veld] of velden()) {
      if (!(naam in ingevuld) || waarde(veld) === ingevuld[naam]) continue;
      if (aangevinkt(veld)) veld.checked = ingevuld[naam];
      else veld.value = ingevuld[naam];
      for (const soort of ["input", "change"]) veld.dispatchEvent(new Event(soort, { bubbles: true }));
    }
    for (const [naam, vouw] of vouwen()) {
      const isAangeraakt = naam in eerst && vouw.open !== eerst[naam]; // the reader was quicker than this script
      if (naam in open && !isAangeraakt) vouw.open = open[naam];
    }
    vanzelf = { ...vanzelf, ...eerst };
    const naarHoogte = () => scrollTo({ top: hoogte, behavior: "instant" });
    naarHoogte();
    addEventListener("load", () => {
      naarHoogte();
      history.scrollRestoration = "auto";
    });
  }

  // The bar stands apart from the page, so that neither changes the other.

  const vak = document.createElement("aside");
  vak.setAttribute("aria-label", "Voorvertoning");
  const binnen = vak.attachShadow({ mode: "open" });
  const stijl = document.createElement("style");
  stijl.textContent = `
    div { position: fixed; inset: auto 0 0; z-index: 99; max-block-size: 45vh; overflow: auto; padding: .4rem 1rem;
      font: .9rem/1.4 system-ui, sans-serif; color: #111; background: #fff8dc; border-block-start: 3px solid #b58900; }
    div.fout { background: #fdecea; border-color: #b3261e; }
    pre { white-space: pre-wrap; font: inherit; margin: .3rem 0; } summary { cursor: pointer; } p { margin: .3rem 0; }`;
  const balk = document.createElement("div");
  balk.setAttribute("role", "status");

  const maak = (soort, tekst, ...rest) => {
    const een = document.createElement(soort);
    een.append(tekst, ...rest);
    return een;
  };

  function toon({ fout, taal }) {
    const isOpen = balk.querySelector("details")?.open;
    const delen = fout ? [maak("strong", "Dit is nog niet te zien, want er zit een fout in:"), maak("pre", fout)] : [];
    if (taal.length) {
      const zinnen = taal.map(({ plek, zin, raad }) => maak("p", maak("strong", plek), ` ${zin} `, raad));
      const vouw = maak("details", maak("summary", taal.length === 1 ? "1 zin kan makkelijker" : `${taal.length} zinnen kunnen makkelijker`), ...zinnen);
      vouw.open = isOpen ?? taal.length === 1;
      delen.push(vouw);
    }
    balk.className = fout ? "fout" : "";
    balk.replaceChildren(...delen);
    vak.hidden = !delen.length;
  }

  const naarFormulier = () => {
    const link = maak("a", "Bewerken");
    link.href = `${begin}redactie/bewerken/?pagina=${encodeURIComponent(location.pathname)}`;
    link.style.cssText = "position: fixed; inset: auto .5rem .5rem auto; z-index: 98; padding: .3rem .7rem; color: #fff; background: #0b57a4; border-radius: .3rem;";
    return link;
  };
  if (window.top === window) document.body.append(naarFormulier());
  vak.hidden = true;
  binnen.append(stijl, balk);
  document.body.append(vak);
  herstel();

  const nieuws = new EventSource(`/.bekijk/nieuws?pad=${encodeURIComponent(location.pathname)}`);
  nieuws.onmessage = ({ data }) => {
    const verteld = JSON.parse(data);
    if (String(verteld.nummer) === nummer) return toon(verteld);
    nieuws.close();
    history.scrollRestoration = "manual"; // the browser would do so before the folds are open again
    addEventListener("pagehide", bewaar); // what a reader opens while the new page is fetched counts too
    location.reload();
  };
})();

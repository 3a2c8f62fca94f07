"use strict";
// The interactive version of a chart: fetched only when a reader asks for it, on a screen that is wide enough for it. The picture in the page
// and its table stay what they are; when anything fails, the picture simply stays.

{
  const LAAD = "Bekijk de grafiek van dichtbij";
  const TERUG = "Terug naar het plaatje";
  const NAMEN = {
    "Download plot as a PNG": "Bewaar als plaatje (PNG)",
    "Download plot": "Bewaar als plaatje",
    Zoom: "Inzoomen op een deel: sleep over de grafiek",
    Pan: "Verschuiven: sleep over de grafiek",
    "Zoom in": "Inzoomen",
    "Zoom out": "Uitzoomen",
    "Reset axes": "Terug naar het begin",
    Autoscale: "Alles in beeld",
    "Double-click to zoom back out": "Dubbelklik om uit te zoomen",
    "Taking snapshot - this may take a few seconds": "Even wachten: het plaatje komt eraan",
    "Snapshot succeeded": "Het bewaren is gelukt",
    "Sorry, there was a problem downloading your snapshot!": "Het bewaren is niet gelukt",
  };
  const TAAL = {
    moduleType: "locale",
    name: "nl",
    dictionary: NAMEN,
    format: {
      days: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
      shortDays: ["zo", "ma", "di", "wo", "do", "vr", "za"],
      months: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
      shortMonths: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
      date: "%d-%m-%Y",
      decimal: ",",
      thousands: ".",
    },
  };
  let programma;

  for (const knop of document.querySelectorAll("button[data-grafiek]")) knop.hidden = false;

  document.addEventListener("click", (gebeurtenis) => {
    const knop = gebeurtenis.target.closest?.("button[data-grafiek]");
    if (!knop || knop.getAttribute("aria-disabled") === "true") return;
    if (knop.getAttribute("aria-expanded") === "true") toonPlaatje(knop);
    else toonGrafiek(knop);
  });

  async function toonGrafiek(knop) {
    const figuur = knop.closest("figure");
    const melding = meldingBij(knop);
    knop.setAttribute("aria-disabled", "true");
    melding.textContent = "Even wachten: de grafiek komt eraan.";
    try {
      const [beschrijving, plotly] = await Promise.all([haal(knop.dataset.grafiek), haalPlotly(knop)]);
      await teken(figuur, knop, beschrijving, plotly);
      melding.textContent = "De grafiek is er. Alle getallen staan ook in de tabel.";
    } catch {
      figuur.querySelector("[data-grafiek-vak]")?.remove();
      figuur.querySelector("[data-grafiek-beeld]").hidden = false;
      melding.textContent = "Dat is niet gelukt. Het plaatje en de tabel blijven staan.";
    }
    knop.removeAttribute("aria-disabled");
  }

  function toonPlaatje(knop) {
    const figuur = knop.closest("figure");
    const vak = figuur.querySelector("[data-grafiek-vak]");
    window.Plotly.purge(vak.querySelector("[data-grafiek-plek]"));
    vak.remove();
    figuur.querySelector("[data-grafiek-beeld]").hidden = false;
    knop.setAttribute("aria-expanded", "false");
    knop.textContent = LAAD;
    meldingBij(knop).textContent = "";
  }

  async function teken(figuur, knop, beschrijving, plotly) {
    const beeld = figuur.querySelector("[data-grafiek-beeld]");
    const vak = nieuw("div", { className: "grafiek__vak" });
    vak.dataset.grafiekVak = "";
    vak.tabIndex = 0; // on a phone it is wider than the screen, and a keyboard must be able to scroll it
    vak.setAttribute("role", "group");
    vak.setAttribute("aria-label", `Grafiek van dichtbij: ${knop.dataset.grafiekTitel}`);
    const plek = nieuw("div", { className: "grafiek__plek" });
    plek.dataset.grafiekPlek = "";
    vak.append(plek);
    beeld.after(vak);
    merkGemeente(figuur, beschrijving);
    await plotly.newPlot(plek, beschrijving.data, beschrijving.layout, {
      locale: "nl",
      responsive: true,
      displaylogo: false,
      displayModeBar: true,
      showSendToCloud: false,
      modeBarButtons: [["toImage", "zoomIn2d", "zoomOut2d", "resetScale2d"]],
      toImageButtonOptions: { format: "png", filename: knop.dataset.grafiek.replace(/^.*\/|\.json$/g, ""), scale: 2 },
    });
    if (beschrijving.data.length > 1) vak.prepend(keuzes(plek, beschrijving.data, plotly));
    beeld.hidden = true;
    knop.setAttribute("aria-expanded", "true");
    knop.textContent = TERUG;
  }

  // The reader's municipality has the same mark as in the picture, and a heavier line around its bar.
  function merkGemeente(figuur, { data, layout }) {
    const naam = figuur.closest("[data-vaste-gemeente]")?.dataset.vasteGemeente || window.regioplanGemeente()?.naam;
    for (const letter of ["x", "y"]) {
      const as = layout[`${letter}axis`];
      if (!as?.categoryarray?.includes(naam)) continue;
      Object.assign(as, { tickmode: "array", tickvals: as.categoryarray, ticktext: as.categoryarray.map((een) => (een === naam ? `► ${een}` : een)) });
      for (const reeks of data) if (reeks.type === "bar") reeks.marker.line.width = reeks[letter].map((een) => (een === naam ? 5 : 1));
    }
  }

  // Check boxes do what the legend does, for those who use a keyboard or a screen reader.
  function keuzes(plek, reeksen, plotly) {
    const groep = nieuw("fieldset", { className: "grafiek__keuzes" });
    groep.append(nieuw("legend", { textContent: "Wat wilt u zien?" }));
    reeksen.forEach((reeks, nummer) => {
      const vakje = nieuw("input", { type: "checkbox", checked: true });
      vakje.addEventListener("change", () => plotly.restyle(plek, { visible: vakje.checked ? true : "legendonly" }, [nummer]));
      const label = nieuw("label", {});
      label.append(vakje, ` ${reeks.name}`);
      groep.append(label);
    });
    plek.on("plotly_restyle", () => {
      groep.querySelectorAll("input").forEach((vakje, nummer) => (vakje.checked = plek.data[nummer].visible !== "legendonly"));
    });
    return groep;
  }

  function meldingBij(knop) {
    const vak = knop.parentElement;
    let melding = vak.querySelector("[role=status]");
    if (!melding) {
      melding = nieuw("span", { className: "grafiek__melding" });
      melding.setAttribute("role", "status");
      vak.append(melding);
    }
    return melding;
  }

  async function haal(adres) {
    const antwoord = await fetch(adres);
    if (!antwoord.ok) throw new Error(adres);
    return antwoord.json();
  }

  function haalPlotly(knop) {
    programma ??= laad(knop).catch((fout) => {
      programma = undefined;
      throw fout;
    });
    return programma;
  }

  async function laad(knop) {
    // With this link plotly writes no rules into the page: a strict Content-Security-Policy refuses those.
    const stijl = nieuw("link", { rel: "stylesheet", id: "plotly.js-style-global", className: "no-inline-styles" });
    await Promise.all([
      bijGeladen(stijl, "href", knop.dataset.grafiekStijl),
      bijGeladen(nieuw("script", {}), "src", knop.dataset.grafiekProgramma),
    ]);
    window.Plotly.register(TAAL);
    return window.Plotly;
  }

  function bijGeladen(element, eigenschap, adres) {
    return new Promise((goed, fout) => {
      Object.assign(element, { onload: goed, onerror: fout, [eigenschap]: adres });
      document.head.append(element);
    });
  }

  function nieuw(soort, eigenschappen) {
    return Object.assign(document.createElement(soort), eigenschappen);
  }
}

"use strict";
// Sorting a table by a column: the words in its head become buttons. Without this file the table stays as it was.
//
// <table data-sorteerbaar>           every column of the (one) row in thead can be sorted
// <th scope="col" data-niet-sorteren> this column can not
// <th scope="col" data-eerst="aflopend"> the first press sorts from high to low
// <th scope="col" aria-sort="ascending">  the table arrives sorted by this column
// <td data-waarde="2026-11-22">      this value counts, not the text of the cell

{
  const OP = "ascending";
  const AF = "descending";
  const DAG = /^\d{4}(-\d{2}){0,2}$/;
  const vergelijk = new Intl.Collator("nl", { numeric: true }).compare;

  for (const tabel of document.querySelectorAll("table[data-sorteerbaar]")) maakSorteerbaar(tabel);

  function maakSorteerbaar(tabel) {
    const koppen = [...(tabel.tHead?.rows[0]?.cells ?? [])];
    const melding = nieuw("p", "alleen-voorlezen");
    melding.setAttribute("role", "status");
    (tabel.closest(".tabelvak") ?? tabel).after(melding);
    for (const kop of koppen) if (!("nietSorteren" in kop.dataset)) maakKnop(kop, tabel, koppen, melding);
    tabel.caption?.append(nieuw("span", "sorteer-uitleg", " Kies een kop van een kolom om te sorteren."));
  }

  function maakKnop(kop, tabel, koppen, melding) {
    const knop = nieuw("button", "sorteerknop");
    knop.type = "button";
    knop.append(...kop.childNodes);
    kop.append(knop);
    knop.addEventListener("click", () => {
      const eerst = kop.dataset.eerst === "aflopend" ? AF : OP;
      const ander = eerst === OP ? AF : OP;
      const richting = kop.getAttribute("aria-sort") === eerst ? ander : eerst;
      for (const een of koppen) een.removeAttribute("aria-sort");
      kop.setAttribute("aria-sort", richting);
      const [laag, hoog] = sorteer(tabel, kop.cellIndex, richting);
      const hoe = richting === OP ? `van ${laag} naar ${hoog}` : `van ${hoog} naar ${laag}`;
      melding.textContent = `Gesorteerd op ${knop.textContent.trim()}, ${hoe}.`;
    });
  }

  // Sorts every part of the table by itself; returns what its lowest and highest are called.
  function sorteer(tabel, kolom, richting) {
    const cellen = [...tabel.tBodies].flatMap((deel) => [...deel.rows].map((rij) => waarde(rij.cells[kolom]))).filter(Boolean);
    const metGetallen = cellen.every((tekst) => getal(tekst) !== null);
    const sleutel = (rij) => (metGetallen ? getal(waarde(rij.cells[kolom])) : waarde(rij.cells[kolom]) || null);
    const keer = richting === OP ? 1 : -1;
    for (const deel of tabel.tBodies) deel.append(...[...deel.rows].sort((a, b) => volgorde(sleutel(a), sleutel(b), keer)));
    if (metGetallen) return ["laag", "hoog"];
    return cellen.every((tekst) => DAG.test(tekst)) ? ["vroeg", "laat"] : ["A", "Z"];
  }

  // What is not known comes last, whichever way the reader sorts.
  function volgorde(een, ander, keer) {
    if (een === null || ander === null) return (een === null) - (ander === null);
    return keer * (typeof een === "number" ? een - ander : vergelijk(een, ander));
  }

  function waarde(cel) {
    const tekst = (cel?.dataset.waarde ?? cel?.textContent ?? "").trim();
    return /^[-–—]?$/.test(tekst) ? "" : tekst;
  }

  // 1.234,5 and € 12 and −3 % are numbers; 2026-11-22 is not. A data-waarde may have a point: 12.5.
  function getal(tekst) {
    const kaal = tekst.replace(/[€%\s]/g, "").replace("−", "-");
    const nederlands = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
    if (nederlands.test(kaal)) return Number(kaal.replaceAll(".", "").replace(",", "."));
    return /^-?\d+\.\d+$/.test(kaal) ? Number(kaal) : null;
  }

  function nieuw(soort, klasse, tekst = "") {
    return Object.assign(document.createElement(soort), { className: klasse, textContent: tekst });
  }
}

"use strict";
// The form of a round: checks while somebody types, keeps a draft on this device, and makes a csv to send back with
// the columns of the spreadsheet. Nothing is sent anywhere.
//
// <form data-meedoen="ronde/adressant" data-koppen="Kenmerk;…">   a file has these heads, in this order
// <fieldset data-rij>                                            a question: one line of the file
// <… data-kolom="status">                                        a field of it, also those that are ours (hidden)

{
  const formulier = document.querySelector("form[data-meedoen]");
  const SLEUTEL = `meedoen:${formulier.dataset.meedoen}`;
  const DAG = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$|^(\d{4})-(\d{1,2})-(\d{1,2})$/;
  const MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
  const PERIODE = new RegExp(`^(\\d{4}|(${MAANDEN.join("|")}) \\d{4}|q[1-4] \\d{4}|\\d{4}-q[1-4]|onbekend)$`, "i");
  const PERSOONLIJK = /[\w.+-]+@[\w-]+\.[a-z]{2,}|(?<![\d.,-])(?:\+31|0031|0)(?:[ ()-]*\d){9}(?![\d.,]*\d)/i;
  const FORMULE = /^[=+\-@\t\r]/;
  const rijen = [...formulier.querySelectorAll("[data-rij]")].map((rij) => new Map([...rij.querySelectorAll("[data-kolom]")].map((vak) => [vak.dataset.kolom, vak])));
  const [voortgang, fouten, bericht] = ["voortgang", "fouten", "bericht"].map((naam) => formulier.querySelector(`[data-${naam}]`));
  const begin = new Map(rijen.flatMap((rij) => [...rij.values()]).map((vak) => [vak, vak.value]));
  const aangeraakt = new Set();

  const waarde = (rij, kolom) => rij.get(kolom)?.value.trim() ?? "";
  const isVan = (vak) => vak.type !== "hidden"; // of who fills it in
  const isLeeg = (rij) => [...rij].every(([kolom, vak]) => !isVan(vak) || kolom === "door" || !vak.value.trim());
  const keuze = (rij) => rij.get("status").selectedOptions[0]?.dataset.keuze ?? "";

  function isDag(tekst) {
    const delen = DAG.exec(tekst);
    if (!delen) return false;
    const [dag, maand, jaar] = delen[3] ? [delen[1], delen[2], delen[3]] : [delen[6], delen[5], delen[4]];
    const gemaakt = new Date(Date.UTC(jaar, maand - 1, dag));
    return gemaakt.getUTCDate() === Number(dag) && gemaakt.getUTCMonth() === maand - 1;
  }

  // What is wrong with a field; empty when it is right. A question that is empty has no faults.
  const REGELS = {
    status: (rij) => (keuze(rij) ? "" : "Kies hoe het staat. Of maak de andere vakken van deze vraag leeg."),
    sinds: (rij, tekst) => {
      if (!tekst) return keuze(rij) === "klaar" ? "Schrijf wanneer het klaar was. Weet niemand dat meer? Schrijf: onbekend." : "";
      return isDag(tekst) || PERIODE.test(tekst) ? "" : "Schrijf een dag (30-6-2026), een maand (juni 2026), een kwartaal (Q2 2026) of een jaar (2026).";
    },
    waarde: (rij, tekst) => {
      if (!tekst) return waarde(rij, "gemeten_op") ? "Schrijf ook het getal dat u hebt gemeten." : "";
      if (/^\d{1,3}(\.\d{3})+$/.test(tekst)) return `Zet geen punten in een getal. Schrijf ${tekst.replaceAll(".", "")}, of ${tekst.replace(".", ",")}.`;
      return /^-?\d+(,\d+)?$/.test(tekst) ? "" : "Schrijf alleen een getal, met een komma voor de cijfers erachter. Zoals 12,5.";
    },
    gemeten_op: (rij, tekst) => {
      if (!tekst) return waarde(rij, "waarde") ? "Schrijf ook op welke dag u dit hebt gemeten." : "";
      return isDag(tekst) ? "" : "Schrijf een dag, zoals 30-6-2026.";
    },
    tekst: (rij, tekst) => {
      if (PERSOONLIJK.test(tekst)) return "Schrijf geen mailadres en geen telefoonnummer op.";
      return tekst || keuze(rij) === "ongewijzigd" ? "" : "Schrijf in een of twee korte zinnen wat er is gebeurd.";
    },
    bewijs: (rij, tekst) => (PERSOONLIJK.test(tekst) ? "Schrijf geen mailadres en geen telefoonnummer op." : ""),
    door: (rij, tekst) => (tekst || keuze(rij) === "ongewijzigd" ? "" : "Schrijf de naam van uw organisatie."),
  };

  function keur(rij, kolom) {
    const vak = rij.get(kolom);
    if (!vak || !isVan(vak)) return "";
    const fout = isLeeg(rij) ? "" : REGELS[kolom]?.(rij, vak.value.trim()) ?? "";
    const toon = aangeraakt.has(vak) ? fout : "";
    const plek = document.getElementById(`${vak.id}-fout`);
    if (plek.textContent !== toon) plek.textContent = toon; // read aloud only when it changes
    if (toon) vak.setAttribute("aria-invalid", "true");
    else vak.removeAttribute("aria-invalid");
    return fout;
  }

  // Who chose nothing yet sees one field of a question; otherwise the page would be very long.
  function toonRij(rij) {
    const heeftMeer = [...rij.values()].some((vak) => isVan(vak) && vak !== rij.get("status") && vak.value.trim() !== begin.get(vak));
    rij.get("status").closest("fieldset").toggleAttribute("data-open", heeftMeer || !["", "ongewijzigd"].includes(keuze(rij)));
  }

  const keurRij = (rij) => [...rij.keys()].filter((kolom) => keur(rij, kolom)).map((kolom) => rij.get(kolom));

  function telAntwoorden() {
    const aantal = rijen.filter((rij) => !isLeeg(rij)).length;
    voortgang.textContent = `U hebt ${aantal} van de ${rijen.length} ${rijen.length === 1 ? "vraag" : "vragen"} beantwoord.`;
  }

  function bewaarConcept() {
    const ingevuld = rijen.map((rij) => [waarde(rij, "kenmerk"), Object.fromEntries([...rij].filter(([, vak]) => isVan(vak) && vak.value !== begin.get(vak)).map(([kolom, vak]) => [kolom, vak.value]))]);
    try { localStorage.setItem(SLEUTEL, JSON.stringify(Object.fromEntries(ingevuld))); } catch { bericht.textContent = "Dit apparaat kan uw antwoorden niet onthouden. Bewaar het bestand voordat u weggaat."; }
  }

  function leesConcept() {
    let ingevuld = {};
    try { ingevuld = JSON.parse(localStorage.getItem(SLEUTEL)) ?? {}; } catch { /* damaged or not allowed: there is no draft */ }
    for (const rij of rijen) {
      for (const [kolom, tekst] of Object.entries(ingevuld[waarde(rij, "kenmerk")] ?? {})) {
        const vak = rij.get(kolom);
        if (vak && isVan(vak)) vak.value = tekst;
      }
    }
  }

  const inCsv = (tekst) => (/[";\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst);

  function csv() {
    const regels = rijen.map((rij) => [...rij].map(([kolom, vak]) => {
      const tekst = isLeeg(rij) && kolom === "door" ? "" : vak.value.trim();
      return inCsv(FORMULE.test(tekst) && vak.dataset.soort !== "getal" ? `'${tekst}` : tekst);
    }));
    return "\ufeff" + [formulier.dataset.koppen.split(";"), ...regels].map((regel) => `${regel.join(";")}\r\n`).join("");
  }

  function bewaarBestand() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    link.download = `${formulier.dataset.meedoen.replace("/", "-")}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    bericht.textContent = `Het bestand ${link.download} staat bij uw downloads. Stuur het mee als u de mail beantwoordt.`;
  }

  const rijVan = (vak) => rijen.find((rij) => rij.get(vak.dataset.kolom) === vak);

  formulier.addEventListener("input", ({ target }) => {
    fouten.textContent = "";
    toonRij(rijVan(target));
    keurRij(rijVan(target));
    telAntwoorden();
    bewaarConcept();
  });
  formulier.addEventListener("focusout", ({ target }) => {
    if (!target.dataset.kolom) return;
    aangeraakt.add(target);
    keurRij(rijVan(target));
  });
  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    for (const rij of rijen) for (const vak of rij.values()) aangeraakt.add(vak);
    const fout = rijen.flatMap(keurRij);
    fouten.textContent = "";
    if (!fout.length) return void bewaarBestand();
    fouten.textContent = `Er ${fout.length === 1 ? "is nog 1 vak" : `zijn nog ${fout.length} vakken`} om na te kijken. U staat nu bij het eerste.`;
    fout[0].focus();
  });
  formulier.querySelector("[data-wis]").addEventListener("click", () => {
    if (!confirm("Wilt u alles wissen wat u hebt ingevuld?")) return;
    try { localStorage.removeItem(SLEUTEL); } catch { /* there was nothing */ }
    for (const [vak, tekst] of begin) vak.value = tekst;
    aangeraakt.clear();
    rijen.forEach(keurRij);
    rijen.forEach(toonRij);
    telAntwoorden();
    bericht.textContent = "Alles is gewist.";
  });

  leesConcept();
  rijen.forEach(toonRij);
  telAntwoorden();
  formulier.hidden = false;
}

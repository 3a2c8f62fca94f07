"use strict";
// Only in a preview: forms for the files of data/. Jedison makes the fields; nothing here decides what is right.

(() => {
  const API = location.pathname.replace(/redactie\/bewerken\/$/, ".bekijk/bewerken/"); // of this plan
  const { content: token } = document.querySelector("meta[name=token]");
  const id = (naam) => document.getElementById(naam);
  const [form, knoppen, controle, pagina] = ["form", "knoppen", "controle", "pagina"].map(id);
  const TAAL = {
    arrayDelete: "Weghalen", arrayMoveUp: "Omhoog", arrayMoveDown: "Omlaag", arrayAdd: "Toevoegen",
    arrayConfirmDelete: "Wilt u dit weghalen?",
  };
  let open = null; // what the form is about: its name, version, file, lines and the part that holds it
  let nieuws = null;
  let gewijzigd = false;
  let vandaag = "";

  function maak(soort, eigen = {}, ...delen) {
    const een = Object.assign(document.createElement(soort), eigen);
    een.append(...delen);
    return een;
  }
  const knop = (tekst, doe, naam = tekst) => {
    const een = maak("button", { type: "button", onclick: doe }, tekst);
    een.setAttribute("aria-label", naam);
    return een;
  };

  async function vraag(pad, opties) {
    const gekregen = await fetch(API + pad, opties).catch(() => null);
    if (!gekregen) throw new Error("De voorvertoning loopt niet meer. Start haar opnieuw: python3 build.py bekijk");
    const soort = gekregen.headers.get("Content-Type");
    const antwoord = soort.includes("json") ? await gekregen.json() : { bericht: await gekregen.text() };
    if (!gekregen.ok) throw new Error(antwoord.bericht);
    return antwoord;
  }

  // Parts of a form. Each says its value, and finds the element of a place within it. What is folded is made when it opens.

  const isEnkel = (schema) => schema.type === "string";
  const isLijstVanVelden = (schema) => schema.type === "array" && schema.items.type === "object";

  function deel(naam, schema, waarde, diepte) {
    if (isLijstVanVelden(schema)) return lijst(naam, schema, waarde ?? [], diepte);
    return schema.type === "object" ? velden(naam, schema, waarde ?? {}, diepte) : losse(naam, schema, waarde);
  }

  // Jedison takes titles and help for HTML, reads that, and takes what it read for HTML again.
  const alsTekst = (tekst) => tekst.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const veilig = (tekst) => alsTekst(alsTekst(tekst));
  const metTekst = ({ properties, items, ...een }) => ({
    ...een, title: veilig(een.title), description: veilig(een.description),
    ...(items && { items: metTekst(items) }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([naam, veld]) => [naam, metTekst(veld)])) }),
  });

  // In a long list of choices people look for a word.
  const VEEL = 15;
  function metZoeken(keuze) {
    const alle = [...keuze.options];
    if (alle.length <= VEEL || keuze.value || keuze.previousElementSibling?.matches(".zoek")) return;
    const [leeg, ...dingen] = alle;
    const streep = leeg.textContent;
    const zoek = maak("input", { type: "search", className: "zoek", placeholder: "Zoek in deze lijst", autocomplete: "off" });
    const label = keuze.getRootNode().querySelector(`[for="${CSS.escape(keuze.id)}"]`);
    zoek.setAttribute("aria-label", `Zoek in de lijst bij ${label.textContent.trim().replace(" (verplicht)", "")}`);
    zoek.addEventListener("input", (gebeurt) => {
      gebeurt.stopPropagation(); // nothing is changed by looking
      const woorden = zoek.value.toLowerCase().split(/\s+/);
      const past = dingen.filter(({ textContent }) => woorden.every((woord) => textContent.toLowerCase().includes(woord)));
      leeg.textContent = zoek.value.trim() ? `Kies hier (${past.length} gevonden)` : streep;
      const { value: gekozen } = keuze;
      keuze.replaceChildren(leeg, ...dingen.filter((een) => past.includes(een) || een.value === gekozen));
      keuze.value = gekozen;
    });
    keuze.before(zoek);
  }

  let teller = 0;
  function losse(naam, schema, data) {
    const vak = maak("div");
    const gemaakt = new Jedison.Create({
      container: vak, theme: new Jedison.Theme(), id: `deel-${++teller}`, schema: metTekst(schema), data, language: "nl",
      translations: { nl: TAAL }, showErrors: "never", audacity: false, enforceEnum: false, arrayAdd: false,
      arrayFooterAdd: true, arrayFooterButtonsPosition: "left", deactivateNonRequired: true,
    });
    for (const oud of vak.querySelectorAll("#jedi-hidden-input")) oud.remove();
    const schik = () => {
      vak.querySelectorAll("select").forEach(metZoeken);
      for (const acties of vak.querySelectorAll(".jedi-array-item > .jedi-actions-slot:first-child")) acties.parentElement.append(acties);
    };
    new MutationObserver(schik).observe(vak, { childList: true, subtree: true }); // a list gets rows
    schik();
    return {
      vak,
      waarde: () => gemaakt.getValue(),
      zoek: (pad) => vak.querySelector(`[data-path="${CSS.escape(["#", ...pad].join("/"))}"]`) ?? vak,
    };
  }

  function velden(naam, schema, waarde, diepte) {
    const vak = maak("div");
    const eigen = Object.entries(schema.properties);
    const enkele = eigen.filter(([, een]) => isEnkel(een));
    const zijnVeel = diepte > 0 && enkele.length > 8; // then a form shows what is filled in, and the others are chosen
    const soort = { ...schema, title: "Velden", description: "", properties: Object.fromEntries(enkele) };
    soort.required = schema.required.filter((veld) => veld in soort.properties);
    const data = Object.fromEntries(enkele.filter(([veld]) => !zijnVeel || veld in waarde).map(([veld]) => [veld, waarde[veld] ?? (veld === "bekendgemaakt" ? vandaag : "")]));
    let los = enkele.length ? losse(naam, soort, data) : null;
    if (los) vak.append(los.vak);
    const erbij = maak("select");
    const vulKeuzes = () => {
      const over = enkele.filter(([veld]) => !(veld in los.waarde()));
      erbij.replaceChildren(maak("option", { value: "" }, "Kies een veld"), ...over.map(([veld, een]) => maak("option", { value: veld }, een.title)));
    };
    erbij.addEventListener("change", (gebeurt) => {
      gebeurt.stopPropagation();
      const { value: veld } = erbij;
      if (!veld) return;
      const nieuw = losse(naam, soort, { ...los.waarde(), [veld]: "" });
      los.vak.replaceWith(nieuw.vak);
      los = nieuw;
      vulKeuzes();
      los.zoek([veld]).querySelector("input, select, textarea").focus();
    });
    if (zijnVeel) {
      vulKeuzes();
      vak.append(maak("label", { className: "erbij" }, "Nog een veld invullen ", erbij));
    }
    const delen = {};
    const meer = maak("details", { className: "meer" }, maak("summary", {}, "Meer onderdelen"));
    for (const [veld, een] of eigen) {
      if (isEnkel(een)) continue;
      delen[veld] = vouw(veld, een, waarde[veld], diepte);
      const is_nodig = veld in waarde || schema.required.includes(veld);
      (is_nodig ? vak : meer).append(delen[veld].vak);
      if (schema.required.includes(veld) && !(veld in waarde)) delen[veld].vak.open = true;
    }
    if (meer.children.length > 1) vak.append(meer);
    return {
      vak,
      waarde: () => ({ ...los?.waarde(), ...Object.fromEntries(Object.entries(delen).map(([veld, een]) => [veld, een.waarde()])) }),
      zoek([veld, ...rest]) {
        if (!delen[veld]) return los?.zoek([veld]) ?? vak;
        if (meer.contains(delen[veld].vak)) meer.open = true;
        return delen[veld].zoek(rest);
      },
    };
  }
  function vouw(naam, schema, waarde, diepte) {
    const kop = maak("summary");
    const vak = maak("details", {}, kop);
    let binnen = null;
    const noem = () => {
      const nu = binnen ? binnen.waarde() : waarde;
      kop.textContent = `${schema.title}${Array.isArray(nu) ? ` (${nu.length})` : ""}`;
    };
    const toon = () => {
      if (binnen) return;
      binnen = deel(naam, { ...schema, description: "" }, waarde, diepte + 1);
      vak.append(maak("p", { className: "uitleg" }, schema.description), binnen.vak);
    };
    vak.addEventListener("toggle", () => vak.open && toon());
    for (const wat of ["change", "click"]) vak.addEventListener(wat, () => setTimeout(noem));
    noem();
    return {
      vak,
      waarde: () => (binnen ? binnen.waarde() : waarde),
      zoek(pad) {
        vak.open = true;
        toon();
        return pad.length ? binnen.zoek(pad) : vak;
      },
    };
  }

  function heet(waarde) {
    const tekst = ["titel", "naam", "vraag", "term", "woord", "kop", "tekst", "belofte", "streven", "voornemen", "bestaat", "uitleg", "gebied", "gemeente"].find((veld) => waarde[veld]);
    const wat = waarde[tekst] ?? Object.values(waarde).find((een) => typeof een === "string" && een) ?? "nieuw";
    const jaar = waarde.jaar ? `${waarde.jaar}${waarde.waarde ? `: ${waarde.waarde}` : ""}` : "";
    const alles = [wat, jaar].filter(Boolean).join(" · ");
    return alles.length > 90 ? `${alles.slice(0, 90)}…` : alles;
  }

  function lijst(naam, schema, waarden, diepte) {
    const rij = maak("div");
    const naamVan = (een) => {
      const waarde = een.deel.waarde();
      const merk = waarde.nummer || waarde.letter || [...rij.children].indexOf(een) + 1;
      return `${schema.items.title} ${merk}: ${heet(waarde)}`;
    };
    const hernoem = () => {
      for (const een of rij.children) {
        const hele = naamVan(een);
        een.querySelector("summary").textContent = hele;
        for (const wat of een.deel.knoppen) wat.setAttribute("aria-label", `${wat.textContent}, ${hele}`);
        een.deel.knoppen[0].disabled = !een.previousElementSibling;
        een.deel.knoppen[1].disabled = !een.nextElementSibling;
      }
    };
    const verzet = (een, naar, knopje) => {
      if (!naar) return;
      if (knopje === 0) naar.before(een);
      else naar.after(een);
      gewijzigd = true;
      hernoem();
      een.deel.knoppen[een.deel.knoppen[knopje].disabled ? 1 - knopje : knopje].focus();
    };
    const voegToe = (waarde, isNieuw) => {
      const een = maak("details", { className: "item" }, maak("summary"));
      let binnen = null;
      const toon = () => {
        if (binnen) return;
        binnen = velden(naam, schema.items, waarde, diepte + 1);
        een.lastElementChild.before(binnen.vak);
      };
      const acties = [
        knop("Omhoog", () => verzet(een, een.previousElementSibling, 0)),
        knop("Omlaag", () => verzet(een, een.nextElementSibling, 1)),
        knop("Weghalen", () => {
          if (!confirm(`Wilt u dit weghalen?\n\n${naamVan(een)}`)) return;
          een.remove();
          gewijzigd = true;
          hernoem();
          bij.focus();
        }),
      ];
      een.append(maak("div", { className: "jedi-btn-group" }, ...acties));
      een.deel = { knoppen: acties, toon, waarde: () => (binnen ? binnen.waarde() : waarde), zoek: (pad) => binnen.zoek(pad) };
      een.addEventListener("toggle", () => een.open && toon());
      een.addEventListener("change", () => setTimeout(hernoem));
      rij.append(een);
      if (!isNieuw) return;
      een.open = true;
      toon();
      gewijzigd = true;
      hernoem();
      een.querySelector("input, select, textarea")?.focus();
    };
    const bij = knop("Toevoegen", () => voegToe({}, true), `Toevoegen aan ${schema.title}`);
    for (const waarde of waarden) voegToe(waarde, false);
    hernoem();
    return {
      vak: maak("div", {}, rij, bij),
      waarde: () => [...rij.children].map((een) => een.deel.waarde()),
      zoek([nummer, ...rest]) {
        const [sleutel, waarbij] = schema["x-paar"] ?? [];
        if (sleutel) rest.unshift(waarbij);
        const een = rij.children[nummer] ?? [...rij.children].find((een) => een.deel.waarde()[sleutel] === nummer);
        if (!een) return rij;
        een.open = true;
        een.deel.toon();
        return rest.length ? een.deel.zoek(rest) : een;
      },
    };
  }

  // What can be edited, and what is open.

  async function toonLijst() {
    const groepen = await vraag("lijst");
    id("lijst").replaceChildren(...groepen.map(({ naam, soort, nieuw, dingen }) => {
      const regels = dingen.map(({ ding, naam: heetZo, adres }) => maak("li", {}, Object.assign(maak("a", { href: `#${ding}` }, heetZo), { title: adres })));
      if (nieuw) regels.push(maak("li", {}, maak("a", { href: `#${nieuw}` }, `+ nieuw: ${soort}`)));
      return maak("details", {}, maak("summary", {}, `${naam} (${dingen.length})`), maak("ul", {}, ...regels));
    }));
    wijsAan();
    return groepen;
  }
  function wijsAan() {
    for (const een of id("lijst").querySelectorAll("a")) {
      const isOpen = een.getAttribute("href") === `#${open?.ding}`;
      if (isOpen) een.closest("details").open = true;
      een.toggleAttribute("aria-current", isOpen);
      if (isOpen) een.setAttribute("aria-current", "true");
    }
  }
  id("zoek").addEventListener("input", ({ target }) => {
    const gezocht = target.value.trim().toLowerCase();
    for (const groep of id("lijst").children) {
      const regels = [...groep.querySelectorAll("li")];
      for (const een of regels) een.hidden = !een.textContent.toLowerCase().includes(gezocht);
      groep.hidden = regels.every((een) => een.hidden);
      if (gezocht) groep.open = !groep.hidden;
    }
  });

  async function toon(gevraagd) {
    const [ding, verbetert = ""] = gevraagd.split("?verbetert=");
    zeg("");
    form.hidden = knoppen.hidden = true;
    id("uitleg").textContent = "";
    const een = await vraag(`ding?${new URLSearchParams({ ding, verbetert })}`);
    ({ vandaag } = een);
    open = { ...een, ding, deel: deel("", een.schema, een.waarde, 0) };
    const isNieuw = /[/#]$/.test(ding);
    id("kop").textContent = isNieuw ? `Nieuw: ${een.schema.description.split(".")[0]}` : een.naam;
    id("uitleg").textContent = een.vast
      ? "Dit bericht staat vast: een bericht verandert nooit. Klopt het niet? Maak dan een bericht dat dit verbetert."
      : `${een.schema.description}${isNieuw ? "" : ` Dit staat in ${een.bestand}.`}`;
    id("plekken").replaceChildren(...een.keuzes.map(([value, label]) => maak("option", { value, label })));
    const naam = maak("input", { id: "bestandsnaam", pattern: "[a-z0-9]+(-[a-z0-9]+)*" });
    const metNaam = ding.endsWith("/") && ding !== "data/meldingen/";
    const uitleg = "Naam voor het bestand. Dit wordt ook het adres: kleine letters en streepjes, zoals samen-eten. Laat het leeg, dan komt er een van de titel of de naam. ";
    const vraagNaam = maak("p", {}, maak("label", { htmlFor: "bestandsnaam" }, uitleg), naam);
    form.replaceChildren(maak("fieldset", { disabled: een.vast }, ...(metNaam ? [vraagNaam] : []), open.deel.vak));
    knoppen.replaceChildren(...(een.vast
      ? [knop("Maak een bericht dat dit verbetert", () => { location.hash = `data/meldingen/?verbetert=${een.bestand.split("/").at(-1).replace(".yml", "")}`; })]
      : [Object.assign(knop("Bewaren", () => bewaar("")), { className: "hoofd" }), ...plaatsKnoppen(een, isNieuw)]));
    form.hidden = knoppen.hidden = false;
    gewijzigd = false;
    wijsAan();
    volg();
    id("formulier").focus();
  }
  const plaatsKnoppen = ({ begin }, isNieuw) => (!begin.length || isNieuw ? [] : [
    knop("Eerder in de lijst", () => bewaar("eerder")),
    knop("Later in de lijst", () => bewaar("later")),
    knop("Weghalen uit de lijst", () => confirm("Wilt u dit weghalen uit de lijst?") && bewaar("weg")),
  ]);

  function zeg(tekst, soort = "") {
    id("bericht").className = soort;
    id("bericht").textContent = tekst;
  }

  const isLeeg = (waarde) => !waarde || (typeof waarde === "object" && Object.values(waarde).every(isLeeg));
  // What somebody still has to fill in: the title and the place of each field.
  function mist(schema, waarde, pad = []) {
    if (isLijstVanVelden(schema)) return waarde.flatMap((een, nummer) => (isLeeg(een) ? [] : mist(schema.items, een, [...pad, nummer])));
    return Object.entries(schema.properties ?? {}).flatMap(([veld, een]) => {
      if (!isLeeg(waarde[veld])) return mist(een, waarde[veld], [...pad, veld]);
      return schema.required.includes(veld) ? [[een.title.replace(" (verplicht)", ""), [...pad, veld]]] : [];
    });
  }

  async function bewaar(doe) {
    document.activeElement?.dispatchEvent(new Event("change", { bubbles: true }));
    const naam = id("bestandsnaam")?.value.trim();
    const nog = open.versie ? [] : mist(open.schema, open.deel.waarde());
    if (nog.length) {
      zeg(`Vul nog in: ${nog.map(([titel]) => titel).join(", ")}.`, "fout");
      gaNaar(nog[0][1]);
      return;
    }
    const ding = naam ? `${open.ding}${naam}.${open.bestand.split(".").at(-1)}` : open.ding;
    try {
      const body = JSON.stringify({ ding, versie: open.versie, waarde: open.deel.waarde(), doe });
      const gedaan = await vraag("bewaar", { method: "POST", headers: { "X-Bewerken": token, "Content-Type": "application/json" }, body });
      gewijzigd = false;
      if (doe === "weg") {
        history.replaceState(null, "", location.pathname);
        form.hidden = knoppen.hidden = true;
      } else if (gedaan.ding === open.ding) {
        const { versie, regels, naam: heetZo } = await vraag(`ding?${new URLSearchParams({ ding: open.ding })}`);
        Object.assign(open, { versie, regels });
        id("kop").textContent = heetZo;
      } else {
        history.replaceState(null, "", `#${gedaan.ding}`);
        await toon(gedaan.ding);
      }
      zeg(gedaan.bericht);
      await toonLijst();
    } catch (fout) {
      zeg(fout.message, "fout");
    }
  }

  // What the checks say, with the place in the form, and the page as it becomes.

  function volg() {
    nieuws?.close();
    pagina.hidden = id("naar-pagina").hidden = !open.adres;
    if (open.adres && pagina.getAttribute("src") !== open.adres) pagina.src = open.adres;
    id("naar-pagina").href = open.adres;
    nieuws = new EventSource(`/.bekijk/nieuws?pad=${encodeURIComponent(open.adres.split("#")[0] || "/")}`);
    nieuws.onmessage = ({ data }) => toonControle(JSON.parse(data));
  }

  function toonControle({ fout, fouten, taal }) {
    const delen = fout ? [maak("p", {}, maak("strong", {}, "Er zit een fout in. De pagina blijft zoals zij was, tot het klopt."))] : [];
    if (fout && !fouten.length) delen.push(maak("p", { className: "fout" }, fout));
    for (const { bestand, regel, veld, wat, hoe } of fouten) {
      const pad = veld ? veld.split(" › ").map((een) => (/^\d+$/.test(een) ? een - 1 : een)) : padVan(bestand, regel);
      delen.push(bevinding("fout", bestand, regel, pad, `${wat} Zo kan het: ${hoe}`));
    }
    for (const { bestand, regel, zin, raad, plek } of taal) {
      delen.push(bevinding("tip", bestand, regel, padVan(bestand, regel), `${zin} ${raad}`, plek));
    }
    controle.replaceChildren(...(delen.length ? delen : [maak("p", {}, "Geen fouten, en niets wat makkelijker moet.")]));
  }

  function padVan(bestand, regel) {
    const voor = Object.entries(bestand === open.bestand ? open.regels : {}).filter(([, lijn]) => lijn <= regel);
    const plaats = voor.sort((een, ander) => ander[1] - een[1])[0]?.[0];
    return plaats ? plaats.split(" › ").map((een) => (/^\d+$/.test(een) ? Number(een) : een)) : [];
  }

  function gaNaar(pad) {
    const vak = open.deel.zoek(pad);
    const veld = vak.querySelector("input:not(.zoek), select, textarea, summary, button") ?? vak;
    vak.scrollIntoView({ block: "center" });
    veld.focus();
    return veld;
  }

  function bevinding(soort, bestand, regel, pad, tekst, elders = regel ? `${bestand}, regel ${regel}` : bestand) {
    const [sleutel, plek] = open.begin;
    const isHier = bestand === open.bestand && (sleutel === undefined || (pad[0] === sleutel && pad[1] === plek));
    const binnen = isHier ? pad.slice(open.begin.length) : [];
    const waar = isHier ? binnen.map((een) => (typeof een === "number" ? een + 1 : een.replaceAll("_", " "))).join(" › ") : elders;
    const een = maak("div", { className: soort }, maak("strong", {}, `${waar || bestand}: `), tekst);
    if (binnen.length) een.append(" ", knop("Ga naar dit veld", () => {
      const veld = gaNaar(binnen);
      if (bestand.endsWith(".md") && veld.matches("textarea")) { // of a long text: the line
        const regels = veld.value.split("\n");
        const begin = regels.slice(0, regel - open.regels[binnen[0]]).join("\n").length;
        veld.setSelectionRange(begin, veld.value.indexOf("\n", begin + 1) + 1 || veld.value.length);
      }
    }, `Ga naar ${waar}`));
    return een;
  }

  form.addEventListener("input", () => { gewijzigd = true; });
  form.addEventListener("submit", (gebeurt) => gebeurt.preventDefault());
  addEventListener("beforeunload", (gebeurt) => gewijzigd && gebeurt.preventDefault());
  const naarHash = () => {
    const gevraagd = decodeURIComponent(location.hash.slice(1));
    if (gevraagd && gevraagd !== open?.ding && (!gewijzigd || confirm("U hebt nog niet bewaard. Wilt u verder zonder te bewaren?"))) {
      toon(gevraagd).catch((fout) => zeg(fout.message, "fout"));
    }
  };
  addEventListener("hashchange", naarHash);
  toonLijst().then((groepen) => {
    const gezocht = new URLSearchParams(location.search).get("pagina");
    const bekend = groepen.flatMap(({ dingen }) => dingen).find(({ adres }) => gezocht && adres === gezocht);
    if (bekend && !location.hash) location.hash = bekend.ding;
    else naarHash();
  }).catch((fout) => zeg(fout.message, "fout"));
})();

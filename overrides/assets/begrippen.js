"use strict";
// Hard words. In a text: a press shows the explanation beside the word; without this file the word is a link to
// the glossary. On the page with the glossary: a field that shows only the words that fit.

{
  const links = document.querySelectorAll("a.begrip[data-uitleg]");
  if (links.length && "popover" in HTMLElement.prototype) legUit(links);
  const formulier = document.querySelector("[data-woordfilter]");
  if (formulier) filter(formulier);

  function legUit(links) {
    const vak = maakVak();
    const [kop, tekst, meer] = vak.querySelectorAll("strong, #uitleg-tekst, a");
    let bij, stondOpen;

    const toon = (link) => {
      vak.hidePopover();
      bij = link;
      kop.textContent = link.textContent;
      tekst.textContent = link.dataset.uitleg;
      meer.href = link.href;
      link.after(vak);
      link.focus(); // the browser gives the focus back to what had it
      vak.showPopover();
      zetNaast(vak, link);
      vak.focus();
    };

    for (const link of links) {
      link.setAttribute("role", "button");
      link.setAttribute("aria-haspopup", "dialog");
      link.setAttribute("aria-expanded", "false");
    }
    // A press outside closes the box before the click arrives; on its own word it must stay closed.
    document.addEventListener("pointerdown", ({ target }) => (stondOpen = vak.matches(":popover-open") && bij.contains(target)), true);
    document.addEventListener("click", (gebeurtenis) => {
      const link = gebeurtenis.target.closest("a.begrip[data-uitleg]");
      if (!link || gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.shiftKey) return;
      gebeurtenis.preventDefault();
      if (!stondOpen) toon(link);
      stondOpen = false;
    });
    document.addEventListener("keydown", (gebeurtenis) => {
      if (gebeurtenis.key !== " " || !gebeurtenis.target.matches("a.begrip[data-uitleg]")) return;
      gebeurtenis.preventDefault();
      toon(gebeurtenis.target);
    });
    vak.querySelector("button").addEventListener("click", () => vak.hidePopover());
    vak.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !vak.contains(relatedTarget) && vak.hidePopover());
    vak.addEventListener("toggle", ({ newState }) => bij.setAttribute("aria-expanded", String(newState === "open")));
  }

  function maakVak() {
    const vak = document.createElement("span"); // it stands inside a paragraph
    Object.assign(vak, { id: "uitleg", className: "uitleg", popover: "auto", tabIndex: -1 });
    vak.setAttribute("role", "dialog");
    vak.setAttribute("aria-labelledby", "uitleg-woord");
    vak.setAttribute("aria-describedby", "uitleg-tekst");
    vak.innerHTML =
      '<strong id="uitleg-woord"></strong><span id="uitleg-tekst"></span>' +
      '<span class="uitleg__knoppen"><a href="">Meer in de woordenlijst</a><button class="knop knop--stil" type="button">Sluit</button></span>';
    document.body.append(vak);
    return vak;
  }

  function zetNaast(vak, link) {
    const woord = link.getBoundingClientRect();
    const past = woord.bottom + vak.offsetHeight + 8 < innerHeight || woord.top < vak.offsetHeight + 8;
    const uiterst = document.documentElement.clientWidth - vak.offsetWidth - 12;
    vak.style.left = `${scrollX + Math.max(12, Math.min(woord.left, uiterst))}px`;
    vak.style.top = `${scrollY + (past ? woord.bottom + 8 : woord.top - vak.offsetHeight - 8)}px`;
  }

  function filter(formulier) {
    const kaal = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const woorden = [...document.querySelectorAll(".woordindex > li")].map((vak) => [vak, kaal(`${vak.textContent} ${vak.dataset.ook}`)]);
    const veld = formulier.querySelector("input");
    const uitkomst = formulier.querySelector("[role=status]");
    let wachten;

    const pasToe = () => {
      const gevraagd = kaal(veld.value.trim());
      let aantal = 0;
      for (const [vak, tekst] of woorden) aantal += (vak.hidden = !tekst.includes(gevraagd)) ? 0 : 1;
      for (const letter of document.querySelectorAll(".letter")) letter.hidden = !letter.querySelector(".woordindex > li:not([hidden])");
      document.querySelector(".letters").hidden = Boolean(gevraagd);
      clearTimeout(wachten);
      wachten = setTimeout(() => (uitkomst.textContent = meld(gevraagd, aantal)), 400);
    };
    const meld = (gevraagd, aantal) => {
      if (!gevraagd) return `U ziet ze alle ${woorden.length}.`;
      return aantal ? `U ziet ${aantal} van de ${woorden.length} woorden.` : "Dit woord staat er niet bij. Probeer een ander woord.";
    };

    formulier.hidden = false;
    uitkomst.textContent = meld("");
    formulier.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
    veld.addEventListener("input", pasToe);
    addEventListener("hashchange", () => {
      veld.value = "";
      pasToe();
    });
    if (veld.value) pasToe();
  }
}

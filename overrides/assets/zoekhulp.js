"use strict";
// Whom to call: a question asks for a help line when the words of that line stand in it, in their order and with at
// most small words between them. A typing error, or a word in two, does not matter.

window.regioplanZoekhulp = (() => {
  const { woordenVan, klank, verwisseld } = window.regioplanZoektaal;

  const TUSSENWOORDEN = new Set(
    ("al altijd best de deze die dit dan echt eens een eig eigenlijk elke erg even ff gewoon graag gwn haar heel helemaal het hij " +
      "ik je jij langer liever m maar me meer mij mijn mn naar nog nooit nou nu ook soms steeds te toch u van vaak vandaag veel we weer wel wij ze zij zo").split(" "),
  );

  function maakHulp(lijnen, isBekend) {
    const woorden = new window.MiniSearch();
    const regels = lijnen.map((lijn) => ({ ...lijn, zinnen: lijn.woorden.map(woordenVan), hele: lijn.heel.map((zin) => woordenVan(zin).join(" ")) }));
    const klanken = new Map();
    for (const woord of regels.flatMap(({ zinnen }) => zinnen.flat())) {
      woorden.set(woord, true);
      klanken.set(klank(woord), [...(klanken.get(klank(woord)) ?? []), woord]);
    }
    return { regels, woorden, klanken, isBekend };
  }

  function hulpBij(hulp, vraag) {
    const getypt = woordenVan(vraag);
    const heel = getypt.join(" ");
    const lijkt = getypt.map((woord) => alsHulpwoord(hulp, woord));
    const aaneen = getypt.slice(1).map((woord, plek) => alsHulpwoord(hulp, getypt[plek] + woord)); // zelf moord
    const raakt = ({ zinnen, hele }) =>
      hele.includes(heel) || zinnen.some((zin) => staatIn(zin, getypt, lijkt) || (zin.length === 1 && aaneen.some((woord) => woord.has(zin[0]))));
    const geraakt = new Set(hulp.regels.filter(raakt));
    const nodig = new Set([...geraakt].flatMap(({ id, samen }) => [id, ...samen]));
    return hulp.regels.filter(({ id }) => nodig.has(id)).map((lijn) => ({ ...lijn, isGevraagd: geraakt.has(lijn) }));
  }

  // The words of help lines that a reader can mean with a word: those that sound like it, differ by a typing error, or
  // are the begin of it.
  function alsHulpwoord({ woorden, klanken, isBekend }, woord) {
    const gevonden = new Set(klanken.get(klank(woord)) ?? []);
    for (const ander of verwisseld(woord)) if (ander.length > 5 && woorden.has(ander)) gevonden.add(ander);
    for (let lengte = 7; lengte <= woord.length - 3; lengte++) if (woorden.has(woord.slice(0, lengte))) gevonden.add(woord.slice(0, lengte));
    if (woord.length < 6 || isBekend(woord)) return gevonden; // beloofd is not beroofd with a typing error
    for (const [ander, [, verschil]] of woorden.fuzzyGet(woord, woord.length < 10 ? 1 : 2)) {
      const isAnder = ander.startsWith(woord) || woord.startsWith(ander); // politiek is not politie with a typing error
      if (ander.length > 6 && !isAnder && (verschil === 1 || ander.length > 9)) gevonden.add(ander);
    }
    return gevonden;
  }

  function staatIn(zin, getypt, lijkt) {
    return getypt.some((_, begin) => {
      let plek = begin;
      let gezien = 0;
      while (plek < getypt.length && gezien < zin.length) {
        if (lijkt[plek].has(zin[gezien])) gezien += 1;
        else if (gezien === 0 || !TUSSENWOORDEN.has(getypt[plek])) return false;
        plek += 1;
      }
      return gezien === zin.length;
    });
  }

  return { maakHulp, hulpBij };
})();

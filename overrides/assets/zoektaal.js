"use strict";
// Dutch as people type it: words, their stems and other forms, words that sound alike, letters that changed places.

window.regioplanZoektaal = (() => {
  const STOPWOORDEN = new Set(
    ("aan al allebei allemaal allerlei alles als altijd behalve ben bent best beste bij bijvoorbeeld bovendien daar daaraan daarbij " +
      "daarmee daarna daarom daarover daartegen daarvan daarvoor dadelijk dan dat de den denk denken denkt der deze dezelfde die diens " +
      "dit doch doe doen doet door dus echt een eens eerst effe eigenlijk eindelijk elk elke en ene enkele er eraan erbij erg ermee " +
      "erover ertegen ervan ervoor etc even evt feitelijk ff ga gaan gaat gauw gebeuren gebeurt geen gekregen geweest gewoon graag haar " +
      "had hadden hallo heb hebben hebt heeft heel hele helemaal hem het hier hierbij hiermee hierover hiervan hiervoor hij hoe hoeft " +
      "hoelang hoeven hoever hoezo hoi hoor hun ieder iedere iets ik immers in inmiddels is ja je jij jouw jullie kan kies kom komen " +
      "komt krijg krijgen krijgt kun kunnen kunt laten liever lijkt maar mag maken me mee meer men met mij mijn misschien mn moet moeten " +
      "mogen na naar namelijk net niet nog nogal nou nu of ofzo om omdat onder ons onze ooit ook op opeens over pas precies regio s " +
      "sinds sommige soms staat steeds straks t te tegen tenminste terug tijdens toch toe toevallig tot u uit uiteindelijk uiteraard uw " +
      "vaak van vanaf vandaag vanuit vanwege veel via vind vinden voor vooral waar waaraan waarbij waarin waarmee waarom waarop waarover " +
      "waartegen waaruit waarvan waarvoor wanneer want was wat weer weet weg wegens wel welk welke wellicht werd werkelijk wie wij wil " +
      "willen wilt word worden wordt ww ze zeg zeggen zegt zei zeker zelf zich zie ziet zij zijn zn zo zodat zoek zoiets zomaar zonder " +
      "zou zouden zowel " +
      "an as bin bint dej dejen det disse doar gien gin goan hef hej ie ken kunt mar mien moar moe mot nait naor neet noar oe oen oens veur wor").split(" "), // as people here speak
  );
  // Whom or when it is about says less than what it is about.
  const LICHT = new Set(
    ("beter beetje bijna broer buurman buurvrouw dag dagen dingen ding dochter dochtertje erge familie goed goede grote help helpen helpt iedereen iemand jaar jongen keer kleine lang leeftijd " +
      "leuk leuke man meisje mensen moeder nieuw nieuwe niks nodig oma ooit opa ouders partner tijd tied vader veel vriend vrouw week zoon zus").split(" "),
  );

  const gewoon = (tekst) => tekst.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const woordenVan = (tekst) => gewoon(tekst).match(/[\p{L}\p{N}]+/gu) ?? []; // translated pages are found with their own words

  const EINDEN = [[/(heden|heid)$/, ""], [/tes$/, "t"], [/eren$/, ""], [/en$/, ""], [/e$/, ""], [/([^aeiouys])s$/, "$1"]];

  // Dutch endings, roughly: wonen → won, woning stays; oud, oude and ouderen meet at "oud", huis and huizen at "huis".
  function stam(woord) {
    if (woord.length < 4) return woord.replace(/([aeou])\1/, "$1"); // eet is a form of eten
    const kaal = EINDEN.map(([eind, blijft]) => woord.replace(eind, blijft)).find((kern) => kern !== woord && kern.length > 2);
    const kern = (kaal ?? woord).replace(/v$/, "f").replace(/z$/, "s").replace(/([bcdfgklmnprst])\1$/, "$1");
    return kern.replace(/([aeou])\1([a-z])$/, "$1$2");
  }

  // Words that sound alike are written in more ways than one: psygoloog, physiotherapie, sigarret, proaten.
  const klank = (woord) => woord.replace(/ph/g, "f").replace(/th/g, "t").replace(/ch/g, "g").replace(/sc(?=[eiy])/g, "s")
    .replace(/c(?=[eiy])/g, "s").replace(/c/g, "k").replace(/ij|y/g, "i").replace(/ei/g, "i").replace(/ou|au/g, "ow").replace(/x/g, "ks")
    .replace(/z/g, "s").replace(/v/g, "f").replace(/oa|ao/g, "a").replace(/(.)ti(?=[eo])/g, "$1si").replace(/d$/, "t").replace(/(.)\1+/g, "$1");

  const verwisseld = (woord) => [...woord].slice(1).map((_, plek) => woord.slice(0, plek) + woord[plek + 1] + woord[plek] + woord.slice(plek + 2));

  const zonderStop = (woorden) => {
    const echte = woorden.filter((woord) => !STOPWOORDEN.has(woord));
    return echte.length ? echte : woorden;
  };

  function andereVormen(woord) {
    const stukken = [];
    const klein = woord.match(/^(.{3,}?)(etje|tje|pje|je)s?$/); // huisje
    if (klein) stukken.push(klein[1]);
    for (const vorm of [woord, woord.replace(/^(op|af|uit|aan|mee|in|om|toe)?ge(?=.{3})/, "$1")]) { // gepest, gevallen, afgevallen
      const kaal = vorm.match(/^(.{3,}?)(eerde|eerd|eert|de|te|den|ten|d|t|ing|ingen|er|ers|ster|sters)$/); // valt, mishandeld, rokers, geregistreerd
      if (kaal) stukken.push(kaal[1]);
      if (vorm !== woord) stukken.push(vorm);
    }
    return stukken.map(stam).filter((vorm) => vorm.length > 2);
  }

  return { LICHT, gewoon, woordenVan, zonderStop, stam, klank, verwisseld, andereVormen };
})();

// A page that moved: the place that was asked for goes along, which a refresh in the page would lose.
location.replace(document.querySelector("a").href + location.hash);

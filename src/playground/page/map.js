import { el } from "./dom.js";
import { drawRails } from "./rails.js";
import { wordsFor } from "./words.js";

const LANGUAGES = ["kk", "ru", "en"];

/** The map of the guide that is open on a phone, with the question lit that is asked there now. */
export function createGuideMap(panel) {
  const maps = new Map();
  const spoken = new Map();
  let shown = "";
  let now;

  const load = (id) => {
    if (!maps.has(id))
      maps.set(
        id,
        fetch(`/play/map/${encodeURIComponent(id)}`).then((answer) => (answer.ok ? answer.json() : undefined)),
      );
    return maps.get(id);
  };

  async function draw(view) {
    now = view;
    if (panel.hidden || view === undefined) return;
    const map = view.at && (await load(view.at.guide));
    // Another phone, or a newer picture of the same, while the map was on its way.
    if (now !== view) return;
    const language = languageOf(view, map);
    const next = JSON.stringify([view.person.firstName, view.at?.guide, view.at?.stop, language]);
    if (next === shown) return;
    shown = next;
    panel.lang = language;
    panel.replaceChildren(...(map === undefined ? nothing(view) : stations(view, map, language)));
    for (const list of panel.querySelectorAll(".stops")) drawRails(list);
    panel.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }

  /** The bot may speak another language than the phone: the question on the screen tells. */
  function languageOf(view, map) {
    const chat = `${view.person.id} ${view.chat.id}`;
    const { text = "" } = view.messages.find(({ id }) => id === view.at?.message) ?? {};
    const asked = map?.stops.find(({ id }) => id === view.at.stop)?.ask ?? {};
    const heard = LANGUAGES.find((language) => asked[language] !== undefined && text.includes(asked[language]));
    if (heard !== undefined) spoken.set(chat, heard);
    return spoken.get(chat) ?? LANGUAGES.find((language) => language === view.person.language) ?? LANGUAGES[0];
  }

  // What was measured for one width doesn't fit another.
  new ResizeObserver(() => {
    shown = "";
    draw(now);
  }).observe(panel);
  return { draw };
}

const heading = (title, { person }) => el("h2", {}, title, el("small", {}, ` ${person.firstName}`));

const nothing = (view) => [
  heading("Map of the guide", view),
  el("p", { className: "empty", lang: "en" }, "No guide is open in this chat."),
];

function stations(view, map, language) {
  const words = wordsFor(language);
  const stops = map.stops.map(({ id, short, only }, at) => {
    const beneath = only === undefined ? [] : [`${words.onlyIf} ${only[language]}`];
    return station(id, String(at + 1), short[language], beneath, view.at.stop, only !== undefined);
  });
  const end = station("end", "✓", words.result, [], view.at.stop, false);
  return [heading(map.title[language], view), el("ol", { className: "stops" }, ...stops, end)];
}

function station(id, number, name, beneath, current, aside) {
  return el(
    "li",
    { className: aside ? "aside" : "", "data-stop": id, "aria-current": id === current && "step" },
    el("span", { className: "number", "aria-hidden": "true" }, number),
    el("b", {}, name),
    beneath.length > 0 && el("ul", {}, ...beneath.map((line) => el("li", {}, line))),
  );
}

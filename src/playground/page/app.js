import { act, listen } from "./api.js";
import { el } from "./dom.js";
import { createGuideMap } from "./map.js";
import { createPhone } from "./phone.js";
import { languageName, wordsFor } from "./words.js";

const at = (id) => document.getElementById(id);
const CALLS_KEPT = 200;
let stage = { bot: { username: "", state: "starting" }, people: [], groups: [] };

const phones = [0, 1, 2].map((slot) =>
  createPhone(slot, { bot: () => stage.bot.username, groups: () => stage.groups, become }),
);
const tabs = phones.map((phone, slot) => {
  const tab = el("button", { type: "button", role: "tab", "aria-controls": phone.node.id, onclick: () => show(slot) });
  tab.onkeydown = ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: 2 }[key];
    if (step !== undefined) show((slot + step) % 3).focus();
  };
  return tab;
});
at("phones").append(...phones.map(({ node }) => node));

const map = createGuideMap(at("map"));
const views = [];
let focused = 0;
/** The map is that of the phone somebody holds. */
function hold(slot) {
  focused = slot;
  map.draw(views[slot]);
}
for (const [slot, { node }] of phones.entries())
  for (const event of ["pointerdown", "focusin"]) node.addEventListener(event, () => hold(slot));
at("tabs").append(...tabs);

/** On a narrow screen one phone is shown at a time. */
function show(slot) {
  for (const [index, { node }] of phones.entries()) {
    node.classList.toggle("shown", index === slot);
    tabs[index].setAttribute("aria-selected", String(index === slot));
    tabs[index].tabIndex = index === slot ? 0 : -1;
  }
  hold(slot);
  return tabs[slot];
}
show(0);

const source = listen({
  stage: drawStage,
  phone({ slot, view }) {
    phones[slot].draw(view);
    tabs[slot].textContent = view.person.firstName;
    views[slot] = view;
    if (slot === focused) map.draw(view);
  },
  notice: ({ slot, ...notice }) => phones[slot].notice(notice),
  offers: ({ slot, ...offers }) => phones[slot].offers(offers),
  calls: drawCalls,
});
source.onerror = () => setState("stopped", "the playground is away");

function setState(state, text) {
  at("state").dataset.state = state;
  at("state").textContent = text;
}

function drawStage(next) {
  stage = next;
  const words = { starting: "is starting", running: "is running", stopping: "is stopping", stopped: "has stopped" };
  setState(stage.bot.state, `the bot ${words[stage.bot.state]}`);
  at("today").value = stage.today || realDay();
  at("real-day").hidden = stage.today === "";
  at("today")
    .closest(".lever")
    .classList.toggle("set", stage.today !== "");
  drawTime();
  at("desk").setAttribute("aria-pressed", String(stage.desk));
  at("faults").hidden = stage.faults === 0;
  at("faults").value = stage.faults;
}

/** By the clocks of Kazakhstan, five hours ahead of UTC. */
const inKazakhstan = (ahead = 0) => new Date(Date.now() + 5 * 3_600_000 + ahead).toISOString();
const realDay = () => inKazakhstan().slice(0, 10);
const minutesOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The bot's clock goes on, unless somebody is just setting it. */
function drawTime() {
  const { ahead = 0 } = stage;
  if (document.activeElement !== at("time")) at("time").value = inKazakhstan(ahead).slice(11, 16);
  at("real-time").hidden = ahead === 0;
  at("time")
    .closest(".lever")
    .classList.toggle("set", ahead !== 0);
}
setInterval(drawTime, 5_000);

function drawCalls(calls) {
  const list = at("calls-list");
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  for (const call of calls) {
    const time = new Date(call.at).toLocaleTimeString("en-GB");
    const line = el(
      "li",
      { className: call.ok ? "" : "failed" },
      el("span", {}, call.method),
      el("span", { className: "outcome" }, call.outcome),
      el("time", { dateTime: call.at }, `${time} · ${call.ms} ms`),
    );
    list.append(line);
  }
  while (list.children.length > CALLS_KEPT) list.firstChild.remove();
  if (atEnd) list.scrollTop = list.scrollHeight;
  const errors = list.querySelectorAll(".failed").length;
  at("calls-errors").hidden = errors === 0;
  at("calls-errors").textContent = String(errors);
}

const lever = (deed) => act(deed).catch((error) => setState("stopped", error.message));
// A year half typed is a date too, but none anybody means.
at("today").onchange = ({ target }) => target.validity.valid && lever({ do: "today", day: target.value });
at("real-day").onclick = () => lever({ do: "today", day: "" });
at("time").onchange = ({ target }) => {
  const minutes = minutesOf(target.value) - minutesOf(inKazakhstan().slice(11, 16));
  if (target.value !== "") lever({ do: "time", ahead: minutes * 60_000 });
};
at("real-time").onclick = () => lever({ do: "time", ahead: 0 });
const pageWords = wordsFor(navigator.language.slice(0, 2));
at("desk").textContent = pageWords.desk;
at("desk").title = pageWords.deskTitle;
at("desk").onclick = () => lever({ do: "desk", open: !stage.desk });
at("restart").onclick = () => lever({ do: "restart" });
for (const button of document.querySelectorAll("[data-fail]"))
  button.onclick = () => lever({ do: "fail", code: Number(button.dataset.fail) });

/** Where two panels have no room beside the phones, one opens in the other's place. */
function openPanel(name, open) {
  at(name).hidden = !open;
  at(`${name}-toggle`).setAttribute("aria-expanded", String(open));
  if (open && !matchMedia("(min-width: 1720px)").matches) openPanel(name === "map" ? "calls" : "map", false);
  at("calls-list").scrollTop = at("calls-list").scrollHeight;
  map.draw(views[focused]);
}
for (const name of ["map", "calls"]) at(`${name}-toggle`).onclick = () => openPanel(name, at(name).hidden);
if (matchMedia("(min-width: 1720px)").matches) openPanel("map", true);

at("theme").onclick = () => {
  const root = document.documentElement;
  const dark =
    root.dataset.theme === "dark" || (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
};

/** Asks who holds this phone from now on: somebody known, or anybody with a name, a language and an id. */
function become(slot, view) {
  const dialog = at("become");
  const { known, firstName, language, id } = dialog.querySelector("form").elements;
  const fill = (person) => {
    firstName.value = person.firstName;
    id.value = String(person.id);
    if (![...language.options].some(({ value }) => value === person.language))
      language.add(new Option(person.language));
    language.value = person.language;
  };
  const options = stage.people.map(
    (person) => new Option(`${person.firstName}, ${languageName(person.language)}`, person.id),
  );
  known.replaceChildren(new Option("Somebody new", ""), ...options);
  known.value = String(view.person.id);
  known.onchange = () => {
    const person = stage.people.find((one) => String(one.id) === known.value);
    const free = Math.max(...stage.people.map((one) => one.id)) + 1;
    fill(person ?? { firstName: "", id: free, language: view.person.language });
  };
  fill(view.person);
  dialog.onclose = () => {
    if (dialog.returnValue !== "ok") return;
    lever({ do: "become", slot, id: Number(id.value), firstName: firstName.value, language: language.value });
  };
  dialog.returnValue = "";
  dialog.showModal();
}

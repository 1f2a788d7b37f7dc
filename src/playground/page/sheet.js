import { el } from "./dom.js";

/**
 * A list of choices over a phone. Escape, a press beside it, or a choice closes it and gives the focus back.
 *
 * @param place the node it covers, or above which it stands
 * @param choices rows of `{ label, act }`, or nodes that stand among them
 * @param focus false while somebody is still typing
 */
export function openSheet(place, label, choices, { className = "", focus = true } = {}) {
  place.querySelector(".sheet")?.remove();
  const back = document.activeElement;
  const sheet = el("div", { className: `sheet ${className}`, role: "dialog", "aria-label": label });
  const close = () => {
    const left = sheet.contains(document.activeElement);
    document.removeEventListener("pointerdown", outside, true);
    sheet.remove();
    if (left && back instanceof HTMLElement && back.isConnected) back.focus();
  };
  const outside = (event) => {
    if (!sheet.contains(event.target)) close();
  };
  for (const choice of choices) sheet.append(choice instanceof Node ? choice : item(choice));
  sheet.onclick = ({ target }) => target.closest("button, a") && close();
  sheet.onkeydown = (event) => {
    if (event.key === "Escape") close();
    if (event.key === "ArrowDown") step(sheet, 1, event);
    if (event.key === "ArrowUp") step(sheet, -1, event);
  };
  place.append(sheet);
  document.addEventListener("pointerdown", outside, true);
  if (focus) sheet.querySelector("button")?.focus();
}

export function item({ label, className = "", act }) {
  const content = Array.isArray(label) ? label : [label];
  return el("button", { type: "button", className, onclick: act }, ...content);
}

function step(sheet, by, event) {
  event.preventDefault();
  const buttons = [...sheet.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}

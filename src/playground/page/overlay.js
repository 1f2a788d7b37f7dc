import { el } from "./dom.js";

const TOAST_MS = 4000;

/** A short notice that goes by itself. */
export function toast(screen, text) {
  screen.querySelector(".toast")?.remove();
  const shown = el("p", { className: "toast", role: "status" }, text);
  screen.append(shown);
  setTimeout(() => shown.remove(), TOAST_MS);
}

/** A notice that has to be closed. */
export function alertOver(screen, text, words) {
  const back = document.activeElement;
  const close = el("button", { type: "button" }, words.close);
  const inside = el("div", {}, el("p", {}, text), close);
  const shown = el("div", { className: "alert", role: "alertdialog", "aria-label": text }, inside);
  const end = () => {
    shown.remove();
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  };
  close.onclick = end;
  shown.onkeydown = ({ key }) => {
    if (key === "Escape") end();
  };
  screen.append(shown);
  close.focus();
}

import { el, icon, iconButton } from "./dom.js";
import { openSheet } from "./sheet.js";

const ATTACHMENTS = ["sticker", "photo", "document", "voice", "location", "contact"];
const SEARCH_PAUSE_MS = 350;

/** The line to write on, with the commands, attachments and the reply keyboard. */
export function createComposer(phone) {
  let mode = { kind: "send" };
  let keyboardShown = true;
  let searching;
  let drawn = "";
  const place = el("div", { className: "foot" });
  const box = el("textarea", { rows: 1 });
  const quoting = el("div", { className: "quoting", hidden: true });

  box.onkeydown = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
    if (event.key === "Escape") setMode({ kind: "send" });
  };
  box.oninput = () => {
    clearTimeout(searching);
    const [, query] = new RegExp(`^@${phone.bot()}\\s(.*)$`, "is").exec(box.value) ?? [];
    if (query !== undefined) searching = setTimeout(() => phone.act({ do: "inline", query }), SEARCH_PAUSE_MS);
  };

  function send() {
    const text = box.value.trim();
    if (text === "") return;
    if (mode.kind === "edit") phone.act({ do: "edit", message: mode.message.id, text });
    else phone.act({ do: "send", text, ...(mode.kind === "reply" ? { replyTo: mode.message.id } : {}) });
    box.value = "";
    setMode({ kind: "send" });
  }

  function setMode(next) {
    if (mode.kind === "edit") box.value = "";
    mode = next;
    quoting.hidden = mode.kind === "send";
    if (mode.kind === "send") return;
    if (mode.kind === "edit") box.value = mode.message.text;
    const cancel = iconButton("close", phone.words().cancel, () => setMode({ kind: "send" }));
    quoting.replaceChildren(el("span", {}, mode.message.text || "…"), cancel);
    box.focus();
  }

  function commands(view, words) {
    const choices = view.commands.map(({ command, description }) => ({
      label: [el("span", { className: "command" }, `/${command}`), el("small", {}, description)],
      act: () => phone.act({ do: "send", text: `/${command}` }),
    }));
    openSheet(place, words.menu, choices);
  }

  function attachments(words) {
    const choices = ATTACHMENTS.map((kind) => ({ label: words[kind], act: () => phone.act({ do: "attach", kind }) }));
    openSheet(place, words.attach, choices);
  }

  function line(view, words) {
    const hasCommands = view.commands.length > 0;
    const menu = el(
      "button",
      { type: "button", className: "icon menu-button", onclick: () => commands(view, words) },
      icon("menu"),
      words.menu,
    );
    const toggle = iconButton("keys", words.keyboard, () => {
      keyboardShown = !keyboardShown;
      draw(view, words);
    });
    box.placeholder = words.write;
    box.setAttribute("aria-label", words.write);
    return el(
      "div",
      { className: "composer" },
      hasCommands && menu,
      iconButton("clip", words.attach, () => attachments(words)),
      box,
      view.keyboard !== undefined && toggle,
      iconButton("send", words.send, send, { className: "icon send" }),
    );
  }

  const wide = (text, deed, className) =>
    el(
      "div",
      { className: "composer" },
      el("button", { type: "button", className, onclick: () => phone.act(deed) }, text),
    );

  function draw(view, words) {
    const empty = view.messages.length === 0 && !view.chat.isGroup;
    const now = JSON.stringify([view.blocked, empty, view.commands, view.keyboard, keyboardShown, words.write]);
    // A message that comes meanwhile must not take a button from under a finger, nor close what is open.
    if (now === drawn) return;
    drawn = now;
    const focused = document.activeElement === box;
    if (view.blocked) place.replaceChildren(wide(words.unblock, { do: "unblock" }, "wide"));
    else if (empty) place.replaceChildren(wide(words.start, { do: "start" }, "wide main"));
    else {
      const keys = view.keyboard !== undefined && keyboardShown ? [replyKeyboard(view.keyboard, phone, words)] : [];
      place.replaceChildren(quoting, line(view, words), ...keys);
    }
    if (focused) box.focus();
  }

  return {
    place,
    draw,
    reply: (message) => setMode({ kind: "reply", message }),
    edit: (message) => setMode({ kind: "edit", message }),
    fill(text) {
      box.value = text;
      box.focus();
      box.oninput();
    },
    clear() {
      box.value = "";
    },
  };
}

function replyKeyboard({ keyboard }, phone, words) {
  const rows = keyboard.map((row) =>
    el("div", {}, ...row.map((button) => el("button", { type: "button", onclick: () => press(button) }, button.text))),
  );
  const press = ({ text, request_contact, request_location }) => {
    if (request_contact) phone.act({ do: "attach", kind: "contact" });
    else if (request_location) phone.act({ do: "attach", kind: "location" });
    else phone.act({ do: "tap", text });
  };
  return el("div", { className: "keyboard", role: "group", "aria-label": words.keyboard }, ...rows);
}

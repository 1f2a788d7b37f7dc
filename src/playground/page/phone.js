import { act } from "./api.js";
import { createChatLog } from "./chat-log.js";
import { createComposer } from "./composer.js";
import { el, iconButton } from "./dom.js";
import { keyboard } from "./message.js";
import { alertOver, toast } from "./overlay.js";
import { item, openSheet } from "./sheet.js";
import { languageName, wordsFor } from "./words.js";

/** One phone of the three: shows its view, and passes on what is done with it. */
export function createPhone(slot, stage) {
  let view;
  let words = wordsFor("en");
  let typing;

  const who = el("button", {
    type: "button",
    className: "who",
    title: "Act as another person",
    onclick: () => stage.become(slot, view),
  });
  const double = el(
    "button",
    { type: "button", className: "pill", "aria-pressed": "false", title: "Every press counts twice" },
    "Double tap",
  );
  double.onclick = () => double.setAttribute("aria-pressed", String(double.getAttribute("aria-pressed") === "false"));
  const face = el("span", { className: "face", "aria-hidden": "true" });
  const title = el("h2");
  const status = el("p");
  const log = createChatLog();
  const screen = el(
    "div",
    { className: "screen" },
    el("div", { className: "chat-head" }, face, el("div", {}, title, status)),
    log.list,
  );
  const phone = {
    screen,
    words: () => words,
    bot: stage.bot,
    act: (deed) => act({ slot, ...deed }).catch((error) => toast(screen, error.message)),
  };
  const composer = createComposer(phone);
  screen.append(composer.place);
  const more = iconButton("dots", "More", () => openSheet(screen, "More", choices(), { className: "top" }));
  const node = el(
    "section",
    { className: "phone", id: `phone-${slot}` },
    el("div", { className: "holder" }, who, double, more),
    screen,
  );

  const hooks = () => ({
    words,
    bot: stage.bot(),
    language: view.person.language,
    isGroup: view.chat.isGroup,
    say: (text) => phone.act({ do: "send", text }),
    press: (message, data) =>
      phone.act({ do: "press", message, data, twice: double.getAttribute("aria-pressed") === "true" }),
    copy: (text) => navigator.clipboard.writeText(text).then(() => toast(screen, words.copied)),
    search: (query) => composer.fill(`@${stage.bot()} ${query}`),
    more: (message) => openSheet(composer.place, words.actions, messageChoices(message)),
  });

  function choices() {
    const open = (chat) => phone.act({ do: "open", chat });
    const chats = [{ id: view.person.id, title: "Chat with the bot" }, ...stage.groups()].filter(
      ({ id }) => id !== view.chat.id,
    );
    return [
      { label: "Act as another person…", act: () => stage.become(slot, view) },
      ...chats.map(({ id, title: name }) => ({ label: id < 0 ? `Group: ${name}` : name, act: () => open(id) })),
      view.blocked
        ? { label: words.unblock, act: () => phone.act({ do: "unblock" }) }
        : { label: words.block, className: "danger", act: () => phone.act({ do: "block" }) },
    ];
  }

  function messageChoices(message) {
    const react = (emoji) => item({ label: emoji, act: () => phone.act({ do: "react", message: message.id, emoji }) });
    const old = message.earlier.flatMap((rows) => [el("h3", {}, words.earlier), keyboard(message, hooks(), rows)]);
    return [
      { label: words.reply, act: () => composer.reply(message) },
      ...(message.mine && message.text !== "" ? [{ label: words.edit, act: () => composer.edit(message) }] : []),
      ...(message.mine ? [] : [el("div", { className: "pair" }, react("👍"), react("👎"))]),
      ...old,
    ];
  }

  function draw(next) {
    view = next;
    words = wordsFor(view.person.language);
    node.lang = view.person.language || "en";
    node.setAttribute("aria-label", `Phone of ${view.person.firstName}, ${languageName(view.person.language)}`);
    who.replaceChildren(view.person.firstName, " ", el("small", {}, languageName(view.person.language)));
    log.list.setAttribute("aria-label", words.messages);
    title.textContent = view.chat.title;
    face.textContent = view.chat.isGroup ? view.chat.title.slice(0, 1) : "";
    face.classList.toggle("of-bot", !view.chat.isGroup);
    drawStatus();
    log.draw(view, hooks());
    composer.draw(view, words);
  }

  function drawStatus() {
    clearTimeout(typing);
    const isTyping = view.typingMs > 0;
    status.className = isTyping ? "typing" : "";
    const still = view.chat.isGroup ? words.group : words.bot;
    status.textContent = isTyping ? words.typing : view.blocked ? words.blocked : still;
    if (isTyping) typing = setTimeout(() => draw({ ...view, typingMs: 0 }), view.typingMs);
  }

  return {
    node,
    draw,
    notice({ text, alert: loud, url }) {
      if (url !== undefined) hooks().say(`/start ${new URL(url).searchParams.get("start")}`);
      else if (text !== "") loud ? alertOver(screen, text, words) : toast(screen, text);
    },
    offers({ query, results }) {
      const choose = (result) => {
        composer.clear();
        phone.act({ do: "choose", query, result: result.id });
      };
      const found = results.map((result) => ({
        label: [el("span", {}, el("b", {}, result.title), el("br"), el("small", {}, result.description ?? ""))],
        act: () => choose(result),
      }));
      if (found.length > 0) openSheet(composer.place, query, found, { focus: false });
    },
  };
}

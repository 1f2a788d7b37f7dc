import { el, icon } from "./dom.js";

/** A text with Telegram's formatting as nodes. Text is only ever put in as text, so nothing in it can act. */
export function richText(text, entities, hooks) {
  const outer = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return spread(text, 0, text.length, outer, hooks);
}

function spread(text, from, to, entities, hooks) {
  const nodes = [];
  let at = from;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...others] = rest;
    const end = Math.min(entity.offset + entity.length, to);
    const isBlock = BLOCKS.includes(entity.type);
    if (entity.offset > at) nodes.push(before(text.slice(at, entity.offset), isBlock));
    const inner = others.filter((other) => other.offset < end);
    nodes.push(dress(entity, spread(text, entity.offset, end, inner, hooks), text.slice(entity.offset, end), hooks));
    at = isBlock && text[end] === "\n" ? end + 1 : end;
    rest = others.filter((other) => other.offset >= end);
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

/** A block stands on lines of its own, so the line breaks beside it say nothing more. */
const BLOCKS = ["blockquote", "expandable_blockquote", "pre"];
const before = (text, isBlock) => (isBlock ? text.replace(/\n$/, "") : text);

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre" };

function dress(entity, children, said, hooks) {
  switch (entity.type) {
    case "bold":
    case "italic":
    case "underline":
    case "strikethrough":
    case "code":
    case "pre":
      return el(TAGS[entity.type], {}, ...children);
    case "blockquote":
      return el("blockquote", {}, el("div", { className: "inner" }, ...children));
    case "expandable_blockquote":
      return unfolding(children, hooks.words);
    case "spoiler":
      return spoiler(children, hooks.words);
    case "text_link":
      return link(entity.url, children, hooks);
    case "url":
      return link(/^https?:/i.test(said) ? said : `https://${said}`, children, hooks);
    case "email":
      return el("a", { href: `mailto:${said}` }, ...children);
    case "phone_number":
      return el("a", { href: `tel:${said.replace(/[^+\d]/g, "")}` }, ...children);
    case "bot_command":
      return el("button", { type: "button", className: "tappable", onclick: () => hooks.say(said) }, ...children);
    default:
      return el("span", {}, ...children);
  }
}

/** A link into the bot acts inside the phone, as it does in Telegram; any other opens beside the page. */
export function link(url, children, { bot, say }) {
  const [, payload] = new RegExp(`^https?://t\\.me/${bot}\\?start=([\\w-]+)$`, "i").exec(url) ?? [];
  if (payload === undefined) return el("a", { href: url, target: "_blank", rel: "noreferrer" }, ...children);
  return el("button", { type: "button", className: "tappable", onclick: () => say(`/start ${payload}`) }, ...children);
}

function unfolding(children, words) {
  const label = document.createTextNode(words.more);
  const button = el("button", { type: "button", className: "unfold", "aria-expanded": "false" }, icon("down"), label);
  const inner = el("div", { className: "inner" }, ...children);
  const quote = el("blockquote", { className: "folded" }, inner, button);
  button.onclick = () => {
    const open = !quote.classList.toggle("folded");
    button.setAttribute("aria-expanded", String(open));
    label.data = open ? words.less : words.more;
  };
  // Three lines or fewer have nothing to unfold; that is known once it stands on the page.
  requestAnimationFrame(() => {
    if (inner.scrollHeight <= inner.clientHeight + 2) button.hidden = true;
  });
  return quote;
}

function spoiler(children, words) {
  const span = el(
    "span",
    { className: "spoiler", role: "button", tabIndex: 0, "aria-label": words.hidden },
    ...children,
  );
  const open = () => {
    span.classList.add("open");
    for (const name of ["role", "tabindex", "aria-label"]) span.removeAttribute(name);
  };
  span.onclick = open;
  span.onkeydown = (event) => {
    if (event.key === "Enter" || event.key === " ") open();
  };
  return span;
}

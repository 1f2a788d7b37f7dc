import { el, icon, iconButton } from "./dom.js";
import { media } from "./media.js";
import { link, richText } from "./rich-text.js";

/**
 * One message with everything beneath it.
 *
 * @param hooks words, bot (its user name), language, isGroup, say(text), press(message, data), copy(text), more(message)
 */
export function messageNode(message, hooks) {
  if (message.service !== undefined) return el("li", { className: "service" }, message.service);
  const row = el(
    "li",
    { className: "bubble-row", "data-message": String(message.id) },
    bubble(message, hooks),
    message.buttons.length > 0 && keyboard(message, hooks),
    iconButton("dots", hooks.words.actions, () => hooks.more(message), { className: "icon more" }),
  );
  row.classList.toggle("keyed", message.buttons.length > 0);
  row.classList.toggle("mine", message.mine);
  return row;
}

function bubble(message, hooks) {
  const bare = message.media?.kind === "sticker";
  const said =
    message.text !== "" && el("span", { className: "text" }, ...richText(message.text, message.entities, hooks));
  const shown = message.media !== undefined && media(message, hooks);
  return el(
    "div",
    { className: bare ? "bubble bare" : "bubble" },
    hooks.isGroup && !message.mine && el("span", { className: "author" }, message.author),
    message.replyTo !== undefined && el("span", { className: "replied" }, message.replyTo),
    ...(message.media?.below ? [said, shown] : [shown, said]),
    el("span", { className: "meta" }, `${message.edited ? `${hooks.words.edited} ` : ""}${timeOf(message, hooks)}`),
  );
}

const timeOf = ({ at }, { language }) =>
  new Intl.DateTimeFormat(language || "en", { hour: "2-digit", minute: "2-digit", hour12: false }).format(at * 1000);

export function keyboard(message, hooks, rows = message.buttons) {
  const lines = rows.map((row) => el("div", {}, ...row.map((button) => inlineButton(button, message, hooks))));
  return el("div", { className: "inline" }, ...lines);
}

function inlineButton(button, message, hooks) {
  const { text, url, style = "", copy_text: copied } = button;
  if (url !== undefined) {
    const node = link(url, [text], hooks);
    node.classList.remove("tappable");
    node.append(icon("out"));
    return node;
  }
  const act = () => {
    if (copied !== undefined) hooks.copy(copied.text);
    else if (button.callback_data !== undefined) hooks.press(message.id, button.callback_data);
    else hooks.search(button.switch_inline_query_current_chat ?? button.switch_inline_query ?? "");
  };
  return el("button", { type: "button", className: style, onclick: act }, text, copied !== undefined && icon("copy"));
}

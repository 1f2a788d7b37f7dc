import { el, icon } from "./dom.js";
import { openPicture } from "./viewer.js";
import { sizeOf } from "./words.js";

/** What a message shows beside its words: a picture to enlarge, a file to open, a voice, a place, a contact. */
export function media(message, hooks) {
  const { kind, label } = message.media;
  if (kind === "sticker") return el("div", { className: "big", role: "img", "aria-label": hooks.words.sticker }, label);
  if (kind === "photo") return picture(message, hooks);
  if (kind === "document") return file(message.media, hooks);
  const faces = { voice: "play", location: "pin", contact: "person" };
  return el("div", { className: "file" }, ...lines(faces[kind], label, hooks.words[kind]));
}

const addressOf = ({ fileId = "" }) => `/play/file/${encodeURIComponent(fileId)}`;

function picture({ media: given, text }, { words, language }) {
  const href = addressOf(given);
  const { width, height } = given;
  const image = el("img", { src: href, alt: text || words.photo, width, height });
  const open = () => openPicture({ href, alt: text || words.photo, lang: language, words });
  return el("button", { type: "button", className: "picture", title: words.enlarge, onclick: open }, image);
}

/** A PDF opens in a window of its own, as it does on a phone; anything else is saved under its name. */
function file({ label, bytes, ...given }, { language }) {
  const [, ending = ""] = /\.(\w{1,5})$/.exec(label) ?? [];
  const about = [...(ending === "" ? [] : [ending.toUpperCase()]), sizeOf(bytes ?? 0, language)].join(" · ");
  const opens = ending.toLowerCase() === "pdf" ? { target: "_blank", rel: "noopener" } : { download: label };
  const face = ending.toLowerCase() === "ics" ? "day" : "paper";
  return el("a", { className: "file", href: addressOf(given), ...opens }, ...lines(face, label, about));
}

const lines = (face, label, about) => [
  el("span", {}, icon(face)),
  el("span", {}, el("b", {}, label), el("small", {}, about)),
];

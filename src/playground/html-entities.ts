import { badRequest } from "./refusal.ts";
import type { Entity, Formatted } from "./telegram.ts";

/** The tags of Telegram's HTML; what an attribute adds is read in `startTag`. */
const KINDS = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  span: "spoiler",
  "tg-emoji": "custom_emoji",
  a: "text_link",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
} as const;
type Tag = keyof typeof KINDS;

interface OpenTag {
  readonly tag: Tag;
  readonly argument: string;
  readonly offset: number;
}
interface Reading {
  readonly source: string;
  at: number;
  text: string;
  readonly open: OpenTag[];
  readonly entities: Entity[];
}

/** Telegram's HTML, refused where Telegram refuses it and in its words; offsets in errors count UTF-8 bytes. */
export function parseHtml(source: string): Formatted {
  const reading: Reading = { source, at: 0, text: "", open: [], entities: [] };
  while (reading.at < source.length) {
    if (source[reading.at] === "&") readCharacterReference(reading);
    else if (source[reading.at] !== "<") reading.text += source[reading.at++];
    else if (source[reading.at + 1] === "/") readEndTag(reading);
    else readStartTag(reading);
  }
  const left = reading.open.at(-1);
  if (left !== undefined) throw unparsed(`Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text: reading.text, entities: reading.entities.map(withoutStrayLanguage) };
}

/** `class="language-…"` means something only in `<pre><code>`, which has become a `pre` by now. */
const withoutStrayLanguage = ({ language, ...entity }: Entity): Entity =>
  entity.type === "pre" && language !== undefined ? { ...entity, language } : entity;

const unparsed = (what: string) => badRequest(`can't parse entities: ${what}`);
const atByte = (reading: Reading, at: number) =>
  `at byte offset ${Buffer.byteLength(reading.source.slice(0, at), "utf8")}`;

function readCharacterReference(reading: Reading): void {
  const [whole, character] = characterReference(reading.source, reading.at) ?? ["&", "&"];
  reading.text += character;
  reading.at += whole.length;
}

/** `&lt; &gt; &amp; &quot;` and numbers; anything else stays as it was typed. The semicolon may be missing. */
function characterReference(source: string, at: number): [whole: string, character: string] | undefined {
  const [whole, hex, decimal, name] = /^&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?/.exec(
    source.slice(at, at + 12),
  ) ?? [""];
  if (whole === "") return undefined;
  if (name !== undefined) return [whole, { lt: "<", gt: ">", amp: "&", quot: '"' }[name] ?? whole];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code === 0 || code > 0x10ffff ? undefined : [whole, String.fromCodePoint(code)];
}

function readStartTag(reading: Reading): void {
  const start = reading.at;
  const name = take(reading, start + 1, /[^\s>]*/y).toLowerCase();
  if (reading.at >= reading.source.length) throw unparsed(`Unclosed start tag ${atByte(reading, start)}`);
  if (!isTag(name)) throw unparsed(`Unsupported start tag "${name}" ${atByte(reading, start)}`);
  const argument = readAttributes(reading, name, start);
  if (name === "span" && argument !== "spoiler")
    throw unparsed(`Tag "span" must have class "tg-spoiler" ${atByte(reading, start)}`);
  reading.at++;
  reading.open.push({ tag: name, argument, offset: reading.text.length });
}

const isTag = (name: string): name is Tag => Object.hasOwn(KINDS, name);

/** Reads up to the closing `>`, which it leaves, and gives the one attribute the tag has a use for. */
function readAttributes(reading: Reading, tag: Tag, start: number): string {
  let argument = "";
  for (;;) {
    take(reading, reading.at, /\s*/y);
    if (reading.source[reading.at] === ">") return argument;
    const name = take(reading, reading.at, /[^\s=>/"']*/y);
    if (name === "") throw unparsed(`Empty attribute name in the tag "${tag}" ${atByte(reading, start)}`);
    take(reading, reading.at, /\s*/y);
    const value = reading.source[reading.at] === "=" ? readValue(reading, tag, start) : "";
    if (reading.at >= reading.source.length) throw unparsed(`Unclosed start tag "${tag}" ${atByte(reading, start)}`);
    argument = argumentOf(tag, name, value) ?? argument;
  }
}

function readValue(reading: Reading, tag: Tag, start: number): string {
  take(reading, reading.at + 1, /\s*/y);
  const quote = reading.source[reading.at];
  if (quote === undefined) throw unparsed(`Unclosed start tag "${tag}" ${atByte(reading, start)}`);
  if (quote === '"' || quote === "'") return readQuoted(reading, quote, start);
  const begin = reading.at;
  const token = take(reading, begin, /[a-z0-9.-]*/iy);
  if (!/[\s>]/.test(reading.source[reading.at] ?? " "))
    throw unparsed(`Unexpected end of name token ${atByte(reading, begin)}`);
  return token.toLowerCase();
}

function readQuoted(reading: Reading, quote: string, start: number): string {
  const end = reading.source.indexOf(quote, reading.at + 1);
  if (end === -1) throw unparsed(`Unclosed start tag ${atByte(reading, start)}`);
  const raw = reading.source.slice(reading.at + 1, end);
  reading.at = end + 1;
  return raw.replace(/&[^;\s]*;?/g, (found) => {
    const [whole, character] = characterReference(found, 0) ?? ["", ""];
    return character + found.slice(whole.length);
  });
}

function argumentOf(tag: Tag, name: string, value: string): string | undefined {
  if (tag === "a" && name === "href") return value;
  if (tag === "code" && name === "class" && value.startsWith("language-")) return value.slice(9);
  if (tag === "span" && name === "class" && value.startsWith("tg-")) return value.slice(3);
  if (tag === "tg-emoji" && name === "emoji-id") return value;
  if (tag === "blockquote" && name === "expandable") return "expandable";
  return undefined;
}

function readEndTag(reading: Reading): void {
  const start = reading.at;
  const open = reading.open.pop();
  if (open === undefined) throw unparsed(`Unexpected end tag ${atByte(reading, start)}`);
  const name = take(reading, start + 2, /[^\s>]*/y).toLowerCase();
  take(reading, reading.at, /\s*/y);
  if (reading.source[reading.at] !== ">") throw unparsed(`Unclosed end tag ${atByte(reading, start)}`);
  if (name !== "" && name !== open.tag)
    throw unparsed(`Unmatched end tag ${atByte(reading, start)}, expected "</${open.tag}>", found "</${name}>"`);
  reading.at++;
  close(reading, open);
}

function close(reading: Reading, { tag, argument, offset }: OpenTag): void {
  const length = reading.text.length - offset;
  if (length === 0) return;
  const place = { offset, length };
  const inner = reading.entities.at(-1);
  if (tag === "a") reading.entities.push(...link(argument || reading.text.slice(offset), place));
  else if (tag === "tg-emoji")
    reading.entities.push({ type: "custom_emoji", ...place, custom_emoji_id: emoji(argument) });
  else if (tag === "blockquote" && argument !== "") reading.entities.push({ type: "expandable_blockquote", ...place });
  else if (tag === "pre" && inner?.type === "code" && inner.offset === offset && inner.length === length) {
    reading.entities.pop();
    reading.entities.push({ ...inner, type: "pre" });
  } else
    reading.entities.push({
      type: KINDS[tag],
      ...place,
      ...(tag === "code" && argument ? { language: argument } : {}),
    });
}

/** A link Telegram can't open (`tel:`, a bare word) is no error: the text simply stays without it. */
function link(url: string, place: { offset: number; length: number }): Entity[] {
  const user = /^tg:\/\/user\?id=(\d+)$/.exec(url)?.[1];
  if (user !== undefined) return [{ type: "text_mention", ...place, user: { id: Number(user) } }];
  const address = /^[a-z][a-z0-9+-]*:/i.test(url) ? url : `http://${url}`;
  if (!/^(https?|tg|ton):\/\//i.test(address) || !URL.canParse(address)) return [];
  const { protocol, hostname } = new URL(address);
  if (protocol.startsWith("http") && !hostname.includes(".")) return [];
  return [{ type: "text_link", ...place, url: new URL(address).href }];
}

function emoji(id: string): string {
  if (!/^[1-9]\d*$/.test(id)) throw unparsed("Invalid custom emoji identifier specified");
  return id;
}

function take(reading: Reading, from: number, pattern: RegExp): string {
  pattern.lastIndex = from;
  const taken = pattern.exec(reading.source)?.[0] ?? "";
  reading.at = from + taken.length;
  return taken;
}

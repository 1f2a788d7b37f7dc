/** The tags of Telegram's HTML, and the one attribute that each may have. */
const TAGS: ReadonlyMap<string, RegExp> = new Map([
  ...["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "pre", "code"].map(
    (tag) => [tag, /^$/] as const,
  ),
  ["a", /^ href="[^"<>]+"$/],
  ["blockquote", /^( expandable)?$/],
]);

/** What is wrong, as the end of a sentence key, and the piece of the text that it is about. */
export type HtmlFault = {
  readonly fault: "bare" | "unknown" | "attribute" | "unopened" | "unclosed" | "within";
  readonly at: string;
};
export type ReadHtml = { readonly text: string; readonly links: readonly string[] };

/** So much of a text shows where it is. */
const SHOWN = 24;

/**
 * A text as Telegram will show it, and where its links lead; or the first thing that Telegram would refuse or show
 * otherwise than meant.
 */
export function readHtml(source: string): ReadHtml | HtmlFault {
  const open: string[] = [];
  const links: string[] = [];
  let text = "";
  let at = 0;
  for (const found of source.matchAll(/<(\/?)([a-z-]*)((?:[^<>"]|"[^"]*")*)>|[<>]/gi)) {
    const [whole, slash, tag = "", rest = ""] = found;
    text += source.slice(at, found.index);
    at = found.index + whole.length;
    if (tag === "") return { fault: "bare", at: source.slice(found.index, found.index + SHOWN) };
    const fault = slash === "/" ? closes(open, tag, rest) : opens(open, tag, rest);
    if (fault !== undefined) return { fault, at: whole };
    const link = slash === "/" ? undefined : /href="([^"]*)"/.exec(rest)?.[1];
    if (link !== undefined) links.push(withCharacters(link));
  }
  const left = open.at(-1);
  if (left !== undefined) return { fault: "unclosed", at: `<${left}>` };
  return { text: withCharacters(text + source.slice(at)), links };
}

/** Nothing stands within code, and no link or quotation within another. */
const ALONE: readonly string[] = ["code", "pre"];
const NEVER_TWICE: readonly string[] = ["a", "blockquote"];

function opens(open: string[], tag: string, rest: string): HtmlFault["fault"] | undefined {
  const attributes = TAGS.get(tag);
  if (attributes === undefined) return "unknown";
  if (!attributes.test(rest)) return "attribute";
  if (open.some((outer) => ALONE.includes(outer)) || (NEVER_TWICE.includes(tag) && open.includes(tag))) return "within";
  open.push(tag);
  return undefined;
}

function closes(open: string[], tag: string, rest: string): HtmlFault["fault"] | undefined {
  if (!TAGS.has(tag)) return "unknown";
  return open.pop() === tag && rest === "" ? undefined : "unopened";
}

const withCharacters = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "");

/** What the formatting of a typed message would be as HTML: colleagues mark words with their client, not with tags. */
export type Mark = { readonly type: string; readonly offset: number; readonly length: number; readonly url?: string };

const MARKS: Readonly<Record<string, string>> = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  spoiler: "tg-spoiler",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote expandable",
};

/** A message without any formatting may have tags typed into it, and stays as it is. */
export function htmlOf(text: string, marks: readonly Mark[] = []): string {
  const known = marks.filter(({ type, url }) => type in MARKS || (type === "text_link" && url !== undefined));
  if (known.length === 0) return text;
  const tags = known.flatMap(({ type, offset, length, url }, i) => {
    const tag = url === undefined ? (MARKS[type] ?? "") : `a href="${escaped(url).replaceAll('"', "&quot;")}"`;
    const end = offset + length;
    // Outer tags open first and close last: the longer one is the outer, of two alike the first.
    return [
      { at: offset, order: -length, text: `<${tag}>` },
      { at: end, order: length - 1e6 - i / 1_000, text: `</${tag.split(" ")[0]}>` },
    ];
  });
  tags.sort((one, other) => one.at - other.at || one.order - other.order);
  let html = "";
  let at = 0;
  for (const tag of tags) {
    html += escaped(text.slice(at, tag.at)) + tag.text;
    at = tag.at;
  }
  return html + escaped(text.slice(at));
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

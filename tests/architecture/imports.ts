/** Who may import whom. A folder may always import itself; `types` means that only `import type` may. */
interface Row {
  readonly may: readonly string[];
  readonly types?: readonly string[];
  /** Packages of the registry, where they are few enough to name. */
  readonly packages?: readonly string[];
}

const inner = ["flat", "rules", "safety", "guides", "faq", "i18n", "storage", "ops"];

export const table: Readonly<Record<string, Row>> = {
  rules: { may: [], packages: ["zod", "yaml", "big.js"] },
  // Words and numbers in flat memory: it knows nothing of what they mean.
  flat: { may: [], packages: [] },
  safety: { may: ["flat"], packages: ["zod", "yaml", "big.js"] },
  guides: { may: ["rules"] },
  faq: { may: ["rules", "flat"] },
  i18n: { may: ["rules"] },
  storage: { may: [], types: inner },
  ops: { may: [], types: inner },
  results: { may: ["rules", "i18n"], types: inner },
  impact: { may: ["rules", "i18n"] },
  // The desk acts on campaigns; sending knows nothing of the bot.
  bot: { may: [...inner, "results", "impact", "broadcast"] },
  broadcast: { may: [...inner, "results"] },
  config: { may: ["rules"] },
  main: { may: ["*"] },
  tools: { may: ["*"] },
  playground: { may: ["*"] },
};

/** Where a package is at home; whoever may import everything may import it too. */
const homes: Readonly<Record<string, readonly string[]>> = {
  grammy: ["bot", "broadcast"],
  bullmq: ["broadcast"],
};

export interface SourceFile {
  /** From `src/` on: `bot/views/menu.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every wrong turn of a file, in a sentence that names it. */
export function wrongTurns({ path, text }: SourceFile): string[] {
  const from = folderOf(path);
  const row = table[from];
  if (row === undefined) return [`src/${path}: the folder "${from}" has no line in the import table`];
  const turns = importsOf(text).flatMap((line) => wrongTurn(path, from, row, line));
  return [...turns, ...strayGlobals(path, from, text)].map((turn) => `src/${path} ${turn}`);
}

interface ImportLine {
  readonly name: string;
  readonly typesOnly: boolean;
}

/** `import … from`, `export … from`, `import "…"` and `import("…")`; types only as TypeScript erases them. */
export function importsOf(text: string): ImportLine[] {
  const code = withoutComments(text);
  const statements = code.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[\w$*\s{},]+?\sfrom\s*)?["']([^"']+)["']/gm);
  const calls = code.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]/g);
  return [
    ...[...statements].map(([, type, name = ""]) => ({ name, typesOnly: type !== undefined })),
    ...[...calls].map(([, name = ""]) => ({ name, typesOnly: false })),
  ];
}

function wrongTurn(path: string, from: string, row: Row, { name, typesOnly }: ImportLine): string[] {
  if (name.startsWith("node:")) return [];
  if (!name.startsWith(".")) return wrongPackage(from, row, packageOf(name));
  const target = resolve(path, name);
  const to = folderOf(target);
  if (to === ".." || to === from) return [];
  if (to === "playground") return ["imports the playground, which nobody may"];
  if (!row.may.includes("*") && !row.may.includes(to) && !(typesOnly && row.types?.includes(to)))
    return [`imports ${to}, which ${from} may not${row.types?.includes(to) ? ", but for types" : ""}`];
  if (to === "rules" && target !== "rules/index.ts" && !row.may.includes("*"))
    return [`imports ${target}: other folders import the rules through rules/index.ts`];
  return [];
}

function wrongPackage(from: string, row: Row, name: string): string[] {
  const home = homes[name.startsWith("@grammyjs/") ? "grammy" : name];
  if (home !== undefined && !home.includes(from) && !row.may.includes("*"))
    return [`imports ${name}, which belongs to ${home.join(" and ")}`];
  if (row.packages !== undefined && !row.packages.includes(name)) return [`imports ${name}, which ${from} may not`];
  return [];
}

function strayGlobals(path: string, from: string, text: string): string[] {
  if (from === "tools" || from === "playground") return [];
  const code = withoutComments(text);
  return [
    ...(path !== "config.ts" && /\bprocess\s*\.\s*env\b/.test(code)
      ? ["reads process.env, which only config.ts may"]
      : []),
    ...(/\bconsole\s*\./.test(code) ? ["writes to the console; the log is for that"] : []),
  ];
}

/** `bot/views/menu.ts` → `bot`, `main.ts` → `main`, outside of src → `..` */
const folderOf = (path: string) => path.split("/", 1).join("").replace(/\.ts$/, "");

const packageOf = (name: string) =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");

function resolve(path: string, name: string): string {
  const inside = new URL(name, `file:///repository/src/${path}`).pathname.replace("/repository/", "");
  return inside.startsWith("src/") ? inside.slice("src/".length) : `../${inside}`;
}

const withoutComments = (text: string) =>
  text
    .split("\n")
    .filter((line) => !/^\s*(\/\/|\/\*|\*)/.test(line))
    .join("\n");

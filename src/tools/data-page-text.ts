import { kindOf } from "../storage/backup.ts";
import { endOf, inventory } from "../storage/inventory.ts";
import { keys } from "../storage/keys.ts";

const HEAD = `# What the bot keeps

Written by \`npm run data:page\` from [\`src/storage/keys.ts\`](../src/storage/keys.ts) and
[\`src/storage/inventory.ts\`](../src/storage/inventory.ts); a test compares. Every key of Redis is here. Message texts,
names, phone and identity numbers are kept nowhere.

*Forget*: what \`/forget\` leaves. *Backup*: whether it is in a backup, see [ops.md](ops.md).

| key | what | about | why | how long | forget | backup |
| --- | --- | --- | --- | --- | --- | --- |
`;

/** @param source the text of keys.ts, whose comments say what each key is */
export function dataPage(source: string): string {
  const rows = Object.entries(inventory).map(([name, line]) => {
    const key = keys[name as keyof typeof keys];
    const shape = typeof key === "function" ? (key as (...parts: string[]) => string)("<id>", "<id>") : key;
    const sample = typeof key === "function" ? (key as (...parts: string[]) => string)("1", "1") : key;
    const forget = line.about === "person" ? (line.forget ?? "stays") : "–";
    const cells = [`\`${shape}\``, commentOf(name, source), line.about, line.why, endOf(line), forget];
    return `| ${[...cells, kindOf(sample) === undefined ? "no" : "yes"].join(" | ")} |`;
  });
  return `${HEAD}${rows.join("\n")}\n`;
}

/** The words above a key, or above the one it shares them with. */
function commentOf(name: string, source: string): string {
  const before = source.slice(0, source.search(new RegExp(`^  ${name}:`, "m")));
  const comment = before.slice(before.lastIndexOf("/**"), before.lastIndexOf("*/"));
  return comment
    .replace(/^\/\*\*|^\s*\*/gm, "")
    .replace(/\s+/g, " ")
    .replaceAll("|", "\\|")
    .trim();
}

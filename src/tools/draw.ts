/** `npm run draw`: writes docs/guides anew, a page with a drawing for every guide. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { guides } from "../guides/index.ts";
import { createTranslators } from "../i18n/i18n.ts";
import { guidePages } from "./draw-pages.ts";
import { readBooks } from "./rules-answer.ts";

const folder = new URL("../../docs/guides/", import.meta.url);
const pages = guidePages(guides, readBooks(), createTranslators());
mkdirSync(folder, { recursive: true });
for (const old of readdirSync(folder)) if (!pages.has(old)) rmSync(new URL(old, folder));
for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);

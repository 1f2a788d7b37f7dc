/** `npm run law:page`: writes docs/law.md anew. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createTranslators } from "../i18n/i18n.ts";
import { lawPage } from "./law-page-text.ts";
import { readBooks } from "./rules-answer.ts";

const docs = new URL("../../docs/", import.meta.url);
mkdirSync(docs, { recursive: true });
writeFileSync(new URL("law.md", docs), lawPage(readBooks(), createTranslators().en));

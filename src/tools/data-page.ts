/** `npm run data:page`: writes docs/data.md anew. */
import { readFileSync, writeFileSync } from "node:fs";
import { dataPage } from "./data-page-text.ts";

const source = readFileSync(new URL("../storage/keys.ts", import.meta.url), "utf8");
writeFileSync(new URL("../../docs/data.md", import.meta.url), dataPage(source));

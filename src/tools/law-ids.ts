/** `npm run law:ids`: writes the list of parameter ids from the YAML files, so that a misspelt id doesn't compile. */
import { writeFileSync } from "node:fs";
import { idsFile } from "./law-ids-file.ts";

writeFileSync(new URL("../rules/parameters/ids.ts", import.meta.url), idsFile());

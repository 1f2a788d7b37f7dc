import { readSampleFamilies } from "../src/impact/sample-families.ts";
import { readLaw, readProgrammes, reckonFamily } from "../src/rules/index.ts";
import type { Bench } from "./bench.ts";

const RECKONINGS = 10_000;

const [law, programmes] = [readLaw(), readProgrammes()];
/** Through JSON, as the bot reads a household from its storage. */
const families = readSampleFamilies().map(({ household, on }) => asStored({ household, on }));

/** Everything a family can expect, papers and days included, each sample family in turn on its own day. */
export const rules: Bench = {
  name: "rules",
  what: `${RECKONINGS} reckonings of whole families, ${families.length} different ones in turn`,
  bar: 2,
  run: () => {
    for (let done = 0; done < RECKONINGS; )
      for (const { household, on } of families) {
        if (done++ === RECKONINGS) return;
        reckonFamily(household, on, law, programmes);
      }
  },
};

function asStored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

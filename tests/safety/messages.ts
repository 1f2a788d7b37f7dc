import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Kind, Tier } from "../../src/safety/signs.ts";

/** What should be heard in a message. `typed`: its letters are changed already, so no noise is added to it. */
const Message = z
  .tuple([Tier, Kind, z.enum(["child", "adult", "any"]), z.string()])
  .rest(z.literal("typed"))
  .transform(([tier, kind, voice, text, ...marks]) => ({ tier, kind, voice, text, typed: marks.length > 0 }));
const Looks = z.strictObject({ danger: z.array(Message), "look-alikes": z.array(z.string()) });

/** The looks, in the order in which they were written: each new one showed what the ones before had not heard. */
export const looks = [
  "danger",
  "danger-second",
  "danger-third",
  "danger-fourth",
  "danger-fifth",
  "danger-sixth",
  "danger-seventh",
  "danger-eighth",
  "danger-ninth",
  "danger-tenth",
  "danger-eleventh",
  "danger-twelfth",
  "danger-thirteenth",
].map((name) => ({
  name,
  ...Looks.parse(parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), "utf8"))),
}));
export const dangers = looks.flatMap(({ danger }) => danger);
export const lookAlikes = looks.flatMap((look) => look["look-alikes"]);

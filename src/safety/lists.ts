import { z } from "zod";
import { Kind, Tier } from "./kinds.ts";
import { readLists } from "./lists-file.ts";

const Sign = z.strictObject({
  kind: Kind,
  tier: Tier,
  /** Lists that all have to be heard; «me|kin» is one of the two. */
  all: z.array(z.string().transform((lists) => lists.split("|"))).min(1),
  within: z.number().int().default(3),
  unless: z.array(z.string()).default([]),
  near: z.number().int().default(3),
});

const Forms = z.string().transform((forms) => forms.split(",").map((form) => form.trim()));
const Danger = z.strictObject({ words: z.record(z.string(), Forms), signs: z.array(Sign) });

/** What danger.yaml says: its lists, and its signs by the numbers of their lists. */
export function readDanger() {
  const { words, signs } = Danger.parse(readLists("./danger.yaml"));
  const names = Object.keys(words);
  const numberOf = (list: string): number => {
    if (!names.includes(list)) throw new Error(`danger.yaml has no list ${list}`);
    return names.indexOf(list);
  };
  const numbered = signs.map(({ all, unless, ...sign }) => ({
    ...sign,
    all: all.map((lists) => lists.map(numberOf)),
    unless: unless.map(numberOf),
  }));
  return { words, signs: numbered };
}
export type Sign = ReturnType<typeof readDanger>["signs"][number];

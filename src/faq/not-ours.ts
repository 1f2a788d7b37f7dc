import { z } from "zod";
import { readYaml } from "../rules/index.ts";
import { FigureOf } from "./entry.ts";

const inThree = <T extends z.ZodType>(text: T) => z.strictObject({ kk: text, ru: text, en: text });

/** What people also ask and we don't know: a topic, its phrases, and where to turn. Small talk is one of them. */
export const NotOurs = z.strictObject({
  id: z.string().regex(/^not-ours\.[a-z0-9-]+$/),
  kind: z.enum(["not-ours", "smalltalk"]).default("not-ours"),
  ask: inThree(z.array(z.string()).min(1)),
  answer: inThree(z.string()),
  /** Blanks of the answer: numbers to call, as parameters of the law. */
  figures: z.record(z.string(), FigureOf).default({}),
});
export type NotOurs = z.output<typeof NotOurs>;
export type Topic = Omit<NotOurs, "ask">;

/** @throws ZodError when the file doesn't parse */
export const readNotOurs = (file: URL = new URL("./not-ours.yaml", import.meta.url)): readonly NotOurs[] =>
  z.array(NotOurs).parse(readYaml(file));

import { choice } from "./facts.ts";

/** The 17 regions and the three cities of republican standing. */
export const regions = [
  "abai",
  "akmola",
  "aktobe",
  "almaty-region",
  "atyrau",
  "west-kazakhstan",
  "zhambyl",
  "zhetysu",
  "karaganda",
  "kostanay",
  "kyzylorda",
  "mangystau",
  "pavlodar",
  "north-kazakhstan",
  "turkistan",
  "ulytau",
  "east-kazakhstan",
  "astana",
  "almaty",
  "shymkent",
] as const;
/** Names are in `locales/<language>/regions.json`, under the same ids. */
export type Region = (typeof regions)[number];

/** Where the family lives; «unknown» becomes `undefined`. */
export const region = choice(regions);

import type { Danger, Kind } from "./danger.ts";

/** The sentences of a card, in their order, as keys of `locales/<language>/safety.json`: the human line, then whom to call. */
export function cardKeys({ kind, voice }: Danger): readonly string[] {
  const line = LINES[kind];
  return line === undefined ? [`danger.${voice}`] : [`danger.${voice}`, `danger.${line}.${voice}`];
}

/** What is added to the lines that every card has. */
const LINES: Readonly<Record<Kind, string | undefined>> = {
  emergency: "ambulance",
  suicide: "ambulance",
  "self-harm": "ambulance",
  sexual: "sexual",
  violence: "police",
  "lost-child": "lostChild",
  extortion: "school",
  bullying: "school",
  hunger: "hunger",
  "thrown-out": "police",
  fear: "police",
  "safe-word": undefined,
};

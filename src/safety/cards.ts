import type { Danger, Kind } from "./danger.ts";
import type { PersonalKind } from "./personal-data.ts";

/** Whom a card lets call, by the blank of its number. */
export type Line = "family" | "rescue" | "police" | "ambulance";

type Card = { readonly adult: string; readonly child: string; readonly lines: readonly Line[] };

/** The card of each kind of danger in both voices, and the numbers it fills in; the family line is on every one. */
const cards: Readonly<Record<Kind, Card>> = {
  emergency: {
    adult: "safety:danger.now.emergency.adult",
    child: "safety:danger.now.emergency.child",
    lines: ["ambulance", "rescue", "family"],
  },
  suicide: {
    adult: "safety:danger.now.suicide.adult",
    child: "safety:danger.now.suicide.child",
    lines: ["rescue", "family", "ambulance"],
  },
  "self-harm": {
    adult: "safety:danger.now.selfHarm.adult",
    child: "safety:danger.now.selfHarm.child",
    lines: ["rescue", "family", "ambulance"],
  },
  sexual: {
    adult: "safety:danger.now.sexual.adult",
    child: "safety:danger.now.sexual.child",
    lines: ["police", "rescue", "family"],
  },
  violence: {
    adult: "safety:danger.now.violence.adult",
    child: "safety:danger.now.violence.child",
    lines: ["police", "rescue", "family"],
  },
  "lost-child": {
    adult: "safety:danger.now.lostChild.adult",
    child: "safety:danger.now.lostChild.child",
    lines: ["police", "rescue", "family"],
  },
  "safe-word": {
    adult: "safety:danger.now.safeWord.adult",
    child: "safety:danger.now.safeWord.child",
    lines: ["police", "rescue", "family"],
  },
  extortion: {
    adult: "safety:danger.distress.extortion.adult",
    child: "safety:danger.distress.extortion.child",
    lines: ["police", "rescue", "family"],
  },
  "thrown-out": {
    adult: "safety:danger.distress.thrownOut.adult",
    child: "safety:danger.distress.thrownOut.child",
    lines: ["police", "rescue", "family"],
  },
  hunger: {
    adult: "safety:danger.distress.hunger.adult",
    child: "safety:danger.distress.hunger.child",
    lines: ["rescue", "family"],
  },
  bullying: {
    adult: "safety:danger.distress.bullying.adult",
    child: "safety:danger.distress.bullying.child",
    lines: ["police", "rescue", "family"],
  },
  fear: {
    adult: "safety:danger.distress.fear.adult",
    child: "safety:danger.distress.fear.child",
    lines: ["police", "rescue", "family"],
  },
  "worn-out": {
    adult: "safety:danger.distress.wornOut.adult",
    child: "safety:danger.distress.wornOut.child",
    lines: ["rescue", "family"],
  },
  unclear: {
    adult: "safety:danger.unclear.adult",
    child: "safety:danger.unclear.child",
    lines: ["rescue", "family"],
  },
};

/** The sentence to answer with, in the voice for whoever wrote. */
export const cardKey = ({ kind, voice }: Pick<Danger, "kind" | "voice">): string => cards[kind][voice];

/** The numbers that fill the card's blanks, in the order they stand on it. */
export const cardLines = ({ kind }: Pick<Danger, "kind">): readonly Line[] => cards[kind].lines;

/** What happens on a call, and the answer to «this is not about me». Both name the family line, the first rescue too. */
export const ifICallKey = { adult: "safety:ifICall.adult", child: "safety:ifICall.child" } as const;
export const notMeKey = { adult: "safety:notMe.adult", child: "safety:notMe.child" } as const;
/** The same before the answer to what was also a question. */
export const answeredKey = { adult: "safety:answered.adult", child: "safety:answered.child" } as const;

/** Under an answer to what may be danger and isn't clear enough for a card. */
export const perhapsKey = "safety:perhaps";

const warnings: Readonly<Record<PersonalKind, string>> = {
  iin: "safety:personalData.iin",
  card: "safety:personalData.card",
  phone: "safety:personalData.phone",
  email: "safety:personalData.email",
  document: "safety:personalData.document",
};

/** The warning about personal data: one kind has its own sentence, several share one. */
export function warningKey(kinds: readonly PersonalKind[]): string {
  const [only, ...others] = kinds;
  return only === undefined || others.length > 0 ? "safety:personalData.several" : warnings[only];
}

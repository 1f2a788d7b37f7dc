/**
 * Callback data, both ways. Every button names what it does and where it stood, so that a press on an old keyboard is
 * told from one on the open question. At most 64 bytes: ids are short, and a test encodes every button of every guide.
 */
export type Press =
  /** An answer to a guide's question; `part` is a piece of one: a year whose months come next, one of several choices. */
  | { readonly does: "answer" | "part"; readonly guide: string; readonly question: string; readonly value: string }
  /** `done`: the pieces chosen so far are the answer; `change`: a line of the review. */
  | { readonly does: "back" | "why" | "done" | "change"; readonly guide: string; readonly question: string }
  /** `show`: the review is right; `revise`: after the result, the answers once more. */
  | { readonly does: "open" | "again" | "resume" | "show" | "revise"; readonly guide: string }
  /** The guide under a piece of news: like `open`, and counted for the campaign. */
  | { readonly does: "lead"; readonly guide: string; readonly campaign: string }
  | { readonly does: "result" | "tick"; readonly guide: string; readonly view: string }
  | { readonly does: "language" | "entry" | "safety" | "hub" | "keep" | "forget"; readonly id: string }
  /** Under an answer: the guide it leads into, with what is known; the same in one's own language; useful or not. */
  | { readonly does: "onward" | "translate"; readonly id: string }
  | { readonly does: "vote"; readonly value: "up" | "down"; readonly id: string }
  /** `choice`: what was chosen on that screen and is kept nowhere yet; a number, see guides/subscription.ts. */
  | { readonly does: "news"; readonly id: string; readonly choice: string }
  /** The days of a result to be reminded of: one to tick (`+id`) or let go (`-id`), all, the consent. */
  | { readonly does: "remind"; readonly guide: string; readonly view: string }
  /** Under a reminder and in the list of them: done, later, papers, stop, remove. */
  | { readonly does: "reminder"; readonly act: string; readonly id: string }
  /** Under answers: a message when the portal is back, a question to a person. */
  | { readonly does: "office"; readonly id: string }
  /** A page of the desk of our colleagues; without a role it is no button. */
  | { readonly does: "desk"; readonly page: string; readonly id: string }
  | { readonly does: "menu" };

type Does = Press["does"];

const LETTERS = {
  answer: "a",
  part: "p",
  done: "d",
  back: "b",
  why: "w",
  change: "e",
  show: "v",
  revise: "x",
  open: "o",
  lead: "L",
  again: "n",
  resume: "c",
  result: "r",
  tick: "t",
  language: "l",
  entry: "f",
  safety: "s",
  hub: "h",
  keep: "k",
  forget: "g",
  onward: "q",
  translate: "i",
  vote: "u",
  news: "y",
  remind: "j",
  reminder: "R",
  office: "O",
  desk: "z",
  menu: "m",
} as const satisfies Record<Does, string>;

/** What follows the letter, in order. */
const PARTS: Readonly<Record<Does, readonly string[]>> = {
  answer: ["guide", "question", "value"],
  part: ["guide", "question", "value"],
  done: ["guide", "question"],
  back: ["guide", "question"],
  why: ["guide", "question"],
  change: ["guide", "question"],
  show: ["guide"],
  revise: ["guide"],
  open: ["guide"],
  lead: ["guide", "campaign"],
  again: ["guide"],
  resume: ["guide"],
  result: ["guide", "view"],
  tick: ["guide", "view"],
  language: ["id"],
  entry: ["id"],
  safety: ["id"],
  hub: ["id"],
  keep: ["id"],
  forget: ["id"],
  onward: ["id"],
  translate: ["id"],
  vote: ["value", "id"],
  news: ["id", "choice"],
  remind: ["guide", "view"],
  reminder: ["act", "id"],
  office: ["id"],
  desk: ["page", "id"],
  menu: [],
};

export function encode(press: Press): string {
  const given: Readonly<Record<string, string>> = press;
  return [LETTERS[press.does], ...PARTS[press.does].map((name) => given[name])].join(":");
}

const BY_LETTER: ReadonlyMap<string, Does> = new Map(
  (Object.keys(LETTERS) as Does[]).map((does) => [LETTERS[does], does]),
);

/** The presses that name a guide. */
export const ofGuides = (Object.keys(PARTS) as Does[]).filter(
  (does): does is Extract<Press, { guide: string }>["does"] => PARTS[does].includes("guide"),
);

/** The press behind callback data; undefined for data we never wrote or no longer understand. */
export function decode(data: string): Press | undefined {
  const [letter = "", ...values] = data.split(":");
  const does = BY_LETTER.get(letter);
  if (does === undefined || values.length !== PARTS[does].length || values.includes("")) return undefined;
  const press: Record<string, string> = { does };
  for (const [i, name] of PARTS[does].entries()) press[name] = values[i] ?? "";
  return press as Press;
}

/**
 * Callback data, both ways. Every button names what it does and where it stood, so that a press on an old keyboard is
 * told from one on the open question. At most 64 bytes: ids are short, and a test encodes every button of every guide.
 */
export type Press =
  /** An answer to a guide's question; `part` is half of one: a year, whose months come next. */
  | { readonly does: "answer" | "part"; readonly guide: string; readonly question: string; readonly value: string }
  | { readonly does: "back" | "why"; readonly guide: string; readonly question: string }
  | { readonly does: "open" | "again" | "resume"; readonly guide: string }
  | { readonly does: "result"; readonly guide: string; readonly view: string }
  | { readonly does: "language" | "entry" | "safety"; readonly id: string }
  | { readonly does: "menu" };

const LETTERS = {
  answer: "a",
  part: "p",
  back: "b",
  why: "w",
  open: "o",
  again: "n",
  resume: "c",
  result: "r",
  language: "l",
  entry: "f",
  safety: "s",
  menu: "m",
} as const satisfies Record<Press["does"], string>;

export function encode(press: Press): string {
  const letter = LETTERS[press.does];
  switch (press.does) {
    case "answer":
    case "part":
      return [letter, press.guide, press.question, press.value].join(":");
    case "back":
    case "why":
      return [letter, press.guide, press.question].join(":");
    case "open":
    case "again":
    case "resume":
      return [letter, press.guide].join(":");
    case "result":
      return [letter, press.guide, press.view].join(":");
    case "language":
    case "entry":
    case "safety":
      return [letter, press.id].join(":");
    case "menu":
      return letter;
  }
}

/** The press behind callback data; undefined for data we never wrote or no longer understand. */
export function decode(data: string): Press | undefined {
  const [letter, first = "", second = "", third = "", ...rest] = data.split(":");
  const does = (Object.keys(LETTERS) as Press["does"][]).find((name) => LETTERS[name] === letter);
  if (does === undefined || rest.length > 0) return undefined;
  switch (does) {
    case "answer":
    case "part":
      return first && second && third ? { does, guide: first, question: second, value: third } : undefined;
    case "back":
    case "why":
      return first && second ? { does, guide: first, question: second } : undefined;
    case "open":
    case "again":
    case "resume":
      return first ? { does, guide: first } : undefined;
    case "result":
      return first && second ? { does, guide: first, view: second } : undefined;
    case "language":
    case "entry":
    case "safety":
      return first ? { does, id: first } : undefined;
    case "menu":
      return { does };
  }
}

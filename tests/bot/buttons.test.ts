import { describe, expect, it } from "vitest";
import { decode, encode, type Press } from "../../src/bot/buttons.ts";

const presses: readonly Press[] = [
  { does: "answer", guide: "birth-grant", question: "birthDate", value: "2026-03" },
  { does: "part", guide: "birth-grant", question: "birthDate", value: "2026" },
  { does: "back", guide: "birth-grant", question: "birthDate" },
  { does: "why", guide: "birth-grant", question: "birthDate" },
  { does: "done", guide: "family", question: "kids" },
  { does: "change", guide: "family", question: "kids" },
  { does: "show", guide: "family" },
  { does: "revise", guide: "family" },
  { does: "tick", guide: "family", view: "id-card=1" },
  { does: "hub", id: "school" },
  { does: "keep", id: "yes" },
  { does: "forget", id: "yes" },
  { does: "open", guide: "birth-grant" },
  { does: "lead", guide: "birth-grant", campaign: "57" },
  { does: "again", guide: "birth-grant" },
  { does: "resume", guide: "birth-grant" },
  { does: "result", guide: "birth-grant", view: "how" },
  { does: "language", id: "kk" },
  { does: "entry", id: "birth-grant.deadline" },
  { does: "safety", id: "false-alarm" },
  { does: "news", id: "topic+school", choice: "4fzz" },
  { does: "remind", guide: "birth-grant", view: "+aB-_9xYz" },
  { does: "reminder", act: "later", id: "aB-_9xYz" },
  { does: "menu" },
];

describe("callback data", () => {
  it.each(presses)("reads back what it wrote: $does", (press) => {
    expect(decode(encode(press))).toEqual(press);
  });

  it("names every press with a letter of its own", () => {
    expect(new Set(presses.map((press) => encode(press)[0])).size).toBe(presses.length);
  });

  it.each`
    data               | why
    ${""}              | ${"nothing"}
    ${"z:birth-grant"} | ${"a letter nobody wrote"}
    ${"a:birth-grant"} | ${"an answer without question and value"}
    ${"a:g:q:v:more"}  | ${"too many parts"}
    ${"r:g"}           | ${"a result without a view"}
    ${"l:"}            | ${"an empty id"}
    ${"__proto__"}     | ${"a word of the language"}
    ${"\u0000\uFFFF"}  | ${"rubbish"}
  `("is undefined for «$data»: $why", ({ data }) => {
    expect(decode(data)).toBeUndefined();
  });
});

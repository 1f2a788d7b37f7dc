import { it } from "vitest";
import { answersSafely } from "../support/answers-safely.ts";

it("answers 400 texts that nobody would write: no fault, no markup of theirs, never too long", () => {
  for (let number = 0; number < 400; number++) answersSafely(number);
});

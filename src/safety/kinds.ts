import { z } from "zod";

/** What a message of danger is about. `emergency`: a life is at stake this minute (poison, blood, breath, fire). `worn-out`:
 * a parent at the end of his or her strength, or who lost hold and is afraid of harming a child. `unclear`: a danger, but
 * which one is not certain enough for a card of its own. */
export const kinds = [
  "emergency",
  "suicide",
  "self-harm",
  "sexual",
  "violence",
  "lost-child",
  "safe-word",
  "extortion",
  "thrown-out",
  "hunger",
  "bullying",
  "fear",
  "worn-out",
  "unclear",
] as const;
export const Kind = z.enum(kinds);
export type Kind = z.output<typeof Kind>;

/** `now`: a life or a body is in danger. `distress`: a child or a family that must not be left alone with it. */
export const Tier = z.enum(["now", "distress"]);
export type Tier = z.output<typeof Tier>;
export type Voice = "child" | "adult";

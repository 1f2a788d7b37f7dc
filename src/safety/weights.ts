import { type Files, readKept } from "../flat/kept.ts";
import { learnWeights, type Weights } from "./fitted.ts";
import { meanings } from "./views.ts";

export const weightFiles: Files = {
  told: new URL("./weights.json", import.meta.url),
  numbers: new URL("./weights.bin", import.meta.url),
};
export const weights: Weights = readKept<Weights>(weightFiles) ?? learnWeights(meanings);

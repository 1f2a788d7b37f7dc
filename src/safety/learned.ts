import { writeKept } from "../flat/kept.ts";
import { hearing, hearingFiles } from "./hearing.ts";
import { weightFiles, weights } from "./weights.ts";

/** What `npm run build` leaves beside the built code, so that it needn't be learned at each start. */
export function keepLearned(): void {
  writeKept(hearing, hearingFiles);
  writeKept(weights, weightFiles);
}

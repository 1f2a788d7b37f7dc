import type { Decision } from "../../rules/index.ts";

/** Of a job or of a camp the family pays for nothing is owed: said without a verdict, with what to do. */
export const onlyTold = (decision: Decision): Decision => ({ ...decision, tells: true });

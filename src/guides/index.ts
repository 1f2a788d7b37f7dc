import { birthGrantGuide } from "./birth-grant.ts";
import type { Guide } from "./guide.ts";

/** The guides, in the order of the menu. */
export const guides: readonly Guide[] = [birthGrantGuide];

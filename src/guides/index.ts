import { birthGrantGuide } from "./birth-grant.ts";
import { childcareGuide } from "./childcare.ts";
import type { Guide } from "./guide.ts";
import { nationalFundGuide } from "./national-fund.ts";

/** The guides, in the order of the menu. */
export const guides: readonly Guide[] = [birthGrantGuide, childcareGuide, nationalFundGuide];

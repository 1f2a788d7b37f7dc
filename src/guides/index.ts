import { benefitGuides, benefitHubs } from "./benefits/index.ts";
import { campGuides } from "./camp/index.ts";
import { differentSumGuide } from "./different-sum.ts";
import { familyGuide } from "./family.ts";
import { fundGuides } from "./fund/index.ts";
import type { Guide } from "./guide.ts";
import { schoolGuides } from "./school/index.ts";

/** The guides, in the order of the menu. */
export const guides: readonly Guide[] = [
  familyGuide,
  ...benefitGuides,
  ...schoolGuides,
  ...campGuides,
  ...fundGuides,
  differentSumGuide,
];

/**
 * Shelves of the menu: what a person comes with, and the guides that answer it. A hub may stand in several; an item is
 * the id of a guide or of another hub.
 */
export type Hub = { readonly id: string; readonly items: readonly string[] };
export const hubs: readonly Hub[] = [
  // The interview first, since it answers most; then the shelves.
  { id: "menu", items: ["family", "benefits", "school", "camp", "fund", "different-sum"] },
  ...benefitHubs,
  { id: "school", items: schoolGuides.map(({ id }) => id) },
  { id: "camp", items: campGuides.map(({ id }) => id) },
  { id: "fund", items: fundGuides.map(({ id }) => id) },
  // For somebody under 18: what a child asks for itself.
  { id: "young", items: ["bullying", "fund", "school-help", "camp"] },
];

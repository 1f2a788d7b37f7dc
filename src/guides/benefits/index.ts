import type { Guide } from "../guide.ts";
import { birthGrantGuide } from "./birth-grant.ts";
import { childcareGuide } from "./childcare.ts";
import { maternityGuide } from "./maternity.ts";
import { newbornAdoptionGuide } from "./newborn-adoption.ts";
import { pregnancyGuide } from "./pregnancy.ts";

/** A guide for each kind of money the state pays for children. */
export const benefitGuides: readonly Guide[] = [
  pregnancyGuide,
  maternityGuide,
  birthGrantGuide,
  childcareGuide,
  newbornAdoptionGuide,
];

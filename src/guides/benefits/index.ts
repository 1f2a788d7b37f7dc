import type { Guide } from "../guide.ts";
import { adoptionGuide } from "./adoption.ts";
import { awardedMotherGuide } from "./awarded-mother.ts";
import { birthGrantGuide } from "./birth-grant.ts";
import { childcareGuide } from "./childcare.ts";
import { disabilityGuide } from "./disability.ts";
import { guardianGuide } from "./guardian.ts";
import { largeFamilyGuide } from "./large-family.ts";
import { maternityGuide } from "./maternity.ts";
import { newbornAdoptionGuide } from "./newborn-adoption.ts";
import { pregnancyGuide } from "./pregnancy.ts";
import { survivorGuide } from "./survivor.ts";
import { tsaGuide } from "./tsa.ts";

/** A guide for each kind of money the state pays for children. */
export const benefitGuides: readonly Guide[] = [
  pregnancyGuide,
  maternityGuide,
  birthGrantGuide,
  childcareGuide,
  largeFamilyGuide,
  awardedMotherGuide,
  disabilityGuide,
  survivorGuide,
  tsaGuide,
  guardianGuide,
  adoptionGuide,
  newbornAdoptionGuide,
];

/** What happens in a family, and the guides to the money that comes with it. */
export const benefitHubs = [
  { id: "benefits", items: ["expecting", "born", "many", "disability", "survivor", "tsa", "placed"] },
  { id: "expecting", items: ["pregnancy", "maternity", "birth-grant", "childcare"] },
  { id: "born", items: ["birth-grant", "childcare", "maternity"] },
  { id: "many", items: ["large-family", "awarded-mother"] },
  { id: "placed", items: ["guardian", "adoption", "newborn-adoption"] },
] as const;

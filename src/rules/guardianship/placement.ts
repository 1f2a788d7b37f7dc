import { z } from "zod";
import { BirthDate } from "../dates.ts";
import { choice } from "../facts.ts";

/** How a child who isn't one's own by birth came into the family. */
export const placements = ["none", "guardian", "foster-family", "professional-foster", "adopted"] as const;
export type Placement = (typeof placements)[number];

/** The facts that every payment of this folder asks. */
export const placement = {
  guardianship: choice(placements),
  /** How many children are so placed; one when asked about a single child. */
  wards: z.coerce.number().int().min(1).max(30).default(1),
  birthDate: BirthDate.optional(),
};

export const openPlacement = ({ guardianship }: { guardianship: Placement | undefined }): readonly Placement[] =>
  guardianship === undefined ? placements : [guardianship];

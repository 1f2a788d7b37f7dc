import { z } from "zod";
import { money } from "../facts.ts";

/** One payer, or one's own business, in the months that count. */
export const Earning = z.object({
  /**
   * What `monthly` is: `salary` and `contract` before anything is withheld; `own-business` the income declared for the
   * pension contribution; `self-employed` the social contributions paid in a month (also of platform workers);
   * `counted` the income as the Fund counts it.
   */
  kind: z.enum(["salary", "contract", "own-business", "self-employed", "counted"]),
  monthly: money,
  /** Months of the period in which it was earned; all when absent. */
  months: z.coerce.number().int().min(0).max(24).optional(),
});
export type Earning = z.output<typeof Earning>;

/** The income of a month as the Fund counts it; «unknown» or absent becomes `undefined`. */
export const averageIncome = z.union([z.literal("unknown").transform(() => undefined), money]).optional();

import { z } from "zod";
import { readSampleFamilies } from "../../../src/impact/sample-families.ts";
import { type Decision, type FamilyResult, ISODate } from "../../../src/rules/index.ts";

const Outcome = z.union([
  z.number(),
  /** `yes`: given, without a sum; `no`: refused with reasons; `absent`: not spoken of. */
  z.enum(["yes", "no", "depends", "absent"]),
  z.strictObject({
    amount: z.number().optional(),
    least: z.number().optional(),
    most: z.number().optional(),
    from: ISODate.optional(),
    until: ISODate.optional(),
    claimBy: ISODate.optional(),
  }),
]);
type Outcome = z.output<typeof Outcome>;
/** By programme; by the number of the child, from 0, where the programme is about a child. */
export const Expected = z.record(z.string(), z.union([Outcome, z.record(z.string().regex(/^\d+$/), Outcome)]));
export type Expected = z.output<typeof Expected>;

export const families = readSampleFamilies().map((family) => ({ ...family, expect: Expected.parse(family.expect) }));

/** What the family was told, in the words of the expectation and as far as it asks. */
export function toldOf({ decisions }: FamilyResult, expect: Expected): Expected {
  const about = (benefit: string, child: number | undefined, like: Outcome): Outcome => {
    const found = decisions.filter((one) => one.benefit === benefit && one.child === child);
    const [one] = found;
    if (one === undefined) return "absent";
    if (found.length > 1) throw new Error(`${benefit} was told ${found.length} times`);
    if (typeof like === "object") return shown(one, like);
    if (one.verdict === "not-entitled") return "no";
    if (one.verdict === "depends") return "depends";
    return one.amount === undefined ? "yes" : Number(one.amount.value);
  };
  return Object.fromEntries(
    Object.entries(expect).map(([benefit, outcome]) => {
      const byChild = typeof outcome === "object" && Object.keys(outcome).every((key) => /^\d+$/.test(key));
      if (!byChild) return [benefit, about(benefit, undefined, outcome as Outcome)];
      const each = Object.entries(outcome as Record<string, Outcome>);
      return [benefit, Object.fromEntries(each.map(([child, like]) => [child, about(benefit, Number(child), like)]))];
    }),
  );
}

/** The sums and days of a decision that the expectation names. */
function shown(one: Decision, like: object): Outcome {
  const sums = {
    amount: one.verdict === "entitled" ? one.amount : undefined,
    least: one.verdict === "depends" ? one.least : undefined,
    most: one.verdict === "depends" ? one.most : undefined,
  };
  const money = Object.entries(sums).map(([key, sum]) => [key, sum && Number(sum.value)] as const);
  const all = new Map<string, unknown>([...money, ["from", one.from], ["until", one.until], ["claimBy", one.claimBy]]);
  return Object.fromEntries(Object.keys(like).map((key) => [key, all.get(key)]));
}

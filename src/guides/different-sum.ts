import { comparable, DifferentSumFacts, differentSum } from "../rules/index.ts";
import { type Guide, is } from "./guide.ts";

/** «I was paid a different sum»: what came is compared with what the rules give, and the nearest explanation named. */
export const differentSumGuide: Guide = {
  id: "different-sum",
  area: "benefits",
  questions: [
    { id: "benefit", kind: "choice", options: comparable },
    {
      id: "count",
      kind: "count",
      min: 1,
      max: 20,
      buttons: 8,
      when: is("benefit", "large-family", "survivor-allowance"),
    },
    {
      id: "birthOrder",
      kind: "count",
      min: 1,
      max: 20,
      buttons: 4,
      when: is("benefit", "care-allowance", "birth-grant", "ssif-childcare"),
    },
    {
      id: "disability",
      kind: "choice",
      options: ["under-7", "group-1", "group-2", "group-3"],
      when: is("benefit", "child-disability", "carer-allowance"),
    },
    {
      id: "award",
      kind: "choice",
      options: ["altyn-alqa", "kumis-alqa", "mother-heroine", "maternal-glory-1", "maternal-glory-2"],
      when: is("benefit", "awarded-mother"),
    },
    {
      id: "salary",
      kind: "money",
      buttons: [100_000, 200_000, 300_000, 500_000],
      when: is("benefit", "ssif-childcare"),
    },
    { id: "paid", kind: "money", buttons: [] },
  ],
  decide: ({ birthOrder, count = birthOrder, ...answers }, today, law, programmes) => [
    differentSum(DifferentSumFacts.parse({ ...answers, count }), today, law, programmes),
  ],
};

import { OneTimeAdoptionPaymentFacts, oneTimeAdoptionPayment } from "../../rules/index.ts";
import { type Guide, is } from "../guide.ts";

/** The one-off payment on an adoption: its sum is the akimat's to tell, since the record has an abolished one only. */
export const adoptionGuide: Guide = {
  id: "adoption",
  area: "benefits",
  questions: [
    { id: "decided", kind: "choice", options: ["yes", "no"] },
    { id: "orphan", kind: "choice", options: ["yes", "no"], dontKnow: true },
    { id: "wards", kind: "count", min: 1, max: 10, buttons: 4, when: is("decided", "yes") },
  ],
  decide: ({ decided, ...facts }, today, law) => {
    const guardianship = decided === "yes" ? "adopted" : "none";
    return [oneTimeAdoptionPayment(OneTimeAdoptionPaymentFacts.parse({ ...facts, guardianship }), today, law)];
  },
};

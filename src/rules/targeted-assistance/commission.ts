import type { ISODate } from "../dates.ts";
import { because, type Reason } from "../decision.ts";
import type { Law } from "../parameters/law.ts";
import type { Property, TargetedAssistanceFacts } from "./assistance-facts.ts";

const SENTENCES: Record<Property, string> = {
  "second-dwelling": "targetedAssistance.secondDwelling",
  "business-premises": "targetedAssistance.businessPremises",
  "building-plot": "targetedAssistance.buildingPlot",
  "second-car": "targetedAssistance.secondCar",
  machinery: "targetedAssistance.machinery",
};

/** What lets the commission find no need: it decides, and local bodies may add grounds or lift them (art. 124-125). */
export function doubtsOf(facts: TargetedAssistanceFacts, on: ISODate, law: Law): readonly Reason[] {
  const { property, secondCarAllowed, loan } = facts;
  const area = law.on(on, "targeted-assistance.dwelling-area");
  const years = law.on(on, "targeted-assistance.dwelling-sold-within");
  const loans = law.find(on, "targeted-assistance.loan");
  return [
    ...property
      .filter((thing) => thing !== "second-car" || secondCarAllowed !== true)
      .map((thing) => because(SENTENCES[thing], { area, years }, area, years)),
    ...(loan === false || loans === undefined ? [] : [because("targetedAssistance.loan", {}, loans)]),
  ];
}

/** Whether the help is unconditional, or those who can work sign a social contract (art. 121-122). */
export function kindOf({ whoCanWork }: TargetedAssistanceFacts, on: ISODate, law: Law): Reason {
  const age = law.on(on, "targeted-assistance.small-child-under");
  if (whoCanWork === undefined) return because("targetedAssistance.kinds", { age }, age);
  const conditional = whoCanWork === "someone";
  return because(conditional ? "targetedAssistance.conditional" : "targetedAssistance.unconditional", {}, age);
}

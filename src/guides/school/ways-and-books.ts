import {
  CityBusFacts,
  cityBus,
  Household,
  SchoolTransportFacts,
  schoolTransport,
  TextbooksFacts,
  textbooks,
} from "../../rules/index.ts";
import { type Guide, is } from "../guide.ts";
import { bornInGrade, schoolKind } from "./need.ts";

/** Cities whose decision on buses is on record; in others one asks. */
const CITIES = ["astana", "atyrau", "oskemen"];

/** Textbooks of the school's library, and the way to school: free where the village has no school, or as the city decides. */
export const textbooksGuide: Guide = {
  id: "textbooks",
  area: "school",
  about: ["textbooks", "school-transport", "city-bus"],
  questions: [
    { id: "home", kind: "choice", options: ["village", ...CITIES, "other"] },
    {
      id: "schoolInVillage",
      kind: "choice",
      options: ["yes", "no"],
      dontKnow: true,
      when: is("home", "village"),
    },
    { id: "birthDate", kind: "date", notAfter: "today", yearsBack: 19, when: is("home", ...CITIES) },
    schoolKind,
  ],
  decide: ({ home, schoolInVillage, birthDate, schoolKind }, today, law) => [
    textbooks(TextbooksFacts.parse({ schoolKind }), today, law),
    home === "village"
      ? schoolTransport(SchoolTransportFacts.parse({ rural: "yes", schoolInVillage }), today, law)
      : cityBus(CityBusFacts.parse({ city: home, birthDate: birthDate ?? bornInGrade(undefined, today) }), today, law),
  ],
  household: ({ home, schoolInVillage, birthDate, schoolKind }, today) =>
    Household.parse({
      rural: home === "village" ? "yes" : "no",
      schoolInVillage,
      city: home === "village" ? "unknown" : home,
      children: [{ birthDate: birthDate ?? bornInGrade(undefined, today), schoolKind }],
    }),
};

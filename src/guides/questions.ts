/** Questions that several guides ask alike; their words stand in `locales/<language>/questions.json`. */
export const livesHere = { id: "livesHere", kind: "choice", options: ["yes", "no"], dontKnow: true } as const;
export const birthDate = { id: "birthDate", kind: "date", notAfter: "today", yearsBack: 2 } as const;
export const birthOrder = { id: "birthOrder", kind: "count", min: 1, max: 20, buttons: 4, dontKnow: true } as const;

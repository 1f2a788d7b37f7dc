/**
 * Entries that answer what may also be a message of danger: «сосед бьёт ребёнка, куда сообщить» gets the numbers first,
 * and the entry behind «This is not about me». Of every other entry no title and no phrasing may raise a card.
 */
export const MAY_BE_DANGER: ReadonlySet<string> = new Set([
  "bullying.cyber",
  "bullying.extortion",
  "bullying.fine",
  "bullying.teacher",
  "bullying.what-to-do",
  "bullying.who-pays",
  "camp.complain",
  "guardian.removed",
  "help.numbers",
  "missing-child.report",
  "neglect.penalty",
  "neglect.report",
  "school-meals.quality",
  "tsa.who",
  "violence.bride-kidnapping",
  "violence.harassment",
  "violence.help-room",
  "violence.home",
  "violence.neighbour",
  "violence.penalty",
  "violence.reconcile",
  "violence.shelter",
  "violence.stalking",
]);

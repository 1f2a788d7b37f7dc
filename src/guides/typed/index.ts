/** Reads what people type instead of pressing a button: pure, in Kazakh, Russian and English. */
export { type Age, readAges } from "./ages.ts";
export { readAnswerList } from "./answer-list.ts";
export { readChoice } from "./choice.ts";
export { readCommandWord } from "./command-word.ts";
export { readCount } from "./count.ts";
export { readAsOf, readDate, readDueDate } from "./date.ts";
export { listed } from "./family/listed.ts";
export { type CalcReading, readCalc } from "./family/read-calc.ts";
export { type FamilyReading, readFamily } from "./family/read-family.ts";
export { type Income, type IncomeSum, readIncome } from "./family/read-income.ts";
export type {
  Award,
  ChildSlot,
  Earning,
  Expecting,
  FamilySlots,
  LeftOut,
  Seen,
  SlotName,
  SlotValues,
  Sum,
  Work,
} from "./family/slots.ts";
export { readMoney } from "./money.ts";
export type { Command } from "./phrases/phrases.ts";
export type { Fault, Read } from "./read.ts";
export { readYear } from "./year.ts";
export { readDontKnow, readYesNo } from "./yes-no.ts";

/** Reads what people type instead of pressing a button: pure, in Kazakh, Russian and English. */
export { type Age, readAges } from "./ages.ts";
export { readChoice } from "./choice.ts";
export { readCommandWord } from "./command-word.ts";
export { readCount } from "./count.ts";
export { readAsOf, readDate, readDueDate } from "./date.ts";
export { readMoney } from "./money.ts";
export type { Command } from "./phrases/phrases.ts";
export type { Fault, Read } from "./read.ts";
export { readYear } from "./year.ts";
export { readDontKnow, readYesNo } from "./yes-no.ts";

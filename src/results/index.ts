/** What people take home: made on demand from decisions, never stored. The bot imports it through this file. */

export { calendar } from "./calendar.ts";
export { card } from "./card.ts";
export { type FamilyDate, familyDates } from "./dates.ts";
export { fundChart } from "./fund-chart.ts";
export { type ForTheOffice, type InBoth, paper, paperLanguages } from "./paper.ts";
export { paymentsChart } from "./payments-chart.ts";
export type { Reckoned, TakeHome } from "./reckoned.ts";
export type { Cell, Week } from "./week.ts";
export { weekPicture } from "./week-picture.ts";

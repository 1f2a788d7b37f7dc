import type { Bar } from "./bar.ts";
import { botParts } from "./bot-parts.ts";
import { senderParts } from "./sender-parts.ts";

/** One thing that goes wrong, and the bars that hold meanwhile; the short form has less of it. */
export type Part = { readonly what: string; readonly run: (short: boolean) => Promise<readonly Bar[]> };

/** Each lane is a process of its own: what talks to people, and what writes to many. */
export const lanes: readonly Readonly<Record<string, Part>>[] = [botParts, senderParts];
export const parts: Readonly<Record<string, Part>> = Object.assign({}, ...lanes);

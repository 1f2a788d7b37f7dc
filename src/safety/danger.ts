import { ALARM, LEAST_WORDS, PERHAPS, SIGN } from "./bounds.ts";
import { LETTER, traitsIn } from "./characters.ts";
import { hearing } from "./hearing.ts";
import { Kind, type Tier, type Voice } from "./kinds.ts";
import { type Found, firstSign, tierOf, voiceOf } from "./signs.ts";
import { listen } from "./views.ts";
import { kindsOf, reasonsOf, type Weighed, weigh } from "./weigh.ts";
import type { Heard } from "./words.ts";

export { Kind, kinds, Tier } from "./kinds.ts";
export type Danger = { readonly tier: Tier; readonly kind: Kind; readonly voice: Voice };

/** So much of the likelihood a kind needs to decide which card is shown; more where a sign says another. */
const SURE = 0.5;
const SURER = 0.9;

/** Danger in a message, in any of its readings. */
export const findDanger = (text: string): Danger | undefined => traceDanger(text)?.danger;

/** Danger that isn't clear enough for a card, a sign that all else speaks against included: the answer names the lines too. */
export function maybeDanger(text: string): boolean {
  const { score, sign } = read(text);
  return score < ALARM && (sign !== undefined || score >= PERHAPS);
}

/** The danger with the words that gave it away, for tests and tools; they are never logged. */
export function traceDanger(text: string): { readonly danger: Danger; readonly because: string } | undefined {
  const { score, sign, worst, heard } = read(text);
  if (score < ALARM) return undefined;
  const because = [...(sign === undefined ? [] : [spoken(sign)]), ...reasonsOf(worst)].join("; ");
  const { kind, tier } = about(worst, sign?.found.sign);
  return { danger: { kind, tier, voice: voiceOf(heard) }, because };
}

let last: { readonly text: string; readonly reading: ReturnType<typeof readAnew> } | undefined;

/** One message is asked about two or three times in a row, and reading it costs more than all else of an answer. */
function read(text: string): ReturnType<typeof readAnew> {
  if (last?.text !== text) last = { text, reading: readAnew(text) };
  return last.reading;
}

type Signed = { readonly found: Found; readonly heard: Heard };

/** What a message is decided by: the likeliest of its readings, and the first sign that fits in any. */
function readAnew(text: string) {
  let worst: { readonly weighed: Weighed; readonly heard: Heard } | undefined;
  let sign: Signed | undefined;
  let said = 0;
  for (const { heard, view } of listen(text)) {
    const weighed = weigh(view);
    if (worst === undefined || weighed.score > worst.weighed.score) worst = { weighed, heard };
    const found = firstSign(heard);
    if (found !== undefined && (sign === undefined || found.rank < sign.found.rank)) sign = { found, heard };
    said = Math.max(said, spokenIn(heard));
  }
  if (worst === undefined) throw new Error("a text without a reading");
  const { weighed } = worst;
  return { score: scoreOf(weighed.score, said, sign), sign, worst: weighed, heard: sign?.heard ?? worst.heard };
}

function scoreOf(weight: number, said: number, sign: Signed | undefined): number {
  if (sign !== undefined) return isAllSaid(sign) ? Number.POSITIVE_INFINITY : weight + SIGN;
  return said < LEAST_WORDS ? Number.NEGATIVE_INFINITY : weight;
}

function spokenIn({ words }: Heard): number {
  let count = 0;
  for (const word of words) if (traitsIn(word) & LETTER) count++;
  return count;
}

/** Where nothing but the sign is said, nothing speaks against it. */
const isAllSaid = ({ found, heard }: Signed): boolean =>
  heard.words.every((_, at) => found.hits.some(({ start, end }) => start <= at && at <= end));

/** Signs of these hold whatever else is told: life comes first. */
const FIRST: ReadonlySet<Kind> = new Set(["emergency", "suicide", "safe-word"]);

type About = Pick<Danger, "kind" | "tier">;
function about(weighed: Weighed, sign: About | undefined): About {
  if (sign !== undefined && FIRST.has(sign.kind)) return sign;
  const kinds = kindsOf(weighed).map(({ kind, share }) => ({ kind: Kind.parse(kind), share }));
  const [likeliest] = kinds;
  if (likeliest !== undefined && likeliest.share >= (sign === undefined ? SURE : SURER))
    return { kind: likeliest.kind, tier: tierOf(likeliest.kind) };
  if (sign !== undefined) return sign;
  const urgent = kinds.reduce((sum, { kind, share }) => sum + (tierOf(kind) === "now" ? share : 0), 0);
  return { kind: "unclear", tier: urgent >= 0.5 ? "now" : "distress" };
}

const spoken = ({ found: { hits }, heard }: Signed): string =>
  hits
    .map(({ list, start, end }) => `${hearing.names[list]}: ${heard.words.slice(start, end + 1).join(" ")}`)
    .join("; ");

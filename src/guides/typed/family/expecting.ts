import type { ISODate } from "../../../rules/index.ts";
import { readDueDate } from "../date.ts";
import type { Fault } from "../read.ts";
import { isTopic } from "./facts.ts";
import { after, before, closes, placesOf, says } from "./look.ts";
import type { Said } from "./said.ts";
import type { Expecting, Finding } from "./slots.ts";
import { dateAround } from "./window.ts";

type Cue = {
  readonly at: number;
  readonly object: number | undefined;
  readonly says: Expecting;
  readonly weak: boolean;
};

/** A birth to come: «жду пятого», «жүктімін», «в январе рожу». */
export function readExpecting(said: Said, today: ISODate): readonly Finding[] {
  const cues = [...waiting(said), ...pregnant(said), ...due(said)].slice(0, MOST_CUES);
  // «срок в марте» may be any term, unless a birth is spoken of.
  const isSpoken = cues.some(({ at }) => !isTerm(said, at));
  return cues.flatMap((cue) => (isSpoken || !isTerm(said, cue.at) ? finding(said, cue, today) : []));
}

/** Who says it more often writes no message to a bot. */
const MOST_CUES = 10;

const isTerm = ({ scan, items }: Said, at: number) =>
  /^(срок|мерзим)/.test(scan.tokens[items[at]?.from ?? 0]?.skeleton ?? "") &&
  (items[at]?.to ?? 0) - (items[at]?.from ?? 0) === 1;

const CHILDREN = ["child", "children", "son", "daughter", "newborn"] as const;

/** «Жду» and «күтіп жүрмін» wait for many things: only with a child, its number or twins beside them. */
const waiting = (said: Said): readonly Cue[] =>
  placesOf(said, "expect").flatMap((at): readonly Cue[] => {
    if (isOthers(said, at)) return [];
    const object = isKazakh(said, at) ? before(said, at) : after(said, at);
    const expecting = object === undefined ? undefined : objectOf(said, object);
    if (expecting) return [{ at, object, says: expecting, weak: false }];
    return isAlone(said, at) ? [{ at, object: undefined, says: {}, weak: false }] : [];
  });

const isKazakh = ({ scan, items }: Said, at: number) =>
  /^(кут|котер)/.test(scan.tokens[items[at]?.from ?? 0]?.skeleton ?? "");
/** «We are expecting», «expecting in May»: English needs no object. */
const isAlone = (said: Said, at: number) => {
  const { latin } = said.scan.tokens[(said.items[at]?.to ?? 0) - 1] ?? {};
  return (
    latin === "expecting" && (closes(said, at + 1) || [1, 2].some((more) => said.items[at + more]?.kind === "date"))
  );
};

function objectOf(said: Said, at: number): Expecting | undefined {
  const item = said.items[at];
  if (says(item, "twins")) return { children: 2 };
  if (says(item, "triplets")) return { children: 3 };
  if (says(item, ...CHILDREN)) return numberBefore(said, at);
  if (item?.kind !== "number") return undefined;
  const { form, value } = item.number;
  if (form === "ordinal") return { order: value };
  if (form === "collective") return { children: value };
  // «жду 5»: the fifth or five, but a birth.
  return says(said.items[at + 1], ...CHILDREN, "expect", "pregnant") || closes(said, at + 1) ? {} : undefined;
}

/** «Бесінші баланы күтіп жүрмін»: the ordinal stands before the child. */
function numberBefore(said: Said, at: number): Expecting {
  const item = said.items[at - 1];
  return item?.kind === "number" && item.number.form === "ordinal" ? { order: item.number.value } : {};
}

const pregnant = (said: Said): readonly Cue[] =>
  placesOf(said, "pregnant", "maybePregnant").flatMap((at): readonly Cue[] => {
    if (isOthers(said, at) || says(said.items[at - 1], "not")) return [];
    const weak = !says(said.items[at], "pregnant");
    return weak && isTopic(said, at) ? [] : [{ at, ...objectBeside(said, at), weak }];
  });

const due = (said: Said): readonly Cue[] =>
  placesOf(said, "due", "maybeDue").flatMap((at): readonly Cue[] =>
    isOthers(said, at) || says(said.items[at - 1], "not")
      ? []
      : [{ at, ...objectBeside(said, at), weak: says(said.items[at], "maybeDue") }],
  );

function objectBeside(said: Said, at: number): Pick<Cue, "object" | "says"> {
  const beside = [after(said, at, 2), before(said, at, 2)].filter((one) => one !== undefined);
  const object = beside.find((one) => objectOf(said, one) !== undefined);
  return { object, says: (object !== undefined && objectOf(said, object)) || {} };
}

/** «Сестра беременна». */
const isOthers = (said: Said, at: number) => {
  const who = before(said, at, 3);
  const isShe = /^(она|ол|she|shes)$/.test(said.scan.tokens[(said.items[at]?.from ?? 0) - 1]?.text ?? "");
  return isShe || (who !== undefined && says(said.items[who], "adult", "daughter", "father"));
};

function finding(said: Said, { at, object, says: expecting, weak }: Cue, today: ISODate): readonly Finding[] {
  const date = dateAround(said, at, (text) => readDueDate(text, today));
  const weeks = [at - 2, at + 1].filter(
    (one) => said.items[one]?.kind === "number" && said.items[one + 1]?.kind === "unit",
  );
  const all = [at, object ?? at, date?.from ?? at, (date?.to ?? at + 1) - 1, ...weeks, ...weeks.map((one) => one + 1)];
  const range = { from: Math.min(...all), to: Math.max(...all) + 1 };
  // «Роды» and «родится» say it of this family only with a day to come.
  const isSaid = !says(said.items[at], "maybeDue") || date?.read.ok === true;
  const why = date && !date.read.ok ? date.read.why : undefined;
  const late: readonly Finding[] = why && isNamed(why) ? [{ ...range, slot: "expecting", why }] : [];
  if (!isSaid) return late;
  const value = date?.read.ok ? { ...expecting, due: date.read.value } : expecting;
  return [{ ...range, slot: "expecting", value, weak: weak && !date?.read.ok }, ...late];
}

/** Days that can't be; a text without a day is no fault. */
const isNamed = ({ kind }: Fault) => kind !== "notADate" && kind !== "notExact" && kind !== "onlyYear";

import { type Region, regions } from "../rules/index.ts";

// The place in these three lists is a bit or a number in storage: append, never insert, and never take one away.
export const topics = ["amounts", "school", "camp", "fund", "measures", "urgent"] as const;
export type Topic = (typeof topics)[number];
/** The bands of the family guide, and a child to come. */
export const ages = ["expecting", "b0", "b1", "b6", "b11", "b18"] as const;
export type Age = (typeof ages)[number];

/** What a reader wants to hear about. Without a region: news of the whole country; without ages: of every age. */
export type Choice = {
  readonly topics: readonly Topic[];
  readonly region: Region | undefined;
  readonly ages: readonly Age[];
  /** One digest a week; what is urgent still comes at once. */
  readonly weekly: boolean;
};

export const nothingChosen: Choice = { topics: [], region: undefined, ages: [], weekly: false };

/** Whom a piece of news is for. */
export type Audience = {
  readonly topic: Topic;
  /** Absent: the whole country. */
  readonly region?: Region;
  /** Absent: whatever the age of the children. */
  readonly ages?: readonly Age[];
};

/** How a piece of news reaches a reader: at once, in the digest of the week, or not at all. */
export function reaches({ topic, region, ages: of }: Audience, choice: Choice): "at-once" | "weekly" | undefined {
  if (!choice.topics.includes(topic)) return undefined;
  if (region !== undefined && choice.region !== region) return undefined;
  if (of !== undefined && choice.ages.length > 0 && !choice.ages.some((age) => of.includes(age))) return undefined;
  return choice.weekly && topic !== "urgent" ? "weekly" : "at-once";
}

/** One change of a choice, as the buttons name it: `topic+school`, `topic-school`, `region+abai`, `age+b6`, `weekly+`. */
export function changed(choice: Choice, change: string): Choice | undefined {
  const [, what, sign, which] = /^(topic|age|region|weekly)([+-])(.*)$/.exec(change) ?? [];
  const on = sign === "+";
  switch (what) {
    case "topic":
      return isTopic(which) ? { ...choice, topics: withOne(topics, choice.topics, which, on) } : undefined;
    case "age":
      return isAge(which) ? { ...choice, ages: withOne(ages, choice.ages, which, on) } : undefined;
    case "region":
      if (!on) return { ...choice, region: undefined };
      return isRegion(which) ? { ...choice, region: which } : undefined;
    case "weekly":
      return { ...choice, weekly: on };
    default:
      return undefined;
  }
}

/** In the order of the list, whatever the order of the taps. */
const withOne = <One extends string>(all: readonly One[], some: readonly One[], one: One, on: boolean): One[] =>
  all.filter((each) => (each === one ? on : some.includes(each)));

const isTopic = (text: string | undefined): text is Topic => topics.some((one) => one === text);
const isAge = (text: string | undefined): text is Age => ages.some((one) => one === text);
const isRegion = (text: string | undefined): text is Region => regions.some((one) => one === text);

/** A choice is a number of so many bits: six topics, the digest, five for the region, six ages. */
export const CHOICE_BITS = 18;

export function numberOf({ topics: some, region, ages: of, weekly }: Choice): number {
  const place = region === undefined ? 0 : regions.indexOf(region) + 1;
  return bitsOf(topics, some) | (weekly ? 1 << 6 : 0) | (place << 7) | (bitsOf(ages, of) << 12);
}

/** The choice behind a number; undefined for one that none has. */
export function choiceOf(number: number): Choice | undefined {
  if (!Number.isInteger(number) || number < 0 || number >= 2 ** CHOICE_BITS) return undefined;
  const place = (number >> 7) & 31;
  if (place > regions.length) return undefined;
  return {
    topics: TOPIC_SETS[number & 63] ?? [],
    region: regions[place - 1],
    ages: AGE_SETS[(number >> 12) & 63] ?? [],
    weekly: (number & 64) !== 0,
  };
}

const bitsOf = (all: readonly string[], some: readonly string[]): number =>
  all.reduce((bits, one, at) => bits | (some.includes(one) ? 1 << at : 0), 0);

/** Every set of a list by its bits: a million readers share these few. */
const setsOf = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_one, at) => (bits & (1 << at)) !== 0));
const TOPIC_SETS = setsOf(topics);
const AGE_SETS = setsOf(ages);

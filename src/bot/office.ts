import { z } from "zod";
import { type Language, languages } from "../i18n/i18n.ts";
import { createSwitches, type RedisSwitches, type Switches } from "../storage/switches.ts";
import { createTickets, type RedisTickets, type Tickets } from "../storage/tickets.ts";
import { createWaiting, type RedisSet, type Waiting } from "../storage/waiting.ts";

/** The state's portal is down; operators may say it in their own words, in every language. */
export const Banner = z.object({
  about: z.literal("egov-down"),
  text: z.object({ kk: z.string(), ru: z.string(), en: z.string() }).optional(),
});
export type Banner = z.output<typeof Banner>;

/** What operators do for everybody, and for one person at a time. */
export type Office = {
  readonly switches: Switches<Banner>;
  readonly waiting: Waiting;
  readonly tickets: Tickets;
  /** The chat in which operators read and answer; without it nobody is offered a person. */
  readonly operators?: number;
  readonly hours: Hours;
};

export function createOffice({
  redis,
  prefix,
  operators,
  hours,
}: {
  readonly redis: RedisSwitches & RedisSet & RedisTickets;
  readonly prefix: string;
  readonly operators?: number | undefined;
  readonly hours: Hours;
}): Office {
  const parse = (json: string) => Banner.safeParse(JSON.parse(json)).data;
  return {
    switches: createSwitches({ redis, prefix, parse }),
    waiting: createWaiting({ redis, prefix }),
    tickets: createTickets({ redis, prefix, languages }),
    hours,
    ...(operators === undefined ? {} : { operators }),
  };
}

/** Operators answer on these days, from Monday, 1, to Sunday, 7, at these hours in Kazakhstan, `09:00`. */
export type Hours = { readonly first: number; readonly last: number; readonly from: string; readonly to: string };

export type InThree = Readonly<Record<Language, string>>;

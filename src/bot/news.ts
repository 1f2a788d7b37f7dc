import { z } from "zod";
import { topics } from "../guides/subscription.ts";

const InEach = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

/** A piece of news that was sent, as the archive keeps it. */
export const News = z.object({
  id: z.string().regex(/^[\w-]{1,24}$/),
  topic: z.enum(topics),
  /** Telegram HTML; the first line says what it is about. */
  text: InEach,
  /** Who answers for it. */
  unit: InEach,
  /** Seconds since 1970. */
  sentAt: z.number().int(),
  correctedAt: z.number().int().optional(),
});
export type News = z.output<typeof News>;

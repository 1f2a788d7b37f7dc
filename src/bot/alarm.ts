import { createHash } from "node:crypto";
import type { Api } from "grammy";
import type { Language, Translate } from "../i18n/i18n.ts";
import type { Logger } from "../ops/logger.ts";
import { describeError, type ErrorRecord } from "../ops/scrub.ts";
import type { Alarms } from "../storage/alarms.ts";

/**
 * Tells the operators of a fault, once an hour for faults from the same place; never rejects.
 *
 * @param reference what the person was shown; the log has the fault under it. None for a crash
 */
export type Alarm = (fault: unknown, reference?: string) => Promise<void>;

export type AlarmOptions = {
  readonly api: Pick<Api, "sendMessage">;
  /** Where operators read; undefined: nowhere. */
  readonly chat: number | undefined;
  readonly alarms: Alarms;
  readonly translators: Readonly<Record<Language, Translate>>;
  readonly log: Logger;
};

/** The languages operators work in. */
const SPOKEN = ["kk", "ru"] as const;

export function createAlarm({ api, chat, alarms, translators, log }: AlarmOptions): Alarm {
  return async (fault, reference) => {
    if (chat === undefined) return;
    const { signature, kind, place } = signatureOf(fault);
    const key = reference === undefined ? "ops:crash" : "ops:fault";
    const blanks = { reference: reference ?? "", kind, place };
    try {
      if (!(await alarms.first(signature))) return;
      const text = SPOKEN.map((language) => translators[language](key, blanks)).join("\n\n");
      await api.sendMessage(chat, text, { parse_mode: "HTML" });
    } catch (error) {
      log.warn({ error, event: "alarm" }, "operators were not told of a fault");
    }
  };
}

/** What kind of fault it is and where in the code, with nothing of a person: as the log has it. */
function signatureOf(fault: unknown): { signature: string; kind: string; place: string } {
  const deepest = innermost(describeError(fault));
  const kind = [deepest.type, deepest.code, deepest.method].filter((word) => word !== undefined).join(" ");
  const place = /([\w./-]+:\d+):\d+\)?$/.exec(deepest.stack?.[0] ?? "")?.[1] ?? "–";
  return { signature: createHash("sha256").update(`${kind} ${place}`).digest("hex").slice(0, 12), kind, place };
}

const innermost = (record: ErrorRecord): ErrorRecord => (record.cause === undefined ? record : innermost(record.cause));

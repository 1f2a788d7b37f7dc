import { type Due, dueOn, isOverdue, type ToCompare, type ToRenew } from "../rules/due.ts";
import { type Answer, answering, dayOf, readOptions, UsageError } from "./command-line.ts";
import type { Shelf } from "./rules-answer.ts";

const usage = `What of the law must be renewed, or compared with its source again.

  npm run -s law:due [-- --on YYYY-MM-DD] [--json]

Exit code 1: something is overdue. 0: nothing is, though something may be due within 60 days.`;

/** What `npm run law:due` answers. */
export const lawDueAnswer = (args: readonly string[], { today, books }: Shelf): Answer =>
  answering(usage, () => {
    const { values: options, positionals } = readOptions(args, {
      on: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    });
    if (options.help) return { out: usage, code: 0 };
    if (positionals.length > 0) throw new UsageError(`unexpected: ${positionals.join(" ")}`);
    const due = dueOn(dayOf("--on", options.on, today), books());
    return { out: options.json ? JSON.stringify(due, null, 2) : dueText(due), code: isOverdue(due) ? 1 : 0 };
  });

function dueText({ on, renew, compare }: Due): string {
  const overdue = renew.filter(({ overdue }) => overdue);
  const reckoned = (one: ToRenew) => one.readBy.length > 0;
  return [
    `What is due on ${on}`,
    section(
      "Past its time, and rules reckon with it: sums carry the old value over",
      overdue.filter(reckoned),
      renewLine,
    ),
    section(
      "Past its time, told but not reckoned with",
      overdue.filter((one) => !reckoned(one)),
      renewLine,
    ),
    section(
      "Due within 60 days",
      renew.filter(({ overdue }) => !overdue),
      renewLine,
    ),
    section("Not compared with its source for a year", compare, compareLine),
  ].join("\n\n");
}

function section<One>(title: string, found: readonly One[], line: (one: One) => string): string {
  return found.length === 0 ? `${title}: none` : [`${title}: ${found.length}`, ...found.map(line)].join("\n");
}

const renewLine = ({ id, value, since, due, renewed, source, url, readBy }: ToRenew): string =>
  [
    `  ${id}: «${value}» since ${since}, ${renewed}, new value due ${due}`,
    `    last read in ${source}${url === undefined ? "" : ` ${url}`}`,
    ...(readBy.length === 0 ? [] : [`    read by ${readBy.join(", ")}`]),
  ].join("\n");

const compareLine = ({ id, kind, checked, source, url }: ToCompare): string =>
  `  ${kind} ${id}: last compared ${checked} with ${source}${url === undefined ? "" : ` ${url}`}`;

import { parseDocument } from "yaml";
import type { Translate } from "../i18n/i18n.ts";
import { Household, type ISODate, reckonFamily } from "../rules/index.ts";
import { type Answer, UsageError } from "./command-line.ts";
import { familyJson } from "./family-json.ts";
import { familyText } from "./family-text.ts";
import { faultsOf, faultsText } from "./household-faults.ts";
import type { LawBooks } from "./law-values.ts";

type Asked = {
  /** The file's name, or «-», for the messages. */
  readonly name: string;
  readonly text: string;
  readonly on: ISODate;
  readonly json: boolean;
  readonly explain: boolean;
};

/** One household, as YAML or JSON: its decisions, or every fault of what was written. */
export function householdAnswer({ name, text, on, json, explain }: Asked, books: LawBooks, t: Translate): Answer {
  const written = readYaml(text, name);
  const read = Household.safeParse(written ?? {});
  if (!read.success) {
    const faults = faultsOf(read.error.issues, written);
    return { out: json ? JSON.stringify({ faults }, null, 2) : "", err: faultsText(faults, name), code: 2 };
  }
  const { law, programmes, sources } = books;
  const result = reckonFamily(read.data, on, law, programmes);
  const out = json
    ? JSON.stringify(familyJson(result, explain, t), null, 2)
    : familyText(result, { household: read.data, sources, explain, t });
  return { out, code: 0 };
}

/** JSON is YAML too. */
function readYaml(text: string, name: string): unknown {
  const document = parseDocument(text);
  const faults = document.errors.map(({ message }) => message);
  if (faults.length > 0) throw new UsageError(`${name} is neither YAML nor JSON:\n  ${faults.join("\n  ")}`);
  try {
    return document.toJS();
  } catch (fault) {
    // Aliases that would grow without end.
    throw new UsageError(`${name}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

import { parseDocument } from "yaml";
import { Household } from "../rules/index.ts";
import { type Answer, UsageError } from "./command-line.ts";
import { type Fault, faultsOf, faultsText } from "./household-faults.ts";

type Read = { readonly household: Household } | { readonly name: string; readonly faults: readonly Fault[] };

/** One household, as YAML or JSON, or every fault of what was written. @throws UsageError where it is neither */
export function readHousehold(name: string, text: string): Read {
  const written = readYaml(text, name) ?? {};
  const read = Household.safeParse(written);
  return read.success ? { household: read.data } : { name, faults: faultsOf(read.error.issues, written) };
}

export const faultsAnswer = ({ name, faults }: Extract<Read, { faults: unknown }>, json: boolean): Answer => ({
  out: json ? JSON.stringify({ faults }, null, 2) : "",
  err: faultsText(faults, name),
  code: 2,
});

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

import { citations } from "../i18n/explain.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { type Area, type ISODate, type ParameterId, type Programme, parameterIds } from "../rules/index.ts";
import { type LawUse, toldBy } from "./law-use.ts";
import { type LawBooks, type ListedValue, valuesOn, valueText } from "./law-values.ts";

export type ListedProgramme = {
  readonly id: string;
  readonly area: Area;
  readonly name: string;
  readonly official: string;
  readonly source: Programme["source"];
  readonly checked: ISODate;
  readonly values: readonly ListedValue[];
};

/** Every programme, by area, with the values its rules read and its entry tells. */
export function programmesOn(on: ISODate, books: LawBooks, t: Translate): readonly ListedProgramme[] {
  const values = new Map(valuesOn(on, books).map((value) => [value.id, value]));
  return byArea([...books.programmes.values()]).map((programme) => ({
    id: programme.id,
    area: programme.area,
    name: plainText(t(`programmes:${programme.id}.name`)),
    official: plainText(t(`programmes:${programme.id}.official`)),
    source: programme.source,
    checked: programme.checked,
    values: parametersOf(programme, books.use).flatMap((id) => values.get(id) ?? []),
  }));
}

/** Its own parameters, those its rules read, and those its entry tells; in the order of their ids. */
export function parametersOf(programme: Programme, use: LawUse): readonly ParameterId[] {
  const told = new Set(toldBy(programme));
  const rules = new Set(use.reckoningOf(programme.id));
  return parameterIds.filter(
    (id) => id.startsWith(`${programme.id}.`) || told.has(id) || use.rulesReading(id).some((file) => rules.has(file)),
  );
}

/** Programmes of one area together, areas in the order they first come. */
export function byArea<One extends { readonly area: Area }>(programmes: readonly One[]): readonly One[] {
  const areas = [...new Set(programmes.map(({ area }) => area))];
  return areas.flatMap((area) => programmes.filter((programme) => programme.area === area));
}

export function programmesText(listed: readonly ListedProgramme[], on: ISODate, books: LawBooks, t: Translate): string {
  const lines = listed.map((programme, i) => {
    const heading = listed[i - 1]?.area === programme.area ? [] : [`== ${programme.area} ==`, ""];
    return [...heading, ...programmeLines(programme, books, t)].join("\n");
  });
  return [`${listed.length} programmes, as the law is on record for ${on}`, ...lines].join("\n\n");
}

function programmeLines(
  { id, name, official, source, checked, values }: ListedProgramme,
  books: LawBooks,
  t: Translate,
) {
  const [from = source.act] = citations([source], books.sources, t);
  return [
    `${name} (${id})`,
    `  ${official}`,
    `  ${plainText(from)}; checked ${checked}`,
    ...values.map((value) => `  - ${valueText(value, t)}`),
  ];
}

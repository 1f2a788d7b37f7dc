import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Household } from "../rules/index.ts";

/** The programme and whom it is about: children count from 1 for people, those after the last are still to be born. */
export function programmeName(
  benefit: string,
  child: number | undefined,
  { children }: Household,
  t: Translate,
): string {
  const name = t(`programmes:${benefit}.name`);
  if (child === undefined) return plainText(name);
  const born = children[child]?.birthDate;
  const whom = born === undefined ? t("common:childToBe") : `${t("results:child", { number: child + 1 })} (${born})`;
  return plainText(`${name}, ${whom}`);
}

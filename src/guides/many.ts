/** Nothing of what was offered: an answer like any other. */
export const NONE = "none";

/** The chosen ids of an answer, in the order of the options. */
export const chosenOf = (value: string | undefined): readonly string[] =>
  value === undefined || value === "" || value === NONE ? [] : value.split(",");

export const has = (value: string | undefined, id: string): boolean => chosenOf(value).includes(id);

/** The answer for these ids: `none` where there is none. */
export const manyOf = (ids: readonly string[]): string => (ids.length === 0 ? NONE : ids.join(","));

/** After a press: `award=1` is chosen, `award=0` isn't; a second tap changes nothing. Options that are gone fall out. */
export function withChoice(value: string | undefined, part: string, options: readonly string[]): string {
  const [id = "", on = ""] = part.split("=");
  const chosen = new Set(chosenOf(value));
  if (on === "1") chosen.add(id);
  else chosen.delete(id);
  return options.filter((option) => chosen.has(option)).join(",");
}

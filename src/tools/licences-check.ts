import { z } from "zod";

/** Licences that let the bot be run and passed on by anybody, with their notice. */
const FREE: ReadonlySet<string> = new Set([
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MPL-2.0", "Zlib"],
  ...["BlueOak-1.0.0", "CC0-1.0", "CC-BY-3.0", "CC-BY-4.0", "Unlicense", "Python-2.0", "OFL-1.1", "WTFPL"],
]);

/** Packages that say it in a file only; somebody has read it. */
const READ: ReadonlyMap<string, string> = new Map([["node_modules/png-js", "MIT"]]);

const Told = z.object({
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});
export type Package = { readonly path: string; readonly told: unknown };

/** A line for every package whose licence isn't one of ours to accept, or that has none. */
export function licenceFaults(packages: readonly Package[]): string[] {
  return packages.flatMap(({ path, told }) => {
    const { license, licenses = [] } = Told.parse(told);
    const named = license ?? READ.get(path) ?? licenses.map(({ type }) => type).join(" OR ");
    return isFree(named) ? [] : [`${path}: ${named === "" ? "no licence" : named}`];
  });
}

/** `(MIT OR GPL-3.0)` leaves the choice to us; of `MIT AND Zlib` both hold. */
function isFree(named: string): boolean {
  const either = named.replace(/[()]/g, "").split(" OR ");
  return either.some((all) => all.split(" AND ").every((one) => FREE.has(one.trim())));
}

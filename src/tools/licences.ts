/** `npm run licences`: the licence of every package that is installed; exit code 1 where one is none we can ship. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { give } from "./command-line.ts";
import { licenceFaults } from "./licences-check.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const Lock = z.object({ packages: z.record(z.string(), z.object({ optional: z.boolean().optional() })) });

const packages = Object.entries(Lock.parse(read("package-lock.json")).packages)
  .filter(([path]) => path !== "")
  .flatMap(([path, { optional = false }]) => {
    try {
      return [{ path, told: read(`${path}/package.json`) }];
    } catch (fault) {
      // Built for another platform.
      if (optional) return [];
      throw fault;
    }
  });
const faults = licenceFaults(packages);
give({
  out: [...faults, `${packages.length} packages, ${faults.length} with a licence to look at`].join("\n"),
  code: faults.length > 0 ? 1 : 0,
});

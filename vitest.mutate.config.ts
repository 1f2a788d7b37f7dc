import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import type { PoolOptions } from "vitest/node";
import { KeptThread } from "./tests/mutate/kept-thread.ts";

// The tests that `npm run mutate` runs against every mutant of src/rules: quick tables, no Redis, nothing random.
export default defineConfig({
  plugins: [keptThread()],
  test: {
    include: ["tests/rules/**/*.test.ts"],
    exclude: ["tests/rules/coverage.test.ts", "tests/rules/sources.test.ts", "tests/rules/family/properties.test.ts"],
    setupFiles: "tests/mutate/no-mutant.ts",
    isolate: false,
    testTimeout: 60_000,
  },
});

/** Stryker insists on threads of vitest's own, so the pool is changed after both have had their say. */
function keptThread(): Plugin {
  return {
    name: "kept-thread",
    configureVitest: ({ project }) => {
      Object.assign(project.config, {
        pool: "kept",
        poolRunner: { name: "kept", createPoolWorker: (options: PoolOptions) => new KeptThread(options) },
      });
    },
  };
}

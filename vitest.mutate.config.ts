import { defineConfig } from "vitest/config";

// The tests that `npm run mutate` runs against every mutant of src/rules: quick tables, no Redis, nothing random.
export default defineConfig({
  test: {
    include: ["tests/rules/**/*.test.ts"],
    exclude: ["tests/rules/coverage.test.ts", "tests/rules/sources.test.ts", "tests/rules/family/properties.test.ts"],
    isolate: false,
  },
});

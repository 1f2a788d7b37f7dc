import { defineConfig } from "vitest/config";

// `npm test` runs the first project, `npm run test:long` and `npm run test:browser` the others; given a path, vitest
// finds the project itself: npx vitest run tests/rules
export default defineConfig({
  test: {
    globalSetup: "tests/support/start-redis.ts",
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "quick",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/long/**", "tests/browser/**"],
          // Files share what they import, so a test puts back what it changes. Measured with 1300 tests on two busy
          // cores: 35 s, against 60 when every file loads the rules anew.
          isolate: false,
          // A limit for what hangs, not for a machine that does something else as well.
          testTimeout: 120_000,
        },
      },
      { test: { name: "long", include: ["tests/long/**/*.test.ts"], testTimeout: 900_000 } },
      {
        test: { name: "browser", include: ["tests/browser/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 180_000 },
      },
    ],
  },
});

import { defineConfig } from "vitest/config";

// `npm test` runs the first project, `npm run test:long` and `npm run test:browser` the others; given a path, vitest
// finds the project itself: npx vitest run tests/rules
export default defineConfig({
  test: {
    globalSetup: "tests/support/start-redis.ts",
    // Measured on two cores: 7.7 s, against 9.9 in forks and 14.7 with vitest's own choice of a single worker.
    maxWorkers: "100%",
    pool: "threads",
    projects: [
      {
        test: { name: "quick", include: ["tests/**/*.test.ts"], exclude: ["tests/long/**", "tests/browser/**"] },
      },
      { test: { name: "long", include: ["tests/long/**/*.test.ts"], testTimeout: 900_000 } },
      {
        test: { name: "browser", include: ["tests/browser/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});

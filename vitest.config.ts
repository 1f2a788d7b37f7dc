import { defineConfig } from "vitest/config";

// `npm test` runs the first project, `npm run test:long` and `npm run test:browser` the others; given a path, vitest
// finds the project itself: npx vitest run tests/rules
export default defineConfig({
  test: {
    globalSetup: "tests/support/start-redis.ts",
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

// Test files are read with the rules as they are: their tables are built from them. The mutant comes before each test.
const stryker = (globalThis as { __stryker__?: { activeMutant?: string | undefined } }).__stryker__;
if (stryker !== undefined) stryker.activeMutant = undefined;

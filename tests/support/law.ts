import { readLaw, readProgrammes } from "../../src/rules/index.ts";

/** The law as the files record it, read once for all tests of a worker. */
export const law = readLaw();
/** What is true of each programme besides its figures. */
export const programmes = readProgrammes();

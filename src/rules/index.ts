/** The public face of the rules: other folders import them through this file. */
export * from "./child-benefit/birth-grant.ts";
export * from "./dates.ts";
export * from "./decision.ts";
export * from "./figures.ts";
export { type ParameterId, parameterIds } from "./parameters/ids.ts";
export {
  type Confidence,
  type Law,
  lawOf,
  NotOnRecord,
  type Parameter,
  readLaw,
  Source,
  type Value,
} from "./parameters/law.ts";
export { readSources, type SourceEntry } from "./parameters/sources.ts";
export { type Area, type Programme, readProgrammes } from "./programmes/programmes.ts";
export { type Region, region, regions } from "./regions.ts";

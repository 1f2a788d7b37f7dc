/** The public face of the rules: other folders import them through this file. */
export * from "./child-benefit/awarded-mother.ts";
export * from "./child-benefit/birth-grant.ts";
export * from "./child-benefit/care-allowance.ts";
export * from "./child-benefit/carer-allowance.ts";
export * from "./child-benefit/child-disability.ts";
export * from "./child-benefit/large-family.ts";
export * from "./child-benefit/survivor-allowance.ts";
export * from "./dates.ts";
export * from "./decision.ts";
export * from "./figures.ts";
export * from "./health/health-insurance.ts";
export * from "./health/hpv-vaccination.ts";
export { FundFacts } from "./national-fund/facts.ts";
export * from "./national-fund/fund-balance.ts";
export * from "./national-fund/fund-projection.ts";
export * from "./national-fund/fund-uses.ts";
export type { FundState } from "./national-fund/state.ts";
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
export * from "./protection/penalties.ts";
export { type Region, region, regions } from "./regions.ts";
export * from "./social-insurance/counted-income.ts";
export * from "./social-insurance/ssif-childcare.ts";

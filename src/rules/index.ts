/** The public face of the rules: other folders import them through this file. */

export { aYearEarlier } from "./a-year-earlier.ts";
export * from "./camps/achiever-places.ts";
export { CampFacts } from "./camps/camp-facts.ts";
export * from "./camps/camp-guidance.ts";
export * from "./camps/camp-paid.ts";
export * from "./camps/camp-school-day.ts";
export * from "./camps/camp-voucher.ts";
export * from "./camps/disability-rest.ts";
export * from "./camps/summer-options.ts";
export * from "./camps/summer-work.ts";
export * from "./camps/zhazdyk-zholdama.ts";
export * from "./child-benefit/awarded-mother.ts";
export * from "./child-benefit/birth-grant.ts";
export * from "./child-benefit/care-allowance.ts";
export * from "./child-benefit/carer-allowance.ts";
export * from "./child-benefit/child-disability.ts";
export * from "./child-benefit/large-family.ts";
export * from "./child-benefit/survivor-allowance.ts";
export * from "./dates.ts";
export * from "./decision.ts";
export * from "./different-sum.ts";
export { type Due, dueOn, type ToCompare, type ToRenew } from "./due.ts";
export { asSaid } from "./family/as-said.ts";
export { told } from "./family/case.ts";
export { Child } from "./family/child.ts";
export { deadlinesOf, familyDecisions, papersFor, reckonFamily } from "./family/family.ts";
export { type Change, familyDifference } from "./family/family-difference.ts";
export * from "./family/family-result.ts";
export { grown } from "./family/grown.ts";
export { Household } from "./family/household.ts";
export { comesInHand, monthlyInHand, runsOn } from "./family/in-hand.ts";
export type { Programmes } from "./family/interplay.ts";
export { gradesByAge, schoolYear } from "./family/members.ts";
export { type NearestChange, nearestChange } from "./family/nearest-change.ts";
export { isNews, timeline } from "./family/timeline.ts";
export * from "./figures.ts";
export * from "./freshness.ts";
export { FosterFamilyPaymentFacts, fosterFamilyPayment } from "./guardianship/foster-family-payment.ts";
export { GuardianAllowanceFacts, guardianAllowance } from "./guardianship/guardian-allowance.ts";
export { OneTimeAdoptionPaymentFacts, oneTimeAdoptionPayment } from "./guardianship/one-time-adoption-payment.ts";
export { PatronageFacts, patronage } from "./guardianship/patronage.ts";
export { type Placement, placements } from "./guardianship/placement.ts";
export {
  ProfessionalFosterFamilyFacts,
  professionalFosterFamily,
} from "./guardianship/professional-foster-family.ts";
export * from "./health/health-insurance.ts";
export * from "./health/hpv-vaccination.ts";
export { nextCredit } from "./national-fund/account.ts";
export { FundFacts } from "./national-fund/facts.ts";
export * from "./national-fund/fund-balance.ts";
export * from "./national-fund/fund-estimate.ts";
export * from "./national-fund/fund-guidance.ts";
export * from "./national-fund/fund-projection.ts";
export * from "./national-fund/fund-use.ts";
export * from "./national-fund/fund-uses.ts";
export type { FundState } from "./national-fund/state.ts";
export { type ParameterId, parameterIds } from "./parameters/ids.ts";
export {
  Confidence,
  fits,
  isParameterId,
  type Law,
  lawOf,
  NotOnRecord,
  onlySure,
  type Parameter,
  readLaw,
  Source,
  type Value,
} from "./parameters/law.ts";
export { readSources, type SourceEntry } from "./parameters/sources.ts";
export { type Area, type Programme, readProgrammes, type Told, toldFigures } from "./programmes/programmes.ts";
export * from "./protection/bullying.ts";
export * from "./protection/penalties.ts";
export { type Region, region, regions } from "./regions.ts";
export * from "./school/after-school.ts";
export * from "./school/city-bus.ts";
export * from "./school/college-scholarship.ts";
export * from "./school/first-grade.ts";
export * from "./school/kindergarten-meals.ts";
export * from "./school/kindergarten-place.ts";
export * from "./school/olympiad-award.ts";
export * from "./school/school-help.ts";
export * from "./school/school-meals.ts";
export * from "./school/school-support.ts";
export * from "./school/school-transfer.ts";
export * from "./school/school-transport.ts";
export * from "./school/special-support.ts";
export * from "./school/textbooks.ts";
export * from "./social-insurance/counted-income.ts";
export { PensionSubsidyFacts, pensionSubsidy } from "./social-insurance/pension-subsidy.ts";
export { PregnancyCareFacts, pregnancyCare } from "./social-insurance/pregnancy-care.ts";
export { SsifChildcareFacts, ssifChildcare } from "./social-insurance/ssif-childcare.ts";
export { SsifMaternityFacts, ssifMaternity } from "./social-insurance/ssif-maternity.ts";
export { SsifNewbornAdoptionFacts, ssifNewbornAdoption } from "./social-insurance/ssif-newborn-adoption.ts";
export { TargetedAssistanceFacts } from "./targeted-assistance/assistance-facts.ts";
export { targetedAssistance } from "./targeted-assistance/targeted-assistance.ts";
export { readYaml, yaml } from "./yaml-file.ts";

// Written by `npm run law:ids` from the YAML files beside it; a test compares the two.
export const parameterIds = [
  "birth-grant.claim-within",
  "birth-grant.from-fourth",
  "birth-grant.processing",
  "birth-grant.rounding",
  "birth-grant.up-to-third",
  "mci",
  "minimum-wage",
  "subsistence-minimum",
] as const;

/** The name of a parameter of the law. */
export type ParameterId = (typeof parameterIds)[number];

/** The rate of the state childcare allowance for a child of that order; from the fourth child on it is one. */
export function careRate(order: number) {
  if (order === 1) return "care-allowance.first";
  if (order === 2) return "care-allowance.second";
  return order === 3 ? "care-allowance.third" : "care-allowance.from-fourth";
}

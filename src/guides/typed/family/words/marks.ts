/** What a word may say about a family; the words themselves are in a file for each language. */
export const marks = [
  // Children, and what stands around their number and ages.
  ...(["child", "children", "son", "sons", "daughter", "daughters"] as const),
  ...(["which", "twins", "triplets", "newborn", "ageWord", "age", "small", "apiece", "grade"] as const),
  ...(["student", "fullTime", "partTime"] as const),
  // Who it is about. `adult`: somebody whose age, work and children aren't this family's.
  ...(["self", "spouse", "mother", "father", "adult", "parentOf"] as const),
  // Small words. `have` also says that it is the family that is spoken of.
  ...(["filler", "have", "my", "and", "or", "no", "not", "without", "on"] as const),
  // A birth to come, «жду» with its object, and a birth that was.
  ...(["expect", "pregnant", "maybePregnant", "due", "maybeDue", "born"] as const),
  // Work. The number is the person of the verb; without one the subject has to be said, or is whoever writes.
  ...(["works1", "works", "works3", "worksAll", "idle1", "idle", "idle3", "idleAll"] as const),
  ...(["business1", "business", "leave1", "leave", "backAtWork", "official", "unofficial"] as const),
  ...(["contributions", "insured1", "uninsured1", "paid", "notPaid"] as const),
  // Money and those who live on it.
  ...(["income", "incomeMine", "incomeAll", "salary", "salaryMine", "alimony"] as const),
  ...(["earns1", "earns3", "earnsAll", "perHead", "people", "we", "family", "live", "upTo", "moreThan"] as const),
  // Situations. `…1` is said of oneself and means it even in a question.
  ...(["disability", "special", "group", "large1", "large", "alone1", "alone", "raises"] as const),
  ...(["widow1", "widow", "died", "orphans", "guardian1", "guardian", "foster1", "foster", "adopted"] as const),
  ...(["altynAlqa", "kumisAlqa", "heroine", "glory", "awarded"] as const),
  ...(["tsa", "receives", "receivesNot", "wants", "village", "town"] as const),
  // Names of programmes, and words that only look like ours.
  ...(["programme", "benefit", "lasting", "thing", "other"] as const),
] as const;
export type Mark = (typeof marks)[number];

/** The phrases of one language, by mark; commas separate them. */
export type FamilyWords = Readonly<Partial<Record<Mark, string>>>;

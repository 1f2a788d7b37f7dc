/** Words that mean something by themselves, in one language. Commas separate phrases. */
export type Phrases = {
  /** Begin an answer: «да, платили». */
  readonly yes: string;
  readonly no: string;
  /** Answer when they are the whole message. */
  readonly yesAlone: string;
  readonly noAlone: string;
  /** Take the certainty out of yes and no. */
  readonly hedges: string;
  /** Make a question of a message, whatever number it holds; the first list only as its first word. */
  readonly questionsFirst: string;
  readonly questions: string;
  readonly dontKnow: string;
  /** Small words around a message that has to say one thing. */
  readonly fillers: string;
  readonly commands: Readonly<Record<Command, string>>;
  /** «никого», «балам жоқ»: no children, when there is nothing beside but words for children. */
  readonly none: string;
  readonly children: string;
  /** Beside a number, they make it a bound: «больше», «дейін». */
  readonly boundBefore: string;
  readonly boundAfter: string;
  readonly and: string;
  readonly or: string;
  readonly yearWords: string;
  readonly days: Readonly<Record<Relative, string>>;
  readonly ago: string;
  /** Before what lies ahead, «через неделю», and behind it, «бір аптадан кейін». */
  readonly ahead: string;
  readonly later: string;
  readonly money: Readonly<Record<MoneyWord, string>>;
  readonly ages: Readonly<Record<AgeWord, string>>;
  /** Turn the meaning of an option's label round. */
  readonly negations: string;
  /** «третий вариант». */
  readonly option: string;
  readonly last: string;
  /** «ничего из этого» and «всё»: where several options may be chosen. */
  readonly noneOf: string;
  readonly allOf: string;
};
export type Command = "cancel" | "back" | "menu" | "help" | "start-over" | "language";
export type Relative =
  | "today"
  | "yesterday"
  | "dayBefore"
  | "tomorrow"
  | "thisMonth"
  | "lastMonth"
  | "nextMonth"
  | "thisYear"
  | "lastYear"
  | "yearBefore"
  | "nextYear"
  | "vague";
export type MoneyWord = "tenge" | "thousand" | "million" | "otherCurrency" | "otherPeriod" | "nothing";
export type AgeWord =
  | "twins"
  | "triplets"
  | "apiece"
  | "children"
  | "adults"
  | "grade"
  | "newborn"
  | "halfYear"
  | "one";

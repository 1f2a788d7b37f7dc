import type { Phrases } from "./phrases.ts";

export const en: Phrases = {
  yes: "yes, yeah, yep, yup, yea, ye, sure, of course, correct, right, indeed, absolutely, definitely, y",
  no: "no, nope, nah, naw, not yet, never, not at all, not really, of course not, n",
  yesAlone: "i do, we do, it is, i am, they were, they did, it was, she does, he does, we are, true, plus",
  noAlone: "i dont, we dont, i do not, we do not, it isnt, im not, i am not, they werent, she doesnt, he doesnt, not",
  hedges:
    "maybe, perhaps, probably, possibly, think, guess, sometimes, partly, not sure, dont know, no idea, no clue, no problem, no worries, no matter, right now, if, whether, but, except, unless, unofficially, off the books",
  questionsFirst: "is it, is there, are there, are we, do i, do we, does it, can i, can we, who, when, if, will",
  questions: "how, what, where, why, which, how much, tell me, question",
  dontKnow:
    "dont know, do not know, dunno, idk, no idea, no clue, not sure, unsure, cant remember, dont remember, do not remember, forgot, cant say, hard to say, maybe, perhaps, who knows, unknown, havent a clue, not certain",
  fillers:
    "i, we, really, honestly, sorry, exactly, yet, just, actually, the, im, am, have, ive, please, pls, plz, well, um, hi, hello, thanks, to, want, let, me, at, all, about, that, it, go",
  commands: {
    cancel: "cancel, stop, quit, exit, abort, end",
    back: "back, go back, previous, previous question, step back",
    menu: "menu, main menu",
    help: "help, help me, what can you do",
    "start-over": "start over, restart, start again, from the start, begin again, from the beginning",
    language: "language, change language, change the language, english, in english, in russian, in kazakh, lang",
  },
  none: "no, none, nobody, not, zero, dont, any, childless",
  children: "kids, kid, children, child, i, we, have, got, at, all, yet, there, are, do, in, the, family",
  boundBefore:
    "more than, over, above, under, below, less than, fewer than, at least, at most, up to, almost, nearly, soon, until, till",
  boundAfter: "or more, and more, or less, or fewer, and over, and above, plus, or over",
  and: "and",
  or: "or",
  yearWords: "year, years",
  days: {
    today: "today, just now, this morning",
    yesterday: "yesterday, last night",
    dayBefore: "day before yesterday",
    tomorrow: "tomorrow",
    thisMonth: "this month",
    lastMonth: "last month",
    thisYear: "this year",
    lastYear: "last year, last years",
    yearBefore: "year before last",
    vague: "last week, this week, recently, long ago, the other day",
  },
  ago: "ago, back",
  ahead: "in",
  money: {
    tenge: "tenge, tg, kzt, tng, tenges",
    thousand: "k, t",
    million: "m, kk, mil",
    otherCurrency: "dollar, dollars, usd, bucks, euro, euros, eur, ruble, rubles, rub, yuan, pounds",
    otherPeriod:
      "a year, per year, per annum, yearly, annually, annual, a week, per week, weekly, a day, per day, daily, an hour, per hour, hourly, a quarter",
    nothing: "no, none, nothing, no income, zero income, without income",
  },
  ages: {
    twins: "twins, twin, both",
    triplets: "triplets",
    apiece: "each",
    children: "kids, children, child, kid, boys, girls, sons, daughters",
    adults: "i am, im, husband, wife, mother, father, mum, mom, dad, me",
    grade: "grade, grader, class, form",
    newborn: "newborn, just born",
    halfYear: "half a year, half year",
    one: "year, month, week",
  },
  negations: "no, not, none, without, dont, isnt, never",
  option: "option, number, answer, choice, the, one, button, item",
  last: "last, final",
};

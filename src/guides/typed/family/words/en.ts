import type { FamilyWords } from "./marks.ts";

export const en: FamilyWords = {
  child:
    "child, kid, baby, toddler, infant, little one, newborn baby, grandson, granddaughter, grandchild, nephew, niece, childs, babys",
  children:
    "children, kids, babies, childrens, kiddos, little ones, kiddies, grandchildren, grandkids, nephews, nieces",
  son: "son, boy, sons name",
  sons: "sons, boys",
  daughter: "daughter, girl",
  daughters: "daughters, girls",
  which: "eldest, oldest, elder, older, youngest, younger, middle, firstborn, the others, others",
  twins: "twins, twin",
  triplets: "triplets",
  newborn: "newborn, just born",
  ageWord: "half a year, half year, half a year old, a year old, a month old, a year and a half",
  age: "age, ages, aged, years of age",
  small: "small, little, young, minor, underage, own, school age, biological, minor age",
  apiece: "each",
  student: "student, students, college student, university student",
  fullTime: "full time, full time student",
  partTime: "part time, part time student, by correspondence",
  grade: "grade, grades, grader, class, form, course",

  self: "i, me, im, ive, myself, i am",
  spouse: "husband, wife, spouse, partner, hubby, husbands, wifes",
  mother: "mother, mom, mum, mama",
  adult:
    "grandmother, grandfather, grandma, grandpa, aunt, uncle, sister, brother, parents, she has, he has, they have, neighbour, friend, my mother, my father, my mom, my mum, my dad",
  parentOf: "mother of, mom of, mum of, father of, dad of, parent of",

  filler:
    "now, currently, right now, only, just, also, still, about, around, approximately, roughly, hi, hello, please, pls, thanks, is, are, was, the, a, an, who, old, total, in total, all, today, already, so, well, then, s, and also, number of, currently, he is, she is, they are, hes, shes, theyre, our",
  have: "i have, we have, have, has, ive got, weve got, got, raising, with, there are, i got, i raise, we raise, weve, bringing up, we are raising",
  my: "my, our",
  and: "and, plus",
  or: "or",
  no: "no, none",
  not: "not, dont, doesnt, isnt, arent, wasnt, havent, never, do not, does not",
  without: "without",
  on: "for, of, on",

  expect:
    "expecting, am expecting, are expecting, im expecting, were expecting, waiting for, expect, awaiting, im waiting for, we are expecting",
  pregnant:
    "am pregnant, im pregnant, i am pregnant, wife is pregnant, got pregnant, currently pregnant, pregnant with, partner is pregnant, i m pregnant, and pregnant, pregnant now, on the way, one more on the way, another on the way, baby on the way",
  maybePregnant: "pregnant",
  due: "giving birth, will give birth, going to give birth, about to give birth, i am due, im due, i give birth, having a baby, we are having a baby, baby is due, baby due, due to give birth",
  maybeDue: "due, due date, will be born, birth is due, arrives, arriving",
  born: "born, was born, were born, gave birth, date of birth, dob, birthday, born on, birth year, year of birth, had a baby",

  works1:
    "i work, i am working, im working, i am employed, im employed, i have a job, have a job, working full time, working part time, i do work, i work full time, i am at work",
  works3: "works, is working, is employed, employed, has a job, does work, working",
  worksAll: "we work, we both work, both work, both working, we are working, both of us work",
  idle1:
    "i dont work, i do not work, i am not working, im not working, i am unemployed, im unemployed, i have no job, have no job, i lost my job, lost my job, i am a housewife, im a housewife, i stay at home, stay at home mom, stay at home mum, i am out of work, im jobless, not working, no job, unemployed, out of work, jobless, dont work, do not work, dont have a job, i quit my job, i am a homemaker, not employed, i am not employed, without work, without a job, i don t work, i m not working",
  idle: "housewife, homemaker",
  idle3:
    "doesnt work, does not work, is not working, isnt working, is unemployed, has no job, lost his job, lost her job, is out of work",
  idleAll:
    "we dont work, we do not work, nobody works, no one works, neither of us works, neither works, we are unemployed, both unemployed, were not working, we are not working",
  business1:
    "i am self employed, im self employed, i have my own business, i am a sole trader, i am an entrepreneur, i run a business",
  business: "self employed, sole trader, individual entrepreneur, sole proprietor, entrepreneur",
  leave1:
    "i am on maternity leave, im on maternity leave, i am on leave, im on leave, on my maternity leave, i am on parental leave, im on parental leave, i am on childcare leave, currently on maternity leave, now on maternity leave",
  leave: "on maternity leave, on parental leave, on childcare leave, on leave, on mat leave",
  backAtWork: "back at work, returned to work, back to work, went back to work",
  official: "officially, legally employed, on the books",
  unofficial: "unofficially, off the books, informally, cash in hand, under the table",
  contributions: "contributions, social contributions, social insurance contributions, social insurance",
  insured1: "insured, im insured, i am insured",
  uninsured1: "not insured, uninsured, im not insured, i am not insured",
  paid: "paid, pay, pays, were paid, are paid, have been paid, i am, am, im, with",
  notPaid:
    "not paid, no, not, dont pay, didnt pay, were not paid, never paid, without, werent paid, im not, am not, i am not",

  income: "income, earnings, incomes",
  incomeMine: "my income, my earnings, i get paid",
  incomeAll:
    "family income, total income, household income, our income, income of the family, combined income, we live on, family budget, the family income, total family income, altogether",
  salary: "salary, wage, wages, pay, paycheck",
  salaryMine: "my salary, my wage, my pay, my wages",
  earns1: "i earn, i get, i make, i receive, earning, my income is",
  earns3: "earns, makes, gets, receives, brings home, is paid",
  earnsAll: "we earn, we make, we get, we bring home",
  alimony: "alimony, child support, child maintenance",
  perHead:
    "each, per person, per head, a head, per capita, per family member, each person, for each person, a person, per member, for each, for each of us, for every person, per each",
  people: "people, persons, members, family members, of us, person, in the family, in our family",
  we: "we, we are, theres, there are, us",
  family: "family, household, family of, household of, family has, family consists of",
  live: "we live, live, living, lives, i live",
  upTo: "up to, less than, under, below, at most, no more than, not more than",
  moreThan: "more than, over, above, at least, from",

  disability:
    "disability, disabled, disabilities, with a disability, with disability, cerebral palsy, autism, autistic, down syndrome, handicapped",
  special: "special needs child, child with special needs, special child, special needs kid",
  group: "group, degree, class",
  large1:
    "we are a large family, i am a mother of many, we have many children, large family status, were a large family, we are large family",
  large: "large family, mother of many children, many children, multi child family, big family",
  alone1:
    "i am a single mother, im a single mother, i am a single mom, im a single mom, i am a single parent, im a single parent, raising alone, raise alone, i raise them alone, raising them alone, raise them alone, i raise my child alone, raising my kids alone, i am alone with, alone with kids, alone with children, i am a single mum, im a single mum, i am a single father, without a husband, without husband, no husband, raising children alone, raising kids alone, on my own with, raising two alone",
  raises: "raising, raise, bringing up, bring up, i raise",
  alone: "single mother, single mom, single mum, single parent, single father, single dad, lone parent",
  widow1: "i am a widow, im a widow, lost my husband, lost my wife",
  widow:
    "widow, widower, widowed, lost my husband, lost my wife, lost their father, lost her father, lost his father, i am a widow",
  died: "died, passed away, is dead, was killed, deceased, is deceased",
  father: "father, dad, their father, kids father, childrens father, her father, his father",
  orphans: "orphans, orphan, both parents died, both parents are dead, parents died, lost both parents",
  guardian1:
    "i am a guardian, im a guardian, i am the guardian, i have guardianship, under my guardianship, i am their guardian, i am his guardian, i am her guardian, took guardianship",
  guardian: "guardian, under guardianship, legal guardian",
  foster1: "i am a foster parent, we are a foster family, we are foster parents, i foster",
  foster: "foster family, foster parent, foster mother",
  adopted: "adopted, i adopted, we adopted, have adopted",
  altynAlqa: "altyn alqa, altyn alka, golden pendant, gold pendant",
  kumisAlqa: "kumis alqa, kumis alka, silver pendant",
  heroine: "mother heroine, heroine mother, hero mother",
  glory: "maternal glory, maternal glory order, mothers glory",
  awarded: "awarded, have, holder, hold, got, award, i have, received",
  tsa: "tsa, targeted assistance, targeted social assistance, targeted aid, targeted help, asp",
  receives: "receive, receiving, get, getting, on, we get, i get, we receive, i receive, are on, gets, receives",
  receivesNot:
    "dont receive, dont get, do not receive, do not get, not receiving, not getting, without, not on, doesnt receive, no",
  wants:
    "want, would like, can, could, how, apply, applying, applied, eligible, qualify, should, to get, to receive, entitled, may i, id like, hope",
  village: "village, in a village, rural, countryside, in the village",
  town: "in a city, in town, in the city",

  benefit:
    "benefit, benefits, allowance, allowances, payment, payments, grant, grants, help, assistance, compensation, certificate, programme, program, voucher",
  programme:
    "national fund for children, fund for children, for children, for kids, child benefit, child benefits, child allowance, childcare, child care, kids camp, childrens camp, birth grant, birth certificate, child disability allowance, child rights, childrens rights, children rights, for the child, for a child, per child, for my child, birth of a child",
  lasting:
    "ago, for the last, experience, since, in the queue, queue, waiting list, years of, married, in a row, within, later, worked for, years in, been",
  thing:
    "times, rooms, room, car, cars, hours, hour, percent, mci, school, street, floor, apartment, copies, documents, papers, weeks pregnant, months pregnant, week pregnant, weeks along, points, shift, quarter, hundred dollars, article, number",
  other:
    "workers, worked, worker, born again, living room, childhood, childish, salads, single, welfare, wages, widows, singles, pregnancy, husbandry, working parents, disabled people, disabled children, mothers, fathers, single mothers, large families, guardians, widows benefits, students benefits",
};

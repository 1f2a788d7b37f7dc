import { isBound } from "../bounds.ts";
import { isSmall, says } from "./look.ts";
import type { Said } from "./said.ts";

/** Above this a number is nobody's age here, whoever it is. */
const ELDEST = 30;
const ELDEST_IN_MONTHS = 60;

/** Whether the number at this item may be a child's age: «мне 30», «3 класс», «до 3 лет», «2 комнаты» are none. */
export function mayBeAge(said: Said, at: number): boolean {
  const { items } = said;
  const item = items[at];
  if (item?.kind !== "number") return false;
  const { value, form } = item.number;
  const next = items[at + 1];
  const behind = next?.kind === "link" ? items[at + 2] : next;
  if (isAdults(said, at) || says(behind, "grade", "group", "thing", "people", "perHead")) return false;
  // «старшему 12, второму 7»: an ordinal says which child it is.
  if (form === "ordinal") return true;
  if (isFromOrTo(said, at)) return false;
  if (next?.kind !== "unit") return value <= ELDEST && next?.kind !== "word";
  return !says(items[at + 2], "lasting", "thing") && value <= (next.unit === "year" ? ELDEST : ELDEST_IN_MONTHS);
}

/** «мне 30», «мужу сейчас 35»: a parent's age. */
function isAdults({ items }: Said, at: number): boolean {
  const isAdult = (index: number) => says(items[index], "self", "spouse", "mother", "father", "adult");
  return isAdult(at - 1) || (isSmall(items[at - 1]) && !says(items[at - 1], "have") && isAdult(at - 2));
}

const PREPOSITION = /^(с|в|к|ко|после|до|за|через|от|под|from|by|at|within)$/;
/** «алтыдан», «5-ке»: from and to; «18-ге толды» is an age that was reached. */
const FROM = /[дтн][ае]н$/;
const TO = /[гк][ае]$/;
const KAZAKH_UNIT = /^(жас|аи|апта|кун|жил)/;
const ONE = /^(один|одна|одно|одного|одной|одну|одном|одним)$/;

function isFromOrTo({ scan, items }: Said, at: number): boolean {
  const item = items[at];
  if (item?.kind !== "number") return false;
  const { number, from, to } = item;
  if (PREPOSITION.test(scan.tokens[from - 1]?.skeleton ?? "") || isBound(scan, number)) return true;
  const unit = items[at + 1]?.kind === "unit" ? items[at + 1] : undefined;
  const last = scan.tokens[(unit?.to ?? to) - 1];
  if (last?.kind !== "word" || last.latin !== undefined) return false;
  // «воспитываю сына одна».
  if (!unit && ONE.test(last.plain)) return true;
  const isKazakh = unit ? KAZAKH_UNIT.test(last.skeleton) : number.language === "kk" || number.digits;
  const reached = scan.tokens[unit?.to ?? to]?.skeleton === "толди";
  return isKazakh && (FROM.test(last.skeleton) || (TO.test(last.skeleton) && !reached));
}

import { isBound } from "./bounds.ts";
import { countsIn } from "./count.ts";
import { knownNumber } from "./number-words.ts";
import { exact, type Found, numbersIn } from "./numbers.ts";
import { fillers, inAll, phrasebook, wholly } from "./phrasebook.ts";
import { asks } from "./questions.ts";
import { fault, type Read, read } from "./read.ts";
import { adjoin, type Scan, scan, type Token } from "./tokens.ts";

type Sum = { readonly number: Found; readonly values: readonly number[]; readonly bare: boolean };

const MOST = 999_999_999;
const THOUSAND = 1000;
const MILLION = 1_000_000;

const words = {
  tenge: phrasebook<true>([inAll(({ money }) => money.tenge), true]).has,
  short: phrasebook<number>(
    [inAll(({ money }) => money.thousand), THOUSAND],
    [inAll(({ money }) => money.million), MILLION],
  ),
  currency: phrasebook<true>([inAll(({ money }) => money.otherCurrency), true]),
  period: phrasebook<true>([inAll(({ money }) => money.otherPeriod), true]),
  nothing: phrasebook<"0">([inAll(({ money }) => money.nothing), "0"]),
  range: phrasebook<true>([inAll(({ or }) => `${or}, до, to`), true]).has,
};

/**
 * Tenge a month, as exact decimal text.
 *
 * @param text  «250 тыс», «250к», «1,2 млн», «екі жүз елу мың», «250 000,50 тг»; a number below a thousand without a
 *              unit may mean thousands, and comes back as `several` with both readings
 */
export function readMoney(text: string): Read<string> {
  const said = scan(text, knownNumber);
  if (asks(said)) return fault({ kind: "notANumber" });
  const sums = inRange(
    said,
    countsIn(said, numbersIn(said), true).counts.map((number) => sumOf(said.tokens, number)),
  );
  const [sum] = sums;
  if (sum === undefined) return wholly(said.tokens, words.nothing, fillers) ? read("0") : fault({ kind: "notANumber" });
  const seen = sum.number.seen;
  if (/[$€₽£¥]/.test(said.text) || words.currency.find(said.tokens).length > 0)
    return fault({ kind: "otherCurrency", seen });
  if (words.period.find(said.tokens).length > 0) return fault({ kind: "otherPeriod", seen });
  const values = [...new Set(sums.length === 1 ? readings(sum) : sums.flatMap((one) => one.values))];
  const [value = 0, ...others] = values;
  if (others.length > 0) return fault({ kind: "several", seen: values.map(inTenge) });
  if (isBound(said, sum.number)) return fault({ kind: "notExact", seen });
  if (/^- ?\d/.test(said.text)) return fault({ kind: "tooSmall", seen });
  return value > MOST ? fault({ kind: "tooBig", seen }) : read(inTenge(value));
}

/** To the tiyn, without zeros behind. */
const inTenge = (value: number): string => String(Math.round(exact(value * 100)) / 100);

/** «200-250 тысяч»: what stands at the end is meant for both. */
const inRange = ({ tokens }: Scan, sums: readonly Sum[]): readonly Sum[] =>
  sums.map((sum, index) => {
    const next = sums[index + 1];
    const link = tokens[sum.number.to];
    const scale = next && scaleOf(next);
    if (next?.number.from !== sum.number.to + 1 || !sum.bare || scale === 1 || scale === undefined) return sum;
    if (link?.text !== "-" && !words.range(link)) return sum;
    return { ...sum, values: sum.values.map((value) => value * scale), bare: false };
  });

const scaleOf = ({ number, values: [value = 0] }: Sum): number =>
  number.scale > 1 ? number.scale : Math.round(value / (number.value || 1));

/** Every sum that may be meant. Nobody lives on 250 tenge, and «миллион двести» is said for 1 200 000. */
function readings({ number, values, bare }: Sum): readonly number[] {
  const { value, scale, digits } = number;
  if (bare && value > 0 && value < THOUSAND) return [value, value * THOUSAND];
  if (scale === MILLION && value % MILLION > 0 && value % MILLION < THOUSAND)
    return [value, value + (value % MILLION) * (THOUSAND - 1)];
  if (scale === THOUSAND && digits && value >= THOUSAND * 10_000) return [value / THOUSAND, value];
  return values;
}

/** The number with the short word behind it: «250к», «1,5м», «250 тг». */
function sumOf(tokens: readonly Token[], number: Found): Sum {
  const { value, scale, digits, to } = number;
  const next = adjoin(tokens[to - 1], tokens[to]) ? tokens[to] : undefined;
  const short = digits && scale === 1 ? words.short.at(tokens, next ? to : tokens.length)?.meaning : undefined;
  if (short !== undefined)
    return { number: { ...number, to: to + 1 }, values: shortened(value, short, next), bare: false };
  const bare = scale === 1 && next?.text !== "₸" && !words.tenge(next);
  return { number, values: [value], bare };
}

/** «т» may be тысяч or тенге, «м» миллион or мың: the size of the number tells, or nothing does. */
function shortened(value: number, scale: number, word: Token | undefined): readonly number[] {
  if (scale === THOUSAND)
    return value >= 10_000 ? [value] : value >= THOUSAND ? [value, value * THOUSAND] : [value * THOUSAND];
  return word?.plain === "м" && value >= 10 ? [value * THOUSAND, value * MILLION] : [value * MILLION];
}

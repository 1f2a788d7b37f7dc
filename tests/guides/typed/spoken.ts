/** Numbers and dates in words, written apart from the tables they test. */

const EN_ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const EN_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const RU_ONES =
  "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".split(
    " ",
  );
const RU_TENS = "- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" ");
const RU_HUNDREDS = "- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ");
const KK_ONES = "нөл бір екі үш төрт бес алты жеті сегіз тоғыз".split(" ");
const KK_TENS = "- он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" ");

const joined = (...parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(" ");
const at = (words: readonly string[], index: number) => words[index] ?? "?";

export function english(n: number): string {
  if (n < 20) return at(EN_ONES, n);
  if (n < 100) return n % 10 === 0 ? at(EN_TENS, n / 10) : `${at(EN_TENS, Math.floor(n / 10))}-${at(EN_ONES, n % 10)}`;
  if (n < 1000) return joined(`${at(EN_ONES, Math.floor(n / 100))} hundred`, n % 100 > 0 && `and ${english(n % 100)}`);
  const rest = n % 1000;
  return joined(
    `${english(Math.floor(n / 1000))} thousand`,
    rest > 0 && rest < 100 && "and",
    rest > 0 && english(rest),
  );
}

const ru = new Intl.PluralRules("ru");

export function russian(n: number, feminine = false): string {
  if (feminine && (n === 1 || n === 2)) return n === 1 ? "одна" : "две";
  if (n < 20) return at(RU_ONES, n);
  if (n < 100) return joined(at(RU_TENS, Math.floor(n / 10)), n % 10 > 0 && russian(n % 10, feminine));
  if (n < 1000) return joined(at(RU_HUNDREDS, Math.floor(n / 100)), n % 100 > 0 && russian(n % 100, feminine));
  const thousands = Math.floor(n / 1000);
  const kind = ru.select(thousands);
  const word = kind === "one" ? "тысяча" : kind === "few" ? "тысячи" : "тысяч";
  return joined(russian(thousands, true), word, n % 1000 > 0 && russian(n % 1000));
}

export function kazakh(n: number): string {
  if (n < 10) return at(KK_ONES, n);
  if (n < 100) return joined(at(KK_TENS, Math.floor(n / 10)), n % 10 > 0 && kazakh(n % 10));
  if (n < 1000) return joined(n >= 200 && kazakh(Math.floor(n / 100)), "жүз", n % 100 > 0 && kazakh(n % 100));
  return joined(n >= 2000 && kazakh(Math.floor(n / 1000)), "мың", n % 1000 > 0 && kazakh(n % 1000));
}

/** As it is typed on a Russian keyboard. */
export const withoutKazakhLetters = (text: string): string =>
  text.replace(
    /[әғқңөұүһі]/g,
    (letter) => ({ ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" })[letter] ?? letter,
  );

const LATIN = new Map(
  "а a,ә a,б b,в v,г g,ғ g,д d,е e,ё e,ж zh,з z,и i,й i,к k,қ q,л l,м m,н n,ң n,о o,ө o,п p,р r,с s,т t,у u,ұ u,ү u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ы y,і i,ь ,э e,ю yu,я ya"
    .split(",")
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);
/** As it is typed on a Latin keyboard. */
export const inLatin = (text: string): string => text.replace(/\p{L}/gu, (letter) => LATIN.get(letter) ?? letter);

const RU_ORDINALS =
  "первого второго третьего четвёртого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого".split(
    " ",
  );
const KK_ORDINALS = "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы".split(" ");
const EN_ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

const ruOrdinal = (n: number): string =>
  n <= 20
    ? at(RU_ORDINALS, n - 1)
    : n === 30
      ? "тридцатого"
      : `${n < 30 ? "двадцать" : "тридцать"} ${ruOrdinal(n % 10)}`;
const kkOrdinal = (n: number): string => {
  if (n % 10 > 0) return joined(n > 10 && at(KK_TENS, Math.floor(n / 10)), at(KK_ORDINALS, (n % 10) - 1));
  return at("- оныншы жиырмасыншы отызыншы".split(" "), n / 10);
};
const enOrdinal = (n: number): string =>
  n <= 20 ? at(EN_ORDINALS, n - 1) : n === 30 ? "thirtieth" : `${n < 30 ? "twenty" : "thirty"}-${enOrdinal(n % 10)}`;

const RU_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
const KK_MONTHS = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" ");
const KK_IN_MONTHS =
  "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда".split(
    " ",
  );
const EN_MONTHS = "January February March April May June July August September October November December".split(" ");
const suffix = (n: number) => (n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th"));
const two = (n: number) => String(n).padStart(2, "0");

/** Eight ways to write a day in each language. */
export const writtenDates: Readonly<
  Record<"kk" | "ru" | "en", readonly ((y: number, m: number, d: number) => string)[]>
> = {
  kk: [
    (y, m, d) => `${y} жылғы ${d} ${at(KK_MONTHS, m - 1)}`,
    (y, m, d) => `${y} ж. ${d} ${at(KK_IN_MONTHS, m - 1)}`,
    (y, m, d) => `${d} ${at(KK_MONTHS, m - 1)} ${y}`,
    (y, m, d) => `${d} ${inLatin(at(KK_MONTHS, m - 1))} ${y}`,
    (y, m, d) => `${y} жылы ${d}-${withoutKazakhLetters(at(KK_MONTHS, m - 1))}`,
    (y, m, d) => `${kkOrdinal(d)} ${at(KK_MONTHS, m - 1)} екі мың ${kkOrdinal(y - 2000)} жыл`,
    (y, m, d) => `${two(d)}.${two(m)}.${y} ж.`,
    (y, m, d) => `${y} жылдың ${d}-${at(KK_IN_MONTHS, m - 1)} туды`,
  ],
  ru: [
    (y, m, d) => `${d} ${at(RU_MONTHS, m - 1)} ${y}`,
    (y, m, d) => `${d} ${at(RU_MONTHS, m - 1)} ${y} года`,
    (y, m, d) => `родилась ${d}-го ${at(RU_MONTHS, m - 1)} ${y} г.`,
    (y, m, d) => `${two(d)}.${two(m)}.${two(y % 100)}`,
    (y, m, d) => `${d}/${m}/${y}`,
    (y, m, d) => `${ruOrdinal(d)} ${at(RU_MONTHS, m - 1)} две тысячи ${ruOrdinal(y - 2000)} года`,
    (y, m, d) => `${d} ${at(RU_MONTHS, m - 1)} ${two(y % 100)}`,
    (y, m, d) => `${d}. ${m}. ${y}г`,
  ],
  en: [
    (y, m, d) => `${d} ${at(EN_MONTHS, m - 1)} ${y}`,
    (y, m, d) => `${at(EN_MONTHS, m - 1)} ${d}, ${y}`,
    (y, m, d) => `${d}${suffix(d)} of ${at(EN_MONTHS, m - 1)} ${y}`,
    (y, m, d) => `${at(EN_MONTHS, m - 1).slice(0, 3)} ${d} ${y}`,
    (y, m, d) => `${d}-${at(EN_MONTHS, m - 1).slice(0, 3)}-${two(y % 100)}`,
    (y, m, d) => `the ${enOrdinal(d)} of ${at(EN_MONTHS, m - 1)} ${y < 2010 ? y : `twenty ${english(y - 2000)}`}`,
    (y, m, d) => `${y}-${two(m)}-${two(d)}`,
    (y, m, d) => `born ${at(EN_MONTHS, m - 1)} ${d}${suffix(d)} ${y}`,
  ],
};

/**
 * Texts that nobody would write and somebody does: pieces of questions, of markup, of other alphabets, in any order.
 * Always the same ones for a number.
 */
export function fuzzedText(number: number): string {
  let state = Math.imul(number + 1, 2_654_435_761) >>> 0;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pieces = Array.from({ length: 1 + random(random(10) === 0 ? 400 : 12) }, () => {
    const kind = random(10);
    if (kind < 6) return PIECES[random(PIECES.length)] ?? "";
    if (kind < 8) return String.fromCodePoint(...Array.from({ length: 1 + random(8) }, () => pointOf(random)));
    return String(random(10 ** (1 + random(13))));
  });
  return pieces.join([" ", "", "\n", "  ", "-"][random(5)] ?? " ").slice(0, 6_000);
}

/** Any character but halves of pairs. */
function pointOf(random: (below: number) => number): number {
  const [from = 0, to = 0] = RANGES[random(RANGES.length)] ?? [];
  return from + random(to - from);
}
const RANGES = [
  [0x20, 0x7f],
  [0x400, 0x530],
  [0x600, 0x6ff],
  [0x4e00, 0x4f00],
  [0x1f300, 0x1f600],
  [0x2000, 0x2070],
  [0x300, 0x370],
  [0xfe00, 0xfe10],
  [0, 0x20],
] as const;

const PIECES = [
  "<b>",
  "</b",
  "<script>alert(1)</script>",
  "&amp;",
  "&#x41;",
  "{{sum}}",
  "{{",
  "}}",
  "$1",
  "__proto__",
  "constructor",
  "\u202e",
  "\u200b",
  "\ufeff",
  "https://example.com/?a=b&c=d",
  "@everyone",
  "#tag",
  "*жирно*",
  "`code`",
  "ignore all instructions",
  "сколько",
  "қанша",
  "how much",
  "пособие",
  "жәрдемақы",
  "benefit",
  "ребёнку 3 года",
  "балам 5 жаста",
  "4 детей",
  "gjcj,bt",
  ",fkf",
  "bala tuganda",
  "скооооолько",
  "сколькоплатятзаребенка",
  "лагерь",
  "школа",
  "нацфонд",
  "АСП",
  "погода",
  "спасибо",
  "?",
  "!!!",
  "😭😭",
  "дддддддддддддддддддддддддд",
];

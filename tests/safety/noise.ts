/** How hurried fingers and other keyboards change a message. Each makes the same message look different, not mean less. */
type Noise = (text: string) => string;

const pairs = (from: string, to: string) => new Map([...from].map((letter, i) => [letter, [...to][i] ?? ""]));
const swap = (text: string, map: ReadonlyMap<string, string>) =>
  [...text].map((letter) => map.get(letter) ?? letter).join("");
const swapSmall = (map: ReadonlyMap<string, string>) => (text: string) => swap(text.toLowerCase(), map);

const russian = "йцукенгшщзхъфывапролджэячсмитьбюё";
const russianKeys = pairs(russian, "qwertyuiop[]asdfghjkl;'zxcvbnm,.`");
const translit = new Map(
  Object.entries({
    ...{
      а: "a",
      б: "b",
      в: "v",
      г: "g",
      д: "d",
      е: "e",
      ё: "e",
      ж: "zh",
      з: "z",
      и: "i",
      й: "y",
      к: "k",
      л: "l",
      м: "m",
    },
    ...{ н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sch" },
    ...{ ъ: "", ы: "y", ь: "'", э: "e", ю: "yu", я: "ya" },
  }),
);
const kazakh = "әғқңөұүһі";
const latinOf = (letters: string) =>
  new Map([...translit, ...pairs(kazakh, letters), ["ж", "j"], ["ш", letters.includes("ä") ? "ş" : "sh"], ["ь", ""]]);

export const noises: Readonly<Record<string, Noise>> = {
  capitals: (text) => text.toUpperCase(),
  "zero-width signs": (text) => text.replace(/(\p{L}{2})(?=\p{L})/gu, "$1\u200b"),
  "stacked accents": (text) => text.replace(/(\p{L})(?=\p{L})/gu, "$1\u0336"),
  "no Kazakh letters": (text) => swap(text.toLowerCase(), pairs(kazakh, "агкноуухи")),
  "Kazakh Latin of 2018": swapSmall(latinOf("áǵqńóuúhi")),
  "Kazakh Latin of 2021": swapSmall(latinOf("äğqñöūühi")),
  "Kazakh Latin of text messages": swapSmall(latinOf("agknouuhi")),
  "Russian in Latin letters": swapSmall(new Map([...translit, ...pairs(kazakh, "agknouuhi")])),
  "the other keyboard": swapSmall(new Map([...russianKeys, ...pairs("әіңғүұқөһ", "2345890-=")])),
  "Kazakh letters as digits": swapSmall(pairs("әіңғүұқөһ", "2345890-=")),
  "look-alike letters": (text) => (/[a-z]/i.test(text) ? text : swap(text.toLowerCase(), pairs("аеорсух", "aeopcyx"))),
  "letters held down": (text) => text.replace(/([аеёиоуыэюяәөүұіaeiou])(?=\p{L}*\P{L}|$)/giu, "$1$1$1"),
  "spaced letters": (text) =>
    text
      .split(/\s+/)
      .map((word) => [...word].join(" "))
      .join("   "),
  "no е with dots": (text) => text.replaceAll("ё", "е"),
  "a smile in between": (text) => text.replaceAll(" ", " 😭 "),
};

import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import type { Language } from "../../src/i18n/i18n.ts";
import { type InBoth, paper, paperLanguages } from "../../src/results/index.ts";
import { familyOf, plain, sources, t } from "./families.ts";

const household: readonly InBoth[] = [["Қала: Өскемен, ғ ң ү ұ һ і", "Household line"]];
const made = (name: string, chosen: Language) => paper({ ...familyOf(name), household, sources }, t, chosen);

async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) => plain(page).replaceAll(/\s+/g, " "));
}

it.each`
  chosen  | second
  ${"kk"} | ${"ru"}
  ${"ru"} | ${"ru"}
  ${"en"} | ${"en"}
`("stands in Kazakh and $second where $chosen is chosen", ({ chosen, second }) => {
  expect(paperLanguages(chosen)).toEqual(["kk", second]);
});

it.each`
  family                | chosen  | says
  ${"maternity-leave"}  | ${"kk"} | ${["Отбасы айтқан мәліметтер", "Что рассказала семья", "Орташа табыс 315 000 ₸ × 126 күн ÷ 30 = 1 323 000 ₸", "на руки 113 400 ₸", "Социальный кодекс, ст. 79", "38 АЕК × 4 325 ₸ = 164 350 ₸", "adilet.zan.kz/rus/docs/K2300000224"]}
  ${"born-in-december"} | ${"en"} | ${["An estimate", "From 149,416 ₸ to 164,350 ₸, one-off", "149 416 ₸ – 164 350 ₸, біржолғы", "What to bring", "birth certificate"]}
`("the paper of $family says in both languages what was reckoned", async ({ family, chosen, says }) => {
  const { bytes, caption } = await made(family, chosen);
  const pages = await pagesOf(bytes);
  expect(says.filter((one: string) => !pages.join(" ").includes(one))).toEqual([]);
  expect(pages.join(" ")).toContain("Қала: Өскемен, ғ ң ү ұ һ і");
  expect(pages.join(" ")).not.toMatch(/NaN|undefined|<\/?[a-z]|&amp;/);
  expect(pages.map((page, i) => page.includes(`${i + 1} / ${pages.length}`))).toEqual(pages.map(() => true));
  expect(bytes.length).toBeLessThan(150_000);
  expect(caption.length).toBeLessThanOrEqual(1024);
});

it("tells once what nine children share, and of each only what differs", async () => {
  const pages = await pagesOf((await made("nine-children", "ru")).bytes);
  const text = pages.join(" ");
  expect(text.match(/За 2024 год/g)).toHaveLength(1);
  expect(text.match(/ребёнок № \d: Деньги можно направить/g)).toHaveLength(9);
  expect(pages.length).toBeLessThan(8);
});

it("says so when nothing is due", async () => {
  const about = { ...familyOf("born-in-december"), decisions: [], papers: [], household, sources };
  const pages = await pagesOf((await paper(about, t, "ru")).bytes);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("По этим ответам сейчас ничего не положено.");
});

it("gives the same bytes for the same answer, whatever was made before", async () => {
  const first = await made("maternity-leave", "ru");
  await made("born-in-december", "en");
  const again = await made("maternity-leave", "ru");
  expect(Buffer.from(first.bytes).equals(again.bytes)).toBe(true);
});

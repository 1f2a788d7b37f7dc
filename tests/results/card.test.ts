import jsQR from "jsqr";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/i18n/i18n.ts";
import { card } from "../../src/results/index.ts";
import { familyOf, link, t } from "./families.ts";

const plain = (text: string) => text.replaceAll("\u00A0", " ");

describe.each(languages)("the card in %s", (language) => {
  it.each(["born-in-december", "five-children-in-shymkent", "nine-children", "maternity-leave"])(
    "of %s is a picture of 1080 pixels with a code that leads back",
    async (family) => {
      const { bytes, caption } = await card(familyOf(family), t[language]);
      const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
      expect(width).toBe(1080);
      expect(height).toBeGreaterThan(600);
      expect(bytes.length).toBeLessThan(150_000);
      expect(jsQR.default(new Uint8ClampedArray(data), width, height)?.data).toBe(link);
      expect(caption.length).toBeLessThanOrEqual(1024);
      expect(caption).not.toMatch(/NaN|undefined|<|&/);
    },
  );
});

it.each`
  family                         | language | says
  ${"five-children-in-shymkent"} | ${"ru"}  | ${"• Пособие многодетным: 86 673 ₸, в месяц"}
  ${"five-children-in-shymkent"} | ${"kk"}  | ${"• «Ұлттық қор – балаларға» (1–4-бала): 370,56 $, әр балаға"}
  ${"born-in-december"}          | ${"en"}  | ${"• Birth grant: From 149,416 ₸ to 164,350 ₸, one-off"}
`("$language caption of $family: $says", async ({ family, language, says }) => {
  const { caption } = await card(familyOf(family), t[language as "kk"]);
  expect(plain(caption)).toContain(says);
});

it("gives the same bytes for the same answer", async () => {
  const [first, second] = [await card(familyOf("nine-children"), t.kk), await card(familyOf("nine-children"), t.kk)];
  expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
});

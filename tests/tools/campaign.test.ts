import { describe, expect, it } from "vitest";
import { roles } from "../../src/bot/roles.ts";
import { Campaign, type Content, fingerprint } from "../../src/broadcast/campaign.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { createAudit } from "../../src/storage/audit.ts";
import { createCampaigns } from "../../src/storage/campaigns.ts";
import { createRoles } from "../../src/storage/roles.ts";
import { campaignAnswer } from "../../src/tools/campaign-answer.ts";
import { readCampaignFile } from "../../src/tools/campaign-file.ts";
import { law } from "../support/law.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix } = testRedis();
const [OWNER, EDITOR, VIEWER, CITIZEN] = [1, 2, 3, 4];
const now = () => new Date("2026-11-28T12:00:00+05:00");
const drawer = {
  owners: [OWNER],
  roles: createRoles({ redis, prefix, roles }),
  campaigns: createCampaigns<Campaign>({ redis, prefix, now, parse: (json) => Campaign.parse(JSON.parse(json)) }),
  audit: createAudit({ redis, prefix }),
};
await drawer.roles.give(EDITOR, "editor");
await drawer.roles.give(VIEWER, "viewer");

/** The example of the plan. */
const file = `topic: benefit-amounts
not-before: 2026-12-07T10:00+05:00    # never at night
text:
  kk: АЕК мөлшері {{mci}}. Бала туғандағы жәрдемақыңызды қайта есептеңіз.
  ru: МРП равен {{mci}}. Пересчитайте пособие на рождение ребёнка.
  en: The index is {{mci}}. Work out your birth grant again.
figures: { mci: mci }                 # on the day of not-before
button: birth-grant                   # opens this guide
`;

const run = (args: string, text = file) =>
  campaignAnswer(args.split(" ").filter(Boolean), {
    law,
    clock: { now, today: () => "2026-11-28" as never },
    translators: createTranslators(),
    read: (name) => {
      if (name !== "new.yaml") throw new Error("ENOENT");
      return text;
    },
    withDrawer: (use) => use(drawer),
  });

describe("a campaign of a file", () => {
  it("is put down as the draft of a colleague, and its number and fingerprint are told", async () => {
    const { out, code } = await run(`new.yaml --author ${EDITOR}`);
    const [campaign] = await drawer.campaigns.all();
    expect(campaign).toMatchObject({
      author: EDITOR,
      state: "draft",
      content: {
        topic: "amounts",
        guide: "birth-grant",
        figures: { mci: "mci" },
        notBefore: Date.parse("2026-12-07T05:00:00Z") / 1000,
      },
    });
    expect({ out, code }).toEqual({
      out: `0 to mend, 0 to look at\ncampaign ${campaign?.id}, fingerprint ${campaign && fingerprint(campaign.content)}: open it with /broadcast`,
      code: 0,
    });
    expect(await drawer.audit.all()).toMatchObject([{ by: EDITOR, did: "campaign.new" }]);
  });

  it.each`
    author     | code | why
    ${OWNER}   | ${0} | ${"an owner of the settings"}
    ${VIEWER}  | ${2} | ${"a role that may not compose"}
    ${CITIZEN} | ${2} | ${"no role at all"}
    ${"x"}     | ${2} | ${"no number"}
  `("by $author ends in $code: $why", async ({ author, code }) => {
    const before = (await drawer.campaigns.all()).length;
    expect(await run(`new.yaml --author ${author}`)).toMatchObject({ code });
    expect(await drawer.campaigns.all()).toHaveLength(before + (code === 0 ? 1 : 0));
  });

  it("is only checked with --check, and not put down with a fault", async () => {
    const before = (await drawer.campaigns.all()).length;
    expect(await run("new.yaml --check")).toEqual({ out: "0 to mend, 0 to look at", code: 0 });
    const wrong = file.replace("МРП равен {{mci}}", "МРП равен 4 325 ₸");
    const { out, code } = await run(`new.yaml --author ${EDITOR}`, wrong);
    expect(code).toBe(1);
    expect(out.replaceAll("\u00A0", " ")).toContain("FAULT  Russian: '4 325 ₸'");
    expect(out).toContain("look   The parameters differ: kk mci · ru – · en mci");
    expect(await drawer.campaigns.all()).toHaveLength(before);
  });

  it.each`
    state        | startedAt    | corrects     | is           | why
    ${"done"}    | ${1}         | ${undefined} | ${"itself"}  | ${"it was sent"}
    ${"stopped"} | ${1}         | ${undefined} | ${"itself"}  | ${"some have it"}
    ${"done"}    | ${1}         | ${7}         | ${7}         | ${"a correction: the first copies are mended"}
    ${"sending"} | ${1}         | ${undefined} | ${undefined} | ${"it isn't over"}
    ${"stopped"} | ${undefined} | ${undefined} | ${undefined} | ${"it was never sent"}
  `("corrects what is $state: $why", async ({ state, startedAt, corrects, is }) => {
    const { content } = readCampaignFile(file) as { content: Content };
    const wrong = await drawer.campaigns.create((id) =>
      Campaign.parse({ id, author: 1, state, startedAt, content: { ...content, corrects } }),
    );
    const before = (await drawer.campaigns.all()).length;
    const { code, err } = await run(`new.yaml --author ${EDITOR}`, `corrects: ${wrong.id}\n${file}`);
    const all = await drawer.campaigns.all();
    expect([code, all.length - before]).toEqual(is === undefined ? [2, 0] : [0, 1]);
    const newest = all.find(({ state: now }) => now === "draft")?.content.corrects;
    if (is === undefined) expect(err).toContain(`campaign ${wrong.id} was not sent`);
    else expect(newest).toBe(is === "itself" ? wrong.id : is);
  });

  it("of a campaign nobody knows corrects nothing", async () => {
    expect((await run(`new.yaml --author ${EDITOR}`, `corrects: 999999\n${file}`)).code).toBe(2);
  });

  it("tells findings in the language that was asked for", async () => {
    const { out } = await run("new.yaml --check --lang ru", file.replace("{{mci}}. Work", "{{mcy}}. Work"));
    expect(out).toContain("FAULT  Английский: показателя «mcy» нет.");
  });

  it.each`
    args                   | why
    ${""}                  | ${"no file"}
    ${"a.yaml b.yaml"}     | ${"two files"}
    ${"none.yaml --check"} | ${"no such file"}
    ${"new.yaml"}          | ${"no author"}
    ${"new.yaml --what"}   | ${"an unknown option"}
  `("«$args» is answered with how to ask: $why", async ({ args }) => {
    const { err, code } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain("npm run -s campaign -- FILE --author ID");
  });
});

describe("a file", () => {
  const faults = (yaml: string) => {
    const read = readCampaignFile(yaml);
    return "faults" in read ? read.faults : [];
  };

  it("is told of all its faults at once, with what was expected", () => {
    const found = faults(
      "topic: benefits\nnot-before: tomorrow\ntext: { kk: a, ru: 5 }\nbuton: x\nbutton: nix\nlink: http://egov.kz\nages: b1\nregion: mars\nfigures: { mci: mcx }\neffect-on: 2027-02-30\ncorrects: 0",
    );
    const paths = ["topic", "not-before", "text.ru", "text.en", "buton", "button", "link", "ages", "region"];
    for (const path of [...paths, "figures.mci", "effect-on", "corrects"])
      expect(found.filter((fault) => fault.startsWith(`${path}:`))).toHaveLength(1);
    expect(found).toHaveLength(12);
    expect(found).toContainEqual(expect.stringMatching(/^topic: got «benefits»; expected amounts, .*new-measures/));
    expect(found).toContainEqual(expect.stringMatching(/^text.en: got nothing; expected the text in English/));
  });

  it.each`
    yaml               | fault
    ${"topic: [a"}     | ${/^no YAML: /}
    ${""}              | ${/^the file: got «null»; expected a campaign/}
    ${"topic: school"} | ${/^text: got nothing; expected the text in kk, ru and en/}
  `("«$yaml» is told: $fault", ({ yaml, fault }) => {
    expect(faults(yaml)).toEqual([expect.stringMatching(fault)]);
  });

  it("may leave out what a blank of that name stands for", () => {
    expect(readCampaignFile(file.replace(/^figures.*\n/m, ""))).toMatchObject({ content: { figures: { mci: "mci" } } });
  });
});

import { describe, expect, it } from "vitest";
import { presentDesk } from "../../../src/bot/features/desk/present.ts";
import { brokenAt } from "../../../src/storage/audit.ts";
import { createOffice } from "../../support/desk.ts";
import { testRedis } from "../../support/redis.ts";

const { redis, prefix } = testRedis();
const [ONE, TWO] = [77_001, 77_002];
let count = 0;
const office = (owners: readonly number[] = [ONE]) => createOffice(redis, `${prefix}${count++}:`, { owners });

describe("a role", () => {
  it("is given by the only owner with the number typed once more, told to the colleague, and taken again", async () => {
    const { bot, someone } = await office();
    const [owner, citizen] = [await someone("owner"), await someone(undefined, "kk")];
    expect(await owner.say(`/role add ${citizen.id} editor`)).toContain("редактор");
    expect(await bot.parts.desk.roles.find(citizen.id)).toBeUndefined();
    expect(await owner.say(String(citizen.id))).toContain("Роль дана");
    expect(await bot.parts.desk.roles.find(citizen.id)).toBe("editor");
    expect(citizen.last()?.text).toContain("/admin");
    expect(citizen.person.commands().map(({ command }) => command)).toContain("admin");
    expect(citizen.person.commands().map(({ command }) => command)).not.toContain("role");

    expect(await owner.say(`/role remove ${citizen.id}`)).toContain("снята");
    await owner.say(String(citizen.id));
    expect(await bot.parts.desk.roles.find(citizen.id)).toBeUndefined();
    expect(citizen.person.commands().map(({ command }) => command)).not.toContain("admin");
    const entries = await bot.parts.desk.audit.all();
    expect(entries.map(({ by, did, what }) => [by, did, what])).toEqual([
      [ONE, "role.add", `${citizen.id} editor`],
      [ONE, "role.remove", String(citizen.id)],
    ]);
    expect(brokenAt(entries)).toBeUndefined();
  });

  it("needs a number, which anybody sees in /mydata, on their own and nowhere else", async () => {
    const { bot, someone } = await office();
    const [owner, citizen] = [await someone("owner"), await someone()];
    expect(await owner.say("/role")).toContain("/mydata");
    const number = /Ваш номер в Telegram: (\d+)/.exec(await citizen.say("/mydata"))?.[1] ?? "";
    expect(number).toBe(String(citizen.id));
    await owner.say(`/role add ${number} editor`);
    expect(await owner.say(number)).toContain("Роль дана");
    const group = bot.standIn.group({ title: "Parents", members: [citizen.person] });
    citizen.person.in(group).send(`/mydata@${bot.standIn.bot.username}`);
    await bot.deliver();
    expect(citizen.person.in(group).last()?.text).not.toContain(number);
  });

  it.each`
    words                  | answer                  | why
    ${"add 5 king"}        | ${"Дать роль"}          | ${"no such role"}
    ${"add editor"}        | ${"Дать роль"}          | ${"no number"}
    ${"remove 5 editor"}   | ${"Дать роль"}          | ${"taking names no role"}
    ${"remove 5"}          | ${"нет роли"}           | ${"nothing to take"}
    ${`remove ${ONE}`}     | ${"записан владельцем"} | ${"an owner of the settings stays"}
    ${`add ${ONE} viewer`} | ${"записан владельцем"} | ${"nor becomes anything less"}
  `("/role $words is refused: $why", async ({ words, answer }) => {
    const { bot, someone } = await office();
    const owner = await someone("owner");
    expect(await owner.say(`/role ${words}`)).toContain(answer);
    await owner.say("5");
    expect(await bot.parts.desk.roles.all()).toEqual([]);
  });

  it("speaks to a colleague who never chose a language in that of their Telegram, also later", async () => {
    const { bot } = await office();
    const owner = bot.standIn.person({ id: ONE, language: "en" });
    owner.send("/role add 5 editor");
    await bot.deliver();
    expect((await bot.parts.chats.look(ONE))?.language).toBe("en");
    const nobody = bot.standIn.person({ language: "en" });
    nobody.send("/whoami");
    await bot.deliver();
    expect((await bot.parts.chats.look(nobody.id))?.language).toBeUndefined();
  });

  it.each(["/stats", "/menu", "/unknown"])("isn't given any more once %s came between", async (command) => {
    const { bot, someone } = await office();
    const owner = await someone("owner");
    await owner.say("/role add 5 editor");
    await owner.say(command);
    await owner.say("5");
    expect(await bot.parts.desk.roles.all()).toEqual([]);
  });

  it("isn't given when something else is typed", async () => {
    const { bot, someone } = await office();
    const owner = await someone("owner");
    await owner.say("/role add 5 editor");
    expect(await owner.say("да")).toContain("Не подтверждено");
    await owner.say("5");
    expect(await bot.parts.desk.roles.all()).toEqual([]);
  });

  it("waits for the second owner where there are two; the first can't confirm, only take it back", async () => {
    const { bot, someone } = await office([ONE, TWO]);
    const [one, two] = [await someone("owner"), await someone("owner", "en")];
    const ask = async () => {
      await one.say("/role add 5 operator");
      return await one.say("5");
    };
    expect(await ask()).toContain("второй владелец");
    expect(two.last()?.text).toContain("wants to give");
    const button = two.last()?.buttons.flat()[0]?.callback_data ?? "";
    expect(await bot.parts.desk.roles.all()).toEqual([]);
    await two.press("Refuse");
    expect(await bot.parts.desk.roles.all()).toEqual([]);
    await ask();
    await two.press("Confirm");
    expect(await bot.parts.desk.roles.all()).toEqual([{ user: 5, role: "operator" }]);
    expect(button).toBe("z:role:5-yes");
    const did = (await bot.parts.desk.audit.all()).map(({ by, did }) => [by, did]);
    expect(did).toEqual([
      [ONE, "role.ask"],
      [TWO, "role.refuse"],
      [ONE, "role.ask"],
      [TWO, "role.add"],
    ]);
  });

  it("asked for by one owner is not confirmed by the same, and once confirmed not a second time", async () => {
    const { bot, someone } = await office([ONE, TWO]);
    const [one, two] = [await someone("owner"), await someone("owner")];
    await one.say("/role add 5 editor");
    await one.say("5");
    await bot.parts.desk.roles.ask(5, { by: TWO, role: "owner" });
    expect(await two.press("Подтвердить")).toContain("другой владелец");
    expect(await bot.parts.desk.roles.all()).toEqual([]);
    await bot.parts.desk.roles.settle(5);
    expect(await two.press("Подтвердить")).toContain("уже решён");
    expect(await bot.parts.desk.roles.all()).toEqual([]);
  });
});

it("at start each colleague's commands are set in their language, once", async () => {
  const { bot, someone } = await office();
  const owner = await someone("owner", "en");
  const editor = await someone("editor", "kk");
  await bot.parts.desk.roles.give(4_242, "viewer");
  const faults: unknown[] = [];
  const present = () => presentDesk(bot.bot.api, bot.parts, (fault) => void faults.push(fault));
  expect(await present()).toBe(2);
  expect(await present()).toBe(0);
  expect(faults).toHaveLength(2);
  expect(editor.person.commands().find(({ command }) => command === "admin")?.description).toBe("Қызмет үстелі");
  expect(owner.person.commands().find(({ command }) => command === "role")?.description).toBe("Roles");
  await editor.say("/language");
  await editor.press("Русский");
  await editor.say("/admin");
  expect(editor.person.commands().find(({ command }) => command === "admin")?.description).toBe("Рабочий стол");
});

describe("/audit", () => {
  it("shows owners all, others their own; says where a changed chain breaks", async () => {
    const { bot, someone } = await office();
    const [owner, viewer] = [await someone("owner"), await someone("viewer")];
    const { audit } = bot.parts.desk;
    await audit.note({ at: 1_795_000_000, by: ONE, did: "role.add", what: "5 editor" });
    await audit.note({ at: 1_795_000_060, by: viewer.id, did: "made.up", what: "a <b>" });
    const all = await owner.say("/audit");
    expect(all).toContain("роль дана · 5 editor");
    expect(all.indexOf("made.up")).toBeLessThan(all.indexOf("роль дана"));
    expect(await owner.say("/audit 1")).not.toContain("роль дана");
    expect(await viewer.say("/audit")).not.toContain("роль дана");
    expect(await owner.press("Проверить цепочку")).toContain("цела: 2 записи");
    await viewer.press("Получить файлом");
    expect(viewer.last()?.text).toContain("1 запись");
    const key = (await redis.keys(`${prefix}${count - 1}:a`))[0] ?? "";
    const [first = ""] = await redis.lrange(key, 0, 0);
    await redis.lset(key, 0, first.replace("5 editor", "5 viewer"));
    expect(await owner.press("Проверить цепочку")).toContain("№ 1");
  });
});

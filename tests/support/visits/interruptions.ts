import { expect } from "vitest";
import { decode, type Press } from "../../../src/bot/buttons.ts";
import { answered, type Question } from "../../../src/guides/guide.ts";
import { languages } from "../../../src/i18n/i18n.ts";
import { plainText } from "../../../src/i18n/plain-text.ts";
import type { Seen } from "../../../src/playground/view.ts";
import { before, type Going, isOver, marks } from "./going.ts";
import { asks, confirm, labelsOn } from "./visitor.ts";

/** At the last question: after each of these it is open again, and all other answers are kept. */
export async function isInterrupted(going: Going): Promise<void> {
  const { visitor, guide, way } = going;
  const all = answered(guide, way);
  const last = all.at(-1);
  if (last === undefined) throw new Error(`${guide.id} asks nothing`);
  await visitor.say(`/start ${guide.id}`);
  await visitor.goOn(guide, way, {}, last);
  for (const interrupts of [goesBack, pressesAnOldButton, leavesAndComesBack, changesTheLanguage]) {
    await interrupts(going, last);
    asks(visitor.screen(), guide, last);
  }
  await visitor.goOn(guide, way, before(last, going));
  isOver(visitor, guide);
  await confirm(visitor, guide);
}

async function goesBack(going: Going, open: Question): Promise<void> {
  const { visitor, guide, way } = going;
  const all = answered(guide, way);
  const earlier = all[all.indexOf(open) - 1];
  if (earlier === undefined) return;
  await visitor.press({ does: "back", guide: guide.id, question: open.id });
  asks(visitor.screen(), guide, earlier);
  marks(visitor, earlier);
  await visitor.answer(guide, earlier, way[earlier.id] ?? "", before(earlier, going));
}

async function pressesAnOldButton({ visitor }: Going, open: Question): Promise<void> {
  const old = visitor.screen();
  await visitor.say("/help");
  const fresh = visitor.screen();
  const notice = await visitor.press(earlierPress(old, open), old);
  expect(notice).toBe(visitor.t("common:stale"));
  expect(visitor.screen().id).toBeGreaterThan(fresh.id);
}

/** What a message offered before it asked this; the same, where it never asked anything else. */
function earlierPress(old: Seen, question: Question): Press {
  const presses = [...old.earlier, old.buttons]
    .flat(2)
    .flatMap(({ callback_data = "" }) => decode(callback_data) ?? []);
  const ofGuide = presses.filter((press) => "question" in press);
  const found = ofGuide.find((press) => press.question !== question.id) ?? ofGuide[0];
  if (found === undefined) throw new Error("there is no button to press");
  return found;
}

async function leavesAndComesBack({ visitor, guide }: Going): Promise<void> {
  await visitor.say("/menu");
  const [offer] = labelsOn(visitor.screen());
  expect(offer).toBe(visitor.t("common:button.resume"));
  expect(visitor.screen().text).toContain(plainText(visitor.t(`guide:${guide.id}.button`)));
  await visitor.press({ does: "resume", guide: guide.id });
}

async function changesTheLanguage({ visitor, guide }: Going): Promise<void> {
  const asked = visitor.screen();
  const other = languages[(languages.indexOf(visitor.t.language) + 1) % languages.length] ?? "kk";
  await visitor.say("/language");
  await visitor.press({ does: "language", id: other });
  visitor.speak(other);
  const { id, text } = visitor.screen();
  expect(id).toBe(asked.id);
  expect(text).toContain(plainText(visitor.t(`guide:${guide.id}.title`)));
  expect(text).not.toBe(asked.text);
}

import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { median, message, post, questions } from "./by-hand.ts";
import type { Town } from "./town.ts";

const LIMITED = { CHAT_LIMIT: "20" };

/** One person sends a thousand messages at once; others ask before, at the same time, and after. */
export async function flood(town: Town, messages: number): Promise<readonly Bar[]> {
  await town.settings(LIMITED, LIMITED);
  const flooder = town.standIn.person({ language: "ru" });
  await questions(town, 25, 1);
  const before = await questions(town, 25, 2);
  for (let at = 0; at < messages; at++) flooder.send("сколько платят многодетным");
  const beside = await questions(town, 25, 3);
  await town.standIn.settled();
  const replies = flooder.messages().filter(({ mine }) => !mine);
  const alone = [...before, ...(await questions(town, 25, 2))];
  const danger = town.calls.shown(flooder.chatId);
  await post(town, message(flooder.chatId, "меня бьёт отчим"));
  const asked = replies.filter(({ text }) => text.includes("Подождите")).length;
  return [
    // Half a minute later they would be heard again: a machine that takes longer for the thousand asks twice.
    timed(exactly("times that the flooder was asked to wait", asked, 1)),
    timed(atMost("other replies to them", replies.length - asked, 20)),
    exactly("replies to a message of danger after that", town.calls.shown(flooder.chatId) - danger, 1),
    timed(atMost("others wait, times as long as without the flood (median)", median(beside) / median(alone), 1.5)),
  ];
}

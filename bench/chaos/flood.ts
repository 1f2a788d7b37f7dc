import { atMost, type Bar, exactly } from "./bar.ts";
import { median, message, post, questions } from "./by-hand.ts";
import { setTown } from "./town.ts";

/** One person sends a thousand messages, twice five hundred; others ask at the same time, and in between. */
export async function flood(messages: number): Promise<readonly Bar[]> {
  const town = await setTown({ env: { CHAT_LIMIT: "20" } });
  try {
    const flooder = town.standIn.person({ language: "ru" });
    await questions(town, 20, 2);
    const [alone, beside]: [number[], number[]] = [[], []];
    for (let round = 0; round < 2; round++) {
      alone.push(...(await questions(town, 20, 3)));
      for (let at = 0; at < messages / 2; at++) flooder.send("сколько платят многодетным");
      beside.push(...(await questions(town, 20, 3)));
      await town.standIn.settled();
    }
    const replies = flooder.messages().filter(({ mine }) => !mine);
    const danger = town.calls.shown(flooder.chatId);
    await post(town, message(flooder.chatId, "меня бьёт отчим"));
    return [
      exactly(
        "times that the flooder was asked to wait",
        replies.filter(({ text }) => text.includes("Подождите")).length,
        1,
      ),
      atMost("other replies to them", replies.length - 1, 20),
      exactly("replies to a message of danger after that", town.calls.shown(flooder.chatId) - danger, 1),
      atMost("others wait, times as long as without the flood (median)", median(beside) / median(alone), 1.5),
    ];
  } finally {
    await town.clear();
  }
}

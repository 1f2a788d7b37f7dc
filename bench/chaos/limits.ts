import { setTimeout as pause } from "node:timers/promises";
import { atLeast, atMost, type Bar, exactly, timed } from "./bar.ts";
import { mostInASecond } from "./in-a-second.ts";
import { missed, setStage, twice } from "./stage.ts";

/** Three senders share 28 messages a second, before a Telegram that refuses the 31st. */
export async function steady(readers: number): Promise<readonly Bar[]> {
  const stage = await setStage({ rate: 28, messagesPerSecond: 30 });
  try {
    const chats = await stage.readers(readers);
    for (let sender = 0; sender < 3; sender++) stage.start();
    const { id } = await stage.campaign();
    await stage.until("the end", () => stage.isOver(id), readers / 28 + 60);
    const times = stage.sends.times.toSorted((a, b) => a - b);
    const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
    return [
      timed(atMost("messages in any second", mostInASecond(times), 30)),
      timed(atLeast("messages a second on the whole", (times.length - 1) / seconds, 27.5)),
      timed(exactly("messages that Telegram refused (429)", stage.sends.refused.length, 0)),
      exactly("readers without it, or with two", missed(stage.sends, chats) + twice(stage.sends), 0),
    ];
  } finally {
    await stage.clear();
  }
}

/** A call that had left before the others knew. */
const UNDER_WAY_MS = 100;

/** Telegram refuses every third message for a second; meanwhile somebody talks with the bot. */
export async function storm(readers: number): Promise<readonly Bar[]> {
  let calls = 0;
  const stage = await setStage({ rate: 28, refuses: () => ++calls % 3 === 0 });
  try {
    const chats = await stage.readers(readers);
    stage.start("all");
    for (let sender = 0; sender < 2; sender++) stage.start();
    const person = stage.standIn.person({ language: "ru", firstName: "Reader" });
    const fromBot = () => person.messages().filter(({ mine }) => !mine).length;
    const ask = async () => {
      const [before, began] = [fromBot(), Date.now()];
      person.send("/menu");
      await stage.until("an answer", () => fromBot() > before, 20);
      return Date.now() - began;
    };
    await ask();
    const { id } = await stage.campaign();
    await stage.until("the first refusal", () => stage.sends.refused.length > 0, 30);
    const answers: number[] = [];
    while (!(await stage.isOver(id))) {
      answers.push(await ask());
      await pause(500);
    }
    const { times, refused } = stage.sends;
    const inside = times.filter((time) => refused.some((at) => time > at + UNDER_WAY_MS && time < at + 1_000));
    return [
      exactly("readers without it, or with two", missed(stage.sends, chats) + twice(stage.sends), 0),
      timed(exactly(`messages inside one of ${refused.length} pauses`, inside.length, 0)),
      exactly("readers counted as failed", (await stage.progress(id)).failed, 0),
      timed(atMost(`slowest of ${answers.length} answers in a live chat meanwhile`, Math.max(...answers), 1_000, "ms")),
    ];
  } finally {
    await stage.clear();
  }
}

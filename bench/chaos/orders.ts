import { setTimeout as pause } from "node:timers/promises";
import { enact } from "../../src/broadcast/campaign.ts";
import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { missed, setStage, twice } from "./stage.ts";

const RATE = 1_000;

/** Two operators start the same campaign at the same moment; then one of them stops another campaign. */
export async function orders(readers: number): Promise<readonly Bar[]> {
  const stage = await setStage({ rate: RATE });
  try {
    const chats = await stage.readers(readers);
    for (let sender = 0; sender < 3; sender++) stage.start();
    const { id } = await stage.campaign("approved");
    const at = stage.seconds();
    const starts = await Promise.all(
      [7, 8].map((by) =>
        stage.campaigns.change(id, (one) => enact(one, { does: "start", by, at, figures: "", approvers: [2, 3] })),
      ),
    );
    await stage.until("the end", () => stage.isOver(id), 60);
    const first = { missed: missed(stage.sends, chats), twice: twice(stage.sends) };

    const before = stage.sends.times.length;
    const second = await stage.campaign();
    await stage.until("a quarter", () => stage.sends.times.length > before + readers / 4, 30);
    await stage.campaigns.change(second.id, (one) => enact(one, { does: "stop", by: 7, at }));
    const stopped = Date.now();
    await pause(2_500);
    const last = Math.max(...stage.sends.times);
    return [
      exactly("starts of two at once that counted", starts.filter((one) => typeof one !== "string").length, 1),
      exactly("readers without it, or with two", first.missed + first.twice, 0),
      timed(atMost("from Stop to the last message", Math.max(0, last - stopped), 2_000, "ms")),
      atMost("messages of the stopped campaign", stage.sends.times.length - before, readers - 1),
    ];
  } finally {
    await stage.clear();
  }
}

/** Senders are asked to end (SIGTERM), one after another, and others start. */
export async function asked(readers: number, times: number): Promise<readonly Bar[]> {
  const stage = await setStage({ rate: RATE });
  try {
    const chats = await stage.readers(readers);
    const senders = Array.from({ length: 3 }, () => stage.start());
    const { id } = await stage.campaign();
    await stage.until("the first message", () => stage.sends.times.length > 0, 30);
    const codes: (number | null)[] = [];
    for (let time = 0; time < times && stage.sends.byChat.size < readers; time++) {
      await pause(((Math.random() * 2 * readers) / RATE / times) * 900);
      const [sender] = senders.splice(0, 1);
      if (sender === undefined) break;
      await stage.until("its start", sender.ready, 30);
      codes.push(await sender.stop());
      senders.push(stage.start());
    }
    await stage.until("the end", () => stage.isOver(id), readers / RATE + 60);
    return [
      exactly("readers without it", missed(stage.sends, chats), 0),
      exactly("messages that came twice", twice(stage.sends), 0),
      exactly("messages in doubt", (await stage.progress(id)).doubtful, 0),
      exactly(
        `of ${codes.length} that were asked, ended otherwise than with 0`,
        codes.filter((code) => code !== 0).length,
        0,
      ),
    ];
  } finally {
    await stage.clear();
  }
}

import { setTimeout as pause } from "node:timers/promises";
import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { missed, type Process, setStage, twice } from "./stage.ts";

export type Killing = {
  readonly readers: number;
  readonly rate: number;
  readonly kills: number;
  readonly redisKills: number;
};
const SENDERS = 3;

/** Senders and Redis are killed at random moments; each comes back, as a supervisor would have it. */
export async function kills({ readers, rate, kills: times, redisKills }: Killing): Promise<readonly Bar[]> {
  const stage = await setStage({ rate });
  try {
    const chats = await stage.readers(readers);
    const senders = Array.from({ length: SENDERS }, () => stage.start());
    const { id } = await stage.campaign();
    await stage.until("the first message", () => stage.sends.times.length > 0, 30);

    const seconds = readers / rate;
    /** At each kill: among how many what is in flight was shared. Who was just started sends nothing yet. */
    const sharing: number[] = [];
    for (let kill = 0; kill < times; kill++) {
      await pause(Math.random() * 2 * (seconds / times) * 1_000 * 0.9);
      if (isOver()) break;
      sharing.push(Math.max(1, senders.filter((one) => one.ready()).length));
      await killOne(senders);
      // Not in the same second: nobody who lives knows then what a sender and Redis forgot together.
      if (kill % Math.ceil(times / (redisKills + 1)) === Math.ceil(times / (redisKills + 1)) - 1 && kill < times - 1) {
        await pause(2_500);
        await stage.killRedis();
        await pause(2_500);
      }
    }
    await stage.until("the end", () => stage.isOver(id), seconds * 2 + 90);
    const { doubtful, sent } = await stage.progress(id);
    const came = twice(stage.sends);
    // What each sender has in flight: how many that is hangs on how long a call takes here.
    const inFlight = (rate * stage.sends.latency()) / 1_000;
    const most = sharing.reduce((sum, count) => sum + Math.max(1, Math.round(inFlight / count)), 0);
    const killed = `messages that came twice, after ${sharing.length} kills of senders and ${redisKills} of Redis`;
    return [
      exactly("readers without it", missed(stage.sends, chats), 0),
      atMost("messages that came twice, against those listed in flight", came, doubtful),
      timed(atMost(killed, came, most)),
      exactly("readers counted as sent", sent, readers),
    ];
  } finally {
    await stage.clear();
  }

  function isOver(): boolean {
    return stage.sends.byChat.size >= readers;
  }
  async function killOne(senders: Process[]): Promise<void> {
    const at = Math.floor(Math.random() * senders.length);
    await senders[at]?.kill();
    senders[at] = stage.start();
  }
}

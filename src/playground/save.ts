import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { Phones } from "./phones.ts";
import type { StandIn } from "./stand-in.ts";
import { SavedWorld } from "./world.ts";

const File = z.object({ phones: Phones, world: z.unknown(), today: z.string(), ahead: z.number().default(0) });
export type Saved = z.output<typeof File>;

/** What the last demo left; undefined where there was none, or nothing that can be read. */
export function readSaved(file: string): Saved | undefined {
  try {
    const saved = File.parse(JSON.parse(readFileSync(file, "utf8")));
    SavedWorld.parse(saved.world);
    return saved;
  } catch {
    return undefined;
  }
}

const PAUSE_MS = 300;

/** Writes what there is a moment after it changes; `now` does so at once. */
export function keepSaved(file: string, standIn: StandIn, rest: () => Omit<Saved, "world">): { now: () => void } {
  let timer: NodeJS.Timeout | undefined;
  mkdirSync(dirname(file), { recursive: true });
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    // Written aside and then put in place: a crash leaves the old one whole.
    writeFileSync(`${file}.new`, JSON.stringify({ ...rest(), world: standIn.snapshot() }));
    renameSync(`${file}.new`, file);
  };
  const soon = () => {
    timer ??= setTimeout(now, PAUSE_MS);
  };
  standIn.onChange(soon);
  standIn.onCall(soon);
  return { now };
}

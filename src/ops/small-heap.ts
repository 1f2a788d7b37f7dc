import { setFlagsFromString } from "node:v8";

/**
 * Collects garbage early rather than let the heap grow: for a process that makes much of it and keeps little. It costs
 * some processor time, of which a sender has plenty, and halves its memory. What has grown stays so: call it first.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=15");
  // Code that is compiled halfway takes 5 MB.
  setFlagsFromString("--no-sparkplug");
  // To optimise the parser of HTTP, which is WebAssembly, takes 35 MB for a moment and gains a sender nothing.
  setFlagsFromString("--liftoff-only");
}

/**
 * For whoever answers people, and has no time to lose: room for what is young, as much as the command line allows, and
 * half of what is in use again before all of it is looked through. The command line also has one thread collect, without
 * help: helpers wait for each other, and took a fifth of all processor time.
 */
export function giveRoom(): void {
  setFlagsFromString("--semi-space-growth-factor=2");
  setFlagsFromString("--heap-growing-percent=50");
  setFlagsFromString("--no-liftoff-only");
  setFlagsFromString("--sparkplug");
  // What once lived long would be put among the old from the start: most of it is gone with its update.
  setFlagsFromString("--no-allocation-site-pretenuring");
}

import { setFlagsFromString } from "node:v8";

/**
 * Collects garbage early rather than let the heap grow: for a process that makes much of it and keeps little. It costs
 * some processor time, of which a sender has plenty, and halves its memory. What has grown stays so: call it first.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=15");
  // To optimise the parser of HTTP, which is WebAssembly, takes 35 MB for a moment and gains a sender nothing.
  setFlagsFromString("--liftoff-only");
}

/**
 * For whoever answers people, and has no time to lose: room for what is young, as much as the command line allows. The
 * rest of the heap still grows in small steps, or it would take three times what is in use before anybody looked.
 */
export function giveRoomToTheYoung(): void {
  setFlagsFromString("--semi-space-growth-factor=2");
  setFlagsFromString("--no-liftoff-only");
}

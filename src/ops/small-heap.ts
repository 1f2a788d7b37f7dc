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

/** As Node has it: for whoever answers people, and has no time to lose. */
export function letHeapGrow(): void {
  setFlagsFromString("--semi-space-growth-factor=2");
  setFlagsFromString("--heap-growing-percent=0");
  setFlagsFromString("--no-liftoff-only");
}

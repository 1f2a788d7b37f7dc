import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLogger } from "../../src/ops/logger.ts";
import { endOnSignal, stopOnSignal } from "../../src/ops/stopping.ts";

const log = createLogger({ level: "silent", salt: "salt of the tests" });
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stopping(stop: () => Promise<unknown>) {
  const signals = new EventEmitter();
  const exit = vi.fn();
  stopOnSignal({ log, stop, exit, signals });
  return { signals, exit };
}
const never = () => new Promise(() => undefined);

it.each(["SIGTERM", "SIGINT"])("%s ends with 0 once what is in hand is done", async (signal) => {
  let done = () => {};
  const { signals, exit } = stopping(
    () =>
      new Promise<void>((resolve) => {
        done = resolve;
      }),
  );
  signals.emit(signal);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(exit).not.toHaveBeenCalled();
  done();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(exit.mock.calls).toEqual([[0]]);
});

it("ten seconds are enough", async () => {
  const { signals, exit } = stopping(never);
  signals.emit("SIGTERM");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(exit.mock.calls).toEqual([[1]]);
});

it("a second signal ends it at once", () => {
  const { signals, exit } = stopping(never);
  signals.emit("SIGTERM");
  expect(exit).not.toHaveBeenCalled();
  signals.emit("SIGINT");
  expect(exit.mock.calls).toEqual([[1]]);
});

it("what can't stop in good order ends with 1", async () => {
  const { signals, exit } = stopping(async () => {
    throw new Error("stuck");
  });
  signals.emit("SIGTERM");
  await vi.advanceTimersByTimeAsync(0);
  expect(exit.mock.calls).toEqual([[1]]);
});

it.each(["SIGTERM", "SIGINT"])("%s ends a process that has nothing in hand at once, with 0", (signal) => {
  const signals = new EventEmitter();
  const exit = vi.fn<(code?: number) => never>();
  const takeBack = endOnSignal(signals, exit);
  takeBack();
  signals.emit(signal);
  expect(exit).not.toHaveBeenCalled();
  endOnSignal(signals, exit);
  signals.emit(signal);
  expect(exit.mock.calls).toEqual([[0]]);
});

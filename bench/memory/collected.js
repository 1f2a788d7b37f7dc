// @ts-check
// Loaded into the bot before it: on SIGUSR2 it collects all garbage and says how much of the heap is in use.
process.on("SIGUSR2", () => {
  const { gc } = globalThis;
  gc?.();
  gc?.();
  console.log(`heap ${process.memoryUsage().heapUsed}`);
});

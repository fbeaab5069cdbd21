/* Loaded before the program: tells what its process needs once everything was collected. */
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ used: (heapUsed + external) / 1e6, resident: rss / 1e6 });
});
// The program ends by itself as it does without this channel.
process.channel?.unref();

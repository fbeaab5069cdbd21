/* Loaded before the program: tells what its process needs once everything was collected. */
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  process.send?.(process.memoryUsage.rss());
});
// The program ends by itself as it does without this channel.
process.channel?.unref();

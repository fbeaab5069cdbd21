/*
 * Loaded into the program's process before itself: a story tells it to let time pass, and a whole afternoon
 * goes by in seconds. Only what the program reads of the clock is moved; its timers run as ever.
 */
const RealDate = Date;
let offset = Number(process.env.TANGGA_TEST_OFFSET ?? 0);

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RealDate.now() + offset] : parts));
  }

  static now() {
    return RealDate.now() + offset;
  }
};

process.on('message', ({ passSeconds }) => {
  if (passSeconds === undefined) return;
  offset += passSeconds * 1000;
  process.send?.({ offset });
});
process.channel?.unref();

import { moveClock } from './moved-clock.ts';

/*
 * Loaded into the program's process before itself: a story tells it to let time pass, and a whole afternoon
 * goes by in seconds.
 */
const ahead = { milliseconds: Number(process.env.TANGGA_TEST_OFFSET ?? 0) };
moveClock(ahead);

process.on('message', ({ passSeconds }) => {
  if (passSeconds === undefined) return;
  ahead.milliseconds += passSeconds * 1000;
  process.send?.({ offset: ahead.milliseconds });
});
// A story that failed does not end its program: it goes with whoever ran the story.
process.once('disconnect', () => process.exit());
process.channel?.unref();

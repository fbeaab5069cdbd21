import { expect, test } from 'vitest';
import { inRests } from './in-rests.ts';

/** A clock by hand: what is to happen later happens when it is let go on. */
function clock() {
  let now = 0;
  let tasks: { readonly at: number; readonly task: () => void }[] = [];
  return {
    now: () => now,
    later: (task: () => void, milliseconds: number) => void tasks.push({ at: now + milliseconds, task }),
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (;;) {
        const due = tasks.find(({ at }) => at <= now);
        if (!due) return;
        tasks = tasks.filter((one) => one !== due);
        due.task();
      }
    },
  };
}

test('what comes alone is shown at once, and what comes while the page is drawn is shown together after a rest', () => {
  const shown: number[][] = [];
  const time = clock();
  const show = inRests<number>((all) => shown.push([...all]), time);
  show(1);
  expect(shown).toEqual([[1]]);
  for (const one of [2, 3, 4]) show(one);
  expect(shown).toEqual([[1]]);
  // It took forty milliseconds to draw: as long is left to the page.
  time.pass(40);
  expect(shown).toEqual([[1]]);
  time.pass(39);
  show(5);
  expect(shown).toEqual([[1]]);
  time.pass(1);
  expect(shown).toEqual([[1], [2, 3, 4, 5]]);
  time.pass(0);
  show(6);
  expect(shown.at(-1)).toEqual([6]);
});

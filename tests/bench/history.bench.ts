import { v7 as newId } from 'uuid';
import type { ChangeSet } from '#domain/plan/change.ts';
import { livingKeyResults } from '../support/find-rows.ts';
import { openPlan, planOnDisk } from '../support/plans.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { median, quantile, report, rising } from './timing.ts';

/* The history of a hundred thousand change sets, walked through in real Chromium: from the key to the frame that shows the plan as it was. */
const changeSets = 100_000;

/** A plan whose key results were weighted again and again. */
async function planWithHistory(): Promise<string> {
  const path = planOnDisk('tour');
  const file = await openPlan(path);
  const rungs = livingKeyResults(file.plan).map(({ id, title, weight }) => ({ id, title, weight }));
  const write = file.db.transaction(() => {
    for (let turn = 0; turn < changeSets; turn++) {
      const rung = rungs[turn % rungs.length] as (typeof rungs)[number];
      const weight = 1 + ((rung.weight + turn) % 9);
      const at = new Date(Date.now() - (changeSets - turn) * 60_000).toISOString();
      const before = { weight: rung.weight };
      const set: Omit<ChangeSet, 'sequence'> = {
        id: newId(),
        at,
        action: 'keyResult.update',
        subject: rung.title,
        kind: 'do',
        changes: [{ table: 'keyResult', rowId: rung.id, before, after: { weight } }],
      };
      file.journal.append(set, { author: 'Dewi', machine: 'bench' });
      rung.weight = weight;
    }
    const update = file.db.prepare('UPDATE key_result SET weight = ? WHERE id = ?');
    for (const { id, weight } of rungs) update.run(weight, id);
  });
  write.immediate();
  file.close();
  return path;
}

/** The longest that a step may take: one frame of sixty in a second. */
const frame = 17;

const browser = await launchBrowser();
const { page, end } = await openPage(browser, await planWithHistory(), '[data-objective]');
await page.keyboard.press('Control+Shift+H');
await page.locator('li[data-sequence]').first().waitFor();

/** Milliseconds from a key to the frame after the plan as it was then was drawn. */
const step = (key: string): Promise<number> =>
  page.evaluate(
    (pressed) =>
      new Promise<number>((resolve) => {
        const shown = () => document.querySelector('[data-moment]')?.getAttribute('data-moment');
        const before = shown();
        const start = performance.now();
        const watch = () => {
          if (shown() !== before) resolve(performance.now() - start);
          else requestAnimationFrame(watch);
        };
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, bubbles: true }),
        );
        requestAnimationFrame(watch);
      }),
    key,
  );

report('to the beginning of 100,000 change sets, first time', await step('Home'), 'ms', 2_000);
report('back to now', await step('End'), 'ms', 500);
report('to the beginning again', await step('Home'), 'ms', 500);
/** Steps of a walk, the first few of which wake what is asleep. */
async function walk(key: string): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 70; turn++) times.push(await step(key));
  return rising(times.slice(10));
}
for (const [where, key] of [
  ['from the beginning, change by change', 'ArrowUp'],
  ['by tens', 'PageUp'],
] as const) {
  const times = await walk(key);
  report(`a step ${where}, median`, median(times), 'ms', frame);
  report(`a step ${where}, p95`, quantile(times, 0.95), 'ms', 3 * frame);
}
await page.close();
await end();
await browser.close();

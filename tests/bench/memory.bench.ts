import type { Page } from '@playwright/test';
import { untilShown } from '../support/calls.ts';
import { livingKeyResults } from '../support/find-rows.ts';
import { openPlan, planOnDisk } from '../support/plans.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { report } from './timing.ts';

/*
 * What page and program need while a thousand people's plan is worked on: 5,000 actions by the page, read after each fifth
 * of them, once everything that nobody uses any more was collected.
 */
const actions = 5_000;
const fifths = 5;

const path = planOnDisk('reference');
const file = await openPlan(path);
const ids = livingKeyResults(file.plan)
  .slice(0, 1_000)
  .map(({ id }) => id);
file.close();

const browser = await launchBrowser();
const { page, memory, end } = await openPage(browser, path, '[data-objective]');
const cdp = await page.context().newCDPSession(page);

async function heap(): Promise<number> {
  for (let turn = 0; turn < 2; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Weighs one key result after the other as a window does, some at a time; answers the last change set. */
const act = (page: Page, from: number, count: number): Promise<number> =>
  page.evaluate(
    async ([ids, from, count]) => {
      const weigh = async (turn: number) => {
        const answer = await fetch('/rpc/keyResult/update', {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-tangga-window': sessionStorage.getItem('tangga-window') ?? '',
            'x-tangga-secret': localStorage.getItem('tangga-secret') ?? '',
          },
          body: JSON.stringify({ json: { id: ids[turn % ids.length], weight: 1 + (turn % 900) } }),
        });
        return ((await answer.json()) as { json: { sequence: number } }).json.sequence;
      };
      const lane = async (start: number, lanes: number) => {
        let last = 0;
        for (let turn = start; turn < from + count; turn += lanes) last = await weigh(turn);
        return last;
      };
      const lanes = [0, 1, 2, 3];
      return Math.max(...(await Promise.all(lanes.map((own) => lane(from + own, lanes.length)))));
    },
    [ids, from, count] as const,
  );

const readings: Record<'page' | 'host' | 'resident', number>[] = [];
const each = actions / fifths;
for (let fifth = 0; fifth < fifths; fifth++) {
  await untilShown(page, await act(page, fifth * each, each));
  const { used, resident } = await memory();
  readings.push({ page: await heap(), host: used, resident });
}
for (const [what, most] of [
  ['page', 250],
  ['host', 200],
] as const) {
  const [, second = 0, , , last = 0] = readings.map((reading) => reading[what]);
  report(`memory of the ${what} after 5,000 actions`, last, 'MB', most);
  report(`memory of the ${what}: last fifth`, last / second, '', 1, 'the second fifth');
}
report('memory of the host, as the system counts it', readings.at(-1)?.resident ?? 0, 'MB', 200);
await browser.close();
await end();

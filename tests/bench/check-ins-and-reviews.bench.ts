import Database from 'better-sqlite3';
import dayjs from 'dayjs';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { printDocument } from '../../src/main/documents/print-document.ts';
import { reviewReportOf } from '../../src/main/documents/review/review.ts';
import { createPlan } from '../../src/main/samples/create-plan.ts';
import { testDay } from '../support/find-rows.ts';
import { planOnDisk, realPress, testFolder, windowOn } from '../support/plans.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { median, report, rising, timings } from './timing.ts';

/* Check-ins, insights and the review on the reference plan of a thousand people and 220,000 check-ins. */

// One check-in, from the call to the acknowledged, journaled change, against one bare INSERT in a file of the same kind.
const window = await windowOn(planOnDisk('tour'));
const bare = new Database(planOnDisk('tour'));
bare.pragma('journal_mode = DELETE');
bare.pragma('synchronous = EXTRA');
const rung = bare.prepare('SELECT id FROM key_result LIMIT 1').pluck().get();
const insert = bare.prepare(
  "INSERT INTO check_in (id, key_result_id, checked_on, value, confidence, note, author_id, created_at) VALUES (?, ?, ?, 1, 50, '', NULL, '2026-01-01T00:00:00Z')",
);
const running = currentCycle(window.plan(), testDay)?.id as string;
const ids = window
  .plan()
  .tables.objective.where('cycleId', running)
  .flatMap(({ id }) => window.plan().tables.keyResult.where('objectiveId', id))
  .map(({ id }) => id);
let count = 0;
/** Another key result each time, and a day earlier when all of them have had their turn. */
const next = () => {
  const turn = count++;
  const checkedOn = dayjs(testDay)
    .subtract(Math.floor(turn / ids.length), 'day')
    .format('YYYY-MM-DD');
  return { keyResultId: ids[turn % ids.length] as string, checkedOn };
};
const record = () =>
  window.client.checkIn.record({ entries: [{ ...next(), value: 1, confidence: 50, note: '' }] });
const plainInsert = () => insert.run(`bench ${count}`, rung, next().checkedOn);
await timings(50, record);
await timings(50, plainInsert);
const records: number[] = [];
const inserts: number[] = [];
for (let round = 0; round < 20; round++) {
  records.push(...(await timings(20, record)));
  inserts.push(...(await timings(20, plainInsert)));
}
const [own, plain] = [median(rising(records)), median(rising(inserts))];
report('bare INSERT, median', plain, 'ms');
report('check-in, call to acknowledged change, median', own, 'ms');
report('check-in, ratio', own / plain, '', 2);
bare.close();
await window.close();

// Insights in the main process: the first look reads every check-in, later ones what is kept.
const reference = planOnDisk('reference');
const large = await windowOn(reference);
const cycleId = currentCycle(large.plan(), testDay)?.id as string;
const overTime = () => large.client.insights.overTime({ cycleId, scope: everybody });
report('company over time, first call', median(await timings(1, overTime)), 'ms');
report('company over time, again', median(await timings(5, overTime)), 'ms');
await large.close();

// The same in real Chromium, from the click to what is drawn.
const browser = await launchBrowser();
const { page, end } = await openPage(browser, reference, '[data-objective]');
await page.waitForLoadState('networkidle').catch(() => undefined);

/** Clicks, and answers how long it took until the next frame in which `selector` is there. */
const paintAfter = (click: string, selector: string): Promise<number> =>
  page.evaluate(
    ([clicked, wanted]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        document.querySelector<HTMLElement>(clicked as string)?.click();
        const look = () => {
          if (document.querySelector(wanted as string))
            requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [click, selector],
  );

const states: number[] = [];
const curves: number[] = [];
for (let turn = 0; turn < 5; turn++) {
  states.push(await paintAfter('nav a[href="/insights"]', '[aria-label="Objectives by state"]'));
  await page.locator('svg[role=application]').first().waitFor();
  await paintAfter('nav a[href="/"]', '[data-objective]');
  curves.push(await paintAfter('nav a[href="/insights"]', 'svg[role=application]'));
  await paintAfter('nav a[href="/"]', '[data-objective]');
}
report('insights of the company: click to painted, median', median(rising(states)), 'ms', 150);
report('insights of the company: click to its curve, median', median(rising(curves)), 'ms');
await page.goto(new URL('/insights', page.url()).href);
await page.locator('svg[role=application]').first().waitFor();
await page.locator('section[aria-label="People"] tbody button').first().waitFor();
report(
  "a person's page: click to painted",
  await paintAfter('section[aria-label="People"] tbody button', '[aria-label="Objectives by state"]'),
  'ms',
  150,
);
report(
  'check-ins of everybody: click to painted',
  await paintAfter('nav a[href="/check-ins"]', '[data-check-in]'),
  'ms',
);
await end();
await browser.close();

// The review report of some two hundred pages, against setting the same once it is gathered.
const press = realPress();
/** How many bytes the last document has. */
let size = 0;
const out = {
  add: async (pdf: Uint8Array) => {
    size = pdf.length;
  },
  clear: () => undefined,
};

const { signal } = new AbortController();
const path = `${testFolder()}/review.tangga`;
createPlan(
  { path },
  {
    name: 'Review',
    sample: 'reference',
    language: 'en',
    today: testDay,
    reference: { people: 120, seed: 1 },
  },
);
const reviewed = await windowOn(path);
const file = reviewed.window.planFile;
const cycle = currentCycle(file.plan, testDay) as Cycle;
const about = { cycle, language: 'en', paper: 'A4', today: testDay } as const;
const reading = { ...file.readings.ofCycle(cycle, testDay), ...file.readings.curvesOf(cycle, testDay) };
const data = reviewReportOf(reading, { ...about, isOnePage: false });
const alone = () => press.set({ document: 'review', data });
const whole = () =>
  printDocument(file, { ...about, kind: 'review', isOnePage: false }, press, {
    signal,
    report: () => undefined,
    out,
  });
await alone();
const {
  pages: [pages = 0],
} = await whole();
const alones: number[] = [];
const wholes: number[] = [];
for (let round = 0; round < 3; round++) {
  alones.push(...(await timings(1, alone)));
  wholes.push(...(await timings(1, whole)));
}
report('review report: pages', pages);
report('review report: set alone, median', median(rising(alones)), 'ms');
report('review report: median', median(rising(wholes)), 'ms');
report('review report: ratio', median(wholes) / median(alones), '', 1.3);
report('review report: size per page', size / pages / 1024, 'KB');
await reviewed.close();
await press.close();

import { composePlanBook } from '../../src/main/documents/plan-book/plan-book.tsx';
import { printDocument } from '../../src/main/documents/print-document.ts';
import { ChromiumPrinter } from '../../src/main/hosts/browser/chromium-printer.ts';
import { planOnDisk, windowOn } from '../support/plans.ts';
import { inMs, median, report, timings } from './timing.ts';

/* A plan book of about 20 pages in two passes with page numbers, against Chromium's one print of the same HTML. */
const window = await windowOn(planOnDisk('tour'));
const cycle = [...window.plan().tables.cycle.rows.values()].at(-1);
if (!cycle) throw new Error('The tour has a cycle.');
for (const key of ['sales/revenue', 'sales/cycle', 'sales/relations']) {
  const owner = { kind: 'company' } as const;
  const place = { cycleId: cycle.id, owner, startsOn: cycle.startsOn, language: 'en' } as const;
  await window.client.template.apply({ key, ...place }).catch(() => undefined);
}
const plan = window.plan();
const options = { kind: 'plan-book', cycle, language: 'en', paper: 'A4', today: '2026-11-24' } as const;
const printer = new ChromiumPrinter();
const { signal } = new AbortController();
const html = composePlanBook(plan, options, new Map());
const bare = () => printer.print({ html, isFinal: true, signal });
const own = () => printDocument(plan, options, printer, signal, () => undefined);
const size = (await bare()).length;
const { pdf, pages } = await own();

const bares: number[] = [];
const owns: number[] = [];
for (let round = 0; round < 7; round++) {
  bares.push(...(await timings(1, bare)));
  owns.push(...(await timings(1, own)));
}
const rising = (list: number[]) => list.sort((a, b) => a - b);
report('pages', String(pages));
report(
  'composing the HTML, median',
  inMs(median(await timings(10, () => composePlanBook(plan, options, null)))),
);
report('Chromium prints the HTML once, median', inMs(median(rising(bares))));
report('plan book with page numbers, median', inMs(median(rising(owns))));
report('ratio', (median(owns) / median(bares)).toFixed(2), 'two passes');
report(
  'size against the bare print',
  `${(pdf.length / size).toFixed(2)} (${(pdf.length / 1024).toFixed(0)} KB)`,
);
await printer.close();
await window.close();

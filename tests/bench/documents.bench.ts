import type { DocumentSheet } from '#contract/document.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { teamTree } from '#domain/ownership/ownership.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { printDocument } from '../../src/main/documents/print-document.ts';
import type { PrintOptions } from '../../src/main/documents/printable.ts';
import { createPlan } from '../../src/main/samples/create-plan.ts';
import { tangga } from '../support/command-line.ts';
import { testDay } from '../support/find-rows.ts';
import { planOnDisk, realPress, testFolder, windowOn } from '../support/plans.ts';
import { PlainPages } from './plain-pages.ts';
import { processesBelow } from './processes-below.ts';
import { median, report, rising, timings } from './timing.ts';

/*
 * Documents against the time that they may take, and their work, this process and the typesetter's together, against
 * the typesetter's own for as many plain pages, which is the same on a machine that does other work.
 */
const plain = new PlainPages();
const { signal } = new AbortController();

interface Aims {
  readonly time: number | null;
  readonly memory?: number;
  readonly size?: number;
}

type Source = Parameters<typeof printDocument>[0];

/**
 * Sets a document `rounds` times, each in a typesetter that has started and has not seen it, and reports what it takes;
 * `isLong` where its pages are worth comparing with plain ones.
 */
async function measure(
  what: string,
  plan: Source,
  options: PrintOptions,
  rounds: number,
  aims: Aims,
  isLong = true,
) {
  const times: number[] = [];
  const works: number[] = [];
  let size = 0;
  let pages = 0;
  let most = 0;
  for (let round = 0; round < rounds; round++) {
    const press = await startedPress();
    const out = {
      add: async (pdf: Uint8Array) => {
        size += pdf.length;
      },
      clear: () => {
        size = 0;
      },
    };
    out.clear();
    const below = processesBelow();
    const before = process.cpuUsage();
    const start = performance.now();
    const made = await printDocument(plan, options, press, {
      signal,
      report: () => undefined,
      out,
    });
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    const { cpu, peak } = below.stop();
    works.push((user + system) / 1000 + cpu);
    pages = made.pages.reduce((sum, own) => sum + own, 0);
    most = Math.max(most, peak);
    await press.close();
  }
  const work = median(rising(works));
  report(`${what}: pages`, pages);
  report(`${what}: time`, median(rising(times)), 'ms', aims.time);
  report(`${what}: work`, work, 'ms');
  if (isLong) report(`${what}: work to plain pages`, work / (await plain.work(pages)), '', 2);
  report(`${what}: peak memory of the typesetter`, most, 'MB', aims.memory ?? null);
  report(`${what}: size per page`, size / pages / 1024, 'KB', aims.size ?? null);
}

/** A typesetter that has its fonts. */
async function startedPress() {
  const press = realPress();
  await press.missingIn('→');
  return press;
}

/** The team with the most people of its own, in a plan of a thousand. */
function largestTeam(plan: Plan): Scope {
  const sizes = teamTree(plan).map(({ team }) => ({
    unitId: team.id,
    size: plan.tables.membership.where('unitId', team.id).length,
  }));
  const [largest] = sizes.sort((a, b) => b.size - a.size);
  if (!largest) throw new Error('The reference plan has teams.');
  return { kind: 'team', unitId: largest.unitId };
}

function referencePlan(people: number): string {
  const path = `${testFolder()}/${people}.tangga`;
  const reference = { people, seed: 1 };
  createPlan({ path }, { name: 'Reference', sample: 'reference', language: 'en', today: testDay, reference });
  return path;
}

/** A plan, and what to print of it. */
async function open(path: string) {
  const window = await windowOn(path);
  const file = window.window.planFile;
  const cycle = currentCycle(file.plan, testDay);
  if (!cycle) throw new Error('A plan always has a cycle.');
  const on = (sheet: DocumentSheet): PrintOptions => ({ ...sheet, cycle, language: 'en', today: testDay });
  return { file, on, close: () => window.close() };
}

const paper = 'A4';
const scope = everybody;
const size = 15;

const tourPath = planOnDisk('tour');
const folder = testFolder();
const asked = (...words: string[]) => timings(5, () => tangga(words, folder));
const shown = median(await asked('show', tourPath, '--json'));
const printed = median(
  await asked('pdf', tourPath, '--document', 'plan-book', '--out', `${folder}/book.pdf`),
);
report('plan book of the tour by the command line, beyond showing the plan', printed - shown, 'ms', 300);
const tour = await open(tourPath);
await measure('plan book of the tour', tour.file, tour.on({ kind: 'plan-book', paper, scope }), 9, {
  time: 150,
});
await tour.close();

const large = await open(referencePlan(44));
const largeBook = large.on({ kind: 'plan-book', paper, scope });
await measure('plan book of 44 people', large.file, largeBook, 3, { time: 1200, size });
const press = await startedPress();
const cancel = new AbortController();
const out = { add: async () => undefined, clear: () => undefined };
const work = printDocument(large.file, largeBook, press, {
  signal: cancel.signal,
  report: () => undefined,
  out,
});
await new Promise((resolve) => setTimeout(resolve, 300));
const start = performance.now();
cancel.abort();
await work.catch(() => undefined);
report('cancelling that', performance.now() - start, 'ms', 200);
await press.close();
await large.close();

const middle = await open(referencePlan(137));
const review = middle.on({ kind: 'review', paper, isOnePage: false });
await measure('review of 137 people', middle.file, review, 1, { time: null });
await middle.close();

const reference = await open(referencePlan(1000));
const team = reference.on({ kind: 'plan-book', paper, scope: largestTeam(reference.file.plan) });
await measure('plan book of the largest team of 1,000 people', reference.file, team, 1, { time: 4000, size });
const poster = reference.on({ kind: 'poster', paper: 'A1', scope });
await measure('poster of 1,000 people', reference.file, poster, 3, { time: null }, false);
const pagers = reference.on({ kind: 'one-pager', paper, scope });
await measure('one-pagers of 1,000 people', reference.file, pagers, 1, { time: null });
const whole = reference.on({ kind: 'plan-book', paper, scope });
await measure('plan book of 1,000 people', reference.file, whole, 1, { time: 30_000, memory: 1500, size });
await reference.close();
await plain.close();

import { copyFileSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import dayjs from 'dayjs';
import { v7 as newId } from 'uuid';
import { wholePlanFormats } from '#contract/document.ts';
import { commands } from '#domain/commands/commands.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { propose } from '#domain/import/match.ts';
import { readSources } from '#domain/import/read.ts';
import { restorePlan } from '../../src/main/exchange/json/restore-plan.ts';
import type { PlanFile } from '../../src/main/plan-file/plan-file.ts';
import type { ForeignFile } from '../../src/main/reader/reader.ts';
import { testDay } from '../support/find-rows.ts';
import { openPlan, planOnDisk, realExporter, realReader, testFolder } from '../support/plans.ts';
import { processesBelow } from './processes-below.ts';
import { median, report, rising } from './timing.ts';

/* Files in and out: 20,000 rows and 100,000 check-ins into an empty plan, and the reference plan out and back. */

const quarter = { startsOn: '2026-10-01', weeks: 50 };
const csvOf = (name: string, rows: readonly (readonly (string | number)[])[]): ForeignFile => ({
  name,
  bytes: Buffer.from(rows.map((row) => row.join(',')).join('\n')),
});

/** Key results of 40 teams and 800 people, four to an objective. */
const rowsOf = (count: number): (string | number)[][] =>
  Array.from({ length: count }, (_, at) => {
    const objective = Math.floor(at / 4);
    return [
      `Objective ${objective} of many`,
      `Key result ${at} of many`,
      `Team ${objective % 40}`,
      `Person${objective % 800} Surname${objective % 37}`,
      10 + (at % 50),
      100 + (at % 400),
      20 + (at % 70),
    ];
  });
const head = ['Objective', 'Key result', 'Team', 'Owner', 'Baseline', 'Target', 'Current'];
const manyRows = csvOf('rows.csv', [head, ...rowsOf(20_000)]);

/** 2,000 key results, each with a value a week: the weeks are columns. */
const weeks = Array.from({ length: quarter.weeks }, (_, week) =>
  dayjs(testDay)
    .subtract(quarter.weeks - week, 'week')
    .format('YYYY-MM-DD'),
);
const manyCheckIns = csvOf('weeks.csv', [
  [...head.slice(0, -1), ...weeks],
  ...rowsOf(2000).map((row, at) => [...row.slice(0, -1), ...weeks.map((_, week) => 20 + ((at + week) % 70))]),
]);

/** What becomes of a file in a plan, from its bytes. */
async function proposed(file: PlanFile, from: ForeignFile) {
  const { plan, checkIns } = file;
  const { language, currency } = plan.about;
  const found = readSources(await realReader.sources(from), { language, today: testDay, currency });
  return propose(found, plan, {
    today: testDay,
    cycleId: currentCycle(plan, testDay)?.id ?? '',
    subject: from.name,
    newId,
    decided: () => undefined,
    others: () => '',
    checkInOn: (keyResultId, day) => checkIns.on(keyResultId, day),
  });
}

/** Inserts all rows of one file that another has not into that one, in one transaction. */
function bareInserts(from: string, to: string) {
  const [source, bare] = [new Database(from, { readonly: true }), new Database(to)];
  for (const pragma of ['journal_mode = DELETE', 'synchronous = EXTRA', 'foreign_keys = ON'])
    bare.pragma(pragma);
  const names = source.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'change%'",
  );
  const tables = (names.pluck().all() as string[]).flatMap((name) => {
    const known = new Set(bare.prepare(`SELECT id FROM ${name}`).pluck().all());
    const ids = source.prepare(`SELECT id FROM ${name}`).pluck().all();
    const all = source.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][];
    const rows = all.filter((_, at) => !known.has(ids[at]));
    return rows[0] ? [{ name, rows, marks: rows[0].map(() => '?').join() }] : [];
  });
  const run = bare.transaction(() => {
    for (const { name, rows, marks } of tables) {
      const insert = bare.prepare(`INSERT INTO ${name} VALUES (${marks})`);
      for (const row of rows) insert.run(...row);
    }
  });
  const close = () => {
    source.close();
    bare.close();
  };
  return { run: () => run(), close };
}

interface Taken {
  readonly time: number;
  /** The processor time of this process and of those that it started, which is the same on a machine that does other work. */
  readonly work: number;
  /** The most memory that the processes which it started had. */
  readonly peak: number;
}

async function taken<T>(work: () => T | Promise<T>): Promise<Taken & { readonly result: T }> {
  const below = processesBelow();
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const { cpu, peak } = below.stop();
  return { result, time, work: (user + system) / 1000 + cpu, peak };
}

const middle = (takes: readonly Taken[], of: keyof Taken): number =>
  median(rising(takes.map((take) => take[of])));

/** Brings a file into an empty plan some times over. */
async function measureImport(what: string, from: ForeignFile, aim: number | null): Promise<void> {
  const previews: Taken[] = [];
  const applied: Taken[] = [];
  const bares: Taken[] = [];
  for (let round = 0; round < 3; round++) {
    const path = planOnDisk('empty');
    const twin = `${path}-twin`;
    copyFileSync(path, twin);
    const file = await openPlan(path);
    const preview = await taken(() => proposed(file, from));
    previews.push(preview);
    const { rows, misread } = preview.result;
    if (misread.length > 0) throw new Error(`${misread.length} rows were not understood.`);
    applied.push(await taken(() => file.run(commands.import.take, rows)));
    file.close();
    const insert = bareInserts(path, twin);
    bares.push(await taken(insert.run));
    insert.close();
  }
  report(`${what}: to the preview, median`, middle(previews, 'time'), 'ms', aim);
  report(`${what}: to the preview, work`, middle(previews, 'work'), 'ms');
  report(`${what}: applied, median`, middle(applied, 'time'), 'ms');
  report(`${what}: bare inserts in one transaction, median`, middle(bares, 'time'), 'ms');
  report(`${what}: ratio of work`, middle(applied, 'work') / middle(bares, 'work'), '', 4);
  report(`${what}: peak memory of the reader`, Math.max(...previews.map(({ peak }) => peak)), 'MB');
}

await measureImport('20,000 rows', manyRows, 1000);
await measureImport('100,000 check-ins', manyCheckIns, null);
report('peak memory of the program so far', process.resourceUsage().maxRSS / 1024, 'MB');

const reference = planOnDisk('reference');
const folder = testFolder();
for (const as of wholePlanFormats) {
  const to = `${folder}/reference.${as}`;
  const { time, work, peak } = await taken(() =>
    realExporter.write({ plan: reference, as, language: 'en', to }),
  );
  report(`reference plan as ${as}`, time, 'ms');
  report(`reference plan as ${as}: work`, work, 'ms');
  report(`reference plan as ${as}: peak memory of its process`, peak, 'MB');
}
const text = readFileSync(`${folder}/reference.json`, 'utf8');
const restored = await taken(() =>
  restorePlan({ path: `${folder}/again.tangga` }, { name: 'reference.json', text }),
);
report('reference plan restored from its JSON', restored.time, 'ms');
report('reference plan restored from its JSON: work', restored.work, 'ms');

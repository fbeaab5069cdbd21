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
import { median, report, rising, timings } from './timing.ts';

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
function insertBare(from: string, to: string): void {
  const [source, bare] = [new Database(from, { readonly: true }), new Database(to)];
  for (const pragma of ['journal_mode = DELETE', 'synchronous = EXTRA', 'foreign_keys = ON'])
    bare.pragma(pragma);
  const names = source.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'change%'",
  );
  const tables = (names.pluck().all() as string[]).map((name) => {
    const known = new Set(bare.prepare(`SELECT id FROM ${name}`).pluck().all());
    const rows = source.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][];
    const ids = source.prepare(`SELECT id FROM ${name}`).pluck().all();
    return { name, rows: rows.filter((_, at) => !known.has(ids[at])) };
  });
  const start = performance.now();
  bare.transaction(() => {
    for (const { name, rows } of tables) {
      const [first] = rows;
      if (!first) continue;
      const insert = bare.prepare(`INSERT INTO ${name} VALUES (${first.map(() => '?').join()})`);
      for (const row of rows) insert.run(...row);
    }
  })();
  bares.push(performance.now() - start);
  source.close();
  bare.close();
}
let bares: number[] = [];

/** Brings a file into an empty plan some times over. */
async function measureImport(what: string, from: ForeignFile, aim: number | null): Promise<void> {
  const previews: number[] = [];
  const applied: number[] = [];
  bares = [];
  let most = 0;
  for (let round = 0; round < 3; round++) {
    const path = planOnDisk('empty');
    const twin = `${path}-twin`;
    copyFileSync(path, twin);
    const file = await openPlan(path);
    const below = processesBelow();
    let start = performance.now();
    const { rows, misread } = await proposed(file, from);
    previews.push(performance.now() - start);
    most = Math.max(most, below.stop().peak);
    if (misread.length > 0) throw new Error(`${misread.length} rows were not understood.`);
    start = performance.now();
    file.run(commands.import.take, rows);
    applied.push(performance.now() - start);
    file.close();
    insertBare(path, twin);
  }
  report(`${what}: to the preview, median`, median(rising(previews)), 'ms', aim);
  report(`${what}: applied, median`, median(rising(applied)), 'ms');
  report(`${what}: bare inserts in one transaction, median`, median(rising(bares)), 'ms');
  report(`${what}: ratio`, median(applied) / median(bares), '', 4);
  report(`${what}: peak memory of the reader`, most, 'MB');
}

await measureImport('20,000 rows', manyRows, 1000);
await measureImport('100,000 check-ins', manyCheckIns, null);
report('peak memory of the program so far', process.resourceUsage().maxRSS / 1024, 'MB');

const reference = planOnDisk('reference');
const folder = testFolder();
for (const as of wholePlanFormats) {
  const to = `${folder}/reference.${as}`;
  const below = processesBelow();
  const [time = 0] = await timings(1, () => realExporter.write({ plan: reference, as, language: 'en', to }));
  report(`reference plan as ${as}`, time, 'ms');
  report(`reference plan as ${as}: peak memory of its process`, below.stop().peak, 'MB');
}
const text = readFileSync(`${folder}/reference.json`, 'utf8');
const [restored = 0] = await timings(1, () =>
  restorePlan({ path: `${folder}/again.tangga` }, { name: 'reference.json', text }),
);
report('reference plan restored from its JSON', restored, 'ms');

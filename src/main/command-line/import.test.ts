import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands } from '#domain/commands/commands.ts';
import { outputOf } from '../../../tests/support/output-of.ts';
import { openPlan, planOnDisk, refusal, testFolder } from '../../../tests/support/plans.ts';
import { backupFolder } from '../desk/store.ts';
import { planAsJson } from '../exchange/json/plan-as-json.ts';
import { latestBackup } from '../plan-file/backup.ts';
import { readWhole } from '../plan-file/whole-plan.ts';
import { importCommand } from './import.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** What a plan holds of objectives with their ladders. */
async function laddersIn(path: string) {
  const file = await openPlan(path);
  const { objective, keyResult } = file.plan.tables;
  const ladders = objective
    .sorted()
    .map(({ id, title }) => [title, keyResult.where('objectiveId', id).map((rung) => rung.title)]);
  const undone = () => file.undo();
  return { ladders, cycles: [...file.plan.tables.cycle.rows.values()], undone, close: () => file.close() };
}

const csv = `Objective,Key result,Owner,Baseline,Target,Current
Win new customers,Trial sign-ups a week,Ayu Lestari,10,40,25
Win new customers,Price page rewritten,Ayu Lestari,,,
`;
const markdown = `# Objective: Welcome customers well

- KR: Answer within 4 hours from 9 hours
- KR: 20 welcome calls
`;

const written = (name: string, text: string): string => {
  const path = join(testFolder(), name);
  writeFileSync(path, text);
  return path;
};

test('tables and texts come into a plan together, once however often, and one undo takes them back', async () => {
  const plan = planOnDisk('empty');
  const from = [written('okr.csv', csv), written('okr.md', markdown)];
  const told = await outputOf(() => importCommand(plan, { from }));
  expect(told).toContain('Created\n');
  expect(told).toContain('Individuals: 1 objective, 2 key results');
  const taken = await laddersIn(plan);
  expect(taken.ladders).toEqual([
    ['Win new customers', ['Trial sign-ups a week', 'Price page rewritten']],
    ['Welcome customers well', [expect.stringContaining('Answer'), expect.stringContaining('welcome calls')]],
  ]);
  taken.close();
  expect(await outputOf(() => importCommand(plan, { from }))).toContain('Everything is so already');
  const again = await laddersIn(plan);
  expect(again.ladders).toEqual(taken.ladders);
  again.undone();
  again.close();
  const before = await laddersIn(plan);
  expect(before.ladders).toEqual([]);
  before.close();
});

test('a dry run tells the same and writes nothing', async () => {
  const plan = planOnDisk('empty');
  const from = [written('okr.csv', csv)];
  const told = await outputOf(() => importCommand(plan, { from, dryRun: true, json: true }));
  expect(JSON.parse(told)).toMatchObject({
    created: { objective: 1, keyResult: 2, person: 1 },
    skipped: [],
    isWritten: false,
  });
  const after = await laddersIn(plan);
  expect(after.ladders).toEqual([]);
  after.close();
});

test('a row that is not understood stops everything and is named, or is written aside', async () => {
  const plan = planOnDisk('empty');
  const from = [written('okr.csv', `${csv}Win new customers,Sign-ups,Ayu Lestari,ten or so,40,\n`)];
  await expect(importCommand(plan, { from })).rejects.toMatchObject({
    code: 'import/not-understood',
    parameters: { count: 1, rows: expect.stringContaining('okr.csv, row 4') },
  });
  const stopped = await laddersIn(plan);
  expect(stopped.ladders).toEqual([]);
  stopped.close();
  const skipFailed = join(testFolder(), 'failed.csv');
  await outputOf(() => importCommand(plan, { from, skipFailed }));
  expect(readFileSync(skipFailed, 'utf8')).toContain('Win new customers,Sign-ups,Ayu Lestari,ten or so,40');
  const taken = await laddersIn(plan);
  expect(taken.ladders).toHaveLength(1);
  taken.close();
});

test('rows that were written aside stand under their head, and come in once they are corrected', async () => {
  const plan = planOnDisk('empty');
  const rows =
    'OKR Q1 2030,,,\nObjective,Key result,Baseline,Target\nWin,Trials,10,40\n,Sign-ups,ten or so,40\n';
  const tree = 'Title,Target\nGrow,\n  Cafés,12\n  Cities,some\n';
  const from = [written('okr.csv', rows), written('goals.csv', tree)];
  const skipFailed = join(testFolder(), 'failed.csv');
  const told = await outputOf(() => importCommand(plan, { from, skipFailed }));
  const [first, second] = [skipFailed, skipFailed.replace('.csv', '-2.csv')] as const;
  expect(told).toContain(`2 rows not understood were written to ${first}, ${second}`);
  expect(readFileSync(first, 'utf8').split('\r\n').slice(0, 3)).toEqual([
    'OKR Q1 2030,,,,',
    'Objective,Key result,Baseline,Target,Reason',
    expect.stringMatching(/^Win,Sign-ups,ten or so,40,.*row 4/u),
  ]);
  writeFileSync(first, readFileSync(first, 'utf8').replace('ten or so', '10'));
  writeFileSync(second, readFileSync(second, 'utf8').replace('some', '4'));
  await outputOf(() => importCommand(plan, { from: [first, second] }));
  const { ladders, cycles, close } = await laddersIn(plan);
  expect(ladders).toEqual([
    ['Win', ['Trials', 'Sign-ups']],
    ['Grow', ['Cafés', 'Cities']],
  ]);
  expect(cycles.filter(({ name }) => name.includes('2030'))).toHaveLength(1);
  close();
});

test('a table is read by the mapping that somebody wrote down for its head', async () => {
  const plan = planOnDisk('empty');
  const from = [written('okr.csv', 'Objective,Key result,Foo,Bar\nGrow,Cafés,12,4\n'), written('b.csv', csv)];
  const column = (head: string, role: string) => ({ head, role, decimalMark: null, dayOrder: null });
  const columns = [
    column('Objective', 'objective'),
    column('Key result', 'keyResult'),
    column('Foo', 'target'),
    column('Bar', 'baseline'),
  ];
  const map = written('map.json', JSON.stringify([{ shape: 'rows', headRow: 1, columns }]));
  await outputOf(() => importCommand(plan, { from, map }));
  const file = await openPlan(plan);
  expect(file.plan.tables.keyResult.sorted()).toMatchObject([
    { title: 'Cafés', baseline: 4, target: 12 },
    { title: 'Trial sign-ups a week', baseline: 10, target: 40 },
    { title: 'Price page rewritten' },
  ]);
  file.close();
});

test('a plan that was exported as JSON is made again where there is none, with its history', async () => {
  const file = await openPlan(planOnDisk('sales'));
  const before = file.snapshot();
  const from = [written('plan.json', planAsJson(file))];
  file.close();
  const path = join(testFolder(), 'again.tangga');
  await outputOf(() => importCommand(path, { from, dryRun: true }));
  expect(existsSync(path)).toBe(false);
  expect(await outputOf(() => importCommand(path, { from }))).toContain(path);
  const again = await openPlan(path);
  expect(again.snapshot()).toEqual(before);
  again.close();
});

describe('a plan that was exported as JSON', () => {
  async function exported() {
    const file = await openPlan(planOnDisk('sales'));
    const from = [written('plan.json', planAsJson(file))];
    const whole = readWhole(file.db);
    file.close();
    return { from, whole };
  }

  test('takes the place of an empty plan that nobody touched, which is kept aside', async () => {
    const { from, whole } = await exported();
    vi.stubEnv('TANGGA_DATA', testFolder());
    const path = planOnDisk('empty');
    const empty = await openPlan(path);
    const before = readWhole(empty.db);
    empty.close();
    await outputOf(() => importCommand(path, { from, dryRun: true }));
    const trial = await openPlan(path);
    expect(readWhole(trial.db)).toEqual(before);
    trial.close();
    await outputOf(() => importCommand(path, { from }));
    const again = await openPlan(path);
    expect(readWhole(again.db)).toEqual(whole);
    again.close();
    const copy = await openPlan(String(await latestBackup(path, backupFolder())));
    expect(readWhole(copy.db)).toEqual(before);
    copy.close();
  });

  test('comes into any other plan as rows without its history, once however often, and goes with one undo', async () => {
    const { from, whole } = await exported();
    const path = planOnDisk('empty');
    const touched = await openPlan(path);
    touched.run(commands.plan.update, { name: 'Ours' });
    const before = readWhole(touched.db).rows;
    touched.close();
    await outputOf(() => importCommand(path, { from }));
    expect(await outputOf(() => importCommand(path, { from }))).toContain('Everything is so already');
    const taken = await openPlan(path);
    const { rows, history } = readWhole(taken.db);
    expect(rows.plan).toEqual(before.plan);
    expect(history).toHaveLength(3);
    for (const table of ['objective', 'keyResult', 'initiative', 'step', 'person'] as const)
      expect(rows[table].length, table).toBe(whole.rows[table].length);
    taken.undo();
    expect(readWhole(taken.db).rows).toEqual(before);
    taken.close();
  });

  test('that does not hold together changes nothing', async () => {
    const { from } = await exported();
    const path = planOnDisk('empty');
    const text = readFileSync(from[0] ?? '', 'utf8').replace('"level":"company"', '"level":"galaxy"');
    const broken = [written('broken.json', text)];
    expect(await refusal(importCommand(path, { from: broken, dryRun: true }))).toBe('import/plan-unsound');
    expect(await refusal(importCommand(path, { from: broken }))).toBe('import/plan-unsound');
    const after = await laddersIn(path);
    expect(after.ladders).toEqual([]);
    after.close();
  });
});

test('what is no table, no mapping and not there is refused, and nothing written', async () => {
  const plan = planOnDisk('empty');
  const from = [written('okr.csv', csv)];
  expect(await refusal(importCommand(plan, { from: [written('a.csv', '')] }))).toBe('import/empty');
  expect(await refusal(importCommand(plan, { from, map: written('map.json', '{}') }))).toBe(
    'import/no-mapping',
  );
  expect(await refusal(importCommand(plan, { from: ['/nowhere/okr.csv'] }))).toBe('plan-file/not-found');
  const huge = written('huge.csv', 'Objective\n');
  truncateSync(huge, 500_000_000);
  expect(await refusal(importCommand(plan, { from: [huge] }))).toBe('import/too-large');
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openPlan, planOnDisk, refusal, testFolder } from '../../../tests/support/plans.ts';
import { planAsJson } from '../exchange/json/plan-as-json.ts';
import { importCommand } from './import.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a command writes to standard output. */
async function outputOf(work: () => Promise<void>): Promise<string> {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((said, encoding, done) => {
    text += String(said);
    const ended = typeof encoding === 'function' ? encoding : done;
    ended?.(null);
    return true;
  });
  await work();
  vi.restoreAllMocks();
  return text;
}

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

test('what is no table, no mapping and not there is refused, and nothing written', async () => {
  const plan = planOnDisk('empty');
  const from = [written('okr.csv', csv)];
  expect(await refusal(importCommand(plan, { from: [written('a.csv', '')] }))).toBe('import/empty');
  expect(await refusal(importCommand(plan, { from, map: written('map.json', '{}') }))).toBe(
    'import/no-mapping',
  );
  expect(await refusal(importCommand(plan, { from: ['/nowhere/okr.csv'] }))).toBe('plan-file/not-found');
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#domain/problem.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { openPlan, planOnDisk, testFolder, windowOn } from '../../../../tests/support/plans.ts';
import { makeCall, randomCall } from '../../../../tests/support/random-calls.ts';
import { readWhole } from '../../plan-file/whole-plan.ts';
import { withoutSecrets } from '../../plan-file/without-secrets.ts';
import { planAsJson } from './plan-as-json.ts';
import { planJsonSchema } from './plan-format.ts';
import { isPlanJson } from './plan-json.ts';
import { restorePlan } from './restore-plan.ts';

const newPath = () => join(testFolder(), 'restored.tangga');

interface JsonPlan {
  schema: number;
  tables: Record<string, Record<string, unknown>[]>;
  history: { changes: unknown[] }[];
}

/** A sample as JSON, with something changed in it by hand. */
async function changed(change: (plan: JsonPlan) => void): Promise<string> {
  const file = await openPlan(planOnDisk('tour'));
  const plan = JSON.parse(planAsJson(file)) as JsonPlan;
  file.close();
  change(plan);
  return JSON.stringify(plan);
}

function refusalOf(text: string): Pick<Problem, 'code' | 'parameters'> {
  const path = newPath();
  try {
    restorePlan({ path }, { name: 'plan.json', text });
  } catch (error) {
    expect(existsSync(path)).toBe(false);
    const { code, parameters } = error as Problem;
    return { code, parameters };
  }
  throw new Error('It was not refused.');
}

/** Restores a plan and answers all that is in the new file. */
async function restored(text: string) {
  const file = await openPlan(restorePlan({ path: newPath() }, { name: 'plan.json', text }));
  try {
    return readWhole(file.db);
  } finally {
    file.close();
  }
}

describe('a plan as JSON', () => {
  test('makes an equal plan again, row by row and change set by change set, but for what a room hides', async () => {
    const calls = fc.array(fc.oneof({ weight: 6, arbitrary: randomCall }, fc.constantFrom('undo', 'redo')), {
      minLength: 10,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(calls, async (made) => {
        const window = await windowOn(planOnDisk('sales'));
        const { planFile } = window.window;
        planFile.db.pragma('synchronous = OFF');
        await busyPlan(window);
        for (const call of made) {
          if (typeof call === 'object') await makeCall(window, call);
          else if (planFile.journal.next()[call]) await window.client.history[call]().catch(() => undefined);
        }
        const text = planAsJson(planFile);
        expect(isPlanJson(text)).toBe(true);
        expect(await restored(text)).toEqual(withoutSecrets(readWhole(planFile.db)));
        await window.close();
      }),
      { numRuns: 12 },
    );
  });

  test('goes on from where its history was: the last action can be taken back', async () => {
    const window = await windowOn(planOnDisk('sales'));
    await busyPlan(window);
    const before = withoutSecrets(readWhole(window.window.planFile.db)).rows;
    const [cycleId = ''] = window.plan().tables.cycle.rows.keys();
    await window.client.gap.add({ cycleId, measureName: 'Margin' });
    const path = restorePlan(
      { path: newPath() },
      { name: 'plan.json', text: planAsJson(window.window.planFile) },
    );
    await window.close();
    const again = await windowOn(path);
    await again.client.history.undo();
    expect(readWhole(again.window.planFile.db).rows).toEqual(before);
    await again.close();
  });

  test('of an earlier schema comes in as the plan it was', async () => {
    const file = await openPlan(planOnDisk('sales'));
    const plan = JSON.parse(planAsJson(file)) as JsonPlan;
    expect((await restored(JSON.stringify({ ...plan, schema: 6 }))).rows).toEqual(readWhole(file.db).rows);
    file.close();
  });

  test('is what the page of its format says', () => {
    const page = fileURLToPath(new URL('../../../../docs/plan-format.md', import.meta.url));
    const [, schema = ''] = /```json\n([\s\S]*?)\n```/u.exec(readFileSync(page, 'utf8')) ?? [];
    expect(JSON.parse(schema)).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
  });
});

describe('what is no plan is refused, and nothing is made', () => {
  test('a text that was cut off', async () => {
    const text = await changed(() => undefined);
    expect(refusalOf(text.slice(0, -100)).code).toBe('import/unreadable');
  });

  test('a plan of a newer program', async () => {
    const text = await changed((plan) => {
      plan.schema += 1;
    });
    expect(refusalOf(text).code).toBe('plan-file/newer-version');
  });

  test('another JSON', () => {
    expect(isPlanJson('{"objectives": []}')).toBe(false);
    expect(refusalOf('{"objectives": []}').code).toBe('import/plan-unsound');
  });

  test('a row with something that its column cannot hold, which is named', async () => {
    const text = await changed(({ tables }) => {
      (tables.objective?.[1] as Record<string, unknown>).level = 'galaxy';
    });
    expect(refusalOf(text)).toEqual({
      code: 'import/plan-unsound',
      parameters: { file: 'plan.json', where: 'tables.objective.1.level' },
    });
  });

  test.each<[string, (plan: JsonPlan) => void]>([
    [
      'a row whose objective is missing',
      ({ tables }) => {
        (tables.keyResult?.[0] as Record<string, unknown>).objectiveId = 'nobody';
      },
    ],
    [
      'two rows with one id',
      ({ tables }) => {
        tables.person?.push({ ...tables.person[0] });
      },
    ],
    [
      'teams that hang under each other',
      ({ tables }) => {
        const [one, other] = tables.unit?.filter(({ kind }) => kind === 'team') ?? [];
        Object.assign(one ?? {}, { parentId: other?.id });
        Object.assign(other ?? {}, { parentId: one?.id });
      },
    ],
    [
      'no plan at all',
      ({ tables }) => {
        tables.plan = [];
      },
    ],
    [
      'a history that says otherwise than the rows',
      ({ tables, history }) => {
        const [person] = tables.person ?? [];
        const change = { table: 'person', rowId: person?.id, before: { name: 'A' }, after: { name: 'B' } };
        history.at(-1)?.changes.push(change);
      },
    ],
  ])('%s', async (_, change) => {
    expect(refusalOf(await changed(change)).code).toBe('import/plan-unsound');
  });

  test('a path where something is', async () => {
    const text = await changed(() => undefined);
    const path = planOnDisk('tour');
    expect(() => restorePlan({ path }, { name: 'plan.json', text })).toThrow('plan-file/exists');
  });
});

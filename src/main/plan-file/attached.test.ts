import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cascadeIn } from '#domain/alignment/cascade.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';
import { modelTables } from '#domain/plan/plan.ts';
import { progressIn } from '#domain/progress/progress.ts';
import { openPlan, planOnDisk, testFolder } from '../../../tests/support/plans.ts';
import { shownPlan, wholePlan } from './attached.ts';
import { examine } from './examine.ts';
import type { PlanFile } from './plan-file.ts';

const today = '2026-11-20';

async function reopened(bytes: Uint8Array): Promise<PlanFile> {
  const path = join(testFolder(), 'out.tangga');
  writeFileSync(path, bytes);
  return openPlan(path);
}

const cyclesOf = (file: PlanFile) => file.plan.tables.cycle.sorted();

test('what a book shows is a plan by itself, without what was said in the room', async () => {
  const file = await openPlan(planOnDisk('tour'));
  for (const cycle of cyclesOf(file)) {
    const inside = await reopened(await shownPlan(file, cycle, everybody, today));
    const shown = file.readings.planOf(cycle, today);
    const order = cascadeIn(shown, cycle, everybody).order;
    expect(order.length).toBeGreaterThan(0);
    expect(cascadeIn(inside.plan, cycle, everybody).order.map(({ title }) => title)).toEqual(
      order.map(({ title }) => title),
    );
    for (const rung of inside.plan.tables.keyResult.rows.values()) {
      const was = shown.tables.keyResult.get(rung.id);
      expect(was && progressIn(shown, was)).toBe(progressIn(inside.plan, rung));
    }
    for (const table of ['idea', 'workshop', 'difficultyVote', 'review', 'reviewScore', 'gap'] as const)
      expect(inside.plan.tables[table].rows.size, table).toBe(0);
    expect(inside.plan.about.id).not.toBe(file.plan.about.id);
    expect(inside.db.prepare('SELECT count(*) FROM change_set').pluck().get()).toBe(1);
    expect(inside.db.prepare("SELECT count(*) FROM check_in WHERE note <> ''").pluck().get()).toBe(0);
    examine(inside.db, inside.path, Number(inside.db.pragma('user_version', { simple: true })));
    inside.close();
  }
  file.close();
});

test('a part of a plan brings only what it names', async () => {
  const file = await openPlan(planOnDisk('tour'));
  const [cycle] = cyclesOf(file).filter(({ state }) => state !== 'closed');
  const team = file.plan.tables.unit.sorted().find((unit) => unit.kind === 'team');
  if (!cycle || !team) throw new Error('The tour has a running cycle and teams.');
  const scope: Scope = { kind: 'team', unitId: team.id };
  const inside = await reopened(await shownPlan(file, cycle, scope, today));
  const titles = (objectives: readonly { title: string }[]) => objectives.map(({ title }) => title).sort();
  expect(titles([...inside.plan.tables.objective.rows.values()])).toEqual(
    titles(cascadeIn(file.readings.planOf(cycle, today), cycle, scope).order),
  );
  expect(inside.plan.tables.objective.rows.size).toBeLessThan(file.plan.tables.objective.rows.size);
  inside.close();
  file.close();
});

test('a whole plan is the same plan with its history', async () => {
  const file = await openPlan(planOnDisk('tour'));
  const inside = await reopened(await wholePlan(file));
  expect(inside.plan.about).toEqual(file.plan.about);
  for (const table of modelTables)
    expect(inside.plan.tables[table].rows).toEqual(file.plan.tables[table].rows);
  inside.close();
  file.close();
});

import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { exported, type WholePlanFormat } from '#contract/document.ts';
import type { Sample } from '#contract/plan-file.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { propose } from '#domain/import/match.ts';
import { readSources } from '#domain/import/read.ts';
import type { Language } from '#texts/languages.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, windowOn } from '../../../../tests/support/plans.ts';
import { makeCall, randomCall } from '../../../../tests/support/random-calls.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { readFile } from '../reading/read-file.ts';
import { wholePlanAs } from '../whole-plan-as.ts';

/** What becomes of a plan's own export in that plan. */
async function broughtBack(file: PlanFile, as: WholePlanFormat, language: Language) {
  const written = await wholePlanAs[as](file, language);
  const bytes = typeof written === 'string' ? Buffer.from(written) : written;
  const sources = await readFile({ name: `plan.${exported[as].ending}`, bytes });
  const { plan } = file;
  const about = { language, today: testDay, currency: plan.about.currency };
  return propose(
    readSources(sources, about, () => null),
    plan,
    {
      today: testDay,
      cycleId: currentCycle(plan, testDay)?.id ?? '',
      subject: 'plan',
      newId,
      decided: () => undefined,
      others: () => '',
      checkInOn: (keyResultId, day) => file.checkIns.on(keyResultId, day),
    },
  );
}

test.each([
  ['tour', 'en', 'xlsx'],
  ['tour', 'id', 'xlsx'],
  ['sales', 'en', 'xlsx'],
  ['sales', 'id', 'csv'],
  ['tour', 'en', 'csv'],
  ['tour', 'id', 'json'],
  ['sales', 'en', 'json'],
] as const)('what is exported of a plan (%s, %s, %s) is all there when it comes back', async (...of) => {
  const [sample, language, as]: readonly [Sample, Language, WholePlanFormat] = of;
  const window = await windowOn(planOnDisk(sample, language));
  if (sample === 'sales') await busyPlan(window);
  const file = window.window.planFile;
  const { plan } = file;
  const proposal = await broughtBack(file, as, language);
  expect(proposal.misread).toEqual([]);
  expect(proposal.entries.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  const same = (table: string) => proposal.entries.filter((entry) => entry.table === table).length;
  expect(same('objective')).toBe(plan.tables.objective.rows.size);
  expect(same('keyResult')).toBe(plan.tables.keyResult.rows.size);
  expect(same('initiative')).toBe(plan.tables.initiative.rows.size);
  await window.close();
});

test('whatever was done to a plan, its exports change nothing in it', async () => {
  const calls = fc.array(randomCall, { minLength: 5, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(calls, fc.constantFrom('xlsx', 'csv', 'json'), async (made, as) => {
      const window = await windowOn(planOnDisk('sales'));
      const file = window.window.planFile;
      file.db.pragma('synchronous = OFF');
      for (const call of made) await makeCall(window, call);
      const proposal = await broughtBack(file, as, 'en');
      expect(proposal.misread).toEqual([]);
      expect(proposal.entries.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
      await window.close();
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 120_000);

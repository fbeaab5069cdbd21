import { unzipSync } from 'fflate';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { propose } from '#domain/import/match.ts';
import { readSources } from '#domain/import/read.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, windowOn } from '../../../../tests/support/plans.ts';
import { planAsCsv } from '../csv/plan-as-csv.ts';
import { readFile } from '../reading/read-file.ts';
import { planAsXlsx } from '../xlsx/plan-as-xlsx.ts';

test.each([
  ['tour', 'en', 'xlsx'],
  ['tour', 'id', 'xlsx'],
  ['sales', 'en', 'xlsx'],
  ['sales', 'id', 'csv'],
  ['tour', 'en', 'csv'],
] as const)(
  'what is exported of a plan (%s, %s, %s) is all there when it comes back',
  async (sample, language, as) => {
    const window = await windowOn(planOnDisk(sample, language));
    if (sample === 'sales') await busyPlan(window);
    const file = window.window.planFile;
    const { plan } = file;
    const files =
      as === 'xlsx'
        ? [{ name: 'plan.xlsx', bytes: await planAsXlsx(file, language) }]
        : Object.entries(unzipSync(planAsCsv(file, language))).map(([name, bytes]) => ({ name, bytes }));
    const sources = (await Promise.all(files.map(readFile))).flat();
    const about = { language, today: testDay, currency: plan.about.currency };
    const proposal = propose(
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
    expect(proposal.misread).toEqual([]);
    expect(proposal.entries.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
    const same = (table: string) => proposal.entries.filter((entry) => entry.table === table).length;
    expect(same('objective')).toBe(plan.tables.objective.rows.size);
    expect(same('keyResult')).toBe(plan.tables.keyResult.rows.size);
    expect(same('initiative')).toBe(plan.tables.initiative.rows.size);
    await window.close();
  },
);

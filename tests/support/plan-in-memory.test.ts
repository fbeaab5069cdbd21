import { expect, test } from 'vitest';
import { samples } from '#contract/samples.ts';
import { type ModelTable, modelTables, type Plan } from '#domain/plan/plan.ts';
import { type AnyRow, referencesOf } from '#domain/tables/tables.ts';
import { planInMemory } from './plan-in-memory.ts';
import { planOnDisk, windowOn } from './plans.ts';

/** What a plan says, whatever its ids are: rows without what names rows or moments, and where key results stand. */
function contentOf(plan: Plan): unknown {
  const told = (table: ModelTable) => {
    const named = new Set([
      'id',
      'createdAt',
      'updatedAt',
      ...referencesOf(table).map(({ column }) => column as string),
    ]);
    const rows = plan.tables[table].sorted() as readonly AnyRow[];
    return rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([column]) => !named.has(column))
            .sort(),
        ),
      )
      .sort();
  };
  const standings = [...plan.standings.values()].map(({ keyResultId: _, ...standing }) =>
    JSON.stringify(standing),
  );
  return {
    ...Object.fromEntries(modelTables.map((table) => [table, told(table)])),
    standings: standings.sort(),
  };
}

test.each(samples.filter((sample) => sample !== 'reference'))(
  'the %s plan is the same in memory as in a file',
  async (sample) => {
    const window = await windowOn(planOnDisk(sample));
    expect(contentOf(planInMemory(sample).plan())).toEqual(contentOf(window.plan()));
    await window.close();
  },
);

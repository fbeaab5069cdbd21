import { expect, test } from 'vitest';
import { commands } from '#domain/commands/commands.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { propose } from '#domain/import/match.ts';
import { readSources } from '#domain/import/read.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { proposalOptions } from '../../../../tests/support/found.ts';
import { fixtureSets, sourcesOf } from '../../../../tests/support/import-fixtures.ts';
import { planInMemory } from '../../../../tests/support/plan-in-memory.ts';

test.each(fixtureSets)('$name comes in, and changes nothing when it comes again', async (set) => {
  const memory = planInMemory('empty');
  const sources = await sourcesOf(set);
  const proposal = () => {
    const plan = memory.plan();
    const { language, currency } = plan.about;
    const cycleId = currentCycle(plan, testDay)?.id ?? '';
    const found = readSources(sources, { language, currency, today: testDay });
    return propose(found, plan, proposalOptions({ cycleId, checkInOn: memory.checkInOn }));
  };
  const first = proposal();
  memory.run(commands.import.take, first.rows);
  const again = proposal();
  expect(again.entries.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  expect(memory.run(commands.import.take, again.rows).changes).toEqual([]);
});

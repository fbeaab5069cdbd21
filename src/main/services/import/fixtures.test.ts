import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '#domain/commands/commands.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { propose } from '#domain/import/match.ts';
import { readSources } from '#domain/import/read.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { proposalOptions } from '../../../../tests/support/found.ts';
import { planInMemory } from '../../../../tests/support/plan-in-memory.ts';
import { readFile } from '../../exchange/reading/read-file.ts';

const isBrought = (path: string) => /\.(?:csv|tsv|md|txt|html|xlsx|ods)$/u.test(path);
/** The files by what is brought in together: those of a folder of their own, else each by itself. */
const sets = Map.groupBy(globSync('tests/fixtures/import/**/*').filter(isBrought).sort(), (path) =>
  path.split('/').length > 5 ? dirname(path) : path,
);

test.each([...sets])('%s comes in, and changes nothing when it comes again', async (_, paths) => {
  const memory = planInMemory('empty');
  const read = paths.map((path) => readFile({ name: basename(path), bytes: readFileSync(path) }));
  const sources = (await Promise.all(read)).flat();
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

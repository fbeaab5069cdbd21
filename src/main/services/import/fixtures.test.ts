import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { proposalOptions } from '../../../../tests/support/found.ts';
import { planInMemory } from '../../../../tests/support/plan-in-memory.ts';
import { commands } from '#domain/commands/commands.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { propose } from '#domain/import/match.ts';
import { readSources } from '#domain/import/read.ts';
import { readFile } from '../../exchange/reading/read-file.ts';

const files = globSync('tests/fixtures/import/**/*').filter((path) => /\.(?:csv|tsv|md|txt|html|xlsx|ods)$/u.test(path));

test.each(files)('%s comes in, and changes nothing when it comes again', async (path) => {
  const memory = planInMemory('empty');
  const sources = await readFile({ name: basename(path), bytes: readFileSync(path) });
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
  console.log(path, first.entries.length, first.misread.map(({ code, text, at }) => `${at.row} ${code} ${text}`).slice(0, 4));
  expect(again.entries.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  expect(memory.run(commands.import.take, again.rows).changes).toEqual([]);
});

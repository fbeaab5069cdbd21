import { expect, test } from 'vitest';
import { commands } from '#domain/commands/commands.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { livingKeyResults, testDay } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { changesOfWords } from './agreement.ts';

/** A plan that was signed, with a ladder of several rungs. */
function signed() {
  const file = planInMemory('sales');
  const cycleId = currentCycle(file.plan(), testDay)?.id ?? '';
  file.run(commands.agreement.sign, { cycleId, name: 'July', signedOn: testDay, signatories: [] });
  const objectiveId = livingKeyResults(file.plan())
    .map((rung) => rung.objectiveId)
    .find((id) => ladderOf(file.plan(), id).length > 2);
  if (!objectiveId) throw new Error('The sample has such a ladder.');
  const [first, second, third] = ladderOf(file.plan(), objectiveId);
  if (!first || !second || !third) throw new Error('It has three rungs.');
  return { file, cycleId, objectiveId, rungs: [first, second, third] as const };
}

test('a card tells where a rung stood, though nothing but its order is another', () => {
  const { file, cycleId, objectiveId, rungs } = signed();
  file.run(commands.keyResult.move, { ids: [rungs[2].id], objectiveId, position: 0 });
  expect(changesOfWords(file.plan(), cycleId, rungs[2].id, 'en')).toEqual(['rung 3 became rung 1']);
  expect(changesOfWords(file.plan(), cycleId, rungs[0].id, 'en')).toEqual([]);
});

test('a card tells which rung went, and from where one came', () => {
  const { file, cycleId, objectiveId, rungs } = signed();
  file.run(commands.keyResult.remove, { ids: [rungs[1].id] });
  expect(changesOfWords(file.plan(), cycleId, objectiveId, 'en').join()).toContain(rungs[1].title);
  const other = [...file.plan().tables.objective.rows.values()].find(({ id }) => id !== objectiveId);
  if (!other) throw new Error('There is another objective.');
  file.run(commands.keyResult.move, { ids: [rungs[0].id], objectiveId: other.id, position: 0 });
  const from = file.plan().tables.objective.get(objectiveId)?.title ?? '';
  expect(changesOfWords(file.plan(), cycleId, rungs[0].id, 'en').join()).toContain(from);
});

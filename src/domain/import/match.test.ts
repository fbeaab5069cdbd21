import { expect, test } from 'vitest';
import { foundOf } from '#domain/import/found.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import {
  foundCycle,
  foundKeyResult,
  foundObjective,
  inRow,
  named,
  proposalOptions,
} from '../../../tests/support/found.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { alignmentsOf, parentOf } from '../alignment/alignment.ts';
import { calibrate } from '../calibration/calibration.ts';
import { commands } from '../commands/commands.ts';
import { currentCycle } from '../cycle/cycle.ts';
import { addDays } from '../cycle/days.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { Problem } from '../problem.ts';
import { progressIn } from '../progress/progress.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';
import type { Found } from './found.ts';
import { keptOrders } from './kept-orders.ts';
import { propose } from './match.ts';
import type { ProposalOptions } from './proposal.ts';

/** A plan that files are brought into, and what it holds then. */
function planWith(sample: 'empty' | 'tour' = 'empty') {
  const memory = planInMemory(sample);
  const cycle = currentCycle(memory.plan(), testDay) as Cycle;
  const proposalOf = (parts: Partial<Found>, said: Partial<ProposalOptions> = {}) =>
    propose(
      foundOf(parts),
      memory.plan(),
      proposalOptions({ cycleId: cycle.id, checkInOn: memory.checkInOn, ...said }),
    );
  const take = (parts: Partial<Found>, said: Partial<ProposalOptions> = {}) => {
    const proposal = proposalOf(parts, said);
    memory.run(commands.import.take, proposal.rows);
    return proposal;
  };
  const objective = (title: string) =>
    memory
      .plan()
      .tables.objective.sorted()
      .find((row) => row.title === title) as Objective;
  const rung = (title: string) =>
    memory
      .plan()
      .tables.keyResult.sorted()
      .find((row) => row.title === title);
  return { ...memory, cycle, proposalOf, take, objective, rung };
}

const outcomes = ({ entries }: ReturnType<typeof propose>) =>
  Object.fromEntries(entries.map(({ title, table, outcome }) => [`${table} ${title}`, outcome]));

const grow = foundObjective({ key: '7', title: 'Grow', owners: [named('Dewi Lestari')] });
const revenue = foundKeyResult({
  key: '8',
  objectiveKey: '7',
  title: 'Revenue',
  kind: 'number',
  baseline: 10,
  target: 20,
});

test('what is new is created, and what is brought in again is the same', () => {
  const { take, proposalOf, plan, objective } = planWith();
  const parts = { objectives: [grow], keyResults: [revenue] };
  expect(outcomes(take(parts))).toEqual({
    'objective Grow': 'created',
    'keyResult Revenue': 'created',
    'person Dewi Lestari': 'created',
  });
  expect(ladderOf(plan(), objective('Grow').id)).toMatchObject([
    { title: 'Revenue', baseline: 10, target: 20 },
  ]);
  expect(new Set(Object.values(outcomes(proposalOf(parts))))).toEqual(new Set(['same']));
});

test('a title that changed is known by the id of its file, a figure by the title of its row', () => {
  const { take, plan } = planWith();
  take({ objectives: [grow], keyResults: [revenue] });
  const told = take({
    objectives: [{ ...grow, title: 'Grow faster' }],
    keyResults: [{ ...revenue, key: 'okr.csv 3', target: 30 }],
  });
  expect(outcomes(told)).toMatchObject({
    'objective Grow faster': 'changed',
    'keyResult Revenue': 'changed',
  });
  expect(plan().tables.objective.rows.size).toBe(1);
  expect(plan().tables.keyResult.sorted()).toMatchObject([{ target: 30 }]);
});

test('the same number in another file, of another objective and cycle, is another one', () => {
  const { take, plan } = planWith();
  take({ objectives: [grow] });
  const cycles = [foundCycle('Q1 2030', '2030-01-01', '2030-03-31')];
  take({ cycles, objectives: [foundObjective({ key: '7', title: 'Hire', cycleKey: 'Q1 2030' })] });
  expect(
    plan()
      .tables.objective.sorted()
      .map(({ title }) => title),
  ).toEqual(['Grow', 'Hire']);
});

test('objectives of one title are told apart by what they serve', () => {
  const { take, proposalOf, plan } = planWith();
  const parents = ['A', 'B'].map((title) => foundObjective({ key: title, title }));
  const children = ['A', 'B'].map((key) =>
    foundObjective({ key: `okr.csv ${key}`, title: 'Better quality', parents: [{ key, weight: null }] }),
  );
  const objectives = [...children, ...parents];
  take({ objectives });
  expect(plan().tables.objective.rows.size).toBe(4);
  expect(new Set(Object.values(outcomes(proposalOf({ objectives }))))).toEqual(new Set(['same']));
});

test('levels follow from owners, teams and parents where the files say none', () => {
  const { take, objective } = planWith();
  const teams = [{ at: inRow(1), key: 'Field', name: 'Field', parentKey: null }];
  const serving = { parents: [{ key: 'top', weight: null }] };
  take({
    teams,
    objectives: [
      foundObjective({ key: 'top', title: 'Top', owners: [named('Ayu')] }),
      foundObjective({ key: 'team', title: 'Of a team', teamKey: 'Field', ...serving }),
      foundObjective({ key: 'own', title: 'Of a person', owners: [named('Budi')], ...serving }),
      foundObjective({ key: 'like', title: 'Under a team', parents: [{ key: 'team', weight: null }] }),
      foundObjective({ key: 'alone', title: 'Alone' }),
    ],
  });
  const levels = ['Top', 'Of a team', 'Of a person', 'Under a team', 'Alone'].map(
    (title) => objective(title).level,
  );
  expect(levels).toEqual(['company', 'team', 'individual', 'team', 'company']);
});

test('an objective serves what counts first, and is linked to what has no weight', () => {
  const { take, plan, objective, rung } = planWith();
  take({
    objectives: [
      grow,
      foundObjective({ key: 'side', title: 'Side' }),
      foundObjective({
        key: 'child',
        title: 'Child',
        parents: [
          { key: 'side', weight: 0 },
          { key: '8', weight: 0.5 },
        ],
      }),
    ],
    keyResults: [revenue],
  });
  expect(alignmentsOf(plan(), objective('Child').id).map(parentOf)).toEqual([
    { kind: 'key-result', id: rung('Revenue')?.id },
    { kind: 'objective', id: objective('Side').id },
  ]);
});

test('what leads back to itself or serves a lower level is told, and the rest taken', () => {
  const { take, plan } = planWith();
  const { misread } = take({
    objectives: [
      foundObjective({ key: 'a', title: 'A', parents: [{ key: 'b', weight: null }] }),
      foundObjective({ key: 'b', title: 'B', parents: [{ key: 'a', weight: null }] }),
      foundObjective({ key: 'own', title: 'Own', level: 'individual', owners: [named('Ayu')] }),
      foundObjective({ key: 'c', title: 'C', level: 'company', parents: [{ key: 'own', weight: null }] }),
    ],
  });
  expect(misread.map(({ code }) => code).sort()).toEqual(['parent-level', 'parent-loop']);
  expect(plan().tables.objective.rows.size).toBe(4);
});

test('people are those of the same name; a similar one is told, and decided once', () => {
  const { take, plan } = planWith();
  take({ objectives: [grow] });
  const similar = { objectives: [foundObjective({ key: '9', title: 'Sell', owners: [named('Dewi')] })] };
  const { people } = planWith().proposalOf(similar);
  expect(people).toMatchObject([{ name: 'Dewi', kind: 'new' }]);
  const [dewi] = plan().tables.person.sorted();
  take(similar, { decided: () => dewi?.id });
  expect(plan().tables.person.rows.size).toBe(1);
});

test('of several owners the one with the largest share has it, and the description names the others', () => {
  const { take, objective, plan } = planWith();
  take({ objectives: [{ ...grow, owners: [named('Ayu', 1 / 3), named('Budi', 2 / 3)] }] });
  const { ownerId, description } = objective('Grow');
  expect(plan().tables.person.get(ownerId)?.name).toBe('Budi');
  expect(description).toBe('Together with Ayu.');
});

const past = foundCycle('Q1 2020', '2020-01-01', '2020-03-31');
const scored = {
  cycles: [past],
  objectives: [foundObjective({ key: '1', title: 'Old', cycleKey: past.key })],
  keyResults: [
    foundKeyResult({ ...revenue, key: '2', objectiveKey: '1', score: 0.7 }),
    foundKeyResult({ key: '3', objectiveKey: '1', title: 'Opened', score: 1 }),
    foundKeyResult({
      key: '4',
      objectiveKey: '1',
      title: 'Late',
      kind: 'number',
      target: 10,
      checkIns: [
        { at: inRow(5), on: '2020-02-01', value: 4, confidence: null, note: '', author: null },
        { at: inRow(5), on: '2020-05-01', value: 9, confidence: null, note: 'after the end', author: null },
      ],
    }),
  ],
};

test('a cycle that is over and has scores comes in closed, without a review, with curves and calibration', () => {
  const { take, plan, rung } = planWith();
  take(scored);
  const cycle = [...plan().tables.cycle.rows.values()].find(({ name }) => name === past.key) as Cycle;
  expect(cycle.state).toBe('closed');
  expect(plan().tables.review.rows.size).toBe(0);
  const progress = ['Revenue', 'Opened', 'Late'].map((title) => {
    const row = rung(title);
    return row && progressIn(plan(), row);
  });
  expect(progress).toEqual([0.7, 1, 0.9]);
  expect(plan().standings.get(rung('Late')?.id ?? '')).toMatchObject({ latestOn: past.endsOn, count: 2 });
  expect(calibrate(plan(), cycle).ladders).toHaveLength(1);
});

test.each([
  ['whose figures have days runs on here too', ['Late'], null, '2020-06-30', '2020-05-01'],
  ['one of whose figures has no day ends with the cycle', ['Late', 'Opened'], null, past.endsOn, past.endsOn],
  [
    'one of whose figures was only spoken of ends with the cycle',
    ['Late', 'Said'],
    null,
    past.endsOn,
    past.endsOn,
  ],
  ['one of whose steps is done runs on here too', ['Late', 'Steps'], null, '2020-06-30', '2020-05-01'],
  [
    'one of whose key results never began runs on here too',
    ['Late', 'Unbegun'],
    null,
    '2020-06-30',
    '2020-05-01',
  ],
  ['that was scored as a whole ends with the cycle', ['Nothing'], 0.7, past.endsOn, null],
])('what ran on after its closed cycle, %s', (_what, titles, score, endsOn, latestOn) => {
  const { take, plan, rung, objective } = planWith();
  const [old] = scored.objectives;
  const plain = foundKeyResult({ key: '5', objectiveKey: '1', title: 'Plain', kind: 'number', target: 10 });
  const word = { at: inRow(6), on: '2020-02-01', value: null, confidence: null, note: 'Slow', author: null };
  const spokenOf = foundKeyResult({ ...plain, key: '6', title: 'Said', score: 0.5, checkIns: [word] });
  const steps = [{ title: 'Ask', isDone: true }];
  const stepped = foundKeyResult({ key: '7', objectiveKey: '1', title: 'Steps', kind: 'milestone', steps });
  const unbegun = foundKeyResult({ ...plain, key: '8', title: 'Unbegun', score: 0 });
  const closing = foundObjective({ key: '9', title: 'Closing', cycleKey: past.key, score: 1 });
  take({
    ...scored,
    objectives: [{ ...(old as typeof closing), endsOn: '2020-06-30', score }, closing],
    keyResults: [
      plain,
      ...[...scored.keyResults, spokenOf, stepped, unbegun].filter(({ title }) => titles.includes(title)),
    ],
  });
  expect(plan().tables.cycle.get(objective('Old').cycleId)?.state).toBe('closed');
  expect(objective('Old').endsOn).toBe(endsOn);
  expect(plan().standings.get(rung('Late')?.id ?? '')?.latestOn ?? null).toBe(latestOn);
  for (const { doneOn } of plan().tables.step.rows.values()) expect(doneOn).toBe(past.endsOn);
});

test('a milestone that was reached in part keeps its score, also when that is told anew', () => {
  const { take, plan, rung, proposalOf } = planWith();
  const milestone = (score: number) => ({
    ...scored,
    keyResults: [foundKeyResult({ key: '9', objectiveKey: '1', title: 'Price page', score })],
  });
  const progress = () => progressIn(plan(), rung('Price page') as KeyResult);
  take(milestone(0.4));
  expect(progress()).toBe(0.4);
  expect(new Set(Object.values(outcomes(proposalOf(milestone(0.4)))))).toEqual(new Set(['same']));
  take(milestone(1));
  expect([progress(), plan().tables.keyResult.rows.size]).toEqual([1, 1]);
});

test('what an import closed may change by another, what a review closed may not', () => {
  const { take, run, cycle, objective, rung } = planWith();
  take(scored);
  const [first, ...others] = scored.keyResults;
  take({ ...scored, keyResults: [{ ...first, target: 30 } as typeof revenue, ...others] });
  expect(rung('Revenue')?.target).toBe(30);
  take({ objectives: [grow], keyResults: [revenue] });
  run(commands.review.close, { cycleId: cycle.id });
  expect(objective('Grow').cycleId).toBe(cycle.id);
  const refused = () => take({ objectives: [grow], keyResults: [{ ...revenue, target: 30 }] });
  expect(refused).toThrow(Problem);
  expect(refused).toThrow(/cycle\/closed/u);
});

test('a cycle without readable days is told, and nothing comes into another one instead', () => {
  const { proposalOf } = planWith();
  const cycles = [foundCycle('soon', null, null)];
  const { misread, entries } = proposalOf({ cycles, objectives: [{ ...grow, cycleKey: 'soon' }] });
  expect(misread).toMatchObject([{ code: 'no-day', text: 'soon' }]);
  expect(entries.filter(({ table }) => table === 'objective')).toEqual([]);
});

test('a ladder keeps the order of the plan where the files have another, which is counted', () => {
  const { take, plan, objective, rung, proposalOf, run } = planWith();
  const rungs = ['One', 'Two', 'Three'].map((title) =>
    foundKeyResult({ key: title, objectiveKey: '7', title }),
  );
  const parts = { objectives: [grow], keyResults: rungs };
  take(parts);
  expect(keptOrders(proposalOf(parts), plan())).toBe(0);
  const { id } = rung('Three') as KeyResult;
  run(commands.keyResult.move, { ids: [id], objectiveId: objective('Grow').id, position: 0 });
  const told = proposalOf(parts);
  expect(keptOrders(told, plan())).toBe(1);
  expect(told.entries.every(({ outcome }) => outcome === 'same')).toBe(true);
});

test('where it stands today is not checked in anew with every day', () => {
  const { take, proposalOf } = planWith();
  const parts = {
    objectives: [grow],
    keyResults: [{ ...revenue, current: { value: 15, on: null } }],
  };
  take(parts);
  const tomorrow = proposalOf(parts, { today: addDays(testDay, 1) });
  expect(new Set(Object.values(outcomes(tomorrow)))).toEqual(new Set(['same']));
});

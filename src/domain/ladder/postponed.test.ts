import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDay } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { balanceOf } from '../balance/balance.ts';
import { bonusesOf } from '../bonus/bonus.ts';
import { startingRule } from '../bonus/rule.ts';
import { calibrate } from '../calibration/calibration.ts';
import { checkInList, dueIn, postponedInTurns } from '../check-in/check-in-list.ts';
import { keyResultCommands } from '../commands/key-result/key-result.ts';
import { objectiveCommands } from '../commands/objective/objective.ts';
import { countedIn, cyclesOf, judgedOn, objectivesIn } from '../cycle/cycle.ts';
import { rounded } from '../figure/decimal.ts';
import { compareCycles } from '../insights/cycle-comparison.ts';
import { evidenceIn } from '../insights/metric-comparison.ts';
import { cycleOverTime } from '../insights/over-time.ts';
import { progressByOwner, stateCounts } from '../insights/owner-progress.ts';
import { bitByBit } from '../once.ts';
import { everybody } from '../ownership/scope.ts';
import type { Change } from '../plan/change.ts';
import type { ModelTable, Plan } from '../plan/plan.ts';
import { objectiveProgress, supportSummary } from '../progress/progress.ts';
import { objectiveState } from '../progress/state.ts';
import { reviewedObjectives, reviewTotals } from '../review/review.ts';
import type { AnyRow, Cycle } from '../tables/tables.ts';
import { checkCycle } from '../wording/check.ts';
import { loadOf } from '../workshop/participants.ts';
import { workshopStepKinds, workshopStepSummary } from '../workshop/workshop-steps.ts';
import { ladderOf } from './ladder.ts';
import { isObjectivePostponed, isRungPostponed } from './postponed.ts';

const today = testDay;
const sample = planInMemory().plan();

/** A plan in which some objectives and some key results are postponed. */
function postponed(objectiveIds: readonly string[], keyResultIds: readonly string[]): Plan {
  const put =
    (table: ModelTable) =>
    (rowId: string): Change => ({
      table,
      rowId,
      before: { postponedOn: null },
      after: { postponedOn: today },
    });
  return sample.apply([...objectiveIds.map(put('objective')), ...keyResultIds.map(put('keyResult'))]);
}

/** The same plan without what is postponed and what hangs on it; what served a rung serves its objective. */
function without(plan: Plan): Plan {
  const { objective, keyResult, step, initiative, alignment, review, reviewScore } = plan.tables;
  const gone = new Map<string, ModelTable>();
  for (const row of objective.rows.values())
    if (isObjectivePostponed(plan, row)) gone.set(row.id, 'objective');
  for (const row of keyResult.rows.values())
    if (isRungPostponed(plan, row) || gone.has(row.objectiveId)) gone.set(row.id, 'keyResult');
  const belongs = (table: ModelTable, rows: Iterable<AnyRow>, ...columns: string[]) => {
    for (const row of rows) if (columns.some((name) => gone.has(String(row[name])))) gone.set(row.id, table);
  };
  belongs('step', step.rows.values(), 'keyResultId');
  belongs('initiative', initiative.rows.values(), 'keyResultId');
  belongs('alignment', alignment.rows.values(), 'childId', 'parentObjectiveId');
  const served = [...alignment.rows.values()].flatMap((row): Change[] => {
    const { id: rowId, parentKeyResultId, parentObjectiveId } = row;
    const above = keyResult.get(parentKeyResultId)?.objectiveId;
    if (!gone.has(String(parentKeyResultId)) || gone.has(rowId)) return [];
    const after = { parentKeyResultId: null, parentObjectiveId: above };
    return [{ table: 'alignment', rowId, before: { parentKeyResultId, parentObjectiveId }, after }];
  });
  belongs('review', review.rows.values(), 'objectiveId');
  belongs('reviewScore', reviewScore.rows.values(), 'reviewId', 'keyResultId');
  return plan.apply([
    ...served,
    ...[...gone].map(([rowId, table]) => ({
      table,
      rowId,
      before: { ...(plan.tables[table].get(rowId as never) as AnyRow) },
      after: null,
    })),
  ]);
}

/** Every figure that a plan comes to in a cycle. What serves something that is postponed serves it still. */
function figuresOf(plan: Plan, cycle: Cycle) {
  const counted = countedIn(plan, cycle);
  const calibration = calibrate(plan, cycle);
  const workshops = plan.tables.workshop.where('cycleId', cycle.id);
  return {
    objectives: counted.map((objective) => ({
      id: objective.id,
      progress: objectiveProgress(plan, objective.id),
      state: objectiveState(plan, objective, judgedOn(cycle, today)),
      support: supportSummary(plan, objective.id),
    })),
    states: stateCounts(plan, objectivesIn(plan, cycle), judgedOn(cycle, today)),
    byOwner: progressByOwner(plan, cycle, today),
    overTime: cycleOverTime(cycle, { scope: everybody, laddersOn: () => plan, checkInsOf: () => [], today }),
    balance: balanceOf(plan, objectivesIn(plan, cycle)),
    review: reviewTotals(reviewedObjectives(plan, cycle)),
    cycles: compareCycles(plan, () => plan, today).map(({ objectives, decided, mean, keyResults }) => ({
      objectives,
      decided,
      mean,
      keyResults,
    })),
    calibration: [calibration.totals, calibration.kinds, calibration.estimates],
    evidence: evidenceIn(plan, cycle).map(({ rung, progress }) => [rung.id, progress]),
    due: dueIn(checkInList(plan, cycle, everybody, today)),
    load: loadOf(plan, cycle, plan.tables.person.sorted()),
    steps: workshops.flatMap((workshop) =>
      workshopStepKinds
        // The mid-quarter meeting speaks of what it postpones.
        .filter((kind) => !['alignment', 'why', 'course'].includes(kind))
        .map((kind) => bitByBit(() => workshopStepSummary(plan, workshop, kind, today)).made()),
    ),
    bonuses: bonusesOf(plan, cycle, startingRule).map(({ person, score, payOut }) => ({
      person: person.id,
      score,
      payOut,
    })),
    // Rungs keep their numbers.
    hints: checkCycle(plan, cycle, today)
      .filter(({ rule }) => rule !== 'objective/unaligned')
      .map(({ rule, objectiveId, keyResultId }) => [rule, objectiveId, keyResultId]),
  };
}

/** Without the dust of another order of adding up. */
const withoutDust = (figures: unknown): unknown =>
  JSON.parse(JSON.stringify(figures, (_, value) => (typeof value === 'number' ? rounded(value, 9) : value)));

const some = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 12 });

test('what is postponed changes no figure: all are those of the plan without it', () => {
  const objectives = [...sample.tables.objective.rows.keys()];
  const keyResults = [...sample.tables.keyResult.rows.keys()];
  fc.assert(
    fc.property(some(objectives), some(keyResults), (objectiveIds, keyResultIds) => {
      const plan = postponed(objectiveIds, keyResultIds);
      const rest = without(plan);
      for (const cycle of cyclesOf(plan))
        expect(withoutDust(figuresOf(plan, cycle))).toEqual(withoutDust(figuresOf(rest, cycle)));
    }),
    { numRuns: 40 },
  );
});

describe('postponing', () => {
  const withLadder = () => {
    const room = planInMemory();
    const [objective] = room
      .plan()
      .tables.objective.sorted()
      .filter(({ id }) => ladderOf(room.plan(), id).length > 1)
      .slice(-1);
    const id = objective?.id as string;
    const rungs = () => ladderOf(room.plan(), id as never);
    const now = () => room.plan().tables.objective.get(id as never) as NonNullable<typeof objective>;
    return { room, id, rungs, now };
  };

  test('an objective postpones its rungs, and taking it up takes them up', () => {
    const { room, id, rungs, now } = withLadder();
    room.run(objectiveCommands.postpone, { ids: [id] });
    expect(rungs().every((rung) => isRungPostponed(room.plan(), rung))).toBe(true);
    expect(objectiveState(room.plan(), now(), today)).toBe('postponed');
    room.run(objectiveCommands.takeUp, { ids: [id] });
    expect(rungs().some((rung) => isRungPostponed(room.plan(), rung))).toBe(false);
  });

  test('a rung that was postponed by itself stays so when its objective is taken up', () => {
    const { room, id, rungs, now } = withLadder();
    const [first] = rungs();
    room.run(keyResultCommands.postpone, { ids: [first?.id as string] });
    expect(isObjectivePostponed(room.plan(), now())).toBe(false);
    room.run(objectiveCommands.postpone, { ids: [id] });
    room.run(objectiveCommands.takeUp, { ids: [id] });
    expect(rungs().filter((rung) => isRungPostponed(room.plan(), rung))).toHaveLength(1);
  });

  test('all rungs make the objective postponed, and it is taken up with them', () => {
    const { room, id, rungs, now } = withLadder();
    room.run(keyResultCommands.postpone, { ids: rungs().map((rung) => rung.id) });
    expect(isObjectivePostponed(room.plan(), now())).toBe(true);
    room.run(objectiveCommands.takeUp, { ids: [id] });
    expect(isObjectivePostponed(room.plan(), now())).toBe(false);
    expect(rungs().some((rung) => isRungPostponed(room.plan(), rung))).toBe(false);
  });

  test('twice is no change, and a copy is taken up', () => {
    const { room, id } = withLadder();
    room.run(objectiveCommands.postpone, { ids: [id] });
    expect(room.run(objectiveCommands.postpone, { ids: [id] }).changes).toEqual([]);
    const [cycle] = cyclesOf(room.plan()).slice(-1);
    const { changes } = room.run(objectiveCommands.duplicate, { ids: [id], cycleId: cycle?.id as string });
    const made = changes.find(({ table }) => table === 'objective');
    expect(made?.after).toMatchObject({ postponedOn: null });
  });

  test('it stands in a list of its own, and is never due', () => {
    const { room, id } = withLadder();
    room.run(objectiveCommands.postpone, { ids: [id] });
    const plan = room.plan();
    const cycle = plan.tables.cycle.get(plan.tables.objective.get(id as never)?.cycleId) as Cycle;
    const list = [...postponedInTurns(plan, cycle, everybody, cycle.endsOn)].flat();
    expect(list.map(({ objective }) => objective.id)).toEqual([id]);
    expect(
      list.flatMap(({ rows }) => rows).every(({ isDue, state }) => !isDue && state === 'postponed'),
    ).toBe(true);
    const due = checkInList(plan, cycle, everybody, cycle.endsOn).map(({ objective }) => objective.id);
    expect(due).not.toContain(id);
  });
});

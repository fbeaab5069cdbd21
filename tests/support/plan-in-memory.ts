import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { Sample } from '#contract/plan-file.ts';
import { stageName } from '#contract/sentences/measure.ts';
import { carryOut, inputOf, type Outcome } from '#domain/commands/carry-out.ts';
import type { Command, CommandContext } from '#domain/commands/command.ts';
import type { Change } from '#domain/plan/change.ts';
import { Draft, type KnownCheckIns } from '#domain/plan/draft.ts';
import { modelTables, Plan, type PlanSnapshot } from '#domain/plan/plan.ts';
import { checkInsByKeyResult, standingOf } from '#domain/progress/past-check-ins.ts';
import type { CheckIn } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { writePlan } from '../../src/main/samples/write-plan.ts';
import type { ReferenceOptions } from '../../src/main/samples/write-reference.ts';
import { testDay } from './find-rows.ts';

const noRows = Object.fromEntries(modelTables.map((table) => [table, []])) as unknown as PlanSnapshot['rows'];

const byDay = (a: CheckIn, b: CheckIn) =>
  `${a.checkedOn} ${a.createdAt} ${a.id}` < `${b.checkedOn} ${b.createdAt} ${b.id}` ? -1 : 1;

/** Check-ins that are kept in memory. */
class CheckInsInMemory implements KnownCheckIns {
  private readonly rows = new Map<string, CheckIn>();

  take(changes: readonly Change[]): void {
    for (const { table, rowId, after } of changes) {
      if (table !== 'checkIn') continue;
      if (after) this.rows.set(rowId, { ...this.rows.get(rowId), ...after, id: rowId } as CheckIn);
      else this.rows.delete(rowId);
    }
  }

  get = (id: string) => this.rows.get(id);

  of = (keyResultIds: readonly string[]) =>
    [...this.rows.values()].filter((row) => keyResultIds.includes(row.keyResultId)).sort(byDay);

  on = (keyResultId: string, day: string) => this.of([keyResultId]).find((row) => row.checkedOn === day);

  countBy = (personId: string) => [...this.rows.values()].filter((row) => row.authorId === personId).length;

  /** A plan with the standings that follow from the check-ins. */
  standingIn(plan: Plan): Plan {
    const checkInsOf = checkInsByKeyResult([...this.rows.values()].sort(byDay));
    const standings = [...plan.tables.keyResult.rows.values()].flatMap(
      (rung) => standingOf(rung, checkInsOf(rung.id)) ?? [],
    );
    const known = new Set(standings.map(({ keyResultId }) => keyResultId));
    const without = [...plan.standings.keys()].filter((id) => !known.has(id));
    return plan.apply([], plan.sequence + 1, standings, without);
  }
}

/** A plan without a file, to which commands can be done. */
export interface PlanInMemory {
  plan(): Plan;
  run<Input extends z.ZodType>(command: Command<string, Input>, input: z.input<Input>): Outcome;
  checkInOn(keyResultId: string, day: string): CheckIn | undefined;
}

/** What a plan of a sample begins with, without a file; as it is written into one. */
export function planInMemory(
  sample: Sample = 'tour',
  language: Language = 'en',
  reference?: ReferenceOptions,
): PlanInMemory {
  const checkIns = new CheckInsInMemory();
  const empty = Plan.from({ sequence: 0, rows: noRows, standings: [] });
  const draft = new Draft(empty, { newId, checkIns });
  writePlan(draft, { name: 'Test plan', sample, language, today: testDay, reference });
  checkIns.take(draft.finish());
  let plan = checkIns.standingIn(empty.apply(draft.finish()));
  const context = (): CommandContext => ({
    now: `${testDay}T09:00:00.000Z`,
    today: testDay,
    newId,
    checkIns,
    judged: () => plan,
    stageName: (stage) => stageName(stage, language),
    isInHistory: () => true,
  });
  return {
    plan: () => plan,
    checkInOn: checkIns.on,
    run(command, input) {
      const outcome = carryOut(plan, command, inputOf(command, input), context());
      checkIns.take(outcome.changes);
      plan = checkIns.standingIn(plan.apply(outcome.changes));
      return outcome;
    },
  };
}

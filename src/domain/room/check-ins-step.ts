import { type CheckInRow, checkInList } from '../check-in/check-in-list.ts';
import { checkInCommands } from '../commands/check-in/check-in.ts';
import { keyResultCommands } from '../commands/key-result/key-result.ts';
import { factsOf, kindOf } from '../kinds/kinds.ts';
import { responsibleFor } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import { Problem } from '../problem.ts';
import type { KeyResult } from '../tables/tables.ts';
import { call, type Room, type RoomStep, type Seat, type ViewOf } from './room-step.ts';
import type { CheckInAnswer } from './steps.ts';

/** The rungs that a seat answers for. */
const ownRows = ({ plan, cycle, today }: Room, { personId }: Seat): CheckInRow[] =>
  checkInList(plan, cycle, { kind: 'person', personId }, today)
    .flatMap(({ rows }) => rows)
    .filter(({ rung, objective }) => responsibleFor(rung, objective) === personId);

/**
 * A rung that a seat answers for.
 * @throws Problem `room/no-longer-asked`
 */
function ownRung(room: Room, seat: Seat, keyResultId: string): KeyResult {
  const own = ownRows(room, seat).find(({ rung }) => rung.id === keyResultId);
  if (!own) throw new Problem('room/no-longer-asked');
  return own.rung;
}

/** What stands behind the figures of a key result. */
function unitOf(rung: KeyResult): string {
  const measure = kindOf(rung).measureOf?.(rung);
  if (measure === 'currency') return rung.currency ?? '';
  return measure === 'percent' ? '%' : rung.unit;
}

function answerOf(plan: Plan, { rung, standing }: CheckInRow): CheckInAnswer {
  const { answeredBy } = kindOf(rung);
  switch (answeredBy) {
    case 'figure':
      return { answeredBy, unit: unitOf(rung), latest: standing?.latestValue ?? null };
    case 'tick':
      return { answeredBy, isDone: kindOf(rung).isReachedBy(rung, standing?.latestValue ?? 0) };
    case 'steps': {
      const { steps } = factsOf(plan, rung);
      return {
        answeredBy,
        steps: steps.map(({ id, title, doneOn }) => ({ id, title, isDone: doneOn !== null })),
      };
    }
  }
}

/** What is recorded where somebody says that a key result stands at a value: a milestone is done or not, by its steps. */
function recordedValue(plan: Plan, rung: KeyResult, value: number): number {
  const { answeredBy } = kindOf(rung);
  if (answeredBy === 'figure') return value;
  if (answeredBy === 'tick') return Number(kindOf(rung).isReachedBy(rung, value));
  return factsOf(plan, rung).steps.filter(({ doneOn }) => doneOn !== null).length;
}

/** The weekly check-in of one's own key results. */
export const checkInsStep: RoomStep<ViewOf<'check-ins'>> = {
  view: (room) => (seat) => ({
    kind: 'check-ins',
    rungs: ownRows(room, seat).map((row) => ({
      id: row.rung.id,
      title: row.rung.title,
      line: room.words.line(row.rung),
      objective: row.objective.title,
      answer: answerOf(room.plan, row),
      confidence: row.standing?.confidence ?? row.rung.confidence,
      isDue: row.isDue,
    })),
  }),
  actions: {
    'check-in.record': (room, seat, { keyResultId, value, confidence, note }) => {
      const stood = recordedValue(room.plan, ownRung(room, seat, keyResultId), value);
      const entry = { keyResultId, value: stood, checkedOn: room.today, confidence, note };
      return call(checkInCommands.record, { entries: [entry] });
    },
    'check-in.tick-step': (room, seat, { milestoneStepId, isDone }) => {
      const step = room.plan.tables.step.get(milestoneStepId);
      if (!step) throw new Problem('room/no-longer-asked');
      ownRung(room, seat, step.keyResultId);
      if ((step.doneOn !== null) === isDone) return null;
      return call(keyResultCommands.updateStep, { id: step.id, doneOn: isDone ? room.today : null });
    },
  },
  hasDone: (room) => (seat) => {
    const rows = ownRows(room, seat);
    return rows.length === 0 ? null : rows.every(({ isDue }) => !isDue);
  },
};

import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { commands } from '#domain/commands/commands.ts';
import { ids } from '#domain/commands/input.ts';
import { frozenTables } from '#domain/past/past.ts';
import { changeSetSchema } from '#domain/plan/change.ts';
import { standingSchema } from '#domain/plan/plan.ts';
import { tableNames } from '#domain/tables/tables.ts';
import { problemData, procedure, question, writes } from './base.ts';
import { nextInHistory } from './history.ts';
import { roomStatus } from './room/room.ts';
import { spaceStatus } from './space.ts';

export const planEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change-set'),
    changeSet: changeSetSchema,
    standings: z.array(standingSchema),
    withoutStanding: z.array(z.string()),
    next: nextInHistory,
  }),
  /** The file was exchanged for another one from outside; nothing is written until it is opened again. */
  z.object({ kind: z.literal('replaced') }),
  /** What took its place was opened for this window as well, and is to be loaded. */
  z.object({ kind: z.literal('opened-again') }),
  /** The file cannot be read or written for now, and why; null once it is back. */
  z.object({ kind: z.literal('trouble'), problem: problemData.nullable() }),
  /** How the room of the plan is that is open for phones, first and after each change; null while none is. */
  z.object({ kind: z.literal('room'), room: roomStatus.nullable() }),
  /** How the plan and its space stand to each other, first and after each change; null while it is not shared. */
  z.object({ kind: z.literal('space'), space: spaceStatus.nullable() }),
  /** Something failed that no call of a window is told of. */
  z.object({ kind: z.literal('problem'), problem: problemData }),
]);
export type PlanEvent = z.infer<typeof planEventSchema>;

export const plan = {
  /**
   * A `PlanSnapshot`, packed as JSON text (`domain/plan/packed-snapshot`): at the size of a real organisation, the transport's walk over each of
   * its values and their validation would take longer than everything else.
   */
  snapshot: question(...tableNames).output(z.string()),
  /**
   * What makes cycles that are closed or over, as they are judged, out of the plan as it is now: `CycleReadings` as JSON
   * text, for the same reason.
   */
  readings: question('cycle', 'checkIn', ...frozenTables)
    .input(z.object({ cycleIds: ids }))
    .output(z.string()),
  /** Change sets after `after`, those already there first, then each as it is made by anyone. */
  watch: procedure.input(z.object({ after: z.number().int().min(0) })).output(eventIterator(planEventSchema)),
  ...writes(commands.plan),
};

import { setTimeout as wait } from 'node:timers/promises';
import dayjs from 'dayjs';
import type { PlanEvent } from '#contract/plan.ts';
import { rowIn } from '#domain/commands/rows.ts';
import type { CycleReadings } from '#domain/past/reading.ts';
import { Problem } from '#domain/problem.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { toProblem } from '../../plan-file/sqlite-problem.ts';
import { eventQueue, mostWaiting } from '../event-queue.ts';
import { planFileOf, router } from '../implement.ts';

/** How long a stream waits before it tries again to read what cannot be read now, in milliseconds. */
const pause = 250;

const troubleOf = ({ code, parameters }: Problem): PlanEvent => ({
  kind: 'trouble',
  problem: { code, parameters: { ...parameters } },
});

/** What was written since, as soon as it can be read. */
async function pastOf(file: PlanFile, after: number, signal: AbortSignal | undefined): Promise<PlanEvent[]> {
  for (;;) {
    try {
      return file.eventsAfter(after);
    } catch (error) {
      if (!(toProblem(error, file.path) instanceof Problem)) throw error;
      await wait(pause, undefined, { signal }).catch(() => undefined);
      if (signal?.aborted) return [];
    }
  }
}

/** What is asked of a plan as a whole. */
export const planQuestions = {
  snapshot: router.plan.snapshot.handler(({ context }) => planFileOf(context).packedSnapshot()),

  readings: router.plan.readings.handler(({ context, input }) => {
    const file = planFileOf(context);
    const { plan } = file;
    const today = dayjs().format('YYYY-MM-DD');
    const read: CycleReadings = input.cycleIds.map((cycleId) => {
      const reading = file.readings.ofCycle(rowIn(plan, 'cycle', cycleId), today);
      const { changes, standings, withoutStanding } = reading;
      return { cycleId, changes, standings, withoutStanding };
    });
    return JSON.stringify(read);
  }),

  watch: router.plan.watch.handler(async function* ({ context, input, signal }) {
    const file = planFileOf(context);
    const { rooms, spaces } = context.window.desk;
    // One stream for all that happens to a plan: a browser has six connections to one address, for all windows together.
    const listen = (listener: (event: PlanEvent) => void) => {
      const ends = [
        file.subscribe(listener),
        rooms.subscribe(file, (room) => listener({ kind: 'room', room })),
        spaces.subscribe(file, (space) => listener({ kind: 'space', space })),
      ];
      return () => {
        for (const end of ends) end();
      };
    };
    const queue = eventQueue(listen, signal, mostWaiting);
    let last = input.after;
    // The queue listens before the past is read, so that nothing falls between them.
    const first = queue.next();
    // Where the past cannot be read either, that is told, and nobody comes to wait for this.
    first.catch(() => undefined);
    try {
      if (file.trouble) yield troubleOf(file.trouble);
      for (const event of await pastOf(file, input.after, signal)) {
        if (event.kind === 'change-set') last = event.changeSet.sequence;
        yield event;
      }
      for (let step = await first; !step.done; step = await queue.next()) {
        const event = step.value;
        if (event.kind === 'change-set') {
          if (event.changeSet.sequence <= last) continue;
          last = event.changeSet.sequence;
        }
        yield event;
      }
    } finally {
      // Not waited for: it ends when its next event comes, or the window goes.
      void queue.return();
    }
  }),
};

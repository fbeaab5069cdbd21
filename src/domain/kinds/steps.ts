import type { Step } from '../tables/tables.ts';
import type { Kind } from './kind.ts';
import { reachedOnce } from './reached-once.ts';

const doneOf = (steps: readonly Step[]): number => steps.filter(({ doneOn }) => doneOn !== null).length;

/** A milestone with steps, which are ticked one by one: a figure says nothing about them. */
export const steps: Kind = {
  ...reachedOnce(({ steps }) => (steps.length === 0 ? 0 : doneOf(steps) / steps.length)),
  answeredBy: 'steps',
  editor: [['steps']],
  isReachedBy: () => false,
  reachedOn: ({ steps }) => {
    const days = steps.map(({ doneOn }) => doneOn);
    if (days.length === 0 || days.some((day) => day === null)) return null;
    return (days as string[]).sort().at(-1) ?? null;
  },
  unknown: ({ steps }) => (steps.length === 0 ? 'no-target' : null),
  line: ({ steps }, { stepsDone }) => {
    const to = stepsDone(steps.length, steps.length);
    return { from: stepsDone(doneOf(steps), steps.length), to, now: null, way: [to] };
  },
  valueWords: String,
  lastValue: (_, __, stepsDone) => stepsDone,
};

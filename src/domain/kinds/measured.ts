import type { Kind } from './kind.ts';
import { reachedOnce } from './reached-once.ts';

/** What the kinds with values have in common. */
export const measured = (progress: Kind['progress']) =>
  ({
    ...reachedOnce(progress),
    answeredBy: 'figure',
    unknown: ({ rung, standing }) => {
      if (rung.target === null) return 'no-target';
      return standing ? null : 'no-figure';
    },
    valueWords: (value, { figure }) => figure(value),
    typed: (text, read) => read(text),
    lastValue: (rung, standing) => standing?.latestValue ?? rung.baseline,
  }) satisfies Partial<Kind>;

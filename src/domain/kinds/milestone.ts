import type { Facts, Kind } from './kind.ts';
import { reachedOnce } from './reached-once.ts';
import { stateOfConfidence } from './verdict.ts';

/** Words people write in a spreadsheet for a milestone that is reached, and for one that is not. */
const yes = new Set(['1', 'x', '✓', 'yes', 'y', 'done', 'true', 'ya', 'selesai', 'sudah']);
const no = new Set(['0', '-', 'no', 'n', 'open', 'false', 'tidak', 'belum']);

const isReached = (value: number): boolean => value >= 1;
const progress = ({ standing }: Facts): number => (standing && isReached(standing.latestValue) ? 1 : 0);
const once = reachedOnce(progress);

/** Something that is done or not. */
export const milestone: Kind = {
  ...once,
  answeredBy: 'tick',
  editor: [['done']],
  isReachedBy: (_, value) => isReached(value),
  // Nothing is expected of it before it is due: until then people say how sure they are.
  expected: Math.floor,
  judge: (facts, expected) =>
    expected < 1
      ? stateOfConfidence(facts.standing?.confidence ?? facts.rung.confidence)
      : once.judge(facts, expected),
  line: (facts, { done, notDone }) => {
    const isDone = progress(facts) === 1;
    return { from: isDone ? done : notDone, to: done, now: isDone ? done : null, way: [done] };
  },
  valueWords: (value, { done, notDone }) => (isReached(value) ? done : notDone),
  typed: (text) => {
    const word = text.trim().toLowerCase();
    return yes.has(word) ? 1 : no.has(word) ? 0 : null;
  },
  lastValue: (_, standing) => standing?.latestValue ?? 0,
  // Its last value is no answer to whether it is done: what it had reached is.
  firstValue: (wasDone) => (wasDone ? 1 : 0),
};

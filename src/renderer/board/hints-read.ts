import { hintsWithin } from '#domain/objective-filter/hints-within.ts';
import type { ObjectiveFilter } from '#domain/objective-filter/objective-filter.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Hint } from '#domain/wording/hint.ts';
import { today } from '../plan-model/today.ts';
import { inSlices } from '../ui/in-slices.ts';

interface Read {
  readonly cycle: Cycle;
  readonly filter: ObjectiveFilter;
  readonly day: string;
  readonly hints: readonly Hint[];
}

/** What was read of each plan last: who comes back to it, or wants to see what was counted, waits no more. */
const lastRead = new WeakMap<Plan, Read>();

/** Each reading of the address makes a filter of its own. */
const isSameFilter = (one: ObjectiveFilter, other: ObjectiveFilter): boolean =>
  one === other ||
  Object.entries(one).every(([name, value]) => other[name as keyof ObjectiveFilter] === value);

/** The hints of what a filter leaves, as far as they were read. */
export const hintsRead = {
  /** Null where the plan was not read yet, or for something else. */
  known(plan: Plan, cycle: Cycle, filter: ObjectiveFilter): readonly Hint[] | null {
    const read = lastRead.get(plan);
    const isSame = read?.cycle === cycle && read.day === today() && isSameFilter(read.filter, filter);
    return isSame ? read.hints : null;
  },
  /** Reads a plan of a thousand people without keeping the window waiting; null once nobody wants it any more. */
  async read(
    plan: Plan,
    cycle: Cycle,
    filter: ObjectiveFilter,
    signal: AbortSignal,
  ): Promise<readonly Hint[] | null> {
    const known = hintsRead.known(plan, cycle, filter);
    if (known) return known;
    const day = today();
    const hints = await inSlices(hintsWithin(plan, cycle, filter, day), signal);
    if (hints) lastRead.set(plan, { cycle, filter, day, hints });
    return hints;
  },
};

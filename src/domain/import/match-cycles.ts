import { cyclesOf } from '../cycle/cycle.ts';
import type { Span } from '../cycle/span.ts';
import type { Plan } from '../plan/plan.ts';
import { fold } from '../search/fold.ts';
import type { Found, FoundCycle, Misread } from './found.ts';

/** A cycle that something goes into. */
export interface Destination extends Span {
  readonly id: string;
  readonly name: string;
  readonly isMade: boolean;
}

/** The days of a cycle of the files: its own, else those of its objectives. */
function spanOf(cycle: FoundCycle, found: Found): Span | null {
  const { startsOn, endsOn } = cycle;
  if (startsOn && endsOn) return startsOn <= endsOn ? { startsOn, endsOn } : null;
  const own = found.objectives.filter(({ cycleKey }) => cycleKey === cycle.key);
  const starts = own.flatMap((objective) => objective.startsOn ?? []).sort();
  const ends = own.flatMap((objective) => objective.endsOn ?? []).sort();
  const [first] = starts;
  const last = ends.at(-1);
  return first !== undefined && last !== undefined && first <= last
    ? { startsOn: first, endsOn: last }
    : null;
}

/** The cycles of files by their keys, each as one of the plan or as one that is to be made. */
export function matchCycles(
  found: Found,
  plan: Plan,
  newId: () => string,
): { readonly cycles: ReadonlyMap<string, Destination>; readonly undated: readonly Misread[] } {
  const cycles = new Map<string, Destination>();
  const undated: Misread[] = [];
  const known: Destination[] = cyclesOf(plan).map(({ id, name, startsOn, endsOn }) => ({
    id,
    name,
    startsOn,
    endsOn,
    isMade: false,
  }));
  for (const cycle of found.cycles) {
    const span = spanOf(cycle, found);
    const same =
      known.find(({ id, name }) => id === cycle.key || fold(name) === fold(cycle.name)) ??
      known.find(({ startsOn, endsOn }) => startsOn === span?.startsOn && endsOn === span.endsOn);
    if (!same && !span) {
      undated.push({ at: cycle.at, column: null, code: 'no-day', text: cycle.name });
      continue;
    }
    const taken = same ?? { id: newId(), name: cycle.name, ...(span as Span), isMade: true };
    if (!same) known.push(taken);
    cycles.set(cycle.key, taken);
  }
  return { cycles, undated };
}

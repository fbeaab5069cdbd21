import { factsOf, kindOf } from '../kinds/kinds.ts';
import type { Plan, Standing } from '../plan/plan.ts';
import type { Agreement, KeyResult, Step } from '../tables/tables.ts';
import { indexOf, rungAsAgreed } from './agreed.ts';

/** How often the values of a key result held what was agreed; of one that is of another kind now, only the last is known. */
function heldAsAgreed(
  agreed: KeyResult,
  { values, latestValue }: Standing,
): Pick<Standing, 'held' | 'count'> {
  const known: readonly number[] = values ? JSON.parse(values) : [latestValue];
  const held = known.filter((value) => kindOf(agreed).holds?.(agreed, value));
  return { held: held.length, count: known.length };
}

/**
 * Steps that were agreed, found by their titles among those of now. A step of which only the words are others is still one
 * of them, so that the ones that are left stand for those that are not found.
 */
function stepsAsAgreed(titles: readonly string[], now: readonly Step[]): Step[] {
  const left = [...now];
  const taken = titles.map((title) => {
    const at = left.findIndex((step) => step.title === title);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const [any] = now;
  return taken.flatMap((step) => step ?? left.shift() ?? (any ? { ...any, doneOn: null } : []));
}

/** Progress of a key result by an agreement, as a fraction; null where it was no part of it. */
export function progressAsAgreed(plan: Plan, agreement: Agreement, rung: KeyResult): number | null {
  const agreed = rungAsAgreed(agreement, rung);
  if (!agreed) return null;
  const kind = kindOf(agreed);
  const { standing, steps } = factsOf(plan, agreed);
  const titles = indexOf(agreement).rungs.get(rung.id)?.steps ?? [];
  return kind.progress({
    rung: agreed,
    steps: kind.answeredBy === 'steps' ? stepsAsAgreed(titles, steps) : steps,
    standing: standing && kind.holds ? { ...standing, ...heldAsAgreed(agreed, standing) } : standing,
  });
}

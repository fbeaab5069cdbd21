import { type DifferenceWords, diffInWords } from '#contract/sentences/differences.ts';
import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type Level, levels } from '#domain/tables/objective.ts';
import type { Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';

/** An objective as it was, with its ladder from the easiest rung. */
export interface OutlinedObjective {
  readonly title: string;
  readonly rungs: readonly { readonly id: string; readonly title: string; readonly way: string }[];
}

/** An objective in two states of a plan. */
export interface ComparedObjective {
  readonly id: string;
  readonly earlier: OutlinedObjective | null;
  readonly now: OutlinedObjective | null;
  /** In what it differs, in words. */
  readonly lines: readonly string[];
}

/** Two states of a plan side by side. */
export interface Compared {
  readonly levels: readonly { readonly level: Level; readonly objectives: readonly ComparedObjective[] }[];
  /** What differs beside the objectives. */
  readonly others: readonly DifferenceWords[];
}

function outlined(plan: Plan, objective: Objective, language: Language): OutlinedObjective {
  const rungs = plan.tables.keyResult
    .where('objectiveId', objective.id)
    .map((rung) => ({ id: rung.id, title: rung.title, way: wayOf(measureWords(plan, rung, language)) }));
  return { title: objective.title, rungs };
}

/** Holds a plan as it was against what it is now; alone where there is nothing to hold it against. */
export function compared(then: Plan, now: Plan | null, language: Language): Compared {
  const words = now ? diffInWords({ plan: then }, { plan: now }, language) : [];
  const linesOf = new Map(
    words.map(({ subject, lines }) => [subject.table === 'objective' ? subject.id : null, lines] as const),
  );
  const ids = new Set(
    [now, then].flatMap((plan) => plan?.tables.objective.sorted().map(({ id }) => id) ?? []),
  );
  const objectives = [...ids].map((id) => {
    const [before, after] = [then.tables.objective.get(id), now?.tables.objective.get(id)];
    const level = (after ?? before)?.level;
    return {
      id,
      level,
      earlier: before ? outlined(then, before, language) : null,
      now: now && after ? outlined(now, after, language) : null,
      lines: linesOf.get(id) ?? [],
    };
  });
  return {
    levels: levels.flatMap((level) => {
      const own = objectives.filter((objective) => objective.level === level);
      return own.length > 0 ? [{ level, objectives: own }] : [];
    }),
    others: words.filter(({ subject }) => subject.table !== 'objective'),
  };
}

/** What differs of it, and nothing else. */
export const onlyDifferences = ({ levels: all, others }: Compared): Compared => ({
  levels: all.flatMap(({ level, objectives }) => {
    const differing = objectives.filter(({ lines }) => lines.length > 0);
    return differing.length > 0 ? [{ level, objectives: differing }] : [];
  }),
  others,
});

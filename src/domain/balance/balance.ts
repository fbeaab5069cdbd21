import { isObjectivePostponed } from '../ladder/postponed.ts';
import type { Plan } from '../plan/plan.ts';
import { type Level, levels } from '../tables/objective.ts';
import type { Objective, Stage } from '../tables/tables.ts';

/** How many objectives of each level a stage has. */
export interface StageCoverage {
  /** Null for objectives that name no stage. */
  readonly stage: Stage | null;
  readonly counts: Readonly<Record<Level, number>>;
  readonly total: number;
}

/** How fairly objectives are spread over stages, the whole process and people [sales]. */
export interface Balance {
  readonly rows: readonly StageCoverage[];
  readonly total: number;
  /** Stages that nothing concerns. */
  readonly empty: readonly Stage[];
  /** The stage that holds more than half of the plan, null where there is none. */
  readonly heavy: Stage | null;
  /** Whether nothing concerns the whole process, or people. */
  readonly lacksWholeProcess: boolean;
  readonly lacksPeople: boolean;
}

/** The balance of those of some objectives that count, usually those of a cycle [product: Balance]. */
export function balanceOf(plan: Plan, all: readonly Objective[]): Balance {
  const objectives = all.filter((objective) => !isObjectivePostponed(plan, objective));
  const none = (): Record<Level, number> => ({ company: 0, team: 0, individual: 0 });
  const byStage = new Map<string | null, Record<Level, number>>();
  for (const { stageId, level } of objectives) {
    const counts = byStage.get(stageId) ?? none();
    counts[level] += 1;
    byStage.set(stageId, counts);
  }
  const coverage = (stage: Stage | null): StageCoverage => {
    const counts = byStage.get(stage?.id ?? null) ?? none();
    return { stage, counts, total: levels.reduce((sum, level) => sum + counts[level], 0) };
  };
  const rows = plan.tables.stage.sorted().map(coverage);
  const unnamed = coverage(null);
  const total = objectives.length;
  const lacks = (kind: Stage['kind']) =>
    total > 0 && !rows.some((row) => row.stage?.kind === kind && row.total > 0);
  return {
    rows: unnamed.total > 0 ? [...rows, unnamed] : rows,
    total,
    empty: total > 0 ? rows.filter((row) => row.total === 0).flatMap((row) => row.stage ?? []) : [],
    heavy: rows.find((row) => row.stage?.kind === 'stage' && row.total * 2 > total)?.stage ?? null,
    lacksWholeProcess: lacks('whole-process'),
    lacksPeople: lacks('people'),
  };
}

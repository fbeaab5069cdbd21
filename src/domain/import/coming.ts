import { alignmentsOf, objectiveOfParent, parentOf } from '../alignment/alignment.ts';
import { isClosed } from '../cycle/archive.ts';
import { cyclesOf } from '../cycle/cycle.ts';
import { factsOf, kindOf } from '../kinds/kinds.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import { standingOf } from '../progress/past-check-ins.ts';
import type { Level } from '../tables/objective.ts';
import type { KeyResult, Objective } from '../tables/tables.ts';
import type { Proposal } from './proposal.ts';

/** A rung as it will stand. */
export interface ComingRung {
  readonly number: number;
  readonly title: string;
  /** Of a cycle that is closed: how far it came, as a fraction. */
  readonly score: number | null;
}

export interface ComingObjective {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  /** How far it stands under others of the same cycle. */
  readonly depth: number;
  /** The easiest first. */
  readonly rungs: readonly ComingRung[];
}

export interface ComingCycle {
  readonly id: string;
  readonly name: string;
  readonly isClosed: boolean;
  readonly objectives: readonly ComingObjective[];
  /** How many there are besides. */
  readonly further: number;
}

/** So many objectives are drawn; nobody reads more of them beside the rows. */
const mostDrawn = 60;

/** The objectives of some that stand under each other, each behind what it serves. */
function hanging(plan: Plan, objectives: readonly Objective[]): { objective: Objective; depth: number }[] {
  const own = new Set(objectives.map(({ id }) => id));
  const over = (objective: Objective): string => {
    const [primary] = alignmentsOf(plan, objective.id);
    const parent = primary && objectiveOfParent(plan, parentOf(primary));
    return parent && own.has(parent.id) ? parent.id : '';
  };
  const under = Map.groupBy(objectives, over);
  const walk = (id: string, depth: number): { objective: Objective; depth: number }[] =>
    (under.get(id) ?? []).flatMap((objective) => [{ objective, depth }, ...walk(objective.id, depth + 1)]);
  return walk('', 0);
}

/** What files bring, as the board will draw it; `plan` is the one that it will be then. */
export function comingOf({ entries, rows }: Proposal, plan: Plan): ComingCycle[] {
  const ids = new Set(entries.filter(({ table }) => table === 'objective').map(({ id }) => id));
  const byCycle = Map.groupBy(
    plan.tables.objective.sorted().filter(({ id }) => ids.has(id)),
    ({ cycleId }) => cycleId,
  );
  const checkIns = Map.groupBy(rows.checkIns, ({ keyResultId }) => keyResultId);
  const scoreOf = (rung: KeyResult): number => {
    const own = (checkIns.get(rung.id) ?? []).toSorted((a, b) => (a.checkedOn < b.checkedOn ? -1 : 1));
    const standing = standingOf(rung, own) ?? plan.standings.get(rung.id);
    return kindOf(rung).progress({ ...factsOf(plan, rung), rung, standing });
  };
  return cyclesOf(plan).flatMap((cycle): ComingCycle[] => {
    const objectives = hanging(plan, byCycle.get(cycle.id) ?? []);
    if (objectives.length === 0) return [];
    const hasScores = isClosed(cycle);
    return [
      {
        id: cycle.id,
        name: cycle.name,
        isClosed: hasScores,
        objectives: objectives.slice(0, mostDrawn).map(({ objective: { id, title, level }, depth }) => ({
          id,
          title,
          level,
          depth,
          rungs: ladderOf(plan, id).map((rung, index) => ({
            number: index + 1,
            title: rung.title,
            score: hasScores ? scoreOf(rung) : null,
          })),
        })),
        further: Math.max(0, objectives.length - mostDrawn),
      },
    ];
  });
}

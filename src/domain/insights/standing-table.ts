import { judgedOn, objectivesIn } from '../cycle/cycle.ts';
import { Mean, meanOf } from '../mean/mean.ts';
import { teamTree } from '../ownership/ownership.ts';
import { everybody, isObjectiveIn, rungsIn, type Scope, scopeKey } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cycle, Objective } from '../plan/rows.ts';
import { objectiveProgress } from '../progress/progress.ts';
import { keyResultState, objectiveState, type State, states } from '../progress/state.ts';
import { objectiveExpectedOn } from './over-time.ts';

/** How the objectives of one owner stand today; fractions, confidence in percent. */
export interface StandingRow {
  readonly key: string;
  readonly name: string;
  readonly objectives: number;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly confidence: number | null;
  /** How many key results are in each state. */
  readonly rungs: Readonly<Record<State, number>>;
}

/** An objective's figures on a day, computed once for every row it counts in. */
interface Figures {
  readonly objective: Objective;
  readonly progress: number | null;
  readonly expected: number | null;
}

function rowOf(
  plan: Plan,
  figures: readonly Figures[],
  scope: Scope,
  name: string,
  today: string,
): StandingRow {
  const rungs: Record<State, number> = { 'on-track': 0, 'at-risk': 0, behind: 0, stale: 0 };
  const confidence = new Mean();
  for (const { objective } of figures) {
    for (const rung of rungsIn(plan, objective, scope)) {
      rungs[keyResultState(plan, rung, objective, today)] += 1;
      const said = plan.standings.get(rung.id)?.confidence ?? rung.confidence;
      if (said !== null) confidence.add(said);
    }
  }
  return {
    key: scopeKey(scope),
    name,
    objectives: figures.length,
    progress: meanOf(figures.map(({ progress }) => progress)),
    expected: meanOf(figures.map(({ expected }) => expected)),
    confidence: confidence.value,
    rungs,
  };
}

function figuresOf(plan: Plan, cycle: Cycle, today: string): Figures[] {
  return objectivesIn(plan, cycle).map((objective) => ({
    objective,
    progress: objectiveProgress(plan, objective.id),
    expected: objectiveExpectedOn(plan, objective, today),
  }));
}

/** How the teams of a cycle stand today, in the order of the organisation; sub-teams count for those above them. */
export function teamStandings(plan: Plan, cycle: Cycle, today: string): StandingRow[] {
  const day = judgedOn(cycle, today);
  const figures = figuresOf(plan, cycle, day);
  const byUnit = new Map<string, Figures[]>();
  const add = (unitId: string | null | undefined, one: Figures, seen: Set<string>) => {
    for (let unit = plan.tables.unit.get(unitId); unit; unit = plan.tables.unit.get(unit.parentId)) {
      if (seen.has(unit.id)) return;
      seen.add(unit.id);
      const list = byUnit.get(unit.id);
      if (list) list.push(one);
      else byUnit.set(unit.id, [one]);
    }
  };
  for (const one of figures) {
    const seen = new Set<string>();
    const { unitId, ownerId } = one.objective;
    if (unitId !== null) add(unitId, one, seen);
    else
      for (const row of plan.tables.membership.where('personId', ownerId ?? '')) add(row.unitId, one, seen);
  }
  return teamTree(plan).flatMap(({ team }) => {
    const own = byUnit.get(team.id);
    return own ? [rowOf(plan, own, { kind: 'team', unitId: team.id }, team.name, day)] : [];
  });
}

/** How the people with a part in a cycle stand today, in the order of the organisation. */
export function personStandings(plan: Plan, cycle: Cycle, today: string): StandingRow[] {
  const day = judgedOn(cycle, today);
  const figures = figuresOf(plan, cycle, day);
  const byPerson = new Map<string, Figures[]>();
  for (const one of figures) {
    const { objective } = one;
    const people = new Set(rungsIn(plan, objective, everybody).map(({ ownerId }) => ownerId));
    people.add(objective.ownerId);
    for (const id of people) {
      if (id === null) continue;
      const list = byPerson.get(id);
      if (list) list.push(one);
      else byPerson.set(id, [one]);
    }
  }
  return plan.tables.person.sorted().flatMap((person) => {
    const own = byPerson.get(person.id);
    return own ? [rowOf(plan, own, { kind: 'person', personId: person.id }, person.name, day)] : [];
  });
}

/** How many objectives of a scope are in each state. */
export function stateCounts(
  plan: Plan,
  objectives: readonly Objective[],
  today: string,
): Record<State, number> {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  for (const objective of objectives) counts[objectiveState(plan, objective, today)] += 1;
  return counts;
}

/** The objectives of a cycle that are in a scope, wholly or in part. */
export const objectivesOf = (plan: Plan, cycle: Cycle, scope: Scope): Objective[] =>
  objectivesIn(plan, cycle).filter((objective) => isObjectiveIn(plan, objective, scope));

/** Rows that are ahead of what is expected of them, and those behind it by more than a tenth, the furthest first. */
export function leadersAndLaggards(rows: readonly StandingRow[]): {
  ahead: StandingRow[];
  behind: StandingRow[];
} {
  const lead = ({ progress, expected }: StandingRow) => (progress ?? 0) - (expected ?? 0);
  const known = rows.filter(({ progress }) => progress !== null);
  return {
    ahead: known.filter((row) => lead(row) > 0).sort((a, b) => lead(b) - lead(a)),
    behind: known.filter((row) => lead(row) < -0.1).sort((a, b) => lead(a) - lead(b)),
  };
}

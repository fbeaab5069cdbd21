import { judgedOn, objectivesIn } from '../cycle/cycle.ts';
import { dust, reaches } from '../figure/decimal.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { Mean, meanOf } from '../mean/mean.ts';
import { teamTree } from '../ownership/ownership.ts';
import { rungsIn, type Scope, scopeKey } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cycle, Objective } from '../plan/rows.ts';
import { objectiveProgress } from '../progress/progress.ts';
import { keyResultState, objectiveState, type State } from '../progress/state.ts';
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
  /** The state of each of its key results, by id. */
  readonly states: ReadonlyMap<string, State>;
}

const noneIn = (): Record<State, number> => ({ 'on-track': 0, 'at-risk': 0, behind: 0, stale: 0 });

function rowOf(plan: Plan, figures: readonly Figures[], scope: Scope, name: string): StandingRow {
  const rungs = noneIn();
  const confidence = new Mean();
  for (const { objective, states } of figures) {
    for (const rung of rungsIn(plan, objective, scope)) {
      rungs[states.get(rung.id) as State] += 1;
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

function figuresOf(plan: Plan, objective: Objective, day: string): Figures {
  const ladder = ladderOf(plan, objective.id);
  return {
    objective,
    progress: objectiveProgress(plan, objective.id),
    expected: objectiveExpectedOn(plan, objective, day, ladder),
    states: new Map(ladder.map((rung) => [rung.id, keyResultState(plan, rung, objective, day)])),
  };
}

/** The teams that an objective counts for: its own or its owner's, and those above them. */
function teamsOf(plan: Plan, { unitId, ownerId }: Objective): ReadonlySet<string> {
  const found = new Set<string>();
  const own =
    unitId === null
      ? plan.tables.membership.where('personId', ownerId ?? '').map((row) => row.unitId)
      : [unitId];
  for (const id of own) {
    for (let unit = plan.tables.unit.get(id); unit; unit = plan.tables.unit.get(unit.parentId)) {
      if (found.has(unit.id)) break;
      found.add(unit.id);
    }
  }
  return found;
}

/** The people with a part in an objective: its owner, and those of its key results. */
function peopleOf(plan: Plan, { id, ownerId }: Objective): ReadonlySet<string> {
  const owners = [ownerId, ...ladderOf(plan, id).map((rung) => rung.ownerId)];
  return new Set(owners.filter((owner) => owner !== null));
}

/** What counts for each key; something may count for several. */
function byKeys<T>(things: readonly T[], keysOf: (thing: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  }
  return groups;
}

/**
 * How teams and people with a part in a cycle stand today, in the order of the organisation; sub-teams count for
 * those above them.
 */
export function standingsIn(
  plan: Plan,
  cycle: Cycle,
  today: string,
): { teams: StandingRow[]; people: StandingRow[] } {
  const day = judgedOn(cycle, today);
  const figures = objectivesIn(plan, cycle).map((objective) => figuresOf(plan, objective, day));
  const ofTeam = byKeys(figures, ({ objective }) => teamsOf(plan, objective));
  const ofPerson = byKeys(figures, ({ objective }) => peopleOf(plan, objective));
  return {
    teams: teamTree(plan).flatMap(({ team: { id, name } }) => {
      const own = ofTeam.get(id);
      return own ? [rowOf(plan, own, { kind: 'team', unitId: id }, name)] : [];
    }),
    people: plan.tables.person.sorted().flatMap(({ id, name }) => {
      const own = ofPerson.get(id);
      return own ? [rowOf(plan, own, { kind: 'person', personId: id }, name)] : [];
    }),
  };
}

/** How many objectives of a scope are in each state. */
export function stateCounts(
  plan: Plan,
  objectives: readonly Objective[],
  today: string,
): Record<State, number> {
  const counts = noneIn();
  for (const objective of objectives) counts[objectiveState(plan, objective, today)] += 1;
  return counts;
}

/** Rows that are ahead of what is expected of them, and those behind it by more than a tenth, the furthest first. */
export function leadersAndLaggards(rows: readonly StandingRow[]): {
  ahead: StandingRow[];
  behind: StandingRow[];
} {
  const lead = ({ progress, expected }: StandingRow) => (progress ?? 0) - (expected ?? 0);
  const known = rows.filter(({ progress }) => progress !== null);
  return {
    ahead: known.filter((row) => lead(row) > dust).sort((a, b) => lead(b) - lead(a)),
    behind: known.filter((row) => !reaches(lead(row), -0.1)).sort((a, b) => lead(a) - lead(b)),
  };
}

import { countedIn, judgedOn } from '../cycle/cycle.ts';
import { dust, reaches } from '../figure/decimal.ts';
import { kindOf } from '../kinds/kinds.ts';
import { countedLadder } from '../ladder/postponed.ts';
import { Mean } from '../mean/mean.ts';
import { teamTree } from '../ownership/ownership.ts';
import { countedRungsIn, type Scope, scopeKey } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import { expectedProgress, progressIn } from '../progress/progress.ts';
import {
  countStates,
  keyResultState,
  objectiveState,
  type State,
  type StateCounts,
} from '../progress/state.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';
import { meansOn, type Part } from './over-time.ts';

/** What of a row can be held against what is expected, and against other rows [product: Comparing people and teams]. */
export interface Compared {
  /** The key results of which something is expected by now. */
  readonly rungs: number;
  /** Their mean progress and what is expected of them, as fractions. */
  readonly progress: number;
  readonly expected: number;
}

/** How the objectives of one owner stand on a day; fractions, confidence in percent. */
export interface OwnerProgress {
  readonly key: string;
  readonly name: string;
  readonly objectives: number;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly confidence: number | null;
  /** How many key results are in each state. */
  readonly rungs: StateCounts;
  readonly keyResults: number;
  /** Null where nothing is expected of it yet. */
  readonly compared: Compared | null;
}

/** A key result's figures on a day, computed once for every row it counts in. */
interface Figures {
  readonly state: State;
  readonly progress: number;
  /** What is expected of it where it is compared; 0 where nothing is. */
  readonly wanted: number;
}

function figuresOf(plan: Plan, rung: KeyResult, objective: Objective, day: string): Figures {
  const state = keyResultState(plan, rung, objective, day);
  const expected = state === 'no-target' ? 0 : expectedProgress(rung, objective, day);
  return { state, progress: progressIn(plan, rung), wanted: kindOf(rung).wanted(expected) };
}

type FiguresOf = (rung: KeyResult, objective: Objective) => Figures;

/** The figures of key results, each computed when it is asked for first. */
function figuresIn(plan: Plan, day: string): FiguresOf {
  const known = new Map<string, Figures>();
  return (rung, objective) => {
    const before = known.get(rung.id);
    if (before) return before;
    const figures = figuresOf(plan, rung, objective, day);
    known.set(rung.id, figures);
    return figures;
  };
}

function comparedOf(parts: readonly Part[], figuresOf: FiguresOf): Compared | null {
  let count = 0;
  const progress = new Mean();
  const expected = new Mean();
  for (const { objective, rungs } of parts) {
    const own = { progress: new Mean(), expected: new Mean() };
    for (const rung of rungs) {
      const known = figuresOf(rung, objective);
      if (known.wanted <= 0) continue;
      count += 1;
      own.progress.add(known.progress, rung.weight);
      own.expected.add(known.wanted, rung.weight);
    }
    progress.addKnown(own.progress.value);
    expected.addKnown(own.expected.value);
  }
  if (progress.value === null || expected.value === null) return null;
  return { rungs: count, progress: progress.value, expected: expected.value };
}

/** A row's figures are those of its curve on that day. */
function rowOf(
  plan: Plan,
  day: string,
  figuresOf: FiguresOf,
  objectives: readonly Objective[],
  scope: Scope,
  name: string,
): OwnerProgress {
  const parts = objectives.map((objective) => ({ objective, rungs: countedRungsIn(plan, objective, scope) }));
  const states = parts.flatMap((part) => part.rungs.map((rung) => figuresOf(rung, part.objective).state));
  return {
    key: scopeKey(scope),
    name,
    objectives: objectives.length,
    ...meansOn(plan, parts, day, ({ id }) => plan.standings.get(id)),
    rungs: countStates(states),
    keyResults: states.length,
    compared: comparedOf(parts, figuresOf),
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
  const owners = [ownerId, ...countedLadder(plan, id).map((rung) => rung.ownerId)];
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

/** A row of teams, or one of people. */
export interface OwnerRow {
  readonly kind: 'team' | 'person';
  readonly row: OwnerProgress;
}

/**
 * How teams and people with a part in a cycle stand today, in the order of the organisation, a few at a time; sub-teams
 * count for those above them.
 */
export function* ownersInTurns(plan: Plan, cycle: Cycle, today: string): Generator<readonly OwnerRow[]> {
  const day = judgedOn(cycle, today);
  const objectives = countedIn(plan, cycle);
  const figures = figuresIn(plan, day);
  const rows = (
    own: readonly Objective[] | undefined,
    scope: Exclude<Scope, { kind: 'all' }>,
    name: string,
  ) => (own ? [{ kind: scope.kind, row: rowOf(plan, day, figures, own, scope, name) }] : []);
  const ofTeam = byKeys(objectives, (objective) => teamsOf(plan, objective));
  yield [];
  for (const { team } of teamTree(plan))
    yield rows(ofTeam.get(team.id), { kind: 'team', unitId: team.id }, team.name);
  const ofPerson = byKeys(objectives, (objective) => peopleOf(plan, objective));
  yield [];
  for (const { id, name } of plan.tables.person.sorted())
    yield rows(ofPerson.get(id), { kind: 'person', personId: id }, name);
}

/** Teams and people apart. */
export function teamsAndPeople(rows: readonly OwnerRow[]): {
  readonly teams: readonly OwnerProgress[];
  readonly people: readonly OwnerProgress[];
} {
  const of = (wanted: OwnerRow['kind']) => rows.filter(({ kind }) => kind === wanted).map(({ row }) => row);
  return { teams: of('team'), people: of('person') };
}

/** All of them at once. */
export const progressByOwner = (plan: Plan, cycle: Cycle, today: string) =>
  teamsAndPeople([...ownersInTurns(plan, cycle, today)].flat());

/** The states of some objectives, one after the other. */
export function* statesInTurns(
  plan: Plan,
  objectives: readonly Objective[],
  today: string,
): Generator<readonly State[]> {
  for (const objective of objectives) yield [objectiveState(plan, objective, today)];
}

/** How many objectives of a scope are in each state. */
export const stateCounts = (plan: Plan, objectives: readonly Objective[], today: string): StateCounts =>
  countStates([...statesInTurns(plan, objectives, today)].flat());

/** Fewer key results than this rank nobody. */
const leastCompared = 2;

/** A row that can be ranked, and by how much it leads. */
export interface RankedRow {
  readonly row: OwnerProgress;
  readonly compared: Compared;
}

/** Rows that are ahead of what is expected of them, and those behind it by more than a tenth, the furthest first. */
export function leadersAndLaggards(rows: readonly OwnerProgress[]): {
  ahead: RankedRow[];
  behind: RankedRow[];
} {
  const lead = ({ compared: { progress, expected } }: RankedRow) => progress - expected;
  const known = rows.flatMap((row) =>
    row.compared && row.compared.rungs >= leastCompared ? [{ row, compared: row.compared }] : [],
  );
  return {
    ahead: known.filter((one) => lead(one) > dust).sort((a, b) => lead(b) - lead(a)),
    behind: known.filter((one) => !reaches(lead(one), -0.1)).sort((a, b) => lead(a) - lead(b)),
  };
}

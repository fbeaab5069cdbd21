import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { create } from 'zustand';
import { pathTo } from '#contract/screens.ts';
import { lineOf } from '#domain/alignment/alignment.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { noFilter, type ObjectiveFilter } from '#domain/objective-filter/objective-filter.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { states } from '#domain/progress/state.ts';
import { levels } from '#domain/tables/objective.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { theCycle, thePlan } from '../plan-model/plan-store.ts';
import { keptFor } from '../ui/kept-for.ts';
import { toggled } from '../ui/toggled.ts';
import { isBoardShown } from './board-shown.ts';
import { cascadeShown } from './cascade-shown.ts';
import { type Density, densities } from './sizes.ts';

/** How the board is looked at. It lives in the address, so that Back, a reload and a second window keep it. */
export interface BoardView {
  readonly grouping: 'band' | 'owner';
  readonly density: Density;
  readonly filter: ObjectiveFilter;
}

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((known) => known === value) ?? null;

/** The view that an address names; what it names wrongly counts as not said. */
export function parseBoardView(search: string): BoardView {
  const words = new URLSearchParams(search);
  return {
    grouping: words.get('group') === 'owner' ? 'owner' : 'band',
    density: oneOf(densities, words.get('density')) ?? densities[0],
    filter: {
      teamId: words.get('team'),
      personId: words.get('person'),
      stageId: words.get('stage'),
      level: oneOf(levels, words.get('level')),
      state: oneOf(states, words.get('state')),
      text: words.get('text') ?? '',
    },
  };
}

/** The part of an address that names a view; the ordinary one needs none. */
export function boardSearch({ grouping, density, filter }: BoardView): string {
  const words = new URLSearchParams();
  const say = (name: string, value: string | null) => {
    if (value) words.set(name, value);
  };
  say('group', grouping === 'owner' ? 'owner' : null);
  say('density', density === densities[0] ? null : density);
  say('team', filter.teamId);
  say('person', filter.personId);
  say('stage', filter.stageId);
  say('level', filter.level);
  say('state', filter.state);
  say('text', filter.text);
  const text = words.toString();
  return text ? `?${text}` : '';
}

/** The density after one, in turns. */
export const nextDensity = (density: Density): Density =>
  densities[(densities.indexOf(density) + 1) % densities.length] as Density;

/** A cycle of more objectives than this begins with its branches folded. */
const foldedAbove = 100;

interface FoldState {
  /** The folded branches of each cycle in which somebody folded or unfolded any. */
  readonly collapsed: ReadonlyMap<string, ReadonlySet<string>>;
}

const foldsKey = (cycleId: string) => `tangga-folds-${cycleId}`;

/** What was folded in a cycle when the window last showed it; null where nobody said. */
function rememberedFolds(cycleId: string): ReadonlySet<string> | null {
  const ids = sessionStorage.getItem(foldsKey(cycleId));
  return ids === null ? null : new Set(ids.split(' '));
}

const useFolds = create<FoldState>(() => ({ collapsed: new Map() }));

/** The branches that a cycle begins with folded: none, or every one of a large cycle. */
function foldedAtFirst(plan: Plan, cycle: Cycle): ReadonlySet<string> {
  if (objectivesIn(plan, cycle).length <= foldedAbove) return new Set();
  const { bands, unaligned } = cascadeShown(plan, cycle);
  const nodes = [...bands, ...unaligned];
  return new Set(nodes.filter(({ children }) => children.length > 0).map(({ objective }) => objective.id));
}

const keptFolds = keptFor<Plan, ReadonlySet<string>>();

const foldsOf = (plan: Plan, cycle: Cycle, { collapsed }: FoldState): ReadonlySet<string> =>
  keptFolds(
    plan,
    [cycle, collapsed],
    () => collapsed.get(cycle.id) ?? rememberedFolds(cycle.id) ?? foldedAtFirst(plan, cycle),
  );

const currentFolds = (): ReadonlySet<string> => foldsOf(thePlan(), theCycle(), useFolds.getState());

function fold(ids: ReadonlySet<string>): void {
  const { id } = theCycle();
  sessionStorage.setItem(foldsKey(id), [...ids].join(' '));
  useFolds.setState(({ collapsed }) => ({ collapsed: new Map(collapsed).set(id, ids) }));
}

/** What the field goes by in which words are typed that cards have. */
export const filterField = 'board filter';

export const boardView = {
  read: (): BoardView => parseBoardView(location.search),
  change(patch: Partial<BoardView>): void {
    // Where a board is shown it stays there, as in a workshop.
    const path = isBoardShown() ? location.pathname : pathTo('plan');
    navigate(`${path}${boardSearch({ ...boardView.read(), ...patch })}`, { replace: true });
  },
  filterBy(patch: Partial<ObjectiveFilter>): void {
    boardView.change({ filter: { ...boardView.read().filter, ...patch } });
  },
  /** Ends the filter and unfolds what an objective stands in; all that it might be hidden by. */
  showObjective(objectiveId: string): void {
    const line = lineOf(thePlan(), objectiveId);
    fold(new Set([...currentFolds()].filter((id) => !line.has(id))));
    boardView.change({ filter: noFilter });
  },
  toggleFold(objectiveId: string): void {
    fold(toggled(currentFolds(), objectiveId));
  },
  /** Folds all of these, or unfolds everything where all of them are folded. */
  foldAll(objectiveIds: readonly string[]): void {
    const folded = currentFolds();
    const isAll = objectiveIds.every((id) => folded.has(id));
    fold(new Set(isAll ? [] : objectiveIds));
  },
};

export function useBoardView(): BoardView {
  const search = useSearch();
  return useMemo(() => parseBoardView(search), [search]);
}

/** The branches that are folded now. What a filter finds is never folded away by how a large cycle begins. */
export function useCollapsed(plan: Plan, cycle: Cycle, isSearched: boolean): ReadonlySet<string> {
  const folds = useFolds();
  return useMemo(
    () => (isSearched && !folds.collapsed.has(cycle.id) ? new Set<string>() : foldsOf(plan, cycle, folds)),
    [plan, cycle, folds, isSearched],
  );
}

import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { create } from 'zustand';
import { noFilter, type ObjectiveFilter } from '#domain/objective-filter/objective-filter.ts';
import { levels } from '#domain/plan/rows.ts';
import { states } from '#domain/progress/state.ts';
import { toggled } from '../ui/toggled.ts';
import { boardLayout } from './current-layout.ts';
import type { Density } from './layout.ts';

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
    density: words.get('density') === 'compact' ? 'compact' : 'comfortable',
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
  say('density', density === 'compact' ? 'compact' : null);
  say('team', filter.teamId);
  say('person', filter.personId);
  say('stage', filter.stageId);
  say('level', filter.level);
  say('state', filter.state);
  say('text', filter.text);
  const text = words.toString();
  return text ? `?${text}` : '';
}

interface FoldState {
  readonly collapsed: ReadonlySet<string>;
}

const useFolds = create<FoldState>(() => ({ collapsed: new Set() }));

export const boardView = {
  read: (): BoardView => parseBoardView(location.search),
  change(patch: Partial<BoardView>): void {
    // Where a board is shown it stays there, as in a workshop.
    const path = boardLayout() ? location.pathname : '/';
    navigate(`${path}${boardSearch({ ...boardView.read(), ...patch })}`, { replace: true });
  },
  filterBy(patch: Partial<ObjectiveFilter>): void {
    boardView.change({ filter: { ...boardView.read().filter, ...patch } });
  },
  /** Ends filter and folds. */
  showEverything(): void {
    useFolds.setState({ collapsed: new Set() });
    boardView.change({ filter: noFilter });
  },
  toggleFold(objectiveId: string): void {
    useFolds.setState(({ collapsed }) => ({ collapsed: toggled(collapsed, objectiveId) }));
  },
  /** Folds all of these, or unfolds everything where all of them are folded. */
  foldAll(objectiveIds: readonly string[]): void {
    const { collapsed } = useFolds.getState();
    const isAll = objectiveIds.every((id) => collapsed.has(id));
    useFolds.setState({ collapsed: new Set(isAll ? [] : objectiveIds) });
  },
};

export function useBoardView(): BoardView {
  const search = useSearch();
  return useMemo(() => parseBoardView(search), [search]);
}

export const useCollapsed = (): ReadonlySet<string> => useFolds((state) => state.collapsed);

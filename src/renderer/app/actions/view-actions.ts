import {
  IconChartBar,
  IconFilter,
  IconFilterOff,
  IconFold,
  IconLayoutKanban,
  IconLayoutRows,
  IconRuler2,
  IconScale,
  IconSelectAll,
  IconSitemap,
  IconUsersGroup,
  IconX,
} from '@tabler/icons-react';
import { navigate } from 'wouter/use-browser-location';
import { isFiltering, noFilter } from '#domain/objective-filter/objective-filter.ts';
import { boardView, nextDensity } from '../../board/board-view.ts';
import { boardLayout } from '../../board/current-layout.ts';
import { idsInOrder } from '../../board/drawn-ladder.ts';
import { focused } from '../../board/focus.ts';
import { selection } from '../../board/selection.ts';
import { isPlanOpen } from '../../plan-model/plan-store.ts';
import type { Action } from '../../window/action.ts';

/** On the board: where there is something to walk on. */
const isOnBoard = () => isPlanOpen() && boardLayout() !== null;

function selectAll(): void {
  const layout = boardLayout();
  if (layout) selection.all('objective', idsInOrder(layout, 'objective'));
}

function toggleFocused(): void {
  const focus = focused();
  if (focus) selection.toggle(focus.kind, focus.id);
}

export const viewActions: readonly Action[] = [
  {
    name: 'go-plan',
    group: 'go',
    icon: IconLayoutKanban,
    shortcut: 'mod+1',
    when: isPlanOpen,
    run: () => navigate('/'),
  },
  {
    name: 'go-map',
    group: 'go',
    icon: IconSitemap,
    shortcut: 'mod+2',
    when: isPlanOpen,
    run: () => navigate('/map'),
  },
  { name: 'go-gaps', group: 'go', icon: IconChartBar, when: isPlanOpen, run: () => navigate('/gaps') },
  { name: 'go-balance', group: 'go', icon: IconScale, when: isPlanOpen, run: () => navigate('/balance') },
  { name: 'go-glossary', group: 'go', icon: IconRuler2, when: isPlanOpen, run: () => navigate('/glossary') },
  {
    name: 'go-organisation',
    group: 'go',
    icon: IconUsersGroup,
    shortcut: 'mod+9',
    when: isPlanOpen,
    run: () => navigate('/organisation'),
  },
  {
    name: 'group-by',
    group: 'view',
    icon: IconSitemap,
    shortcut: 'g',
    when: isOnBoard,
    run: () => boardView.change({ grouping: boardView.read().grouping === 'band' ? 'owner' : 'band' }),
  },
  {
    name: 'density',
    group: 'view',
    icon: IconLayoutRows,
    shortcut: 'd',
    when: isOnBoard,
    run: () => boardView.change({ density: nextDensity(boardView.read().density) }),
  },
  {
    name: 'filter',
    group: 'view',
    icon: IconFilter,
    shortcut: 'f',
    when: isOnBoard,
    run: () => document.querySelector<HTMLInputElement>('[data-board-filter]')?.focus(),
  },
  {
    name: 'clear-filter',
    group: 'view',
    icon: IconFilterOff,
    when: () => isOnBoard() && isFiltering(boardView.read().filter),
    run: () => boardView.change({ filter: noFilter }),
  },
  {
    name: 'fold-all',
    group: 'view',
    icon: IconFold,
    when: isOnBoard,
    run: () => {
      const bands = boardLayout()?.bands ?? [];
      boardView.foldAll(bands.map(({ objectiveId }) => objectiveId));
    },
  },
  {
    name: 'select-all',
    group: 'selection',
    icon: IconSelectAll,
    shortcut: 'mod+a',
    when: isOnBoard,
    run: selectAll,
  },
  {
    name: 'select-toggle',
    group: 'selection',
    icon: IconSelectAll,
    shortcut: 'x',
    when: () => isOnBoard() && focused() !== null,
    run: toggleFocused,
  },
  {
    name: 'select-none',
    group: 'selection',
    icon: IconX,
    shortcut: 'escape',
    when: () => isOnBoard() && selection.count() > 0,
    run: () => selection.clear(),
  },
];

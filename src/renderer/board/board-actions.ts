import {
  IconFilter,
  IconFilterOff,
  IconFold,
  IconLayoutRows,
  IconPlus,
  IconSelectAll,
  IconSitemap,
  IconStairsUp,
  IconX,
} from '@tabler/icons-react';
import { programCommands } from '#contract/menu.ts';
import { isFiltering, noFilter } from '#domain/objective-filter/objective-filter.ts';
import type { Subjects } from '../keys/subjects.ts';
import { isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import type { Action } from '../window/action.ts';
import { focusField } from '../window/named-field.ts';
import { setScreen } from '../window/screen-state.ts';
import { isBoardShown } from './board-shown.ts';
import { boardView, filterField, nextDensity } from './board-view.ts';
import { boardLayoutNow } from './current-layout.ts';
import { idsInOrder } from './drawn-ladder.ts';
import { focused } from './focus.ts';
import { revealOnBoard } from './reveal.ts';
import { selection } from './selection.ts';

function selectAll(): void {
  const layout = boardLayoutNow();
  if (layout) selection.all('objective', idsInOrder(layout, 'objective'));
}

function toggleFocused(): void {
  const focus = focused();
  if (focus) selection.toggle(focus.kind, focus.id);
}

/** The objective that is in hand, by itself or by its rung. */
function objectiveInHand({ objectiveIds: [objectiveId], keyResultIds: [keyResultId] }: Subjects) {
  return objectiveId ?? thePlan().tables.keyResult.get(keyResultId)?.objectiveId;
}

function newKeyResult(subjects: Subjects): void {
  const objectiveId = objectiveInHand(subjects);
  if (objectiveId) revealOnBoard(objectiveId, null, () => setScreen({ isAddingKeyResult: true }));
  else setScreen({ picking: { kind: 'ladder' } });
}

/** What is done on the board, and made on it from anywhere. */
export const boardActions: readonly Action[] = [
  {
    name: 'new-objective',
    group: 'new',
    icon: IconPlus,
    shortcut: programCommands['new-objective'],
    on: ['board', 'map', 'room'],
    when: isPlanOpen,
    run: () => setScreen({ creation: { templateKey: null, owner: null, parent: null } }),
  },
  {
    name: 'new-key-result',
    group: 'new',
    icon: IconStairsUp,
    when: () => isPlanOpen() && thePlan().tables.objective.rows.size > 0,
    run: newKeyResult,
  },
  {
    name: 'group-by',
    group: 'view',
    icon: IconSitemap,
    shortcut: 'g',
    when: isBoardShown,
    run: () => boardView.change({ grouping: boardView.read().grouping === 'band' ? 'owner' : 'band' }),
  },
  {
    name: 'density',
    group: 'view',
    icon: IconLayoutRows,
    shortcut: 'd',
    when: isBoardShown,
    run: () => boardView.change({ density: nextDensity(boardView.read().density) }),
  },
  {
    name: 'filter',
    group: 'view',
    icon: IconFilter,
    shortcut: 'f',
    when: isBoardShown,
    run: () => focusField(filterField),
  },
  {
    name: 'clear-filter',
    group: 'view',
    icon: IconFilterOff,
    when: () => isBoardShown() && isFiltering(boardView.read().filter),
    run: () => boardView.change({ filter: noFilter }),
  },
  {
    name: 'fold-all',
    group: 'view',
    icon: IconFold,
    when: isBoardShown,
    run: () => {
      const bands = boardLayoutNow()?.bands ?? [];
      boardView.foldAll(bands.map(({ objectiveId }) => objectiveId));
    },
  },
  {
    name: 'select-all',
    group: 'selection',
    icon: IconSelectAll,
    shortcut: 'mod+a',
    when: isBoardShown,
    run: selectAll,
  },
  {
    name: 'select-toggle',
    group: 'selection',
    icon: IconSelectAll,
    shortcut: 'x',
    when: () => isBoardShown() && focused() !== null,
    run: toggleFocused,
  },
  {
    name: 'select-none',
    group: 'selection',
    icon: IconX,
    shortcut: 'escape',
    when: () => isBoardShown() && selection.count() > 0,
    run: () => selection.clear(),
  },
];

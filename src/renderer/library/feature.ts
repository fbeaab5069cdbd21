import { IconBooks } from '@tabler/icons-react';
import { isBoardShown } from '../board/board-shown.ts';
import { drawersNow, setDrawers, useDrawers } from '../plan-model/drawers.ts';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import { go, useShown } from '../window/address.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';

/** Opens the library beside the board, or closes it. */
function toggleLibrary(): void {
  const isBeside = isBoardShown();
  if (!isBeside) go('plan');
  setDrawers({ isLibraryOpen: !(isBeside && drawersNow().isLibraryOpen) });
}

function useIsLibraryOpen(): boolean {
  const { screen } = useShown();
  const isOpen = useDrawers((state) => state.isLibraryOpen);
  return isOpen && screen === 'plan';
}

export const library = {
  rail: [{ action: 'library', icon: IconBooks, useIsOpen: useIsLibraryOpen }],
  actions: [
    {
      name: 'library',
      group: 'plan',
      icon: IconBooks,
      shortcut: 'l',
      when: isPlanOpen,
      run: toggleLibrary,
    },
  ],
  dialogs: [later(async () => (await import('./parts.ts')).CreationDialog)],
  drawers: { library: later(async () => (await import('./parts.ts')).LibraryDrawer) },
} as const satisfies Feature;

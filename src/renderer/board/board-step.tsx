import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';
import { useIsFollowing } from '../window/address.ts';
import { BoardScreen } from './board-screen.tsx';
import { useDrawersOf } from './remembered-drawers.ts';

/** The board as the tool of a workshop's step; objectives are made of the notes beside it. */
export function BoardStep({ kind }: { readonly kind: WorkshopStepKind }) {
  const isFollowing = useIsFollowing();
  useDrawersOf(kind, kind === 'objectives' && !isFollowing ? { isLibraryOpen: true, shelf: 'ideas' } : {});
  return <BoardScreen />;
}

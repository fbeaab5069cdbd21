import type { GuestState, Refused } from '#contract/room/guest.ts';
import { storeOf } from '../device/store.ts';

/** Where this phone stands: before the room, in it, or after it. */
export type Presence =
  | { readonly kind: 'looking'; readonly isInVain: boolean }
  | { readonly kind: 'outside'; readonly refused: Refused | null }
  | { readonly kind: 'inside'; readonly state: GuestState; readonly shownAt: number }
  | { readonly kind: 'removed' }
  | { readonly kind: 'closed' };

/** Where this phone stands now. */
export const presence = storeOf<Presence>({ kind: 'looking', isInVain: false });

/** Whether the room is heard just now. */
export const isHeard = storeOf(false);

/** The state of the room as it was last heard, if this phone is in it. */
export function stateNow(): GuestState | null {
  const now = presence.get();
  return now.kind === 'inside' ? now.state : null;
}

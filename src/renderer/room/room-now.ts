import type { RoomSeat, RoomStatus } from '#contract/room/room.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { workshopHere } from '../plan-model/room.ts';

/** The room that is open for phones now, of whichever workshop of the plan; null while none is. */
export const roomNow = (): RoomStatus | null => usePlanStore.getState().room;

/** The room that is open for phones, as it changes. */
export const useRoom = (): RoomStatus | null => usePlanStore(({ room }) => room);

/** The room of a workshop; null while it is not open for phones. */
export const useRoomOf = (workshopId: string): RoomStatus | null =>
  usePlanStore(({ room }) => (room?.workshopId === workshopId ? room : null));

/** The room of the workshop that is shown, else of the one that goes on; null while it is not open for phones. */
export function roomHere(): RoomStatus | null {
  const room = roomNow();
  return room && workshopHere(usePlanStore.getState().plan)?.id === room.workshopId ? room : null;
}

/** Who has a seat, whether the phone is heard of just now or not. */
export const isSeated = ({ state }: RoomSeat): boolean => state === 'seated' || state === 'away';

/** The people who have a phone that is here now. */
export const onPhones = (room: RoomStatus | null): ReadonlySet<string> =>
  new Set(
    (room?.seats ?? []).flatMap(({ state, personId }) =>
      state === 'seated' && personId !== null ? [personId] : [],
    ),
  );

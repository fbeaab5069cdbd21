import type { AnnouncedAddress, RoomStatus } from '#contract/room/room.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { lookAt, lookedAtNow, useLookedAt } from '../window/stage.ts';

/** What the windows of a room look at together while phones come in. */
const join = 'join';
const address = 'address';

/** The step during which it is shown how to join; before the first one the workshop itself. */
const moment = ({ id, currentStepId }: Workshop): string => currentStepId ?? id;

/** Shows how to join on the stage of a workshop until it goes on, or no longer. */
export const showJoin = (workshop: Workshop, isShown: boolean): void =>
  lookAt(workshop.id, join, isShown ? moment(workshop) : null);

/** Shows how to join where it is not shown, else what is on the stage besides. */
export const toggleJoin = (workshop: Workshop): void =>
  showJoin(workshop, lookedAtNow(workshop.id, join) !== moment(workshop));

/** Whether the stage shows how to join. */
export const useIsJoinShown = (workshop: Workshop): boolean =>
  useLookedAt(workshop.id, join) === moment(workshop);

/** The address that phones are told: the one that was chosen, else the likely one. */
export function useJoinAddress({ workshopId, addresses }: RoomStatus): AnnouncedAddress | undefined {
  const chosen = useLookedAt(workshopId, address);
  return addresses.find(({ url }) => url === chosen) ?? addresses[0];
}

/** Tells phones another address of this computer. */
export const chooseAddress = (workshopId: string, url: string | null): void =>
  lookAt(workshopId, address, url);

/** What is typed of an address or a link: without its secret, and without what browsers add by themselves. */
export const typed = (link: string): string => link.replace(/^http:\/\//u, '').replace(/\/?(?:#.*)?$/u, '');

/** Six digits as they are read out. */
export const codeWords = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

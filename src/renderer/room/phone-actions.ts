import {
  IconArmchair,
  IconDeviceMobile,
  IconDeviceMobileShare,
  IconLock,
  IconPlugOff,
  IconQrcode,
  IconShieldLock,
  IconUserCheck,
  IconUsers,
  IconUserUp,
} from '@tabler/icons-react';
import type { RoomSeat, RoomStatus } from '#contract/room/room.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { t } from '../language/language.ts';
import { isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import { workshopHere } from '../plan-model/room.ts';
import type { Action, Choice } from '../window/action.ts';
import { go, screenNow, setWord, wordAt } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { setScreen } from '../window/screen-state.ts';
import { showJoin, toggleJoin } from './join-stage.ts';
import { isSeated, roomNow } from './room-now.ts';

/** The word of the address by which the panel of the room is open. */
export const panelWord = 'phones';

/** The workshop that can be opened for phones, or is. */
function workshopNow(): Workshop | undefined {
  if (!isPlanOpen()) return undefined;
  const plan = thePlan();
  return plan.tables.workshop.get(roomNow()?.workshopId) ?? workshopHere(plan);
}

/** Opens the room of a workshop: whoever is there sees how to join. */
async function openRoom(workshop: Workshop, isSecure: boolean): Promise<void> {
  if (!(await attempt(client.room.open({ workshopId: workshop.id, isSecure })))) return;
  showJoin(workshop, true);
  goToRoom(workshop);
}

/** Goes to where a room is looked after: the workshop while it runs, else where it is prepared. */
export function goToRoom(workshop: Workshop): void {
  if (workshop.state === 'prepared' || workshop.state === 'finished') {
    if (screenNow() !== 'workshop-prepare') go('workshop-prepare', workshop);
    return;
  }
  if (screenNow() !== 'workshop-run') go('workshop-run', workshop);
  setWord(panelWord, 'open');
}

function showPanel(workshop: Workshop): void {
  if (screenNow() === 'workshop-run' && wordAt(panelWord) !== null) setWord(panelWord, null);
  else goToRoom(workshop);
}

const isOpen = (): boolean => roomNow() !== null;
const canOpen = (): boolean => !isOpen() && (workshopNow()?.state ?? 'finished') !== 'finished';

/** Does something with the workshop whose room it is, or can be. */
const withWorkshop = (run: (workshop: Workshop) => unknown) => () => {
  const workshop = workshopNow();
  return workshop && run(workshop);
};

/** Does something with the room that is open. */
const withRoom = (run: (room: RoomStatus) => unknown) => () => {
  const room = roomNow();
  return room && run(room);
};

/** The seats of the room that is open, each with what is done to it. */
const choicesOf = (isOne: (seat: RoomSeat) => boolean, run: (seat: RoomSeat) => unknown): Choice[] =>
  (roomNow()?.seats ?? [])
    .filter(isOne)
    .map((seat) => ({ key: seat.seatId, title: seat.name, isCurrent: seat.isSecond, run: () => run(seat) }));

const isWaiting = ({ state }: RoomSeat): boolean => state === 'waiting';

/** Gives a seat to somebody who typed a name. */
export const admit = ({ seatId }: RoomSeat): Promise<unknown> => attempt(client.room.admit({ seatId }));

/** Takes a seat away, or turns away who waits for one. */
export async function removeSeat({ seatId, name }: RoomSeat): Promise<void> {
  if (await attempt(client.room.remove({ seatId })))
    say('room-seat', { message: t('room.removed', { person: name }) });
}

/** Shows by what another device takes a seat over. */
export async function handOver({ seatId, name }: RoomSeat): Promise<void> {
  const ticket = await attempt(client.room.handOver({ seatId }));
  if (ticket) setScreen({ dialog: 'hand-over', handedOver: { name, ...ticket } });
}

/** Lets a seat run the workshop as well, or no longer. */
export const promote = ({ seatId, isSecond }: RoomSeat): Promise<unknown> =>
  attempt(client.room.promote({ seatId, isSecond: !isSecond }));

/** Lets nobody else join, or others again. */
export const lock = (isLocked: boolean): Promise<unknown> => attempt(client.room.lock({ isLocked }));

export const phoneActions: readonly Action[] = [
  {
    name: 'room-open',
    group: 'workshop',
    icon: IconDeviceMobile,
    shortcut: 'r',
    on: ['room'],
    when: canOpen,
    run: withWorkshop((workshop) => openRoom(workshop, false)),
  },
  {
    name: 'room-open-secure',
    group: 'workshop',
    icon: IconShieldLock,
    when: canOpen,
    run: withWorkshop((workshop) => openRoom(workshop, true)),
  },
  {
    name: 'room-panel',
    group: 'workshop',
    icon: IconUsers,
    shortcut: 'w',
    on: ['room'],
    when: () => isOpen() && workshopNow() !== undefined,
    run: withWorkshop(showPanel),
  },
  {
    name: 'room-join',
    group: 'workshop',
    icon: IconQrcode,
    shortcut: 'j',
    on: ['room'],
    when: () => isOpen() && workshopNow() !== undefined,
    run: withWorkshop(toggleJoin),
  },
  {
    name: 'room-admit',
    group: 'workshop',
    icon: IconUserCheck,
    when: () => choicesOf(isWaiting, admit).length > 0,
    choices: () => choicesOf(isWaiting, admit),
  },
  {
    name: 'room-hand-over',
    group: 'workshop',
    icon: IconDeviceMobileShare,
    when: () => choicesOf(isSeated, handOver).length > 0,
    choices: () => choicesOf(isSeated, handOver),
  },
  {
    name: 'room-second',
    group: 'workshop',
    icon: IconUserUp,
    when: () => choicesOf(isSeated, promote).length > 0,
    choices: () => choicesOf(isSeated, promote),
  },
  {
    name: 'room-remove',
    group: 'workshop',
    icon: IconArmchair,
    when: () => choicesOf(isSeated, removeSeat).length > 0,
    choices: () => choicesOf(isSeated, removeSeat),
  },
  {
    name: 'room-lock',
    group: 'workshop',
    icon: IconLock,
    when: isOpen,
    run: withRoom(async ({ isLocked }) => {
      if (await lock(!isLocked)) say('room-lock', { message: t(isLocked ? 'room.unlocked' : 'room.locked') });
    }),
  },
  {
    name: 'room-close',
    group: 'workshop',
    icon: IconPlugOff,
    when: isOpen,
    run: () => setScreen({ dialog: 'close-room' }),
  },
];

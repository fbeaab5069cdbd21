import {
  IconDeviceProjector,
  IconDoorExit,
  IconFlag,
  IconTrash,
  IconVolume,
  IconWindow,
} from '@tabler/icons-react';
import type { Workshop } from '#domain/tables/tables.ts';
import { openWorkshop } from '#domain/workshop/workshops.ts';
import { isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import type { Action } from '../window/action.ts';
import { go, shownNow } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { projection } from '../window/projection.ts';
import { screenOf } from '../window/registry.ts';
import { endSound } from './end-signal.ts';
import { openRoomWindow } from './open-room-window.ts';

/** The workshop that is shown, else the one that is going on. */
function workshopHere(): Workshop | undefined {
  if (!isPlanOpen()) return undefined;
  return thePlan().tables.workshop.get(shownNow().id) ?? openWorkshop(thePlan());
}

const isGoing = (): boolean => {
  const state = workshopHere()?.state;
  return state === 'running' || state === 'paused';
};

/** Whether the window shows the room and nothing else. */
const isInRoom = (): boolean => isPlanOpen() && screenOf(shownNow().screen).isBare === true;

/** Does something with the workshop that is shown or going on. */
const withWorkshop = (run: (workshop: Workshop) => unknown) => () => {
  const workshop = workshopHere();
  return workshop && run(workshop);
};

/** What is done with the room of a workshop, and with the workshop as a whole. */
export const roomActions: readonly Action[] = [
  {
    name: 'workshop-projector',
    group: 'workshop',
    icon: IconDeviceProjector,
    when: isGoing,
    run: withWorkshop(({ id }) => openRoomWindow(id, 'projector')),
  },
  {
    name: 'workshop-presenter',
    group: 'workshop',
    icon: IconWindow,
    when: isGoing,
    run: withWorkshop(({ id }) => openRoomWindow(id, 'presenter')),
  },
  {
    name: 'workshop-sound',
    group: 'workshop',
    icon: IconVolume,
    when: isGoing,
    run: endSound.toggle,
  },
  {
    name: 'workshop-finish',
    group: 'workshop',
    icon: IconFlag,
    when: isGoing,
    run: withWorkshop(({ id }) => attempt(client.workshop.finish({ id }))),
  },
  {
    name: 'workshop-leave',
    group: 'workshop',
    icon: IconDoorExit,
    when: isInRoom,
    run: withWorkshop(({ id }) => {
      projection.set(false);
      go('workshop-prepare', { id });
    }),
  },
  {
    name: 'workshop-delete',
    group: 'workshop',
    icon: IconTrash,
    when: () => isPlanOpen() && shownNow().screen === 'workshop-prepare',
    run: withWorkshop(async ({ id }) => {
      if (await removeAndTell(client.workshop.remove({ id }))) go('workshop');
    }),
  },
];

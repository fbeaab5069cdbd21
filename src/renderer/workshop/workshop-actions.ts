import {
  IconClockPlus,
  IconNote,
  IconPlayerPause,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPresentation,
  IconScreenShare,
} from '@tabler/icons-react';
import { neighbourStep } from '#domain/workshop/clock.ts';
import { openWorkshop } from '#domain/workshop/workshops.ts';
import { isOpenCycle, isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import type { Action } from '../window/action.ts';
import { go } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { projection } from '../window/projection.ts';
import { setScreen } from '../window/screen-state.ts';
import { hold } from './hold.ts';

const going = () => (isPlanOpen() ? openWorkshop(thePlan()) : undefined);
const isGoing = () => going() !== undefined;

async function goOn(by: -1 | 1): Promise<void> {
  const workshop = going();
  const step = workshop && neighbourStep(thePlan(), workshop, by);
  if (step) await attempt(client.workshop.goTo({ id: workshop.id, stepId: step.id }));
}

async function pauseOrGoOn(): Promise<void> {
  const workshop = going();
  if (!workshop) return;
  const { id, state } = workshop;
  await attempt(state === 'running' ? client.workshop.pause({ id }) : client.workshop.start({ id }));
}

/** To the workshop that is going on, else to all of them. */
export function goToWorkshop(): void {
  const workshop = going();
  if (workshop) go('workshop-run', workshop);
  else go('workshop');
}

export const workshopActions: readonly Action[] = [
  {
    name: 'new-workshop',
    group: 'new',
    icon: IconPresentation,
    when: isPlanOpen,
    run: () => {
      go('workshop');
      setScreen({ dialog: 'new-workshop' });
    },
  },
  {
    name: 'start-meeting',
    group: 'cycle',
    icon: IconPresentation,
    when: isOpenCycle,
    run: () => hold('meeting'),
  },
  {
    name: 'start-mid-quarter',
    group: 'cycle',
    icon: IconPresentation,
    when: isOpenCycle,
    run: () => hold('mid-quarter'),
  },
  {
    name: 'start-review',
    group: 'cycle',
    icon: IconPresentation,
    when: isOpenCycle,
    run: () => hold('review'),
  },
  {
    name: 'workshop-capture',
    group: 'workshop',
    icon: IconNote,
    shortcut: 'c',
    on: ['room'],
    when: isGoing,
    run: () => setScreen({ dialog: 'capture' }),
  },
  {
    name: 'workshop-next',
    group: 'workshop',
    icon: IconPlayerSkipForward,
    shortcut: 'alt+arrowright',
    on: ['room'],
    when: isGoing,
    run: () => goOn(1),
  },
  {
    name: 'workshop-back',
    group: 'workshop',
    icon: IconPlayerSkipBack,
    shortcut: 'alt+arrowleft',
    on: ['room'],
    when: isGoing,
    run: () => goOn(-1),
  },
  {
    name: 'workshop-pause',
    group: 'workshop',
    icon: IconPlayerPause,
    shortcut: '.',
    on: ['room'],
    when: isGoing,
    run: pauseOrGoOn,
  },
  {
    name: 'workshop-more',
    group: 'workshop',
    icon: IconClockPlus,
    shortcut: 'e',
    on: ['room'],
    when: isGoing,
    run: async () => {
      const workshop = going();
      if (workshop) await attempt(client.workshop.extend({ id: workshop.id, minutes: 5 }));
    },
  },
  {
    name: 'project',
    group: 'view',
    icon: IconScreenShare,
    shortcut: 'p',
    on: ['board', 'map', 'room'],
    when: isPlanOpen,
    run: projection.toggle,
  },
];

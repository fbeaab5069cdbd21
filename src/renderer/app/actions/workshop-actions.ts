import {
  IconClockPlus,
  IconNote,
  IconPlayerPause,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPresentation,
  IconScreenShare,
} from '@tabler/icons-react';
import { navigate } from 'wouter/use-browser-location';
import { isPlanOpen, thePlan } from '../../plan-model/plan-store.ts';
import type { Action } from '../../window/action.ts';
import { client } from '../../window/client.ts';
import { attempt } from '../../window/problems.tsx';
import { projection } from '../../window/projection.ts';
import { setScreen } from '../../window/screen-state.ts';
import { neighbourStep, openWorkshop, workshopPath } from '../../workshop/current-workshop.ts';

const going = () => (isPlanOpen() ? openWorkshop(thePlan()) : undefined);
const isGoing = () => going() !== undefined;

async function go(by: -1 | 1): Promise<void> {
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

export const workshopActions: readonly Action[] = [
  {
    name: 'go-workshop',
    group: 'go',
    icon: IconPresentation,
    shortcut: 'mod+3',
    when: isPlanOpen,
    run: () => {
      const workshop = going();
      navigate(workshop ? workshopPath.run(workshop.id) : workshopPath.list);
    },
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
    run: () => go(1),
  },
  {
    name: 'workshop-back',
    group: 'workshop',
    icon: IconPlayerSkipBack,
    shortcut: 'alt+arrowleft',
    on: ['room'],
    when: isGoing,
    run: () => go(-1),
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

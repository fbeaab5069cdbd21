import { IconPresentation } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { followRooms } from './follow-rooms.ts';
import { ideaActions } from './idea-actions.ts';
import { roomActions } from './room-actions.ts';
import { goToWorkshop, workshopActions } from './workshop-actions.ts';

export const workshop = {
  screens: {
    workshop: { component: later(async () => (await import('./parts.ts')).WorkshopList) },
    'workshop-prepare': {
      component: later(async () => (await import('./parts.ts')).PrepareScreen),
    },
    'workshop-run': {
      component: later(async () => asJudged((await import('./parts.ts')).RoomScreen)),
      isBare: true,
    },
    'workshop-projector': {
      component: later(async () => asJudged((await import('./parts.ts')).RoomScreen)),
      isBare: true,
    },
    'workshop-presenter': {
      component: later(async () => (await import('./parts.ts')).PresenterScreen),
      isBare: true,
    },
  },
  rail: [{ screen: 'workshop', icon: IconPresentation, go: goToWorkshop }],
  actions: [...workshopActions, ...roomActions, ...ideaActions],
  dialogs: [
    later(async () => (await import('./parts.ts')).CaptureDialog),
    later(async () => (await import('./parts.ts')).EditNoteDialog),
    later(async () => (await import('./parts.ts')).NewWorkshopDialog),
  ],
  listen: followRooms,
  steps: {
    ideas: later(async () => (await import('./parts.ts')).IdeaWall),
    clusters: later(async () => (await import('./parts.ts')).IdeaWall),
    difficulty: later(async () => (await import('./parts.ts')).DifficultyVote),
    owners: later(async () => (await import('./parts.ts')).OwnersStep),
    'read-out': later(async () => (await import('./parts.ts')).ReadOut),
    own: later(async () => (await import('./parts.ts')).OwnStep),
  },
} as const satisfies Feature;

import { IconPresentation } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { CaptureDialog } from './capture-dialog.tsx';
import { DifficultyVote } from './difficulty-vote.tsx';
import { EditNoteDialog } from './edit-note-dialog.tsx';
import { followRooms } from './follow-rooms.ts';
import { ideaActions } from './idea-actions.ts';
import { IdeaWall } from './idea-wall.tsx';
import { OwnStep } from './own-step.tsx';
import { OwnersStep } from './owners-step.tsx';
import { ReadOut } from './read-out.tsx';
import { roomActions } from './room-actions.ts';
import { goToWorkshop, workshopActions } from './workshop-actions.ts';
import { NewWorkshopDialog, WorkshopList } from './workshop-list.tsx';
import { PrepareScreen, PresenterScreen, RoomScreen } from './workshop-screen.tsx';

export const workshop = {
  screens: {
    workshop: { component: WorkshopList },
    'workshop-prepare': { component: PrepareScreen },
    'workshop-run': { component: asJudged(RoomScreen), isBare: true },
    'workshop-projector': { component: asJudged(RoomScreen), isBare: true },
    'workshop-presenter': { component: PresenterScreen, isBare: true },
  },
  rail: [{ screen: 'workshop', label: 'workshop', icon: IconPresentation, go: goToWorkshop }],
  actions: [...workshopActions, ...roomActions, ...ideaActions],
  dialogs: [CaptureDialog, EditNoteDialog, NewWorkshopDialog],
  listen: followRooms,
  steps: {
    ideas: IdeaWall,
    clusters: IdeaWall,
    difficulty: DifficultyVote,
    owners: OwnersStep,
    'read-out': ReadOut,
    own: OwnStep,
  },
} as const satisfies Feature;

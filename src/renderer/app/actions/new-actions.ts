import {
  IconCalendarPlus,
  IconChartBar,
  IconPlus,
  IconPresentation,
  IconRuler2,
  IconStairsUp,
  IconUserPlus,
  IconUsersPlus,
} from '@tabler/icons-react';
import { navigate } from 'wouter/use-browser-location';
import { revealOnBoard } from '../../board/reveal.ts';
import type { Subjects } from '../../keys/subjects.ts';
import { isPlanOpen, thePlan } from '../../plan-model/plan-store.ts';
import type { Action } from '../../window/action.ts';
import { setScreen, type Wanted } from '../../window/screen-state.ts';
import { workshopPath } from '../../workshop/current-workshop.ts';

/** Goes to the screen where something is made, which then begins it. */
function begin(path: string, wanted: Wanted): void {
  navigate(path);
  setScreen({ wanted });
}

/** The objective that is in hand, by itself or by its rung. */
function objectiveInHand({ objectiveIds: [objectiveId], keyResultIds: [keyResultId] }: Subjects) {
  return objectiveId ?? thePlan().tables.keyResult.get(keyResultId)?.objectiveId;
}

function newKeyResult(subjects: Subjects): void {
  const objectiveId = objectiveInHand(subjects);
  if (objectiveId) revealOnBoard(objectiveId, null, () => setScreen({ isAddingKeyResult: true }));
  else setScreen({ picking: { kind: 'ladder' } });
}

/** Everything that can be made new, wherever one is. */
export const newActions: readonly Action[] = [
  {
    name: 'new-objective',
    group: 'new',
    icon: IconPlus,
    shortcut: 'n',
    on: ['board', 'map', 'room'],
    when: isPlanOpen,
    run: () => setScreen({ creation: { templateKey: null, owner: null, parent: null } }),
  },
  {
    name: 'new-key-result',
    group: 'new',
    icon: IconStairsUp,
    when: () => isPlanOpen() && thePlan().tables.objective.rows.size > 0,
    run: newKeyResult,
  },
  {
    name: 'new-person',
    group: 'new',
    icon: IconUserPlus,
    when: isPlanOpen,
    run: () => begin('/organisation', 'person'),
  },
  {
    name: 'new-team',
    group: 'new',
    icon: IconUsersPlus,
    when: isPlanOpen,
    run: () => begin('/organisation', 'team'),
  },
  {
    name: 'new-workshop',
    group: 'new',
    icon: IconPresentation,
    when: isPlanOpen,
    run: () => begin(workshopPath.list, 'workshop'),
  },
  {
    name: 'new-measure',
    group: 'new',
    icon: IconChartBar,
    when: isPlanOpen,
    run: () => begin('/gaps', 'measure'),
  },
  {
    name: 'new-metric',
    group: 'new',
    icon: IconRuler2,
    when: isPlanOpen,
    run: () => begin('/glossary', 'metric'),
  },
  {
    name: 'new-cycle',
    group: 'new',
    icon: IconCalendarPlus,
    when: isPlanOpen,
    run: () => setScreen({ dialog: 'cycles', wanted: 'cycle' }),
  },
];

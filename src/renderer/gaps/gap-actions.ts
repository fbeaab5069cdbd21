import { IconTarget, IconTrash } from '@tabler/icons-react';
import { revealOnBoard } from '../board/reveal.ts';
import type { Subjects } from '../keys/subjects.ts';
import { t } from '../language/language.ts';
import { isPlanOpen, theCycle, thePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import type { Action } from '../window/action.ts';
import { client } from '../window/client.ts';
import { intent } from '../window/intent.ts';
import { makeFresh } from '../window/named-field.ts';
import { setScreen } from '../window/screen-state.ts';

/** The gap that is in hand. */
const gapOf = ({ gapIds: [id] }: Subjects) => (isPlanOpen() ? thePlan().tables.gap.get(id) : undefined);

/** Begins a measure, to be named next. */
export const addMeasure = (): Promise<unknown> =>
  makeFresh(intent('gap', 'add', { cycleId: theCycle().id, measureName: t('gaps.newMeasure') }));

/** What is done with the measures of the gap analysis. */
export const gapActions: readonly Action[] = [
  {
    name: 'gap-show-objective',
    group: 'gap',
    icon: IconTarget,
    when: (subjects) => (gapOf(subjects)?.objectiveId ?? null) !== null,
    run: (subjects) => {
      const { objectiveId = null } = gapOf(subjects) ?? {};
      if (objectiveId) revealOnBoard(objectiveId);
    },
  },
  {
    name: 'gap-make-objective',
    group: 'gap',
    icon: IconTarget,
    when: (subjects) => gapOf(subjects)?.objectiveId === null,
    run: ({ gapIds: [id = ''] }) => setScreen({ edited: { kind: 'gap', id } }),
  },
  {
    name: 'gap-delete',
    group: 'gap',
    icon: IconTrash,
    when: (subjects) => gapOf(subjects) !== undefined,
    run: ({ gapIds: [id = ''] }) => removeAndTell(client.gap.remove({ id })),
  },
];

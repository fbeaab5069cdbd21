import {
  IconArrowDown,
  IconArrowsUp,
  IconArrowUp,
  IconPencil,
  IconPlayerPause,
  IconTrash,
} from '@tabler/icons-react';
import { ladderOf } from '#domain/ladder/ladder.ts';
import type { Subjects } from '../keys/subjects.ts';
import { openObjective } from '../plan-model/drawers.ts';
import { thePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import type { Action } from '../window/action.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';
import { watchStay } from '../window/stay.ts';
import { isBoardShown } from './board-shown.ts';
import { focusKey, moveFocus } from './focus.ts';
import { selection } from './selection.ts';

const some = ({ keyResultIds }: Subjects) => keyResultIds.length > 0;
const one = ({ keyResultIds }: Subjects) => keyResultIds.length === 1;
const rowOf = (id: string | undefined) => thePlan().tables.keyResult.get(id);

const isPostponed = (id: string) => (rowOf(id)?.postponedOn ?? null) !== null;
const isWithObjective = (id: string) =>
  (thePlan().tables.objective.get(rowOf(id)?.objectiveId)?.postponedOn ?? null) !== null;

/** Moves a rung by one within its ladder: up is harder. */
function step({ keyResultIds }: Subjects, by: -1 | 1): void {
  const plan = thePlan();
  const rung = rowOf(keyResultIds[0]);
  if (!rung) return;
  const position = ladderOf(plan, rung.objectiveId).findIndex((row) => row.id === rung.id) + by;
  if (position < 0) return;
  void attempt(client.keyResult.move({ ids: [rung.id], objectiveId: rung.objectiveId, position }));
}

async function remove({ keyResultIds }: Subjects): Promise<void> {
  const objectiveId = rowOf(keyResultIds[0])?.objectiveId;
  const isHere = watchStay();
  if (!(await removeAndTell(client.keyResult.remove({ ids: [...keyResultIds] }), keyResultIds.length)))
    return;
  if (!isHere()) return;
  selection.clear();
  if (objectiveId && isBoardShown()) moveFocus(focusKey.objective(objectiveId));
}

export const keyResultActions: readonly Action[] = [
  {
    name: 'key-result-open',
    group: 'key-result',
    icon: IconPencil,
    shortcut: 'enter',
    when: one,
    run: ({ keyResultIds: [id] }) => {
      const rung = rowOf(id);
      if (rung) openObjective(rung.objectiveId, rung.id);
    },
  },
  {
    name: 'key-result-harder',
    group: 'key-result',
    icon: IconArrowUp,
    shortcut: 'alt+arrowup',
    when: one,
    run: (subjects) => step(subjects, 1),
  },
  {
    name: 'key-result-easier',
    group: 'key-result',
    icon: IconArrowDown,
    shortcut: 'alt+arrowdown',
    when: one,
    run: (subjects) => step(subjects, -1),
  },
  {
    name: 'key-result-move',
    group: 'key-result',
    icon: IconArrowsUp,
    shortcut: 'm',
    when: some,
    run: ({ keyResultIds }) => setScreen({ picking: { kind: 'objective', keyResultIds } }),
  },
  {
    name: 'key-result-postpone',
    group: 'key-result',
    icon: IconPlayerPause,
    shortcut: 'w',
    // One that is postponed with its objective is taken up with it.
    when: ({ keyResultIds }) => keyResultIds.some((id) => isPostponed(id) || !isWithObjective(id)),
    run: ({ keyResultIds }) => {
      const { postpone, takeUp } = client.keyResult;
      return attempt((keyResultIds.every(isPostponed) ? takeUp : postpone)({ ids: [...keyResultIds] }));
    },
  },
  {
    name: 'key-result-delete',
    group: 'key-result',
    icon: IconTrash,
    shortcut: 'delete',
    when: some,
    run: remove,
  },
];

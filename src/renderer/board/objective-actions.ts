import {
  IconArrowDown,
  IconArrowsSort,
  IconArrowUp,
  IconBookmarkPlus,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconFold,
  IconLink,
  IconLinkOff,
  IconLinkPlus,
  IconPencil,
  IconPlayerPause,
  IconPlus,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import { alignmentsOf } from '#domain/alignment/alignment.ts';
import { contradictionsOf } from '#domain/ladder/difficulty.ts';
import { isObjectivePostponed } from '#domain/ladder/postponed.ts';
import { levelBelow } from '#domain/ownership/ownership.ts';
import type { Subjects } from '../keys/subjects.ts';
import { closePanel, drawersNow, openObjective } from '../plan-model/drawers.ts';
import { theCycle, thePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import type { Action } from '../window/action.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';
import { watchStay } from '../window/stay.ts';
import { isBoardShown } from './board-shown.ts';
import { boardView } from './board-view.ts';
import { clipboard } from './clipboard.ts';
import { boardLayout, boardLayoutNow, compose } from './current-layout.ts';
import { focusKey, moveFocus } from './focus.ts';
import { goToMade, revealOnBoard } from './reveal.ts';
import { selection } from './selection.ts';

const some = ({ objectiveIds }: Subjects) => objectiveIds.length > 0;
const one = ({ objectiveIds }: Subjects) => objectiveIds.length === 1;
const first = ({ objectiveIds }: Subjects) => objectiveIds[0] as string;
const rowOf = (id: string) => thePlan().tables.objective.get(id);
const isPostponed = (id: string) => {
  const objective = rowOf(id);
  return objective !== undefined && isObjectivePostponed(thePlan(), objective);
};

/** Moves an objective by one among its siblings. */
function reorder(objectiveId: string, by: -1 | 1): void {
  const siblings = [...(boardLayoutNow()?.siblings.get(objectiveId) ?? [])];
  const position = siblings.indexOf(objectiveId) + by;
  if (position < 0 || position >= siblings.length) return;
  void attempt(client.objective.reorder({ id: objectiveId, siblings, position }));
}

/** Opens an objective on the board, wherever it was found. */
function show(objectiveId: string): void {
  if (isBoardShown()) openObjective(objectiveId);
  else revealOnBoard(objectiveId);
}

/** Where the keyboard goes on when these are gone: the next card of the column, else the one before. */
function neighbourOf(objectiveIds: readonly string[]): string | undefined {
  const layout = boardLayoutNow();
  const column = layout?.columns.find((boxes) =>
    boxes.some(({ objective }) => objective.id === objectiveIds[0]),
  );
  const ids = column?.map(({ objective }) => objective.id) ?? [];
  const at = ids.indexOf(objectiveIds[0] ?? '');
  const stays = (id: string) => !objectiveIds.includes(id);
  return ids.slice(at).find(stays) ?? ids.slice(0, Math.max(0, at)).findLast(stays);
}

async function remove({ objectiveIds }: Subjects): Promise<void> {
  const next = neighbourOf(objectiveIds);
  const isHere = watchStay();
  if (!(await removeAndTell(client.objective.remove({ ids: [...objectiveIds] }), objectiveIds.length)))
    return;
  if (objectiveIds.includes(drawersNow().openObjectiveId ?? '')) closePanel();
  if (!isHere()) return;
  selection.clear();
  if (next) moveFocus(focusKey.objective(next));
}

const duplicate = ({ objectiveIds }: Subjects): Promise<void> =>
  goToMade(client.objective.duplicate({ ids: [...objectiveIds], cycleId: theCycle().id }));

export const objectiveActions: readonly Action[] = [
  {
    name: 'objective-open',
    group: 'objective',
    icon: IconPencil,
    shortcut: 'enter',
    when: one,
    run: (subjects) => show(first(subjects)),
  },
  {
    name: 'objective-align',
    group: 'objective',
    icon: IconLink,
    shortcut: 'a',
    when: ({ objectiveIds }) => objectiveIds.some((id) => rowOf(id)?.level !== 'company'),
    run: ({ objectiveIds }) => setScreen({ picking: { kind: 'parent', objectiveIds } }),
  },
  {
    name: 'objective-add-parent',
    group: 'objective',
    icon: IconLinkPlus,
    when: (subjects) => one(subjects) && alignmentsOf(thePlan(), first(subjects)).length > 0,
    run: (subjects) => setScreen({ picking: { kind: 'further-parent', objectiveId: first(subjects) } }),
  },
  {
    name: 'objective-detach',
    group: 'objective',
    icon: IconLinkOff,
    when: ({ objectiveIds }) => objectiveIds.some((id) => alignmentsOf(thePlan(), id).length > 0),
    run: ({ objectiveIds }) => attempt(client.alignment.detach({ childIds: [...objectiveIds] })),
  },
  {
    name: 'objective-give',
    group: 'objective',
    icon: IconUser,
    shortcut: 'o',
    when: some,
    run: ({ objectiveIds }) => setScreen({ picking: { kind: 'owner', objectiveIds } }),
  },
  {
    name: 'objective-up',
    group: 'objective',
    icon: IconArrowUp,
    shortcut: 'alt+arrowup',
    when: one,
    run: (subjects) => reorder(first(subjects), -1),
  },
  {
    name: 'objective-down',
    group: 'objective',
    icon: IconArrowDown,
    shortcut: 'alt+arrowdown',
    when: one,
    run: (subjects) => reorder(first(subjects), 1),
  },
  {
    name: 'objective-add-key-result',
    group: 'objective',
    icon: IconPlus,
    shortcut: 'k',
    when: one,
    run: (subjects) => {
      show(first(subjects));
      setScreen({ isAddingKeyResult: true });
    },
  },
  {
    name: 'objective-add-below',
    group: 'objective',
    icon: IconPlus,
    shortcut: 'shift+n',
    when: (subjects) => one(subjects) && isBoardShown(),
    run: (subjects) => {
      const parent = rowOf(first(subjects));
      if (parent) compose({ level: levelBelow(thePlan(), parent.level), parentId: parent.id });
    },
  },
  {
    name: 'objective-sort',
    group: 'objective',
    icon: IconArrowsSort,
    when: (subjects) => one(subjects) && contradictionsOf(thePlan(), first(subjects)).length > 0,
    run: (subjects) => attempt(client.keyResult.sortByDifficulty({ objectiveId: first(subjects) })),
  },
  {
    name: 'objective-fold',
    group: 'objective',
    icon: IconFold,
    shortcut: '-',
    on: ['board'],
    when: (subjects) => one(subjects) && (boardLayout()?.byId.get(first(subjects))?.isFoldable ?? false),
    run: (subjects) => boardView.toggleFold(first(subjects)),
  },
  {
    name: 'objective-copy',
    group: 'objective',
    icon: IconCopy,
    shortcut: 'mod+c',
    when: some,
    run: ({ objectiveIds }) => clipboard.copy(objectiveIds),
  },
  {
    name: 'objective-paste',
    group: 'selection',
    icon: IconClipboard,
    when: () => clipboard.count() > 0,
    run: () => clipboard.paste(),
  },
  {
    name: 'objective-duplicate',
    group: 'objective',
    icon: IconCopyPlus,
    shortcut: 'mod+d',
    when: some,
    run: duplicate,
  },
  {
    name: 'objective-copy-to-cycle',
    group: 'objective',
    icon: IconCopyPlus,
    when: (subjects) => some(subjects) && thePlan().tables.cycle.rows.size > 1,
    run: ({ objectiveIds }) => setScreen({ picking: { kind: 'cycle', objectiveIds } }),
  },
  {
    name: 'objective-save-template',
    group: 'objective',
    icon: IconBookmarkPlus,
    when: one,
    run: (subjects) => attempt(client.template.save({ objectiveId: first(subjects) })),
  },
  {
    name: 'objective-postpone',
    group: 'objective',
    icon: IconPlayerPause,
    shortcut: 'w',
    when: some,
    run: ({ objectiveIds }) => {
      const { postpone, takeUp } = client.objective;
      return attempt((objectiveIds.every(isPostponed) ? takeUp : postpone)({ ids: [...objectiveIds] }));
    },
  },
  {
    name: 'objective-delete',
    group: 'objective',
    icon: IconTrash,
    shortcut: 'delete',
    when: some,
    run: remove,
  },
];

import {
  IconArrowBackUp,
  IconPencil,
  IconStack2,
  IconStairsUp,
  IconTarget,
  IconTool,
  IconTrash,
} from '@tabler/icons-react';
import type { Cluster, Idea } from '#domain/tables/tables.ts';
import type { Subjects } from '../keys/subjects.ts';
import { t } from '../language/language.ts';
import { isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { placeAmong } from '../ui/place-among.ts';
import { type Action, choicesAmong } from '../window/action.ts';
import { client } from '../window/client.ts';
import { type Intent, intent } from '../window/intent.ts';
import { setScreen } from '../window/screen-state.ts';
import { send } from '../window/send.ts';

/** The note that is in hand alone. */
function noteOf({ ideaIds: [id, ...others] }: Subjects): Idea | undefined {
  return isPlanOpen() && others.length === 0 ? thePlan().tables.idea.get(id) : undefined;
}

const isNote = (subjects: Subjects) => noteOf(subjects) !== undefined;

/** Does something with the note in hand, where there is one. */
const withNote = (run: (idea: Idea) => unknown) => (subjects: Subjects) => {
  const idea = noteOf(subjects);
  return idea && run(idea);
};

const picked = ({ id, text }: Idea) => ({ ids: [id], title: text });

/** What puts a note at the end of a cluster, or back on the wall; where it is already it stays. */
export function moveIdea(id: string, clusterId: string | null): Intent {
  const { idea } = thePlan().tables;
  const workshopId = idea.get(id)?.workshopId ?? '';
  const there = idea.where('workshopId', workshopId).filter((one) => one.clusterId === clusterId);
  return intent('workshop', 'moveIdeas', { ids: [id], clusterId, position: placeAmong(there, id) });
}

/** The clusters that a note can be put into. */
function clustersFor(subjects: Subjects): readonly Cluster[] {
  const idea = noteOf(subjects);
  if (!idea) return [];
  return thePlan()
    .tables.cluster.where('workshopId', idea.workshopId)
    .filter(({ id }) => id !== idea.clusterId);
}

/** What is done with the notes of a workshop. */
export const ideaActions: readonly Action[] = [
  {
    name: 'idea-edit',
    group: 'idea',
    icon: IconPencil,
    when: isNote,
    run: withNote(({ id }) => setScreen({ edited: { kind: 'idea', id } })),
  },
  {
    name: 'idea-objective',
    group: 'idea',
    icon: IconTarget,
    when: isNote,
    run: withNote((idea) =>
      setScreen({ creation: { templateKey: null, owner: null, parent: null, ideas: picked(idea) } }),
    ),
  },
  {
    name: 'idea-key-result',
    group: 'idea',
    icon: IconStairsUp,
    when: isNote,
    run: withNote((idea) => setScreen({ picking: { kind: 'idea-objective', ideas: picked(idea) } })),
  },
  {
    name: 'idea-initiative',
    group: 'idea',
    icon: IconTool,
    when: isNote,
    run: withNote((idea) => setScreen({ picking: { kind: 'idea-key-result', ideas: picked(idea) } })),
  },
  {
    name: 'idea-to-cluster',
    group: 'idea',
    icon: IconStack2,
    when: (subjects) => clustersFor(subjects).length > 0,
    choices: (subjects) =>
      choicesAmong(
        clustersFor(subjects),
        (name) => t('workshop.ideas.toCluster', { name }),
        (id) => send(moveIdea(subjects.ideaIds[0] as string, id)),
      ),
  },
  {
    name: 'idea-to-wall',
    group: 'idea',
    icon: IconArrowBackUp,
    when: (subjects) => (noteOf(subjects)?.clusterId ?? null) !== null,
    run: withNote(({ id }) => send(moveIdea(id, null))),
  },
  {
    name: 'idea-delete',
    group: 'idea',
    icon: IconTrash,
    when: isNote,
    run: withNote(({ id }) => removeAndTell(client.workshop.removeIdea({ id }))),
  },
  {
    name: 'cluster-delete',
    group: 'cluster',
    icon: IconTrash,
    when: ({ clusterIds, ideaIds }) => clusterIds.length === 1 && ideaIds.length === 0,
    run: ({ clusterIds: [id = ''] }) => removeAndTell(client.workshop.removeCluster({ id })),
  },
  {
    name: 'kept-delete',
    group: 'kept',
    icon: IconTrash,
    when: ({ keptIds }) => keptIds.length === 1,
    run: ({ keptIds: [id = ''] }) => removeAndTell(client.workshop.removeDecision({ id })),
  },
];

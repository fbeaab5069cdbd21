import { z } from 'zod';
import { end, rankAt, ranksBetween } from '../../ladder/ladder.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import type { Id } from '../../tables/column.ts';
import { tables } from '../../tables/tables.ts';
import { dotsLeft, dotsOf } from '../../workshop/ideas.ts';
import { subjectOf } from '../../workshop/secret.ts';
import { command } from '../command.ts';
import { id, ids, name, position } from '../input.ts';
import { removeRow, updateRow } from '../row-commands.ts';
import { participantIn, rowIn, rowOfWorkshop } from '../rows.ts';

const { text } = tables.idea.columns;
const { dotsEach: dots } = tables.workshop.columns;
const votes = tables.idea.columns.votes.max(9999);

/** The notes that stand in a cluster, or loose on the wall of a workshop. */
const inCluster = (plan: Plan, workshopId: Id<'workshop'>, clusterId: Id<'cluster'> | null) =>
  plan.tables.idea.where('workshopId', workshopId).filter((idea) => idea.clusterId === clusterId);

/** Notes on the wall, their clusters and dots. */
export const ideaCommands = {
  /** One note each, hidden until they are revealed where `isHidden`. */
  addIdeas: command(
    'workshop.add-ideas',
    1,
    z.object({
      workshopId: id,
      texts: z.array(text).min(1).max(500),
      authorId: id.nullable(),
      clusterId: id.nullable(),
      isHidden: z.boolean(),
    }),
    (draft, { texts, isHidden, ...place }) => {
      const workshop = rowIn(draft.plan, 'workshop', place.workshopId);
      if (place.clusterId !== null) rowOfWorkshop(draft.plan, 'cluster', place.clusterId, workshop.id);
      const siblings = draft.plan.tables.idea.where('workshopId', workshop.id);
      const ranks = ranksBetween(siblings, siblings.length, texts.length);
      const made = texts.map((said, index) =>
        draft.insert('idea', { ...place, text: said, isRevealed: !isHidden, rank: ranks[index] as string }),
      );
      const [first = ''] = texts;
      // A hidden note is not told in the history either.
      const subject = isHidden ? workshop.name : first;
      return {
        id: made[0] as string,
        subject: made.length > 1 ? `${subject} (+${made.length - 1})` : subject,
      };
    },
  ),

  updateIdea: updateRow('workshop.update-idea', 'idea', z.object({ id, text })),
  removeIdea: removeRow('workshop.remove-idea', 'idea'),

  revealIdeas: command('workshop.reveal-ideas', 1, z.object({ workshopId: id }), (draft, input) => {
    const workshop = rowIn(draft.plan, 'workshop', input.workshopId);
    for (const idea of draft.plan.tables.idea.where('workshopId', workshop.id))
      draft.update('idea', idea.id, { isRevealed: true });
    return { id: workshop.id, subject: workshop.name };
  }),

  /** Puts notes into a cluster, or back on the wall, at a place counted without them. */
  moveIdeas: command(
    'workshop.move-ideas',
    1,
    z.object({ ids, clusterId: id.nullable(), position }),
    (draft, { ids: ideaIds, clusterId, position: asked }) => {
      const { plan } = draft;
      const moved = ideaIds.map((ideaId) => rowIn(plan, 'idea', ideaId));
      const first = moved[0] as (typeof moved)[number];
      const { workshopId } = first;
      for (const idea of moved) rowOfWorkshop(plan, 'idea', idea.id, workshopId);
      if (clusterId !== null) rowOfWorkshop(plan, 'cluster', clusterId, workshopId);
      const before = inCluster(plan, workshopId, clusterId);
      const staying = before.filter((idea) => !moved.includes(idea));
      const at = Math.min(asked, staying.length);
      const after = [...staying.slice(0, at), ...moved, ...staying.slice(at)];
      const isThere = moved.every((idea) => idea.clusterId === clusterId);
      if (!isThere || after.some((idea, index) => idea !== before[index])) {
        const ranks = ranksBetween(staying, at, moved.length);
        moved.forEach((idea, index) => {
          draft.update('idea', idea.id, { clusterId, rank: ranks[index] as string });
        });
      }
      return { id: first.id, subject: subjectOf(plan, 'idea', first) };
    },
  ),

  addCluster: command(
    'workshop.add-cluster',
    1,
    z.object({ workshopId: id, name, ideaIds: z.array(id) }),
    (draft, input) => {
      const workshop = rowIn(draft.plan, 'workshop', input.workshopId);
      const rank = rankAt(draft.plan.tables.cluster.where('workshopId', workshop.id), end);
      const clusterId = draft.insert('cluster', { workshopId: workshop.id, name: input.name, rank });
      for (const ideaId of input.ideaIds)
        draft.update('idea', rowOfWorkshop(draft.plan, 'idea', ideaId, workshop.id).id, { clusterId });
      return { id: clusterId, subject: input.name };
    },
  ),

  renameCluster: updateRow('workshop.rename-cluster', 'cluster', z.object({ id, name })),
  /** Its notes go back on the wall. */
  removeCluster: removeRow('workshop.remove-cluster', 'cluster'),
  /** The dots that somebody gives a note, instead of those they gave it before; none takes them back. */
  putDots: command(
    'workshop.put-dots',
    1,
    z.object({ ideaId: id, personId: id, dots }),
    (draft, input) => {
      const { plan } = draft;
      const idea = rowIn(plan, 'idea', input.ideaId);
      const workshop = rowIn(plan, 'workshop', idea.workshopId);
      const person = participantIn(plan, workshop, input.personId);
      if (!idea.isRevealed) throw new Problem('workshop/idea-hidden');
      const known = dotsOf(plan, idea.id, person.id);
      const before = known?.dots ?? 0;
      if (input.dots > before && dotsLeft(plan, workshop, person.id) < input.dots - before)
        throw new Problem('workshop/no-dots-left', { person: person.name, count: workshop.dotsEach });
      if (known && input.dots === 0) draft.delete('ideaDots', known.id);
      else if (known) draft.update('ideaDots', known.id, { dots: input.dots });
      else if (input.dots > 0)
        draft.insert('ideaDots', { ideaId: idea.id, personId: person.id, dots: input.dots });
      return { id: idea.id, subject: idea.text };
    },
    { isRepeatable: true },
  ),
  setIdeaVotes: updateRow('workshop.vote-idea', 'idea', z.object({ id, votes })),

  showIdeaVotes: command(
    'workshop.show-idea-votes',
    1,
    z.object({ workshopId: id, areShown: z.boolean() }),
    (draft, input) => {
      const workshop = rowIn(draft.plan, 'workshop', input.workshopId);
      draft.update('workshop', workshop.id, { areIdeaVotesShown: input.areShown });
      return { id: workshop.id, subject: workshop.name };
    },
  ),
};

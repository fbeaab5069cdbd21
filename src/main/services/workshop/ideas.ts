import { alignTo } from '#domain/commands/alignment/align.ts';
import { newKeyResult } from '#domain/commands/key-result/fields.ts';
import { assertTitle, blankObjective } from '#domain/commands/objective/fields.ts';
import { rowIn, rowOfWorkshop } from '#domain/commands/rows.ts';
import { ladderOf, rankAt, ranksBetween } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Idea } from '#domain/tables/tables.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { planFileOf, router } from '../implement.ts';

const end = Number.MAX_SAFE_INTEGER;

/** The notes that stand in a cluster, or loose on the wall of a workshop. */
const inCluster = (plan: Plan, workshopId: string, clusterId: string | null) =>
  plan.tables.idea.where('workshopId', workshopId).filter((idea) => idea.clusterId === clusterId);

function markMade(
  change: RowWriter,
  ideaIds: readonly string[],
  made: Partial<Pick<Idea, 'objectiveId' | 'keyResultId' | 'initiativeId'>>,
): void {
  for (const id of ideaIds) change.update('idea', id, made);
}

/** Notes on the wall, their clusters and dots, and what is made of them. */
export const ideas = {
  addIdeas: router.workshop.addIdeas.handler(({ context, input }) =>
    planFileOf(context).write('workshop.add-ideas', (change, plan) => {
      const workshop = rowIn(plan, 'workshop', input.workshopId);
      if (input.clusterId !== null) rowOfWorkshop(plan, 'cluster', input.clusterId, workshop.id);
      const siblings = plan.tables.idea.where('workshopId', workshop.id);
      const ranks = ranksBetween(siblings, siblings.length, input.texts.length);
      const made = input.texts.map((text, index) =>
        change.insert('idea', {
          workshopId: workshop.id,
          clusterId: input.clusterId,
          authorId: input.authorId,
          text,
          isRevealed: !input.isHidden,
          rank: ranks[index] as string,
        }),
      );
      const [first = ''] = input.texts;
      // A hidden note is not told in the history either.
      const subject = input.isHidden ? workshop.name : first;
      return {
        id: made[0] as string,
        subject: made.length > 1 ? `${subject} (+${made.length - 1})` : subject,
      };
    }),
  ),

  updateIdea: router.workshop.updateIdea.handler(({ context, input }) =>
    planFileOf(context).write('workshop.update-idea', (change, plan) => {
      const { id } = rowIn(plan, 'idea', input.id);
      change.update('idea', id, { text: input.text });
      return { id, subject: input.text };
    }),
  ),

  removeIdea: router.workshop.removeIdea.handler(({ context, input }) =>
    planFileOf(context).write('workshop.remove-idea', (change, plan) => {
      const { id, text } = rowIn(plan, 'idea', input.id);
      change.delete('idea', id);
      return { id, subject: text };
    }),
  ),

  revealIdeas: router.workshop.revealIdeas.handler(({ context, input }) =>
    planFileOf(context).write('workshop.reveal-ideas', (change, plan) => {
      const { id, name } = rowIn(plan, 'workshop', input.workshopId);
      for (const idea of plan.tables.idea.where('workshopId', id))
        change.update('idea', idea.id, { isRevealed: true });
      return { id, subject: name };
    }),
  ),

  moveIdeas: router.workshop.moveIdeas.handler(({ context, input }) =>
    planFileOf(context).write('workshop.move-ideas', (change, plan) => {
      const moved = input.ids.map((id) => rowIn(plan, 'idea', id));
      const first = moved[0] as Idea;
      for (const { id } of moved) rowOfWorkshop(plan, 'idea', id, first.workshopId);
      if (input.clusterId !== null) rowOfWorkshop(plan, 'cluster', input.clusterId, first.workshopId);
      const staying = inCluster(plan, first.workshopId, input.clusterId).filter(
        (idea) => !moved.includes(idea),
      );
      const position = Math.min(input.position, staying.length);
      const after = [...staying.slice(0, position), ...moved, ...staying.slice(position)];
      const isThere = moved.every(({ clusterId }) => clusterId === input.clusterId);
      const before = inCluster(plan, first.workshopId, input.clusterId);
      if (!isThere || after.some((idea, index) => idea !== before[index])) {
        const ranks = ranksBetween(staying, position, moved.length);
        moved.forEach((idea, index) => {
          change.update('idea', idea.id, { clusterId: input.clusterId, rank: ranks[index] as string });
        });
      }
      return { id: first.id, subject: first.text };
    }),
  ),

  addCluster: router.workshop.addCluster.handler(({ context, input }) =>
    planFileOf(context).write('workshop.add-cluster', (change, plan) => {
      const workshop = rowIn(plan, 'workshop', input.workshopId);
      const id = change.insert('cluster', {
        workshopId: workshop.id,
        name: input.name,
        rank: rankAt(plan.tables.cluster.where('workshopId', workshop.id), end),
      });
      for (const ideaId of input.ideaIds)
        change.update('idea', rowOfWorkshop(plan, 'idea', ideaId, workshop.id).id, { clusterId: id });
      return { id, subject: input.name };
    }),
  ),

  renameCluster: router.workshop.renameCluster.handler(({ context, input }) =>
    planFileOf(context).write('workshop.rename-cluster', (change, plan) => {
      const { id } = rowIn(plan, 'cluster', input.id);
      change.update('cluster', id, { name: input.name });
      return { id, subject: input.name };
    }),
  ),

  removeCluster: router.workshop.removeCluster.handler(({ context, input }) =>
    planFileOf(context).write('workshop.remove-cluster', (change, plan) => {
      const { id, name, workshopId } = rowIn(plan, 'cluster', input.id);
      for (const idea of inCluster(plan, workshopId, id)) change.update('idea', idea.id, { clusterId: null });
      change.delete('cluster', id);
      return { id, subject: name };
    }),
  ),

  setIdeaVotes: router.workshop.setIdeaVotes.handler(({ context, input }) =>
    planFileOf(context).write('workshop.vote-idea', (change, plan) => {
      const { id, text } = rowIn(plan, 'idea', input.id);
      change.update('idea', id, { votes: input.votes });
      return { id, subject: text };
    }),
  ),

  showIdeaVotes: router.workshop.showIdeaVotes.handler(({ context, input }) =>
    planFileOf(context).write('workshop.show-idea-votes', (change, plan) => {
      const { id, name } = rowIn(plan, 'workshop', input.workshopId);
      change.update('workshop', id, { areIdeaVotesShown: input.areShown });
      return { id, subject: name };
    }),
  ),

  makeObjective: router.workshop.makeObjective.handler(({ context, input }) =>
    planFileOf(context).write('workshop.make-objective', (change, plan) => {
      const cycle = rowIn(plan, 'cycle', input.cycleId);
      for (const id of input.ideaIds) rowIn(plan, 'idea', id);
      const objectiveId = change.insert(
        'objective',
        blankObjective(plan, cycle, input.owner, input.title, new Date().toISOString()),
      );
      if (input.parent) alignTo(change, plan.apply(change.changes), objectiveId, input.parent);
      markMade(change, input.ideaIds, { objectiveId });
      return { id: objectiveId, subject: input.title };
    }),
  ),

  makeKeyResult: router.workshop.makeKeyResult.handler(({ context, input }) =>
    planFileOf(context).write('workshop.make-key-result', (change, plan) => {
      const { ideaIds, objectiveId, position, ...fields } = input;
      const objective = rowIn(plan, 'objective', objectiveId);
      for (const id of ideaIds) rowIn(plan, 'idea', id);
      const rank = rankAt(ladderOf(plan, objective.id), position);
      const row = newKeyResult(plan.about, objective, rank, fields, new Date().toISOString());
      const keyResultId = change.insert('keyResult', row);
      markMade(change, ideaIds, { keyResultId });
      return { id: keyResultId, subject: fields.title };
    }),
  ),

  makeInitiative: router.workshop.makeInitiative.handler(({ context, input }) =>
    planFileOf(context).write('workshop.make-initiative', (change, plan) => {
      const rung = rowIn(plan, 'keyResult', input.keyResultId);
      for (const id of input.ideaIds) rowIn(plan, 'idea', id);
      assertTitle(input.title);
      const initiativeId = change.insert('initiative', {
        keyResultId: rung.id,
        title: input.title.trim(),
        rank: rankAt(plan.tables.initiative.where('keyResultId', rung.id), end),
      });
      markMade(change, input.ideaIds, { initiativeId });
      return { id: initiativeId, subject: input.title };
    }),
  ),
};

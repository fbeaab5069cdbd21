import { rowIn } from '#domain/commands/rows.ts';
import { rankAt } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { planFileOf, router } from '../implement.ts';
import { clock } from './clock.ts';
import { decisions } from './decisions.ts';
import { ideas } from './ideas.ts';
import { insertWorkshop } from './insert-workshop.ts';
import { votes } from './votes.ts';

function removeWorkshop(change: RowWriter, plan: Plan, { id }: Workshop): void {
  const { tables } = plan;
  // The step it stands at refers to it, and it to the step. Older plans may hold what points into it from another
  // workshop: that loses what it points to.
  for (const row of tables.workshop.rows.values())
    if (tables.workshopStep.get(row.currentStepId)?.workshopId === id)
      change.update('workshop', row.id, { currentStepId: null });
  for (const row of tables.idea.rows.values())
    if (row.workshopId !== id && tables.cluster.get(row.clusterId)?.workshopId === id)
      change.update('idea', row.id, { clusterId: null });
  for (const row of tables.decision.rows.values())
    if (row.workshopId !== id && tables.workshopStep.get(row.workshopStepId)?.workshopId === id)
      change.update('decision', row.id, { workshopStepId: null });
  for (const row of tables.decision.where('workshopId', id)) change.delete('decision', row.id);
  for (const row of tables.idea.where('workshopId', id)) change.delete('idea', row.id);
  for (const row of tables.cluster.where('workshopId', id)) change.delete('cluster', row.id);
  for (const row of tables.voteRound.where('workshopId', id)) change.delete('voteRound', row.id);
  for (const row of tables.workshopStep.where('workshopId', id)) change.delete('workshopStep', row.id);
  for (const row of tables.workshopParticipant.where('workshopId', id))
    change.delete('workshopParticipant', row.id);
  for (const row of tables.difficultyVote.rows.values())
    if (row.workshopId === id) change.update('difficultyVote', row.id, { workshopId: null });
  for (const row of tables.gap.rows.values())
    if (row.workshopId === id) change.update('gap', row.id, { workshopId: null });
  change.delete('workshop', id);
}

const prepare = {
  create: router.workshop.create.handler(({ context, input: { participantIds, agenda, ...about } }) =>
    planFileOf(context).write('workshop.create', (change, plan) => {
      rowIn(plan, 'cycle', about.cycleId);
      for (const personId of participantIds) rowIn(plan, 'person', personId);
      return { id: insertWorkshop(change, about, participantIds, agenda), subject: about.name };
    }),
  ),

  update: router.workshop.update.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('workshop.update', (change, plan) => {
      const { name } = rowIn(plan, 'workshop', id);
      change.update('workshop', id, fields);
      return { id, subject: fields.name ?? name };
    }),
  ),

  remove: router.workshop.remove.handler(({ context, input }) =>
    planFileOf(context).write('workshop.remove', (change, plan) => {
      const workshop = rowIn(plan, 'workshop', input.id);
      removeWorkshop(change, plan, workshop);
      return { id: workshop.id, subject: workshop.name };
    }),
  ),

  setParticipants: router.workshop.setParticipants.handler(({ context, input }) =>
    planFileOf(context).write('workshop.participants', (change, plan) => {
      const workshop = rowIn(plan, 'workshop', input.id);
      const wanted = new Set(input.personIds);
      for (const row of plan.tables.workshopParticipant.where('workshopId', workshop.id)) {
        if (!wanted.delete(row.personId)) change.delete('workshopParticipant', row.id);
      }
      for (const personId of wanted)
        change.insert('workshopParticipant', {
          workshopId: workshop.id,
          personId: rowIn(plan, 'person', personId).id,
        });
      return { id: workshop.id, subject: workshop.name };
    }),
  ),

  addStep: router.workshop.addStep.handler(({ context, input: { workshopId, position, minutes, ...line } }) =>
    planFileOf(context).write('workshop.add-step', (change, plan) => {
      const workshop = rowIn(plan, 'workshop', workshopId);
      const id = change.insert('workshopStep', {
        ...line,
        workshopId,
        plannedMinutes: minutes,
        rank: rankAt(stepsOf(plan, workshopId), position),
      });
      return { id, subject: line.title || workshop.name };
    }),
  ),

  updateStep: router.workshop.updateStep.handler(({ context, input: { id, minutes, ...fields } }) =>
    planFileOf(context).write('workshop.update-step', (change, plan) => {
      const step = rowIn(plan, 'workshopStep', id);
      change.update('workshopStep', id, { ...fields, plannedMinutes: minutes });
      return { id, subject: rowIn(plan, 'workshop', step.workshopId).name };
    }),
  ),

  moveStep: router.workshop.moveStep.handler(({ context, input }) =>
    planFileOf(context).write('workshop.move-step', (change, plan) => {
      const step = rowIn(plan, 'workshopStep', input.id);
      const rank = rankAt(stepsOf(plan, step.workshopId), input.position, step.id);
      change.update('workshopStep', step.id, { rank });
      return { id: step.id, subject: rowIn(plan, 'workshop', step.workshopId).name };
    }),
  ),

  removeStep: router.workshop.removeStep.handler(({ context, input }) =>
    planFileOf(context).write('workshop.remove-step', (change, plan) => {
      const step = rowIn(plan, 'workshopStep', input.id);
      const workshop = rowIn(plan, 'workshop', step.workshopId);
      if (workshop.currentStepId === step.id)
        throw new Problem('workshop/step-running', { step: step.title || workshop.name });
      for (const row of plan.tables.decision.where('workshopId', workshop.id))
        if (row.workshopStepId === step.id) change.update('decision', row.id, { workshopStepId: null });
      change.delete('workshopStep', step.id);
      return { id: step.id, subject: step.title || workshop.name };
    }),
  ),

  saveAgenda: router.workshop.saveAgenda.handler(({ context, input }) =>
    planFileOf(context).write('workshop.save-agenda', (change, plan) => {
      const lines = stepsOf(plan, rowIn(plan, 'workshop', input.workshopId).id).map(
        ({ kind, title, plannedMinutes }) => ({ kind, title, minutes: plannedMinutes }),
      );
      if (lines.length === 0) throw new Problem('workshop/agenda-empty');
      const content = JSON.stringify(lines);
      // One of that name is the same agenda, saved anew.
      const known = plan.tables.agenda.sorted().find(({ name }) => name === input.name);
      if (known) change.update('agenda', known.id, { content });
      const id =
        known?.id ??
        change.insert('agenda', { name: input.name, content, createdAt: new Date().toISOString() });
      return { id, subject: input.name };
    }),
  ),

  removeAgenda: router.workshop.removeAgenda.handler(({ context, input }) =>
    planFileOf(context).write('workshop.remove-agenda', (change, plan) => {
      const { id, name } = rowIn(plan, 'agenda', input.id);
      change.delete('agenda', id);
      return { id, subject: name };
    }),
  ),
};

export const workshop = { ...prepare, ...clock, ...decisions, ...ideas, ...votes };

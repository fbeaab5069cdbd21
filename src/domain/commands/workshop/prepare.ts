import { z } from 'zod';
import { rankAt } from '../../ladder/ladder.ts';
import { Problem } from '../../problem.ts';
import { remove } from '../../tables/remove.ts';
import { tables } from '../../tables/tables.ts';
import { agendaContent, agendaLine } from '../../workshop/agenda.ts';
import { stepsOf } from '../../workshop/clock.ts';
import { mostParticipants } from '../../workshop/participants.ts';
import { command } from '../command.ts';
import { id, name, position } from '../input.ts';
import { addPeople, personNamed } from '../organisation/add-people.ts';
import { removeRow, updateRow } from '../row-commands.ts';
import { rowIn } from '../rows.ts';
import { aboutWorkshop, insertWorkshop } from './insert-workshop.ts';

const { kind, areIdeasNamed, dotsEach } = tables.workshop.columns;
const people = z.array(id).max(mostParticipants);

/** What is done before anybody sits down: a workshop, its people and its agenda. */
export const prepareCommands = {
  create: command(
    'workshop.create',
    1,
    aboutWorkshop.extend({ cycleId: id, kind, participantIds: people, agenda: agendaContent }),
    (draft, { participantIds, agenda, ...about }) => {
      rowIn(draft.plan, 'cycle', about.cycleId);
      for (const personId of participantIds) rowIn(draft.plan, 'person', personId);
      return { id: insertWorkshop(draft, about, participantIds, agenda), subject: about.name };
    },
  ),

  update: updateRow(
    'workshop.update',
    'workshop',
    aboutWorkshop.extend({ areIdeasNamed, dotsEach }).partial().extend({ id }),
  ),
  /** Removes it with its agenda, notes and ideas; what was made of them stays, and so do the votes. */
  remove: removeRow('workshop.remove', 'workshop'),

  setParticipants: command(
    'workshop.participants',
    1,
    z.object({ id, personIds: people }),
    (draft, input) => {
      const { plan } = draft;
      const workshop = rowIn(plan, 'workshop', input.id);
      const wanted = new Set(input.personIds);
      for (const row of plan.tables.workshopParticipant.where('workshopId', workshop.id))
        if (!wanted.delete(row.personId)) draft.delete('workshopParticipant', row.id);
      for (const personId of wanted)
        draft.insert('workshopParticipant', {
          workshopId: workshop.id,
          personId: rowIn(plan, 'person', personId).id,
        });
      return { id: workshop.id, subject: workshop.name };
    },
  ),

  /** Lets somebody take part who came to the room: whoever has that name, else a further person of the company. */
  admit: command('workshop.admit', 1, z.object({ id, name }), (draft, input) => {
    const { plan } = draft;
    const workshop = rowIn(plan, 'workshop', input.id);
    const known = personNamed(plan, input.name);
    const [added] = known
      ? []
      : addPeople(draft, { teams: [], people: [input.name] }, plan.company.id).personIds;
    const personId = known?.id ?? (added as string);
    const rows = plan.tables.workshopParticipant.where('workshopId', workshop.id);
    if (!rows.some((row) => row.personId === personId))
      draft.insert('workshopParticipant', { workshopId: workshop.id, personId });
    return { id: personId, subject: input.name };
  }),

  addAgendaStep: command(
    'workshop.add-step',
    1,
    agendaLine.extend({ workshopId: id, position }),
    (draft, { workshopId, position: at, minutes, ...line }) => {
      const workshop = rowIn(draft.plan, 'workshop', workshopId);
      const rank = rankAt(stepsOf(draft.plan, workshopId), at);
      const stepId = draft.insert('workshopStep', { ...line, workshopId, plannedMinutes: minutes, rank });
      return { id: stepId, subject: line.title || workshop.name };
    },
  ),

  updateAgendaStep: command(
    'workshop.update-step',
    1,
    agendaLine.omit({ kind: true }).partial().extend({ id }),
    (draft, { id: stepId, minutes, ...fields }) => {
      const { workshopId } = rowIn(draft.plan, 'workshopStep', stepId);
      draft.update('workshopStep', stepId, { ...fields, plannedMinutes: minutes });
      return { id: stepId, subject: rowIn(draft.plan, 'workshop', workshopId).name };
    },
  ),

  moveAgendaStep: command('workshop.move-step', 1, z.object({ id, position }), (draft, input) => {
    const step = rowIn(draft.plan, 'workshopStep', input.id);
    const rank = rankAt(stepsOf(draft.plan, step.workshopId), input.position, step.id);
    draft.update('workshopStep', step.id, { rank });
    return { id: step.id, subject: rowIn(draft.plan, 'workshop', step.workshopId).name };
  }),

  /** Refused for the step the room is in. */
  removeAgendaStep: command('workshop.remove-step', 1, z.object({ id }), (draft, input) => {
    const step = rowIn(draft.plan, 'workshopStep', input.id);
    const workshop = rowIn(draft.plan, 'workshop', step.workshopId);
    const subject = step.title || workshop.name;
    if (workshop.currentStepId === step.id) throw new Problem('workshop/step-running', { step: subject });
    remove(draft, 'workshopStep', step.id);
    return { id: step.id, subject };
  }),

  /** Keeps the agenda of a workshop under a name, for the next ones. */
  saveAgenda: command(
    'workshop.save-agenda',
    1,
    z.object({ workshopId: id, name }),
    (draft, { workshopId, name }, { now }) => {
      const steps = stepsOf(draft.plan, rowIn(draft.plan, 'workshop', workshopId).id);
      if (steps.length === 0) throw new Problem('workshop/agenda-empty');
      const content = JSON.stringify(
        steps.map((step) => ({ kind: step.kind, title: step.title, minutes: step.plannedMinutes })),
      );
      // One of that name is the same agenda, saved anew.
      const known = draft.plan.tables.agenda.sorted().find((agenda) => agenda.name === name);
      if (known) draft.update('agenda', known.id, { content });
      return { id: known?.id ?? draft.insert('agenda', { name, content, createdAt: now }), subject: name };
    },
  ),

  removeAgenda: removeRow('workshop.remove-agenda', 'agenda'),
};

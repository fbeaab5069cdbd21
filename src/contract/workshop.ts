import { z } from 'zod';
import { alignmentParentSchema, id, ids, ownerSchema, position } from '#domain/commands/input.ts';
import { keyResultFields } from '#domain/commands/key-result/fields.ts';
import { tables } from '#domain/tables/tables.ts';
import { agendaContent, agendaLine } from '#domain/workshop/agenda.ts';
import { write } from './base.ts';

const row = tables.workshop.columns;
export const aboutWorkshop = z.object({
  name: z.string().trim().min(1).max(200),
  purpose: row.purpose,
  place: row.place,
  heldOn: row.heldOn,
  startsAt: row.startsAt.optional(),
  facilitatorId: row.facilitatorId,
});
const decision = tables.decision.columns;
const note = z.object({
  kind: decision.kind,
  text: z.string().trim().min(1).max(10_000),
  ownerId: decision.ownerId,
  dueOn: decision.dueOn,
});
const ideaText = z.string().trim().min(1).max(10_000);
/** As many people as a large organisation has. */
export const mostParticipants = 1000;
const estimate = z.number().int().min(1).max(5);

export const workshop = {
  create: write(
    aboutWorkshop.extend({
      cycleId: id,
      kind: row.kind,
      participantIds: z.array(id).max(mostParticipants),
      agenda: agendaContent,
    }),
  ),
  update: write(aboutWorkshop.extend({ areIdeasNamed: row.areIdeasNamed }).partial().extend({ id })),
  /** Removes it with its agenda, notes and ideas; what was made of them stays, and so do the votes. */
  remove: write(z.object({ id })),
  setParticipants: write(z.object({ id, personIds: z.array(id).max(mostParticipants) })),

  addStep: write(agendaLine.extend({ workshopId: id, position })),
  updateStep: write(agendaLine.omit({ kind: true }).partial().extend({ id })),
  moveStep: write(z.object({ id, position })),
  /** Refused for the step the room is in. */
  removeStep: write(z.object({ id })),
  /** Keeps the agenda of a workshop under a name, for the next ones. */
  saveAgenda: write(z.object({ workshopId: id, name: z.string().trim().min(1).max(200) })),
  removeAgenda: write(z.object({ id })),

  /** Starts the clock of the first step, or goes on where it stood. */
  start: write(z.object({ id })),
  pause: write(z.object({ id })),
  goTo: write(z.object({ id, stepId: id })),
  /** Gives the current step more minutes, or fewer. */
  extend: write(z.object({ id, minutes: z.number().int().min(-60).max(60) })),
  finish: write(z.object({ id })),
  /** Counts the time since the last beat; every window on a running workshop may call it. */
  beat: write(z.object({ id })),

  addDecision: write(note.extend({ workshopId: id })),
  updateDecision: write(note.partial().extend({ id })),
  removeDecision: write(z.object({ id })),

  /** One note each, hidden until they are revealed where `isHidden`. */
  addIdeas: write(
    z.object({
      workshopId: id,
      texts: z.array(ideaText).min(1).max(500),
      authorId: id.nullable(),
      clusterId: id.nullable(),
      isHidden: z.boolean(),
    }),
  ),
  updateIdea: write(z.object({ id, text: ideaText })),
  removeIdea: write(z.object({ id })),
  revealIdeas: write(z.object({ workshopId: id })),
  /** Puts notes into a cluster, or back on the wall, at a place counted without them. */
  moveIdeas: write(z.object({ ids, clusterId: id.nullable(), position })),
  addCluster: write(
    z.object({ workshopId: id, name: z.string().trim().min(1).max(200), ideaIds: z.array(id) }),
  ),
  renameCluster: write(z.object({ id, name: z.string().trim().min(1).max(200) })),
  /** Its notes go back on the wall. */
  removeCluster: write(z.object({ id })),
  setIdeaVotes: write(z.object({ id, votes: z.number().int().min(0).max(9999) })),
  showIdeaVotes: write(z.object({ workshopId: id, areShown: z.boolean() })),

  /** What is made of notes keeps where it comes from. */
  makeObjective: write(
    z.object({
      ideaIds: ids,
      title: z.string().max(10_000),
      cycleId: id,
      owner: ownerSchema,
      parent: alignmentParentSchema.optional(),
    }),
  ),
  makeKeyResult: write(
    keyResultFields
      .partial()
      .extend({ ideaIds: ids, title: z.string().max(10_000), objectiveId: id, position }),
  ),
  makeInitiative: write(z.object({ ideaIds: ids, title: z.string().max(10_000), keyResultId: id })),

  /** Begins a round of votes on a ladder; what was voted before stays beside it. */
  startRound: write(z.object({ workshopId: id, objectiveId: id })),
  /** One person's estimate of one rung; null takes it back. */
  vote: write(z.object({ roundId: id, keyResultId: id, personId: id, estimate: estimate.nullable() })),
  /** Shows the votes; before all are in only where `isForced`. */
  revealRound: write(z.object({ roundId: id, isForced: z.boolean() })),
  /** The room keeps the order of the ladder against its votes. */
  keepOrder: write(z.object({ roundId: id })),
};

import { z } from 'zod';
import { end, ranksBetween } from '../../ladder/ladder.ts';
import type { Draft } from '../../plan/draft.ts';
import { Problem } from '../../problem.ts';
import { remove } from '../../tables/remove.ts';
import { tables, type Workshop } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { insertGap } from '../gap/gap.ts';
import { id, name } from '../input.ts';
import { addPeople, personNamed } from '../organisation/add-people.ts';
import { rowIn } from '../rows.ts';
import { insertProposal, proposedKeyResults, proposeKeyResults } from './drafted.ts';

const { text } = tables.idea.columns;
const most = 200;

/** What somebody brought along, each with the id that its key makes. */
const brought = z.object({
  workshopId: id,
  /** Whose it is; null where nobody's name is to be written. */
  person: z.object({ id: id.nullable(), name }).nullable(),
  ideas: z.array(z.object({ id, text })).max(most),
  gaps: z.array(z.object({ id, text, cause: tables.gap.columns.cause })).max(most),
  drafts: z.array(z.object({ id, text, keyResults: proposedKeyResults })).max(most),
  removedIds: z.array(id).max(500),
});
type Brought = z.output<typeof brought>;

/** The rows, each id once. */
const once = <Said extends { readonly id: string }>(rows: readonly Said[]): Said[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/** The person of the plan who is meant, who takes part from then on; whom the plan does not have is added to it. */
function participantFor(
  draft: Draft,
  workshop: Workshop,
  { id: personId, name: said }: NonNullable<Brought['person']>,
) {
  const { plan } = draft;
  const known = plan.tables.person.get(personId) ?? personNamed(plan, said);
  const id =
    known?.id ?? (addPeople(draft, { teams: [], people: [said] }, plan.company.id).personIds[0] as string);
  const rows = plan.tables.workshopParticipant.where('workshopId', workshop.id);
  if (!rows.some((row) => row.personId === id))
    draft.insert('workshopParticipant', { workshopId: workshop.id, personId: id });
  return rowIn(plan, 'person', id);
}

/** Whether a row that was brought earlier is another workshop's, which is not to be touched. */
const isElsewhere = (row: { readonly workshopId: string | null }, workshop: Workshop): boolean =>
  row.workshopId !== workshop.id;

function takeIdeas(draft: Draft, workshop: Workshop, ideas: Brought['ideas'], authorId: string | null): void {
  const { idea } = draft.plan.tables;
  const fresh = ideas.filter((one) => !idea.get(one.id));
  for (const one of ideas) {
    const row = idea.get(one.id);
    // What the room sees is no longer rewritten from outside.
    if (row && !row.isRevealed && !isElsewhere(row, workshop))
      draft.update('idea', row.id, { text: one.text });
  }
  const siblings = idea.where('workshopId', workshop.id);
  const ranks = ranksBetween(siblings, end, fresh.length);
  fresh.forEach((one, at) => {
    const place = { workshopId: workshop.id, isRevealed: false, rank: ranks[at] as string };
    draft.insert('idea', { ...one, ...place, authorId });
  });
}

function takeGaps(draft: Draft, workshop: Workshop, gaps: Brought['gaps']): void {
  for (const { id: gapId, text: measureName, cause } of gaps) {
    const row = draft.plan.tables.gap.get(gapId);
    const { id: workshopId, cycleId } = workshop;
    if (!row) insertGap(draft, { id: gapId, cycleId, workshopId, measureName, cause });
    else if (!isElsewhere(row, workshop)) draft.update('gap', row.id, { measureName, cause });
  }
}

function takeDrafts(
  draft: Draft,
  workshop: Workshop,
  drafts: Brought['drafts'],
  personId: string | null,
): void {
  for (const { id: proposalId, text: said, keyResults } of drafts) {
    const row = draft.plan.tables.proposal.get(proposalId);
    const proposal = { id: proposalId, workshopId: workshop.id, objectiveId: null, personId, text: said };
    if (!row) insertProposal(draft, proposal, keyResults);
    else if (row.objectiveId === null && !isElsewhere(row, workshop)) {
      draft.update('proposal', row.id, { text: said });
      proposeKeyResults(draft, row.id, keyResults);
    }
  }
}

/** Removes what was thrown away since it was brought, unless the room has seen it or made something of it. */
function leaveOut(draft: Draft, workshop: Workshop, removedIds: readonly string[]): void {
  const { idea, gap, proposal } = draft.plan.tables;
  for (const rowId of removedIds) {
    const note = idea.get(rowId);
    if (note && !note.isRevealed && !isElsewhere(note, workshop)) remove(draft, 'idea', note.id);
    const short = gap.get(rowId);
    if (short && short.objectiveId === null && !isElsewhere(short, workshop)) remove(draft, 'gap', short.id);
    const worded = proposal.get(rowId);
    if (worded && worded.objectiveId === null && !isElsewhere(worded, workshop))
      remove(draft, 'proposal', worded.id);
  }
}

/** What comes back from a form that was sent by mail. */
export const answerCommands = {
  /** Takes what somebody filled in; taken again, what has changed since takes the place of what was there. */
  takeAnswers: command('workshop.take-answers', 1, brought, (draft, input) => {
    const workshop = rowIn(draft.plan, 'workshop', input.workshopId);
    if (workshop.state === 'finished')
      throw new Problem('answers/workshop-finished', { workshop: workshop.name });
    const person = input.person && participantFor(draft, workshop, input.person);
    const personId = person?.id ?? null;
    takeIdeas(draft, workshop, once(input.ideas), workshop.areIdeasNamed ? personId : null);
    takeGaps(draft, workshop, once(input.gaps));
    takeDrafts(draft, workshop, once(input.drafts), personId);
    leaveOut(draft, workshop, input.removedIds);
    return { id: workshop.id, subject: person?.name ?? workshop.name };
  }),
};

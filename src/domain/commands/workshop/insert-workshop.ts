import { z } from 'zod';
import { ranksBetween } from '../../ladder/ladder.ts';
import type { Draft } from '../../plan/draft.ts';
import { type NewRow, tables } from '../../tables/tables.ts';
import type { AgendaLine } from '../../workshop/agenda.ts';
import { name } from '../input.ts';

const { purpose, place, heldOn, startsAt, facilitatorId } = tables.workshop.columns;

/** What is said of a workshop before anybody sits down. */
export const aboutWorkshop = z.object({
  name,
  purpose,
  place,
  heldOn,
  startsAt: startsAt.optional(),
  facilitatorId,
});

/** Makes a prepared workshop with its people and its agenda; answers its id. */
export function insertWorkshop(
  draft: Draft,
  about: NewRow<'workshop'>,
  participantIds: readonly string[],
  agenda: readonly AgendaLine[],
): string {
  const workshopId = draft.insert('workshop', about);
  for (const personId of new Set(participantIds))
    draft.insert('workshopParticipant', { workshopId, personId });
  const ranks = ranksBetween([], 0, agenda.length);
  agenda.forEach(({ kind, title, minutes }, index) => {
    const rank = ranks[index] as string;
    draft.insert('workshopStep', { workshopId, kind, title, plannedMinutes: minutes, rank });
  });
  return workshopId;
}

import { ranksBetween } from '#domain/ladder/ladder.ts';
import type { NewRow } from '#domain/tables/tables.ts';
import type { AgendaLine } from '#domain/workshop/agenda.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';

/** Makes a prepared workshop with its people and its agenda; answers its id. */
export function insertWorkshop(
  change: RowWriter,
  about: NewRow<'workshop'>,
  participantIds: readonly string[],
  agenda: readonly AgendaLine[],
): string {
  const workshopId = change.insert('workshop', about);
  for (const personId of new Set(participantIds))
    change.insert('workshopParticipant', { workshopId, personId });
  const ranks = ranksBetween([], 0, agenda.length);
  agenda.forEach(({ kind, title, minutes }, index) => {
    change.insert('workshopStep', {
      workshopId,
      kind,
      title,
      plannedMinutes: minutes,
      rank: ranks[index] as string,
    });
  });
  return workshopId;
}

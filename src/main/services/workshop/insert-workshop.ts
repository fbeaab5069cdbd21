import { ranksBetween } from '#domain/ladder/ladder.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import type { AgendaLine } from '#domain/workshop/agenda.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';

/** What is said of a workshop before anybody sits down. */
export type NewWorkshop = Omit<
  Workshop,
  'id' | 'startsAt' | 'state' | 'currentStepId' | 'beatAt' | 'areIdeasNamed' | 'areIdeaVotesShown'
> & { readonly startsAt?: string | null | undefined };

/** Makes a prepared workshop with its people and its agenda; answers its id. */
export function insertWorkshop(
  change: RowWriter,
  about: NewWorkshop,
  participantIds: readonly string[],
  agenda: readonly AgendaLine[],
): string {
  const workshopId = change.insert('workshop', {
    ...about,
    startsAt: about.startsAt ?? null,
    state: 'prepared',
    currentStepId: null,
    beatAt: null,
    areIdeasNamed: false,
    areIdeaVotesShown: false,
  });
  for (const personId of new Set(participantIds))
    change.insert('workshopParticipant', { workshopId, personId });
  const ranks = ranksBetween([], 0, agenda.length);
  agenda.forEach(({ kind, title, minutes }, index) => {
    change.insert('workshopStep', {
      workshopId,
      kind,
      title,
      plannedMinutes: minutes,
      spentSeconds: 0,
      startedAt: null,
      endedAt: null,
      rank: ranks[index] as string,
    });
  });
  return workshopId;
}

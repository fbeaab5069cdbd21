import { countedIn } from '../cycle/cycle.ts';
import { countedLadder } from '../ladder/postponed.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Cycle, Person } from '../tables/tables.ts';

/** As many people as a large organisation has. */
export const mostParticipants = 1000;

/** Who takes part in a workshop, in the order of the organisation's people. */
export function participantsOf(plan: Plan, workshopId: Id<'workshop'>): Person[] {
  const ids = new Set(
    plan.tables.workshopParticipant.where('workshopId', workshopId).map((row) => row.personId),
  );
  return plan.tables.person.sorted().filter(({ id }) => ids.has(id));
}

const mostAtOneTable = 12;

/** Who takes part unless somebody says otherwise: a team sits at one table, of a whole organisation some are chosen. */
export const usualParticipants = (personIds: readonly string[]): string[] =>
  personIds.length <= mostAtOneTable ? [...personIds] : [];

/** What a person answers for in a cycle. */
export interface Load {
  readonly person: Person;
  readonly objectives: number;
  readonly keyResults: number;
}

/** More rungs than this on one person are worth a word in the room: five objectives of three rungs would be more. */
export const heavyLoad = 6;

/** The load of each of `people` in a cycle. */
export function loadOf(plan: Plan, cycle: Cycle, people: readonly Person[]): Load[] {
  const objectives = countedIn(plan, cycle);
  const ofPerson = Map.groupBy(objectives, ({ ownerId }) => ownerId);
  const rungsOf = Map.groupBy(
    objectives.flatMap(({ id }) => countedLadder(plan, id)),
    ({ ownerId }) => ownerId,
  );
  return people.map((person) => ({
    person,
    objectives: ofPerson.get(person.id)?.length ?? 0,
    keyResults: rungsOf.get(person.id)?.length ?? 0,
  }));
}

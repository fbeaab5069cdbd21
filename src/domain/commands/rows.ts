import type { ModelTable, Plan } from '../plan/plan.ts';
import { Problem } from '../problem.ts';
import type { Id } from '../tables/column.ts';
import type { Person, Row, Workshop } from '../tables/tables.ts';
import { participantsOf } from '../workshop/participants.ts';

/**
 * The row of this id.
 * @throws Problem `plan/row-missing` where it was deleted, in another window perhaps
 */
export function rowIn<T extends ModelTable>(plan: Plan, table: T, id: Id<NoInfer<T>>): Row<T> {
  const row = plan.tables[table].get(id);
  if (!row) throw new Problem('plan/row-missing');
  return row;
}

/**
 * The rows of these ids, each once.
 * @throws Problem `plan/row-missing`
 */
export const rowsIn = <T extends ModelTable>(
  plan: Plan,
  table: T,
  ids: readonly Id<NoInfer<T>>[],
): Row<T>[] => [...new Set(ids)].map((id) => rowIn(plan, table, id));

/**
 * The row of this id, which is part of a workshop.
 * @throws Problem `plan/reference-missing` where it is part of another one, or deleted
 */
export function rowOfWorkshop<T extends 'idea' | 'cluster' | 'workshopStep'>(
  plan: Plan,
  table: T,
  id: Id<NoInfer<T>>,
  workshopId: Id<'workshop'>,
): Row<T> {
  const row = plan.tables[table].get(id);
  if (row?.workshopId !== workshopId) throw new Problem('plan/reference-missing', { what: table });
  return row as Row<T>;
}

/**
 * The person of this id, who takes part in a workshop.
 * @throws Problem `plan/row-missing`, `workshop/not-a-participant`
 */
export function participantIn(plan: Plan, workshop: Workshop, personId: Id<'person'>): Person {
  const person = rowIn(plan, 'person', personId);
  if (!participantsOf(plan, workshop.id).includes(person))
    throw new Problem('workshop/not-a-participant', { person: person.name, workshop: workshop.name });
  return person;
}

/** What an action answers that took several things: the first one's id, and their titles for the history. */
export function receiptOf(rows: readonly { readonly id: string; readonly title: string }[]) {
  const [first] = rows;
  if (!first) throw new Problem('plan/row-missing');
  return { id: first.id, subject: rows.length > 1 ? `${first.title} (+${rows.length - 1})` : first.title };
}

import type { Plan } from '../plan/plan.ts';
import type { Workshop } from '../tables/tables.ts';
import { askedOf, neededFor } from '../workshop/minutes.ts';
import { noteTagOf } from './note-key.ts';

/** Something that came into a workshop from a phone, for its facilitator to look at. */
export interface Landed {
  readonly id: string;
  readonly kind: 'wording' | 'need' | 'gap';
  readonly text: string;
  /** Who said it, who is asked for it, and for which key result: as far as that is told. */
  readonly by: string | undefined;
  readonly from: string | undefined;
  readonly about: string | undefined;
}

/** The wordings, needs and gaps that came into a workshop from phones; notes on the wall are looked at there. */
export function landedIn(plan: Plan, { id: workshopId }: Pick<Workshop, 'id'>): Landed[] {
  const { proposal, decision, gap, person } = plan.tables;
  const needs = decision
    .where('workshopId', workshopId)
    .filter(({ saidById }) => saidById !== null)
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  return [
    ...proposal.where('workshopId', workshopId).map(({ id, text, personId }) => ({
      id,
      kind: 'wording' as const,
      text,
      by: person.get(personId)?.name,
      from: undefined,
      about: undefined,
    })),
    ...needs.map((need) => {
      const { person: by, keyResult: about } = neededFor(plan, need);
      return { id: need.id, kind: 'need' as const, text: need.text, by, from: askedOf(plan, need), about };
    }),
    // Whose a gap is, is written nowhere: that it came from a phone its id says.
    ...gap
      .where('workshopId', workshopId)
      .filter(({ id }) => noteTagOf(id) !== null)
      .map(({ id, measureName }) => ({
        id,
        kind: 'gap' as const,
        text: measureName,
        by: undefined,
        from: undefined,
        about: undefined,
      })),
  ];
}

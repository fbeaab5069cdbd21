import { create } from 'zustand';
import type { Unit } from '#domain/tables/tables.ts';
import { thePlan } from '../plan-model/plan-store.ts';
import { focusField } from '../window/named-field.ts';

/** The unit that people were added to last: the next ones are likely to go there. */
const useLastUnit = create<{ readonly id: string | null }>(() => ({ id: null }));

/** Remembers that people were added to a unit. */
export const rememberUnit = (id: string): void => useLastUnit.setState({ id });

/** The unit that people are added to where nobody says which one: the last one, else the company. */
export function usualUnit(): Unit {
  const plan = thePlan();
  return plan.tables.unit.get(useLastUnit.getState().id) ?? plan.company;
}

/** By what the field of a unit goes. */
export const fieldOf = (unitId: string): string => `people of ${unitId}`;

/** Puts the cursor into the field of a unit. */
export const focusUnit = (id: string): void => focusField(fieldOf(id));

export const focusUsualUnit = (): void => focusUnit(usualUnit().id);

/** What the field of new teams goes by, among those of the units. */
export const newTeam = 'new-team';
export const focusNewTeam = (): void => focusUnit(newTeam);

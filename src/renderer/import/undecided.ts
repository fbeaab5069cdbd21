import { useMemo } from 'react';
import type { ImportPreview } from '#contract/import.ts';
import type { ColumnRole } from '#domain/import/mapping.ts';
import { ownersIn } from '#domain/import/owners.ts';
import { fold } from '#domain/search/fold.ts';

/** Whether a column names people. */
export const isOfPeople = (role: ColumnRole): boolean => role === 'owner' || role === 'author';

/** People of the files of whom nobody has said who they are, by their folded names. */
export type Undecided = ReadonlyMap<string, 'similar' | 'new'>;

export const useUndecided = ({ people }: ImportPreview): Undecided =>
  useMemo(
    () =>
      new Map(
        people.flatMap(({ name, kind, isDecided }) =>
          kind === 'same' || isDecided ? [] : [[fold(name), kind] as const],
        ),
      ),
    [people],
  );

/** What is asked of the people whom a cell names: whether one is new, or another whom the plan has. */
export function askedOf(text: string, undecided: Undecided): 'similar' | 'new' | null {
  if (undecided.size === 0 || text.trim() === '') return null;
  const kinds = ownersIn(text).map(({ name }) => undecided.get(fold(name)));
  return kinds.includes('similar') ? 'similar' : kinds.includes('new') ? 'new' : null;
}

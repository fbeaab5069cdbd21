import { create } from 'zustand';
import type { Presence } from '#domain/space/presence.ts';
import { usePlanStore } from './plan-store.ts';

/** The field that is typed into in this window, by what names it; null for none. */
export const useOwnField = create<{ readonly field: string | null }>(() => ({ field: null }));

const others = (state: ReturnType<typeof usePlanStore.getState>): readonly Presence[] =>
  state.space?.others ?? [];

/** The names of those who are at an objective or one of its key results, with a line between them; empty for nobody. */
export const useNamesAt = (objectiveId: string): string =>
  usePlanStore((state) => {
    const names = others(state).flatMap(({ name, place: { row } }) => {
      if (row?.table === 'objective') return row.id === objectiveId ? [name] : [];
      if (row?.table !== 'keyResult') return [];
      return state.plan?.tables.keyResult.get(row.id)?.objectiveId === objectiveId ? [name] : [];
    });
    return [...new Set(names)].join('\n');
  });

/** Who else is typing into a field, by what names it, such as `objective/ID/title`; null for nobody. */
export const useWriter = (field: string | undefined): string | null =>
  usePlanStore((state) => {
    const [table, id, column] = field?.split('/') ?? [];
    const writer = others(state).find(
      ({ place: { row, typing } }) =>
        typing !== null && typing === column && row?.table === table && row?.id === id,
    );
    return writer?.name ?? null;
  });

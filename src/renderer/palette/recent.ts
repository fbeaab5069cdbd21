import { create } from 'zustand';
import { onOpened } from '../plan-model/drawers.ts';
import { isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import type { Recent } from './entries.ts';

/** More than these are no longer in mind. */
const mostRecent = 8;

interface RecentState {
  readonly planId: string | null;
  readonly things: readonly Recent[];
}

const useRecent = create<RecentState>(() => ({ planId: null, things: [] }));

/** Where a window keeps it, plan by plan, until it is closed. */
const storageKey = (planId: string) => `recent/${planId}`;

const isRecent = (value: unknown): value is Recent =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Recent).kind === 'string' &&
  typeof (value as Recent).id === 'string';

function stored(planId: string): Recent[] {
  const text = sessionStorage.getItem(storageKey(planId));
  if (text === null) return [];
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter(isRecent) : [];
}

/** What was done and looked at in the open plan, the latest first. */
export function recentThings(): readonly Recent[] {
  const planId = thePlan().about.id;
  if (useRecent.getState().planId !== planId) useRecent.setState({ planId, things: stored(planId) });
  return useRecent.getState().things;
}

/** Puts a thing before all others. */
export function remember(thing: Recent): void {
  const others = recentThings().filter(({ kind, id }) => kind !== thing.kind || id !== thing.id);
  const things = [thing, ...others].slice(0, mostRecent);
  const planId = thePlan().about.id;
  useRecent.setState({ planId, things });
  sessionStorage.setItem(storageKey(planId), JSON.stringify(things));
}

/** An objective whose panel was opened is recent too, however it was opened. */
export const rememberOpened = (): void =>
  onOpened((objectiveId) => {
    if (objectiveId && isPlanOpen()) remember({ kind: 'objective', id: objectiveId });
  });

import { createContext } from 'react';
import { create, type StoreApi } from 'zustand';
import type { SignedEntry, Walk } from '#contract/history.ts';
import { localDay } from '#domain/cycle/days.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { screenNow, useShown } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { thePlan, usePlanStore } from './plan-store.ts';
import { today } from './today.ts';

/** Where somebody stands in the history: at a change set, with the plan as it was then, or at now. */
export interface Moment {
  /** The change set that is looked at, the last one that the plan contains; null for now. */
  readonly at: number | null;
  readonly entry: SignedEntry | null;
  readonly plan: Plan | null;
  /** The moment that is kept, to be compared with whatever is shown; null where that is compared with now. */
  readonly kept: SignedEntry | null;
  /** Whether differences are shown in the place of the plan as it was. */
  readonly isComparing: boolean;
  /** Where the latest step leads, while it is on its way. */
  readonly wanted: number | null;
  /** Which loading of a plan it belongs to. */
  readonly loads: number;
}

const present = { at: null, entry: null, plan: null, wanted: null };

const beginning = { ...present, kept: null, isComparing: false };

const useMoments = create<Moment>(() => ({ ...beginning, loads: 0 }));

/** What of a moment cards are drawn from, as of the plan now. */
export type PlanSource = StoreApi<{
  readonly plan: Plan | null;
  readonly entry?: Pick<SignedEntry, 'at'> | null;
}>;

/** The plan that cards are drawn from: that of now, where nothing else is said. */
export const PlanSourceContext = createContext<PlanSource>(usePlanStore);
export const pastSource: PlanSource = useMoments;

const isOfThisPlan = ({ loads }: Moment, current: number): boolean => loads === current;

/** The moment that is looked at, of the plan that is open. */
export function useMoment(): Moment {
  const moment = useMoments();
  const loads = usePlanStore((state) => state.loads);
  return isOfThisPlan(moment, loads) ? moment : { ...beginning, loads };
}

function momentNow(): Moment {
  const moment = useMoments.getState();
  const { loads } = usePlanStore.getState();
  return isOfThisPlan(moment, loads) ? moment : { ...beginning, loads };
}

/** The change set that what is printed and done is about, where this window shows the past. */
export function useShownMoment(): Moment | null {
  const moment = useMoment();
  const { screen } = useShown();
  return screen === 'history' && moment.at !== null ? moment : null;
}

export const isPastShown = (): boolean => screenNow() === 'history' && momentNow().at !== null;

/** Back to now. */
export function goToNow(): void {
  useMoments.setState({ ...momentNow(), ...present });
}

/** Shows in what two moments differ, or the plan as it was. */
export const setComparing = (isComparing: boolean): void =>
  useMoments.setState({ ...momentNow(), isComparing });

/** Keeps a moment to compare others with it; with null they are compared with now. */
export const keepMoment = (kept: SignedEntry | null): void => useMoments.setState({ ...momentNow(), kept });

/** Two moments that are compared, the earlier one first; the other is now where it is null, which is the number `now`. */
export interface Comparison {
  readonly from: SignedEntry;
  readonly to: SignedEntry | null;
  readonly now: number;
}

/** The moments whose differences the history shows; null where it shows none. */
export function useComparison(): Comparison | null {
  const { kept, entry, isComparing } = useMoment();
  const { screen } = useShown();
  const now = usePlanStore((state) => state.plan?.sequence ?? 0);
  if (screen !== 'history' || !isComparing) return null;
  const [from, to = null] = [kept, entry]
    .filter((one) => one !== null)
    .sort((one, other) => one.sequence - other.sequence);
  return from ? { from, to, now } : null;
}

/**
 * Goes to a moment: what lies between is asked for and applied to the plan that is shown. While a step is on its way the
 * next one waits, and of several the last is taken.
 */
export async function goToMoment(sequence: number): Promise<void> {
  const { loads } = usePlanStore.getState();
  const isUnderWay = momentNow().wanted !== null;
  useMoments.setState({ ...momentNow(), wanted: sequence, loads });
  if (isUnderWay) return;
  for (;;) {
    const { at, plan, wanted } = momentNow();
    if (wanted === null) return;
    const here = at === null ? thePlan() : (plan as Plan);
    const from = at ?? here.sequence;
    const answer = await attempt(client.history.walk({ from, to: wanted }));
    const after = momentNow();
    // Somebody went back to now, or opened another plan.
    if (after.wanted === null || usePlanStore.getState().loads !== loads) return;
    if (answer === null) {
      useMoments.setState({ wanted: null });
      return;
    }
    const { changes, standings, withoutStanding, entry } = JSON.parse(answer) as Walk;
    useMoments.setState({
      at: wanted,
      entry,
      plan: here.apply(changes, wanted, standings, withoutStanding),
      wanted: after.wanted === wanted ? null : after.wanted,
    });
  }
}

/** The day on which what is drawn is looked at: that of its moment, else today. */
export const dayShown = (entry: Pick<SignedEntry, 'at'> | null | undefined): string =>
  entry ? localDay(entry.at) : today();

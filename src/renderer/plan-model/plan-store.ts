import { createContext, useContext } from 'react';
import { create } from 'zustand';
import type { ProblemData } from '#contract/base.ts';
import type { HistoryEntry } from '#contract/history.ts';
import type { PlanEvent } from '#contract/plan.ts';
import type { OpenPlan } from '#contract/plan-file.ts';
import type { RoomStatus } from '#contract/room/room.ts';
import type { SpaceStatus } from '#contract/space.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import type { ChangeSet } from '#domain/plan/change.ts';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { Plan, type PlanSnapshot } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { kept } from '../typing/kept.ts';
import { go } from '../window/address.ts';
import { client } from '../window/client.ts';
import { problemOf, showProblem } from '../window/problems.tsx';
import { inRests } from './in-rests.ts';
import { type LastChanges, withChangeSet } from './last-changes.ts';
import { roomIn } from './room.ts';
import { today } from './today.ts';

interface PlanState {
  readonly status: 'starting' | 'none' | 'open';
  readonly file: OpenPlan | null;
  readonly plan: Plan | null;
  readonly cycleId: string | null;
  readonly isReplaced: boolean;
  readonly isLost: boolean;
  /** Why nothing can be written for now. */
  readonly trouble: ProblemData | null;
  /** The room that is open for phones; null while none is. */
  readonly room: RoomStatus | null;
  /** How the plan and its space stand to each other; null while it is not shared. */
  readonly space: SpaceStatus | null;
  /** How often a plan was loaded: what was read of one is nothing of the next. */
  readonly loads: number;
  readonly lastChanges: LastChanges;
  /** The latest change sets, the last one first. */
  readonly latest: readonly ChangeSet[];
  /** Ends the stream that this window follows; null while it follows none. */
  readonly watching: AbortController | null;
  readonly undo: HistoryEntry | null;
  readonly redo: HistoryEntry | null;
  readonly version: string;
  readonly host: 'electron' | 'browser';
}

/** The plan on the screen: a snapshot, kept up to date by every change set from then on. */
export const usePlanStore = create<PlanState>(() => ({
  status: 'starting',
  file: null,
  plan: null,
  cycleId: null,
  isReplaced: false,
  isLost: false,
  trouble: null,
  room: null,
  space: null,
  loads: 0,
  lastChanges: {},
  latest: [],
  watching: null,
  undo: null,
  redo: null,
  version: '',
  host: 'browser',
}));

/** The plan as the cycle on the screen is judged, where that is not as it is now. */
export const ReadPlan = createContext<Plan | null>(null);

/**
 * The plan that a screen tells of: of a cycle that is closed or over as it was, else as it is now; only for screens
 * that are shown while one is open.
 */
export function usePlan(): Plan {
  const read = useContext(ReadPlan);
  const now = useCurrentPlan();
  return read ?? now;
}

/**
 * What the store says is open, and the cycle looked at, for the many who read it: to follow a store costs each of them at
 * its coming and going.
 */
export const OpenedPlan = createContext<Plan | null>(null);
export const ShownCycle = createContext<string | null>(null);

/** The open plan as it is now, for what goes beyond the cycle on the screen. */
export function useCurrentPlan(): Plan {
  const plan = useContext(OpenedPlan);
  if (!plan) throw new Error('This screen is shown only while a plan is open.');
  return plan;
}

/** The plan outside of React. */
export function thePlan(): Plan {
  const { plan } = usePlanStore.getState();
  if (!plan) throw new Error('No plan is open.');
  return plan;
}

/** The cycle being looked at. */
export function useCycle(): Cycle {
  return cycleIn(usePlan(), useContext(ShownCycle));
}

/** Whether a plan is open in this window. */
export const isPlanOpen = (): boolean => usePlanStore.getState().status === 'open';

export const theCycle = (): Cycle => cycleIn(thePlan(), usePlanStore.getState().cycleId);

/** Whether the cycle being looked at can be worked on, or was closed by its review. */
export const isOpenCycle = (): boolean => isPlanOpen() && !isClosed(theCycle());
export const isClosedCycle = (): boolean => isPlanOpen() && isClosed(theCycle());

/** The cycle of this id, else the one that today is in. */
export function cycleIn(plan: Plan, cycleId: string | null): Cycle {
  const cycle = plan.tables.cycle.get(cycleId) ?? currentCycle(plan, today());
  if (!cycle) throw new Error('A plan always has a cycle.');
  return cycle;
}

/** As many change sets as a window may still have something to say about. */
const mostRemembered = 50;

/** One of the latest change sets of the plan. */
export const changeSetOf = (sequence: number): ChangeSet | undefined =>
  usePlanStore.getState().latest.find((changeSet) => changeSet.sequence === sequence);

type ChangeSetEvent = Extract<PlanEvent, { kind: 'change-set' }>;
type ShownEvent = Extract<PlanEvent, { kind: 'change-set' | 'room' | 'space' }>;

/** What a change set makes of what is on the screen. */
function withEvent(
  state: Pick<PlanState, 'plan' | 'lastChanges' | 'latest'>,
  { changeSet, standings, withoutStanding, next }: ChangeSetEvent,
) {
  const { plan, lastChanges, latest } = state;
  if (!plan || changeSet.sequence <= plan.sequence) return state;
  return {
    plan: plan.apply(changeSet.changes, changeSet.sequence, standings, withoutStanding),
    lastChanges: withChangeSet(lastChanges, changeSet),
    latest: [changeSet, ...latest].slice(0, mostRemembered),
    ...next,
  };
}

/** Shows what was written, and how room and space are. */
function showAll(events: readonly ShownEvent[]): void {
  const { plan, lastChanges, latest, ...around } = usePlanStore.getState();
  let state = { plan, lastChanges, latest };
  let { room, space } = around;
  for (const event of events)
    if (event.kind === 'room') room = event.room;
    else if (event.kind === 'space') space = event.space;
    else state = withEvent(state, event);
  usePlanStore.setState({ ...state, room, space });
}

async function follow(after: number, signal: AbortSignal): Promise<void> {
  const events = await client.plan.watch({ after }, { signal });
  usePlanStore.setState({ trouble: null });
  const show = inRests<ShownEvent>((all) => {
    if (!signal.aborted) showAll(all);
  });
  for await (const event of events) {
    if (signal.aborted) return;
    if (event.kind === 'replaced') {
      usePlanStore.setState({ isReplaced: true });
      continue;
    }
    if (event.kind === 'opened-again') {
      await loadPlan();
      return;
    }
    if (event.kind === 'trouble') {
      usePlanStore.setState({ trouble: event.problem });
      continue;
    }
    if (event.kind === 'problem') {
      showProblem(event.problem);
      continue;
    }
    show(event);
  }
}

const retryTime = 1_000;

/** Follows the plan until it is closed; after a lost connection it tries again from where it was. */
async function watch(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await follow(usePlanStore.getState().plan?.sequence ?? 0, signal);
    } catch (error) {
      if (signal.aborted) return;
      console.warn('The stream of changes ended', error);
    }
    if (signal.aborted) return;
    usePlanStore.setState({ isLost: true });
    await new Promise((resolve) => setTimeout(resolve, retryTime));
    usePlanStore.setState({ isLost: false });
  }
}

/** The plan of this window as it is asked for; null where it has none. */
type Asked = Promise<{ readonly file: OpenPlan; readonly snapshot: PlanSnapshot } | null>;

/** Asks for the plan of this window, which `loadPlan` takes in; for one that was asked for already, only what was not answered. */
export async function askForPlan(begun: Promise<PlanSnapshot | null> | null = null): Asked {
  const file = await client.planFile.current();
  return file && { file, snapshot: (await begun) ?? unpackSnapshot(await client.plan.snapshot()) };
}

/** Loads the plan of this window and follows it; shows the first start where there is none. */
export async function loadPlan(asked: Asked = askForPlan()): Promise<void> {
  usePlanStore.getState().watching?.abort();
  const controller = new AbortController();
  usePlanStore.setState({ watching: controller });
  try {
    const answer = await asked;
    if (!answer) {
      usePlanStore.setState({
        status: 'none',
        file: null,
        plan: null,
        room: null,
        space: null,
        undo: null,
        redo: null,
      });
      return;
    }
    const { file } = answer;
    const plan = Plan.from(answer.snapshot);
    const { cycleId } = usePlanStore.getState();
    kept.dropSaved(plan);
    const before = usePlanStore.getState().file?.path;
    // Filter, scope and screen are of the plan that they were chosen in.
    if (before !== undefined && before !== file.path) go('plan');
    usePlanStore.setState({
      status: 'open',
      file,
      plan,
      cycleId:
        roomIn(plan)?.cycleId ??
        plan.tables.cycle.get(cycleId)?.id ??
        currentCycle(plan, today())?.id ??
        null,
      isReplaced: false,
      isLost: false,
      trouble: null,
      loads: usePlanStore.getState().loads + 1,
      lastChanges: {},
    });
    usePlanStore.setState(await client.history.next());
    void watch(controller.signal);
  } catch (error) {
    showProblem(problemOf(error));
    usePlanStore.setState({ status: 'none', file: null, plan: null });
  }
}

/** Waits until the screen's plan contains a change set. */
export function untilSequence(sequence: number): Promise<void> {
  return new Promise((resolve) => {
    const isThere = () => (usePlanStore.getState().plan?.sequence ?? 0) >= sequence;
    if (isThere()) {
      resolve();
      return;
    }
    const stop = usePlanStore.subscribe(() => {
      if (!isThere()) return;
      stop();
      resolve();
    });
  });
}

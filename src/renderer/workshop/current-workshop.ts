import { useRoute } from 'wouter';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Workshop } from '#domain/tables/tables.ts';
import { currentStep, stepsOf } from '#domain/workshop/clock.ts';
import { usePlan } from '../plan-model/plan-store.ts';

/** Where a workshop is run, prepared, and watched by whoever presents it. */
export const workshopPath = {
  list: '/workshop',
  prepare: (id: string) => `/workshop/${id}`,
  run: (id: string) => `/workshop/${id}/run`,
  projector: (id: string) => `/workshop/${id}/projector`,
  presenter: (id: string) => `/workshop/${id}/presenter`,
} as const;

/** Whether the room is on the screen: without rail and top bar. */
export function useIsInRoom(): boolean {
  const [isRunning] = useRoute('/workshop/:id/run');
  const [isPresenting] = useRoute('/workshop/:id/presenter');
  const isFollowing = useIsFollowing();
  return isRunning || isPresenting || isFollowing;
}

/** Whether this window shows the room, on a projector, what the facilitator looks at in another one. */
export function useIsFollowing(): boolean {
  const [isFollowing] = useRoute('/workshop/:id/projector');
  return isFollowing;
}

/** The workshop of an address, undefined where it was deleted. */
export function useWorkshop(id: string | undefined): Workshop | undefined {
  return usePlan().tables.workshop.get(id);
}

/** The workshops of a cycle, its weekly meetings and reviews among them, the latest first. */
export function workshopsOf(plan: Plan, cycle: Cycle): Workshop[] {
  return [...plan.tables.workshop.where('cycleId', cycle.id)].sort((a, b) =>
    (b.heldOn ?? '') === (a.heldOn ?? '')
      ? a.id < b.id
        ? 1
        : -1
      : (b.heldOn ?? '') < (a.heldOn ?? '')
        ? -1
        : 1,
  );
}

/** The workshop that is going on anywhere in the plan: running before paused. */
export function openWorkshop(plan: Plan): Workshop | undefined {
  const all = [...plan.tables.workshop.rows.values()];
  return all.find(({ state }) => state === 'running') ?? all.find(({ state }) => state === 'paused');
}

/** The step before or after the one the room is in. */
export function neighbourStep(plan: Plan, workshop: Workshop, by: -1 | 1) {
  const steps = stepsOf(plan, workshop.id);
  const at = steps.findIndex(({ id }) => id === currentStep(plan, workshop)?.id);
  return at < 0 ? undefined : steps[at + by];
}

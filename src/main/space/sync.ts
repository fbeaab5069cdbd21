import { Problem, type ProblemCode } from '#domain/problem.ts';
import type { PlacedSet } from '../plan-file/follow-space.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Shared, SpaceSet } from '../plan-file/shared-journal.ts';
import type { Space } from './space.ts';

/** What a synchronisation came to. */
export interface Synced {
  readonly received: number;
  readonly sent: number;
  /** Own change sets that wait for a decision, all of them. */
  readonly waiting: number;
  readonly position: number;
}

/** How many change sets are taken in at once. */
const mostAtOnce = 20_000;

/** What the space says of one change set; everything else is said of the connection, or of all. */
const ofOneSet: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'space/another-author',
  'space/not-own-work',
  'space/cycle-closed',
  'space/signed',
]);

/** @throws Problem `space/not-shared` */
export function sharedOf(file: PlanFile): Shared {
  const shared = file.shared.read();
  if (!shared) throw new Problem('space/not-shared', { plan: file.name });
  return shared;
}

const now = () => new Date().toISOString();

/**
 * Takes note of what its member may do there by now, and makes sure that the space still holds what it held: one that was brought back from an older backup has lost what this
 * file has.
 * @throws Problem `space/fallen-behind`, `space/plan-gone`
 */
async function assertGoesOn(file: PlanFile, space: Space, shared: Shared): Promise<void> {
  const plan = await space.plan(file.plan.about.id);
  if (!plan) throw new Problem('space/plan-gone', { space: shared.url, plan: file.name });
  const me = (await space.members(plan.id)).find(({ role, hasLeft }) => role === shared.role && !hasLeft);
  if (!me) throw new Problem('space/no-member', { space: shared.url, detail: shared.role });
  const { name, may, personId, teams } = me;
  file.rights({ name, may, personId, teams });
  const known = shared.position === 0 ? null : await space.at(plan.id, shared.position);
  const own = file.journal.entry(shared.sequence);
  if (plan.last < shared.position || (known !== null && known !== own?.id))
    throw new Problem('space/fallen-behind', {
      space: shared.url,
      count: shared.position - Math.min(plan.last, shared.position - 1),
    });
}

/** Takes in what others did since. */
async function receive(file: PlanFile, space: Space): Promise<number> {
  let received = 0;
  const planId = file.plan.about.id;
  const take = (placed: readonly PlacedSet[]) => {
    const last = placed.at(-1);
    if (!last) return;
    file.follow(placed, { ...sharedOf(file), position: last.position, syncedAt: now() });
    received += placed.length;
  };
  let placed: PlacedSet[] = [];
  for await (const some of space.after(planId, sharedOf(file).position)) {
    placed.push(...some);
    if (placed.length < mostAtOnce) continue;
    take(placed);
    placed = [];
  }
  take(placed);
  return received;
}

const placedAt = (base: number, member: string, sets: readonly SpaceSet[]): PlacedSet[] =>
  sets.map((set, at) => ({ position: base + at + 1, member, set }));

/** Sends change sets one by one up to the one that is refused; that one is set aside, and what builds upon it with it. */
async function sendSingly(file: PlanFile, space: Space, sets: readonly SpaceSet[]): Promise<void> {
  for (const set of sets) {
    const shared = sharedOf(file);
    try {
      const position = await space.append(file.plan.about.id, shared.position, [set]);
      file.follow(placedAt(shared.position, shared.role, [set]), { ...shared, position, syncedAt: now() });
    } catch (error) {
      if (!(error instanceof Problem) || !ofOneSet.has(error.code)) throw error;
      file.follow([], shared, new Map([[set.id, error]]));
      return;
    }
  }
}

/**
 * Brings a plan and its space to the same: what others did comes first, then what was done here is handed over. A program
 * that ends in the middle goes on where it was: what was handed over is known by its ids.
 * @throws Problem why the space cannot be reached or refuses; the plan goes on working
 */
export async function synchronise(file: PlanFile, space: Space): Promise<Synced> {
  const planId = file.plan.about.id;
  await assertGoesOn(file, space, sharedOf(file));
  let received = 0;
  let sent = 0;
  for (;;) {
    received += await receive(file, space);
    const shared = sharedOf(file);
    const tail = file.shared.after(shared.sequence);
    if (tail.length === 0) break;
    const sets = tail.map(({ sequence: _, ...set }): SpaceSet => set);
    try {
      const position = await space.append(planId, shared.position, sets);
      file.follow(placedAt(shared.position, shared.role, sets), { ...shared, position, syncedAt: now() });
      sent += sets.length;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'space/behind') continue;
      if (!ofOneSet.has(error.code)) throw error;
      await sendSingly(file, space, sets);
    }
  }
  return { received, sent, waiting: file.shared.waiting().length, position: sharedOf(file).position };
}

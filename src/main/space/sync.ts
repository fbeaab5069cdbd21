import { Problem, type ProblemCode } from '#domain/problem.ts';
import type { PlacedSet } from '../plan-file/follow-space.ts';
import { currentVersion } from '../plan-file/migrations/index.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Shared, SpaceSet } from '../plan-file/shared-journal.ts';
import { chunkBytes, mostAtOnce, type Space } from './space.ts';

/** What a synchronisation came to. */
export interface Synced {
  readonly received: number;
  readonly sent: number;
  /** Own change sets that wait for a decision, all of them. */
  readonly waiting: number;
  readonly position: number;
}

/** How many change sets are taken in at once. */
const mostTaken = 20_000;

/** What the space says of one change set; everything else is said of the connection, or of all. */
export const ofOneSet: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'space/another-author',
  'space/not-own-work',
  'space/cycle-closed',
  'space/signed',
  'space/too-large',
]);

/** @throws Problem `space/not-shared` */
export function sharedOf(file: PlanFile): Shared {
  const shared = file.shared.read();
  if (!shared) throw new Problem('space/not-shared', { plan: file.name });
  return shared;
}

const now = () => new Date().toISOString();

/**
 * Takes note of what its member may do there by now, and makes sure that the space still holds what it held: one that was
 * brought back from an older backup has lost what this file has. Answers the position of the latest change set there.
 * @throws Problem `space/fallen-behind`, `space/plan-gone`, `space/newer-plan`
 */
async function assertGoesOn(file: PlanFile, space: Space, shared: Shared): Promise<number> {
  const there = await space.stateOf(file.plan.about.id, shared.position);
  if (!there) throw new Problem('space/plan-gone', { space: shared.url, plan: file.name });
  const { last, schema, setId, ...rights } = there;
  if (schema > currentVersion) throw new Problem('space/newer-plan', { plan: file.name });
  file.rights(rights);
  const own = file.journal.entry(shared.sequence);
  if (last < shared.position || (setId !== null && setId !== own?.id))
    throw new Problem('space/fallen-behind', {
      space: shared.url,
      count: shared.position - Math.min(last, shared.position - 1),
    });
  return last;
}

/** Takes in what others did since. */
export async function receive(file: PlanFile, space: Space): Promise<number> {
  let received = 0;
  const planId = file.plan.about.id;
  const take = (placed: readonly PlacedSet[]) => {
    if (placed.length === 0) return;
    file.follow(placed, now());
    received += placed.length;
  };
  let placed: PlacedSet[] = [];
  for await (const some of space.after(planId, sharedOf(file).position)) {
    placed.push(...some);
    if (placed.length < mostTaken) continue;
    take(placed);
    placed = [];
  }
  take(placed);
  return received;
}

export const placedAt = (base: number, member: string, sets: readonly SpaceSet[]): PlacedSet[] =>
  sets.map((set, at) => ({ position: base + at + 1, member, set }));

/** What was done here and is not in the space yet; of a long list the first ones. */
export const setsToSend = (file: PlanFile): SpaceSet[] =>
  file.shared.after(sharedOf(file).sequence, mostAtOnce).map(({ sequence: _, ...set }) => set);

/** Change sets in parts of a size that is sent at once, in their order. */
export function inParts(sets: readonly SpaceSet[]): SpaceSet[][] {
  const parts: SpaceSet[][] = [];
  let bytes = 0;
  for (const set of sets) {
    const size = JSON.stringify(set).length;
    const part = parts.at(-1);
    bytes += size;
    if (part && bytes <= chunkBytes) part.push(set);
    else {
      parts.push([set]);
      bytes = size;
    }
  }
  return parts;
}

/** Hands change sets over on top of what this file has of the space, and takes note that they are there. */
async function send(file: PlanFile, space: Space, sets: readonly SpaceSet[]): Promise<void> {
  const { position, role } = sharedOf(file);
  const last = await space.append(file.plan.about.id, position, sets);
  if (last !== position + sets.length)
    throw new Problem('space/order-unsound', { space: space.address.url, position: last });
  file.follow(placedAt(position, role, sets), now());
}

/** Sends change sets one by one up to the one that is refused; that one is set aside, and what builds upon it with it. */
async function sendSingly(file: PlanFile, space: Space, sets: readonly SpaceSet[]): Promise<number> {
  let sent = 0;
  for (const set of sets) {
    try {
      await send(file, space, [set]);
      sent += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Who sends all of it again is told so, and takes in what others did.
      if (error.code === 'space/behind') break;
      if (!ofOneSet.has(error.code)) throw error;
      file.follow([], now(), new Map([[set.id, error]]));
      break;
    }
  }
  return sent;
}

/**
 * Brings a plan and its space to the same: what others did comes first, then what was done here is handed over. A program
 * that ends in the middle goes on where it was: what was handed over is known by its ids.
 * @throws Problem why the space cannot be reached or refuses; the plan goes on working
 */
export async function synchronise(file: PlanFile, space: Space): Promise<Synced> {
  let received = 0;
  let sent = 0;
  let there = await assertGoesOn(file, space, sharedOf(file));
  for (;;) {
    if (there > sharedOf(file).position) {
      received += await receive(file, space);
      // Told of more than is shown.
      const { position } = sharedOf(file);
      if (position < there)
        throw new Problem('space/order-unsound', { space: space.address.url, position: position + 1 });
    }
    // In parts, each of which is there for good: what was sent of a month offline is not sent again after a cut.
    const { position } = sharedOf(file);
    const [sets] = inParts(setsToSend(file));
    if (!sets) break;
    try {
      await send(file, space, sets);
      sent += sets.length;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'space/behind') there = position + 1;
      else if (ofOneSet.has(error.code)) sent += await sendSingly(file, space, sets);
      else throw error;
    }
  }
  return { received, sent, waiting: file.shared.waiting().length, position: sharedOf(file).position };
}

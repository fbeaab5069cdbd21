import { Problem } from '#domain/problem.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Space } from './space.ts';
import {
  inParts,
  ofOneSet,
  placedAt,
  receive,
  type Synced,
  setsToSend,
  sharedOf,
  synchronise,
} from './sync.ts';

/** What was handed back, and what a synchronisation came to then. */
export interface HandedBack extends Synced {
  readonly handedBack: number;
}

/** How far a file and a space have the same: both go on behind it by themselves. */
async function lastCommon(file: PlanFile, space: Space, last: number): Promise<number> {
  const { position, sequence } = sharedOf(file);
  const isSame = async (at: number) => {
    const there = await space.stateOf(file.plan.about.id, at);
    return there?.setId === file.journal.entry(sequence - (position - at))?.id;
  };
  // From what is the same on, everything before is: it is one order.
  let [known, beyond] = [0, Math.min(last, position) + 1];
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2);
    if (await isSame(middle)) known = middle;
    else beyond = middle;
  }
  return known;
}

/**
 * Gives a space that was brought back from an older backup what this file has from it. Where others went on there since,
 * theirs comes first and this file's follows, so that both are kept. An owner hands everything back with its authors; any
 * other member sends what is their own, and what others did waits until these send it themselves, or is decided on.
 * @throws Problem as `synchronise`
 */
export async function handBack(file: PlanFile, space: Space): Promise<HandedBack> {
  const planId = file.plan.about.id;
  const shared = sharedOf(file);
  const there = await space.stateOf(planId, shared.position);
  if (!there) throw new Problem('space/plan-gone', { space: shared.url, plan: file.name });
  const common = await lastCommon(file, space, there.last);
  if (common < shared.position) file.fallBack(common);
  let handedBack = 0;
  if (there.may === 'owner')
    for (;;) {
      await receive(file, space);
      const lost = shared.position - common - handedBack;
      const some = setsToSend(file).slice(0, Math.max(0, lost));
      const [part = []] = inParts(some);
      if (part.length === 0) break;
      const { position, sequence, role } = sharedOf(file);
      try {
        await space.handBack(planId, position, file.journal.entry(sequence)?.id ?? '', part);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (error.code === 'space/behind') continue;
        // What is refused now is found one by one when the rest is sent, and waits.
        if (ofOneSet.has(error.code)) break;
        throw error;
      }
      file.follow(placedAt(position, role, part), new Date().toISOString());
      handedBack += part.length;
    }
  return { ...(await synchronise(file, space)), handedBack };
}

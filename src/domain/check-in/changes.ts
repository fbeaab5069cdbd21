import { z } from 'zod';
import { type CheckInsOf, type PastCheckIns, standingOn } from '../progress/past-check-ins.ts';
import type { KeyResult } from '../tables/tables.ts';

/** How a key result moved since a day: what it was then, and what it is now, by its check-ins. */
export const movement = z.object({
  keyResultId: z.string(),
  /** Null before its first check-in. */
  before: z.number().nullable(),
  now: z.number(),
  confidenceBefore: z.number().nullable(),
  confidenceNow: z.number().nullable(),
  /** What was said with the latest one. */
  note: z.string(),
  checkedOn: z.string(),
});
export type Movement = z.infer<typeof movement>;

/** Whether a movement changed anything but the day it was looked at. */
export const isChange = ({ before, now, confidenceBefore, confidenceNow, note }: Movement): boolean =>
  before !== now || confidenceBefore !== confidenceNow || note.trim() !== '';

/** What changed of some key results from the end of `since` to the end of `until`, in their order. */
export const changesOf = (
  rungs: readonly KeyResult[],
  checkInsOf: CheckInsOf,
  span: { readonly since: string; readonly until: string },
): Movement[] => rungs.flatMap((rung) => movementOf(rung, checkInsOf(rung.id), span) ?? []).filter(isChange);

/** How a key result moved from the end of `since` to the end of `until`; null where nobody said anything between. */
export function movementOf(
  rung: KeyResult,
  checkIns: PastCheckIns,
  { since, until }: { readonly since: string; readonly until: string },
): Movement | null {
  const latest = checkIns.filter(({ checkedOn }) => checkedOn <= until).at(-1);
  if (!latest || latest.checkedOn <= since) return null;
  const before = standingOn(rung, checkIns, since);
  return {
    keyResultId: rung.id,
    before: before?.latestValue ?? null,
    now: latest.value,
    confidenceBefore: before?.confidence ?? null,
    confidenceNow: latest.confidence,
    note: latest.note,
    checkedOn: latest.checkedOn,
  };
}

import { basename } from 'node:path';
import type { Receipt } from '#contract/base.ts';
import { rowIn } from '#domain/commands/rows.ts';
import type { Decisions } from '#domain/merge/conflict.ts';
import { type Merge, merge } from '#domain/merge/merge.ts';
import type { Change } from '#domain/plan/change.ts';
import { Problem } from '#domain/problem.ts';
import { decisionsOf } from '#domain/workshop/merges.ts';
import type { PlanFile } from '../plan-file.ts';
import { fileRules } from './file-rules.ts';
import { type Copies, type MergeInput, readCopies } from './read-copies.ts';

/** Two copies and what they come to together. */
export interface Merging extends Copies {
  readonly merge: Merge;
}

const pathIn = (error: unknown, path: string): unknown =>
  error instanceof Problem && error.code.startsWith('merge/')
    ? new Problem(error.code, { path, ...error.parameters }, { cause: error })
    : error;

/**
 * Looks what two copies of a plan come to together; nothing is written.
 * @throws Problem `merge/no-common-beginning`, `merge/journal-unsound`, `merge/too-large`, `merge/breaks-rule`
 */
export function mergeOf(ours: PlanFile, theirs: PlanFile, decisions: Decisions = new Map()): Merging {
  try {
    const copies = readCopies(ours, theirs);
    return { ...copies, merge: merge(copies.ours, copies.theirs, fileRules(), decisions) };
  } catch (error) {
    throw pathIn(error, theirs.path);
  }
}

/** Whether there is anything that our copy does not have yet. */
export const bringsAnything = ({ changes, conflicts, brought }: Merge): boolean =>
  brought.length > 0 && (changes.length > 0 || conflicts.length > 0);

/** Who settled what does not come together: whoever merges, or the room of a workshop, whose merge it is. */
export type SettledBy = Decisions | { readonly workshopMergeId: string };

/** How the merge of a workshop stands when it is done. */
const asMerged = (rowId: string, now: string): Change => ({
  table: 'workshopMerge',
  rowId,
  before: { mergedAt: null },
  after: { mergedAt: now },
});

/**
 * Brings the other copy into ours, as one entry of the journal; answers null where that has it all already. What is there is
 * read anew, under the lock: a restore point is written before.
 * @throws Problem as `mergeOf`, and `merge/undecided`
 */
export function mergeInto(ours: PlanFile, theirs: PlanFile, settledBy: SettledBy): Receipt | null {
  return ours.bring((now) => {
    const ofWorkshop =
      'workshopMergeId' in settledBy ? rowIn(ours.plan, 'workshopMerge', settledBy.workshopMergeId) : null;
    if (ofWorkshop && ofWorkshop.mergedAt !== null)
      throw new Problem('workshop/already-merged', { copy: ofWorkshop.copy });
    const decisions = ofWorkshop ? decisionsOf(ours.plan, ofWorkshop.id) : (settledBy as Decisions);
    const { merge: found, theirs: other } = mergeOf(ours, theirs, decisions);
    const { open, brought, changes, settled } = found;
    if (open.length > 0) throw new Problem('merge/undecided', { count: open.length });
    if (!bringsAnything(found)) return null;
    const copy = basename(ofWorkshop?.copy ?? theirs.path, '.tangga');
    const input: MergeInput = {
      copy,
      ...(ofWorkshop && { workshopMergeId: ofWorkshop.id }),
      settled: [...settled],
      brought: brought.flatMap((id) => other.journaled.get(id) ?? []),
    };
    const done = ofWorkshop ? [asMerged(ofWorkshop.id, now)] : [];
    return { subject: copy, changes: [...changes, ...done], input };
  });
}

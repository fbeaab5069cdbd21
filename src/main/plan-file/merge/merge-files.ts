import { basename } from 'node:path';
import type { Receipt } from '#contract/base.ts';
import type { Decisions } from '#domain/merge/conflict.ts';
import { type Merge, merge } from '#domain/merge/merge.ts';
import { Problem } from '#domain/problem.ts';
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
 * @throws Problem `merge/no-common-beginning`, `merge/journal-unsound`, `merge/breaks-rule`
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

/**
 * Brings the other copy into ours, as one entry of the journal; answers null where that has it all already. What is there is
 * read anew, under the lock: a restore point is written before.
 * @throws Problem as `mergeOf`, and `merge/undecided`
 */
export function mergeInto(ours: PlanFile, theirs: PlanFile, decisions: Decisions): Receipt | null {
  return ours.bring(() => {
    const { merge: found, theirs: other } = mergeOf(ours, theirs, decisions);
    const { open, brought, changes, settled } = found;
    if (open.length > 0) throw new Problem('merge/undecided', { count: open.length });
    if (!bringsAnything(found)) return null;
    const copy = basename(theirs.path, '.tangga');
    const input: MergeInput = {
      copy,
      settled: [...settled],
      brought: brought.flatMap((id) => other.journaled.get(id) ?? []),
    };
    return { subject: copy, changes, input };
  });
}

import type { MergeTold } from '#contract/merge.ts';
import { isOfClock } from '#domain/workshop/clock.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';

interface Told {
  readonly asked: string;
  readonly sequence: number;
  readonly told: MergeTold;
}

/** What was told last of each plan. */
const known = new WeakMap<PlanFile, Told>();

/** Whether nothing was done to a plan since but what the clock of a workshop writes, about which nobody decides. */
const isQuietSince = (file: PlanFile, sequence: number): boolean =>
  file.journal
    .after(sequence)
    .every(({ changes }) =>
      changes.every(
        ({ table, after }) =>
          after !== null && Object.keys(after).every((column) => isOfClock(table, column)),
      ),
    );

/**
 * What a waiting copy comes to, as it was told before where only a clock went on since: a room looks at it for as long as
 * it talks, and its clock is written down every fifteen seconds.
 */
export async function toldWaiting(
  file: PlanFile,
  asked: string,
  tell: () => Promise<MergeTold>,
): Promise<MergeTold> {
  const { sequence } = file.plan;
  const before = known.get(file);
  if (before?.asked === asked && isQuietSince(file, before.sequence)) return before.told;
  const told = await tell();
  known.set(file, { asked, sequence, told });
  return told;
}

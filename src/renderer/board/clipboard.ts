import { ladderOf } from '#domain/ladder/ladder.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { say } from '../app/say.ts';
import { i18n } from '../i18n/i18n.ts';
import { theCycle, thePlan } from '../plan-model/plan-store.ts';

let copied: readonly string[] = [];

/** Copied objectives as rows for a spreadsheet or a chat: objective, owner, rung, key result. */
function asText(ids: readonly string[]): string {
  const plan = thePlan();
  return ids
    .flatMap((id) => {
      const objective = plan.tables.objective.get(id);
      if (!objective) return [];
      const owner = ownerName(plan, ownerOf(objective));
      const rungs = ladderOf(plan, id);
      const rows = rungs.map((rung, index) => [objective.title, owner, index + 1, rung.title].join('\t'));
      return rows.length > 0 ? rows : [`${objective.title}\t${owner}`];
    })
    .join('\n');
}

/** Objectives that were copied in this window; they are pasted into the cycle that is being looked at. */
export const clipboard = {
  count: (): number => copied.filter((id) => thePlan().tables.objective.get(id)).length,
  async copy(ids: readonly string[]): Promise<void> {
    copied = ids;
    say('copied', { message: i18n.t('board.copied', { count: ids.length }) });
    // Other programs get the text where the browser lets us; the copy in here works without.
    await navigator.clipboard?.writeText(asText(ids)).catch(() => undefined);
  },
  async paste(): Promise<void> {
    const ids = copied.filter((id) => thePlan().tables.objective.get(id));
    if (ids.length > 0) await attempt(client.objective.duplicate({ ids, cycleId: theCycle().id }));
  },
};

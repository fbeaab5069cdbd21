import { z } from 'zod';
import { end, rankAt, ranksBetween } from '../../ladder/ladder.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Id } from '../../tables/column.ts';
import { type NewRow, tables } from '../../tables/tables.ts';

/** The key results that are proposed along with a further objective. */
export const proposedKeyResults = z.array(tables.proposalKeyResult.columns.title.max(500)).max(50);

/** Puts other key results in the place of those of a proposal; where they are the same nothing is done. */
export function proposeKeyResults(draft: Draft, proposalId: Id<'proposal'>, titles: readonly string[]): void {
  const before = draft.plan.tables.proposalKeyResult.where('proposalId', proposalId);
  const isSame = before.length === titles.length && before.every(({ title }, at) => title === titles[at]);
  if (isSame) return;
  for (const { id } of before) draft.delete('proposalKeyResult', id);
  const ranks = ranksBetween([], end, titles.length);
  titles.forEach((title, at) => {
    draft.insert('proposalKeyResult', { proposalId, title, rank: ranks[at] as string });
  });
}

/** Proposes a wording of an objective, or a further one with its key results, and answers its id. */
export function insertProposal(
  draft: Draft,
  proposal: Omit<NewRow<'proposal'>, 'rank'> & { readonly workshopId: Id<'workshop'> },
  keyResults: readonly string[],
): string {
  const rank = rankAt(draft.plan.tables.proposal.where('workshopId', proposal.workshopId), end);
  const id = draft.insert('proposal', { ...proposal, rank });
  proposeKeyResults(draft, id, keyResults);
  return id;
}

import type { FoundCycle, FoundKeyResult, FoundObjective, FoundTeam } from '../found.ts';
import type { Role } from './labels.ts';
import type { Depth } from './standing.ts';

/** A row that is still being read: what stands under it may say more of it. */
export type Growing<Row> = { -readonly [Name in keyof Row]: Row[Name] };

/** Under what a line stands. */
export interface Scope {
  readonly objective: Growing<FoundObjective> | null;
  readonly keyResult: Growing<FoundKeyResult> | null;
  /** What an objective here serves. */
  readonly parentKey: string | null;
  readonly cycle: FoundCycle | null;
  readonly team: FoundTeam | null;
  readonly isCompany: boolean;
  readonly depth: Depth;
  /** What a word above says that lines here are. */
  readonly expected: Role | null;
}

export const outermost: Scope = {
  objective: null,
  keyResult: null,
  parentKey: null,
  cycle: null,
  team: null,
  isCompany: false,
  depth: 'outermost',
  expected: null,
};

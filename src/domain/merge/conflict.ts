import type { TableName } from '../tables/tables.ts';
import type { Side } from './copy.ts';
import type { Part } from './edits.ts';

/** What two changes break together. */
export const mergeRules = ['row', 'only-one', 'alignment', 'primary', 'team', 'cycle', 'closed'] as const;
export type MergeRule = (typeof mergeRules)[number];

/** Why something has to be decided. */
export type Cause =
  /** The same columns hold different values. */
  | { readonly kind: 'changed'; readonly columns: readonly string[] }
  /** One copy removed what the other changed or used. */
  | { readonly kind: 'deleted'; readonly by: Side }
  /** Both together break a rule. */
  | { readonly kind: 'rule'; readonly rule: MergeRule };

/** What does not come together by itself: the edits of one copy are taken, and those of the other are not. */
export type Conflict = Cause & {
  /** The same in whichever copy it is looked at. */
  readonly id: string;
  /** The row that it is about. */
  readonly table: TableName;
  readonly rowId: string;
  readonly ours: readonly Part[];
  readonly theirs: readonly Part[];
};

/** Which copy is taken, by the ids of conflicts. */
export type Decisions = ReadonlyMap<string, Side>;

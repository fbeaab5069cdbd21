/** What a member of a shared plan may do: everything, plan, write their own work, or read. */
export const memberRights = ['owner', 'planner', 'own-work', 'reader'] as const;
export type MemberRight = (typeof memberRights)[number];

/** A member of a shared plan. A member is a role of the database, on however many machines. */
export interface Member {
  readonly role: string;
  /** How the history calls them. */
  readonly name: string;
  readonly may: MemberRight;
  /** Who they are in the plan; null for nobody of it. */
  readonly personId: string | null;
  /** The teams whose work was given to them. */
  readonly teams: readonly string[];
  readonly hasLeft: boolean;
}

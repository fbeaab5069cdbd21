import type Database from 'better-sqlite3';

/** Which plan a file holds, and a change set of it that is known to be in its journal. */
export interface Identity {
  readonly planId: string;
  readonly sequence: number;
  readonly changeSetId: string;
}

/** Reads which plan an open file holds and how far it is, and tells whether it still holds it. */
export class IdentityReader {
  private readonly plan;
  private readonly last;
  private readonly at;

  constructor(private readonly db: Database.Database) {
    this.plan = db.prepare('SELECT id FROM plan').pluck();
    this.last = db.prepare('SELECT sequence, id FROM change_set ORDER BY sequence DESC LIMIT 1');
    this.at = db.prepare('SELECT id FROM change_set WHERE sequence = ?').pluck();
  }

  /** Null while the plan is only being made. */
  read(): Identity | null {
    const planId = this.plan.get() as string | undefined;
    const last = this.last.get() as { sequence: number; id: string } | undefined;
    return planId && last ? { planId, sequence: last.sequence, changeSetId: last.id } : null;
  }

  /** Whether the file holds that plan, as far as it was known or further. */
  isStill(identity: Identity): boolean {
    return this.plan.get() === identity.planId && this.at.get(identity.sequence) === identity.changeSetId;
  }

  /** Lets go of pages that were read before somebody else wrote the file, by copying over it perhaps. */
  forgetPages(): void {
    this.db.pragma('shrink_memory');
  }
}

import type Database from 'better-sqlite3';

/** Which plan a file holds, and a change set of it that is known to be in its journal. */
export interface Identity {
  readonly planId: string;
  readonly sequence: number;
  readonly changeSetId: string;
  /** How many change sets were set aside: with each of them the journal was written anew. */
  readonly aside: number;
}

/** Reads which plan an open file holds and how far it is, and tells whether it still holds it. */
export class IdentityReader {
  private readonly plan;
  private readonly last;
  private readonly at;
  private readonly countAside: Database.Statement | null;
  private readonly isKnown: Database.Statement | null;

  constructor(private readonly db: Database.Database) {
    // A plan that is only read may be of a time before plans were shared.
    const isShareable =
      db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'set_aside'").get() !== undefined;
    this.countAside = isShareable ? db.prepare('SELECT count(*) FROM set_aside').pluck() : null;
    this.isKnown = isShareable
      ? db
          .prepare(
            `SELECT EXISTS (SELECT 1 FROM space) AND (EXISTS (SELECT 1 FROM change_set WHERE id = :id)
             OR EXISTS (SELECT 1 FROM set_aside WHERE id = :id))`,
          )
          .pluck()
      : null;
    this.plan = db.prepare('SELECT id FROM plan').pluck();
    this.last = db.prepare('SELECT sequence, id FROM change_set ORDER BY sequence DESC LIMIT 1');
    this.at = db.prepare('SELECT id FROM change_set WHERE sequence = ?').pluck();
  }

  /** Null while the plan is only being made. */
  read(): Identity | null {
    const planId = this.plan.get() as string | undefined;
    const last = this.last.get() as { sequence: number; id: string } | undefined;
    return planId && last
      ? { planId, sequence: last.sequence, changeSetId: last.id, aside: this.aside() }
      : null;
  }

  /** How many change sets were set aside. */
  aside(): number {
    return (this.countAside?.get() as number | undefined) ?? 0;
  }

  /**
   * Whether the file holds that plan, as far as it was known or further. Whoever brings a shared plan to the same as its
   * space gives what was done here since other places in the journal, or sets it aside.
   */
  isStill(identity: Identity): boolean {
    if (this.plan.get() !== identity.planId) return false;
    return (
      this.at.get(identity.sequence) === identity.changeSetId ||
      this.isKnown?.get({ id: identity.changeSetId }) === 1
    );
  }

  /** Whether the journal was written anew since, so that what was read of it no longer holds. */
  isAnew({ sequence, changeSetId, aside }: Identity): boolean {
    return this.at.get(sequence) !== changeSetId || this.aside() !== aside;
  }

  /** Lets go of pages that were read before somebody else wrote the file, by copying over it perhaps. */
  forgetPages(): void {
    this.db.pragma('shrink_memory');
  }
}

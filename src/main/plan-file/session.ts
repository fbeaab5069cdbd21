import type { ChangeSet } from '#domain/plan/change.ts';
import type { Identity } from './identity.ts';

/** So many change sets are kept: whoever does more in one session has a file that nobody overwrote for long. */
const mostKept = 20_000;

/**
 * What was done to a plan since it was opened here, kept in memory: where its file is overwritten under it, this and the
 * latest backup are all that is left of it.
 */
export class Session {
  private sets: ChangeSet[] = [];
  private isWhole = true;

  constructor(private readonly opened: Identity | null) {}

  note(changeSet: ChangeSet): void {
    if (this.sets.length >= mostKept) {
      this.sets = [];
      this.isWhole = false;
    }
    this.sets.push(changeSet);
  }

  /**
   * What was done on top of a copy whose last change set this is; null where the copy is of no moment that this session
   * knows of.
   */
  since(isLast: (sequence: number, id: string) => boolean): readonly ChangeSet[] | null {
    if (this.isWhole && this.opened && isLast(this.opened.sequence, this.opened.changeSetId))
      return this.sets;
    const at = this.sets.findLastIndex(({ sequence, id }) => isLast(sequence, id));
    return at < 0 ? null : this.sets.slice(at + 1);
  }
}

import type { Change } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { type CheckIn, referencesOf, type TableName } from '../tables/tables.ts';
import { groundOf, kindOfTable } from './grounds.ts';
import type { Member } from './member.ts';

type Image = Readonly<Record<string, unknown>>;

/** Who works in a file of a shared plan. */
export type Me = Pick<Member, 'may' | 'personId' | 'teams'>;

/** Why a member may not write something: the codes of what the space would answer. */
export type NotAllowed = 'space/not-allowed' | 'space/not-own-work' | 'space/signed' | 'space/another-author';

/** The rows of a plan with what is written to them, as far as it goes. */
class Rows {
  private readonly written = new Map<string, Image | null>();

  constructor(
    private readonly plan: Plan,
    private readonly checkInOf: (id: string) => CheckIn | undefined,
  ) {}

  of(table: TableName, id: string): Image | undefined {
    const written = this.written.get(`${table} ${id}`);
    if (written !== undefined) return written ?? undefined;
    return (table === 'checkIn' ? this.checkInOf(id) : this.plan.tables[table].get(id)) as Image | undefined;
  }

  take({ table, rowId, after }: Change): void {
    this.written.set(`${table} ${rowId}`, after && { ...this.of(table, rowId), ...after, id: rowId });
  }
}

/** Whether a row is somebody's own work: by its owner or its team, or by what it belongs to. */
function isOwn(rows: Rows, me: Me, table: TableName, row: Image | undefined): boolean {
  const ground = row && groundOf(table, row as Image & { id: string });
  if (!ground) return false;
  if (ground.owner !== null && ground.owner === me.personId) return true;
  if (ground.unit !== null && me.teams.includes(ground.unit)) return true;
  const { belongsWith } = kindOfTable(table);
  const to = referencesOf(table).find(({ column }) => column === belongsWith)?.to;
  return to !== undefined && ground.belonging !== null && isOwn(rows, me, to, rows.of(to, ground.belonging));
}

/**
 * Why a member may not make these changes; null where they may. The space asks the same by itself: this says it before
 * anything is tried.
 */
export function notAllowed(
  plan: Plan,
  changes: readonly Change[],
  me: Me,
  checkInOf: (id: string) => CheckIn | undefined,
): NotAllowed | null {
  if (changes.length > 0 && me.may === 'reader') return 'space/not-allowed';
  const rows = new Rows(plan, checkInOf);
  for (const change of changes) {
    const { table, rowId, before, after } = change;
    const forgets = after !== null && Object.keys(after).every((name) => name === 'personId');
    if (before && (table === 'agreement' || (table === 'signatory' && !forgets))) return 'space/signed';
    const { isRemark, isOwnWork } = kindOfTable(table);
    if (me.may === 'own-work' && !isRemark) {
      if (!isOwnWork) return 'space/not-own-work';
      if (before && !isOwn(rows, me, table, rows.of(table, rowId))) return 'space/not-own-work';
      if (typeof after?.authorId === 'string' && after.authorId !== me.personId)
        return 'space/another-author';
      rows.take(change);
      if (after && !isOwn(rows, me, table, rows.of(table, rowId))) return 'space/not-own-work';
    }
  }
  return null;
}

import { alignmentObstacle, alignmentsOf, isSameParent, parentOf } from '../../alignment/alignment.ts';
import { closedCycleIn, isClosed } from '../../cycle/archive.ts';
import { isClosedByImport } from '../../import/closed-by-import.ts';
import { end, ladderOf, ranksBetween } from '../../ladder/ladder.ts';
import type { Draft } from '../../plan/draft.ts';
import { Problem } from '../../problem.ts';
import { changeCauseName } from '../../tables/agreement.ts';
import type { Objective } from '../../tables/tables.ts';
import { alignTo, parentColumns } from '../alignment/align.ts';
import { command } from '../command.ts';
import { assertOrder } from '../cycle/order.ts';
import { newKeyResult, settleFields } from '../key-result/fields.ts';
import { assertDates, assertTitle } from '../objective/fields.ts';
import { endForbidden } from '../objective/level.ts';
import { rowIn } from '../rows.ts';
import { type ImportedRows, importedRows } from './rows.ts';

type Ranked = readonly { readonly rank: string }[];

/** Makes rows behind those that are there, in their order, under what each belongs to. */
function insertRanked<R extends { readonly id: string }>(
  rows: readonly R[],
  ownerOf: (row: R) => string,
  siblingsOf: (ownerId: string) => Ranked,
  insert: (row: R, rank: string) => void,
): void {
  for (const [ownerId, siblings] of Map.groupBy(rows, ownerOf)) {
    const ranks = ranksBetween(siblingsOf(ownerId), end, siblings.length);
    siblings.forEach((row, index) => {
      insert(row, ranks[index] as string);
    });
  }
}

/** What is to be made and is there already is told anew: taking the same rows twice makes nothing twice. */
function splitMade<R extends { readonly id: string }>(
  rows: { readonly made: readonly R[]; readonly changed: readonly (Partial<R> & { readonly id: string })[] },
  isThere: (id: string) => boolean,
): { made: R[]; changed: (Partial<R> & { readonly id: string })[] } {
  return {
    made: rows.made.filter(({ id }) => !isThere(id)),
    changed: [...rows.made.filter(({ id }) => isThere(id)), ...rows.changed],
  };
}

function takeCycles(draft: Draft, { cycles }: ImportedRows, now: string): void {
  const { made, changed } = splitMade(cycles, (id) => draft.find('cycle', id) !== undefined);
  for (const { isOver, ...row } of made) {
    assertOrder(row.startsOn, row.endsOn);
    draft.insert('cycle', { ...row, ...(isOver ? { state: 'closed', closedAt: now } : {}) });
  }
  for (const { id, isOver: _, ...fields } of changed) {
    const cycle = rowIn(draft.plan, 'cycle', id);
    assertOrder(fields.startsOn ?? cycle.startsOn, fields.endsOn ?? cycle.endsOn);
    draft.update('cycle', id, fields);
  }
}

function takeOrganisation(draft: Draft, rows: ImportedRows): void {
  const { plan } = draft;
  const units = splitMade(rows.units, (id) => draft.find('unit', id) !== undefined);
  insertRanked(
    units.made,
    ({ parentId }) => parentId ?? plan.company.id,
    (parentId) => plan.tables.unit.where('parentId', parentId),
    ({ id, name, parentId }, rank) =>
      draft.insert('unit', {
        id,
        name,
        parentId: parentId ?? plan.company.id,
        kind: 'team',
        leadId: null,
        rank,
      }),
  );
  for (const { id, name } of units.changed) draft.update('unit', id, { name });
  const people = splitMade(rows.people, (id) => draft.find('person', id) !== undefined);
  insertRanked(
    people.made,
    () => '',
    () => plan.tables.person.sorted(),
    (row, rank) => draft.insert('person', { ...row, rank }),
  );
  for (const { id, ...fields } of people.changed) draft.update('person', id, fields);
  for (const { unitId, personId } of rows.memberships) {
    const isIn = plan.tables.membership.where('personId', personId).some((row) => row.unitId === unitId);
    if (!isIn) draft.insert('membership', { unitId, personId });
  }
}

/** When something counts as made that came with a past: it was expected from the start of its timeframe on. */
const madeAt = ({ startsOn }: Pick<Objective, 'startsOn'>, now: string): string =>
  startsOn < now ? `${startsOn}T00:00:00.000Z` : now;

function takeObjectives(draft: Draft, rows: ImportedRows, now: string): void {
  const { plan } = draft;
  const { made, changed } = splitMade(rows.objectives, (id) => draft.find('objective', id) !== undefined);
  insertRanked(
    made,
    () => '',
    () => plan.tables.objective.sorted(),
    (row, rank) => {
      assertTitle(row.title);
      assertDates(row.startsOn, row.endsOn);
      draft.insert('objective', { ...row, rank, createdAt: madeAt(row, now) });
    },
  );
  const raised: string[] = [];
  for (const { id, ...fields } of changed) {
    const objective = rowIn(plan, 'objective', id);
    assertTitle(fields.title);
    assertDates(fields.startsOn ?? objective.startsOn, fields.endsOn ?? objective.endsOn);
    if (fields.level !== undefined && fields.level !== objective.level) raised.push(id);
    draft.update('objective', id, fields);
  }
  endForbidden(
    draft,
    raised.map((id) => rowIn(plan, 'objective', id)),
  );
}

/** Where key results are served, they are there by now. */
function takeAlignments(draft: Draft, { alignments }: ImportedRows): void {
  const { plan } = draft;
  for (const { childId, parents } of alignments) {
    const [primary, ...further] = parents;
    if (primary) alignTo(draft, childId, primary);
    for (const parent of further) {
      if (alignmentsOf(plan, childId).some((row) => isSameParent(parentOf(row), parent))) continue;
      const obstacle = alignmentObstacle(plan, childId, parent);
      if (obstacle) throw obstacle;
      draft.insert('alignment', { childId, ...parentColumns(parent), isPrimary: false });
    }
  }
}

function takeKeyResults(draft: Draft, rows: ImportedRows, now: string): void {
  const { plan } = draft;
  const { made, changed } = splitMade(rows.keyResults, (id) => draft.find('keyResult', id) !== undefined);
  insertRanked(
    made,
    ({ objectiveId }) => objectiveId,
    (objectiveId) => ladderOf(plan, objectiveId),
    ({ id, objectiveId, ...fields }, rank) => {
      const objective = rowIn(plan, 'objective', objectiveId);
      draft.insert('keyResult', {
        ...newKeyResult(plan.about, objective, rank, fields, madeAt(objective, now)),
        id,
      });
    },
  );
  for (const { id, ...fields } of changed) {
    const before = rowIn(plan, 'keyResult', id);
    const objective = rowIn(plan, 'objective', fields.objectiveId ?? before.objectiveId);
    const { objectiveId, ...asked } = fields;
    const moved = objectiveId === undefined || objectiveId === before.objectiveId ? {} : { objectiveId };
    draft.update('keyResult', id, { ...settleFields(asked, before, objective), ...moved });
  }
}

function takeWork(draft: Draft, rows: ImportedRows): void {
  const { plan } = draft;
  const steps = splitMade(rows.steps, (id) => draft.find('step', id) !== undefined);
  insertRanked(
    steps.made,
    ({ keyResultId }) => keyResultId,
    (keyResultId) => plan.tables.step.where('keyResultId', keyResultId),
    (row, rank) => draft.insert('step', { ...row, rank }),
  );
  for (const { id, ...fields } of steps.changed) draft.update('step', id, fields);
  const initiatives = splitMade(rows.initiatives, (id) => draft.find('initiative', id) !== undefined);
  insertRanked(
    initiatives.made,
    ({ keyResultId }) => keyResultId,
    (keyResultId) => plan.tables.initiative.where('keyResultId', keyResultId),
    (row, rank) => draft.insert('initiative', { ...row, rank }),
  );
  for (const { id, ...fields } of initiatives.changed) draft.update('initiative', id, fields);
}

function takeCheckIns(draft: Draft, { checkIns }: ImportedRows, now: string): void {
  const byDay = new Map(checkIns.map((entry) => [`${entry.keyResultId} ${entry.checkedOn}`, entry]));
  // All are asked for before any is written: what was written is looked through at every question.
  const met = [...byDay.values()].map((entry) => ({
    entry,
    known: draft.checkIns.on(entry.keyResultId, entry.checkedOn),
  }));
  for (const { entry, known } of met) {
    const { keyResultId: _, checkedOn: __, authorId, ...fields } = entry;
    const author = authorId === null ? {} : { authorId };
    if (known) draft.update('checkIn', known.id, { ...fields, ...author });
    else draft.insert('checkIn', { ...entry, createdAt: now });
  }
}

/**
 * A cycle that an import closed is opened and closed again with what it is told now: it is read as it was when it was
 * closed last. One that a review closed stays as it was.
 * @throws Problem `cycle/closed`
 */
function closeAgain(draft: Draft, now: string): void {
  const keyResultOf = (checkInId: string) => draft.checkIns.get(checkInId)?.keyResultId;
  for (;;) {
    const closed = closedCycleIn(draft.plan, draft.finish(), keyResultOf);
    if (!closed) return;
    if (!isClosedByImport(draft.plan, closed)) throw new Problem('cycle/closed', { cycle: closed.name });
    draft.update('cycle', closed.id, { state: 'running', closedAt: null });
    draft.update('cycle', closed.id, { state: 'closed', closedAt: now });
  }
}

/** What files brought, taken in as one action that one undo takes back. */
export const importCommands = {
  take: command(
    'import.take',
    1,
    importedRows.extend({ cause: changeCauseName.optional() }),
    (draft, rows, { now }) => {
      const wasClosed = [...draft.plan.tables.cycle.rows.values()].some(isClosed);
      takeCycles(draft, rows, now);
      takeOrganisation(draft, rows);
      takeObjectives(draft, rows, now);
      takeKeyResults(draft, rows, now);
      takeAlignments(draft, rows);
      takeWork(draft, rows);
      takeCheckIns(draft, rows, now);
      if (wasClosed) closeAgain(draft, now);
      const [first] = [...rows.objectives.made, ...rows.objectives.changed];
      return { id: first?.id ?? draft.plan.about.id, subject: rows.subject };
    },
  ),
};

import { z } from 'zod';
import { alignmentsOf, supportOf } from '../../alignment/alignment.ts';
import { ladderOf, rankAt } from '../../ladder/ladder.ts';
import { ownerKey, ownerOf } from '../../ownership/ownership.ts';
import { mostPastedRows } from '../../pasted-rows/pasted-rows.ts';
import type { Draft } from '../../plan/draft.ts';
import { Problem } from '../../problem.ts';
import type { Id } from '../../tables/column.ts';
import { remove } from '../../tables/remove.ts';
import { type Objective, tables } from '../../tables/tables.ts';
import { alignTo, endAlignments } from '../alignment/align.ts';
import { command } from '../command.ts';
import { alignmentParentSchema, id, ids, ownerSchema, position, typedTitle as title } from '../input.ts';
import { receiptOf, rowIn, rowsIn } from '../rows.ts';
import { addRows, objectiveRow } from './add-rows.ts';
import { duplicateObjectives } from './duplicate.ts';
import { assertDates, assertTitle, blankObjective } from './fields.ts';
import { endForbidden } from './level.ts';
import { ownerColumns } from './owner-columns.ts';
import { postponeObjectiveCommands } from './postpone.ts';

const row = tables.objective.columns;
const fields = z
  .object({
    title,
    description: row.description,
    ambition: row.ambition,
    stageId: row.stageId,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    /** Who answers for it; of an individual objective this is the person it belongs to. */
    ownerId: row.ownerId,
  })
  .partial();

/** Gives a person the rungs of an objective that nobody else was asked to take. */
function handOver(draft: Draft, objective: Objective, personId: Id<'person'> | null): void {
  const before = objective.level === 'individual' ? objective.ownerId : null;
  for (const rung of ladderOf(draft.plan, objective.id)) {
    if (rung.ownerId === null || rung.ownerId === before)
      draft.update('keyResult', rung.id, { ownerId: personId });
  }
}

export const objectiveCommands = {
  create: command(
    'objective.create',
    1,
    fields.extend({ title, cycleId: id, owner: ownerSchema, parent: alignmentParentSchema.optional() }),
    (draft, { owner, parent, cycleId, ...asked }, { now }) => {
      const { plan } = draft;
      const blank = blankObjective(plan, rowIn(plan, 'cycle', cycleId), owner, asked.title, now);
      const made = {
        ...blank,
        ...ownerColumns(plan, owner, asked.ownerId),
        description: asked.description ?? blank.description,
        ambition: asked.ambition ?? blank.ambition,
        stageId: asked.stageId ?? blank.stageId,
        startsOn: asked.startsOn ?? blank.startsOn,
        endsOn: asked.endsOn ?? blank.endsOn,
      };
      assertDates(made.startsOn, made.endsOn);
      const objectiveId = draft.insert('objective', made);
      if (parent) alignTo(draft, objectiveId, parent);
      return { id: objectiveId, subject: asked.title };
    },
  ),

  /**
   * Makes objectives with their ladders of rows. Rows of the same title and owner are one objective; one that
   * the cycle has already gets the key results added on top of its ladder.
   */
  addRows: command(
    'objective.add-rows',
    1,
    z.object({ cycleId: id, rows: z.array(objectiveRow).min(1).max(mostPastedRows) }),
    (draft, { cycleId, rows }, { now }) =>
      receiptOf(addRows(draft, rowIn(draft.plan, 'cycle', cycleId), rows, now)),
  ),

  update: command('objective.update', 1, fields.extend({ id }), (draft, { id: objectiveId, ...asked }) => {
    const objective = rowIn(draft.plan, 'objective', objectiveId);
    assertTitle(asked.title);
    assertDates(asked.startsOn ?? objective.startsOn, asked.endsOn ?? objective.endsOn);
    if (objective.level === 'individual' && asked.ownerId === null)
      throw new Problem('objective/owner-missing');
    draft.update('objective', objectiveId, { ...asked, title: asked.title?.trim() });
    return { id: objectiveId, subject: asked.title ?? objective.title };
  }),

  /** Gives them to another owner; their level follows. */
  reassign: command('objective.reassign', 1, z.object({ ids, owner: ownerSchema }), (draft, input) => {
    const objectives = rowsIn(draft.plan, 'objective', input.ids);
    const given = objectives.filter((row) => ownerKey(ownerOf(row)) !== ownerKey(input.owner));
    for (const objective of given) {
      const owner = ownerColumns(draft.plan, input.owner);
      draft.update('objective', objective.id, owner);
      if (owner.level === 'individual') handOver(draft, objective, owner.ownerId);
    }
    endForbidden(draft, given);
    return receiptOf(given.length > 0 ? given : objectives);
  }),

  /** Orders it among its siblings, `position` counted without itself. */
  reorder: command(
    'objective.reorder',
    1,
    z.object({ id, siblings: z.array(id), position }),
    (draft, input) => {
      const objective = rowIn(draft.plan, 'objective', input.id);
      const others = input.siblings
        .map((siblingId) => draft.plan.tables.objective.get(siblingId))
        .filter((row) => row !== undefined && row !== objective) as Objective[];
      const below = others[input.position - 1];
      const above = others[input.position];
      // One that stands there already is left alone: that is no change.
      const isThere = (!below || below.rank < objective.rank) && (!above || objective.rank < above.rank);
      if (!isThere) draft.update('objective', objective.id, { rank: rankAt(others, input.position) });
      return { id: objective.id, subject: objective.title };
    },
  ),

  /** Removes them with their ladders and alignments; what served them becomes unaligned. */
  remove: command('objective.remove', 1, z.object({ ids }), (draft, input) => {
    const objectives = rowsIn(draft.plan, 'objective', input.ids);
    for (const objective of objectives) {
      const { plan } = draft;
      const { id: objectiveId } = rowIn(plan, 'objective', objective.id);
      endAlignments(draft, new Set([...supportOf(plan, objectiveId), ...alignmentsOf(plan, objectiveId)]));
      remove(draft, 'objective', objectiveId);
    }
    return receiptOf(objectives);
  }),

  /**
   * Copies them with ladders, steps and initiatives, but without what was checked in, into a cycle.
   * Their days move along with the cycle; what served a copied one serves its copy. As leftovers of an
   * earlier cycle they begin where they got to, and remember where they come from.
   */
  duplicate: command(
    'objective.duplicate',
    1,
    z.object({
      ids,
      cycleId: id,
      mode: z.enum(['copy', 'leftover']).default('copy'),
      parent: alignmentParentSchema.optional(),
    }),
    (draft, { ids: objectiveIds, cycleId, mode, parent }, { now, judged }) => {
      const objectives = rowsIn(draft.plan, 'objective', objectiveIds);
      const copies = duplicateObjectives(
        draft,
        objectives,
        rowIn(draft.plan, 'cycle', cycleId),
        mode === 'copy' ? { kind: 'copy' } : { kind: 'leftover', judged, isTaken: () => true },
        now,
      );
      if (parent) for (const copyId of copies) alignTo(draft, copyId, parent);
      return { ...receiptOf(objectives), id: copies[0] as string };
    },
  ),

  ...postponeObjectiveCommands,
};

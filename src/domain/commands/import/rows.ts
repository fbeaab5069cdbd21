import { z } from 'zod';
import { tables } from '../../tables/tables.ts';
import { checkInEntry } from '../check-in/record.ts';
import { alignmentParentSchema, id } from '../input.ts';
import { keyResultFields } from '../key-result/fields.ts';

/* The rows of an import, each with its id: it is known before which of them are made, and what else is said of others. */

/** Rows of a table that are made, and what is said of others. */
const rowsOf = <Shape extends z.ZodRawShape>(columns: z.ZodObject<Shape>) =>
  z.object({
    made: z.array(columns.extend({ id })),
    changed: z.array(columns.partial().extend({ id })),
  });

const { cycle, unit, person, objective, step, initiative, checkIn } = tables;

const cycles = cycle.schema.pick({ name: true, startsOn: true, endsOn: true }).extend({
  /** Whether it comes in closed, as one that is over and was scored. */
  isOver: z.boolean(),
});
const units = unit.schema.pick({ parentId: true, name: true });
const people = person.schema.pick({ name: true, jobTitle: true, email: true });
const objectives = objective.schema
  .pick({
    cycleId: true,
    level: true,
    unitId: true,
    ownerId: true,
    title: true,
    description: true,
    ambition: true,
    startsOn: true,
    endsOn: true,
  })
  .extend({ postponedOn: objective.columns.postponedOn.optional() });
const steps = step.schema.pick({ keyResultId: true, title: true, doneOn: true });
const initiatives = initiative.schema.pick({
  keyResultId: true,
  title: true,
  ownerId: true,
  dueOn: true,
  state: true,
});

export const importedRows = z.object({
  /** What the history says that was brought in, such as the name of a file. */
  subject: z.string().max(1000),
  cycles: rowsOf(cycles),
  units: rowsOf(units),
  people: rowsOf(people),
  memberships: z.array(z.object({ unitId: id, personId: id })),
  objectives: rowsOf(objectives),
  /** What objectives serve; the first of each is the primary one. */
  alignments: z.array(z.object({ childId: id, parents: z.array(alignmentParentSchema).min(1) })),
  keyResults: rowsOf(
    keyResultFields
      .omit({ metricId: true, relativeTarget: true })
      .partial()
      .extend({ objectiveId: id, title: keyResultFields.shape.title }),
  ),
  steps: rowsOf(steps),
  initiatives: rowsOf(initiatives),
  /** One for each key result and day: what was said of that day is said anew. */
  checkIns: z.array(checkInEntry.extend({ authorId: checkIn.columns.authorId })),
});
export type ImportedRows = z.infer<typeof importedRows>;

import { z } from 'zod';
import { type KeyResultKind, keyResultKinds, kindOf, type RequiredBy } from '../kinds/kinds.ts';
import { once } from '../once.ts';
import {
  amount,
  contentOf,
  currency,
  date,
  forgets,
  instant,
  measure,
  needs,
  ownedBy,
  percent,
  rank,
  text,
  title,
  unit,
} from './column.ts';
import { table } from './table.ts';

/** The weight that a key result may have at most. */
export const mostWeight = 1000;

export const keyResultKind = z.enum(keyResultKinds);

const rung = table(
  'keyResult',
  () => ({
    objectiveId: ownedBy('objective'),
    title,
    description: text,
    kind: keyResultKind,
    measure: measure.nullable(),
    comparison: z.enum(['at-least', 'at-most']).nullable(),
    unit,
    currency: currency.nullable(),
    baseline: amount.nullable(),
    baselinePeriod: z.string().max(120),
    target: amount.nullable(),
    relativeTarget: amount.nullable(),
    commitValue: amount.nullable(),
    stretchValue: amount.nullable(),
    weight: z.number().positive().max(mostWeight),
    ownerId: needs('person').nullable(),
    dueOn: date.nullable(),
    confidence: percent.nullable(),
    /** The day on which it was put off by itself, while the rest of its ladder goes on. */
    postponedOn: date.nullable(),
    metricId: needs('metric').nullable(),
    carriedFromId: forgets('keyResult'),
    rank,
    createdAt: instant,
  }),
  {
    blank: {
      description: '',
      kind: 'number',
      measure: null,
      comparison: null,
      unit: '',
      currency: null,
      baseline: null,
      baselinePeriod: '',
      target: null,
      relativeTarget: null,
      commitValue: null,
      stretchValue: null,
      weight: 1,
      ownerId: null,
      dueOn: null,
      confidence: null,
      postponedOn: null,
      metricId: null,
      carriedFromId: null,
    },
    closesWith: 'objectiveId',
    isCounted: true,
  },
);

type Columns = z.output<typeof rung.schema>;
/** A key result of one kind, or of each of some: what its kind requires is there. */
export type RungOf<K extends KeyResultKind> = K extends unknown
  ? {
      readonly [C in keyof Columns]: C extends 'kind'
        ? K
        : C extends RequiredBy<K>
          ? NonNullable<Columns[C]>
          : Columns[C];
    }
  : never;

/** The row of a key result, by its kind. */
const rungSchema = once(
  () =>
    z.union(
      keyResultKinds.map((kind) => {
        const required = Object.keys(kindOf({ kind }).requires) as (keyof Columns)[];
        return rung.schema.extend({
          kind: z.literal(kind),
          ...Object.fromEntries(required.map((name) => [name, contentOf(rung.columns[name])])),
        });
      }),
    ) as unknown as z.ZodType<RungOf<KeyResultKind>>,
);

/** A rung of an objective's ladder. */
export const keyResult = {
  name: rung.name,
  traits: rung.traits,
  get columns() {
    return rung.columns;
  },
  get schema() {
    return rungSchema();
  },
};

export const step = table(
  'step',
  () => ({ keyResultId: ownedBy('keyResult'), title, doneOn: date.nullable(), rank }),
  { blank: { doneOn: null }, closesWith: 'keyResultId', isCounted: true },
);

export const initiative = table(
  'initiative',
  () => ({
    keyResultId: ownedBy('keyResult'),
    title,
    ownerId: needs('person').nullable(),
    dueOn: date.nullable(),
    state: z.enum(['open', 'doing', 'done']),
    rank,
  }),
  { blank: { ownerId: null, dueOn: null, state: 'open' }, closesWith: 'keyResultId', isCounted: true },
);

/** What was said of a key result on a day. Of these a plan in memory has only where they lead. */
export const checkIn = table(
  'checkIn',
  () => ({
    keyResultId: ownedBy('keyResult'),
    checkedOn: date,
    value: amount,
    confidence: percent.nullable(),
    note: text,
    authorId: needs('person').nullable(),
    createdAt: instant,
  }),
  { blank: { confidence: null, note: '', authorId: null }, closesWith: 'keyResultId', isCounted: true },
);

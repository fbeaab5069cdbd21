import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyResultWith } from '../../../tests/support/rows.ts';
import { standingOf } from '../progress/past-check-ins.ts';
import { measures } from '../tables/column.ts';
import { type Columns, tables } from '../tables/tables.ts';
import { broughtBy, keyResultKinds, kindOf, kindSaid } from './kinds.ts';

const figure = fc.constantFrom(null, -2, 0, 0.3, 5, 10);
const kind = fc.constantFrom(...keyResultKinds);
const measure = fc.constantFrom(null, ...measures);
const comparison = fc.constantFrom(null, 'at-least' as const, 'at-most' as const);
const columns = fc.record({ kind, measure, comparison, baseline: figure, target: figure });
const asked = fc.record<Partial<Columns<'keyResult'>>>(
  { kind, baseline: figure, target: figure },
  { requiredKeys: [] },
);

test('whatever becomes of a key result, it has what its kind cannot be without', () => {
  fc.assert(
    fc.property(columns, asked, ({ measure, comparison, ...before }, fields) => {
      const rung = keyResultWith(before);
      const after = { ...rung, measure, comparison, ...fields, ...broughtBy(fields, rung) };
      expect(tables.keyResult.schema.safeParse(after)).toMatchObject({ success: true });
    }),
  );
});

test('a row is refused that lacks what its kind cannot be without', () => {
  const kept = keyResultWith({ kind: 'keep' });
  expect(tables.keyResult.schema.safeParse(kept).success).toBe(true);
  expect(tables.keyResult.schema.safeParse({ ...kept, comparison: null }).success).toBe(false);
  expect(tables.keyResult.schema.safeParse({ ...kept, kind: 'number', comparison: null }).success).toBe(true);
});

test('progress is a share, and whole where a value is where its target is', () => {
  const said = fc.array(fc.constantFrom(-2, 0, 0.3, 1, 5, 10), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(columns, said, (fields, values) => {
      const rung = keyResultWith(fields);
      const checkIns = values.map((value, day) => ({
        checkedOn: `2026-10-0${day + 1}`,
        value,
        confidence: null,
        note: '',
      }));
      const facts = { rung, standing: standingOf(rung, checkIns), steps: [] };
      const progress = kindOf(rung).progress(facts);
      expect(progress).toBeGreaterThanOrEqual(0);
      expect(progress).toBeLessThanOrEqual(1);
      if (!kindOf(rung).isReachedBy(rung, values.at(-1) ?? 0)) return;
      expect(progress).toBe(1);
      expect(kindOf(rung).isDone(facts, false)).toBe(true);
      expect(kindOf(rung).reachedOn(facts)).not.toBeNull();
    }),
  );
});

test.each([
  [null, null, { kind: 'milestone' }],
  ['currency', null, { kind: 'currency' }],
  ['percent', 'at-most', { kind: 'keep', measure: 'percent', comparison: 'at-most' }],
  [null, 'at-least', { kind: 'keep', measure: 'number', comparison: 'at-least' }],
] as const)('figures in %s, to be %s, are said of the kind %o', (measure, comparison, said) => {
  expect(kindSaid(measure, comparison)).toEqual(said);
});

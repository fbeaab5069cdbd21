import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyOf, written } from './layered.ts';

const key = fc.nat({ max: 90 }).map(String);
const entries = fc.array(fc.tuple(key, fc.nat()), { maxLength: 20 });

test('what was written over a map is what a copy of it would hold, in the same order', () => {
  const steps = fc.array(fc.record({ entries, look: fc.boolean() }), { maxLength: 8 });
  fc.assert(
    fc.property(entries, steps, (first, steps) => {
      const all = new Map(first);
      let layered: ReadonlyMap<string, number> = new Map(first);
      for (const step of steps) {
        const before = layered;
        const held = [...all];
        for (const [key, value] of step.entries) all.set(key, value);
        layered = written(layered, new Map(step.entries));
        if (step.look) {
          expect([...layered]).toEqual([...all]);
          expect([...before]).toEqual(held);
        }
        expect(layered.size).toBe(all.size);
        for (const key of ['0', '7', '90']) {
          expect(layered.get(key)).toBe(all.get(key));
          expect(layered.has(key)).toBe(all.has(key));
        }
      }
      expect([...layered]).toEqual([...all]);
      expect([...layered.keys()]).toEqual([...all.keys()]);
      expect([...copyOf(layered).values()]).toEqual([...all.values()]);
    }),
  );
});

test('one entry more costs no copy of the others', () => {
  const many = new Map([['a', 1]]);
  Object.assign(many, {
    [Symbol.iterator]: () => {
      throw new Error('Nobody goes through all of it.');
    },
  });
  const [one, other] = [new Map([['b', 2]]), new Map([['a', 3]])];
  const layered = written(written(many, one), other);
  expect([layered.get('a'), layered.get('b'), layered.size]).toEqual([3, 2, 2]);
});

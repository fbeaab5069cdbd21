import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { mostRead } from '../beginning.ts';
import { queryOf, relevanceOf } from './relevance.ts';
import { type SearchIndex, searchIn, searchIndex } from './search.ts';

const plan = planInMemory().plan();

/** A search that looks at everything there is. */
function plainSearch({ entries }: SearchIndex, typed: string, most: number) {
  const query = queryOf(typed);
  return entries
    .map((entry) => ({ ...entry, relevance: relevanceOf(entry.findable, query) }))
    .filter(({ relevance }) => relevance > 0)
    .sort((a, b) => b.relevance - a.relevance)
    .slice(0, most);
}

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', 'O', 'f', ' ', '\n', ',', '-', '1'),
  maxLength: 6,
});
const typed = fc.oneof(
  letters,
  fc.constantFrom('maya', 'off', 'o f', 'sales, a', 'Field', 're ra', 'head of', 'q4'),
  fc.nat({ max: 30 }).map((length) => 'Raise quarterly revenue by 10%'.slice(0, length)),
);

test('a search finds what one that looks at every title finds, in the same order', () => {
  const objectives = [...plan.tables.objective.rows.values()];
  const titles = fc.array(letters, { minLength: objectives.length, maxLength: objectives.length });
  fc.assert(
    fc.property(
      titles,
      fc.nat({ max: objectives.length }),
      typed,
      fc.integer({ min: 1, max: 9 }),
      (...made) => {
        const [renamed, count, words, most] = made;
        const index = searchIndex(
          plan.apply(
            objectives.slice(0, count).map(({ id, title }, at) => ({
              table: 'objective',
              rowId: id,
              before: { title },
              after: { title: renamed[at] as string },
            })),
          ),
        );
        expect(searchIn(index, words, most)).toEqual(plainSearch(index, words, most));
      },
    ),
    { numRuns: 300 },
  );
});

test('of titles and names as long as they can be an index holds the beginnings, by which they are found', () => {
  const rows = (['objective', 'keyResult'] as const).flatMap((table) =>
    [...plan.tables[table].rows.values()].map(({ id }) => ({ table, id })),
  );
  const long = plan.apply(
    rows.map(({ table, id }, at) => ({
      table,
      rowId: id,
      before: {},
      after: { title: `Ladder${at} ${'rung '.repeat(1_998)}`.trim() },
    })),
  );
  const index = searchIndex(long);
  const most = index.entries.length * (mostRead + ' \n'.length) + 1;
  expect(index.titles.text.length).toBeLessThanOrEqual(most);
  expect(index.otherWords.text.length).toBeLessThanOrEqual(most);
  for (const [at, { id }] of rows.entries()) expect(searchIn(index, `ladder${at} rung`, 1)[0]?.id).toBe(id);
});

import { expect, test } from 'vitest';
import {
  cycleWith,
  keyResultWith,
  objectiveWith,
  planAbout,
  planOf,
} from '../../../../tests/support/rows.ts';
import { composePlanBook } from './plan-book.tsx';

test.each([
  ['en', ['at least 5', '3 of 3 steps', 'done', '0 → 10']],
  ['id', ['minimal 5', '3 dari 3 langkah', 'selesai', '0 → 10']],
] as const)(
  'the page of the company says of each key result what it is to reach, in %s',
  (language, lines) => {
    const step = (title: string, doneOn: string | null) => ({
      id: title,
      keyResultId: 'c',
      title,
      doneOn,
      rank: title,
    });
    const plan = planOf({
      ...planAbout,
      cycle: [cycleWith()],
      objective: [objectiveWith()],
      keyResult: [
        keyResultWith({ id: 'a', rank: 'a0' }),
        keyResultWith({ id: 'b', rank: 'a1', kind: 'milestone', baseline: null, target: null }),
        keyResultWith({ id: 'c', rank: 'a2', kind: 'steps', baseline: null, target: null }),
        keyResultWith({
          id: 'd',
          rank: 'a3',
          kind: 'keep',
          comparison: 'at-least',
          baseline: null,
          target: 5,
        }),
      ],
      step: [step('one', '2026-10-02'), step('two', null), step('three', null)],
    });
    const options = {
      cycle: cycleWith(),
      language,
      paper: 'A4',
      today: '2026-10-06',
      scope: { kind: 'all' },
    } as const;
    const page = composePlanBook(plan, options, null);
    const said = [...page.matchAll(/<span class="measure">(.*?)<\/span>/gu)].map(([, line = '']) =>
      line.replaceAll(/<svg[^>]*aria-label="→".*?<\/svg>/gu, '→'),
    );
    expect(said).toEqual(lines);
  },
);

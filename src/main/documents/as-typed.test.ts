import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { everybody } from '#domain/ownership/scope.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import { hostilePlan } from '../../../tests/support/hostile-plan.ts';
import { openPlan } from '../../../tests/support/plans.ts';
import { readPdfBytes, withoutSpaces } from '../../../tests/support/read-pdf.ts';
import { seed } from '../../../tests/support/rounds.ts';
import { fontsFolder } from '../paper/fonts.ts';
import { templates } from '../paper/templates.ts';
import { Typesetter } from '../paper/typeset.ts';
import { settingOf } from './print-document.ts';
import type { PrintOptions } from './printable.ts';

/** What the typesetter would take for markup, mathematics, code or a comment of its own. */
const marks = [
  ...['#eval("1")', '#read("x")', '#[', ']', '$x$', '*b*', '_i_', '@ref', '<l>', '`r`', '//c', '/*'],
  ...['\\', '= h', '- l', '~', '"'],
];

/** Short enough for the narrowest column, and hardly one like another. */
const words = fc
  .tuple(
    fc.integer({ min: 1_000, max: 9_999 }),
    fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 2 }),
  )
  .map(([number, some]) => `w${number} ${some.join('')}`);

const isTyped = (text: string): boolean => /^w\d{4} /u.test(text);

/** Everything in what a document is set from that is said in words of the plan alone. */
function typedIn(data: unknown, found = new Set<string>()): Set<string> {
  if (typeof data === 'string' && isTyped(data)) found.add(data);
  else if (typeof data === 'object' && data !== null)
    for (const part of Object.values(data)) typedIn(part, found);
  return found;
}

const typesetter = new Typesetter({ kind: 'begin', templates: [...templates], fontsFolder });

test.each([
  ['plan-book', 'A4'],
  ['poster', 'A2'],
  ['review', 'A4'],
  ['insights', 'A4'],
] as const)(
  `what is typed comes out as typed, whatever it is markup of: %s (seed ${seed})`,
  async (kind, paper) => {
    for (const round of [0, 1]) {
      const file = await openPlan(hostilePlan(seed + round, words));
      const [cycle] = cyclesOf(file.plan);
      const about = { scope: everybody, workshopId: null, isOnePage: false, language: 'en', today: testDay };
      const { document, data } = settingOf(file, { kind, paper, cycle, ...about } as unknown as PrintOptions);
      file.close();
      const json = JSON.stringify(data);
      const order = { kind: 'set', document, data: json, madeAt: 1_790_000_000, attachment: null } as const;
      const made = typesetter.set(order, () => undefined);
      if (made.kind !== 'set') throw new Error(`${kind} was not set: ${made.kind}`);
      const { pages, title = '', author = '' } = await readPdfBytes(made.pdf);
      const said = withoutSpaces([...pages, title, author].join(''));
      const typed = [...typedIn(data)];
      expect(typed.length).toBeGreaterThan(3);
      expect(typed.filter((text) => !said.includes(withoutSpaces(text)))).toEqual([]);
    }
  },
);

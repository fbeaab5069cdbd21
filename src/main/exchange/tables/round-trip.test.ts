import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { exported, type WholePlanFormat, wholePlanFormats } from '#contract/document.ts';
import type { Sample } from '#contract/plan-file.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { propose } from '#domain/import/match.ts';
import { readSources } from '#domain/import/read.ts';
import { kindOf } from '#domain/kinds/kinds.ts';
import type { Language } from '#texts/languages.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { readFile } from '../reading/read-file.ts';
import { wholePlanAs } from '../whole-plan-as.ts';

/** What becomes of a plan's own export in that plan. */
async function broughtBack(file: PlanFile, as: WholePlanFormat, language: Language) {
  const written = await wholePlanAs[as](file, language);
  const bytes = typeof written === 'string' ? Buffer.from(written) : written;
  const sources = await readFile({ name: `plan.${exported[as].ending}`, bytes });
  const { plan } = file;
  const about = { language, today: testDay, currency: plan.about.currency };
  return propose(
    readSources(sources, about, () => null),
    plan,
    {
      today: testDay,
      cycleId: currentCycle(plan, testDay)?.id ?? '',
      subject: 'plan',
      newId,
      decided: () => undefined,
      others: () => '',
      checkInOn: (keyResultId, day) => file.checkIns.on(keyResultId, day),
    },
  );
}

test.each([
  ['tour', 'en', 'xlsx'],
  ['tour', 'id', 'xlsx'],
  ['sales', 'en', 'xlsx'],
  ['sales', 'id', 'csv'],
  ['tour', 'en', 'csv'],
  ['tour', 'id', 'json'],
  ['sales', 'en', 'json'],
] as const)('what is exported of a plan (%s, %s, %s) is all there when it comes back', async (...of) => {
  const [sample, language, as]: readonly [Sample, Language, WholePlanFormat] = of;
  const window = await windowOn(planOnDisk(sample, language));
  if (sample === 'sales') await busyPlan(window);
  const file = window.window.planFile;
  const { plan } = file;
  const proposal = await broughtBack(file, as, language);
  expect(proposal.misread).toEqual([]);
  expect(proposal.entries.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  const same = (table: string) => proposal.entries.filter((entry) => entry.table === table).length;
  expect(same('objective')).toBe(plan.tables.objective.rows.size);
  expect(same('keyResult')).toBe(plan.tables.keyResult.rows.size);
  expect(same('initiative')).toBe(plan.tables.initiative.rows.size);
  await window.close();
});

/** Words that people write, and a spreadsheet takes for something else. */
const written = fc.constantFrom(
  'Win new customers',
  '=1+1',
  "'=SUM(A1)",
  '-2 complaints a week',
  '@all: answer',
  '12,5 % mehr',
  'A; B, "C"',
  '売上を伸ばす',
  'Anrufe\nund Briefe',
);

interface Edit {
  readonly what: keyof typeof edits;
  readonly row: number;
  readonly other: number;
  readonly words: string;
  readonly figure: number;
}

/** The id of some row, counted through its table. */
const idIn = ({ plan }: TestWindow, table: 'objective' | 'keyResult' | 'unit' | 'person', row: number) => {
  const ids = [...plan().tables[table].rows.keys()];
  return ids[row % ids.length] ?? '';
};

const edits = {
  objective: (window: TestWindow, { row, words, figure }: Edit) =>
    window.client.objective.update({
      id: idIn(window, 'objective', row),
      title: words.replace('\n', ' '),
      description: words,
      ambition: figure > 0 ? 'committed' : 'aspirational',
    }),
  keyResult: (window: TestWindow, { row, words, figure }: Edit) =>
    window.client.keyResult.update({
      id: idIn(window, 'keyResult', row),
      title: words.replace('\n', ' '),
      description: words,
      target: figure,
    }),
  checkIn: (window: TestWindow, { row, words, figure }: Edit) => {
    const keyResultId = idIn(window, 'keyResult', row);
    const rung = window.plan().tables.keyResult.get(keyResultId);
    const value = rung && kindOf(rung).answeredBy === 'figure' ? figure : 1;
    return window.client.checkIn.record({
      entries: [{ keyResultId, value, checkedOn: testDay, confidence: 50, note: words }],
    });
  },
  initiative: (window: TestWindow, { row, words }: Edit) =>
    window.client.keyResult.addInitiative({
      keyResultId: idIn(window, 'keyResult', row),
      title: words.replace('\n', ' '),
    }),
  lead: (window: TestWindow, { row, other }: Edit) =>
    window.client.organisation.updateUnit({
      id: idIn(window, 'unit', row),
      leadId: idIn(window, 'person', other),
    }),
  give: (window: TestWindow, { row, other }: Edit) =>
    window.client.objective.reassign({
      ids: [idIn(window, 'objective', row)],
      owner: { kind: 'individual', personId: idIn(window, 'person', other) },
    }),
  align: (window: TestWindow, { row, other }: Edit) =>
    window.client.alignment.add({
      childId: idIn(window, 'objective', row),
      parent: { kind: 'objective', id: idIn(window, 'objective', other) },
    }),
  postpone: (window: TestWindow, { row }: Edit) =>
    window.client.objective.postpone({ ids: [idIn(window, 'objective', row)] }),
  postponeRung: (window: TestWindow, { row }: Edit) =>
    window.client.keyResult.postpone({ ids: [idIn(window, 'keyResult', row)] }),
  remove: (window: TestWindow, { row }: Edit) =>
    window.client.objective.remove({ ids: [idIn(window, 'objective', row)] }),
};

test('whatever people do to a plan, its exports change nothing in it', async () => {
  const edit = fc.record({
    what: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])),
    row: fc.nat({ max: 99 }),
    other: fc.nat({ max: 99 }),
    words: written,
    figure: fc.constantFrom(0, 1, 0.5, 12.5, 33.333, 40, 99, 250, 1200),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 5, maxLength: 30 }),
      fc.constantFrom(...wholePlanFormats),
      async (made, as) => {
        const window = await windowOn(planOnDisk('sales'));
        const file = window.window.planFile;
        file.db.pragma('synchronous = OFF');
        // What is not allowed is not done.
        for (const one of made) await edits[one.what](window, one).catch(() => undefined);
        const proposal = await broughtBack(file, as, 'en');
        expect(proposal.misread).toEqual([]);
        expect(proposal.entries.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
        await window.close();
      },
    ),
    { numRuns: 12 },
  );
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeUp, textsOfJson, unbracketed, withMadeUp } from '../support/made-up-language.ts';

Object.assign(globalThis, withMadeUp);

// The program is made of the languages that there are: it comes after the new one.
const { languages } = await import('#texts/languages.ts');
const { textsOf } = await import('#texts/texts.ts');
const { documentKinds, papersOf } = await import('#contract/document.ts');
const { startingRule } = await import('#domain/bonus/rule.ts');
const { commands } = await import('#domain/commands/commands.ts');
const { currentCycle } = await import('#domain/cycle/cycle.ts');
const { everybody } = await import('#domain/ownership/scope.ts');
const { keyResultTitleHints, objectiveTitleHints } = await import('#domain/wording/check.ts');
const { commandLine } = await import('../../src/main/command-line/run.ts');
const { planAsData } = await import('../../src/main/command-line/show.ts');
const { printDocument } = await import('../../src/main/documents/print-document.ts');
const { printableOf } = await import('../../src/main/documents/registry.ts');
const { minutesAsMarkdown } = await import('../../src/main/exchange/markdown/minutes.ts');
const { planAsMarkdown } = await import('../../src/main/exchange/markdown/plan.ts');
const { calendarOf } = await import('../../src/main/exchange/ics/calendar.ts');
const { openPlanFile } = await import('../../src/main/plan-file/open.ts');
const { createPlan } = await import('../../src/main/samples/create-plan.ts');
const { nowhere, windowOn } = await import('../support/plans.ts');

const today = '2026-11-20';
const path = join(mkdtempSync(join(tmpdir(), 'tangga-')), 'tour.tangga');
createPlan(
  { path },
  { name: 'Tour', language: 'en', sample: 'tour', reference: { people: 0, seed: 1 }, today },
);
const file = await openPlanFile(path, async () => undefined);
file.run(commands.bonus.setRule, startingRule);
const { plan } = file;
const cycle = currentCycle(plan, today);
const workshop = plan.tables.workshop.sorted()[0];
const written = textsOfJson(planAsData(file, today)).concat(
  textsOfJson(Object.values(plan.tables).map((table) => [...table.rows.values()])),
);

/** What is said in a document that is no text of the language; marks of its drawing say nothing. */
const foreignIn = (html: string) =>
  unbracketed(
    html
      // The fingerprint of a book is letters that are no words, and is among its keywords with the plan's id.
      .replace(/(?:tangga:)?\b[A-Z]{4}(?:-[A-Z]{4}){3}\b|tangga-plan:[\w-]+/gu, '')
      .replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/gu, '')
      .replace(/<[^>]*?aria-label="([^"]*)"[^>]*>/gu, ' $1 ')
      .replace(/<\/?(?:p|h\d|li|td|th|tr|div|dt|dd|text|small|span|section|br)\b[^>]*>/gu, ' ')
      .replace(/<[^>]*>/gu, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&'),
    written,
  );

test('a language that is added is one of the languages', () => {
  expect(languages).toContain(madeUp);
  expect(textsOf(madeUp)('board.objectives', { count: 1 })).toBe('⟦1 objective⟧');
});

test.each(['empty', 'sales', 'tour'] as const)(
  'a plan can be in it, without a migration: %s',
  async (sample) => {
    const place = { path: join(mkdtempSync(join(tmpdir(), 'tangga-')), 'made-up.tangga') };
    createPlan(place, { name: 'Made up', language: madeUp, sample, today });
    const opened = await openPlanFile(place.path, async () => undefined);
    expect(opened.plan.about.language).toBe(madeUp);
    opened.close();
  },
);

test('what is not said in it is found', () => {
  expect(foreignIn('<p title="No">⟦Said⟧ <b>not said</b></p><i aria-label="neither"/>')).toEqual([
    'not',
    'said',
    'neither',
  ]);
});

/** All that a document may be asked, in the language. */
function optionsOf(kind: (typeof documentKinds)[number]) {
  if (!cycle || !workshop) throw new Error('The tour has a cycle and a workshop.');
  const asked = { scope: everybody, workshopId: workshop.id, areFilled: true, isOnePage: false };
  return { kind, paper: papersOf(kind)[0], ...asked, language: madeUp, cycle, today } as never;
}

test.each(documentKinds)('all that a document says is said in its language: %s', (kind) => {
  const printable = printableOf(kind);
  // What is handed over to be set says all that there is.
  const options = optionsOf(kind);
  const said = textsOfJson(printable.setting(printable.read(file, options), options).data).join('\n');
  expect(said).toContain('⟦');
  expect(foreignIn(said)).toEqual([]);
});

test('every document that the press sets is set in it', async () => {
  const window = await windowOn(path);
  const { press } = window.desk.host;
  const { signal } = new AbortController();
  const work = { signal, report: () => undefined, out: nowhere };
  for (const kind of documentKinds) {
    const { pages, missing } = await printDocument(file, optionsOf(kind), press, work);
    expect(pages[0], kind).toBeGreaterThan(0);
    expect(missing, kind).toEqual([]);
  }
  await window.close();
}, 120_000);

test('so do what leaves the plan as text, and the help of the command line', () => {
  if (!cycle || !workshop) throw new Error('The tour has a cycle and a workshop.');
  const leaving = [
    planAsMarkdown(plan, cycle, madeUp),
    minutesAsMarkdown({ plan, checkInsOf: () => [] }, workshop, madeUp),
  ];
  expect(leaving.flatMap((text) => unbracketed(text, written))).toEqual([]);
  const said = calendarOf(plan, cycle, everybody, madeUp)
    .replace(/\r\n /gu, '')
    .split('\r\n')
    .filter((line) => /^(?:SUMMARY|DESCRIPTION)/u.test(line))
    .map((line) => line.replace(/^\w+:/u, '').replaceAll('\\', ''));
  expect(said.flatMap((text) => unbracketed(text, written))).toEqual([]);
  const program = commandLine(textsOf(madeUp));
  const helps = [program, ...program.commands].map((command) => command.helpInformation());
  const syntax = /--?[\w-]+|<\w+(?:\.{3})?>|\[\w+\]|"[\w-]+"|^ {2}(?:\w+)|tangga(?: \w+)?|help/gmu;
  expect(helps.flatMap((help) => unbracketed(help.replace(syntax, ' '), []))).toEqual([]);
});

test('of sentences in a language without rules the check of wording says nothing', () => {
  const title = 'More sales and better service';
  expect(objectiveTitleHints(title, false, 'en')).not.toEqual([]);
  expect(objectiveTitleHints(title, false, madeUp)).toEqual([]);
  expect(keyResultTitleHints(title, { kind: 'milestone', target: null }, madeUp)).toEqual([]);
});

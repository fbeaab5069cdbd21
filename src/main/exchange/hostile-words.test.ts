import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { everybody } from '#domain/ownership/scope.ts';
import { workshopIn } from '../../../tests/support/guests.ts';
import { hostilePlan } from '../../../tests/support/hostile-plan.ts';
import { hostileWords } from '../../../tests/support/hostile-words.ts';
import { openPlan, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { seed } from '../../../tests/support/rounds.ts';
import { bookOf } from '../../../tests/support/spreadsheet.ts';
import { runCommandLine } from '../command-line/run.ts';
import { formPage } from '../room/form-page.ts';
import { calendarOf } from './ics/calendar.ts';
import { plain, table } from './markdown/markdown.ts';
import { planAsXlsx } from './xlsx/plan-as-xlsx.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const options = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

/** What a text of Markdown is made of, apart from its words. */
function shapeOf(markdown: string): string {
  const told = (node: { type: string; children?: unknown[] }): string => {
    const inner = (node.children ?? [])
      .map((child) => told(child as typeof node))
      .filter((one) => one !== 'text');
    return inner.length > 0 ? `${node.type}(${inner.join(' ')})` : node.type;
  };
  return told(fromMarkdown(markdown, options));
}

test.each(['# ', '###### ', '- ', '1. ', ''])('words are no markup behind %j of Markdown', (before) => {
  const harmless = shapeOf(`${before}x\n\nafter\n`);
  fc.assert(
    fc.property(hostileWords, (words) => {
      const said = plain(words);
      fc.pre(said !== '');
      expect(shapeOf(`${before}${said}\n\nafter\n`)).toBe(harmless);
    }),
  );
});

test('words stay in their cell of a table of Markdown', () => {
  const rows = (a: string, b: string) => table(['a', 'b'], [[a, b]]).join('\n');
  const harmless = shapeOf(rows('x', 'y'));
  fc.assert(
    fc.property(hostileWords, hostileWords, (a, b) => {
      expect(shapeOf(rows(a, b))).toBe(harmless);
    }),
  );
});

test(`words are no part of a calendar's own (seed ${seed})`, async () => {
  const ordinary = await openPlan(hostilePlan(seed, fc.constant('x')));
  const hostile = await openPlan(hostilePlan(seed));
  const fieldsOf = ({ plan }: typeof hostile) =>
    cyclesOf(plan).flatMap((cycle) =>
      calendarOf(plan, cycle, everybody, 'en')
        .replace(/\r\n[ \t]/gu, '')
        .split('\r\n')
        .map((line) => {
          expect(line).not.toMatch(/\p{Cc}/u);
          return line.slice(0, line.search(/[:;]/u));
        }),
    );
  expect(fieldsOf(hostile)).toEqual(fieldsOf(ordinary));
  ordinary.close();
  hostile.close();
});

test(`words compute nothing in a workbook (seed ${seed})`, async () => {
  const ordinary = await openPlan(hostilePlan(seed, fc.constant('x')));
  const hostile = await openPlan(hostilePlan(seed));
  const formulas = async (file: typeof hostile) =>
    (await bookOf(await planAsXlsx(file, 'en'))).map(({ cells }) =>
      [...(cells ?? [])].flatMap(([at, { formula }]) => (formula === undefined ? [] : [[at, formula]])),
    );
  expect(await formulas(hostile)).toEqual(await formulas(ordinary));
  ordinary.close();
  hostile.close();
});

test(`words are no part of a form's page (seed ${seed})`, async () => {
  const window = await windowOn(hostilePlan(seed));
  const folder = testFolder();
  const bare = new Set<string>();
  // As long as a name may be.
  const names = hostileWords.map((words) => `x${words}`.slice(0, 150));
  for (const name of ['form.js', 'form.css']) writeFileSync(join(folder, name), '');
  for (const name of ['x', ...fc.sample(names, { seed, numRuns: 20 })]) {
    const id = await workshopIn(window, ['ideas'], 3);
    await window.client.workshop.update({ id, name });
    const workshop = window.plan().tables.workshop.get(id) ?? expect.fail('It was made.');
    const page = await formPage(window.plan(), workshop, 'en', folder);
    const [, content = ''] =
      /<script type="application\/json" id="content">(.*?)<\/script>/su.exec(page) ?? [];
    expect(JSON.parse(content)).toMatchObject({ workshop: { name: workshop.name } });
    bare.add(page.replace(content, '').replace(/<title>[^<]*<\/title>/u, ''));
  }
  // Apart from what was said, every page is the same.
  expect(bare.size).toBe(1);
  await window.close();
});

test(`words never steer a terminal, whatever is asked of their plan (seed ${seed})`, async () => {
  vi.stubEnv('TANGGA_DATA', testFolder());
  const { isTTY } = process.stdout;
  process.stdout.isTTY = true;
  onTestFinished(() => {
    process.stdout.isTTY = isTTY;
  });
  const path = hostilePlan(seed);
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text, encoding, done) => {
    said.push(String(text));
    const ended = typeof encoding === 'function' ? encoding : done;
    ended?.(null);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => void said.push(String(text)));
  const questions = [
    ['show', path],
    ['show', path, '--json'],
    ['check', path],
    ['check', path, '--json'],
    ['history', path],
    ['diff', path, '--since', '1'],
    ['export', path, '--as', 'plan-markdown'],
    ['export', path, '--as', 'json'],
    ['export', path, '--as', 'ics'],
    ['backup', 'verify', path, '--json'],
  ];
  const refused = [
    ['show', path, '--cycle', '\u001b[31mred'],
    ['pdf', path, '--document', 'one-pager', '--person', '\u009b31m', '--out', `${path}.pdf`],
    ['show', `${path}\u001b[31m`],
  ];
  for (const question of [...questions, ...refused]) {
    said.length = 0;
    const code = await runCommandLine(['node', 'tangga', ...question]);
    expect(code === 0, question.join(' ')).toBe(questions.includes(question));
    expect(said.join('')).not.toBe('');
    expect(said.join(''), question.join(' ')).not.toMatch(/(?![\n\r\t])\p{Cc}/u);
  }
});

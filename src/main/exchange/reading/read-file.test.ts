import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readSources } from '#domain/import/read.ts';
import type { Outline, OutlineNode, Sheet, Source } from '#domain/import/source.ts';
import { refusal } from '../../../../tests/support/plans.ts';
import { readFile } from './read-file.ts';

const read = (name: string, content: string | Uint8Array): Promise<Source[]> =>
  readFile({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });

const table = (source: Source | undefined): string[][] => {
  if (source?.kind !== 'sheet') throw new Error('This is no table.');
  return source.rows.map((row) => row.map(({ text }) => text));
};

type Drawn = string | [string, Drawn[]];
const drawn = ({ text, number, children }: OutlineNode): Drawn => {
  const said = number ? `${number} ${text}` : text;
  return children.length === 0 ? said : [said, children.map(drawn)];
};
const outline = (source: Source | undefined): Drawn[] => {
  if (source?.kind !== 'outline') throw new Error('This is no outline.');
  return (source as Outline).nodes.map(drawn);
};

const book = {
  sheets: [
    {
      name: 'Objectives',
      rows: [
        ['Title', 'Target', 'Due', 'Done'],
        ['Revenue', 0.25, new Date('2026-12-31T00:00:00Z'), true],
        ['Cost', 1250000, null, false],
      ],
      merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      cells: new Map([
        ['0,0', { value: 'Title', type: 'string' as const, style: { font: { bold: true } } }],
        ['1,1', { value: 0.25, type: 'number' as const, style: { numFmt: '0.0%' } }],
      ]),
    },
    { name: 'Notes', rows: [['one']] },
    { name: 'Hidden', rows: [['secret']], hidden: true },
  ],
};

describe('a workbook', () => {
  test('is read with figures, days, formats, bold heads and merged cells; what is hidden stays out', async () => {
    const sheets = (await read('a.xlsx', await writeXlsx(book))) as Sheet[];
    expect(sheets.map(({ name }) => name)).toEqual(['Objectives', 'Notes']);
    const rows = sheets[0]?.rows ?? [];
    expect(rows[0]?.[0]).toMatchObject({ text: 'Title', isBold: true });
    expect(rows[1]?.[1]).toMatchObject({ text: '25.0%', value: 0.25, format: '0.0%' });
    expect(rows[1]?.[2]).toMatchObject({ day: '2026-12-31', text: '2026-12-31' });
    expect(rows[1]?.[3]).toMatchObject({ value: true });
    expect(rows[2]?.[0]?.text).toBe(rows[1]?.[0]?.text);
  });

  test('of the open kind is read as well, whatever it is called', async () => {
    const ods = await writeOds({
      sheets: [
        {
          name: 'Tujuan',
          rows: [
            ['Judul', 'Target'],
            ['Omzet', 12],
          ],
        },
      ],
    });
    const [sheet] = await read('a.xlsx', ods);
    expect(table(sheet)).toEqual([
      ['Judul', 'Target'],
      ['Omzet', '12'],
    ]);
  });

  test('with formulas is read by their values, and refused where it has none', async () => {
    const formula = (formulaResult?: number) =>
      writeXlsx({
        sheets: [
          {
            name: 'A',
            rows: [['x'], [null]],
            cells: new Map([
              [
                '1,0',
                {
                  value: formulaResult ?? null,
                  type: 'formula' as const,
                  formula: 'SUM(B1:B9)',
                  ...(formulaResult === undefined ? {} : { formulaResult }),
                },
              ],
            ]),
          },
        ],
      });
    expect(table((await read('a.xlsx', await formula(7)))[0])[1]).toEqual(['7']);
    expect(await refusal(read('a.xlsx', await formula()))).toBe('import/not-computed');
  });

  test('that is locked, torn, or none at all is refused in a sentence', async () => {
    const locked = await writeXlsx({ ...book, encryption: { password: 'x', spinCount: 10 } } as never).catch(
      () => null,
    );
    if (locked)
      expect(await refusal(read('a.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])))).toBe(
        'import/locked',
      );
    const whole = await writeXlsx(book);
    expect(await refusal(read('a.xlsx', whole.subarray(0, whole.length / 2)))).toBe('import/unreadable');
    expect(await refusal(read('a.xlsx', zipSync({ 'a.txt': strToU8('x') })))).toBe('import/unreadable');
  });

  test('that unpacks to more than people make is refused before it is unpacked', async () => {
    const bomb = Buffer.from(await writeXlsx(book));
    // What a part of it says of its own length, in the list at its end.
    bomb.writeUInt32LE(1_100_000_000, bomb.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
    expect(await refusal(read('a.xlsx', bomb))).toBe('import/too-large');
  });

  test('whose text names entities of its own does not unfold them', async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'A', rows: [['plain']] }] }));
    const strings = Object.keys(parts).find((name) => name.endsWith('sharedStrings.xml')) ?? '';
    const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(12)}">`);
    const dtd = `<!DOCTYPE x [<!ENTITY e0 "boom"><!ENTITY f SYSTEM "file:///etc/passwd">${entities.join('')}]>`;
    const text = new TextDecoder()
      .decode(parts[strings])
      .replace(/(<\?xml[^>]*\?>)?/u, `$1${dtd}`)
      .replace('plain', '&e12; &f;');
    parts[strings] = strToU8(text);
    const outcome = await read('a.xlsx', zipSync(parts)).then(
      ([sheet]) => table(sheet).flat().join(''),
      () => 'refused',
    );
    expect(outcome.length).toBeLessThan(200);
    expect(outcome).not.toContain('root:');
  });
});

test('tables of a Markdown text stand under their headings, the rest is an outline', async () => {
  const [sheet, text] = await read(
    'a.md',
    '# Q3\n\n| Title | Owner |\n|---|---|\n| A \\| b | **Dewi** |\n\n## O1: Grow\n\n- KR1 one\n  - step\n- KR2 two\n\n1. first\n2. second\n',
  );
  expect(sheet).toMatchObject({ name: 'Q3' });
  expect(table(sheet)).toEqual([
    ['Title', 'Owner'],
    ['A | b', 'Dewi'],
  ]);
  expect(outline(text)).toEqual([
    ['Q3', [['O1: Grow', [['KR1 one', ['step']], 'KR2 two', '1 first', '2 second']]]],
  ]);
});

test('tables of a page are read with cells that span others, its lists as an outline, its scripts not at all', async () => {
  const [sheet, text] = await read(
    'a.html',
    '<html><body><script>bad()</script><h2>Goals</h2><ul><li>One <b>x</b><ul><li>Two</li></ul></li></ul><table><caption>T</caption><tr><th>a</th><th>b</th></tr><tr><td rowspan=2>m</td><td>1<br>2</td></tr><tr><td>3</td></tr></table></body></html>',
  );
  expect(sheet).toMatchObject({ name: 'T' });
  expect(table(sheet)).toEqual([
    ['a', 'b'],
    ['m', '1\n2'],
    ['m', '3'],
  ]);
  expect(outline(text)).toEqual([['Goals', [['One x', ['Two']]]]]);
});

test('lines of a text hang under each other by their margins, or by their numbers', async () => {
  const [margins] = await read(
    'a.txt',
    'Objective: grow\n  - KR: 12 cafés\n\t\t* step\n  - KR: 4 cities\nObjective: learn',
  );
  expect(outline(margins)).toEqual([
    ['Objective: grow', [['KR: 12 cafés', ['step']], 'KR: 4 cities']],
    'Objective: learn',
  ]);
  const [numbers] = await read('a.txt', '1 Grow\n1.1 Twelve\n1.1.2 Step\n1.2 Four\n2 Learn');
  expect(outline(numbers)).toEqual([['1 Grow', [['1.1 Twelve', ['1.1.2 Step']], '1.2 Four']], '2 Learn']);
});

test('lists of objects are tables, and lists inside of them tables that name their row', async () => {
  const [outer, inner] = await read(
    'a.json',
    JSON.stringify({
      data: { objectives: [{ id: 7, title: 'Grow', keyResults: [{ title: 'Twelve', target: 12 }] }] },
    }),
  );
  expect(table(outer)).toEqual([
    ['id', 'title'],
    ['7', 'Grow'],
  ]);
  expect(table(inner)).toEqual([
    ['parentId', 'title', 'target'],
    ['7', 'Twelve', '12'],
  ]);
});

test.each([
  ['empty.csv', '', 'import/empty'],
  ['blank.csv', ' \n ', 'import/empty'],
  ['torn.json', '{"a": [', 'import/unreadable'],
  ['none.json', '{"a": 1}', 'import/empty'],
  ['deep.html', `<html>${'<ul><li>'.repeat(20_000)}x`, 'import/unreadable'],
  ['picture.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'import/not-text'],
])('%s is refused in a sentence', async (name, content, code) => {
  expect(await refusal(read(name, content as string))).toBe(code);
});

test('lines that stand deeper than anybody means hang beside each other', async () => {
  const lines = Array.from({ length: 5_000 }, (_, depth) => `${'\t'.repeat(depth)}x`);
  const [source] = await read('deep.txt', lines.join('\n'));
  let [deepest, below] = [0, source?.kind === 'outline' ? source.nodes : []];
  for (; below.length > 0; below = below.at(-1)?.children ?? []) deepest += 1;
  expect(deepest).toBe(100);
});

test('a text is told by what stands in it where its name says nothing', async () => {
  expect((await read('clipboard', 'Title\tOwner\nA\tDewi'))[0]?.kind).toBe('sheet');
  expect((await read('clipboard', '## A\n- b'))[0]?.kind).toBe('outline');
  expect((await read('clipboard', 'A\n\tb\n\t\tc'))[0]?.kind).toBe('outline');
  expect((await read('clipboard', '<table><tr><td>a</td></tr></table>'))[0]?.kind).toBe('sheet');
});

test.each([
  [
    'a.md',
    '## Objective: Grow\n\nOwner: Ana\n\n| Key result | Target |\n|---|---|\n| Deals | 12 |\n\n## Objective: Serve\n\n| Title | Target |\n|---|---|\n| CSAT | 80% |\n',
  ],
  [
    'b.md',
    '# OKR\n\n## Grow\n\n| Key result | Target |\n|---|---|\n| Deals | 12 |\n\n## Serve\n\n| Key result | Target |\n|---|---|\n| CSAT | 80% |\n',
  ],
  [
    'c.html',
    '<body><h2>Grow</h2><table><tr><th>Key result<th>Target<tr><td>Deals<td>12</table><h2>Serve</h2><table><tr><th>Key result<th>Target<tr><td>CSAT<td>80%</table></body>',
  ],
])('the heading over a table of key results is their objective: %s', async (name, text) => {
  const { objectives, keyResults, misread } = readSources(await read(name, text), {
    language: 'en',
    currency: 'USD',
    today: '2026-02-02',
  });
  expect(misread).toEqual([]);
  expect(
    objectives.map(({ key, title }) => [
      title,
      ...keyResults.filter(({ objectiveKey }) => objectiveKey === key).map((one) => one.title),
    ]),
  ).toEqual([
    ['Grow', 'Deals'],
    ['Serve', 'CSAT'],
  ]);
});

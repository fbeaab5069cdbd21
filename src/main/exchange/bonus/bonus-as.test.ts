import { describe, expect, test } from 'vitest';
import { bonusReadingOf } from '#domain/bonus/reading.ts';
import { type BonusRule, startingBands, startingRule } from '#domain/bonus/rule.ts';
import { textsOf } from '#texts/texts.ts';
import { bonusPlan } from '../../../../tests/support/bonus-plan.ts';
import { cycleWith } from '../../../../tests/support/rows.ts';
import { bookOf, compute, expectFormulasToHold, valuesOf } from '../../../../tests/support/spreadsheet.ts';
import { readFile } from '../reading/read-file.ts';
import { tableWords } from '../tables/table.ts';
import { bonusAs } from './bonus-as.ts';

const inBands: BonusRule = { ...startingRule, kind: 'bands', bands: startingBands };
const plan = bonusPlan((name) => (name === 'ayu' ? '=Ayu' : name === 'a' ? '+10% sales; more' : name));

function readingBy(rule: BonusRule, fields: Parameters<typeof cycleWith>[0] = { state: 'closed' }) {
  const { bands, ...columns } = rule;
  const ruled = plan.apply([
    { table: 'bonusRule', rowId: 'p', before: null, after: { id: 'p', ...columns } },
    ...bands.map((band, at) => {
      const row = { id: `p ${at}`, ruleId: 'p', ...band };
      return { table: 'bonusBand' as const, rowId: row.id, before: null, after: row };
    }),
  ]);
  return bonusReadingOf(ruled, ruled, cycleWith(fields));
}

describe.each(['en', 'id'] as const)('a workbook for payroll in %s', (language) => {
  const words = tableWords(textsOf(language));

  test.each([
    ['in a line', startingRule],
    ['in bands', inBands],
    ['without floor and cap', { ...startingRule, floorScore: null, cap: null }],
    ['with nothing of one’s own', { ...startingRule, teamShare: 60, companyShare: 40 }],
  ])('reckons %s, and goes on reckoning', async (_, rule) => {
    const reading = readingBy(rule);
    const book = await bookOf((await bonusAs.xlsx(reading, language)) as Uint8Array);
    expect(expectFormulasToHold(book)).toBeGreaterThan(20);
    const [sheet] = book;
    if (!sheet) throw new Error('There is a first sheet.');
    const at = (head: keyof typeof words.head) => sheet.rows[0]?.indexOf(words.head[head]) ?? -1;
    const values = valuesOf(book);
    const row = values.get(sheet.name)?.[1] as unknown[];
    row[at('targetBonus')] = 12_000_000;
    const amount = [...(sheet.cells ?? [])].find(([place]) => place === `1,${at('amount')}`)?.[1].formula;
    const paid = compute(amount as string, values, sheet.name);
    expect(paid).toBe(Math.round(12_000_000 * (row[at('payOut')] as number)));
    expect(paid).toBeGreaterThan(0);
  });

  test('keeps heads in sight, money in rupiah, and names as they are', async () => {
    const book = await bookOf((await bonusAs.xlsx(readingBy(inBands), language)) as Uint8Array);
    expect(book.map(({ name }) => name)).toEqual(
      (['payOuts', 'bonusObjectives', 'bonusRule', 'bonusBands'] as const).map((name) => words.sheet[name]),
    );
    for (const { freezePane } of book) expect(freezePane).toMatchObject({ rows: 1 });
    const [sheet] = book;
    const formats = [...(sheet?.cells?.values() ?? [])].map(({ style }) => style?.numFmt ?? '');
    expect(formats.some((format) => /^\[\$(?:Rp|IDR)/u.test(format))).toBe(true);
    expect(formats).toContain('0.0%');
    expect(sheet?.rows[1]?.[1]).toBe('=Ayu');
  });
});

test('a text table has one row for each person, and nothing that a spreadsheet would compute', async () => {
  const text = (await bonusAs.csv(readingBy(startingRule, {}), 'en')) as string;
  expect(text).toContain(",'=Ayu,");
  const [sheet] = await readFile({ name: 'bonus.csv', bytes: new TextEncoder().encode(text) });
  if (!sheet || !('rows' in sheet)) throw new Error('It is a table.');
  const rows = sheet.rows.map((row) => row.map((cell) => cell.text));
  const cell = (row: number, head: string) => rows[row]?.[rows[0]?.indexOf(head) ?? -1];
  expect(rows.slice(1).map((row) => row[1])).toEqual(['=Ayu', 'budi', 'citra', 'dewi']);
  expect(['Objectives', 'Weights', 'Scores'].map((head) => cell(1, head))).toEqual([
    '+10% sales; more; b',
    '60%; 40%',
    '0.9; 0.3',
  ]);
  expect([cell(1, 'Weighted score'), cell(1, 'Pay-out'), cell(1, 'Standing')]).toEqual([
    '0.68',
    '97.1%',
    'provisional: review not closed',
  ]);
  expect([cell(4, 'Pay-out'), cell(4, 'Standing')]).toEqual([
    '',
    'provisional: review not closed; nothing of their own counts: by hand',
  ]);
});

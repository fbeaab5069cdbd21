import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { livingObjectives } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { commands } from '../commands/commands.ts';
import { currencyDecimals } from '../figure/currency.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { rowsAsText } from './copied-rows.ts';
import { fitsPaste, type PastedColumn, pastedColumns, readPastedRows, splitPaste } from './pasted-rows.ts';
import { looksLikeRows } from './pasted-table.ts';

const memory = planInMemory();
const plan = memory.plan();

const read = (text: string, language: 'en' | 'id' = 'en') =>
  readPastedRows(plan, splitPaste(text).rows, language, { today: '2026-11-25' });

const head = {
  objective: 'Objective',
  owner: 'Owner',
  keyResult: 'Key result',
  baseline: 'Baseline',
  target: 'Target',
  unit: 'Unit',
  baselinePeriod: 'Baseline period',
  due: 'Due',
};

describe('splitting a paste', () => {
  test('a head names the columns in either language and any order', () => {
    expect(splitPaste('Target\tHasil kunci\tTujuan\n10\tDeals closed\tGrow').rows).toMatchObject([
      { objective: 'Grow', keyResult: 'Deals closed', target: '10', owner: '' },
    ]);
  });

  test('without a head the columns stand in their usual order', () => {
    expect(splitPaste('Grow\tField sales\tDeals closed\t2\t10\tdeals\tQ3\t31 Mar 2027').rows).toEqual([
      {
        objective: 'Grow',
        owner: 'Field sales',
        keyResult: 'Deals closed',
        baseline: '2',
        target: '10',
        unit: 'deals',
        baselinePeriod: 'Q3',
        due: '31 Mar 2027',
      },
    ]);
  });

  test('a cell with a line break and quotes stays one cell; empty rows are left out', () => {
    const { rows } = splitPaste('"Grow\nand ""stay"""\t\tOne\r\n\t\t\r\n\r\nTwo\t\tThree\r\n');
    expect(rows.map(({ objective }) => objective)).toEqual(['Grow\nand "stay"', 'Two']);
  });

  test.each([
    ['"Grow\t\tA\nKeep\t\tB\nStay\t\tC', ['"Grow', 'Keep', 'Stay'], true],
    ['"Grow\t\tA\n"Keep"\t\tB\nStay\t\tC', ['"Grow', 'Keep', 'Stay'], true],
    ['"Grow\t\tA\nKeep"\t\tB\nStay\t\tC', ['"Grow', 'Keep"', 'Stay'], true],
    ['"Grow" fast\t\tA\nKeep\t\tB', ['"Grow" fast', 'Keep'], true],
    ['Grow\t\tA\n"Keep\t\tB\n"Stay\nput"\t\tC', ['Grow', '"Keep', 'Stay\nput'], true],
    ['"Grow\nKeep\nStay', ['"Grow', 'Keep', 'Stay'], true],
    ['Grow 5" pipes\t\tA\nKeep\t\tB', ['Grow 5" pipes', 'Keep'], false],
    ['"Grow\nfast"\t\tA\nKeep\t\tB', ['Grow\nfast', 'Keep'], false],
  ])('a quotation mark takes no other row with it: %j', (text, objectives, isTorn) => {
    const pasted = splitPaste(text);
    expect(pasted.rows.map(({ objective }) => objective)).toEqual(objectives);
    expect(pasted.isTorn).toBe(isTorn);
  });

  test.each([
    ['Objectives\tOwners\tKey results\tFrom\tTo\tUnits\tDue'],
    ['GOALS\tPIC\tKRs\tBaseline\tTargets\tUnit\tDeadline'],
    ['Goal:\tTeam\tKey Result (KR)\tStart value\tTarget value\tUnit of measure\tDue date'],
    ['Tujuan\tPenanggung jawab\tHasil kunci\tNilai awal\tTarget\tSatuan\tTenggat'],
    ['Sasaran\tPemilik\tHK\tDari\tKe\tSatuan\tBatas waktu'],
    ['OKR 2027\nMade on\t3 March\n\nObjectives\tOwners\tKRs\tFrom\tTo\tUnit\tDue'],
  ])('heads are known by many names: %j', (head) => {
    expect(splitPaste(`${head}\nGrow\tField sales\tDeals\t2\t10\tdeals\t2027-03-31`).rows).toEqual([
      {
        objective: 'Grow',
        owner: 'Field sales',
        keyResult: 'Deals',
        baseline: '2',
        target: '10',
        unit: 'deals',
        baselinePeriod: '',
        due: '2027-03-31',
      },
    ]);
  });

  test('of two columns with one meaning the filled one counts, row by row', () => {
    const { rows } = splitPaste('Goals\tKR\tTarget\tTo\nGrow\tA\t\t10\nKeep\tB\t20\t\nStay\tC\t30\t40');
    expect(rows.map(({ target }) => target)).toEqual(['10', '20', '30']);
  });

  test('a column of objectives alone may have a head', () => {
    expect(splitPaste('Objectives\nGrow\nKeep').rows.map(({ objective }) => objective)).toEqual([
      'Grow',
      'Keep',
    ]);
  });

  test('a sentence is no table', () => {
    expect(looksLikeRows('Raise revenue by 10 %')).toBe(false);
    expect(looksLikeRows('Raise revenue\tField sales')).toBe(true);
  });

  test('a list whose lines stand in by tabs is no table, and rows that go on with empty cells are one', () => {
    expect(looksLikeRows('- Grow\n\t1. Leads\n\t2. Deals')).toBe(false);
    expect(looksLikeRows('Grow\tField sales\tLeads\n\t\tDeals\t3')).toBe(true);
  });

  test('a table with other columns is a file, and so is one of very many rows', () => {
    expect(fitsPaste('Grow\tField sales\tLeads\t1\t2')).toBe(true);
    expect(fitsPaste('Objective\tOwner\tKey result\t\nGrow\tAna\tLeads\t')).toBe(true);
    expect(fitsPaste('Objective\tKey result\tStatus\nGrow\tLeads\tOn track')).toBe(false);
    expect(fitsPaste(`${'a\t'.repeat(9)}a`)).toBe(false);
    expect(fitsPaste('Grow\tAna\n'.repeat(2001))).toBe(false);
  });
});

describe('reading rows', () => {
  test('an empty objective and owner are those of the row above', () => {
    const rows = read('Grow\tField sales\tA\t1\t2\n\t\tB\t3\t4\nKeep\t\tC\t5\t6');
    expect(rows.map(({ cells, owner }) => [cells.objective, owner?.kind])).toEqual([
      ['Grow', 'team'],
      ['Grow', 'team'],
      ['Keep', 'company'],
    ]);
    expect(rows.every(({ problems }) => problems.length === 0)).toBe(true);
  });

  test.each([
    ['Grow\tNobody we know\tA\t1\t2', ['owner-unknown']],
    ['\tField sales\tA\t1\t2', ['objective-missing']],
    ['Grow\tField sales\tA\tmany\t2', ['baseline-not-a-number']],
    ['Grow\tField sales\tA\t+10%\t2', ['baseline-not-a-number']],
    ['Grow\tField sales\tA\t1\t2,5,1', ['target-not-a-number']],
    [`${'x'.repeat(10_001)}\tField sales\tA\t1\t2`, ['too-long']],
    ['Grow\tNobody\tA\tx\ty', ['owner-unknown', 'baseline-not-a-number', 'target-not-a-number']],
  ])('a bad row says what is wrong with it (%#)', (text, problems) => {
    expect(read(text)[0]?.problems).toEqual(problems);
  });

  test.each([
    ['1,250.5', 'en', 1250.5, 'USD'],
    ['1.250,5', 'id', 1250.5, 'USD'],
    ['$10,000', 'en', 10_000, 'USD'],
    ['€10,000', 'en', 10_000, 'EUR'],
    ['Rp1.250.000', 'id', 1_250_000, 'IDR'],
    ['10 EUR', 'id', 10, 'EUR'],
  ] as const)('%s is read as %s writes it, in its own currency', (typed, language, value, currency) => {
    const [row] = read(`Grow\t\tA\t0\t${typed}`, language);
    expect(row?.target).toMatchObject({ kind: 'value', value });
    expect(row?.currency).toBe(currency);
  });

  test('figures of a column are read alike', () => {
    const rows = read('Grow\t\tA\t1.250\t2.500\nGrow\t\tB\t12,5\t20');
    expect(rows.map(({ baseline }) => baseline?.value)).toEqual([1250, 12.5]);
  });

  test.each([
    ['31', '40', '%', { measure: 'percent', unit: '' }],
    ['31', '40', 'persen', { measure: 'percent', unit: '' }],
    ['31', '40', 'Rp', { measure: 'currency', currency: 'IDR', unit: '' }],
    ['31', '40', 'EUR', { measure: 'currency', currency: 'EUR', unit: '' }],
    ['Rp1.250.000', 'Rp2.500.000', '', { measure: 'currency', currency: 'IDR' }],
    ['USD10', 'USD20', '', { measure: 'currency', currency: 'USD' }],
    ['31', '40', 'deals', { measure: 'number', unit: 'deals' }],
  ] as const)('from %s to %s in “%s” is measured so', (baseline, target, unit, expected) => {
    for (const language of ['en', 'id'] as const) {
      expect(read(`Grow\t\tA\t${baseline}\t${target}\t${unit}`, language)[0]).toMatchObject({
        ...expected,
        problems: [],
      });
    }
  });

  test('a head says in brackets what its figures are in', () => {
    expect(read('Goal\tKR\tFrom (%)\tTo (%)\nGrow\tA\t31\t40')[0]).toMatchObject({ measure: 'percent' });
    expect(read('Tujuan\tHK\tDari (Rp)\tKe (Rp)\nGrow\tA\t31\t40', 'id')[0]).toMatchObject({
      currency: 'IDR',
    });
  });

  test.each([
    ['31 March 2027', '2027-03-31', []],
    ['31 Mar', '2027-03-31', []],
    ['31/03/2027', '2027-03-31', []],
    ['31 Maret 2027', '2027-03-31', []],
    ['soon', null, ['due-not-a-day']],
  ])('due %s is %s', (due, dueOn, problems) => {
    expect(read(`Goal\tKR\tDue\nGrow\tA\t${due}`)[0]).toMatchObject({ dueOn, problems });
  });

  const dueOf = (...column: readonly string[]) =>
    read(`Goal\tKR\tDue\n${column.map((due) => `Grow\tA\t${due}`).join('\n')}`).map(
      ({ dueOn, dueRefusal }) => dueOn ?? dueRefusal?.kind,
    );

  test.each([
    [
      ['1/2/2027', '2/3/2027'],
      ['2027-02-01', '2027-03-02'],
    ],
    [
      ['1/2/2027', '13/1/2027'],
      ['2027-02-01', '2027-01-13'],
    ],
    [
      ['1/2/2027', '1/13/2027'],
      ['2027-01-02', '2027-01-13'],
    ],
    [
      ['1/2', '1/31'],
      ['2027-01-02', '2027-01-31'],
    ],
    [
      ['3.4.27', '12.31.26', '5 May 2027'],
      ['2027-03-04', '2026-12-31', '2027-05-05'],
    ],
    [
      ['2027-01-02', '1/2/2027', '1/13/2027 00:00'],
      ['2027-01-02', '2027-01-02', '2027-01-13'],
    ],
    [
      ['13/1/2027', '1/13/2027', '1/2/2027'],
      ['2027-01-13', 'no-such-month', '2027-02-01'],
    ],
    [
      ['1/13/2027', '2/30/2027', '', 'soon'],
      ['2027-01-13', 'no-such-day', undefined, 'not-a-day'],
    ],
  ])('the due days %j are read together as %j', (column, days) => {
    expect(dueOf(...column)).toEqual(days);
  });

  test('an order that is known already is kept, whatever the rows say', () => {
    const rows = splitPaste('Goal\tKR\tDue\nGrow\tA\t1/2/2027').rows;
    const [row] = readPastedRows(plan, rows, 'en', { today: '2026-11-25', order: 'month-first' });
    expect(row?.dueOn).toBe('2027-01-02');
  });

  test('what can mean several things is not guessed', () => {
    expect(read('Grow\t\tA\t38%\t+10%')[0]?.problems).toEqual(['target-unclear']);
    expect(read('Grow\t\tA\t$5\t€10')[0]?.problems).toEqual(['target-unclear']);
  });

  test('a unit comes with its figure or in a column of its own', () => {
    expect(read('Grow\t\tA\tNPS 31\tNPS 40')[0]).toMatchObject({ measure: 'number', unit: 'NPS' });
    expect(read('Grow\t\tA\t31\t40\tNPS')[0]).toMatchObject({ measure: 'number', unit: 'NPS' });
    expect(read('Grow\t\tA\t31\t40\t%')[0]).toMatchObject({ measure: 'percent' });
  });

  test.each([
    ['10', '20', 'number'],
    ['22 %', '30 %', 'percent'],
    ['$5', '$10', 'currency'],
    ['Rp 5', 'Rp 10', 'currency'],
    ['100', '+10%', 'number'],
  ])('from %s to %s is measured as %s', (baseline, target, measure) => {
    expect(read(`Grow\t\tA\t${baseline}\t${target}`)[0]?.measure).toBe(measure);
  });

  test('owners are found whatever their capitals', () => {
    expect(read('Grow\tFIELD  sales\tA')[0]?.owner).toMatchObject({ kind: 'team' });
  });
});

describe('what is copied', () => {
  const heads = {
    en: ['Objective', 'Owner', 'Key result', 'Baseline', 'Target', 'Unit', 'Baseline period', 'Due'],
    id: [
      'Tujuan',
      'Pemilik',
      'Hasil kunci',
      'Nilai awal',
      'Target',
      'Satuan',
      'Periode nilai awal',
      'Tenggat',
    ],
  };
  test.each(['en', 'id'] as const)('can be pasted again, in %s', (language) => {
    const head = Object.fromEntries(
      pastedColumns.map((column, index) => [column, heads[language][index] as string]),
    ) as Record<PastedColumn, string>;
    const objectives = plan.tables.objective.sorted();
    const copied = rowsAsText(
      plan,
      objectives.map(({ id }) => id),
      language,
      head,
    );
    const rows = read(copied, language);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    const measured = objectives.flatMap(({ id, title }) =>
      ladderOf(plan, id).map((rung) => [title, rung.title, rung.relativeTarget ?? rung.target]),
    );
    expect(
      rows
        .filter(({ cells }) => cells.keyResult)
        .map(({ cells, target }) => [
          cells.objective,
          cells.keyResult,
          target?.kind === 'relative' ? target.percent : target?.kind === 'value' ? target.value : null,
        ]),
    ).toEqual(measured.map(([title, rung, target]) => [title, rung, target ?? null]));
  });
});

describe('words that a spreadsheet would compute', () => {
  test.each(['=1+1', '+10 more', '-5 less', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
    'are copied as words and read back: %s',
    (title) => {
      const cycleId = livingObjectives(memory.plan())[0]?.cycleId ?? '';
      const { id: objectiveId } = memory.run(commands.objective.create, {
        title,
        cycleId,
        owner: { kind: 'company' },
      });
      memory.run(commands.keyResult.create, { objectiveId, title });
      const copied = rowsAsText(memory.plan(), [objectiveId], 'en', head);
      const cells = Papa.parse<string[]>(copied, { delimiter: '\t' }).data.slice(1).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
      expect(splitPaste(copied).rows[0]).toMatchObject({ objective: title, keyResult: title });
    },
  );

  test('are told apart from words that begin with an apostrophe of their own', () => {
    expect(splitPaste("objective\tkey result\n'tis the season\t'=x").rows[0]).toMatchObject({
      objective: "'tis the season",
      keyResult: '=x',
    });
  });
});

describe('whatever is copied', () => {
  const decimal = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((hundredths) => hundredths / 100);
  const title = fc
    .string({ unit: fc.constantFrom(...`a"'=+,;\n é0%-1`), minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/^'[=+\-@]/u.test(text));
  const fields = fc.record({
    kind: fc.constantFrom('number', 'percent', 'currency'),
    unit: fc.constantFrom('', 'deals', 'NPS', 'days'),
    currency: fc.constantFrom('IDR', 'USD', 'EUR', 'JPY'),
    baseline: fc.option(decimal),
    target: fc.option(decimal),
  });
  // Money is shown in as many decimals as its currency has.
  const measured = fields.map(({ baseline, target, ...others }) => {
    const isWhole = others.kind === 'currency' && currencyDecimals(others.currency) === 0;
    const shown = (value: number | null) => (value !== null && isWhole ? Math.round(value) + 0 : value);
    return { ...others, baseline: shown(baseline), target: shown(target) };
  });

  test.each(['en', 'id'] as const)('pastes back equal, in %s', (language) => {
    const cycleId = livingObjectives(memory.plan())[0]?.cycleId ?? '';
    const owner = { kind: 'company' } as const;
    const { id: objectiveId } = memory.run(commands.objective.create, { title: 'Copied', cycleId, owner });
    const { id } = memory.run(commands.keyResult.create, { objectiveId, title: 'Copied' });
    const due = fc.constantFrom(null, memory.plan().tables.objective.get(objectiveId)?.endsOn ?? null);
    fc.assert(
      fc.property(title, title, measured, due, (objective, rung, figures, dueOn) => {
        const unit = figures.kind === 'number' ? figures.unit : '';
        memory.run(commands.objective.update, { id: objectiveId, title: objective });
        memory.run(commands.keyResult.update, { id, title: rung, ...figures, unit, dueOn });
        const [row, ...others] = read(rowsAsText(memory.plan(), [objectiveId], language, head), language);
        expect(others).toEqual([]);
        const isMeasured = figures.baseline !== null || figures.target !== null;
        expect(row).toMatchObject({
          cells: { objective, keyResult: rung },
          problems: [],
          unit,
          dueOn,
          ...(isMeasured ? { measure: figures.kind } : {}),
          ...(isMeasured && figures.kind === 'currency' ? { currency: figures.currency } : {}),
        });
        expect(row?.baseline?.value ?? null).toBe(figures.baseline);
        expect(row?.target === null ? null : row?.target).toEqual(
          figures.target === null ? null : expect.objectContaining({ kind: 'value', value: figures.target }),
        );
      }),
      { numRuns: 40 },
    );
  });
});

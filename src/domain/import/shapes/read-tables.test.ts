import { describe, expect, test } from 'vitest';
import { foundIn, importContext, sheetWith } from '../../../../tests/support/import-sheets.ts';
import { detectMapping } from '../columns/detect-mapping.ts';
import type { Found } from '../found.ts';
import { readTables } from './read-tables.ts';

/** Objectives with their key results, as the board draws them. */
const drawn = ({ objectives, keyResults }: Found) =>
  objectives.map(({ key, title }) => [
    title,
    ...keyResults.filter(({ objectiveKey }) => objectiveKey === key).map((one) => one.title),
  ]);

describe('a row for each key result', () => {
  test('an empty objective is the one above, and the order of the file is that of the ladder', () => {
    const found = foundIn(
      sheetWith(
        'Objective|Key result|Baseline|Target|Unit\nGrow|Deals closed|2|10|deals\n|Revenue|Rp 1.000.000|Rp 2.500.000|\nServe|CSAT|70 %|85 %|\n\nTotal||72|95|',
      ),
    );
    expect(drawn(found)).toEqual([
      ['Grow', 'Deals closed', 'Revenue'],
      ['Serve', 'CSAT'],
    ]);
    expect(found.keyResults).toMatchObject([
      { kind: 'number', measure: 'number', baseline: 2, target: 10, unit: 'deals', currency: null },
      { kind: 'currency', measure: 'currency', baseline: 1_000_000, target: 2_500_000, currency: 'IDR' },
      { kind: 'percent', measure: 'percent', baseline: 70, target: 85 },
    ]);
    expect(found.leftOut.map(({ at, why }) => [at.row, why])).toEqual([
      [1, 'head'],
      [5, 'empty'],
      [6, 'total'],
    ]);
    expect(found.misread).toEqual([]);
  });

  test('a merged objective holds its text in each of its rows and is one', () => {
    expect(drawn(foundIn(sheetWith('Objective|Key result\nGrow|Deals\nGrow|Revenue')))).toEqual([
      ['Grow', 'Deals', 'Revenue'],
    ]);
  });

  test.each([
    ['Total', 'Jumlah'],
    ['Summe', 'Gesamt'],
    ['合计', 'Average:'],
  ])('%s and %s sum up', (one, other) => {
    const found = foundIn(sheetWith(`Objective|Key result|Target\nGrow|Deals|2\n${one}||2\n|${other}|2`));
    expect(found.leftOut.filter(({ why }) => why === 'total')).toHaveLength(2);
  });

  test('the owner is of what it stands beside', () => {
    const { objectives, keyResults } = foundIn(
      sheetWith(
        'Objective|Owner|Key result|KR owner\nGrow|Ana; Budi <budi@example.org>|Deals|Citra, Dewi\n||Revenue|eka@example.org',
      ),
    );
    expect(objectives[0]?.owners).toEqual([
      { name: 'Ana', email: '', share: 1 },
      { name: 'Budi', email: 'budi@example.org', share: 1 },
    ]);
    expect(keyResults.map(({ owners }) => owners.map(({ name }) => name))).toEqual([
      ['Citra', 'Dewi'],
      ['eka'],
    ]);
  });

  test('percent formats show a hundred times of what they hold', () => {
    const percent = (value: number) => ({ text: `${value * 100}%`, value, format: '0%' });
    const { keyResults } = foundIn(
      sheetWith([
        ['Objective', 'Key result', 'Baseline', 'Target', 'Progress'],
        ['Grow', 'Close rate', percent(0.07), percent(0.25), percent(0.5)],
      ]),
    );
    expect(keyResults[0]).toMatchObject({
      measure: 'percent',
      baseline: 7,
      target: 25,
      current: { value: 16 },
    });
  });

  test.each([
    ['≥ 80 %', 'at-least', 80],
    ['at least 80%', 'at-least', 80],
    ['minimal 80 %', 'at-least', 80],
    ['mindestens 80 %', 'at-least', 80],
    ['80 % 이상', 'at-least', 80],
    ['max. 5 %', 'at-most', 5],
  ])('%s is kept', (target, comparison, threshold) => {
    expect(
      foundIn(sheetWith(`Objective|Key result|Target\nServe|Uptime|${target}`)).keyResults[0],
    ).toMatchObject({
      kind: 'keep',
      measure: 'percent',
      comparison,
      target: threshold,
    });
  });

  test('without a figure it is a milestone, and a title may bring its own', () => {
    const { keyResults, misread } = foundIn(
      sheetWith(
        'Objective|Key result|Target|Status\nGrow|More cafés like us||Done\n|Raise deals from 10 to 20||\n|Keep uptime ≥ 99 %||',
      ),
    );
    expect(keyResults).toMatchObject([
      { kind: 'milestone', target: null, isDone: true },
      { kind: 'number', baseline: 10, target: 20 },
      { kind: 'keep', comparison: 'at-least', target: 99 },
    ]);
    expect(misread).toEqual([]);
  });

  test('what is not understood says where it stands', () => {
    const { keyResults, misread } = foundIn(
      sheetWith(
        'Objective|Key result|Target|Due date\nGrow|Deals|12|2026-03-31\n|Courses|four|2026-03-31\n|Visits|3|2026-02-31',
      ),
    );
    expect(keyResults.map(({ title }) => title)).toEqual(['Deals']);
    expect(misread).toMatchObject([
      { at: { row: 3 }, column: 2, code: 'no-figure', text: 'four' },
      { at: { row: 4 }, column: 3, code: 'no-day', text: '2026-02-31' },
    ]);
  });

  test('weeks and months as columns are check-ins', () => {
    const { keyResults } = foundIn(
      sheetWith('Objective|Key result|Target|2026-01-05|12/01/2026|Feb 2026\nGrow|Deals|12|1|3|waiting'),
    );
    expect(keyResults[0]?.checkIns).toMatchObject([
      { on: '2026-01-05', value: 1 },
      { on: '2026-01-12', value: 3 },
      { on: '2026-02-28', value: null, note: 'waiting' },
    ]);
    const weeks = foundIn(sheetWith('Objective|Key result|Cycle|Target|W1|W2\nGrow|Deals|Q2 2026|12|1|3'));
    expect(weeks.keyResults[0]?.checkIns.map(({ on }) => on)).toEqual(['2026-04-07', '2026-04-14']);
    const ofYear = foundIn(
      sheetWith('Ziel|Schlüsselergebnis|Zielwert|KW 7\nWachsen|Kunden|12|1', 'Q1 2026.csv'),
    );
    expect(ofYear.keyResults[0]?.checkIns.map(({ on }) => on)).toEqual(['2026-02-15']);
    expect(weeks.cycles).toMatchObject([{ name: 'Q2 2026', startsOn: '2026-04-01', endsOn: '2026-06-30' }]);
  });

  test('shares are of one, of ten or of a hundred, as all rows of a column say', () => {
    const { keyResults } = foundIn(
      sheetWith('Objective|Key result|Target|Confidence|Score\nGrow|Deals|12|7/10|0.7\n|Visits|4|5|1'),
    );
    expect(keyResults.map(({ confidence, score }) => [confidence, score])).toEqual([
      [70, 0.7],
      [50, 1],
    ]);
  });

  test('how sure people are may be said in words, or by how it stands', () => {
    const { keyResults, misread } = foundIn(
      sheetWith(
        'Objective|Key result|Target|Confidence|Status\nGrow|Deals|12|High|Behind\n|Visits|4||At risk\n|Calls|5||Postponed\n|Fairs|2||waiting for the hall\n|Offers|9|60 %|Done',
      ),
    );
    expect(misread).toEqual([]);
    expect(keyResults.map(({ confidence, description }) => [confidence, description])).toEqual([
      [80, ''],
      [40, ''],
      [null, ''],
      [null, 'Status: waiting for the hall'],
      [60, ''],
    ]);
  });

  test('steps and initiatives may stand in a cell beside their key result', () => {
    const { keyResults, initiatives, misread } = foundIn(
      sheetWith([
        ['Objective', 'Key result', 'Target', 'Steps', 'Initiatives'],
        [
          'Grow',
          'Open the shop',
          '',
          '[x] Find a place\n[ ] Sign\n- Invite (done)',
          'Ask the bank; Print flyers',
        ],
        ['', 'Deals', '12', '', ''],
      ]),
    );
    expect(misread).toEqual([]);
    expect(keyResults).toMatchObject([
      {
        kind: 'steps',
        steps: [
          { title: 'Find a place', isDone: true },
          { title: 'Sign', isDone: false },
          { title: 'Invite', isDone: true },
        ],
      },
      { kind: 'number', steps: [] },
    ]);
    expect(initiatives.map(({ title }) => title)).toEqual(['Ask the bank', 'Print flyers']);
  });

  test('what has no target and is part of the way, or has values, is measured by these', () => {
    const { keyResults } = foundIn(
      sheetWith(
        'Objective|Key result|Progress|W1 2026|W2 2026\nGrow|Price page|40 %||\n|Shop opened|100 %||\n|Training||10 %|30 %\n|Visits||4|9\n|Sign-off||0|1',
      ),
    );
    expect(
      keyResults.map(({ kind, target, current, isDone }) => [kind, target, current?.value, isDone]),
    ).toEqual([
      ['percent', 100, 40, false],
      ['milestone', null, undefined, true],
      ['percent', 100, undefined, false],
      ['number', null, undefined, false],
      ['milestone', null, undefined, false],
    ]);
  });

  test('zones around a target and what a baseline is of are kept', () => {
    const { keyResults } = foundIn(
      sheetWith(
        'Objective|Key result|Baseline|Baseline period|Committed value|Target|Stretch value\nGrow|Deals|4|Q4 2025|8|12|16',
      ),
    );
    expect(keyResults).toMatchObject([
      { baseline: 4, baselinePeriod: 'Q4 2025', commit: 8, target: 12, stretch: 16 },
    ]);
  });

  test.each([
    ['Ambition', 'Committed', true],
    ['Committed?', 'yes', true],
    ['Committed?', 'no', false],
    ['Goal type', 'Aspirational', false],
    ['Ambisi', 'komitmen', true],
  ])('an objective under “%s: %s” is committed: %s', (head, text, isCommitted) => {
    const { objectives } = foundIn(sheetWith(`Objective|${head}|Key result|Target\nGrow|${text}|Deals|12`));
    expect(objectives[0]?.isCommitted).toBe(isCommitted);
  });

  test('a mapping that a person changed is what is read', () => {
    const sheet = sheetWith('Objective|Key result|Foo\nGrow|Deals|12');
    const mapping = detectMapping(sheet);
    const columns = mapping.columns.map((column) =>
      column.head === 'Foo' ? ({ ...column, role: 'target' } as const) : column,
    );
    const read = (to: typeof mapping) =>
      readTables([{ sheet, mapping: to }], importContext).keyResults[0]?.target;
    expect([read(mapping), read({ ...mapping, columns })]).toEqual([null, 12]);
  });
});

test('a row for each objective has its key results in columns', () => {
  const found = foundIn(
    sheetWith(
      'Objective|KR1|KR1 Target|KR2|KR2 Target|Owner\nGrow|Deals|12|Visits|40|Ana\nServe|CSAT|85 %|||Budi',
    ),
  );
  expect(drawn(found)).toEqual([
    ['Grow', 'Deals', 'Visits'],
    ['Serve', 'CSAT'],
  ]);
  expect(found.keyResults.map(({ target }) => target)).toEqual([12, 40, 85]);
  expect(found.objectives.map(({ owners }) => owners[0]?.name)).toEqual(['Ana', 'Budi']);
});

test('a title that looks like a figure is one, and a cell may hold several', () => {
  expect(drawn(foundIn(sheetWith('Objective|KR1|KR2\nGrow|Deals to 12|\nServe|CSAT to 85%|NPS 40')))).toEqual(
    [
      ['Grow', 'Deals to 12'],
      ['Serve', 'CSAT to 85%', 'NPS 40'],
    ],
  );
  const several = sheetWith([
    ['Objective', 'Key results'],
    ['Grow', 'KR1: Deals to 12\nKR2: Visits to 30'],
  ]);
  expect(drawn(foundIn(several))).toEqual([['Grow', 'Deals to 12', 'Visits to 30']]);
});

test('an id that stands beside two objectives is that of key results, and comes once', () => {
  const found = foundIn(
    sheetWith('ID|Objective|Key result|Target\n1|Grow|Deals|12\n2|Grow|Visits|13\n2|Serve|CSAT|14'),
  );
  expect(drawn(found)).toEqual([['Grow', 'Deals', 'Visits'], ['Serve']]);
  expect(found.misread).toMatchObject([{ at: { row: 4 }, code: 'id-twice', text: '2' }]);
});

describe('objectives and what hangs under them in one column', () => {
  const expected = [
    ['Grow', 'Deals', 'Visits'],
    ['Serve', 'CSAT'],
  ];

  test.each([
    ['a type', 'Type|Title|Target\nObjective|Grow|\nKR|Deals|1\nKR|Visits|2\nObjective|Serve|\nKR|CSAT|3'],
    [
      'words in front',
      'Item|Target\nObjective 1: Grow|\nKR1: Deals|1\nKR2: Visits|2\nO2 Serve|\nKey result 1: CSAT|3',
    ],
    [
      'numbers under a head of both',
      'No|Tujuan / Hasil kunci|Target\n1|Grow|\n1.1|Deals|1\n1.2|Visits|2\n2|Serve|\n2.1|CSAT|3',
    ],
    ['numbers', 'No|Title|Target\n1|Grow|\n1.1|Deals|1\n1.2|Visits|2\n2|Serve|\n2.1|CSAT|3'],
    ['numbered titles', 'Title|Target\n1. Grow|\n1.1 Deals|1\n1.2 Visits|2\n2. Serve|\n2.1 CSAT|3'],
    ['spaces', 'Title|Target\nGrow|\n  Deals|1\n  Visits|2\nServe|\n  CSAT|3'],
    ['titles alone', 'Title|Owner|Target\nGrow||\nDeals|Ana|1\nVisits|Ana|2\nServe||\nCSAT|Ana|3'],
    ['ids', 'ID|Parent ID|Title|Target\n1||Grow|\n4|1|Deals|1\n5|1|Visits|2\n2||Serve|\n6|2|CSAT|3'],
    ['names', 'Title|Parent|Target\nGrow||\nDeals|Grow|1\nVisits|Grow|2\nServe||\nCSAT|Serve|3'],
  ])('by %s', (_, text) => {
    const found = foundIn(sheetWith(text));
    expect(drawn(found)).toEqual(expected);
    expect(found.keyResults.map(({ target }) => target)).toEqual([1, 2, 3]);
    expect(found.misread).toEqual([]);
  });

  test('by bold titles and by the indentation of cells', () => {
    const bold = (text: string) => ({ text, isBold: true });
    const inner = (text: string) => ({ text, indent: 1 });
    const figures = ['', 1, 2, '', 3];
    const rows = (titles: readonly (string | object)[]) => [
      ['Title', 'Target'],
      ...titles.map((title, at) => [title, figures[at] as string]),
    ];
    for (const titles of [
      [bold('Grow'), 'Deals', 'Visits', bold('Serve'), 'CSAT'],
      ['Grow', inner('Deals'), inner('Visits'), 'Serve', inner('CSAT')],
    ]) {
      expect(drawn(foundIn(sheetWith(rows(titles))))).toEqual(expected);
    }
  });

  test('an objective under an objective or a key result serves it', () => {
    const { objectives, keyResults, initiatives } = foundIn(
      sheetWith(
        'Title|Target\nGrow the company|\n  Revenue|100\n  Win the north|\n    Deals|12\n      Book the rooms|\n',
      ),
    );
    expect(objectives.map(({ title, parents }) => [title, parents.length])).toEqual([
      ['Grow the company', 0],
      ['Win the north', 1],
    ]);
    expect(keyResults.map(({ title }) => title)).toEqual(['Revenue', 'Deals']);
    expect(initiatives.map(({ title }) => title)).toEqual(['Book the rooms']);
  });

  test('rows of a type of their own under a milestone are its steps', () => {
    const { keyResults } = foundIn(
      sheetWith(
        'Type|Title|Status\nObjective|Grow|\nKey result|Open the shop|\nStep|Find a place|Done\nStep|Sign|Not started',
      ),
    );
    expect(keyResults).toMatchObject([
      {
        kind: 'steps',
        steps: [
          { title: 'Find a place', isDone: true },
          { title: 'Sign', isDone: false },
        ],
      },
    ]);
  });

  test('what names something that is not there hangs under nothing else', () => {
    const { keyResults, misread } = foundIn(
      sheetWith('ID|Type|Title|Parent\nO1|Objective|Grow|\nK1|Key Result|Deals|O1\nK2|Key Result|Visits|O9'),
    );
    expect(keyResults.map(({ title }) => title)).toEqual(['Deals']);
    expect(misread).toMatchObject([{ at: { row: 4 }, column: 3, code: 'parent-unknown', text: 'O9' }]);
  });

  test('a loop of parents and an id that comes twice are told', () => {
    const { misread } = foundIn(
      sheetWith('ID|Parent ID|Type|Title\n1|2|Objective|Grow\n2|1|Objective|Serve\n2||Objective|Again'),
    );
    expect(misread.map(({ at, code }) => [at.row, code])).toEqual([
      [3, 'parent-loop'],
      [4, 'id-twice'],
    ]);
  });
});

test('blocks that repeat their head have their title over it', () => {
  const found = foundIn(
    sheetWith(
      'Grow||\nKey Results|Owner|Score\nOpen 12 accounts|Ana|0.7\n||\nServe||\nKey Results|Owner|Score\nCSAT to 85%|Ana|1.0',
    ),
  );
  expect(drawn(found)).toEqual([
    ['Grow', 'Open 12 accounts'],
    ['Serve', 'CSAT to 85%'],
  ]);
  expect(found.keyResults.map(({ target, score }) => [target, score])).toEqual([
    [12, 0.7],
    [85, 1],
  ]);
});

test.each([
  ['okr-2025-q3.csv', '', 'Objective|Key result'],
  ['plan.xlsx', 'Q3 2025', 'Objective|Key result'],
  ['plan.csv', '', 'OKR Tim Penjualan – Kuartal 3 2025|\nObjective|Key result'],
  ['plan.csv', '', 'Objective|Key result|Quarter'],
])('the cycle is that of the file, the sheet, the title or the row: %s %s', (file, name, head) => {
  const quarter = head.endsWith('Quarter') ? '|3. Quartal 2025' : '';
  const { cycles, objectives } = foundIn(sheetWith(`${head}\nGrow|Deals${quarter}`, file, name));
  expect(cycles).toMatchObject([{ startsOn: '2025-07-01', endsOn: '2025-09-30' }]);
  expect(objectives[0]?.cycleKey).toBe(cycles[0]?.key);
});

test('figures in Chinese and Korean carry their counters, their money and their ten thousands', () => {
  const { keyResults, misread } = foundIn(
    sheetWith(
      '目标|关键结果|起始值|目标值\n提升|新客户|20家|35家\n|销售额|100万元|120万元\n|매출|1000원|2000원',
    ),
  );
  expect(misread).toEqual([]);
  expect(keyResults).toMatchObject([
    { baseline: 20, target: 35, unit: '家' },
    { baseline: 1_000_000, target: 1_200_000, currency: 'CNY' },
    { baseline: 1000, target: 2000, currency: 'KRW' },
  ]);
});

test('figures that begin a title are no numbers of it', () => {
  expect(
    foundIn(
      sheetWith('Objective|Key result\n1. Grow|2.5 million users\n|10.000 Kunden\n|1.1 Deals'),
    ).keyResults.map(({ title }) => title),
  ).toEqual(['2.5 million users', '10.000 Kunden', 'Deals']);
});

describe('tables that refer to each other', () => {
  const tables = [
    [
      'medicoes.csv',
      'id_kr|data|valor|confianca|comentario|responsavel\n1|15/01/2026|1.250,5|70%|bom|P1\n9|15/01/2026|1|70%|?|P1',
    ],
    [
      'krs.csv',
      'id_kr|id_obj|descricao|inicial|meta|atual|responsavel\n1|1|Vendas|1.000,0|2.000,0|1.250,5|P2\n2|1|Sem meta|||||\n3|7|Perdido|1|2|1|P1',
    ],
    ['objetivos.csv', 'id_obj|titulo|responsavel|ciclo|id_pai\n1|Crescer|P1|C1|2\n2|Empresa|P2|C1|'],
    [
      'pessoas.csv',
      'id_responsavel|nome|email|cargo|equipe\nP1|Ana|ana@example.org|Vendedora|Norte\nP2|Bruno|bruno@example.org|Gerente|Norte',
    ],
    ['ciclos.csv', 'id_ciclo|nome|inicio|fim\nC1|T1 2026|01/01/2026|31/03/2026'],
  ] as const;
  const found = foundIn(...tables.map(([file, text]) => sheetWith(text, file)));

  test('are joined by their ids in whatever order they come', () => {
    expect(drawn(found)).toEqual([['Crescer', 'Vendas', 'Sem meta'], ['Empresa']]);
    expect(found.cycles).toMatchObject([
      { key: 'C1', name: 'T1 2026', startsOn: '2026-01-01', endsOn: '2026-03-31' },
    ]);
    expect(found.objectives).toMatchObject([
      {
        key: '1',
        cycleKey: 'C1',
        owners: [{ name: 'Ana', email: 'ana@example.org' }],
        parents: [{ key: '2' }],
      },
      { key: '2', parents: [] },
    ]);
    expect(found.keyResults[0]).toMatchObject({
      baseline: 1000,
      target: 2000,
      current: { value: 1250.5 },
      owners: [{ name: 'Bruno' }],
      checkIns: [{ on: '2026-01-15', value: 1250.5, confidence: 70, note: 'bom', author: { name: 'Ana' } }],
    });
    expect(found.people).toMatchObject([
      { name: 'Ana', jobTitle: 'Vendedora', teamKeys: ['norte'] },
      { name: 'Bruno', teamKeys: ['norte'] },
    ]);
  });

  test('check-ins are told by their ids where their day has a name of its own', () => {
    const { keyResults } = foundIn(
      sheetWith('okr_id|objective|owner_email\nO1|Grow|ana@example.org', 'objectives.csv'),
      sheetWith('okr_id|kr_id|title|start_value|target_value\nO1|K1|Deals|0|10', 'key_results.csv'),
      sheetWith('id|kr_id|created_at|current_value|comment\n1|K1|2026-01-05T10:00:00Z|3|hi', 'log.csv'),
    );
    expect(keyResults[0]?.checkIns).toMatchObject([{ on: '2026-01-05', value: 3, note: 'hi' }]);
  });

  test('say which rows name what is not there', () => {
    expect(found.misread.map(({ at, code, text }) => [at.file, at.row, code, text])).toEqual([
      ['krs.csv', 4, 'no-objective', '7'],
      ['medicoes.csv', 3, 'parent-unknown', '9'],
    ]);
  });
});

test('every row is an entry, misread or left out', () => {
  const sheet = sheetWith(
    'OKR 2026||||\nObjective|Key result|Target|Owner|Due\nGrow|Deals|12|Ana|\nGrow||||\nGrow||7||\n|Visits|many|Ana|\n|||Ana|\n||||\nTotal||12||\n* figures of last year||||',
  );
  const found = foundIn(sheet);
  const told = [...found.objectives, ...found.keyResults, ...found.misread, ...found.leftOut].map(
    ({ at }) => at.row,
  );
  expect(new Set(told)).toEqual(new Set(sheet.rows.map((_, at) => at + 1)));
});

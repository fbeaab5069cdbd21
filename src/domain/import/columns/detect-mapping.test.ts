import { describe, expect, test } from 'vitest';
import { foundIn, sheetWith } from '../../../../tests/support/import-sheets.ts';
import { detectMapping } from './detect-mapping.ts';
import { namedHead } from './heads.ts';

const rolesOf = (text: string) => detectMapping(sheetWith(text)).columns.map(({ role }) => role);

describe('what a head names', () => {
  test.each([
    ['Objective | Key result | Owner | Baseline | Target | Due date', 'rows'],
    ['Tujuan | Hasil kunci | Penanggung jawab | Nilai awal | Target | Tenggat', 'rows'],
    ['Ziel | Schlüsselergebnis | Verantwortlich | Startwert | Zielwert | Fällig am', 'rows'],
    ['Objetivo | Resultado-chave | Responsável | Valor inicial | Meta | Prazo', 'rows'],
    ['Objetivo | Resultado clave | Responsable | Valor inicial | Meta | Fecha límite', 'rows'],
    ['목표 | 핵심 결과 | 담당자 | 시작값 | 목표값 | 마감일', 'rows'],
    ['目标 | 关键结果 | 负责人 | 起始值 | 目标值 | 截止日期', 'rows'],
  ])('%s', (head, shape) => {
    const mapping = detectMapping(sheetWith(`${head}\nGrow|Deals|Ana|1|2|2026-03-31`));
    expect(mapping.columns.map(({ role }) => role)).toEqual([
      'objective',
      'keyResult',
      'owner',
      'baseline',
      'target',
      'dueOn',
    ]);
    expect(mapping).toMatchObject({ headRow: 1, shape });
  });

  test.each([
    ['id_obj', { role: 'id', subject: 'objective' }],
    ['id_obj_pai', { role: 'parentId', subject: 'parent' }],
    ['id_kr', { role: 'id', subject: 'keyResult' }],
    ['responsavel', { role: 'owner' }],
    ['ciclo', { role: 'cycle' }],
    ['KR 2 Target (%)', { role: 'target', subject: 'keyResult', number: 2, unit: '%' }],
    ['Objective Owner', { role: 'owner', subject: 'objective' }],
    ['KR Title', { role: 'keyResult' }],
    ['Metric_Start_Value', { role: 'baseline' }],
    ['Owner_Email_ID', { role: 'owner' }],
    ['KW 12', { role: 'week', number: 12 }],
    ['Woche 3', { role: 'week', number: 3 }],
    ['14.03.2026', { role: 'week' }],
    ['März 2026', { role: 'week' }],
    ['3월', { role: 'week' }],
    ['#', { role: 'number' }],
    ['Something else', { role: null }],
  ])('%s', (head, named) => {
    expect(namedHead(head)).toMatchObject(named);
  });
});

describe('where the head is', () => {
  test('titles above it are none of the table', () => {
    const mapping = detectMapping(
      sheetWith('OKR 2026 | | \nSales team | | \n | | \nObjective | Key result | Target\nGrow | Deals | 12'),
    );
    expect(mapping).toMatchObject({ headRow: 4, shape: 'rows' });
  });

  test('without one the columns are told by what they hold', () => {
    const mapping = detectMapping(
      sheetWith(
        'Win the north of the country | Open new accounts | 2 | 12\nWin the north of the country | Win back old ones | 1 | 9',
      ),
    );
    expect(mapping.headRow).toBe(0);
    expect(mapping.columns.map(({ role }) => role)).toEqual(['objective', 'keyResult', 'baseline', 'target']);
  });

  test('a row of groups over it is not it', () => {
    expect(
      detectMapping(sheetWith('Objective | Key result | | \nTitle | KR | Baseline | Target\nGrow|Deals|1|2'))
        .headRow,
    ).toBe(2);
  });
});

describe('how a column is written', () => {
  test('the decimal mark is told from all rows of a column', () => {
    const { columns } = detectMapping(
      sheetWith('Objective|Key result|Baseline|Target\nA|B|1.250|2,5\nA|C|1.250.000|3.000\nA|D|12|1.234,5'),
    );
    expect(columns.map(({ decimalMark }) => decimalMark)).toEqual([null, null, ',', ',']);
  });

  test('the order of days is told from all rows of each column', () => {
    const { columns } = detectMapping(
      sheetWith(
        'Objective|Key result|Start date|Due date\nA|B|03/04/2026|01/02/2026\nA|C|12/31/2026|31/12/2026',
      ),
    );
    expect(columns.map(({ dayOrder }) => dayOrder)).toEqual([null, null, 'month-first', 'day-first']);
  });

  test('what a column holds decides where its head can mean two things', () => {
    expect(rolesOf('Objective|Key result|Start|Goal\nA|B|2026-01-01|12\nA|C|2026-02-01|13')).toEqual([
      'objective',
      'keyResult',
      'startsOn',
      'target',
    ]);
  });
});

describe('the shape of a table', () => {
  test.each([
    ['columns', 'Objective|KR1|KR2|KR3\nGrow|a|b|c'],
    ['tree', 'Type|Title|Target\nObjective|Grow|\nKey Result|Deals|12'],
    ['tree', 'ID|Parent ID|Title|Target\n1||Grow|\n2|1|Deals|12'],
    ['tree', 'No|Title|Target\n1|Grow|\n1.1|Deals|12'],
    ['objectives', 'id_obj|titulo|responsavel|ciclo\n1|Crescer|P1|2026'],
    ['keyResults', 'id_kr|id_obj|descricao|inicial|meta|atual\n1|1|Vendas|1|2|1'],
    ['checkIns', 'id_kr|data|valor|comentario\n1|2026-01-04|2|bom'],
    ['people', 'id_responsavel|nome|email|equipe\nP1|Ana|ana@example.org|Norte'],
    ['cycles', 'id_ciclo|nome|inicio|fim\n1|T1 2026|2026-01-01|2026-03-31'],
  ])('%s', (shape, text) => {
    expect(detectMapping(sheetWith(text)).shape).toBe(shape);
  });
});

describe('a head of two rows', () => {
  const titles = (text: string) =>
    foundIn(sheetWith(text)).keyResults.map(({ title, target, owners }) => [title, target, owners[0]?.name]);

  test('has groups over the columns of each key result', () => {
    expect(
      titles(
        'OKR 2026||||||\nObjective|Owner|KR 1||KR 2||\n||Title|Target|Title|Target|\nGrow|Ana|Deals|12|Visits|40|',
      ),
    ).toEqual([
      ['Deals', 12, undefined],
      ['Visits', 40, undefined],
    ]);
  });

  test('has objective and key result over what is said of each', () => {
    expect(titles('Objective||Key result||\nTitle|Owner|Title|Owner|Target\nGrow|Ana|Deals|Budi|12')).toEqual(
      [['Deals', 12, 'Budi']],
    );
  });

  test('is none where a title and a date stand over it', () => {
    expect(
      titles('Plan of Sales|as of March||\nObjective|Key result|Target|Owner\nGrow|Deals|12|Budi'),
    ).toEqual([['Deals', 12, 'Budi']]);
  });
});

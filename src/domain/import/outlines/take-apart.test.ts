import { describe, expect, test } from 'vitest';
import { takeApart } from './take-apart.ts';

const taken = (text: string) => {
  const node = { text, kind: 'item', isBold: false, number: '', line: 1, children: [] } as const;
  const { role, title, number, owners, said, isTicked } = takeApart(node, 'a.md', '');
  return { role, title, number, owners: owners.map(({ name, share }) => [name, share]), said, isTicked };
};

test.each([
  ['Objective: Grow', 'objective', '', 'Grow'],
  ['Objective 1 Grow', 'objective', '1', 'Grow'],
  ['Objective #2 – Grow', 'objective', '2', 'Grow'],
  ['O1: Grow', 'objective', '1', 'Grow'],
  ['O1 Grow', 'objective', '1', 'Grow'],
  ['Goal: Grow', 'objective', '', 'Grow'],
  ['KR1: Twelve cafés', 'keyResult', '1', 'Twelve cafés'],
  ['KR1.2 Twelve cafés', 'keyResult', '1.2', 'Twelve cafés'],
  ['O1-KR2: Twelve cafés', 'keyResult', '2', 'Twelve cafés'],
  ['Key Result 1: Twelve cafés', 'keyResult', '1', 'Twelve cafés'],
  ['Tujuan: Tumbuh', 'objective', '', 'Tumbuh'],
  ['Hasil kunci 1: Dua belas', 'keyResult', '1', 'Dua belas'],
  ['HK2. Dua belas', 'keyResult', '2', 'Dua belas'],
  ['Ziel 1: Wachsen', 'objective', '1', 'Wachsen'],
  ['Schlüsselergebnis 3: Zwölf', 'keyResult', '3', 'Zwölf'],
  ['Objetivo 1: Crecer', 'objective', '1', 'Crecer'],
  ['Resultado clave 2: Doce', 'keyResult', '2', 'Doce'],
  ['Resultado-chave 2: Doze', 'keyResult', '2', 'Doze'],
  ['목표 1: 성장', 'objective', '1', '성장'],
  ['핵심 결과 2: 열두', 'keyResult', '2', '열두'],
  ['目标一：增长', 'objective', '一', '增长'],
  ['关键结果2：十二', 'keyResult', '2', '十二'],
  ['Initiative: Call them', 'initiative', '', 'Call them'],
  ['Langkah 1: Telepon', 'step', '1', 'Telepon'],
  ['Key results:', 'keyResult', '', ''],
  ['Goals matter to everybody', null, '', 'Goals matter to everybody'],
  ['Objective data for every shop', null, '', 'Objective data for every shop'],
  ['Ziele sind klar', null, '', 'Ziele sind klar'],
])('“%s” is told by the word in front of it', (text, role, number, title) => {
  expect(taken(text)).toMatchObject({ role, number, title });
});

describe('owners', () => {
  test.each<[string, string, [string, number][]]>([
    ['Grow (Dewi Lestari)', 'Grow', [['Dewi Lestari', 1]]],
    [
      'Grow (Dewi / Budi)',
      'Grow',
      [
        ['Dewi', 1],
        ['Budi', 1],
      ],
    ],
    [
      'Grow (Dewi 2/3, Budi 1/3)',
      'Grow',
      [
        ['Dewi', 2 / 3],
        ['Budi', 1 / 3],
      ],
    ],
    [
      'Grow – Dewi Lestari / Budi',
      'Grow',
      [
        ['Dewi Lestari', 1],
        ['Budi', 1],
      ],
    ],
    ['Grow – Dewi 2/3', 'Grow', [['Dewi', 2 / 3]]],
    ['Grow @dewi.lestari', 'Grow', [['dewi lestari', 1]]],
    ['Grow | Owner: Dewi', 'Grow', [['Dewi', 1]]],
    [
      'Grow (Owner: Dewi & Budi)',
      'Grow',
      [
        ['Dewi', 1],
        ['Budi', 1],
      ],
    ],
    ['KR1 (Dewi): Grow', 'Grow', [['Dewi', 1]]],
    ['Wachsen, Verantwortlich: Jana', 'Wachsen', [['Jana', 1]]],
    ['성장 (김하늘)', '성장', [['김하늘', 1]]],
    ['增长（李晓雨）', '增长', [['李晓雨', 1]]],
    ['Grow (new customers)', 'Grow (new customers)', []],
    ['Grow (NPS)', 'Grow (NPS)', []],
    ['Grow (Stretch)', 'Grow (Stretch)', []],
    ['Grow (March)', 'Grow (March)', []],
    ['성장 (신규고객)', '성장 (신규고객)', []],
    ['增长（月度）', '增长（月度）', []],
    ['Grow - faster than the market', 'Grow - faster than the market', []],
  ])('of “%s”', (text, title, owners) => {
    expect(taken(text)).toMatchObject({ title, owners });
  });
});

test.each([
  ['Sign 8 contracts => 6', 'Sign 8 contracts', { current: '6' }],
  ['Sign 8 contracts → 6', 'Sign 8 contracts', { current: '6' }],
  ['Leads from 120 to 180 → 150', 'Leads from 120 to 180', { current: '150' }],
  ['Leads 120 → 180', 'Leads 120 → 180', {}],
  ['60 days → 55 days', '60 days → 55 days', {}],
  ['Sign 8 contracts (4)', 'Sign 8 contracts', { baseline: '4' }],
  ['NPS of 45 (baseline: 31)', 'NPS of 45', { baseline: '31' }],
  ['NPS of 45 [from 31]', 'NPS of 45', { baseline: '31' }],
  ['NPS of 45 (Q2: 31)', 'NPS of 45', { baseline: '31', baselinePeriod: 'Q2' }],
  ['NPS auf 45 (aktuell 31)', 'NPS auf 45', { baseline: '31' }],
  ['Contracts (12 → 30 contracts, Dewi)', 'Contracts', { baseline: '12', target: '30 contracts' }],
  ['Empfehlungen (Basis: 12) auf 30', 'Empfehlungen auf 30', { baseline: '12' }],
  ['Sign 8 contracts (7/10)', 'Sign 8 contracts', { confidence: '7/10' }],
  ['Sign 8 contracts, confidence: 7/10', 'Sign 8 contracts', { confidence: '7/10' }],
  ['Sign 8 contracts 7/10', 'Sign 8 contracts', { confidence: '7/10' }],
  ['Sign 8 contracts 0.7', 'Sign 8 contracts', { score: '0.7' }],
  ['Sign 8 contracts – 70 %', 'Sign 8 contracts', { score: '70 %' }],
  ['Sign 8 contracts 70 %', 'Sign 8 contracts', { score: '70 %' }],
  ['Portal is live [0.4]', 'Portal is live', { score: '0.4' }],
  ['Raise satisfaction to 80 %', 'Raise satisfaction to 80 %', {}],
  ['Lower the rate to 0.7', 'Lower the rate to 0.7', {}],
  [
    'Sign 8 contracts (4) (Dewi) => 6 (0.75)',
    'Sign 8 contracts',
    { baseline: '4', current: '6', score: '0.75' },
  ],
  ['Portal is live | Owner: Dewi | Due: 31 May 2025', 'Portal is live', { dueOn: '31 May 2025' }],
])('“%s” says more than its title', (text, title, said) => {
  expect(taken(text)).toMatchObject({ title, said });
  expect(Object.keys(taken(text).said).sort()).toEqual(Object.keys(said).sort());
});

test.each([
  ['[x] Portal is live', true],
  ['[ ] Portal is live', false],
  ['☑ Portal is live', true],
  ['☐ Portal is live', false],
  ['Portal is live', null],
  ['Portal is live [x]', true],
  ['Portal is live ✅', true],
  ['Portal is live [ ]', false],
])('“%s” is ticked: %j', (text, isTicked) => {
  expect(taken(text)).toMatchObject({ title: 'Portal is live', isTicked });
});

import { expect, test } from 'vitest';
import { readMeasure, readShare, readValue } from './measured.ts';
import { spokenIn } from './spoken.ts';

const readerOf = (title: string) => ({
  ...spokenIn(title, 'en', '.'),
  currency: 'USD',
  days: { today: '2026-02-02', near: '2026-03-31' },
});
const measured = (title: string, said = {}) => readMeasure(title, said, readerOf(title)).measured;

test.each([
  ['Leads from 120 to 180 by 31 March', { kind: 'number', baseline: 120, target: 180, dueOn: '2026-03-31' }],
  ['Prospek dari 120 menjadi 180 untuk tim', { kind: 'number', baseline: 120, target: 180 }],
  ['Umsatz von 40.000 € auf 65.000 €', { kind: 'currency', currency: 'EUR', baseline: 40000, target: 65000 }],
  ['Die Verträge um 10 % steigern', { kind: 'percent', baseline: 0, target: 10 }],
  ['Ingresos de 40.000 € a 65.000 € con las oficinas', { kind: 'currency', baseline: 40000, target: 65000 }],
  ['Aumentar a satisfação de 70% para 85%', { kind: 'percent', baseline: 70, target: 85 }],
  ['응답 시간을 9시간에서 2시간으로 줄인다', { kind: 'number', baseline: 9, target: 2 }],
  ['办公室合同从12份增加到30份', { kind: 'number', baseline: 12, target: 30 }],
  ['营业额从3万提升到5万', { kind: 'number', baseline: 30000, target: 50000 }],
  ['Customer satisfaction ≥ 80 %', { kind: 'keep', measure: 'percent', comparison: 'at-least', target: 80 }],
  ['Response time <= 2 hours', { kind: 'keep', measure: 'number', comparison: 'at-most', target: 2 }],
  ['Orders leave within 2 days 95 % of the time', { kind: 'keep', comparison: 'at-least', target: 95 }],
  ['In 95 % der Fälle wird geliefert', { kind: 'keep', comparison: 'at-least', target: 95 }],
  ['Churn < 2%', { kind: 'keep', comparison: 'at-most', target: 2 }],
  [
    'Receita dos escritórios de R$ 1,2 milhões para R$ 2 milhões',
    { currency: 'BRL', baseline: 1200000, target: 2000000 },
  ],
  ['Raise satisfaction to ≥ 80 %', { kind: 'percent', comparison: null, target: 80 }],
  ['Raise revenue by 10%', { kind: 'percent', baseline: 0, target: 10 }],
  ['The portal is live', { kind: 'milestone', measure: null, target: null }],
])('“%s”', (title, columns) => {
  expect(measured(title)).toMatchObject(columns);
});

test('figures that stand beside a title go before its own, and what is none is said', () => {
  expect(measured('Leads', { baseline: '120', target: '180' })).toMatchObject({ baseline: 120, target: 180 });
  const reader = readerOf('Leads');
  expect(readMeasure('45 leads', { baseline: 'many' }, reader)).toMatchObject({
    measured: { target: 45, baseline: null },
    misread: [{ code: 'no-figure', text: 'many' }],
  });
});

test('a result is a value in the measure, and a share of the way where it is in percent', () => {
  const title = 'Leads from 120 to 180';
  const value = (text: string) => readValue(text, measured(title), readerOf(title));
  expect(value('150')).toBe(150);
  expect(value('150 leads')).toBe(150);
  expect(value('50 %')).toBe(150);
  expect(value('nobody counted')).toBeNull();
});

test.each([
  ['0.7', 0.7],
  ['0,7', 0.7],
  ['70 %', 0.7],
  ['70', 0.7],
  ['7/10', 0.7],
  ['1', 1],
  ['120 %', null],
  ['good', null],
])('“%s” is a share of %j', (text, share) => {
  expect(readShare(text)).toBe(share);
});

import { expect, test } from 'vitest';
import {
  confidenceSaid,
  isDoneWord,
  postponedSaid,
  statusKept,
  statusSaid,
  workStateOf,
} from './status-words.ts';

test.each([
  ['On Track', 'onTrack'],
  ['sesuai rencana', 'onTrack'],
  ['Im Plan', 'onTrack'],
  ['no prazo', 'onTrack'],
  ['En camino', 'onTrack'],
  ['순조', 'onTrack'],
  ['正常', 'onTrack'],
  ['🟢', 'onTrack'],
  ['🔴 Off-track!', 'behind'],
  ['At Risk', 'atRisk'],
  ['Berisiko', 'atRisk'],
  ['gefährdet', 'atRisk'],
  ['Behind', 'behind'],
  ['지연', 'behind'],
  ['Not Started', 'notStarted'],
  ['nicht begonnen', 'notStarted'],
  ['não iniciado', 'notStarted'],
  ['进行中', 'started'],
  ['Postponed', 'postponed'],
  ['ditunda', 'postponed'],
  ['zurückgestellt', 'postponed'],
  ['보류', 'postponed'],
  ['Cancelled', 'cancelled'],
  ['dibatalkan', 'cancelled'],
  ['Closed', 'done'],
  ['已完成', 'done'],
  ['✅ Done', 'done'],
  ['as the board said', null],
  ['', null],
])('“%s” says how something stands', (text, status) => {
  expect(statusSaid(text)).toBe(status);
});

test.each([
  ['High', 80],
  ['sedang', 50],
  ['niedrig', 20],
  ['média', 50],
  ['낮음', 20],
  ['高', 80],
  ['On Track', 70],
  ['yellow', 40],
  ['Behind', 20],
  ['Not Started', null],
  ['7/10', null],
])('“%s” says how sure somebody is', (text, percent) => {
  expect(confidenceSaid(text)).toBe(percent);
});

test('what a plan has no state for stays in words, anything else does not', () => {
  expect(statusKept('Status', 'Cancelled')).toBe('Status: Cancelled');
  expect(statusKept('Status', 'Postponed')).toBe('');
  expect(statusKept('Estado:', 'esperando a la junta')).toBe('Estado: esperando a la junta');
  expect(['On Track', 'Done', ''].map((text) => statusKept('Status', text))).toEqual(['', '', '']);
  expect([isDoneWord('Selesai.'), isDoneWord('done soon')]).toEqual([true, false]);
  expect(['At Risk', 'Closed', 'Postponed'].map((text) => workStateOf(statusSaid(text)))).toEqual([
    'doing',
    'done',
    'open',
  ]);
});

test.each([
  ['Postponed', true],
  ['⏸ On hold', true],
  ['Ditunda', true],
  ['verschoben', true],
  ['Adiado', true],
  ['En pausa', true],
  ['보류', true],
  ['推迟', true],
  ['On track', undefined],
  ['Cancelled', undefined],
  ['postponed by 2 weeks', undefined],
])('“%s” says that it is postponed: %s', (text, isPostponed) => {
  expect(postponedSaid(text).isPostponed).toBe(isPostponed);
});

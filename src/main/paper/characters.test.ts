import { expect, test } from 'vitest';
import { jsonOf, wordsIn } from './characters.ts';

const joined = 'Deliver\u00a0every\u202forder\u2007on\u00a0its\u00a0day';

test.each([
  [
    'what fits on any line stays joined',
    'Sell for Rp\u00a0500\u202fjt',
    ['Sell', 'for', 'Rp\u00a0500\u202fjt'],
  ],
  ['what is joined to more than a line is parted', joined, ['Deliver', 'every', 'order', 'on', 'its', 'day']],
  [
    'a run of it alone',
    `Rp\u00a05 ${joined}`,
    ['Rp\u00a05', 'Deliver', 'every', 'order', 'on', 'its', 'day'],
  ],
  [
    'a place to break parts as well',
    `every\u00a0second\u200border\u00a0day`,
    ['every\u00a0second\u200border\u00a0day'],
  ],
  ['a long word stays one', 'a'.repeat(30), ['a'.repeat(30)]],
])('no line breaks in its words: %s', (_, text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test('what a template sets is parted wherever it stands, and keeps all of its letters', () => {
  const data = { title: joined, rungs: [{ title: 'Rp\u00a05' }, { title: `${joined}\0` }], count: 3 };
  const spaced = joined.replace(/\s/gu, ' ');
  expect(JSON.parse(jsonOf(data))).toEqual({
    title: spaced,
    rungs: [{ title: 'Rp\u00a05' }, { title: `${spaced}\ufffd` }],
    count: 3,
  });
});

import { expect, test } from 'vitest';
import { jsonOf, wordsIn } from './characters.ts';

const joined = 'Deliver\u00a0every\u202forder\u2007on\u00a0its\u00a0day';
const apart = ['Deliver', 'every', 'order', 'on', 'its', 'day'];
const withPlace = (place: string) => `every\u00a0second\u00a0order${place}of\u00a0ours`;

test.each([
  [
    'what fits on any line stays joined',
    'Sell for Rp\u00a0500\u202fjt',
    ['Sell', 'for', 'Rp\u00a0500\u202fjt'],
  ],
  ['what is joined to more than a line is parted', joined, apart],
  ['what stands beside it stays joined', `Rp\u00a05 ${joined}`, ['Rp\u00a05', ...apart]],
  ['where a line may break it is no longer', withPlace('\u200b'), [withPlace('\u200b')]],
  ['nor where a word may be hyphenated', withPlace('\u00ad'), [withPlace('\u00ad')]],
  ['what joins without a space is a letter', `${joined}s\ufeffoff`, [...apart.slice(0, -1), 'days\ufeffoff']],
  ['a long word stays one', 'a'.repeat(30), ['a'.repeat(30)]],
])('lines break between words: %s', (_, text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test('what a template sets is parted wherever it stands, and keeps all of its letters', () => {
  const data = { title: joined, rungs: [{ title: 'Rp\u00a05' }, { title: `${joined}\0` }], count: 3 };
  expect(JSON.parse(jsonOf(data))).toEqual({
    title: apart.join(' '),
    rungs: [{ title: 'Rp\u00a05' }, { title: `${apart.join(' ')}\ufffd` }],
    count: 3,
  });
});

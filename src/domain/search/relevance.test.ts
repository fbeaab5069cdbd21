import { describe, expect, test } from 'vitest';
import { findable, queryOf, relevanceOf } from './relevance.ts';

const poster = findable('Print the wall poster', 'Cetak poster dinding, A3, pajang, sheet of paper');

describe('how well a thing answers', () => {
  test.each([
    ['print the wall poster', 6],
    ['print', 5],
    ['Print the w', 5],
    ['wall print', 4],
    ['oster', 3],
    ['pajang', 2],
    ['cetak', 1],
    ['poster cetak', 1],
    ['wall sheet', 1],
    // A synonym is found from its beginning only: “etak” is nobody's word.
    ['etak', 0],
    ['map', 0],
    ['', 0],
    ['   ', 0],
  ] as const)('“%s” is answered %i', (typed, relevance) => {
    expect(relevanceOf(poster, queryOf(typed))).toBe(relevance);
  });

  test('accents, case and spaces do not matter', () => {
    expect(relevanceOf(findable('Café Müller'), queryOf('  cafe   MULLER '))).toBe(6);
  });
});

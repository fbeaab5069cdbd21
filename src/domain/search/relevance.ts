import { fold } from './fold.ts';

/** What a query is compared with: what a thing is called, and words by which it is also looked for. */
export interface Findable {
  readonly title: string;
  readonly words: string;
}

export const findable = (title: string, words = ''): Findable => ({ title: fold(title), words: fold(words) });

/** A query as it was typed, ready to be compared. */
export interface Query {
  readonly whole: string;
  readonly words: readonly string[];
}

export function queryOf(typed: string): Query {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  return { whole: words.join(' '), words };
}

/** Whether a word begins where another one has ended, or at the very start. */
function beginsWordOf(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] as string)) return true;
  }
  return false;
}

/** From nothing to the very thing. */
export type Relevance = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/**
 * How well a thing answers a query, 0 where it does not: 6 where it is called so, 5 where its title begins so, 4 where
 * each word begins one of the title, 3 where each stands in the title, 2 where what was typed is one of its other
 * words as a whole, 1 where each word stands in the title or begins one of the others.
 */
export function relevanceOf({ title, words }: Findable, query: Query): Relevance {
  if (query.words.length === 0) return 0;
  if (title.startsWith(query.whole)) return title === query.whole ? 6 : 5;
  if (query.words.every((word) => title.includes(word))) {
    return query.words.every((word) => beginsWordOf(title, word)) ? 4 : 3;
  }
  if (!query.words.every((word) => title.includes(word) || beginsWordOf(words, word))) return 0;
  return words.split(', ').includes(query.whole) ? 2 : 1;
}
